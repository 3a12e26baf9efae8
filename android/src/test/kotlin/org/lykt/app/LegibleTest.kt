package org.lykt.app

import android.content.Context
import android.graphics.Color
import android.view.View
import android.view.ViewGroup
import android.widget.EditText
import android.widget.HorizontalScrollView
import android.widget.ImageView
import android.widget.TextView
import kotlin.math.max
import kotlin.math.min
import kotlin.math.pow
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.lykt.Guide
import org.lykt.TopicGroup
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

/** Whether every screen can be read and pressed: on a small phone, in every language, at 200 % text, by day and night. */
@RunWith(RobolectricTestRunner::class)
class LegibleTest {
    private val places = listOf(
        Place.Start, Place.Group(TopicGroup.HEALTH), Place.Topic("hiv-treatment"), Place.Topic("dental"), Place.Topic("gp"),
        Place.Topic("sexual-assault-care"), Place.Topic("amnesty-2016"), Place.Numbers, Place.Call("pro-sentret"), Place.Call("legevakt"),
        Place.Places(), Place.Places("Oslo"), Place.Places("national"), Place.Topic("nothing"), Place.Service("pro-sentret-oslo"), Place.ServiceCall("pro-sentret-oslo", 0), Place.Cards,
        Place.Card("interpreter"), Place.Search("hiv"), Place.Search("xxxxxxxx"), Place.Publishers, Place.Share("text"), Place.Languages, Place.About,
    )

    private fun everywhere(device: Device, check: (Driver, Place) -> Unit) {
        val languages = listOf("en", "nb", "ar", "th", "ro", "es")
        for (language in languages) {
            device.copy(language = language).use()
            val driver = Driver().start()
            assertEquals(language, driver.activity.language)
            for (place in places) {
                driver.go(place)
                check(driver, place)
            }
            driver.controller.pause().stop().destroy()
        }
    }

    @Test fun `no text is cut off on a small phone`() = everywhere(SMALL, ::assertWhole)

    @Test fun `no text is cut off at twice its size`() = everywhere(SMALL.copy(fontScale = 2f), ::assertWhole)

    private fun assertWhole(driver: Driver, place: Place) {
        val width = driver.activity.window.decorView.width
        for (text in driver.views().filterIsInstance<TextView>().filter { it.text.isNotEmpty() && it !is EditText }) {
            val where = "$place in ${driver.activity.language}: \"${text.text}\""
            val layout = text.layout
            assertEquals(where, 0, layout.getEllipsisCount(layout.lineCount - 1))
            assertEquals("$where ends early", text.text.length, layout.getLineEnd(layout.lineCount - 1))
            assertTrue("$where is higher than its view", layout.height <= text.height - text.paddingTop - text.paddingBottom)
            val at = IntArray(2).also(text::getLocationInWindow)
            val swiped = generateSequence(text.parent) { it.parent }.any { it is HorizontalScrollView }
            assertTrue("$where is wider than the screen", swiped || at[0] >= 0 && at[0] + text.width <= width)
            for (line in 0 until layout.lineCount) assertTrue("$where overflows", layout.getLineMax(line) <= text.width + 1)
        }
    }

    @Test
    fun `what is asked, told, old or damaged is not cut off either`() {
        val before = Clock.now
        try {
            SMALL.copy(fontScale = 2f).use()
            val driver = Driver().start().go(Place.Topic("gp"))
            driver.press("I have no papers").also { assertWhole(it, Place.Topic("gp")) }
            driver.press("Change what you told").press("I'd rather not say").also { assertWhole(it, Place.Topic("gp")) }
            Clock.now = { 1_924_991_999_000 }
            driver.go(Place.Topic("hiv-treatment")).also { assertWhole(it, Place.Topic("hiv-treatment")) }
            assertTrue(driver.shows("These facts are old"))
            Library.open = { throw UnsatisfiedLinkError("no library") }
            Driver().start().also { assertWhole(it, Place.Start) }
        } finally {
            Clock.now = before
            Library.open = { Guide.bundled() }
        }
    }

    @Test
    fun `everything that can be pressed is at least 48 dp high and wide`() = everywhere(SMALL) { driver, place ->
        val smallest = (48 * driver.activity.resources.displayMetrics.density).toInt()
        for (button in driver.views().filter { it.isClickable }) {
            val what = "$place: ${driver.views(button).filterIsInstance<TextView>().map { it.text }.toList()}"
            assertTrue("$what is ${button.width} x ${button.height}", button.height >= smallest && button.width >= smallest)
        }
    }

