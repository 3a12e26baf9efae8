package org.lykt.app.ui

import android.annotation.TargetApi
import android.content.Context
import android.content.res.ColorStateList
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.os.Build
import android.os.SystemClock
import android.text.Layout
import android.text.SpannableString
import android.text.TextUtils
import android.text.style.LocaleSpan
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.TextView
import java.util.Locale
import org.lykt.app.Bidi
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.Words

/** What screens can do: go elsewhere, or have something done that only the activity can. */
internal interface Actions {
    fun go(place: Place)

    /** The same screen with another filter, text or language. */
    fun replace(place: Place)

    /** Notes what this screen shows by now, such as words typed, without drawing it again. */
    fun remember(place: Place)

    /** Draws the screen again, after something was told. */
    fun redraw()

    fun back()

    fun speak(language: String)

    /** Opens the dialler or the messages with this `tel:` or `sms:` target filled in. Never calls. */
    fun dial(target: String)

    fun send(text: String)
}

/** The parts that screens are built of: framework views with Material 3's proportions. Sizes are in dp and sp. */
internal class Ui(val context: Context, val words: Words, actions: Actions) : Actions by actions {
    private val drawn = SystemClock.uptimeMillis()
    private val density = context.resources.displayMetrics.density

    /** Whether text is so large that two things beside each other no longer fit. */
    val largeText: Boolean = context.resources.configuration.fontScale > 1.3f

    fun dp(dp: Int): Int = (dp * density + 0.5f).toInt()

    fun color(id: Int): Int = context.getColor(id)

    // Text

    fun text(style: Int, text: String, color: Int? = null, language: String = words.language): TextView =
        TextView(context, null, 0, style).apply {
            setLineSpacing(0f, LINE_SPACING)
            breakStrategy = Layout.BREAK_STRATEGY_HIGH_QUALITY
            hyphenationFrequency = Layout.HYPHENATION_FREQUENCY_NORMAL
            color?.let { setTextColor(color(it)) }
            speakIn(language)
            this.text = spoken(Bidi.keepNumbers(text, rightToLeft(language)), language)
        }

    /** A heading that TalkBack can jump to. */
    @TargetApi(28)
    fun heading(style: Int, text: String, language: String = words.language): TextView =
        text(style, text, language = language).apply {
            if (Build.VERSION.SDK_INT >= 28) isAccessibilityHeading = true
        }

    /** The heading of a part of a screen. */
    fun part(key: String): TextView = heading(R.style.Text_Title, words[key]).apply { setPadding(0, dp(14), 0, dp(2)) }

    /** A telephone number: always from left to right, spoken digit by digit. */
    fun digits(style: Int, digits: String, color: Int? = null): TextView = text(style, "", color, "en").apply {
        // As it is: at 200 % a long number may take two lines, between its groups.
        text = digits
        contentDescription = digits.filterNot(Char::isWhitespace).toList().joinToString(" ")
    }

    /** TalkBack takes the voice of a text's language from the text itself. */
    private fun spoken(text: String, language: String): CharSequence {
        if (language.isEmpty() || text.isEmpty()) return text
        return SpannableString(text).apply { setSpan(LocaleSpan(Locale.forLanguageTag(language)), 0, length, 0) }
    }

    /** The language decides on direction and glyphs. A text in another one runs its own way, from our side. */
    private fun TextView.speakIn(language: String) {
        if (language.isEmpty()) return
        textLocale = Locale.forLanguageTag(language)
        textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        textDirection = if (rightToLeft(language)) View.TEXT_DIRECTION_RTL else View.TEXT_DIRECTION_LTR
    }

    /** A paragraph in another language also begins on that language's side. */
    fun paragraph(text: String, language: String, color: Int? = null): TextView =
        text(R.style.Text_Body, text, color, language).apply { textAlignment = View.TEXT_ALIGNMENT_TEXT_START }

    // Groups of views

