package org.lykt.app

import java.util.Locale
import org.lykt.Cost
import org.lykt.CostKind
import org.lykt.Facet
import org.lykt.Guide
import org.lykt.OpenNow
import org.lykt.YesNo

/**
 * The words of the screens in one language, by key. The key of a value is the name of its enumeration and its own name,
 * as in `verdict.urgent_only`.
 */
internal class Words(val language: String, private val texts: Map<String, String>) {
    val locale: Locale = Locale.forLanguageTag(language)

    /** The text; a key that isn't there shows as nothing rather than as a key. */
    operator fun get(key: String): String = texts[key].orEmpty()

    /** The word of a value: `Verdict.URGENT_ONLY` is `verdict.urgent_only`. */
    fun of(enumeration: String, value: Enum<*>): String = get("$enumeration.${value.name.lowercase()}")

    fun of(value: YesNo): String = get(value.name.lowercase())

    /** `checked 22 Nov 2026`. */
    fun checked(day: String): String = "${get("heading.checked")} ${Clock.day(day, language)}"

    /** `User fee (egenandel), NOK 179 (2026)`; null where the question is not about money. */
    fun cost(cost: Cost): String? {
        if (cost.kind == CostKind.NOT_APPLICABLE) return null
        val amount = cost.amountNok?.let { amount -> cost.year?.let { ", NOK $amount ($it)" } }
        return of("cost", cost.kind) + amount.orEmpty()
    }

    /** A value of a facet as answers name it: `undocumented`, `yes`, or a span of ages such as `19-28`. */
    fun facetValue(facet: Facet, value: String): String = when (facet) {
        Facet.STATUS -> get("status.$value")
        Facet.PREGNANT -> get("pregnant.$value")
        Facet.AGE -> ages(value)
    }

    /** `19-28` as `19–28 years`, `29-120` as `29+ years`. */
    private fun ages(span: String): String {
        val (from, to) = AgeSpan.read(span) ?: return span
        val years = if (to >= AgeSpan.OLDEST) "$from+" else if (from == to) "$from" else "$from–$to"
        return "${Bidi.ltr(years)} ${get("label.years")}"
    }

    /** Whether something is open, and its hours. */
    fun open(now: OpenNow, hours: String?): String =
        if (hours == "24/7") get("open.always") else of("open", now)

    /** The names of languages, in the reader's. */
    fun languages(tags: List<String>): String = tags.joinToString(", ") { tag ->
        Locale.forLanguageTag(tag).getDisplayLanguage(locale).ifEmpty { tag }
    }

    companion object {
        /** No word at all, before the library is there. */
        val NONE = Words("", emptyMap())

        fun load(guide: Guide, language: String) =
            Words(language, guide.interfaceTexts(language).associate { it.key to it.text })
    }
}

/** A span of whole years, as answers name the ages of a branch. */
internal data class AgeSpan(val from: Int, val to: Int) {
    /** As answers name it. */
    override fun toString() = "$from-$to"

    companion object {
        /** The age up to which answers count. */
        const val OLDEST = 120

        fun read(span: String): AgeSpan? {
            val ends = span.split('-').map { it.toIntOrNull() ?: return null }
            return AgeSpan(ends.first(), ends.last())
        }

        /** The same ages in spans that don't overlap, cut wherever one of them begins or ends. */
        fun apart(spans: List<AgeSpan>): List<AgeSpan> {
            val cuts = spans.flatMap { listOf(it.from, it.to + 1) }.toSortedSet().toList()
            return cuts.zipWithNext { from, next -> AgeSpan(from, next - 1) }
                .filter { piece -> spans.any { piece.from >= it.from && piece.to <= it.to } }
        }
    }
}
