package org.lykt.app.screens

import android.content.Context
import android.os.Build
import android.text.Editable
import android.text.InputFilter
import android.text.InputType
import android.text.TextWatcher
import android.view.Gravity
import android.view.View
import android.view.inputmethod.EditorInfo
import android.view.inputmethod.InputMethodManager
import android.widget.EditText
import android.widget.LinearLayout
import org.lykt.HitKind
import org.lykt.SearchHit
import org.lykt.app.Library
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** How many hits fit the first two screens of a small phone. */
private const val HITS = 20u

/** Letters that a field takes: more than any question has. */
private const val LONGEST = 300

/** Search as you type, in any language and spelling. */
internal fun searchScreen(place: Place.Search) = Screen { guide, view ->
    val first = guide.search(place.words, view, HITS).hits
    draw {
        val hits = column(Ui.GAP) {}
        showHits(hits, place.words, first)
        var latest = place.words
        val field = searchField(place.words) { typed ->
            latest = typed
            remember(Place.Search(typed))
            Library.ask({ it.search(typed, view, HITS).hits }) { found ->
                // An answer to what has been changed since is too late.
                if (typed == latest) showHits(hits, typed, found.getOrDefault(emptyList()))
            }
        }
        Page(
            words["search.hint"],
            column(12) {
                wide(field)
                wide(hits)
            },
        )
    }
}

/** The words go nowhere but to the library: the keyboard learns nothing of them, and the field is not saved. */
private fun Ui.searchField(words: String, typed: (String) -> Unit): View = line(8) {
    background = rounded(R.color.surface, Ui.ROUND)
    setPadding(dp(16), dp(4), dp(4), dp(4))
    addView(icon(R.drawable.ic_search, R.color.quiet))
    val field = EditText(context, null, 0, R.style.Text_Body).apply {
        setText(words)
        setSelection(length())
        hint = this@searchField.words["search.hint"]
        setHintTextColor(color(R.color.quiet))
        background = null
        isSingleLine = true
        gravity = Gravity.CENTER_VERTICAL or Gravity.START
        textDirection = View.TEXT_DIRECTION_FIRST_STRONG
        isFocusableInTouchMode = true
        isSaveEnabled = false
        inputType = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
        filters = arrayOf(InputFilter.LengthFilter(LONGEST))
        imeOptions = EditorInfo.IME_ACTION_SEARCH or EditorInfo.IME_FLAG_NO_EXTRACT_UI
        if (Build.VERSION.SDK_INT >= 26) {
            imeOptions = imeOptions or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
        } else {
            // Older keyboards keep only what is like a password out of their dictionary.
            inputType = inputType or InputType.TYPE_TEXT_VARIATION_VISIBLE_PASSWORD
        }
        minimumHeight = dp(Ui.TOUCH)
        id = R.id.search_field
        addTextChangedListener(object : TextWatcher {
            override fun beforeTextChanged(text: CharSequence?, start: Int, count: Int, after: Int) = Unit
            override fun onTextChanged(text: CharSequence?, start: Int, before: Int, count: Int) = Unit
            override fun afterTextChanged(text: Editable) = typed(text.toString())
        })
        setOnEditorActionListener { view, _, _ -> keyboard(context).hideSoftInputFromWindow(view.windowToken, 0) }
    }
    rest(field)
    addView(iconButton(R.drawable.ic_close, this@searchField.words["action.clear"]) { field.setText("") })
    if (words.isEmpty()) field.post { if (field.requestFocus()) keyboard(context).showSoftInput(field, 0) }
}

private fun keyboard(context: Context) =
    context.getSystemService(Context.INPUT_METHOD_SERVICE) as InputMethodManager

private fun Ui.showHits(list: LinearLayout, typed: String, hits: List<SearchHit>) {
    list.removeAllViews()
    hits.forEach { hit -> with(list) { wide(row(hit.title, hit.snippet, iconOf(hit.kind)) { go(placeOf(hit)) }) } }
    if (hits.isEmpty() && typed.isNotBlank()) nothingFound(list)
    // What changes below the field is heard as well.
    if (typed.isNotBlank()) list.announceForAccessibility(hits.firstOrNull()?.let { "${hits.size}: ${it.title}" } ?: words["search.nothing"])
}

/** Nothing was found: numbers to call are better than an empty screen. */
private fun Ui.nothingFound(list: LinearLayout) = with(list) {
    wide(text(R.style.Text_Body, words["search.nothing"]))
    wide(row(words["screen.numbers"], icon = R.drawable.ic_call) { go(Place.Numbers) })
}

private fun placeOf(hit: SearchHit): Place = when (hit.kind) {
    HitKind.TOPIC, HitKind.ARTICLE -> Place.Topic(hit.id)
    HitKind.NUMBER -> Place.Call(hit.id)
    HitKind.SERVICE -> Place.Service(hit.id)
    HitKind.CARD -> Place.Card(hit.id)
}