    fun column(spacing: Int = 0, build: LinearLayout.() -> Unit): LinearLayout = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        space(spacing)
        build()
    }

    fun line(spacing: Int = 0, build: LinearLayout.() -> Unit): LinearLayout = LinearLayout(context).apply {
        orientation = LinearLayout.HORIZONTAL
        gravity = Gravity.CENTER_VERTICAL
        space(spacing)
        build()
    }

    private fun LinearLayout.space(spacing: Int) {
        if (spacing == 0) return
        showDividers = LinearLayout.SHOW_DIVIDER_MIDDLE
        dividerDrawable = GradientDrawable().apply { setSize(dp(spacing), dp(spacing)) }
    }

    /** As wide as there is room; nothing for null. */
    fun LinearLayout.wide(view: View?) {
        view?.let { addView(it, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT)) }
    }

    /** Whatever room the others leave. */
    fun LinearLayout.rest(view: View) =
        addView(view, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))

    fun LinearLayout.natural(view: View) =
        addView(view, LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT))

    /** The same view, with room above it. */
    fun below(space: Int, view: View): View = column {
        setPadding(0, dp(space), 0, 0)
        wide(view)
    }

    /** Rows of equal cells; one below the other when the text is large. */
    fun grid(columns: Int, cells: List<View>): View = column(GAP) {
        cells.chunked(if (largeText) 1 else columns).forEach { row ->
            wide(
                line(GAP) {
                    row.forEach { addView(it, LinearLayout.LayoutParams(0, MATCH_PARENT, 1f)) }
                    if (!largeText) repeat(columns - row.size) { rest(View(context)) }
                },
            )
        }
    }

    /** A quiet surface around things that belong together. */
    fun card(color: Int = R.color.surface, build: LinearLayout.() -> Unit): LinearLayout = column(8) {
        background = rounded(color, CORNER)
        setPadding(dp(16), dp(14), dp(16), dp(14))
        build()
    }

    // Things to look at

    fun icon(id: Int, color: Int, size: Int = 24): ImageView = ImageView(context).apply {
        setImageResource(id)
        imageTintList = ColorStateList.valueOf(color(color))
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        layoutParams = LinearLayout.LayoutParams(dp(size), dp(size))
    }

    fun rounded(color: Int, radius: Int): Drawable = GradientDrawable().apply {
        setColor(color(color))
        cornerRadius = dp(radius).toFloat()
    }

    private fun outlined(radius: Int): Drawable = GradientDrawable().apply {
        setStroke(dp(1), color(R.color.outline))
        cornerRadius = dp(radius).toFloat()
    }

    private fun touched(shape: Drawable?, radius: Int) = RippleDrawable(
        ColorStateList.valueOf(color(R.color.touch)),
        shape,
        rounded(R.color.on_background, radius),
    )

    // Things to press

    /**
     * Makes a view a button: 48 dp at least, an answer to the touch, one thing for TalkBack.
     *
     * The second tap of a double tap would land on whatever the new screen has in the same place, so a fresh screen takes
     * no press. What must work at once ([always]) does.
     */
    fun <V : View> V.pressed(shape: Drawable? = null, radius: Int = CORNER, always: Boolean = false, press: () -> Unit): V = apply {
        background = touched(shape, radius)
        isClickable = true
        isFocusable = true
        minimumHeight = dp(TOUCH)
        minimumWidth = dp(TOUCH)
        accessibilityDelegate = ButtonRole
        setOnClickListener { if (always || SystemClock.uptimeMillis() - drawn >= FRESH) press() }
    }

    /** The one main thing of a screen. */
    fun mainButton(label: String, icon: Int? = null, press: () -> Unit): View =
        button(label, icon, R.color.on_accent, rounded(R.color.accent, ROUND), press)

    fun tonalButton(label: String, icon: Int? = null, press: () -> Unit): View =
        button(label, icon, R.color.on_accent_container, rounded(R.color.accent_container, ROUND), press)

    private fun button(label: String, icon: Int?, color: Int, shape: Drawable, press: () -> Unit): View = line(8) {
        gravity = Gravity.CENTER
        setPadding(dp(20), dp(12), dp(20), dp(12))
        icon?.let { addView(icon(it, color, 20)) }
        natural(text(R.style.Text_Strong, label, color))
        pressed(shape, ROUND, press = press)
        minimumHeight = dp(56)
    }

    fun iconButton(icon: Int, label: String, always: Boolean = false, press: () -> Unit): View = ImageView(context).apply {
        setImageResource(icon)
        imageTintList = ColorStateList.valueOf(color(R.color.on_background))
        scaleType = ImageView.ScaleType.CENTER
        contentDescription = label
        pressed(radius = ROUND, always = always, press = press)
        layoutParams = LinearLayout.LayoutParams(dp(TOUCH), dp(TOUCH))
    }

    /** A choice out of several, marked when it is the one. */
    fun chip(label: String, chosen: Boolean, language: String = words.language, press: () -> Unit): View = line(6) {
        val color = if (chosen) R.color.on_accent_container else R.color.on_background
        gravity = Gravity.CENTER
        setPadding(dp(14), dp(8), dp(14), dp(8))
        if (chosen) addView(icon(R.drawable.ic_check, color, 18))
        natural(text(R.style.Text_Strong, label, color, language))
        pressed(if (chosen) rounded(R.color.accent_container, 12) else outlined(12), 12, press = press)
        isSelected = chosen
    }

    /** A row that leads somewhere: what it is, and a line about it. */
    fun row(title: String, below: String? = null, icon: Int? = null, language: String = words.language, press: () -> Unit): View =
        rowOf(icon, press) {
            wide(text(R.style.Text_Strong, title, language = language))
            below?.let { wide(text(R.style.Text_Label, it)) }
        }

    fun rowOf(icon: Int? = null, press: () -> Unit, build: LinearLayout.() -> Unit): View = line(14) {
        setPadding(dp(12), dp(10), dp(8), dp(10))
        icon?.let { addView(icon(it, R.color.accent)) }
        rest(column(2, build))
        addView(icon(R.drawable.ic_chevron_right, R.color.quiet))
        pressed(rounded(R.color.surface, CORNER), CORNER, press = press)
        minimumHeight = dp(56)
    }

    companion object {
        /** The smallest size of something to press. */
        const val TOUCH = 48
        const val GAP = 8
        const val CORNER = 16
        const val ROUND = 28

        /** How long a screen is fresh, in milliseconds: as long as a double tap takes, and the look that follows. */
        const val FRESH = 350L
        private const val LINE_SPACING = 1.15f

        /** Each text of a screen asks, always on the main thread, and the system works it out anew each time. */
        private val directions = HashMap<String, Boolean>()

        fun rightToLeft(language: String): Boolean = language.isNotEmpty() && directions.getOrPut(language) {
            TextUtils.getLayoutDirectionFromLocale(Locale.forLanguageTag(language)) == View.LAYOUT_DIRECTION_RTL
        }
    }
}
