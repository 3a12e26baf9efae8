package org.lykt.app.screens

import android.view.Gravity
import android.view.View
import org.lykt.Role
import org.lykt.StatementShown
import org.lykt.TextReview
import org.lykt.Viewpoint
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Ui

/** The statements of a role under its heading; nothing when there are none. Pressing one shows what it rests on. */
internal fun Ui.statements(role: Role, all: List<StatementShown>, sources: SourceList): View? {
    val shown = all.filter { it.role == role }.ifEmpty { return null }
    return column(2) {
        wide(part("role.${role.name.lowercase()}"))
        shown.forEachIndexed { at, statement ->
            wide(statement(statement, if (role == Role.STEP) "${at + 1}." else "•", sources))
        }
    }
}

internal fun Ui.statement(statement: StatementShown, mark: String, sources: SourceList): View = line(10) {
    setPadding(0, dp(6), 0, dp(6))
    gravity = Gravity.TOP
    natural(text(R.style.Text_Strong, mark, R.color.accent))
    rest(
        column(2) {
            wide(paragraph(statement.text, statement.language))
            statement.replaces?.let {
                wide(text(R.style.Text_Label, "${words["heading.outdated"]}: $it", language = statement.language))
            }
            val basis = listOf(words.of("evidence", statement.evidence), sources.marks(statement.sources))
            wide(text(R.style.Text_Label, basis.filter { it.isNotEmpty() }.joinToString(" ")))
            if (statement.stale) {
                wide(text(R.style.Text_Label, words.checked(statement.checkedOn), R.color.on_background))
            }
        },
    )
    pressed { go(Place.Sources(statement.sources)) }
}

/**
 * The same moment, in the language that translations are made from if the original is wanted: English, and what is said at
 * Norwegian desks Norwegian.
 */
internal fun Viewpoint.orOriginal(original: Boolean): Viewpoint = when {
    !original -> this
    language == "en" -> copy(language = "nb")
    else -> copy(language = "en")
}

/** How far the texts can be relied on, with the original one tap away; nothing for texts that need no word. */
internal fun Ui.aboutText(review: TextReview, languages: List<String>, original: Boolean, show: (Boolean) -> Unit): View? {
    val other = !original && languages.any { it != words.language }
    val note = when (review) {
        TextReview.MACHINE -> words["review.machine"]
        TextReview.OUTDATED -> words["review.outdated"]
        TextReview.ORIGINAL, TextReview.HUMAN -> if (other) words["note.other_language"] else null
    }
    if (note == null && !original) return null
    return column(4) {
        if (!original) note?.let { wide(text(R.style.Text_Label, it)) }
        val label = if (original) words["action.show_translation"] else words["action.show_original"]
        if (original || review == TextReview.MACHINE || review == TextReview.OUTDATED) {
            natural(chip(label, chosen = false) { show(!original) })
        }
    }
}

/** A heading as well, so that TalkBack doesn't pass over it. */
internal fun Ui.warning(text: String, color: Int): View = line(10) {
    addView(icon(R.drawable.ic_warning_fill, color))
    rest(heading(R.style.Text_Strong, text).apply { setTextColor(color(color)) })
}

/** A warning that stands out from the page. */
internal fun Ui.warningCard(text: String): View = card(R.color.limited) { wide(warning(text, R.color.on_limited)) }

/** Rows that lead on, under a heading; nothing when there are none. */
internal fun Ui.links(key: String, icon: Int, links: List<Pair<String, Place>>): View? {
    if (links.isEmpty()) return null
    return column(Ui.GAP) {
        wide(part(key))
        links.forEach { (title, place) -> wide(row(title, icon = icon) { go(place) }) }
    }
}
