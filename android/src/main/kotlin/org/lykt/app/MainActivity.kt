package org.lykt.app

import android.annotation.TargetApi
import android.app.Activity
import android.app.ActivityManager.TaskDescription
import android.content.ActivityNotFoundException
import android.content.Intent
import android.content.Intent.FLAG_ACTIVITY_NEW_TASK
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.WindowManager
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import org.lykt.Guide
import org.lykt.GuideException
import org.lykt.Viewpoint
import org.lykt.app.screens.firstFrame
import org.lykt.app.screens.problem
import org.lykt.app.screens.screenOf
import org.lykt.app.ui.Actions
import org.lykt.app.ui.Draw
import org.lykt.app.ui.Frame
import org.lykt.app.ui.Page
import org.lykt.app.ui.Ui

/** The one activity: a stack of places in memory, drawn one at a time. It writes nothing and sends nothing. */
internal class MainActivity : Activity(), Actions {
    private val session = Session()
    private val main = Handler(Looper.getMainLooper())
    private val forgetLater = Runnable { forget() }
    private val leaveGesture = LeaveGesture { leave() }
    private lateinit var frame: Frame
    private var words = Words.NONE

    /** The tag of the language that is shown; empty before the first answer. */
    val language: String get() = words.language

    /** The stop whose screen is up, which the reader may just be leaving. */
    private var drawn: Session.Stop? = null

    /** When the app went to the background, on the clock that nobody can set. */
    private var leftAt: Long? = null

    /** Rises with each screen asked for, so that an answer that comes late is not drawn over a later one. */
    private var asked = 0

    override fun onCreate(saved: Bundle?) {
        super.onCreate(null)
        // No screenshots, no picture in the list of recent apps, no casting.
        window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
        if (Build.VERSION.SDK_INT >= 33) setRecentsScreenshotEnabled(false)
        saved?.getBundle(SESSION)?.let { session.read(it, SystemClock.elapsedRealtime()) }
        frame = Frame(this, this) { leave() }
        setContentView(frame)
        put(Ui(this, words, this).firstFrame(damaged = false))
        show()
        // It asks the system three times, which the first frame need not wait for.
        main.post { showLook() }
    }

    /** The list of recent apps shows the name and the icon that the reader chose, too. */
    @TargetApi(28)
    @Suppress("DEPRECATION")
    private fun showLook() {
        val look = Look.current(this)
        val label = getString(look.label)
        setTaskDescription(if (Build.VERSION.SDK_INT >= 28) TaskDescription(label, look.icon, 0) else TaskDescription(label))
    }

    // Screens

    /** Asks the library for the place where the reader is; the last screen stays until the answer is there. */
    private fun show() {
        val place = session.here.place
        val screen = screenOf(place, session)
        val ask = ++asked
        val chosen = session.language
        Library.ask({ guide -> fetch(guide, chosen) { screen.fetch(guide, it) } }) { result ->
            if (ask != asked || isDestroyed) return@ask
            result.onSuccess { (words, draw) ->
                this.words = words
                put(Ui(this, words, this).draw())
                frame.scrolled = session.here.scroll
            }.onFailure { failed(it) }
        }
    }

    /** The words of the language, and what [screen] fetches in it. */
    private fun fetch(guide: Guide, chosen: String?, screen: (Viewpoint) -> Draw): Pair<Words, Draw> {
        val language = chosen ?: guide.bestLanguage(wishes())
        val known = words.takeIf { it.language == language } ?: Words.load(guide, language)
        return known to screen(Viewpoint(language, Clock.inNorway()))
    }

    /** The phone's languages, best first. */
    private fun wishes(): List<String> = resources.configuration.locales.let { all ->
        (0 until all.size()).map { all[it].toLanguageTag() }
    }

    private fun put(page: Page) {
        drawn = session.here
        if (session.here.place == Place.About) showLook()
        frame.show(page, session.here.place, words, session.atStart)
        brighten(page.bright)
    }

    /** A card is read by somebody else, at arm's length, and the phone must not go dark meanwhile. */
    private fun brighten(bright: Boolean) {
        val attributes = window.attributes
        attributes.screenBrightness = if (bright) BRIGHTNESS_OVERRIDE_FULL else BRIGHTNESS_OVERRIDE_NONE
        window.attributes = attributes
        if (bright) window.addFlags(FLAG_KEEP_SCREEN_ON) else window.clearFlags(FLAG_KEEP_SCREEN_ON)
    }

