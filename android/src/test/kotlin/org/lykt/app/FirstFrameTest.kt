package org.lykt.app

import android.content.Intent
import java.util.concurrent.CountDownLatch
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.lykt.Guide
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

/** What is there before the library is, and without it. */
@RunWith(RobolectricTestRunner::class)
class FirstFrameTest {
    @After fun restore() { Library.open = { Guide.bundled() } }

    private fun assertDials(driver: Driver) {
        for (number in EmergencyNumber.entries) {
            driver.button(number.digits.filter(Char::isDigit).toList().joinToString(" ")).performClick()
            val intent = shadowOf(driver.activity).nextStartedActivity
            assertEquals(Intent.ACTION_DIAL, intent.action)
            assertEquals(number.dial, intent.dataString)
        }
    }

    @Test
    fun `emergency numbers can be dialled before the library is loaded`() {
        Device().use()
        val wait = CountDownLatch(1)
        Library.open = { wait.await(); Guide.bundled() }
        val driver = Driver()
        val from = System.nanoTime()
        driver.controller.setup()
        val first = System.nanoTime()
        assertDials(driver)
        shot(driver.activity, "first-frame")
        wait.countDown()
        val loading = System.nanoTime()
        driver.settle()
        val there = System.nanoTime()
        assertTrue(driver.shows("Urgent help"))
        println("cold start on this JVM: first frame after ${(first - from) / 1_000_000} ms, start screen ${(there - loading) / 1_000_000} ms after the library may load")
    }

    @Test
    fun `a missing library leaves the emergency numbers and says so`() {
        Device().use()
        Library.open = { throw UnsatisfiedLinkError("no library") }
        val driver = Driver().start()
        assertTrue(driver.shows("damaged"))
        assertDials(driver)
    }

    @Test
    fun `the constants are what the library says`() {
        Device().use()
        val home = Driver().start().ask { it.home(view("en")) }
        assertEquals(home.emergency.map { it.id }.toSet(), EmergencyNumber.entries.map { it.id }.toSet())
        for (number in home.emergency) {
            val constant = EmergencyNumber.entries.first { it.id == number.id }
            assertEquals(number.digits, constant.digits)
            assertEquals(number.dial, constant.dial)
        }
    }
}
