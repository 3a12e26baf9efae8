package org.lykt.app.screens

import org.lykt.HitKind
import org.lykt.TopicGroup
import org.lykt.Verdict
import org.lykt.app.R

internal fun iconOf(group: TopicGroup): Int = when (group) {
    TopicGroup.EMERGENCY -> R.drawable.ic_emergency
    TopicGroup.HEALTH -> R.drawable.ic_stethoscope
    TopicGroup.SEXUAL_HEALTH -> R.drawable.ic_favorite
    TopicGroup.DRUGS -> R.drawable.ic_pill
    TopicGroup.SEX_WORK -> R.drawable.ic_balance
    TopicGroup.POLICE -> R.drawable.ic_local_police
    TopicGroup.STAY -> R.drawable.ic_flag
    TopicGroup.TRAFFICKING -> R.drawable.ic_link_off
    TopicGroup.VIOLENCE -> R.drawable.ic_back_hand
    TopicGroup.DAILY_LIFE -> R.drawable.ic_cottage
    TopicGroup.BACKGROUND -> R.drawable.ic_menu_book
}

/** Icons of the topics on the start screen; others have their group's. */
internal fun iconOf(topic: String): Int = when (topic) {
    "emergency-care" -> R.drawable.ic_emergency
    "urgent-care" -> R.drawable.ic_medical_services
    "out-of-hours" -> R.drawable.ic_schedule
    "sexual-assault-care" -> R.drawable.ic_support_agent
    else -> R.drawable.ic_description
}

internal fun iconOf(kind: HitKind): Int = when (kind) {
    HitKind.TOPIC -> R.drawable.ic_description
    HitKind.NUMBER -> R.drawable.ic_call
    HitKind.SERVICE -> R.drawable.ic_location_on
    HitKind.CARD -> R.drawable.ic_id_card
    HitKind.ARTICLE -> R.drawable.ic_menu_book
}

/** How a verdict looks: a shape and a pair of colours, beside its word. */
internal class VerdictLook(val icon: Int, val back: Int, val front: Int)

internal fun lookOf(verdict: Verdict): VerdictLook = when (verdict) {
    Verdict.YES -> VerdictLook(R.drawable.ic_check_circle_fill, R.color.yes, R.color.on_yes)
    Verdict.LIMITED -> VerdictLook(R.drawable.ic_contrast, R.color.limited, R.color.on_limited)
    Verdict.URGENT_ONLY -> VerdictLook(R.drawable.ic_bolt, R.color.urgent_only, R.color.on_urgent_only)
    Verdict.DISCRETIONARY -> VerdictLook(R.drawable.ic_gavel, R.color.discretionary, R.color.on_discretionary)
    Verdict.NO -> VerdictLook(R.drawable.ic_cancel_fill, R.color.no, R.color.on_no)
    Verdict.UNVERIFIED -> VerdictLook(R.drawable.ic_help_fill, R.color.unverified, R.color.on_unverified)
}