    /** Says what went wrong where the reader can do something about it. */
    private fun failed(error: Throwable) {
        val ui = Ui(this, words, this)
        put(if (words === Words.NONE) ui.firstFrame(damaged = true) else ui.problem(words[keyOf(error)]))
    }

    private fun keyOf(error: Throwable): String = when (error) {
        is GuideException -> when (error) {
            is GuideException.UnknownId, is GuideException.UnknownLanguage -> "error.missing"
            is GuideException.BadInput -> "error.input"
            is GuideException.DamagedData -> "error.damaged"
        }
        // A defect of the library, or no library.
        else -> "error.damaged"
    }

    // What screens ask for

    override fun go(place: Place) {
        if (place == session.here.place) return
        keepScroll()
        if (place in MAIN_PLACES) session.restart(place) else session.go(place)
        show()
    }

    override fun replace(place: Place) {
        keepScroll()
        session.replace(place)
        show()
    }

    override fun remember(place: Place) {
        // A letter that arrives after the reader has gone on belongs to no other screen.
        if (session.here.place is Place.Search) drawn = session.replace(place)
    }

    override fun redraw() {
        // What was told changes the top of the screen.
        session.here.scroll = 0
        show()
    }

    override fun back() {
        if (session.back()) show() else finish()
    }

    override fun speak(language: String) {
        session.speak(language)
        show()
    }

    private fun keepScroll() {
        if (drawn === session.here) session.here.scroll = frame.scrolled
    }

    override fun dial(target: String) {
        // The dialler is opened with the number filled in. Only the reader calls.
        val intent = when {
            target.startsWith("sms:") -> Intent(Intent.ACTION_SENDTO, Uri.parse(target.replace("sms:", "smsto:")))
            else -> Intent(Intent.ACTION_DIAL, Uri.parse(target))
        }
        start(intent)
    }

    override fun send(text: String) {
        val message = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text).addFlags(FLAG_ACTIVITY_NEW_TASK)
        start(Intent.createChooser(message, null))
    }

    /** In a task of its own: what other apps show would stand under our icon in the list of recent apps. */
    private fun start(intent: Intent) {
        try {
            startActivity(intent.addFlags(FLAG_ACTIVITY_NEW_TASK))
        } catch (_: ActivityNotFoundException) {
            notPossible()
        } catch (_: SecurityException) {
            // Phones that an employer manages may forbid it.
            notPossible()
        }
    }

    /** A tablet without a telephone, say. The emergency numbers on the screen stay where they are. */
    private fun notPossible() {
        if (words !== Words.NONE) put(Ui(this, words, this).problem(words["error.not_possible"]))
    }

    @Deprecated("Until the newer way reaches the oldest phones")
    override fun onBackPressed() = back()

    // Silence

    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        leaveGesture.watch(event, resources.displayMetrics.density)
        return super.dispatchTouchEvent(event)
    }

    /** Leaves at once: an empty screen, the phone's home screen, and no task to come back to. */
    private fun leave() {
        asked++
        setContentView(View(this))
        session.end()
        start(Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_HOME))
        finishAndRemoveTask()
    }

    override fun onStop() {
        super.onStop()
        leftAt = SystemClock.elapsedRealtime()
        main.postDelayed(forgetLater, Session.LIFETIME)
    }

    override fun onStart() {
        super.onStart()
        main.removeCallbacks(forgetLater)
        // While the phone slept, nothing ran.
        leftAt?.let { if (SystemClock.elapsedRealtime() - it >= Session.LIFETIME) forget() }
        leftAt = null
    }

    override fun onDestroy() {
        main.removeCallbacks(forgetLater)
        super.onDestroy()
    }

    /** Drops what was told and read, and takes it off the screen at once. */
    private fun forget() {
        session.forget()
        put(Ui(this, words, this).firstFrame(damaged = false))
        show()
    }

    override fun onSaveInstanceState(out: Bundle) {
        // The views keep nothing: what is saved is the session, which the system holds in its own memory.
        keepScroll()
        out.putBundle(SESSION, session.write(SystemClock.elapsedRealtime()))
    }

    private companion object {
        const val SESSION = "session"
        val MAIN_PLACES = setOf(Place.Start, Place.Numbers, Place.Places(), Place.Cards, Place.About)
    }
}
