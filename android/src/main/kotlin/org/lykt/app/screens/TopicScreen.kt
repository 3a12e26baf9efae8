package org.lykt.app.screens

import android.view.View
import org.lykt.Answer
import org.lykt.Facet
import org.lykt.Freshness
import org.lykt.OutcomeKind
import org.lykt.Pregnant
import org.lykt.Role
import org.lykt.Situation
import org.lykt.Status
import org.lykt.Verdict
import org.lykt.app.AgeSpan
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.Session
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** The answer of a topic, or an article. */
internal fun topicScreen(place: Place.Topic, session: Session): Screen {
    // Read here, on the main thread, to which the session belongs.
    val told = session.told(place.id)
    return Screen { guide, view ->
        val shown = view.orOriginal(place.original)
        val answer = guide.answer(place.id, told, shown)
        if (answer.outcome == OutcomeKind.ARTICLE) return@Screen articlePage(guide.article(place.id, shown), guide, place)
        val sources = SourceList.load(guide, answer.statements.flatMap { it.sources })
        // What was told for another topic may not matter here.
        val needed = told != Situation() && guide.answer(place.id, Situation(), shown).ask != null
        draw { TopicBody(this, answer, place, session, sources, needed).page() }
    }
}

private class TopicBody(
    private val ui: Ui,
    private val answer: Answer,
    private val place: Place.Topic,
    private val session: Session,
    private val sources: SourceList,
    private val needed: Boolean,
) {
    private val words = ui.words

    fun page(): Page {
        val body = draw()
        return Page(answer.title, body, spoken = spoken)
    }

    /** What TalkBack reads first: the verdict, or the question. */
    private var spoken: View? = null

    /** Verdict first, then what to do, whom to call, the law, what happens in practice, and what all of it rests on. */
    fun draw(): View = with(ui) {
        column(10) {
            wide(heading(R.style.Text_Headline, answer.title, answer.language))
            wide(text(R.style.Text_Body, answer.question, R.color.quiet, answer.language))
            wide(aboutText(answer.review, answer.statements.map { it.language }, place.original) { replace(place.copy(original = it)) })
            wide(checkFirst())
            wide(verdictOrQuestion())
            if (answer.ask != null && answer.statements.isNotEmpty()) wide(part("heading.any_case"))
            listOf(Role.RIGHT, Role.CONDITION, Role.COST, Role.RISK, Role.STEP).forEach { wide(statements(it, answer.statements, sources)) }
            wide(part("heading.call"))
            answer.numbers.forEach { wide(numberRow(it)) }
            wide(part("heading.places"))
            answer.services.forEach { wide(serviceRow(it)) }
            wide(row(words["filter.all_cities"], icon = R.drawable.ic_location_on) { go(Place.Places()) })
            listOf(Role.LAW, Role.PRACTICE).forEach { wide(statements(it, answer.statements, sources)) }
            wide(links("heading.cards", R.drawable.ic_id_card, answer.cards.map { it.title to Place.Card(it.id) }))
            wide(links("heading.related", R.drawable.ic_description, answer.related.map { it.title to Place.Topic(it.id) }))
            wide(sourceRows(sources))
            wide(below(20, tonalButton(words["action.share"], R.drawable.ic_share) { go(Place.Share(shareText(answer, words))) }))
        }
    }

    /** Old facts: says so and how old they are, and puts somebody to call on top. */
    private fun checkFirst(): View? = with(ui) {
        if (answer.freshness == Freshness.FRESH) return null
        card(R.color.limited) {
            wide(warning(words["banner.check_first"], R.color.on_limited))
            answer.statements.filter { it.stale }.minOfOrNull { it.checkedOn }?.let { oldest ->
                wide(text(R.style.Text_Label, words.checked(oldest), R.color.on_limited))
            }
            answer.numbers.firstOrNull()?.let { wide(numberRow(it)) }
        }
    }

    private fun verdictOrQuestion(): View {
        val ask = answer.ask
        val main = when {
            ask == null -> verdict()
            session.skips(place.id, ask) -> branches(ask)
            else -> question(ask)
        }
        return with(ui) {
            column(Ui.GAP) {
                wide(main)
                if (needed || ask != null && session.skips(place.id, ask)) wide(told())
            }
        }
    }

    /** The verdict in word, shape and colour. What may have changed loses the shape and the colour of a certain one. */
    private fun verdict(): View = with(ui) {
        val verdict = answer.verdict ?: Verdict.UNVERIFIED
        val certain = answer.freshness == Freshness.FRESH
        val look = lookOf(if (certain) verdict else Verdict.UNVERIFIED)
        card(look.back) {
            wide(
                line(12) {
                    addView(icon(look.icon, look.front, 32))
                    rest(heading(R.style.Text_Headline, words.of("verdict", verdict)).apply { setTextColor(color(look.front)) }.also { spoken = it })
                },
            )
            answer.cost?.let(words::cost)?.let { wide(text(R.style.Text_Strong, it, look.front)) }
            if (!certain) wide(text(R.style.Text_Body, words["note.maybe_outdated"], look.front))
            if (verdict == Verdict.UNVERIFIED) wide(text(R.style.Text_Body, words["banner.not_verified"], look.front))
        }
    }

    /** What the answer was given for, and a way to change it. */
    private fun told(): View = with(ui) {
        val told = session.told(place.id)
        val values = listOfNotNull(
            told.status?.let { words.of("status", it) },
            session.toldAges(place.id)?.let { words.facetValue(Facet.AGE, it.toString()) },
            told.pregnant?.let { words.of("pregnant", it) },
        )
        column(4) {
            if (values.isNotEmpty()) {
                wide(text(R.style.Text_Label, "${words["label.told"]}: ${values.joinToString(" · ")}"))
            }
            natural(chip(words["action.change"], chosen = false) { session.untell(); redraw() })
        }
    }

    /** The one question that helps most. Each choice is one tap, and so is not answering. */
    private fun question(ask: Facet): View = with(ui) {
        card {
            wide(heading(R.style.Text_Title, words.of("facet", ask)).also { spoken = it })
            wide(text(R.style.Text_Label, words["note.not_kept"]))
            choices(ask).forEach { (label, tell) ->
                wide(choice(label) { tell(); redraw() })
            }
            wide(choice(words["facet.skip"]) { session.skip(place.id, ask); redraw() })
        }
    }

    private fun choice(label: String, press: () -> Unit): View = with(ui) {
        line {
            setPadding(dp(14), dp(10), dp(14), dp(10))
            rest(text(R.style.Text_Strong, label))
            pressed(rounded(R.color.background, 12), 12, press = press)
            minimumHeight = dp(52)
        }
    }

    private fun choices(ask: Facet): List<Pair<String, () -> Unit>> = when (ask) {
        Facet.STATUS -> Status.entries.map { words.of("status", it) to { session.tell(it) } }
        Facet.PREGNANT -> Pregnant.entries.map { words.of("pregnant", it) to { session.tell(it) } }
        // A span is enough, so nobody has to tell an age. Any age of a span gives the same answer.
        Facet.AGE -> AgeSpan.apart(answer.branches.flatMap { it.values }.mapNotNull(AgeSpan::read))
            .map { span -> words.facetValue(ask, span.toString()) to { session.tell(place.id, span) } }
    }

    /** What the answer may be, for somebody who would rather not say. */
    private fun branches(ask: Facet): View = with(ui) {
        column(Ui.GAP) {
            wide(heading(R.style.Text_Title, words["heading.branches"]).also { spoken = it })
            answer.branches.forEach { branch ->
                val look = lookOf(branch.verdict)
                wide(
                    card(look.back) {
                        val line = listOfNotNull(words.of("verdict", branch.verdict), words.cost(branch.cost))
                        wide(
                            line(10) {
                                addView(icon(look.icon, look.front))
                                rest(text(R.style.Text_Strong, line.joinToString(" · "), look.front))
                            },
                        )
                        branch.values.forEach { wide(text(R.style.Text_Body, words.facetValue(ask, it), look.front)) }
                    },
                )
            }
        }
    }
}
