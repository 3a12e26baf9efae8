//! What people may claim in Norway, what it costs and whom to call, answered without a network.
//!
//! A quick tour, in reading order:
//! - [`content`]: the facts and texts as editors write them, and the rules that they must keep;
//! - [`decision`]: from a [`Situation`] to one outcome, asking as little as possible;
//! - [`pack`]: content becomes one SQLite file, and that file is opened with everything locked;
//! - [`guide`]: one method a screen, each returning one record that is ready to draw;
//! - [`Guide::search`]: from a person's own words, in any language and spelling, to what they mean;
//! - [`hours`], [`language`] and [`keys`]: opening hours with Norwegian holidays, the choice of a language, and the
//!   words for values.
//!
//! The crate reads no clock, no locale and no network, and names no platform: date, time and language are arguments.

pub mod content;
pub mod decision;
mod error;
pub mod guide;
pub mod hours;
pub mod keys;
pub mod language;
pub mod pack;
mod search;

pub use decision::{Facet, Situation};
pub use error::GuideError;
pub use guide::{Guide, Viewpoint};
