package org.lykt.app

import org.junit.Test
import org.junit.runner.RunWith
import org.lykt.Guide
import org.lykt.TopicGroup
import org.robolectric.RobolectricTestRunner

/** Pictures of every screen, for people to look at. */
@RunWith(RobolectricTestRunner::class)
class PicturesTest {
    private val places = mapOf(
        "start" to Place.Start,
        "group" to Place.Group(TopicGroup.SEXUAL_HEALTH),
        "answer" to Place.Topic("hiv-treatment"),
        "question" to Place.Topic("dental"),
        "article" to Place.Topic("amnesty-2016"),
        "numbers" to Place.Numbers,
        "call" to Place.Call("pro-sentret"),
        "cities" to Place.Places(),
        "city" to Place.Places("Oslo"),
        "service" to Place.Service("pro-sentret-oslo"),
        "cards" to Place.Cards,
        "card" to Place.Card("interpreter"),
        "search" to Place.Search("i was raped"),
        "sources" to Place.Sources(listOf("lovdata-1999-07-02-64-s21")),
        "publishers" to Place.Publishers,
        "languages" to Place.Languages,
        "about" to Place.About,
    )

    private fun pictures(language: String) {
        val small = Device(width = 320, height = 640, language = language)
        pictures("$language-light", small)
        pictures("$language-dark", small.copy(night = true))
        pictures("$language-large", small.copy(height = 1280, fontScale = 2f))
        pictures("$language-whole", Device(width = 360, height = 2400, language = language))
    }

    private fun pictures(name: String, device: Device) {
        device.use()
        val driver = Driver().start()
        for ((place, where) in places) {
            driver.go(where)
            shot(driver.activity, "$name-$place")
        }
        driver.controller.pause().stop().destroy()
    }

    /** What only comes up on the way: told, not told, old, nationwide, shared, gone, without a library. */
    @Test
    fun moments() {
        val before = Clock.now
        try {
            Device(width = 320, height = 640).use()
            val driver = Driver().start()
            fun moment(name: String) = shot(driver.activity, "moment-$name")
            driver.go(Place.Topic("gp")).press("I have no papers").also { moment("told") }
            driver.press("Change what you told").press("I'd rather not say").also { moment("not-told") }
            driver.go(Place.Topic("hiv-treatment")).press("Share as text").also { moment("share") }
            driver.go(Place.Places("national")).also { moment("national") }
            driver.go(Place.Search("zzzzzz")).also { moment("nothing-found") }
            driver.go(Place.Topic("nothing")).also { moment("gone") }
            driver.go(Place.Topic("income-tax")).also { moment("answer-tax") }
            Clock.now = { 1_924_991_999_000 }
            driver.press("Start").go(Place.Topic("hiv-treatment")).also { moment("old") }
            Library.open = { throw UnsatisfiedLinkError("no library") }
            shot(Driver().start().activity, "moment-damaged")
        } finally {
            Clock.now = before
            Library.open = { Guide.bundled() }
        }
    }

    @Test fun english() = pictures("en")

    @Test fun norwegian() = pictures("nb")

    @Test fun arabic() = pictures("ar")

    @Test fun thai() = pictures("th")
}
