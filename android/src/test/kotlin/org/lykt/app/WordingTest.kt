package org.lykt.app

import java.util.Locale
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.lykt.TopicGroup
import org.robolectric.RobolectricTestRunner

/** Dates, hours, ages and places as words. */
@RunWith(RobolectricTestRunner::class)
class WordingTest {
    @Test
    fun `hours become a line a rule`() {
        assertEquals(listOf("Mon–Fri 09:00–15:00"), OpeningHours.read("Mo-Fr 09:00-15:00; PH unknown", Locale.ENGLISH))
        assertEquals(listOf("Mon 12:00–15:00", "Wed 09:00–12:00, 17:00–20:00"), OpeningHours.read("Mo 12:00-15:00; We 09:00-12:00,17:00-20:00", Locale.ENGLISH))
    }

    @Test
    fun `dates have months in words, a common calendar and plain digits`() {
        assertEquals("22 Nov 2026", Clock.day("2026-11-22", "en"))
        assertEquals(setOf('2', '0', '6'), Clock.day("2026-11-22", "th").filter(Char::isDigit).toSet())
        assertEquals("222026", Clock.day("2026-11-22", "ar").filter { it in '0'..'9' })
        assertEquals("2022-04", Clock.day("2022-04", "en"))
    }

    @Test
    fun `the time is Norway's, wherever the phone is`() {
        val before = Clock.now
        try {
            Clock.now = { 1_798_149_600_000 }
            assertEquals("2026-12-24T23:00", Clock.inNorway())
        } finally {
            Clock.now = before
        }
    }

    @Test
    fun `overlapping spans of ages are cut where one begins or ends`() {
        fun span(from: Int, to: Int) = AgeSpan(from, to)
        assertEquals(
            listOf(span(0, 17), span(18, 18), span(19, 27), span(28, 28), span(29, 120)),
            AgeSpan.apart(listOf(span(0, 18), span(18, 120), span(19, 28), span(0, 17), span(28, 120), span(29, 120))),
        )
        assertEquals(listOf(span(0, 9), span(20, 30)), AgeSpan.apart(listOf(span(20, 30), span(0, 9))))
    }

    @Test
    fun `every place survives being written`() {
        val places = listOf(
            Place.Start, Place.Group(TopicGroup.SEX_WORK), Place.Topic("gp", original = true), Place.Numbers, Place.Call("police"), Place.Places(),
            Place.Places("Oslo", openOnly = true), Place.Service("x"), Place.ServiceCall("x", 1), Place.Cards, Place.Card("interpreter"),
            Place.Search("words"), Place.Sources(listOf("a", "b")), Place.Publishers, Place.Share("text"), Place.Languages, Place.About,
        )
        for (place in places) assertEquals(place, Place.read(place.write()))
        for (broken in listOf(emptyList(), listOf("nowhere"), listOf("group", "?"), listOf("service-call", "x", "y"), listOf("topic"))) {
            assertNull(Place.read(broken))
        }
    }
}
