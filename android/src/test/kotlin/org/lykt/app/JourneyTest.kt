package org.lykt.app

import android.content.Intent
import android.os.Bundle
import android.os.Looper
import android.os.SystemClock
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.lykt.Facet
import org.lykt.ServicesAsked
import org.lykt.Situation
import org.lykt.Status
import org.lykt.TopicGroup
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** What readers come for, tap by tap, over the real library. */
@RunWith(RobolectricTestRunner::class)
class JourneyTest {
    private fun Driver.opened(action: String): String? = shadowOf(activity).nextStartedActivity?.also {
        assertEquals(action, it.action)
        assertTrue("in a task of its own", it.flags and Intent.FLAG_ACTIVITY_NEW_TASK != 0)
    }?.dataString

    private fun Driver.dialled(): String? = opened(Intent.ACTION_DIAL)

    @Test
    fun `somebody without papers asks about HIV treatment in Arabic and reaches a number in three taps`() {
        Device(width = 320, height = 568, language = "ar").use()
        val driver = Driver().start()
        // Opening the search is a tap as well; typing is not.
        driver.press(driver.button(driver.word("search.hint"))).type("علاج فيروس نقص المناعة")
        driver.press(driver.titleOf("hiv-treatment"))
        assertTrue(driver.shows(driver.word("verdict.yes")))
        assertFalse("nobody is asked for papers", driver.shows(driver.word("facet.status")))
        driver.press(driver.firstNumber())
        assertTrue(driver.taps <= 3)
        assertTrue(driver.shows(driver.word("label.tells_authorities")))
        driver.press(driver.word("action.call"))
        assertTrue(driver.dialled()!!.startsWith("tel:"))
    }

    @Test
    fun `a raped person reaches the assault centre in two taps`() {
        Device(width = 320, height = 568).use()
        val driver = Driver().start()
        driver.press("Care after rape").press("Assault centre")
        assertEquals(2, driver.taps)
        assertTrue(driver.shows("Assault centre"))
        assertTrue(driver.shows("Do they tell the authorities?"))
    }

    @Test
    fun `the language changes on the topic screen, which stays`() {
        Device().use()
        val driver = Driver().start().go(Place.Topic("hiv-treatment"))
        assertTrue(driver.shows("Can I get HIV treatment?"))
        driver.press(driver.word("screen.languages")).press("Norsk bokmål")
        assertTrue(driver.shows(driver.ask { it.answer("hiv-treatment", Situation(), view("nb"), null) }.question))
        assertEquals(driver.word("verdict.yes"), "Ja")
        assertTrue(driver.shows("Ja"))
        driver.press("Vis originalen")
        assertTrue(driver.shows("Can I get HIV treatment?"))
    }

    @Test
    fun `a call screen opens the dialler, and only when it is pressed`() {
        Device().use()
        val driver = Driver().start()
        val numbers = driver.ask { it.numbers(view("en")).numbers }
        for (number in numbers) {
            driver.go(Place.Call(number.id))
            assertNull("${number.id} opens something by itself", shadowOf(driver.activity).nextStartedActivity)
            val (word, action) = when {
                number.dial?.startsWith("sms:") == true -> driver.word("action.write") to Intent.ACTION_SENDTO
                else -> driver.word("action.call") to Intent.ACTION_DIAL
            }
            val button = driver.views().find { it.isClickable && driver.says(it, word) }
            assertEquals("${number.id}: a button for what can be called, and for nothing else", number.callable && number.dial != null, button != null)
            button ?: continue
            driver.press(button)
            assertEquals(number.dial!!.replace("sms:", "smsto:"), driver.opened(action))
        }
        assertTrue("some are messages", numbers.any { it.dial?.startsWith("sms:") == true })
    }

    @Test
    fun `emergency numbers are dialled from the start screen`() {
        Device().use()
        val driver = Driver().start()
        for (number in EmergencyNumber.entries) {
            driver.press(number.digits.filter(Char::isDigit).toList().joinToString(" "))
            assertEquals(number.dial, driver.dialled())
        }
    }

    @Test
    fun `an answer asks one thing at a time, and takes no answer for an answer`() {
        Device().use()
        val driver = Driver().start().go(Place.Topic("dental"))
        assertTrue(driver.shows("How old are you?"))
        driver.press("I'd rather not say")
        assertTrue(driver.shows("Possible answers"))
        driver.press("Change what you told").press("0–17 years")
        while (driver.shows("What is your situation in Norway?")) driver.press("I have no papers")
        assertFalse(driver.shows("How old are you?"))
    }

    @Test
    fun `what was told for one topic serves the next, until it is taken back`() {
        Device().use()
        val driver = Driver().start().go(Place.Topic("gp"))
        driver.press("I have no papers")
        assertTrue(driver.shows("You told: I have no papers"))
        driver.go(Place.Topic("hospital"))
        assertFalse(driver.shows("What is your situation in Norway?"))
        driver.press("Change what you told")
        assertTrue(driver.shows("What is your situation in Norway?"))
    }

    @Test
    fun `any age within a span that is offered gives the same answer`() {
        Device().use()
        val driver = Driver().start()
        val differing = driver.ask { guide ->
            val view = view("en")
            guide.topics(view).topics.map { it.id }.flatMap { topic ->
                (listOf(null) + Status.entries).flatMap { status ->
                    val open = guide.answer(topic, Situation(status = status), view)
                    val spans = if (open.ask == Facet.AGE) AgeSpan.apart(open.branches.flatMap { it.values }.mapNotNull(AgeSpan::read)) else emptyList()
                    spans.filter { span ->
                        fun at(age: Int) = guide.answer(topic, Situation(status = status, age = age), view)
                            .run { listOf(verdict, cost, ask, branches, statements.map { it.id }, numbers.map { it.id }) }
                        (span.from..span.to).any { at(it) != at(span.from) }
                    }.map { "$topic, $status, $it" }
                }
            }
        }
        assertEquals(emptyList<String>(), differing)
    }

