//! Telephone lines, ready to draw.

use chrono::NaiveDate;
use serde::Serialize;

use super::Viewpoint;
use super::texts::Texts;
use crate::content::{
    CallCost, Confidence, ItemKind, Number, NumberKind, TellsAuthorities, Trace, YesNo, known,
};
use crate::error::GuideError;
use crate::hours::{OpenNow, open_at};
use crate::pack::{Pack, TextReview};

/// The list of numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Numbers {
    /// Callable ones first; closed ones after those that are open or may be.
    pub numbers: Vec<NumberShown>,
}

/// A telephone line. Every field is present; `None` is written `"unknown"`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NumberShown {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// As people read and dial it.
    #[serde(with = "known")]
    pub digits: Option<String>,
    /// `tel:` or `sms:` target.
    #[serde(with = "known")]
    pub dial: Option<String>,
    /// What it is about.
    pub kind: NumberKind,
    /// What it is for.
    pub what_for: String,
    /// OpenStreetMap `opening_hours`.
    #[serde(with = "known")]
    pub hours: Option<String>,
    /// Open at the asked time.
    pub open_now: OpenNow,
    /// What the call costs.
    pub cost: CallCost,
    /// Whether a phone without a SIM card reaches it.
    pub works_without_sim: YesNo,
    /// BCP 47 tags.
    #[serde(with = "known")]
    pub languages: Option<Vec<String>>,
    /// Whether one may call without a name.
    pub anonymous: YesNo,
    /// Who picks up.
    #[serde(with = "known")]
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

pub(super) fn numbers(
    pack: &Pack,
    kind: Option<NumberKind>,
    view: &Viewpoint,
) -> Result<Numbers, GuideError> {
    let all = pack.items::<Number>(ItemKind::Number.folder())?;
    let asked = all.into_iter().filter(|(number, _)| kind.is_none_or(|kind| number.kind == kind));
    let mut numbers =
        asked.map(|(n, original)| show(pack, n, &original, view)).collect::<Result<Vec<_>, _>>()?;
    // Stable: within each part the editors' order stays.
    numbers.sort_by_key(|number| (!number.callable, is_closed(number)));
    Ok(Numbers { numbers })
}

/// The numbers of an answer, in the given order, each once; a closed line never stands before an open one.
pub(super) fn listed<'a>(
    pack: &Pack,
    ids: impl Iterator<Item = &'a String>,
    view: &Viewpoint,
) -> Result<Vec<NumberShown>, GuideError> {
    let mut shown: Vec<NumberShown> = Vec::new();
    for id in ids {
        if shown.iter().all(|number| number.id != *id) {
            shown.push(number(pack, id, view)?);
        }
    }
    shown.sort_by_key(is_closed);
    Ok(shown)
}

fn is_closed(number: &NumberShown) -> bool {
    number.open_now == OpenNow::No
}

pub(super) fn number(pack: &Pack, id: &str, view: &Viewpoint) -> Result<NumberShown, GuideError> {
    let found = pack.item::<Number>(ItemKind::Number.folder(), id)?;
    let (number, original) = found.ok_or_else(|| GuideError::unknown("number", id))?;
    show(pack, number, &original, view)
}

fn show(pack: &Pack, number: Number, original: &str, view: &Viewpoint) -> Result<NumberShown, GuideError> {
    let texts = Texts::of(pack, ItemKind::Number, &number.id, original, &view.language)?;
    let published = pack.edition().published;
    Ok(NumberShown {
        name: texts.body("name")?,
        what_for: texts.body("what_for")?,
        who_answers: texts.optional("who_answers"),
        note: texts.optional("note"),
        language: texts.get("name")?.language.clone(),
        review: texts.weakest(),
        open_now: open_at(number.hours.as_deref(), view.at),
        callable: number.is_callable(),
        review_by: number.review_by(),
        stale: view.is_stale(number.review_by(), published),
        id: number.id,
        digits: number.digits,
        dial: number.dial,
        kind: number.kind,
        hours: number.hours,
        cost: number.cost,
        works_without_sim: number.works_without_sim,
        languages: number.languages,
        anonymous: number.anonymous,
        tells_authorities: number.tells_authorities,
        trace: number.trace,
        confidence: number.confidence,
        sources: number.sources,
        checked_on: number.checked_on,
    })
}
