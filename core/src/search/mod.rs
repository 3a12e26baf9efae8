//! Search over everything at once, in every language that has aliases, offline.
//!
//! One normaliser ([`fold`], [`token`]) reads both the content, when the pack is built ([`write`]), and the question.
//! Every phrase by which something is known is a *record*; records of one item and language are a *unit*. A question's
//! words are looked up in the vocabulary exactly, as beginnings, and with slips ([`expand`]); the records that they lead
//! to are scored by how much of the question and how much of the phrase is met ([`rank`]). What only touches the
//! question is no hit: no result is better than a wrong one. `docs/decisions/0004-search-index.md` has the figures.

mod clitic;
mod expand;
mod filter;
mod fold;
mod gather;
mod index;
mod judge;
mod layout;
mod rank;
mod script;
mod shown;
mod token;
mod typo;
mod weight;
mod write;

pub(crate) use index::Index;
pub(crate) use layout::Parts;
pub(crate) use rank::{Ranked, search};
pub(crate) use write::write;
