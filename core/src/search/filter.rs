//! Whether letters may be a word of the vocabulary, told from one place of memory: a blocked Bloom filter.
//!
//! A word that may have a slip is one of some hundred words without it, and nearly none of them exists. To ask the
//! vocabulary itself, an fst, takes a jump in memory a letter.
//!
//! Source: Putze, Sanders and Singler, "Cache-, Hash- and Space-Efficient Bloom Filters" (2007): all bits of a word in one
//! block, here of 64. With eight bits a word and three of them set, about one word of thirty passes that doesn't exist.

/// Bits of the filter for each word.
const BITS_A_WORD: usize = 8;
/// Bytes of a block.
const BLOCK: usize = 8;

/// A hash to which letters can be added at the end, one or many at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hash {
    sum: u64,
    /// What a hash is multiplied with when these letters are added to it.
    shift: u64,
}

/// Odd, so that nothing is lost (the one of Knuth's linear congruential generator MMIX).
const BASE: u64 = 6_364_136_223_846_793_005;

impl Hash {
    pub(super) const NOTHING: Self = Self { sum: 0, shift: 1 };

    pub(super) fn of(letters: &str) -> Self {
        letters.chars().fold(Self::NOTHING, Self::letter)
    }

    pub(super) fn letter(self, letter: char) -> Self {
        self.letters(Self { sum: u64::from(u32::from(letter)), shift: BASE })
    }

    pub(super) fn letters(self, more: Self) -> Self {
        let sum = self.sum.wrapping_mul(more.shift).wrapping_add(more.sum);
        Self { sum, shift: self.shift.wrapping_mul(more.shift) }
    }

    /// The block, of so many, and the bits in it.
    fn place(self, blocks: usize) -> (usize, u64) {
        // The last step of the generator SplitMix64: every bit counts in every bit.
        let mixed = (self.sum ^ self.sum >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = mixed ^ mixed >> 31;
        let block = (((mixed >> 32) * blocks as u64) >> 32) as usize;
        (block, 1 << (mixed & 63) | 1 << (mixed >> 6 & 63) | 1 << (mixed >> 12 & 63))
    }
}

/// The filter of these words.
pub(super) fn filter<'w>(words: impl ExactSizeIterator<Item = &'w str>) -> Vec<u8> {
    let blocks = (words.len() * BITS_A_WORD).div_ceil(8 * BLOCK);
    let mut filter = vec![0_u64; blocks];
    for word in words {
        let (block, bits) = Hash::of(word).place(blocks);
        filter[block] |= bits;
    }
    filter.into_iter().flat_map(u64::to_le_bytes).collect()
}

/// False where no word of the filter has this hash.
pub(super) fn may_hold(filter: &[u8], hash: Hash) -> bool {
    let (block, bits) = hash.place(filter.len() / BLOCK);
    let own = filter.get(block * BLOCK..(block + 1) * BLOCK).and_then(|own| own.try_into().ok());
    own.is_some_and(|own| u64::from_le_bytes(own) & bits == bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_passes_and_little_else() {
        let words: Vec<String> = (0..5_000).map(|number| format!("слово{number}")).collect();
        let filter = filter(words.iter().map(String::as_str));
        assert_eq!(filter.len(), 5_000);
        assert!(words.iter().all(|word| may_hold(&filter, Hash::of(word))));
        let others =
            (0..5_000).filter(|number| may_hold(&filter, Hash::of(&format!("word{number}")))).count();
        assert!(others < 350, "{others} of 5,000 others pass");
        assert!(!may_hold(&[], Hash::of("word")));
    }

    #[test]
    fn letters_add_up() {
        let whole = Hash::of("legevakt");
        assert_eq!(Hash::of("lege").letters(Hash::of("vakt")), whole);
        assert_eq!(Hash::of("legevak").letter('t'), whole);
        assert_eq!(whole.letters(Hash::NOTHING), whole);
        assert_ne!(Hash::of("legevatk"), whole);
    }
}
