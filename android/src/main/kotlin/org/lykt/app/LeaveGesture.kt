package org.lykt.app

import android.view.MotionEvent

/** Two fingers that move down: the way out that needs no look at the screen. */
internal class LeaveGesture(private val leave: () -> Unit) {
    private var from = FloatArray(2)
    private var two = false

    fun watch(event: MotionEvent, density: Float) {
        when (event.actionMasked) {
            MotionEvent.ACTION_POINTER_DOWN -> {
                two = event.pointerCount == 2
                if (two) from = floatArrayOf(event.getY(0), event.getY(1))
            }
            MotionEvent.ACTION_MOVE -> if (two && event.pointerCount == 2 && (0..1).all { event.getY(it) - from[it] > FAR * density }) {
                two = false
                leave()
            }
            MotionEvent.ACTION_POINTER_UP, MotionEvent.ACTION_UP, MotionEvent.ACTION_CANCEL -> two = false
        }
    }

    private companion object {
        /** In dp: further than fingers slip while they zoom or scroll. */
        const val FAR = 96
    }
}
