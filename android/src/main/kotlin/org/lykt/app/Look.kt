package org.lykt.app

import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager

/**
 * Names and icons that the app can have on the phone: neutral and true ones. The system remembers the choice, not the app.
 *
 * @property alias the launcher entry in the manifest
 */
internal enum class Look(private val alias: String, val label: Int, val icon: Int) {
    LANTERN("Lantern", R.string.look_lantern, R.mipmap.look_lantern),
    INFO("Info", R.string.look_info, R.mipmap.look_info),
    GUIDE("Guide", R.string.look_guide, R.mipmap.look_guide),
    ;

    private fun component(context: Context) = ComponentName(context.packageName, "org.lykt.app.$alias")

    private fun enabled(context: Context): Boolean = when (context.packageManager.getComponentEnabledSetting(component(context))) {
        PackageManager.COMPONENT_ENABLED_STATE_ENABLED -> true
        PackageManager.COMPONENT_ENABLED_STATE_DEFAULT -> this == LANTERN
        else -> false
    }

    /** Puts this look in the place of the others, without ending the app. */
    fun choose(context: Context) {
        // The new one first: with no entry at all, some launchers drop the icon from the home screen.
        for (look in listOf(this) + entries.filter { it != this }) {
            val state = when {
                look == this -> PackageManager.COMPONENT_ENABLED_STATE_ENABLED
                else -> PackageManager.COMPONENT_ENABLED_STATE_DISABLED
            }
            context.packageManager.setComponentEnabledSetting(look.component(context), state, PackageManager.DONT_KILL_APP)
        }
    }

    companion object {
        fun current(context: Context): Look = entries.firstOrNull { it.enabled(context) } ?: LANTERN
    }
}
