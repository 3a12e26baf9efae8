package org.lykt.app.screens

import android.view.View
import org.lykt.Guide
import org.lykt.GuideException
import org.lykt.ServiceShown
import org.lykt.ServiceStatus
import org.lykt.ServicesAsked
import org.lykt.Viewpoint
import org.lykt.app.Clock
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** A place or an organisation. */
internal fun serviceScreen(place: Place.Service) = Screen { guide, view ->
    val shown = view.orOriginal(place.original)
    val service = service(guide, shown, place.id)
    val sources = SourceList.load(guide, service.sources)
    draw { Page(service.name, serviceBody(service, place, sources)) }
}

/** What to know before a call to one of its telephones. */
internal fun serviceCallScreen(place: Place.ServiceCall) = Screen { guide, view ->
    val service = service(guide, view, place.service)
    val phone = service.numbers.getOrNull(place.position)?.takeIf { service.callable }
        ?: throw GuideException.UnknownId("number", place.service)
    draw {
        val body = column(10) {
            wide(text(R.style.Text_Label, words["screen.call"]))
            wide(heading(R.style.Text_Headline, service.name, service.language))
            wide(digits(R.style.Text_Display, phone.digits))
            if (service.stale) wide(warningCard(words["banner.check_first"]))
            serviceFacts(service).forEach { wide(it) }
            // No source gives the price of these calls, nor whether they show on a bill.
            wide(fact(R.drawable.ic_payments, "label.call_price", words["call.unknown"]))
            wide(fact(R.drawable.ic_sim_card, "label.works_without_sim", words["unknown"]))
            wide(fact(R.drawable.ic_footprint, "label.trace", words["trace.call_list"]))
        }
        Page(service.name, body, dialButton(phone.dial))
    }
}

private fun service(guide: Guide, view: Viewpoint, id: String): ServiceShown {
    val all = guide.services(ServicesAsked(city = null, kind = null, openOnly = false), view)
    return all.services.find { it.id == id } ?: throw GuideException.UnknownId("service", id)
}

private fun Ui.serviceBody(service: ServiceShown, place: Place.Service, sources: SourceList): View = column(10) {
    wide(text(R.style.Text_Label, words.of("kind", service.kind)))
    wide(heading(R.style.Text_Headline, service.name, service.language))
    wide(warnings(service))
    wide(address(service))
    if (service.callable && service.status != ServiceStatus.CLOSED) {
        service.numbers.forEachIndexed { at, phone ->
            wide(rowOf(R.drawable.ic_call, { go(Place.ServiceCall(service.id, at)) }) { wide(digits(R.style.Text_Title, phone.digits, R.color.accent)) })
        }
    }
    service.note?.let { wide(card { wide(paragraph(it, service.language)) }) }
    wide(fact(R.drawable.ic_group, "heading.who", service.who, service.language))
    serviceFacts(service).forEach { wide(it) }
    wide(fact(R.drawable.ic_payments, "heading.cost", words.of("cost", service.cost)))
    wide(fact(R.drawable.ic_badge, "label.id_needed", words.of(service.idNeeded)))
    if (service.offers.isNotEmpty()) wide(fact(R.drawable.ic_check, "heading.offers", service.offers.joinToString(", ") { words["offer.$it"] }))
    wide(aboutText(service.review, listOf(service.language), place.original) { replace(place.copy(original = it)) })
    wide(sourceRows(sources))
    wide(text(R.style.Text_Label, words.checked(service.checkedOn)))
}

private fun Ui.warnings(service: ServiceShown): View? {
    val closed = service.closedOn?.let { " ${Clock.day(it, words.language)}" }.orEmpty()
    val text = when {
        service.status == ServiceStatus.CLOSED -> words["service.closed"] + closed
        service.status == ServiceStatus.UNKNOWN -> words["service.unknown"]
        !service.callable && service.numbers.isNotEmpty() -> words["confidence.low"]
        service.stale -> words["banner.check_first"]
        else -> return null
    }
    return warningCard(text)
}

private fun Ui.address(service: ServiceShown): View? = when {
    service.addressWithheld -> fact(R.drawable.ic_location_on, "heading.address", words["heading.withheld"])
    else -> service.address?.let { fact(R.drawable.ic_location_on, "heading.address", it, "nb") }
}

/** What matters both before a visit and before a call. */
private fun Ui.serviceFacts(service: ServiceShown): List<View> = listOfNotNull(
    tells(service.tellsAuthorities),
    if (service.status == ServiceStatus.CLOSED) null else openNow(serviceState(service), service.hours),
    service.hoursNote?.let { fact(R.drawable.ic_schedule, "heading.hours", it, service.language) },
    fact(R.drawable.ic_person_off, "label.anonymous", words.of(service.anonymous)),
    fact(R.drawable.ic_translate, "heading.languages", service.languages?.let(words::languages) ?: words["unknown"]),
)