    @Test
    fun `a double tap answers one question, and an age that was told is shown`() {
        Device().use()
        val driver = Driver().start().go(Place.Topic("dental"))
        driver.press("19–27 years")
        assertTrue(driver.shows("You told: 19–27 years"))
        val before = driver.button("I have no papers")
        driver.activity.redraw()
        // No time passes until the screen is drawn again.
        while (before.isAttachedToWindow) Thread.sleep(1).also { shadowOf(Looper.getMainLooper()).idle() }
        driver.button("I have no papers").performClick()
        driver.settle()
        assertTrue(driver.shows("What is your situation in Norway?"))
        driver.press("I have no papers")
        assertTrue(driver.shows("I have no papers · 19–27 years"))
    }

    @Test
    fun `places for the whole country are no places of a city`() {
        Device().use()
        val driver = Driver().start()
        val (national, local) = driver.ask { it.services(ServicesAsked(null, null, false), view("en")).services.partition { it.city == "national" } }
        driver.go(Place.Places("national"))
        val shown = driver.texts()
        assertTrue(national.all { it.name in shown })
        assertEquals(emptyList<String>(), local.map { it.name }.filter { it in shown && national.none { n -> n.name == it } })
    }

    @Test
    fun `the original is one tap away from a number as well, and another language ends it`() {
        Device(language = "th").use()
        val driver = Driver().start().go(Place.Call("pro-sentret"))
        driver.press(driver.word("action.show_original"))
        assertTrue(driver.shows("Pro Sentret, for people who sell sex"))
        assertEquals("th", driver.activity.language)
        driver.press(driver.word("screen.languages")).press("English")
        assertTrue(driver.shows("Pro Sentret, for people who sell sex"))
        assertTrue(driver.shows("Do they tell the authorities?"))
    }

    @Test
    fun `hostile words do no harm`() {
        Device().use()
        val driver = Driver().start().go(Place.Search())
        val hostile = listOf(
            "", " ", "'; DROP TABLE texts; --", "\" OR 1=1", "\u0000\u0001", "\u202Eabc\u202D", "́́́", "\uD83C", "x".repeat(100_000),
            "NEAR(a b)", "%s %d {}", "<b>x</b>", "👩‍👩‍👧",
        )
        for (words in hostile) driver.type(words)
        driver.type("hiv")
        assertTrue(driver.shows("HIV"))
        for (place in listOf(Place.Topic("'"), Place.Call("\u0000"), Place.Places("Nowhere"), Place.Card("../x"), Place.Sources(listOf("?")))) {
            driver.go(place)
            assertTrue("$place", driver.shows("This is not here any more."))
            driver.press("Start")
        }
    }

    @Test
    fun `turning the phone loses nothing, and writes nothing`() {
        Device().use()
        val disk = files()
        val driver = Driver().start().go(Place.Topic("gp")).press("I have no papers")
        val before = driver.texts()
        RuntimeEnvironment.setQualifiers("+land")
        driver.controller.recreate()
        driver.settle()
        assertEquals(before, driver.texts())
        driver.go(Place.Search()).type("hiv").controller.recreate()
        driver.settle()
        assertTrue("words that were typed are still there", driver.shows("HIV"))
        assertEquals(disk, files())
    }

    @Test
    fun `the process may end in the background, for two minutes, and writes nothing`() {
        Device().use()
        val disk = files()
        val driver = Driver().start().go(Place.Topic("gp")).press("I have no papers")
        val before = driver.texts()
        val saved = Bundle()
        driver.controller.pause().stop().saveInstanceState(saved).destroy()

        val again = Driver(Robolectric.buildActivity(MainActivity::class.java))
        again.controller.create(saved).start().resume().visible()
        again.settle()
        assertEquals(before, again.texts())
        assertEquals(disk, files())
        again.back()
        assertTrue("the way back is there as well", again.shows("Urgent help"))
        again.controller.pause().stop().destroy()

        SystemClock.setCurrentTimeMillis(SystemClock.uptimeMillis() + Session.LIFETIME)
        val late = Driver(Robolectric.buildActivity(MainActivity::class.java))
        late.controller.create(saved).start().resume().visible()
        late.settle()
        assertTrue(late.shows("Urgent help"))
        late.go(Place.Topic("gp"))
        assertTrue("what was told is not known any more", late.shows("What is your situation in Norway?"))
    }

    @Test
    fun `everything in the lists opens`() {
        Device().use()
        val driver = Driver().start()
        val view = view("en")
        val places = driver.ask { guide ->
            guide.topics(view).topics.map { Place.Topic(it.id) } +
                guide.numbers(view).numbers.map { Place.Call(it.id) } +
                guide.services(ServicesAsked(null, null, false), view).services.map { Place.Service(it.id) } +
                guide.cards(view).cards.map { Place.Card(it.id) } +
                TopicGroup.entries.map(Place::Group)
        }
        for (place in places) {
            driver.go(place)
            assertFalse("$place", driver.shows("This is not here any more.") || driver.shows("damaged"))
            assertTrue("$place shows next to nothing", driver.texts().size > 6)
        }
    }
}
