package org.lykt.app.screens

import android.view.View
import org.lykt.Guide
import org.lykt.Source
import org.lykt.app.Clock
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** The sources of a screen, each once, numbered in the order in which they are first named. */
internal class SourceList(val sources: List<Source>) {
    private val places = sources.withIndex().associate { (at, source) -> source.id to at + 1 }

    /** The numbers of some of them: `[1] [3]`. */
    fun marks(ids: List<String>): String = ids.mapNotNull(places::get).joinToString(" ") { "[$it]" }

    companion object {
        fun load(guide: Guide, ids: List<String>) = SourceList(ids.distinct().map(guide::source))
    }
}

/** What a screen rests on: who published it, how it was read, and when. */
internal fun Ui.sourceRows(list: SourceList): View? {
    if (list.sources.isEmpty()) return null
    return column(2) {
        wide(part("heading.sources"))
        list.sources.forEachIndexed { at, source -> wide(sourceRow(source, "[${at + 1}]")) }
    }
}

private fun Ui.sourceRow(source: Source, mark: String): View = column(2) {
    setPadding(0, dp(6), 0, dp(6))
    wide(text(R.style.Text_Label, "$mark ${source.publisher}: ${source.title}", language = "nb"))
    wide(text(R.style.Text_Label, howRead(source)))
    pressed { go(Place.Sources(listOf(source.id))) }
}

private fun Ui.howRead(source: Source): String {
    val read = "${words.of("verified", source.verified)}, ${Clock.day(source.checkedOn, words.language)}"
    val published = source.published?.let { "${words["label.published"]} ${Clock.day(it, words.language)}" }
    return listOfNotNull(read, published).joinToString(" · ")
}

/** Sources with their addresses, as text: opening one would need the network and leave a trace. */
internal fun sourcesScreen(ids: List<String>) = Screen { guide, _ ->
    val list = SourceList.load(guide, ids)
    draw {
        Page(
            words["heading.sources"],
            column(12) {
                wide(screenTitle(words["heading.sources"], R.drawable.ic_description))
                list.sources.forEach { source ->
                    wide(
                        card {
                            wide(text(R.style.Text_Strong, source.title, language = "nb"))
                            wide(text(R.style.Text_Body, source.publisher, language = "nb"))
                            wide(text(R.style.Text_Label, howRead(source)))
                            wide(text(R.style.Text_Label, source.address, R.color.on_background, "en"))
                        },
                    )
                }
            },
        )
    }
}

/** Whoever published what the answers rest on, with the number of their sources. */
internal fun publishersScreen() = Screen { guide, _ ->
    val publishers = guide.publishers().publishers
    draw {
        Page(
            words["heading.sources"],
            column(Ui.GAP) {
                wide(screenTitle(words["heading.sources"], R.drawable.ic_description))
                publishers.forEach { publisher ->
                    wide(row(publisher.name, publisher.sources.size.toString(), language = "nb") { go(Place.Sources(publisher.sources)) })
                }
            },
        )
    }
}
