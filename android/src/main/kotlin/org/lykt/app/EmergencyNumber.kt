package org.lykt.app

/**
 * The numbers that work without anything else of this app: they are drawn before the library is loaded, and when it
 * can't be loaded at all. Constants, so that no change of the data moves them; `FirstFrameTest` compares both.
 *
 * @property digits as people read them
 * @property id the number's id in the library
 */
internal enum class EmergencyNumber(val digits: String, val id: String, val icon: Int) {
    POLICE("112", "police", R.drawable.ic_local_police),
    AMBULANCE("113", "ambulance", R.drawable.ic_ambulance),
    LEGEVAKT("116 117", "legevakt", R.drawable.ic_stethoscope),
    FIRE("110", "fire", R.drawable.ic_local_fire_department),
    ;

    /** What the dialler is opened with. */
    val dial: String get() = "tel:" + digits.filter(Char::isDigit)

    /** The key of its short word on the start screen. */
    val word: String get() = "emergency.$id"
}
