import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable
import org.lykt.Guide
import org.lykt.NumberKind
import org.lykt.Situation
import org.lykt.Status
import org.lykt.Viewpoint

private const val TURNS = 301

/** What a call costs through generated Kotlin. See bindings/cost. */
@EnabledIfEnvironmentVariable(named = "LYKT_COST", matches = "1")
class CostTest {
    private val guide = Guide.bundled()
    private val view = Viewpoint("en", "2026-11-24T12:00")

    @Test
    fun cost() {
        row("numbers") { guide.numbers(view) }
        row("numbers, one kind") { guide.numbers(view, NumberKind.DRUGS) }
        row("answer, depends") { guide.answer("dental", Situation(), view) }
        row("answer, settled") { guide.answer("hiv-testing", Situation(Status.REFUGEE), view) }
        row("answer, with city") { guide.answer("sexual-assault-care", Situation(), view, "Oslo") }
        row("find") { guide.find("can I see a doctor", "en") }
        row("search") { guide.search("can I see a doctor", view, 10u) }
        row("home") { guide.home(view) }
    }

    /** The first call of all, and the median once the virtual machine has compiled what it meets often. */
    private fun row(name: String, call: () -> Any) {
        val first = micros(call)
        repeat(TURNS * 3) { call() }
        val times = List(TURNS) { micros(call) }.sorted()
        println("Kotlin\t$name\t${times[TURNS / 2]}\t$first")
    }

    private fun micros(call: () -> Any): Long {
        val start = System.nanoTime()
        call()
        return (System.nanoTime() - start) / 1000
    }
}
