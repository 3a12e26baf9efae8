package org.lykt.app.screens

import android.view.View
import org.lykt.NumberShown
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** All numbers, by kind; within a kind in the library's order, which puts those that answer now first. */
internal fun numbersScreen() = Screen { guide, view ->
    val kinds = guide.numbers(view).numbers.groupBy { it.kind }.toSortedMap()
    draw {
        Page(
            words["screen.numbers"],
            column(Ui.GAP) {
                wide(screenTitle(words["screen.numbers"], R.drawable.ic_call))
                kinds.forEach { (kind, numbers) ->
                    wide(part("kind.${kind.name.lowercase()}"))
                    numbers.forEach { wide(numberRow(it)) }
                }
            },
        )
    }
}

/** A number in a list. A doubtful one shows no digits to press: only its own screen does, with the doubt. */
internal fun Ui.numberRow(number: NumberShown): View =
    rowOf(if (number.dial?.startsWith("sms:") == true) R.drawable.ic_sms else R.drawable.ic_call, { go(Place.Call(number.id)) }) {
        wide(text(R.style.Text_Strong, number.name, language = number.language))
        number.digits?.takeIf { number.callable }?.let { wide(digits(R.style.Text_Title, it, R.color.accent)) }
        val state = if (number.callable) words.open(number.openNow, number.hours) else words["confidence.low"]
        wide(text(R.style.Text_Label, state))
    }
