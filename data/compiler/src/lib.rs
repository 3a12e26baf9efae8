//! The content folder: read, checked as a whole, and made into a pack.
//!
//! - [`folder`] reads `data/` into [`lykt_core::content::Content`], listing every file that doesn't read;
//! - [`check`] adds the rules that only an editor needs to those of the core;
//! - [`stamp`] writes the digests of originals into translations;
//! - [`report`] tells an editor what to verify next;
//! - [`schema`] writes the JSON Schemas for an editor's program.

#[cfg(feature = "editor")]
pub mod check;
pub mod folder;
#[cfg(feature = "editor")]
pub mod level;
#[cfg(feature = "editor")]
pub mod report;
#[cfg(feature = "editor")]
pub mod schema;
#[cfg(feature = "editor")]
pub mod stamp;
