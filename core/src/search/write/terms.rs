//! Terms by number: millions of them are counted and sorted while an index is written, and numbers compare at once.

use std::collections::HashMap;
use std::rc::Rc;

/// The number of a term, in the order in which terms were first met.
pub(super) type Term = u32;

/// Every term that was met.
#[derive(Default)]
pub(super) struct Terms {
    numbers: HashMap<Rc<str>, Term>,
    texts: Vec<Rc<str>>,
}

impl Terms {
    /// The number of a term, a new one if it wasn't met yet.
    pub(super) fn number(&mut self, text: &str) -> Term {
        if let Some(known) = self.numbers.get(text) {
            return *known;
        }
        let (text, number): (Rc<str>, _) = (text.into(), self.texts.len() as Term);
        self.texts.push(Rc::clone(&text));
        self.numbers.insert(text, number);
        number
    }

    /// The letters of a term.
    pub(super) fn text(&self, term: Term) -> &str {
        self.texts.get(term as usize).map_or("", |text| text)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }
}
