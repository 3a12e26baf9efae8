package org.lykt.app.ui

import android.annotation.TargetApi
import android.content.Context
import android.graphics.Typeface
import android.os.Build
import android.util.TypedValue
import android.view.Gravity
import android.view.View
import android.view.WindowInsets
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import kotlin.math.max
import kotlin.math.min
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.Words

/** The frame around every screen: back, languages and leaving on top; what scrolls; the main places within the thumb's reach. */
internal class Frame(context: Context, private val actions: Actions, private val leave: () -> Unit) : LinearLayout(context) {
    private val top = LinearLayout(context)
    private val scroll = ScrollView(context).apply { isFillViewport = true }
    private val pinned = FrameLayout(context)
    private val tabs = LinearLayout(context)
    private var tabless = true

    init {
        orientation = VERTICAL
        setBackgroundColor(context.getColor(R.color.background))
        addView(top, LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT))
        addView(scroll, LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        addView(pinned, LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT))
        addView(tabs, LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT))
        keepFromOthers()
        setOnApplyWindowInsetsListener { _, insets -> makeRoom(insets) }
    }

    var scrolled: Int
        get() = scroll.scrollY
        set(value) { scroll.post { scroll.scrollTo(0, value) } }

    /** Neither autofill nor the system's reading of screens sees what is here, and no view keeps its own state. */
    private fun keepFromOthers() {
        isSaveFromParentEnabled = false
        if (Build.VERSION.SDK_INT >= 26) importantForAutofill = IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        // Only declared aids such as TalkBack read the screens; other apps with that access don't.
        if (Build.VERSION.SDK_INT >= 34) setAccessibilityDataSensitive(ACCESSIBILITY_DATA_SENSITIVE_YES)
        if (Build.VERSION.SDK_INT >= 30) importantForContentCapture = IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
    }

    /** Puts up a page. [atStart] has no way back; a bright page has no tabs, since somebody else reads it. */
    fun show(page: Page, place: Place, words: Words, atStart: Boolean) {
        val ui = Ui(context, words, actions)
        layoutDirection = if (Ui.rightToLeft(words.language)) LAYOUT_DIRECTION_RTL else LAYOUT_DIRECTION_LTR
        drawTop(ui, atStart)
        scroll.removeAllViews()
        page.body.setPaddingRelative(ui.side(), ui.dp(4), ui.side(), ui.dp(28))
        scroll.addView(page.body)
        drawPinned(ui, page)
        drawTabs(ui, place)
        tabless = page.bright || words === Words.NONE
        tabs.visibility = if (tabless) GONE else VISIBLE
        speak(page)
    }

    /** TalkBack names the screen, and begins where the reader looks. */
    @TargetApi(28)
    private fun speak(page: Page) {
        if (page.title.isEmpty()) return
        if (Build.VERSION.SDK_INT >= 28) accessibilityPaneTitle = page.title else announceForAccessibility(page.title)
        page.spoken?.let { post { it.performAccessibilityAction(AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS, null) } }
    }

    private fun drawTop(ui: Ui, atStart: Boolean) = with(ui) {
        top.removeAllViews()
        top.setPadding(dp(4), dp(4), dp(4), dp(4))
        if (!atStart) top.addView(iconButton(R.drawable.ic_arrow_back, words["action.back"]) { back() })
        top.addView(View(context), LayoutParams(0, 1, 1f))
        if (words !== Words.NONE) top.addView(iconButton(R.drawable.ic_translate, words["screen.languages"]) { go(Place.Languages) })
        // The way out has a name before the library is there, too.
        val name = words["action.leave"].ifEmpty { context.getString(R.string.leave) }
        top.addView(iconButton(R.drawable.ic_close, name, always = true) { leave() }.apply { id = R.id.leave })
    }

    private fun drawPinned(ui: Ui, page: Page) {
        pinned.removeAllViews()
        page.pinned?.let { main ->
            pinned.addView(main)
            pinned.setPadding(ui.side(), ui.dp(8), ui.side(), ui.dp(8))
        }
        pinned.visibility = if (page.pinned == null) GONE else VISIBLE
    }

    private fun drawTabs(ui: Ui, place: Place) {
        tabs.removeAllViews()
        tabs.setBackgroundColor(ui.color(R.color.surface))
        for (tab in Tab.entries) tabs.addView(ui.tab(tab, tab.place == place), LayoutParams(0, LayoutParams.MATCH_PARENT, 1f))
    }

    /** An icon and a word below it, which is as large as the reader's text size and five words side by side allow. */
    private fun Ui.tab(tab: Tab, chosen: Boolean): View = column(2) {
        gravity = Gravity.CENTER
        setPadding(dp(2), dp(8), dp(2), dp(8))
        addView(icon(if (chosen) tab.chosenIcon else tab.icon, if (chosen) R.color.accent else R.color.quiet))
        wide(tabWord(words[tab.word], chosen))
        pressed(radius = Ui.CORNER) { go(tab.place) }
        isSelected = chosen
        minimumHeight = dp(64)
    }

    @TargetApi(26)
    private fun Ui.tabWord(word: String, chosen: Boolean) =
        text(R.style.Text_Tab, word, if (chosen) R.color.accent else R.color.quiet).apply {
            val largest = min(textSize.toInt(), dp(LARGEST_TAB_WORD))
            setTextSize(TypedValue.COMPLEX_UNIT_PX, largest.toFloat())
            textAlignment = TEXT_ALIGNMENT_CENTER
            if (chosen) setTypeface(typeface, Typeface.BOLD)
            // Before Android 8 a long word takes two lines.
            if (Build.VERSION.SDK_INT >= 26) {
                maxLines = 1
                setAutoSizeTextTypeUniformWithConfiguration(dp(SMALLEST_TAB_WORD), max(largest, dp(SMALLEST_TAB_WORD) + 1), 1, TypedValue.COMPLEX_UNIT_PX)
            }
        }

    /** Lines stay short on large screens. */
    private fun Ui.side(): Int = max(dp(16), (resources.displayMetrics.widthPixels - dp(WIDEST)) / 2)

    /** Android 15 draws apps behind its bars; the keyboard takes the place of the tabs. */
    @TargetApi(30)
    private fun makeRoom(insets: WindowInsets): WindowInsets {
        if (Build.VERSION.SDK_INT >= 30) {
            val bars = insets.getInsets(WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout() or WindowInsets.Type.ime())
            setPadding(bars.left, bars.top, bars.right, bars.bottom)
            tabs.visibility = if (tabless || insets.isVisible(WindowInsets.Type.ime())) GONE else VISIBLE
        } else {
            @Suppress("DEPRECATION")
            setPadding(insets.systemWindowInsetLeft, insets.systemWindowInsetTop, insets.systemWindowInsetRight, insets.systemWindowInsetBottom)
        }
        return insets
    }

    private enum class Tab(val place: Place, val word: String, val icon: Int, val chosenIcon: Int) {
        START(Place.Start, "screen.start", R.drawable.ic_home, R.drawable.ic_home_fill),
        NUMBERS(Place.Numbers, "screen.numbers", R.drawable.ic_call, R.drawable.ic_call_fill),
        PLACES(Place.Places(), "screen.places", R.drawable.ic_location_on, R.drawable.ic_location_on_fill),
        CARDS(Place.Cards, "screen.cards", R.drawable.ic_id_card, R.drawable.ic_id_card_fill),
        ABOUT(Place.About, "screen.about", R.drawable.ic_info, R.drawable.ic_info_fill),
    }

    private companion object {
        const val WIDEST = 640

        /** In dp. */
        const val LARGEST_TAB_WORD = 14
        const val SMALLEST_TAB_WORD = 9
    }
}
