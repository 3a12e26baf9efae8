import java.io.File
import java.lang.reflect.InvocationTargetException
import java.net.URLClassLoader
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.lykt.Guide

/** Generated code that doesn't belong to the library is refused when the app opens its guide, not at some later call. */
class MismatchTest {
    @Test
    fun `the right one starts`() {
        assertEquals(null, start { it })
    }

    @Test
    fun `another signature is refused`() {
        val generated = File(System.getProperty("lykt.generated"), "org/lykt/lykt.kt").readText()
        // One that is too large for a short instruction, so that it stands in the class as a constant of its own.
        val sums = Regex("_checksum_method_guide_\\w+\\(\\) and 0xFFFF\\) != (\\d+)").findAll(generated)
        val sum = sums.map { it.groupValues[1].toInt() }.first { it > Short.MAX_VALUE }
        val refusal = start { it.replaced(constant(sum), constant(sum xor 1)) }
        assertTrue(refusal!!.contains("API checksum mismatch"), refusal)
    }

    /** Opens a guide with a changed copy of the generated classes; the message of what went wrong. */
    private fun start(change: (ByteArray) -> ByteArray): String? {
        val classes = Guide::class.java.protectionDomain.codeSource.location
        var changed = 0
        val loader = object : URLClassLoader(arrayOf(classes), javaClass.classLoader) {
            override fun loadClass(name: String, resolve: Boolean): Class<*> {
                if (!name.startsWith("org.lykt.")) return super.loadClass(name, resolve)
                findLoadedClass(name)?.let { return it }
                val before = findResource(name.replace('.', '/') + ".class").readBytes()
                val after = change(before)
                if (!before.contentEquals(after)) changed += 1
                return defineClass(name, after, 0, after.size)
            }
        }
        return try {
            val companion = loader.loadClass("org.lykt.Guide").getField("Companion").get(null)
            companion.javaClass.getMethod("bundled").invoke(companion)
            null
        } catch (error: InvocationTargetException) {
            assertTrue(changed > 0, "nothing was changed")
            generateSequence<Throwable>(error) { it.cause }.mapNotNull { it.message }.joinToString(": ")
        }
    }
}

/** An integer as it stands among the constants of a class. */
private fun constant(value: Int): ByteArray =
    byteArrayOf(3, (value shr 24).toByte(), (value shr 16).toByte(), (value shr 8).toByte(), value.toByte())

private fun ByteArray.replaced(old: ByteArray, new: ByteArray): ByteArray {
    val copy = copyOf()
    for (start in 0..size - old.size) {
        if (old.indices.all { this[start + it] == old[it] }) new.copyInto(copy, start)
    }
    return copy
}
