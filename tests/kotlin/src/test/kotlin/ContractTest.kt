import java.io.File
import java.nio.charset.CharacterCodingException
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.lykt.Guide
import org.lykt.GuideException

/** The contract through generated Kotlin. */
class ContractTest {
    @Test
    fun `every call gives what the core gives`() {
        val wrong = mutableListOf<String>()
        val lines = mutableListOf<String>()
        val bundled = Guide.bundled()
        val fallback = Guide.open(File(meeting, "fallback.pack").path)
        for (case in contract()) {
            val (failed, shown) = try {
                false to plain(call(if (case.onFallback) fallback else bundled, case))
            } catch (error: GuideException) {
                true to failure(error)
            }
            lines += canonical(shown)
            if (failed != case.fails || lines.last() != canonical(case.result)) wrong += "${case.name}: ${lines.last()}"
        }
        File(meeting, "kotlin.jsonl").writeText(lines.joinToString("") { "$it\n" })
        assertEquals(emptyList<String>(), wrong)
        assertTrue(lines.size >= 100)
    }

    @Test
    fun `half a character is refused and does no harm`() {
        val guide = Guide.bundled()
        assertThrows(CharacterCodingException::class.java) { guide.find("dent\uD83D", "en") }
        assertEquals("dental", guide.find("dentist", "en"))
    }
}
