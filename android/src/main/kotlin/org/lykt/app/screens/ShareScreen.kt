package org.lykt.app.screens

import org.lykt.Answer
import org.lykt.Role
import org.lykt.app.R
import org.lykt.app.Words
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.Ui

/** A text before it is sent: all of it can be read first, and it names no app. */
internal fun shareScreen(text: String) = Screen { _, _ ->
    val draw: Ui.() -> Page = {
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
    draw
}

/** An answer as text, for a message to somebody. What the reader told is not in it. */
internal fun shareText(answer: Answer, words: Words): String {
    val lines = arrayListOf(answer.question)
    answer.verdict?.let { verdict ->
        lines += listOfNotNull(words.of("verdict", verdict), answer.cost?.let(words::cost)).joinToString(" · ")
    }
    answer.statements.filter { it.role != Role.PRACTICE }.mapTo(lines) { "– ${it.text}" }
    answer.numbers.filter { it.callable }.mapNotNullTo(lines) { number -> number.digits?.let { "${number.name}: $it" } }
    lines += "${words["label.edition"]} ${answer.edition.published}"
    return lines.joinToString("\n")
}
