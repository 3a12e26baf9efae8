package org.lykt.app

/**
 * Numbers of several groups inside running text, such as `23 10 02 00`: never cut in two at the end of a line, and, where
 * the text runs from right to left, never turned around.
 *
 * The Unicode bidirectional algorithm reorders the groups there, so that the number reads `00 02 10 23`, and after an Arabic
 * letter those of `§ 3-1` as well (UAX #9, rules W2 and N1). Isolates keep such a number in one piece.
 */
internal object Bidi {
    private const val ISOLATE = '\u2066'
    private const val END = '\u2069'
    private const val NO_BREAK = '\u00A0'
    private val GROUPS = Regex("""\+?\d+(?:[ \u00A0-]\d+)+""")

    /** The text as one piece that runs from left to right. */
    fun ltr(text: String): String = "$ISOLATE$text$END"

    /** The same text with each number of several groups in one piece. */
    fun keepNumbers(text: String, rightToLeft: Boolean): String = GROUPS.replace(text) { number ->
        val whole = number.value.replace(' ', NO_BREAK)
        if (rightToLeft) ltr(whole) else whole
    }
}
