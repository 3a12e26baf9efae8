package org.lykt.app.screens

import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** Each language by its own name; a tap leads back to where the reader was, in that language. */
internal fun languagesScreen() = Screen { guide, view ->
    val languages = guide.home(view).languages
    draw {
        Page(
            words["screen.languages"],
            column(Ui.GAP) {
                wide(screenTitle(words["screen.languages"], R.drawable.ic_translate))
                languages.forEach { language ->
                    wide(chip(language.name, language.tag == words.language, language.tag) { back(); speak(language.tag) })
                }
            },
        )
    }
}
