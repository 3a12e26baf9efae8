//! The words of the screens: one key for each word, and one for each value of the enumerations.

use super::TextField;

/// Every key that a language's `interface.json` must have to be whole.
#[rustfmt::skip]
pub const INTERFACE_KEYS: &[&str] = &[
    "verdict.yes", "verdict.limited", "verdict.urgent_only", "verdict.discretionary", "verdict.no",
    "verdict.unverified",
    "cost.free", "cost.user_fee", "cost.reduced", "cost.full_price", "cost.may_be_billed", "cost.unknown",
    "cost.not_applicable",
    "status.norwegian_resident", "status.eea_with_ehic", "status.eea_without_ehic", "status.permit_holder",
    "status.asylum_seeker", "status.refugee", "status.reflection_period", "status.undocumented",
    "status.tourist_visitor",
    "facet.status", "facet.age", "facet.pregnant", "facet.skip",
    "pregnant.yes", "pregnant.no",
    "role.right", "role.cost", "role.condition", "role.practice", "role.law", "role.step", "role.risk",
    "evidence.law", "evidence.official", "evidence.provider", "evidence.practice", "evidence.opinion",
    "verified.archived_copy", "verified.live_page", "verified.phoned",
    "review.machine", "review.human", "review.outdated",
    "group.emergency", "group.health", "group.sexual-health", "group.drugs", "group.sex-work", "group.police",
    "group.stay", "group.trafficking", "group.violence", "group.daily-life", "group.background",
    "kind.emergency", "kind.medical", "kind.mental", "kind.violence", "kind.trafficking", "kind.sexwork",
    "kind.drugs", "kind.legal", "kind.children", "kind.other", "kind.assault_centre", "kind.assault_support",
    "kind.emergency_shelter", "kind.food", "kind.harm_reduction", "kind.interpreter", "kind.legevakt",
    "kind.migrant_advice", "kind.police", "kind.psychosocial", "kind.sti", "kind.undocumented_health",
    "kind.violence_shelter",
    "tells_authorities.yes", "tells_authorities.no", "tells_authorities.only_danger",
    "tells_authorities.is_authority", "tells_authorities.unknown",
    "yes", "no", "unknown",
    "open.yes", "open.no", "open.unknown", "open.always",
    "service.open", "service.closed", "service.unknown",
    "call.free", "call.normal", "call.premium", "call.unknown",
    "trace.call_list", "trace.bill",
    "confidence.low",
    "heading.call", "heading.places", "heading.cards", "heading.sources", "heading.related",
    "heading.depends", "heading.outdated", "heading.checked", "heading.review_by", "heading.withheld",
    "heading.hours", "heading.languages", "heading.cost", "heading.who", "heading.address", "heading.law",
    "heading.now", "heading.historic", "heading.opinion", "heading.offers", "heading.ask", "heading.branches",
    "heading.any_case",
    "banner.check_first", "banner.emergency", "banner.not_verified",
    "share.note",
    "language.name",
    "label.works_without_sim", "label.anonymous", "label.id_needed", "label.who_answers", "label.show_card",
    "label.edition", "label.years",
    "offer.counselling", "offer.shelter", "offer.legal_advice", "offer.food", "offer.treatment",
    "offer.doctor", "offer.hiv_test", "offer.forensic_exam", "offer.sti_test", "offer.nurse",
    "offer.outreach", "offer.condoms", "offer.social_support", "offer.interpreter", "offer.needle_exchange",
    "offer.laundry", "offer.crisis_talks", "offer.migration_advice", "offer.assault_centre",
    "offer.psychosocial", "offer.shower", "offer.health_care", "offer.safe_house", "offer.accompaniment",
    "offer.immigration_law", "offer.contraception", "offer.clothes", "offer.follow_up",
    "offer.hiv_rapid_test", "offer.youth_clinic", "offer.consumption_room", "offer.wound_care",
    "offer.lawyer_before_reporting", "offer.sexual_health", "offer.hpv_test", "offer.violence_help",
    "offer.lube", "offer.prep_info", "offer.drug_advice", "offer.lawyer_contact",
    "offer.reflection_period_info", "offer.doctor_access", "offer.violence_cases", "offer.asylum",
    "offer.work_rights", "offer.health_advice", "offer.information", "offer.abortion_to_week_10",
    "offer.vaccination", "offer.naloxone", "offer.group", "offer.opioid_treatment",
    "offer.psychologist_contact", "offer.lockers", "offer.cafe", "offer.job_advice", "offer.report",
    "offer.victim_support", "offer.mpox_vaccine", "offer.self_help", "offer.advocacy", "offer.discrimination",
    "offer.meeting_place", "offer.legal_aid_application", "offer.phone_use", "offer.advice",
    "offer.daytime_shelter", "offer.kitchen", "offer.toilet", "offer.assault_follow_up",
    "offer.pregnancy_test",
];

/// The fields of the interface texts.
pub(super) fn text_fields() -> Vec<TextField> {
    INTERFACE_KEYS.iter().map(|key| TextField::required(*key)).collect()
}
