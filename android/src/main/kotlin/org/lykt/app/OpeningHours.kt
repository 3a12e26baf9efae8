package org.lykt.app

import java.text.DateFormatSymbols
import java.util.Calendar
import java.util.Locale

/**
 * Opening hours as people read them, a line a rule: `Mo-Fr 09:00-15:00; PH unknown` becomes `Mon–Fri 09:00–15:00`.
 *
 * The library has judged already whether it is open; this is wording alone. What the hours on public holidays are is
 * said by "open now", so a rule for them is left out when nobody knows it.
 */
internal object OpeningHours {
    private val DAYS = mapOf(
        "Mo" to Calendar.MONDAY, "Tu" to Calendar.TUESDAY, "We" to Calendar.WEDNESDAY, "Th" to Calendar.THURSDAY,
        "Fr" to Calendar.FRIDAY, "Sa" to Calendar.SATURDAY, "Su" to Calendar.SUNDAY,
    )
    private val DAY = Regex("\\b(${DAYS.keys.joinToString("|")})\\b")

    fun read(hours: String, locale: Locale): List<String> {
        val names = DateFormatSymbols.getInstance(locale).shortWeekdays
        return hours.split(';').map(String::trim).filter { it.isNotEmpty() && it != "PH unknown" }.map { rule ->
            DAY.replace(rule) { names[DAYS.getValue(it.value)] }.replace("-", "–").replace(",", ", ")
        }
    }
}
