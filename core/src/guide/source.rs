//! What a fact rests on.

use crate::content::Source;
use crate::error::GuideError;
use crate::pack::Pack;

pub(super) fn source(pack: &Pack, id: &str) -> Result<Source, GuideError> {
    let found = pack.item::<Source>("sources", id)?;
    found.map(|(source, _)| source).ok_or_else(|| GuideError::unknown("source", id))
}
