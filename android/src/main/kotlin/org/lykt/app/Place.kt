package org.lykt.app

import org.lykt.TopicGroup

/** A place in the app that a reader can be at: everything that is needed to draw it again, and nothing else. */
internal sealed class Place {
    object Start : Place()

    data class Group(val group: TopicGroup) : Place()

    /** A topic or a background article. [original] shows the text that the translation was made from. */
    data class Topic(val id: String, val original: Boolean = false) : Place()

    object Numbers : Place()

    /** The moment before a call. */
    data class Call(val number: String, val original: Boolean = false) : Place()

    /** Places in a [city]; all cities to choose from without one. */
    data class Places(val city: String? = null, val openOnly: Boolean = false) : Place()

    data class Service(val id: String, val original: Boolean = false) : Place()

    /** The moment before a call to the telephone of a service, by its [position] in the list of its telephones. */
    data class ServiceCall(val service: String, val position: Int) : Place()

    object Cards : Place()

    data class Card(val id: String) : Place()

    data class Search(val words: String = "") : Place()

    data class Sources(val ids: List<String>) : Place()

    /** Whoever published what the answers rest on. */
    object Publishers : Place()

    /** A text before it is handed to another app. */
    data class Share(val text: String) : Place()

    object Languages : Place()

    object About : Place()

    /** The same place, not in the original. */
    fun translated(): Place = when (this) {
        is Topic -> copy(original = false)
        is Call -> copy(original = false)
        is Service -> copy(original = false)
        else -> this
    }

    /** Words from which [read] makes the same place again. */
    fun write(): ArrayList<String> = when (this) {
        Start -> arrayListOf("start")
        is Group -> arrayListOf("group", group.name)
        is Topic -> arrayListOf("topic", id, original.toString())
        Numbers -> arrayListOf("numbers")
        is Call -> arrayListOf("call", number, original.toString())
        is Places -> arrayListOf("places", city.orEmpty(), openOnly.toString())
        is Service -> arrayListOf("service", id, original.toString())
        is ServiceCall -> arrayListOf("service-call", service, position.toString())
        Cards -> arrayListOf("cards")
        is Card -> arrayListOf("card", id)
        is Search -> arrayListOf("search", words)
        is Sources -> ArrayList(listOf("sources") + ids)
        Publishers -> arrayListOf("publishers")
        is Share -> arrayListOf("share", text)
        Languages -> arrayListOf("languages")
        About -> arrayListOf("about")
    }

    companion object {
        /** The place that [write] wrote; null for anything else. */
        fun read(words: List<String>): Place? {
            fun word(at: Int) = words.getOrNull(at)
            return when (words.firstOrNull()) {
                "start" -> Start
                "group" -> TopicGroup.entries.find { it.name == word(1) }?.let(::Group)
                "topic" -> word(1)?.let { Topic(it, word(2) == "true") }
                "numbers" -> Numbers
                "call" -> word(1)?.let { Call(it, word(2) == "true") }
                "places" -> Places(word(1)?.ifEmpty { null }, word(2) == "true")
                "service" -> word(1)?.let { Service(it, word(2) == "true") }
                "service-call" -> word(2)?.toIntOrNull()?.let { ServiceCall(words[1], it) }
                "cards" -> Cards
                "card" -> word(1)?.let(::Card)
                "search" -> Search(word(1).orEmpty())
                "sources" -> Sources(words.drop(1))
                "publishers" -> Publishers
                "share" -> word(1)?.let(::Share)
                "languages" -> Languages
                "about" -> About
                else -> null
            }
        }
    }
}
