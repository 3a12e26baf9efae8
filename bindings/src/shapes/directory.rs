//! Telephone lines, places and organisations. A field that may be null is null when no source says.

use lykt_core::content::{
    CallCost, Confidence, CostKind, NumberKind, Phone, ServiceKind, ServiceStatus, TellsAuthorities, Trace,
    YesNo,
};
use lykt_core::guide::{NumberShown, Numbers, ServiceShown, Services, ServicesAsked};
use lykt_core::hours::OpenNow;
use lykt_core::pack::TextReview;

use super::{IsoDate, PartialDate};

/// The list of numbers.
#[uniffi::remote(Record)]
pub struct Numbers {
    /// Callable ones first; closed ones after those that are open or may be.
    pub numbers: Vec<NumberShown>,
}

/// A telephone line. Every field is present; `None` is written `"unknown"`.
#[uniffi::remote(Record)]
pub struct NumberShown {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// As people read and dial it.
    pub digits: Option<String>,
    /// `tel:` or `sms:` target.
    pub dial: Option<String>,
    /// What it is about.
    pub kind: NumberKind,
    /// What it is for.
    pub what_for: String,
    /// OpenStreetMap `opening_hours`.
    pub hours: Option<String>,
    /// Open at the asked time.
    pub open_now: OpenNow,
    /// What the call costs.
    pub cost: CallCost,
    /// Whether a phone without a SIM card reaches it.
    pub works_without_sim: YesNo,
    /// BCP 47 tags.
    pub languages: Option<Vec<String>>,
    /// Whether one may call without a name.
    pub anonymous: YesNo,
    /// Who picks up.
    pub who_answers: Option<String>,
    /// Whether they tell the authorities.
    pub tells_authorities: TellsAuthorities,
    /// What a call leaves behind.
    pub trace: Trace,
    /// What to know before calling.
    pub note: Option<String>,
    /// Whether a screen may offer it as a call button.
    pub callable: bool,
    /// How sure the entry is.
    pub confidence: Confidence,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The day of the last check.
    pub checked_on: IsoDate,
    /// The day after which it must be checked again.
    pub review_by: IsoDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// The language of the texts.
    pub language: String,
    /// The least reliable of its texts.
    pub review: TextReview,
}

/// What a call leaves behind.
#[uniffi::remote(Record)]
pub struct Trace {
    /// In the call list of the phone.
    pub call_list: YesNo,
    /// On the bill.
    pub bill: YesNo,
}

/// Which services are wanted.
#[uniffi::remote(Record)]
pub struct ServicesAsked {
    /// Those of this city, then those for the whole country. Case and æøå don't matter.
    pub city: Option<String>,
    /// Only this kind.
    pub kind: Option<ServiceKind>,
    /// Leave out what is closed at the asked time; what may be open stays, marked `unknown`.
    pub open_only: bool,
}

/// The list of services.
#[uniffi::remote(Record)]
pub struct Services {
    /// Open ones first, then those whose hours nobody knows, then closed ones.
    pub services: Vec<ServiceShown>,
}

/// A place or an organisation. Every field is present; `None` is written `"unknown"` unless said otherwise.
#[uniffi::remote(Record)]
pub struct ServiceShown {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who runs it.
    pub operator: Option<String>,
    /// What it is.
    pub kind: ServiceKind,
    /// A city, or `national`.
    pub city: String,
    /// The municipality.
    pub municipality: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// Whether the address must not be published.
    pub address_withheld: bool,
    /// Its own telephone numbers.
    pub numbers: Vec<Phone>,
    /// Its page.
    pub web: Option<String>,
    /// OpenStreetMap `opening_hours`.
    pub hours: Option<String>,
    /// What is known of its hours but is no clock time; `null` when there is nothing.
    pub hours_note: Option<String>,
    /// Open at the asked time; a closed service is never open.
    pub open_now: OpenNow,
    /// Who may come.
    pub who: String,
    /// BCP 47 tags.
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
    pub checked_on: IsoDate,
    /// The day after which it must be checked again.
    pub review_by: IsoDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// The language of the texts.
    pub language: String,
    /// The least reliable of its texts.
    pub review: TextReview,
}

/// A number that belongs to a service.
#[uniffi::remote(Record)]
pub struct Phone {
    /// As people read and dial it.
    pub digits: String,
    /// `tel:` target.
    pub dial: String,
}
