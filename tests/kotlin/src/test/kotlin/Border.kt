import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonNull
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import com.google.gson.JsonPrimitive
import java.io.File
import java.util.SortedMap
import kotlin.reflect.full.declaredMemberProperties
import org.lykt.Guide
import org.lykt.GuideException
import org.lykt.NumberKind
import org.lykt.Pregnant
import org.lykt.ServiceKind
import org.lykt.ServicesAsked
import org.lykt.Situation
import org.lykt.Status
import org.lykt.TopicGroup
import org.lykt.Viewpoint

/** Where tests of all languages meet; the core's test has built the fallback pack there. */
val meeting = File(System.getProperty("lykt.target"), "contract")

/**
 * A record as maps, lists, texts, numbers and truth values; what nobody knows (null, unknown) is left out, as in all
 * languages. One walk for all records: nothing here names a field of one.
 */
fun plain(value: Any?): Any? = when (value) {
    null, is Boolean, is Int, is UInt, is String -> value
    is Enum<*> -> value.name.lowercase().let { if (value is TopicGroup) it.replace('_', '-') else it }
    is List<*> -> value.map(::plain)
    else -> fields(value).filterValues { it != null && it != "unknown" }.toSortedMap()
}

fun failure(error: GuideException): Any? =
    (fields(error) - "message" + ("case" to snake(error::class.simpleName!!))).toSortedMap()

private fun fields(record: Any): Map<String, Any?> =
    record::class.declaredMemberProperties.associate { snake(it.name) to plain(it.getter.call(record)) }

private fun snake(name: String): String = name.replace(Regex("(?<=[a-z0-9])(?=[A-Z])"), "_").lowercase()

/** JSON with sorted keys and no blanks. */
fun canonical(value: Any?): String = when (value) {
    is String -> quoted(value)
    is List<*> -> value.joinToString(",", "[", "]", transform = ::canonical)
    is SortedMap<*, *> -> value.entries.joinToString(",", "{", "}") { quoted("${it.key}") + ":" + canonical(it.value) }
    else -> value.toString()
}

private fun quoted(text: String): String = buildString {
    append('"')
    for (char in text) {
        when {
            char == '"' || char == '\\' -> append('\\').append(char)
            char == '\b' -> append("\\b")
            char == '\u000c' -> append("\\f")
            char == '\n' -> append("\\n")
            char == '\r' -> append("\\r")
            char == '\t' -> append("\\t")
            char < ' ' -> append("\\u%04x".format(char.code))
            else -> append(char)
        }
    }
    append('"')
}

/** What the contract expects, in the same form as [plain]. */
fun expected(json: JsonElement): Any? = when (json) {
    is JsonNull -> null
    is JsonArray -> json.map(::expected)
    is JsonObject -> json.entrySet().associate { it.key to expected(it.value) }.toSortedMap()
    is JsonPrimitive -> if (json.isString) json.asString else if (json.isBoolean) json.asBoolean else json.asInt
    else -> error("no other JSON")
}

/** One call of the contract. */
class Case(val name: String, private val json: JsonObject) {
    val call: String = json["call"].asString
    val given: JsonObject = json["given"].asJsonObject
    val onFallback: Boolean = json.has("pack")
    val fails: Boolean = json.has("fails")
    val result: Any? = expected(json[if (fails) "fails" else "gives"] ?: JsonNull.INSTANCE)
}

fun contract(): List<Case> = File("contract").listFiles { file -> file.extension == "json" }!!.sorted().flatMap { file ->
    JsonParser.parseString(file.readText()).asJsonArray.mapIndexed { place, json ->
        Case("${file.name} $place", json.asJsonObject)
    }
}

/** The record that a call gives. Throws what it fails with. */
fun call(guide: Guide, case: Case): Any = with(case.given) {
    when (case.call) {
        "open" -> Guide.open(text("path")).use { "open" }
        "languages" -> guide.languages()
        "language" -> guide.language(text("tag"))
        "best_language" -> guide.bestLanguage(this["wished"].asJsonArray.map { it.asString })
        "home" -> guide.home(view())
        "topics" -> guide.topics(view())
        "interface_texts" -> guide.interfaceTexts(text("language"))
        "answer" -> guide.answer(text("topic"), told(), view(), maybe("city"))
        "search" -> guide.search(text("words"), view(), this["limit"].asInt.toUInt())
        "find" -> guide.find(text("words"), text("language"))
        "numbers" -> guide.numbers(view(), maybe("kind")?.let { NumberKind.valueOf(it.uppercase()) })
        "services" -> guide.services(asked(), view())
        "card" -> guide.card(text("id"), view())
        "cards" -> guide.cards(view())
        "article" -> guide.article(text("id"), view())
        "source" -> guide.source(text("id"))
        "publishers" -> guide.publishers()
        "edition" -> guide.edition()
        else -> error("the contract calls ${case.call}, which is no method")
    }
}

private fun JsonObject.text(name: String): String = this[name].asString

private fun JsonObject.maybe(name: String): String? = this[name]?.asString

private fun JsonObject.view(): Viewpoint = getAsJsonObject("view").run { Viewpoint(text("language"), text("at")) }

private fun JsonObject.told(): Situation = getAsJsonObject("told").run {
    Situation(
        status = maybe("status")?.let { Status.valueOf(it.uppercase()) },
        age = this["age"]?.asInt,
        pregnant = maybe("pregnant")?.let { Pregnant.valueOf(it.uppercase()) },
    )
}

private fun JsonObject.asked(): ServicesAsked = getAsJsonObject("asked").run {
    ServicesAsked(maybe("city"), maybe("kind")?.let { ServiceKind.valueOf(it.uppercase()) }, this["open_only"].asBoolean)
}
