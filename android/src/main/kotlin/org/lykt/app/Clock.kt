package org.lykt.app

import java.text.ParseException
import java.text.SimpleDateFormat
import java.util.Date
import java.util.Locale
import java.util.TimeZone

/** The time in Norway and dates as people write them. `java.time` came with Android 8, later than our first version. */
internal object Clock {
    private val OSLO: TimeZone = TimeZone.getTimeZone("Europe/Oslo")

    /** Milliseconds since 1970; tests put another clock here. */
    var now: () -> Long = System::currentTimeMillis

    /** The time in Norway, whatever zone the phone is in: `2026-12-24T23:00`. */
    fun inNorway(): String =
        SimpleDateFormat("yyyy-MM-dd'T'HH:mm", Locale.ROOT).apply { timeZone = OSLO }.format(Date(now()))

    /** `2026-11-22` as `22 Nov 2026`, with the digits that also telephones have; other text as it is. */
    fun day(iso: String, language: String): String = try {
        val utc = TimeZone.getTimeZone("UTC")
        val date = SimpleDateFormat("yyyy-MM-dd", Locale.ROOT).apply { timeZone = utc; isLenient = false }.parse(iso)
        val locale = Locale.Builder().setLanguageTag(language).setUnicodeLocaleKeyword("nu", "latn").build()
        SimpleDateFormat("d MMM yyyy", locale).apply { timeZone = utc }.format(date!!)
    } catch (_: ParseException) {
        iso
    }
}
