package org.lykt.app.screens

import android.view.View
import org.lykt.GuideException
import org.lykt.NumberShown
import org.lykt.TellsAuthorities
import org.lykt.YesNo
import org.lykt.app.OpeningHours
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** What to know before a call. The button opens the dialler with the number filled in; the reader calls. */
internal fun callScreen(place: Place.Call) = Screen { guide, view ->
    val shown = view.orOriginal(place.original)
    val number = guide.numbers(shown).numbers.find { it.id == place.number } ?: throw GuideException.UnknownId("number", place.number)
    val sources = SourceList.load(guide, number.sources)
    draw { Page(number.name, numberBody(number, place, sources), dialButton(number)) }
}

private fun Ui.numberBody(number: NumberShown, place: Place.Call, sources: SourceList): View = column(10) {
    wide(text(R.style.Text_Label, words["screen.call"]))
    wide(heading(R.style.Text_Headline, number.name, number.language))
    number.digits?.let { wide(digits(R.style.Text_Display, it)) }
    wide(paragraph(number.whatFor, number.language))
    if (!number.callable) wide(warningCard(words["confidence.low"]))
    if (number.stale) wide(warningCard(words["banner.check_first"]))
    number.note?.let { wide(card { wide(paragraph(it, number.language)) }) }
    wide(tells(number.tellsAuthorities))
    wide(openNow(words.open(number.openNow, number.hours), number.hours))
    wide(fact(R.drawable.ic_support_agent, "label.who_answers", number.whoAnswers ?: words["unknown"], number.language))
    wide(fact(R.drawable.ic_payments, "label.call_price", words.of("call", number.cost)))
    wide(fact(R.drawable.ic_sim_card, "label.works_without_sim", words.of(number.worksWithoutSim)))
    wide(fact(R.drawable.ic_translate, "heading.languages", number.languages?.let(words::languages) ?: words["unknown"]))
    wide(fact(R.drawable.ic_person_off, "label.anonymous", words.of(number.anonymous)))
    wide(trace(number.trace.callList, number.trace.bill))
    wide(aboutText(number.review, listOf(number.language), place.original) { replace(place.copy(original = it)) })
    wide(sourceRows(sources))
    wide(text(R.style.Text_Label, words.checked(number.checkedOn)))
}

/** The question that decides for many whether they call at all. */
internal fun Ui.tells(tells: TellsAuthorities): View =
    fact(R.drawable.ic_visibility, "label.tells_authorities", words.of("tells_authorities", tells))

internal fun Ui.openNow(state: String, hours: String?): View {
    val lines = hours?.takeIf { it != "24/7" }?.let { OpeningHours.read(it, words.locale) }.orEmpty()
    return fact(R.drawable.ic_schedule, "label.open_now", (listOf(state) + lines).joinToString("\n"))
}

/** What a call leaves behind. */
internal fun Ui.trace(callList: YesNo, bill: YesNo): View = fact(
    R.drawable.ic_footprint,
    "label.trace",
    "${words["label.kept_in_phone"]}: ${words.of(callList)}\n${words["label.kept_on_bill"]}: ${words.of(bill)}",
)

/** A question and its answer, read by TalkBack as one thing. */
internal fun Ui.fact(icon: Int, key: String, value: String, language: String = words.language): View = line(14) {
    setPadding(0, dp(6), 0, dp(6))
    addView(icon(icon, R.color.quiet))
    rest(
        column(0) {
            wide(text(R.style.Text_Label, words[key]))
            wide(text(R.style.Text_Body, value, language = language))
        },
    )
    isFocusable = true
}

/** Nothing to press for a number that nobody is sure of. */
private fun Ui.dialButton(number: NumberShown): View? {
    val target = number.dial?.takeIf { number.callable } ?: return null
    return dialButton(target)
}

internal fun Ui.dialButton(target: String): View = column(6) {
    val message = target.startsWith("sms:")
    val label = words[if (message) "action.write" else "action.call"]
    wide(mainButton(label, if (message) R.drawable.ic_sms else R.drawable.ic_call) { dial(target) })
    if (!message) wide(text(R.style.Text_Label, words["note.not_called"]).apply { textAlignment = View.TEXT_ALIGNMENT_CENTER })
}
