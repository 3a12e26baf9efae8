package org.lykt.app.screens

import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Ui

/** One sentence on what went wrong, and two ways on. */
internal fun Ui.problem(text: String): Page = Page(
    text,
    column(12) {
        wide(warningCard(text))
        wide(tonalButton(words["screen.start"], R.drawable.ic_home) { go(Place.Start) })
        wide(tonalButton(words["screen.numbers"], R.drawable.ic_call) { go(Place.Numbers) })
    },
)
