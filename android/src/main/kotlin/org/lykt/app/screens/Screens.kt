package org.lykt.app.screens

import org.lykt.app.Place
import org.lykt.app.Session
import org.lykt.app.ui.Screen

/** The screen of a place. */
internal fun screenOf(place: Place, session: Session): Screen = when (place) {
    Place.Start -> startScreen()
    is Place.Group -> groupScreen(place.group)
    is Place.Topic -> topicScreen(place, session)
    Place.Numbers -> numbersScreen()
    is Place.Call -> callScreen(place)
    is Place.Places -> placesScreen(place)
    is Place.Service -> serviceScreen(place)
    is Place.ServiceCall -> serviceCallScreen(place)
    Place.Cards -> cardsScreen()
    is Place.Card -> cardScreen(place.id)
    is Place.Search -> searchScreen(place)
    is Place.Sources -> sourcesScreen(place.ids)
    Place.Publishers -> publishersScreen()
    is Place.Share -> shareScreen(place.text)
    Place.Languages -> languagesScreen()
    Place.About -> aboutScreen()
}
