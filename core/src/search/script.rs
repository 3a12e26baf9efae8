//! What search knows of scripts: which have no spaces, which marks carry no meaning, and how letters sound.

/// Scripts whose texts don't part words: Thai, Lao, Myanmar, Khmer, kana and Han.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
        && digit(c).is_none()
}

/// Marks that people leave out, and characters that only join, stretch or direct.
pub(super) fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'                      // accents
        | '\u{591}'..='\u{5c7}'                    // Hebrew points
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' // Arabic vowel marks
        | '\u{640}'                                // Arabic stretching
        | '\u{e47}'..='\u{e4e}' | '\u{eb1}' | '\u{ec8}'..='\u{ecd}' // Thai and Lao tones
        | '\u{135d}'..='\u{135f}'                  // Ethiopic length
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        | '\u{44c}') // Cyrillic soft sign: typed Latin has none
}

/// The figure of a digit in Arabic, Persian, Thai, Lao, Myanmar or Khmer.
pub(super) fn digit(c: char) -> Option<char> {
    let zero = [0x660, 0x6f0, 0xe50, 0xed0, 0x1040, 0x17e0]
        .into_iter()
        .find(|zero| (*zero..*zero + 10).contains(&(c as u32)))?;
    char::from_digit(c as u32 - zero, 10)
}

/// Arabic and Persian letters that stand for one another.
pub(super) fn arabic(c: char) -> Option<char> {
    Some(match c {
        'ى' | 'ی' | 'ې' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ة' | 'ۀ' | 'ہ' | 'ھ' | 'ە' => 'ه',
        'ٱ' => 'ا',
        'ۆ' => 'و',
        _ => return None,
    })
}

/// A script of syllables, that are written as one or two Latin letters.
pub(super) fn is_ethiopic(c: char) -> bool {
    matches!(c, '\u{1200}'..='\u{137f}')
}

/// Cyrillic and Ethiopic as people type them in Latin letters.
pub(super) fn romanised(c: char) -> Option<&'static str> {
    match c {
        '\u{400}'..='\u{4ff}' => cyrillic(c),
        _ if is_ethiopic(c) => ethiopic(c),
        _ => None,
    }
}

#[rustfmt::skip]
fn cyrillic(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'ъ' => "a", 'б' => "b", 'в' => "v", 'г' | 'ґ' => "g", 'д' => "d", 'е' | 'є' | 'э' => "e", 'ж' => "zh", 'з' => "z",
        'и' | 'і' | 'ы' | 'ј' => "i", 'к' => "k", 'л' => "l", 'м' => "m", 'н' => "n", 'о' => "o", 'п' => "p", 'р' => "r",
        'с' => "s", 'т' => "t", 'у' => "u", 'ф' => "f", 'х' => "h", 'ц' => "ts", 'ч' => "ch", 'ш' => "sh", 'щ' => "sht",
        'ю' => "iu", 'я' => "ia",
        _ => return None,
    })
}

/// A syllable is a consonant, by its row of eight, and a vowel, by its place in the row.
fn ethiopic(c: char) -> Option<&'static str> {
    let place = (c as u32).checked_sub(0x1200)?;
    let row = ROWS.get((place / 8) as usize)?;
    row.get((place % 8) as usize).copied().filter(|letters| !letters.is_empty())
}

/// Rows of one consonant, its vowels in the order of the script: e, u, i, a, e, none, o, wa.
/// ሀ, ሐ and ኀ sound the same, as do ሰ and ሠ, አ and ዐ, ጸ and ፀ; በ and ቨ stay apart.
macro_rules! row {
    ($c:literal) => {
        [
            concat!($c, "e"),
            concat!($c, "u"),
            concat!($c, "i"),
            concat!($c, "a"),
            concat!($c, "e"),
            $c,
            concat!($c, "o"),
            concat!($c, "va"),
        ]
    };
}

const H: [&str; 8] = ["ha", "hu", "hi", "ha", "he", "h", "ho", "ho"];
const GLOTTAL: [&str; 8] = ["a", "u", "i", "a", "e", "i", "o", "e"];
const NONE: [&str; 8] = [""; 8];

/// From U+1200 on, eight code points a row. Rows of labialised consonants are treated as the plain ones.
const ROWS: [[&str; 8]; 45] = [
    H,
    row!("l"),
    H,
    row!("m"),
    row!("s"),
    row!("r"),
    row!("s"),
    row!("sh"),
    row!("k"),
    row!("k"),
    row!("k"),
    row!("k"),
    row!("b"),
    row!("v"),
    row!("t"),
    row!("ch"),
    H,
    row!("h"),
    row!("n"),
    row!("gn"),
    GLOTTAL,
    row!("k"),
    row!("k"),
    row!("h"),
    row!("h"),
    row!("v"),
    GLOTTAL,
    row!("z"),
    row!("zh"),
    row!("i"),
    row!("d"),
    row!("d"),
    row!("i"),
    row!("g"),
    row!("g"),
    row!("ng"),
    row!("t"),
    row!("ch"),
    row!("p"),
    row!("ts"),
    row!("ts"),
    row!("f"),
    row!("p"),
    NONE,
    NONE,
];
