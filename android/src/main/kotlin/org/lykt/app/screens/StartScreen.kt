package org.lykt.app.screens

import android.view.Gravity
import android.view.View
import android.widget.HorizontalScrollView
import org.lykt.GroupShown
import org.lykt.LanguageShown
import org.lykt.TopicGroup
import org.lykt.app.EmergencyNumber
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** Emergency numbers, search, what is urgent, then the groups of topics. */
internal fun startScreen() = Screen { guide, view ->
    val home = guide.home(view)
    draw {
        Page(
            words["screen.start"],
            column(14) {
                wide(emergencyNumbers())
                wide(searchField())
                if (home.languages.size > 1) wide(languages(home.languages))
                val (urgent, others) = home.groups.partition { it.group == TopicGroup.EMERGENCY }
                urgent.forEach { wide(urgentTopics(it)) }
                wide(grid(2, others.map { tile(it) }))
            },
        )
    }
}

/** The first frame: drawn from constants, while the library is being loaded, or when it can't be. */
internal fun Ui.firstFrame(damaged: Boolean): Page = Page(
    "",
    column(14) {
        if (damaged) wide(text(R.style.Text_Body, context.getString(R.string.damaged)))
        wide(emergencyNumbers())
    },
)

/** Big buttons that open the dialler at once. */
private fun Ui.emergencyNumbers(): View = grid(2, EmergencyNumber.entries.map { number ->
    column(2) {
        gravity = Gravity.CENTER_VERTICAL
        setPadding(dp(14), dp(10), dp(8), dp(10))
        // A number that is cut in two would be a wrong number.
        wide(digits(R.style.Text_Digits, number.digits.replace(' ', NO_BREAK), R.color.on_emergency))
        wide(
            line(6) {
                addView(icon(number.icon, R.color.on_emergency, 20))
                // The line is there from the first frame on, so that no button moves when its word arrives.
                rest(text(R.style.Text_Label, words[number.word], R.color.on_emergency))
            },
        )
        pressed(rounded(R.color.emergency, Ui.CORNER), always = true) { dial(number.dial) }
        minimumHeight = dp(76)
    }
})

private const val NO_BREAK = '\u00A0'

/** Looks like a field, and opens the search with the keyboard. */
private fun Ui.searchField(): View = line(12) {
    setPadding(dp(16), dp(8), dp(16), dp(8))
    addView(icon(R.drawable.ic_search, R.color.quiet))
    rest(text(R.style.Text_Body, words["search.hint"], R.color.quiet))
    pressed(rounded(R.color.surface, Ui.ROUND), Ui.ROUND) { go(Place.Search()) }
    minimumHeight = dp(56)
}

/** What cannot wait needs no group to be opened first. */
private fun Ui.urgentTopics(group: GroupShown): View = column(Ui.GAP) {
    wide(part("group.emergency"))
    group.topics.forEach { topic ->
        wide(row(topic.title, icon = iconOf(topic.id), language = topic.language) { go(Place.Topic(topic.id)) })
    }
}

private fun Ui.tile(group: GroupShown): View = column(8) {
    gravity = Gravity.START
    setPadding(dp(14), dp(14), dp(12), dp(14))
    addView(icon(iconOf(group.group), R.color.accent, 28))
    wide(text(R.style.Text_Strong, group.title))
    pressed(rounded(R.color.surface, Ui.CORNER)) { go(Place.Group(group.group)) }
    minimumHeight = dp(96)
}

/** Each language by its own name, one tap away; the one that is shown comes first, the others are a swipe away. */
private fun Ui.languages(languages: List<LanguageShown>): View = HorizontalScrollView(context).apply {
    isHorizontalScrollBarEnabled = false
    addView(
        line(Ui.GAP) {
            languages.sortedBy { it.tag != words.language }.forEach { language ->
                natural(chip(language.name, language.tag == words.language, language.tag) { speak(language.tag) })
            }
        },
    )
}
