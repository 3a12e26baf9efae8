import com.google.gson.JsonParser
import java.io.File
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.concurrent.thread
import kotlin.random.Random
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.lykt.Guide
import org.lykt.GuideException

private const val THREADS = 8
private val calls = System.getenv("LYKT_CALLS")?.toInt() ?: 10_000

/** A million takes JNA two to three minutes, so a fifth of it runs unless somebody asks for all. */
private val many = System.getenv("LYKT_MANY_CALLS")?.toInt() ?: 200_000

/** What these calls may add to the process: one leaked page in twenty calls would be 40 MB. */
private const val ROOM_KB = 8 * 1024

private const val VIEW = """{"language": "en", "at": "2026-11-24T12:00"}"""
private val cheap = listOf(
    """{"call": "edition", "given": {}}""",
    """{"call": "languages", "given": {}}""",
    """{"call": "language", "given": {"tag": "العربية"}}""",
    """{"call": "best_language", "given": {"wished": ["xx", "nb-NO"]}}""",
    """{"call": "source", "given": {"id": "no-such 👋"}}""",
    """{"call": "card", "given": {"id": "interpreter", "view": {"language": "en", "at": "never"}}}""",
).map(::case)

/** They stand for about one call in ten, so that the test takes seconds and not minutes. */
private val dear = listOf(
    """{"call": "card", "given": {"id": "interpreter", "view": $VIEW}}""",
    """{"call": "numbers", "given": {"kind": "drugs", "view": $VIEW}}""",
    """{"call": "answer", "given": {"topic": "patient-travel", "told": {"status": "refugee"}, "view": $VIEW}}""",
).map(::case)

private fun case(json: String) = Case(json, JsonParser.parseString(json).asJsonObject)

/** Records compare by value; an error by its case and data. */
private fun outcome(guide: Guide, case: Case): Any? = try {
    call(guide, case)
} catch (error: GuideException) {
    error::class to error.message
}

class ThreadsTest {
    @Test
    fun `eight threads get what one gets`() {
        val guide = Guide.bundled()
        val cases = List(5) { cheap }.flatten() + dear
        val alone = cases.map { outcome(guide, it) }
        val wrong = ConcurrentLinkedQueue<String>()
        val done = ConcurrentLinkedQueue<Int>()
        val threads = List(THREADS) { seed ->
            thread {
                val random = Random(seed)
                repeat(calls) {
                    val place = random.nextInt(cases.size)
                    if (outcome(guide, cases[place]) != alone[place]) wrong += cases[place].name
                }
                done += seed
            }
        }
        threads.forEach(Thread::join)
        assertEquals((0 until THREADS).toList(), done.sorted())
        assertEquals(emptyList<String>(), wrong.toList())
    }

    @Test
    fun `many calls leave memory flat`() {
        val guide = Guide.bundled()
        // The compiler of the virtual machine takes memory of its own until it has seen the calls often enough.
        repeat(50_000) { outcome(guide, cheap[it % cheap.size]) }
        val before = residentKb()
        repeat(many) { outcome(guide, cheap[it % cheap.size]) }
        val grown = residentKb() - before
        println("memory: ${if (grown < 0) "" else "+"}$grown kB over $many calls in Kotlin")
        assertTrue(grown < ROOM_KB, "$grown kB")
    }

    private fun residentKb(): Long {
        System.gc()
        val line = File("/proc/self/status").readLines().first { it.startsWith("VmRSS") }
        return line.split(Regex("\\s+"))[1].toLong()
    }
}
