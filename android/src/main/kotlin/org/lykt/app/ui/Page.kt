package org.lykt.app.ui

import android.view.View
import org.lykt.Guide
import org.lykt.Viewpoint

/**
 * A screen that is ready to be put up.
 *
 * @property title what TalkBack announces
 * @property body what scrolls
 * @property pinned the one main thing, always within the thumb's reach below the body
 * @property spoken what TalkBack reads first; null for the first thing on the page
 * @property bright whether the screen stays on and turns bright, for somebody else to read
 */
internal class Page(val title: String, val body: View, val pinned: View? = null, val bright: Boolean = false, val spoken: View? = null)

/** Builds a page on the main thread, from what was fetched before. */
internal typealias Draw = Ui.() -> Page

/** Ends a fetch: what is left to do on the main thread. */
internal fun draw(page: Draw): Draw = page

/** Fetches what a screen shows, off the main thread: one call to the library, or few. */
internal fun interface Screen {
    fun fetch(guide: Guide, view: Viewpoint): Draw
}
