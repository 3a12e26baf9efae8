import org.junit.jupiter.api.Test
import org.lykt.Guide
class WarmTest { @Test fun warm() { val g = Guide.bundled(); println(g.languages()); println(g.`edition`()) } }
