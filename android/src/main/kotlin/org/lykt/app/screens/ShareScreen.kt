package org.lykt.app.screens

import org.lykt.Answer
import org.lykt.Freshness
import org.lykt.Role
import org.lykt.TextReview
import org.lykt.Verdict
import org.lykt.app.Bidi
import org.lykt.app.R
import org.lykt.app.Words
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** A text before it is sent: all of it can be read first, and it names no app. */
internal fun shareScreen(text: String) = Screen { _, _ ->
    draw {
        Page(
            words["action.share"],
            column(12) {
                wide(screenTitle(words["action.share"], R.drawable.ic_share))
                wide(text(R.style.Text_Body, words["share.note"]))
                wide(card { wide(text(R.style.Text_Body, text)) })
            },
            pinned = mainButton(words["action.send"], R.drawable.ic_share) { send(text) },
        )
    }
}

/**
 * An answer as text, for a message to somebody. It doesn't repeat what the reader told, though a verdict can give it away:
 * that is why all of it is shown before it is sent.
 */
internal fun shareText(answer: Answer, words: Words): String {
    val lines = arrayListOf(answer.question)
    answer.verdict?.let { verdict ->
        lines += listOfNotNull(words.of("verdict", verdict), answer.cost?.let(words::cost)).joinToString(" · ")
        if (verdict == Verdict.UNVERIFIED) lines += words["banner.not_verified"]
    }
    if (answer.freshness == Freshness.CHECK_FIRST) lines += words["note.maybe_outdated"]
    answer.statements.filter { it.role != Role.PRACTICE }.mapTo(lines) { "– ${it.text}" }
    answer.numbers.filter { it.callable }.mapNotNullTo(lines) { number -> number.digits?.let { "${number.name}: $it" } }
    if (answer.review == TextReview.MACHINE || answer.review == TextReview.OUTDATED) lines += words.of("review", answer.review)
    lines += "${words["label.edition"]} ${answer.edition.published}"
    val text = lines.joinToString("\n")
    // Between Arabic words a number would arrive turned around.
    return if (Ui.rightToLeft(words.language)) Bidi.keepNumbers(text, rightToLeft = true) else text
}
