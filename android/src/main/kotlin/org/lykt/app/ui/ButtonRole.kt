package org.lykt.app.ui

import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.Button

/** Lets TalkBack say "button" of a row or a tile. */
internal object ButtonRole : View.AccessibilityDelegate() {
    override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(host, info)
        info.className = Button::class.java.name
    }
}
