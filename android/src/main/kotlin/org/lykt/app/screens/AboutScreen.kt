package org.lykt.app.screens

import android.view.View
import android.widget.ImageView
import android.widget.LinearLayout
import org.lykt.EditionShown
import org.lykt.LanguageShown
import org.lykt.app.Clock
import org.lykt.app.Look
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** Which edition this is, how to check it, what leaves a trace, and how the app looks from outside. */
internal fun aboutScreen() = Screen { guide, view ->
    val edition = guide.edition()
    val languages = guide.home(view).languages
    draw {
        Page(
            words["screen.about"],
            column(10) {
                wide(screenTitle(words["screen.about"], R.drawable.ic_info))
                wide(text(R.style.Text_Body, words["about.what"]))
                wide(edition(edition, languages))
                wide(point(R.drawable.ic_visibility, "about.network"))
                wide(point(R.drawable.ic_footprint, "about.trace"))
                wide(point(R.drawable.ic_close, "about.leave"))
                wide(point(R.drawable.ic_event_available, "about.check"))
                wide(point(R.drawable.ic_balance, "about.not_advice"))
                wide(looks())
            },
        )
    }
}

private fun Ui.edition(edition: EditionShown, languages: List<LanguageShown>): View = card {
    wide(text(R.style.Text_Strong, "${words["label.edition"]} ${edition.number}, ${Clock.day(edition.published, words.language)}"))
    wide(text(R.style.Text_Body, languages.joinToString(", ") { it.name }))
    wide(tonalButton(words["heading.sources"], R.drawable.ic_description) { go(Place.Publishers) })
    wide(tonalButton(words["screen.languages"], R.drawable.ic_translate) { go(Place.Languages) })
}

private fun Ui.point(icon: Int, key: String): View = line(14) {
    setPadding(0, dp(6), 0, dp(6))
    addView(icon(icon, R.color.accent))
    rest(text(R.style.Text_Body, words[key]))
}

/** The app's name and icon on the phone. */
private fun Ui.looks(): View = column(Ui.GAP) {
    wide(part("label.on_the_phone"))
    wide(text(R.style.Text_Label, words["about.look"]))
    val current = Look.current(context)
    Look.entries.forEach { look ->
        wide(
            line(14) {
                setPadding(dp(12), dp(8), dp(12), dp(8))
                addView(
                    ImageView(context).apply { setImageDrawable(context.getDrawable(look.icon)) },
                    LinearLayout.LayoutParams(dp(40), dp(40)),
                )
                rest(text(R.style.Text_Strong, context.getString(look.label), language = "nb"))
                if (look == current) addView(icon(R.drawable.ic_check, R.color.accent))
                pressed(rounded(R.color.surface, Ui.CORNER)) { look.choose(context); replace(Place.About) }
                isSelected = look == current
            },
        )
    }
}
