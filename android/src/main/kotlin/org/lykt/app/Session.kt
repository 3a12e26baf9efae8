package org.lykt.app

import android.os.Bundle
import org.lykt.Facet
import org.lykt.Pregnant
import org.lykt.Situation
import org.lykt.Status

/**
 * All that is remembered between two screens: where the reader is, and what they told. Memory alone holds it.
 *
 * When the system ends the process of an app in the background, it keeps [write]'s bundle in its own memory, so that the
 * reader comes back to the same screen. Nothing of it reaches the disk, and after [LIFETIME] neither is used any more.
 */
internal class Session {
    /** A place, and how far down it the reader was, in pixels. */
    class Stop(val place: Place, var scroll: Int = 0)

    private val stops = arrayListOf(Stop(Place.Start))

    /** The tag that the reader chose; null follows the phone. Kept by [forget]: it says nothing about what was read. */
    var language: String? = null
        private set

    /** What the reader told for all topics. */
    private var status: Status? = null
    private var pregnant: Pregnant? = null

    /** By topic: a span of ages is told, not an age, and another topic may cut it in two. */
    private val ages = HashMap<String, AgeSpan>()

    /** Topics and questions that the reader would rather not answer. */
    private val skipped = HashSet<String>()

    val here: Stop get() = stops.last()
    val atStart: Boolean get() = stops.size == 1

    /** Goes to a place. */
    fun go(place: Place) {
        stops += Stop(place)
        if (stops.size > DEPTH) stops.removeAt(1)
    }

    /** Puts another place where the reader is: the same screen with another filter, text or language. */
    fun replace(place: Place): Stop = Stop(place, here.scroll).also { stops[stops.lastIndex] = it }

    /** One place back; false at the start. */
    fun back(): Boolean = if (atStart) false else { stops.removeAt(stops.lastIndex); true }

    /** Back to the start, and from there to one of the main places. */
    fun restart(place: Place) {
        stops.clear()
        stops += Stop(Place.Start)
        if (place != Place.Start) go(place)
    }

    fun told(topic: String) = Situation(status = status, age = ages[topic]?.from, pregnant = pregnant)

    fun tell(status: Status) { this.status = status }

    fun tell(pregnant: Pregnant) { this.pregnant = pregnant }

    fun tell(topic: String, ages: AgeSpan) { this.ages[topic] = ages }

    /** The span that was told for a topic. */
    fun toldAges(topic: String): AgeSpan? = ages[topic]

    fun skip(topic: String, facet: Facet) { skipped += "$topic/$facet" }

    fun skips(topic: String, facet: Facet) = "$topic/$facet" in skipped

    /** Another language: what was shown in its original is shown in that language again. */
    fun speak(language: String) {
        this.language = language
        stops.replaceAll { Stop(it.place.translated(), it.scroll) }
    }

    /** Takes back all that was told. */
    fun untell() {
        status = null
        pregnant = null
        ages.clear()
        skipped.clear()
    }

    /** Takes back everything, the language too. */
    fun end() {
        forget()
        language = null
    }

    /** Takes back everything but the language. */
    fun forget() {
        untell()
        restart(Place.Start)
    }

    fun write(now: Long) = Bundle().apply {
        putLong("at", now)
        putString("language", language)
        putString("status", status?.name)
        putString("pregnant", pregnant?.name)
        putStringArrayList("skipped", ArrayList(skipped))
        putStringArrayList("aged", ArrayList(ages.keys))
        putStringArrayList("ages", ArrayList(ages.values.map { it.toString() }))
        putIntegerArrayList("scrolls", ArrayList(stops.map { it.scroll }))
        stops.forEachIndexed { at, stop -> putStringArrayList("stop$at", stop.place.write()) }
    }

    /** Takes over what [write] wrote, unless it is older than [LIFETIME]. */
    fun read(bundle: Bundle, now: Long) {
        language = bundle.getString("language")
        if (now - bundle.getLong("at") !in 0 until LIFETIME) return
        status = Status.entries.find { it.name == bundle.getString("status") }
        pregnant = Pregnant.entries.find { it.name == bundle.getString("pregnant") }
        skipped += bundle.getStringArrayList("skipped").orEmpty()
        bundle.getStringArrayList("aged").orEmpty().zip(bundle.getStringArrayList("ages").orEmpty()).forEach { (topic, span) ->
            AgeSpan.read(span)?.let { ages[topic] = it }
        }
        stops.clear()
        bundle.getIntegerArrayList("scrolls").orEmpty().forEachIndexed { at, scroll ->
            bundle.getStringArrayList("stop$at")?.let(Place::read)?.let { stops += Stop(it, scroll) }
        }
        if (stops.firstOrNull()?.place != Place.Start) stops.add(0, Stop(Place.Start))
    }

    companion object {
        /** How long what was read and told outlives a look at another app, in milliseconds. */
        const val LIFETIME = 2 * 60 * 1000L

        /** Steps back that are kept. */
        private const val DEPTH = 50
    }
}
