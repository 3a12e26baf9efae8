package org.lykt.app

import android.content.ClipboardManager
import android.content.Context
import android.content.Intent
import android.os.SystemClock
import android.text.InputType
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup
import android.view.WindowManager
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowLooper

/** What the app must not leave behind, on the phone or on the screen. */
@RunWith(RobolectricTestRunner::class)
class SilenceTest {
    @Before fun device() = Device().use()

    @Test
    fun `a session of a hundred steps leaves the data folder as it was`() {
        val before = files()
        val driver = Driver().start()
        val places = driver.ask { guide ->
            guide.topics(view("en")).topics.map { Place.Topic(it.id) } + guide.numbers(view("en")).numbers.map { Place.Call(it.id) }
        }
        for (step in 0 until 100) {
            when (step % 5) {
                0 -> driver.go(places[step * 7 % places.size])
                1 -> driver.go(Place.Search()).type("hiv test $step")
                2 -> driver.go(Place.Places("Oslo", openOnly = true))
                3 -> driver.go(Place.Topic("gp")).let { if (it.shows("What is your situation")) it.press("I have no papers") }
                else -> driver.back()
            }
        }
        driver.controller.pause().stop().destroy()
        assertEquals(before, files())
        // The check itself notices a file.
        File(RuntimeEnvironment.getApplication().cacheDir, "x").writeText("x")
        assertNotEquals(before, files())
    }

    @Test
    fun `no picture of a screen can be taken`() {
        val driver = Driver().start()
        assertTrue(driver.activity.window.attributes.flags and WindowManager.LayoutParams.FLAG_SECURE != 0)
    }

    @Test
    fun `every screen has the way out, which is through within 300 ms`() {
        for (place in listOf(Place.Start, Place.Topic("gp"), Place.Card("interpreter"), Place.Search("hiv"), Place.Call("police"))) {
            val driver = Driver().start().go(place)
            val from = System.nanoTime()
            driver.activity.findViewById<View>(R.id.leave)!!.performClick()
            val took = (System.nanoTime() - from) / 1_000_000
            assertGone(driver)
            assertTrue("$place took $took ms", took < 300)
        }
    }

    @Test
    fun `two fingers that move down leave as well, one or a small slip doesn't`() {
        val driver = Driver().start().go(Place.Topic("gp"))
        driver.drag(fingers = 1, by = 600f)
        driver.drag(fingers = 2, by = 40f)
        assertFalse(driver.activity.isFinishing)
        driver.drag(fingers = 2, by = 600f)
        assertGone(driver)
    }

    private fun assertGone(driver: Driver) {
        assertTrue(driver.activity.isFinishing)
        val content = driver.activity.findViewById<ViewGroup>(android.R.id.content)!!
        assertTrue("the screen is empty", driver.views(content).none { it is android.widget.TextView })
        val home = shadowOf(driver.activity).nextStartedActivity
        assertEquals(setOf(Intent.CATEGORY_HOME), home.categories)
    }

    private fun Driver.drag(fingers: Int, by: Float) {
        val properties = Array(fingers) { MotionEvent.PointerProperties().apply { id = it } }
        fun event(action: Int, count: Int, y: Float) = MotionEvent.obtain(
            0, SystemClock.uptimeMillis(), action, count, properties,
            Array(fingers) { MotionEvent.PointerCoords().apply { x = 100f + 200f * it; this.y = y } }, 0, 0, 1f, 1f, 0, 0, 0, 0,
        )
        activity.dispatchTouchEvent(event(MotionEvent.ACTION_DOWN, 1, 200f))
        val second = MotionEvent.ACTION_POINTER_DOWN or (1 shl MotionEvent.ACTION_POINTER_INDEX_SHIFT)
        if (fingers == 2) activity.dispatchTouchEvent(event(second, 2, 200f))
        activity.dispatchTouchEvent(event(MotionEvent.ACTION_MOVE, fingers, 200f + by))
        activity.dispatchTouchEvent(event(MotionEvent.ACTION_CANCEL, fingers, 200f + by))
        settle()
    }

    @Test
    fun `after two minutes in the background nothing is shown or known any more`() {
        val driver = Driver().start().go(Place.Topic("gp")).press("I have no papers")
        driver.controller.pause().stop()
        ShadowLooper.idleMainLooper(Session.LIFETIME - 1000, java.util.concurrent.TimeUnit.MILLISECONDS)
        assertTrue(driver.shows("I have no papers"))
        ShadowLooper.idleMainLooper(2000, java.util.concurrent.TimeUnit.MILLISECONDS)
        driver.settle()
        assertFalse(driver.shows("I have no papers"))
        driver.controller.start().resume()
        driver.settle()
        assertTrue(driver.shows("Urgent help"))
        driver.go(Place.Topic("gp"))
        assertTrue(driver.shows("What is your situation in Norway?"))
    }

