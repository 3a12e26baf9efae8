package org.lykt.app.screens

import org.lykt.TopicGroup
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** The topics of a group. */
internal fun groupScreen(group: TopicGroup) = Screen { guide, view ->
    val shown = guide.home(view).groups.find { it.group == group }
    draw {
        val title = shown?.title.orEmpty()
        Page(
            title,
            column(Ui.GAP) {
                wide(screenTitle(title, iconOf(group)))
                shown?.topics.orEmpty().forEach { topic ->
                    wide(row(topic.title, language = topic.language) { go(Place.Topic(topic.id)) })
                }
            },
        )
    }
}

/** The title of a screen, with its icon. */
internal fun Ui.screenTitle(title: String, icon: Int? = null) = line(12) {
    setPadding(0, 0, 0, dp(8))
    icon?.let { addView(icon(it, R.color.accent, 28)) }
    rest(heading(R.style.Text_Headline, title))
}
