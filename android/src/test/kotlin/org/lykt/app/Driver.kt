package org.lykt.app

import android.os.Looper
import android.view.View
import android.view.ViewGroup
import android.widget.TextView
import java.io.File
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertNotNull
import org.lykt.Guide
import org.lykt.Viewpoint
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController

/** A hand on the app: finds what is on the screen by its words, presses it, and waits for what comes. */
internal class Driver(val controller: ActivityController<MainActivity> = Robolectric.buildActivity(MainActivity::class.java)) {
    val activity: MainActivity get() = controller.get()
    private val root: View get() = activity.findViewById<View>(android.R.id.content)!!

    /** How often the hand pressed. */
    var taps = 0
        private set

    fun start(): Driver = apply {
        controller.setup()
        settle()
    }

    /** Until the library has answered whatever was asked before. */
    fun settle() {
        val answered = java.util.concurrent.CountDownLatch(1)
        Library.ask({ it }, { _: Result<org.lykt.Guide> -> answered.countDown() })
        val deadline = System.nanoTime() + TOO_LONG
        while (answered.count > 0) {
            shadowOf(Looper.getMainLooper()).idle()
            check(System.nanoTime() < deadline) { "the library doesn't answer" }
            Thread.sleep(1)
        }
        // A hand is slower than that: a fresh screen takes no press.
        shadowOf(Looper.getMainLooper()).idleFor(500, TimeUnit.MILLISECONDS)
    }

    /** All views that can be seen, in the order in which they are drawn. */
    fun views(of: View = root): Sequence<View> = sequence {
        if (of.visibility != View.VISIBLE) return@sequence
        yield(of)
        if (of is ViewGroup) for (at in 0 until of.childCount) yieldAll(views(of.getChildAt(at)))
    }

    fun texts(): List<String> = views().filterIsInstance<TextView>().map(::read).filter { it.isNotEmpty() }.toList()

    /** What a reader sees: marks that keep numbers in one piece can't be seen. */
    private fun read(view: TextView): String = view.text.toString().filterNot { it in INVISIBLE }.replace('\u00A0', ' ')

    fun shows(text: String): Boolean = texts().any { text in it }

    /** What can be pressed and holds this text, or is described by it. */
    fun button(text: String): View {
        val found = views().filter { it.isClickable }.find { button ->
            button.contentDescription?.contains(text) == true ||
                views(button).any { it is TextView && (text in read(it) || it.contentDescription?.contains(text) == true) }
        }
        assertNotNull("nothing to press says \"$text\"; there is: ${texts()}", found)
        return found!!
    }

    fun press(text: String): Driver = press(button(text))

    fun press(view: View): Driver = apply {
        taps++
        view.performClick()
        settle()
    }

    fun type(words: String): Driver = apply {
        activity.findViewById<TextView>(R.id.search_field)!!.text = words
        settle()
    }

    /** Asks the library as the app does. */
    fun <T> ask(call: (Guide) -> T): T {
        var answer: Result<T>? = null
        Library.ask(call) { answer = it }
        settle()
        return answer!!.getOrThrow()
    }

    /** A word of the screens in the language that is shown. */
    fun word(key: String): String = ask { guide -> guide.interfaceTexts(language()).first { it.key == key }.text }

    /** The language that the app shows for this phone. */
    fun language(): String = activity.language

    fun says(view: View, text: String): Boolean = views(view).any { it is TextView && text in read(it) }

    /** The row that leads to a topic. */
    fun titleOf(topic: String): View = button(ask { guide -> guide.topics(view(language())).topics.first { it.id == topic }.title })

    /** The first row with digits in it. */
    fun firstNumber(): View = views().filter { it.isClickable }.first { row ->
        views(row).any { it is TextView && DIGITS.matches(read(it)) }
    }

    fun back(): Driver = apply {
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        settle()
    }

    fun go(place: Place): Driver = apply {
        activity.go(place)
        settle()
    }

    private companion object {
        const val INVISIBLE = "\u2066\u2069"

        /** Loading the library on a busy machine, in nanoseconds. */
        const val TOO_LONG = 60_000_000_000L
        val DIGITS = Regex("""[+0-9 \u00A0]{3,}""")
    }
}

/** The same moment in every test. */
internal fun view(language: String) = Viewpoint(language, "2026-11-24T12:00")

/** Everything that the app has on the disk, byte by byte. */
internal fun files(): Map<String, List<Byte>?> {
    val data = File(RuntimeEnvironment.getApplication().applicationInfo.dataDir)
    return data.walk().associate { it.relativeTo(data).path to if (it.isFile) it.readBytes().toList() else null }
}
