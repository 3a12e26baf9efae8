package org.lykt.app.screens

import android.text.Layout
import android.view.View
import org.lykt.TextReview
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** What can be shown at a desk. */
internal fun cardsScreen() = Screen { guide, view ->
    val cards = guide.cards(view).cards
    draw {
        Page(
            words["screen.cards"],
            column(Ui.GAP) {
                wide(screenTitle(words["screen.cards"], R.drawable.ic_id_card))
                wide(text(R.style.Text_Body, words["label.show_card"], R.color.quiet))
                cards.forEach { card -> wide(row(card.title) { go(Place.Card(card.id)) }) }
            },
        )
    }
}

/** One card: Norwegian in large type for the person at the desk, the reader's own language below. */
internal fun cardScreen(id: String) = Screen { guide, view ->
    val card = guide.card(id, view)
    draw {
        Page(
            card.title,
            column(18) {
                if (card.stale) wide(warning(words["banner.check_first"], R.color.on_background))
                wide(norwegian(card.norwegian))
                wide(paragraph(card.law, "nb"))
                if (words.language != "nb") {
                    wide(
                        card {
                            wide(text(R.style.Text_Label, words["label.yours"]))
                            wide(heading(R.style.Text_Title, card.title, card.language))
                            wide(paragraph(card.text, card.language))
                            // The original stands above it.
                            if (card.review != TextReview.ORIGINAL) wide(text(R.style.Text_Label, words.of("review", card.review)))
                        },
                    )
                }
                wide(text(R.style.Text_Label, words.checked(card.checkedOn)))
            },
            bright = true,
        )
    }
}

/** What the other person reads: from the left, and without words cut in two as long as they fit. */
private fun Ui.norwegian(text: String) = text(R.style.Text_Card, text, language = "nb").apply {
    textAlignment = View.TEXT_ALIGNMENT_TEXT_START
    if (!largeText) hyphenationFrequency = Layout.HYPHENATION_FREQUENCY_NONE
}
