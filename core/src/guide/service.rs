//! Places and organisations, ready to draw.

use chrono::NaiveDate;
use serde::Serialize;

use super::texts::Texts;
use super::{Viewpoint, fold};
use crate::content::{
    Confidence, CostKind, ItemKind, PartialDate, Phone, Service, ServiceKind, ServiceStatus,
    TellsAuthorities, YesNo, known,
};
use crate::error::GuideError;
use crate::hours::{OpenNow, open_at};
use crate::pack::{Pack, TextReview};

/// Which services are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServicesAsked {
    /// Those of this city, then those for the whole country. Case and æøå don't matter.
    pub city: Option<String>,
    /// Only this kind.
    pub kind: Option<ServiceKind>,
    /// Leave out what is closed at the asked time; what may be open stays, marked `unknown`.
    pub open_only: bool,
}

/// The list of services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Services {
    /// Open ones first, then those whose hours nobody knows, then closed ones.
    pub services: Vec<ServiceShown>,
}

/// A place or an organisation. Every field is present; `None` is written `"unknown"` unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ServiceShown {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who runs it.
    #[serde(with = "known")]
    pub operator: Option<String>,
    /// What it is.
    pub kind: ServiceKind,
    /// A city, or `national`.
    pub city: String,
    /// The municipality.
    #[serde(with = "known")]
    pub municipality: Option<String>,
    /// Street address.
    #[serde(with = "known")]
    pub address: Option<String>,
    /// Whether the address must not be published.
    pub address_withheld: bool,
    /// Its own telephone numbers.
    pub numbers: Vec<Phone>,
    /// Its page.
    #[serde(with = "known")]
    pub web: Option<String>,
    /// OpenStreetMap `opening_hours`.
    #[serde(with = "known")]
    pub hours: Option<String>,
    /// What is known of its hours but is no clock time; `null` when there is nothing.
    pub hours_note: Option<String>,
    /// Open at the asked time; a closed service is never open.
    pub open_now: OpenNow,
    /// Who may come.
    pub who: String,
    /// BCP 47 tags.
    #[serde(with = "known")]
    pub languages: Option<Vec<String>>,
    /// Whether they ask for identity papers.
    pub id_needed: YesNo,
    /// Whether one may come without a name.
    pub anonymous: YesNo,
    /// What it costs.
    pub cost: CostKind,
    /// Whether they tell the authorities.
    pub tells_authorities: TellsAuthorities,
    /// Keys of what they offer.
    pub offers: Vec<String>,
    /// What to know before going; `null` when there is nothing.
    pub note: Option<String>,
    /// Whether it still exists.
    pub status: ServiceStatus,
    /// When it closed; `null` unless it has.
    pub closed_on: Option<PartialDate>,
    /// How sure the entry is.
    pub confidence: Confidence,
    /// Whether its numbers may be offered as call buttons.
    pub callable: bool,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The day of the last check.
    pub checked_on: NaiveDate,
    /// The day after which it must be checked again.
    pub review_by: NaiveDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// The language of the texts.
    pub language: String,
    /// The least reliable of its texts.
    pub review: TextReview,
}

pub(super) fn services(pack: &Pack, asked: &ServicesAsked, view: &Viewpoint) -> Result<Services, GuideError> {
    let all = pack.items::<Service>(ItemKind::Service.folder())?;
    let city = asked.city.as_deref().map(|city| known_city(&all, city)).transpose()?;
    let wanted = all.into_iter().filter(|(service, _)| {
        asked.kind.is_none_or(|kind| service.kind == kind) && in_reach(service, city.as_deref())
    });
    let mut services =
        wanted.map(|(s, original)| show(pack, s, &original, view)).collect::<Result<Vec<_>, _>>()?;
    if asked.open_only {
        services.retain(|service| service.open_now != OpenNow::No);
    }
    let away = |service: &ServiceShown| city.is_some() && service.city == Service::NATIONAL;
    services.sort_by_key(|service| (away(service), service.open_now, service.confidence));
    Ok(Services { services })
}

/// Services of an answer: those of the wanted kinds in the city, then those that the topic names, each once.
pub(super) fn listed<'a>(
    pack: &Pack,
    kinds: &[ServiceKind],
    city: Option<&str>,
    ids: impl Iterator<Item = &'a String>,
    view: &Viewpoint,
) -> Result<Vec<ServiceShown>, GuideError> {
    let mut shown: Vec<ServiceShown> = Vec::new();
    if let Some(city) = city {
        let all = ServicesAsked { city: Some(city.to_owned()), ..ServicesAsked::default() };
        let here = services(pack, &all, view)?.services;
        let open = |service: &ServiceShown| service.status != ServiceStatus::Closed;
        shown.extend(here.into_iter().filter(|service| kinds.contains(&service.kind) && open(service)));
    }
    for id in ids {
        if shown.iter().all(|service| service.id != *id) {
            let found = pack.item::<Service>(ItemKind::Service.folder(), id)?;
            let (service, original) = found.ok_or_else(|| GuideError::unknown("service", id))?;
            shown.push(show(pack, service, &original, view)?);
        }
    }
    shown.sort_by_key(|service| service.open_now == OpenNow::No);
    Ok(shown)
}

/// The folded name of a city that has services.
fn known_city(all: &[(Service, String)], city: &str) -> Result<String, GuideError> {
    let folded = fold(city);
    let known = all.iter().any(|(service, _)| fold(&service.city) == folded);
    if known { Ok(folded) } else { Err(GuideError::unknown("city", city)) }
}

fn in_reach(service: &Service, city: Option<&str>) -> bool {
    city.is_none_or(|city| service.city == Service::NATIONAL || fold(&service.city) == city)
}

fn show(pack: &Pack, service: Service, original: &str, view: &Viewpoint) -> Result<ServiceShown, GuideError> {
    let texts = Texts::of(pack, ItemKind::Service, &service.id, original, &view.language)?;
    let published = pack.edition().published;
    let open_now = match service.status {
        ServiceStatus::Closed => OpenNow::No,
        _ => open_at(service.hours.as_deref(), view.at),
    };
    Ok(ServiceShown {
        name: texts.body("name")?,
        who: texts.body("who")?,
        hours_note: texts.optional("hours_note"),
        note: texts.optional("note"),
        language: texts.get("name")?.language.clone(),
        review: texts.weakest(),
        open_now,
        callable: service.status != ServiceStatus::Closed && service.confidence != Confidence::Low,
        review_by: service.review_by(),
        stale: view.is_stale(service.review_by(), published),
        id: service.id,
        operator: service.operator,
        kind: service.kind,
        city: service.city,
        municipality: service.municipality,
        address: service.address,
        address_withheld: service.address_withheld,
        numbers: service.numbers,
        web: service.web,
        hours: service.hours,
        languages: service.languages,
        id_needed: service.id_needed,
        anonymous: service.anonymous,
        cost: service.cost,
        tells_authorities: service.tells_authorities,
        offers: service.offers,
        status: service.status,
        closed_on: service.closed_on,
        confidence: service.confidence,
        sources: service.sources,
        checked_on: service.checked_on,
    })
}