    @Test
    fun `a look at the dialler forgets nothing`() {
        val driver = Driver().start().go(Place.Topic("gp")).press("I have no papers")
        driver.controller.pause().stop()
        ShadowLooper.idleMainLooper(60, java.util.concurrent.TimeUnit.SECONDS)
        driver.controller.start().resume()
        driver.settle()
        assertTrue(driver.shows("You told: I have no papers"))
    }

    @Test
    fun `the keyboard learns nothing and nobody fills in or saves the field`() {
        val driver = Driver().start().go(Place.Search("hiv"))
        val field = driver.activity.findViewById<EditText>(R.id.search_field)!!
        assertTrue(field.imeOptions and EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING != 0)
        assertFalse(field.isImportantForAutofill)
        assertFalse(field.isImportantForContentCapture)
        assertFalse(field.isSaveEnabled)
        assertTrue("no spell checker", field.inputType and InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS != 0)
    }

    @Test
    fun `what is shared is shown first, and names no app`() {
        val driver = Driver().start().go(Place.Topic("hiv-treatment")).press("Share as text")
        assertNull(shadowOf(driver.activity).nextStartedActivity)
        val chooser = driver.press("Send this text").let { shadowOf(driver.activity).nextStartedActivity }
        @Suppress("DEPRECATION")
        val sent = chooser.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)!!
        val text = sent.getStringExtra(Intent.EXTRA_TEXT)!!
        assertTrue("all of it can be read before", driver.shows(text))
        for (look in Look.entries) assertFalse(text.contains(driver.activity.getString(look.label), ignoreCase = true))
        assertNull(sent.getStringExtra(Intent.EXTRA_SUBJECT))
        assertEquals("text/plain", sent.type)
    }

    @Test
    fun `shared Arabic text keeps its numbers in one piece, and says that it may be old`() {
        Device(language = "ar").use()
        val before = Clock.now
        try {
            Clock.now = { 1_924_991_999_000 }
            val driver = Driver().start().go(Place.Topic("hiv-treatment"))
            val share = driver.views().filter { it.isClickable }.last { driver.says(it, driver.word("action.share")) }
            driver.press(share).press(driver.word("action.send"))
            @Suppress("DEPRECATION")
            val text = shadowOf(driver.activity).nextStartedActivity.getParcelableExtra<Intent>(Intent.EXTRA_INTENT)!!.getStringExtra(Intent.EXTRA_TEXT)!!
            assertTrue(text.contains(driver.word("note.maybe_outdated")))
            assertTrue(text.contains("\u206621\u00A031\u00A045\u00A080\u2069"))
        } finally {
            Clock.now = before
        }
    }

    @Test
    fun `after an hour nothing of the old screen is there, not even until the library answers`() {
        val driver = Driver().start().go(Place.Topic("gp")).press("I have no papers")
        driver.controller.pause().stop()
        // Asleep: the clock goes on and nothing runs.
        org.robolectric.shadows.ShadowSystemClock.advanceBy(java.time.Duration.ofHours(1))
        driver.controller.start()
        assertFalse(driver.shows("I have no papers"))
        driver.controller.resume()
        driver.settle()
        assertTrue(driver.shows("Urgent help"))
    }

    @Test
    fun `nothing is on the clipboard, and nothing is notified`() {
        val driver = Driver().start().go(Place.Topic("gp")).go(Place.Call("pro-sentret")).go(Place.Share("x"))
        val clipboard = driver.activity.getSystemService(Context.CLIPBOARD_SERVICE) as ClipboardManager
        assertFalse(clipboard.hasPrimaryClip())
        val notifications = driver.activity.getSystemService(Context.NOTIFICATION_SERVICE) as android.app.NotificationManager
        assertEquals(0, shadowOf(notifications).size())
    }

    @Test
    fun `a card keeps the screen on and bright, and no other screen does`() {
        val driver = Driver().start().go(Place.Card("interpreter"))
        fun bright() = driver.activity.window.attributes.screenBrightness == 1f
        fun on() = driver.activity.window.attributes.flags and WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON != 0
        assertTrue(bright() && on())
        driver.back()
        assertFalse(bright() || on())
    }

    @Test
    fun `another name and icon replace the first`() {
        val driver = Driver().start().go(Place.About).press("Info")
        assertEquals(Look.INFO, Look.current(driver.activity))
        driver.press("Guide")
        assertEquals(Look.GUIDE, Look.current(driver.activity))
        driver.press("Lykt")
        assertEquals(Look.LANTERN, Look.current(driver.activity))
    }
}
