package org.lykt.app

import android.app.Activity
import android.os.Bundle
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.TextView
import org.lykt.Guide
import org.lykt.Viewpoint

/** Stands where the start screen comes: the emergency numbers as the core gives them. */
class MainActivity : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val column = LinearLayout(this).apply { orientation = LinearLayout.VERTICAL }
        column.addView(ImageView(this).apply { setImageResource(R.drawable.ic_call) })
        val home = Guide.bundled().home(Viewpoint("en", "2026-11-24T12:00"))
        for (number in home.emergency) {
            column.addView(TextView(this).apply {
                textSize = 20f
                text = "${number.digits}  ${number.name}"
            })
        }
        column.addView(TextView(this).apply { text = "عربي ไทย አማርኛ Русский ትግርኛ" })
        setContentView(column)
        title = getString(R.string.app_name)
    }
}
