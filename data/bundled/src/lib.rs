//! The edition that is part of every build: the floor below which no device falls.

use lykt_core::{Guide, GuideError};

/// The pack, built from the content folder when this crate is compiled.
pub static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/edition.pack"));

/// Gives [`Guide`] its built-in edition. A trait, since the core can't know a pack that its own builder makes.
pub trait Bundled: Sized {
    /// Opens the built-in edition from memory, read-only, without copying it or touching a file.
    ///
    /// # Errors
    /// [`GuideError::DamagedData`] only if the program itself is damaged.
    ///
    /// ```
    /// use lykt_bundled::Bundled;
    /// use lykt_core::Guide;
    /// let guide = Guide::bundled().unwrap();
    /// assert!(guide.languages().contains(&"nb".to_owned()));
    /// ```
    fn bundled() -> Result<Self, GuideError>;
}

impl Bundled for Guide {
    fn bundled() -> Result<Self, GuideError> {
        Self::from_static(PACK)
    }
}
