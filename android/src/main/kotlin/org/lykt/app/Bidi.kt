package org.lykt.app

/**
 * Numbers inside text that runs from right to left.
 *
 * The Unicode bidirectional algorithm reorders the groups of `23 10 02 00` there, so that it reads `00 02 10 23`, and
 * after an Arabic letter those of `§ 3-1` as well (UAX #9, rules W2 and N1). Isolates keep such a number in one piece.
 */
internal object Bidi {
    private const val ISOLATE = '\u2066'
    private const val END = '\u2069'
    private val GROUPS = Regex("""\+?\d+(?:[ \u00A0-]\d+)+""")

    /** The text as one piece that runs from left to right. */
    fun ltr(text: String): String = "$ISOLATE$text$END"

    /** The same text, with each number of several groups as one piece. */
    fun isolateNumbers(text: String): String = GROUPS.replace(text) { ltr(it.value) }
}
