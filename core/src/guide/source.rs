//! What facts rest on.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::content::Source;
use crate::error::GuideError;
use crate::pack::Pack;

/// Whoever published something that the edition rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Publishers {
    /// Those with the most sources first, then by name.
    pub publishers: Vec<Publisher>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Publisher {
    /// Its name.
    pub name: String,
    /// Ids of its sources, in their order.
    pub sources: Vec<String>,
}

pub(super) fn source(pack: &Pack, id: &str) -> Result<Source, GuideError> {
    let found = pack.item::<Source>("sources", id)?;
    found.map(|(source, _)| source).ok_or_else(|| GuideError::unknown("source", id))
}

pub(super) fn publishers(pack: &Pack) -> Result<Publishers, GuideError> {
    let mut by_name = BTreeMap::<String, Vec<String>>::new();
    for (source, _) in pack.items::<Source>("sources")? {
        by_name.entry(source.publisher).or_default().push(source.id);
    }
    let mut publishers: Vec<_> =
        by_name.into_iter().map(|(name, sources)| Publisher { name, sources }).collect();
    // Stable, so that names stay in their order among equals.
    publishers.sort_by_key(|publisher| std::cmp::Reverse(publisher.sources.len()));
    Ok(Publishers { publishers })
}
