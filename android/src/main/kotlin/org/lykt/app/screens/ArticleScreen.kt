package org.lykt.app.screens

import org.lykt.ArticleShown
import org.lykt.Evidence
import org.lykt.Guide
import org.lykt.SectionShown
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Draw
import org.lykt.app.ui.Page
import org.lykt.app.ui.Ui

/** Background in sections. It never carries a verdict, and says what is past and what is an opinion. */
internal fun articlePage(article: ArticleShown, guide: Guide, place: Place.Topic): Draw {
    val ids = article.sections.flatMap { section -> section.sources + section.now.flatMap { it.sources } }
    val sources = SourceList.load(guide, ids)
    return {
        Page(
            article.title,
            column(10) {
                wide(heading(R.style.Text_Headline, article.title, article.language))
                wide(paragraph(article.summary, article.language, R.color.quiet))
                wide(aboutText(article.review, article.sections.map { it.language }, place.original) { replace(place.copy(original = it)) })
                article.sections.forEach { wide(section(it, sources)) }
                wide(links("heading.related", R.drawable.ic_description, article.related.map { it.title to Place.Topic(it.id) }))
                wide(sourceRows(sources))
            },
        )
    }
}

private fun Ui.section(section: SectionShown, sources: SourceList) = column(6) {
    wide(heading(R.style.Text_Title, section.title, section.language).apply { setPadding(0, dp(16), 0, 0) })
    val labels = listOfNotNull(
        words["heading.historic"].takeIf { section.historic },
        words["heading.opinion"].takeIf { section.evidence == Evidence.OPINION },
    )
    if (labels.isNotEmpty()) wide(text(R.style.Text_Label, labels.joinToString(" · "), R.color.accent))
    wide(paragraph(section.text, section.language))
    wide(text(R.style.Text_Label, "${words.of("evidence", section.evidence)} ${sources.marks(section.sources)}"))
    if (section.now.isNotEmpty()) {
        wide(
            card {
                wide(text(R.style.Text_Strong, words["heading.now"]))
                section.now.forEach { wide(statement(it, "•", sources)) }
            },
        )
    }
    section.topics.forEach { topic -> wide(row(topic.title) { go(Place.Topic(topic.id)) }) }
}
