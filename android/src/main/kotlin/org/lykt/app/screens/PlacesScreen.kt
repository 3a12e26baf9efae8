package org.lykt.app.screens

import android.view.View
import android.widget.LinearLayout
import org.lykt.ServiceShown
import org.lykt.ServiceStatus
import org.lykt.ServicesAsked
import org.lykt.app.Place
import org.lykt.app.R
import org.lykt.app.ui.Page
import org.lykt.app.ui.Screen
import org.lykt.app.ui.draw
import org.lykt.app.ui.Ui

/** The city of services for the whole country. */
private const val NATIONAL = "national"

/** Cities first; then the places of one, with those for the whole country below. */
internal fun placesScreen(place: Place.Places) = Screen { guide, view ->
    val asked = ServicesAsked(city = place.city, kind = null, openOnly = place.openOnly && place.city != null)
    val services = guide.services(asked, view).services
    draw {
        if (place.city == null) cities(services) else inCity(place, services)
    }
}

private fun Ui.cities(services: List<ServiceShown>): Page {
    val (national, local) = services.filter { it.status != ServiceStatus.CLOSED }.partition { it.city == NATIONAL }
    val cities = local.groupingBy { it.city }.eachCount().toSortedMap(String.CASE_INSENSITIVE_ORDER)
    return Page(
        words["screen.places"],
        column(Ui.GAP) {
            wide(screenTitle(words["screen.places"], R.drawable.ic_location_on))
            if (national.isNotEmpty()) wide(row(words["filter.national"]) { go(Place.Places(NATIONAL)) })
            cities.keys.forEach { city -> wide(row(city, language = "nb") { go(Place.Places(city)) }) }
        },
    )
}

private fun Ui.inCity(place: Place.Places, services: List<ServiceShown>): Page {
    val title = if (place.city == NATIONAL) words["filter.national"] else place.city.orEmpty()
    return Page(
        title,
        column(Ui.GAP) {
            wide(screenTitle(title, R.drawable.ic_location_on))
            wide(
                line(Ui.GAP) {
                    natural(chip(words["filter.all"], !place.openOnly) { replace(place.copy(openOnly = false)) })
                    natural(chip(words["filter.open_now"], place.openOnly) { replace(place.copy(openOnly = true)) })
                },
            )
            if (place.city == NATIONAL) {
                byKind(this@inCity, services)
            } else {
                val (national, local) = services.partition { it.city == NATIONAL }
                byKind(this@inCity, local)
                if (national.isNotEmpty()) wide(part("filter.national"))
                national.forEach { wide(serviceRow(it)) }
            }
        },
    )
}

private fun LinearLayout.byKind(ui: Ui, services: List<ServiceShown>) = with(ui) {
    services.groupBy { it.kind }.toSortedMap().forEach { (kind, those) ->
        wide(part("kind.${kind.name.lowercase()}"))
        those.forEach { wide(serviceRow(it)) }
    }
}

internal fun Ui.serviceRow(service: ServiceShown): View = rowOf(R.drawable.ic_location_on, { go(Place.Service(service.id)) }) {
    wide(text(R.style.Text_Strong, service.name, language = service.language))
    val address = if (service.addressWithheld) words["heading.withheld"] else service.address
    address?.let { wide(text(R.style.Text_Body, it, language = if (service.addressWithheld) words.language else "nb")) }
    wide(text(R.style.Text_Label, serviceState(service)))
}

/** A closed service is never shown as open, whatever its hours were. */
internal fun Ui.serviceState(service: ServiceShown): String = when (service.status) {
    ServiceStatus.CLOSED -> words["service.closed"]
    ServiceStatus.UNKNOWN -> words["service.unknown"]
    ServiceStatus.OPEN -> words.open(service.openNow, service.hours)
}
