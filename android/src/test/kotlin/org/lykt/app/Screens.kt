package org.lykt.app

import android.app.Activity
import android.graphics.Bitmap
import android.os.Handler
import android.os.Looper
import android.view.PixelCopy
import java.io.File
import org.junit.Assert.assertEquals
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/**
 * The device that a screen is looked at on. Call [use] before the activity is built.
 *
 * [width] and [height] are in dp: a tall device shows a whole scrolling screen. [fontScale] is what the reader has set as
 * text size, 2 for 200 %. [language] is a tag as in `ar` or `nb`.
 */
data class Device(
    val width: Int = 360,
    val height: Int = 740,
    val language: String = "en",
    val night: Boolean = false,
    val fontScale: Float = 1f,
    val dpi: Int = 320,
) {
    /** Makes it the device of the running test. */
    fun use() {
        val direction = if (language in RIGHT_TO_LEFT) "ldrtl" else "ldltr"
        val light = if (night) "night" else "notnight"
        RuntimeEnvironment.setQualifiers(
            "${language.replace("-", "-r")}-$direction-w${width}dp-h${height}dp-port-$light-${dpi}dpi",
        )
        RuntimeEnvironment.setFontScale(fontScale)
    }

    private companion object {
        val RIGHT_TO_LEFT = setOf("ar", "ckb", "fa", "ps", "ur")
    }
}

/**
 * Draws the activity's window as the phone would, shadows included, into `<target>/android/screens/<name>.png`.
 *
 * Everything posted to the main thread happens first.
 */
fun shot(activity: Activity, name: String): File {
    val main = shadowOf(Looper.getMainLooper())
    main.idle()
    val decor = activity.window.decorView
    val picture = Bitmap.createBitmap(decor.width, decor.height, Bitmap.Config.ARGB_8888)
    var result: Int? = null
    PixelCopy.request(activity.window, picture, { result = it }, Handler(Looper.getMainLooper()))
    main.idle()
    assertEquals("drawing $name", PixelCopy.SUCCESS, result)
    val file = File(System.getProperty("lykt.screens"), "$name.png")
    file.parentFile!!.mkdirs()
    file.outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
    return file
}
