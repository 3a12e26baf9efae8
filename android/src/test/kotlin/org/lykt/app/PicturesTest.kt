package org.lykt.app

import org.junit.Test
import org.junit.runner.RunWith
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

    @Test fun english() = pictures("en")

    @Test fun norwegian() = pictures("nb")

    @Test fun arabic() = pictures("ar")

    @Test fun thai() = pictures("th")
}
