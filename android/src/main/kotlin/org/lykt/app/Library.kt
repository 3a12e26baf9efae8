package org.lykt.app

import android.os.Handler
import android.os.Looper
import java.util.concurrent.Executor
import java.util.concurrent.Executors
import org.lykt.Guide

/**
 * The library, on a thread of its own: loading it takes some hundred milliseconds on a cheap phone, a call one or two.
 * It is opened once and kept as long as the process lives.
 */
internal object Library {
    private val main = Handler(Looper.getMainLooper())

    /** How the library is opened; tests let it fail or wait. */
    var open: () -> Guide = { Guide.bundled() }
        set(value) { field = value; opened = lazy { field() } }
    private var opened: Lazy<Guide> = lazy { open() }

    /** One thread: answers arrive in the order of the questions. */
    private val worker: Executor = Executors.newSingleThreadExecutor { task ->
        Thread(task, "library").apply { isDaemon = true }
    }

    /** Calls off the main thread and comes back on it. Whatever is thrown, a missing library included, is a failure. */
    fun <T> ask(call: (Guide) -> T, then: (Result<T>) -> Unit) {
        worker.execute {
            val result = runCatching { call(opened.value) }
            main.post { then(result) }
        }
    }
}