    @Test
    fun `TalkBack finds a heading on each screen, and a name for each button`() = everywhere(SMALL) { driver, place ->
        if (place !is Place.Search && place != Place.Start && place !is Place.Card) {
            assertTrue("$place has no heading", driver.views().any { it.isAccessibilityHeading })
        }
        for (button in driver.views().filter { it.isClickable }) {
            val named = button.contentDescription?.isNotBlank() == true ||
                driver.views(button).any { it is TextView && (it.text.isNotBlank() || it.hint?.isNotBlank() == true) }
            assertTrue("$place has a button without a name: $button", named)
        }
        for (image in driver.views().filterIsInstance<ImageView>().filter { !it.isClickable && it.contentDescription == null }) {
            assertTrue("$place has an icon that TalkBack reads", image.importantForAccessibility == View.IMPORTANT_FOR_ACCESSIBILITY_NO || image.parent.let { (it as View).isClickable })
        }
    }

    @Test
    fun `Arabic runs from right to left, English doesn't`() {
        for ((language, direction) in mapOf("ar" to View.LAYOUT_DIRECTION_RTL, "en" to View.LAYOUT_DIRECTION_LTR)) {
            SMALL.copy(language = language).use()
            val driver = Driver().start().go(Place.Topic("gp"))
            val back = driver.views().first { it.isClickable }
            val leave = driver.activity.findViewById<View>(R.id.leave)!!
            assertEquals(direction, driver.activity.findViewById<ViewGroup>(android.R.id.content)!!.getChildAt(0).layoutDirection)
            assertEquals(direction == View.LAYOUT_DIRECTION_RTL, back.left > leave.left)
        }
    }

    @Test
    fun `telephone numbers keep their order between Arabic words`() {
        assertEquals("اتصل على \u2066116\u00A0117\u2069 الآن", Bidi.keepNumbers("اتصل على 116 117 الآن", rightToLeft = true))
        assertEquals("\u2066+47\u00A023\u00A010\u00A002\u00A000\u2069", Bidi.keepNumbers("+47 23 10 02 00", rightToLeft = true))
        assertEquals("§ \u20663-1\u2069", Bidi.keepNumbers("§ 3-1", rightToLeft = true))
        assertEquals("call 116\u00A0117 or 112", Bidi.keepNumbers("call 116 117 or 112", rightToLeft = false))
        SMALL.copy(language = "ar").use()
        val driver = Driver().start().go(Place.Call("pro-sentret"))
        val digits = driver.views().filterIsInstance<TextView>().first { it.text.toString() == "23 10 02 00" }
        val layout = digits.layout
        assertTrue("digits run from left to right", layout.getPrimaryHorizontal(0) < layout.getPrimaryHorizontal(10))
    }

    @Test
    fun `every pair of colours has a contrast of 4,5 by day and by night`() {
        for (night in listOf(false, true)) {
            Device(night = night).use()
            val context: Context = RuntimeEnvironment.getApplication()
            for ((front, back) in PAIRS) {
                val contrast = contrast(context.getColor(front), context.getColor(back))
                assertTrue("${name(context, front)} on ${name(context, back)}, night $night: $contrast", contrast >= 4.5)
            }
        }
        assertTrue("the measure finds a bad pair", contrast(Color.GRAY, Color.LTGRAY) < 4.5)
    }

    private fun name(context: Context, color: Int) = context.resources.getResourceEntryName(color)

    /** WCAG 2.2, contrast ratio. */
    private fun contrast(one: Int, other: Int): Double {
        fun part(value: Int) = (value / 255.0).let { if (it <= 0.04045) it / 12.92 else ((it + 0.055) / 1.055).pow(2.4) }
        fun light(color: Int) = 0.2126 * part(Color.red(color)) + 0.7152 * part(Color.green(color)) + 0.0722 * part(Color.blue(color))
        return (max(light(one), light(other)) + 0.05) / (min(light(one), light(other)) + 0.05)
    }

    private companion object {
        val SMALL = Device(width = 320, height = 568)

        /** Texts and icons on what they lie on. */
        val PAIRS = listOf(
            R.color.on_background to R.color.background, R.color.on_background to R.color.surface,
            R.color.quiet to R.color.background, R.color.quiet to R.color.surface,
            R.color.accent to R.color.background, R.color.accent to R.color.surface,
            R.color.on_accent to R.color.accent, R.color.on_accent_container to R.color.accent_container,
            R.color.on_emergency to R.color.emergency, R.color.on_yes to R.color.yes, R.color.on_limited to R.color.limited,
            R.color.on_urgent_only to R.color.urgent_only, R.color.on_discretionary to R.color.discretionary,
            R.color.on_no to R.color.no, R.color.on_unverified to R.color.unverified,
        )
    }
}
