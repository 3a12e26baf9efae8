package org.lykt.app

import android.graphics.BitmapFactory
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner

/** What every other test rests on: the framework draws, and the library answers. */
@RunWith(RobolectricTestRunner::class)
class HarnessTest {
    @Test
    fun `a screen over the real library becomes a picture`() {
        Device(width = 320, height = 640).use()
        val activity = Robolectric.buildActivity(MainActivity::class.java).setup().get()
        val picture = BitmapFactory.decodeFile(shot(activity, "harness").path)
        assertEquals(640, picture.width)
        assertEquals(1280, picture.height)
    }
}
