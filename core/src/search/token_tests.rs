use super::*;

struct NoStops;

impl StopRuns for NoStops {
    fn longest(&self, _: &[char]) -> usize {
        0
    }
}

fn words(text: &str) -> Vec<String> {
    query(text, &NoStops).into_iter().map(|token| token.text).collect()
}

#[test]
fn a_word_is_the_same_in_every_spelling() {
    for spellings in [
        &["Fødsel", "fodsel", "FOEDSEL", "fødsel"][..],
        &["papirløs", "papirlos", "papirloes"],
        &["våpen", "vaapen", "va\u{30a}pen", "vapen"],
        &["są", "sa"],
        &["drept și", "drept şi", "drept si"],
        &["ışık", "isik", "IŞIK", "İşik"],
        &["thuốc", "thuoc"],
        &["đau", "dau"],
        &["żółć", "zolc"],
        &["ёж", "еж"],
        &["полиция", "politsiia", "politsiya"],
        &["الإقامة", "الاقامة", "الاقامه", "الإقَامَة", "الإقـــامة"],
        &["پلیس", "پليس"],
        &["ทำแท้ง", "ทำเเท้ง"],
        &["هوية", "هویه"],
        &["ሆስፒታል", "hospital"],
        &["ኀኪም", "ሐኪም", "ሀኪም", "hakim"],
        &["здоров'я", "здоровя"],
        &["116 117", "116117", "١١٦١١٧", "۱۱۶ ۱۱۷"],
    ] {
        let first = words(spellings[0]);
        assert_eq!(first.len(), first.iter().filter(|word| !word.is_empty()).count());
        spellings.iter().for_each(|other| assert_eq!(words(other), first, "{other}"));
    }
}

#[test]
fn words_end_where_readers_see_an_end() {
    assert_eq!(words("l'hôpital, 24-timers (PEP)"), ["l", "hopital", "24", "timers", "pep"]);
    assert_eq!(words("ፖሊስ፡ሐኪም።"), ["polis", "hakim"]);
    assert_eq!(words("\u{301}\u{202e}'\"*"), [""; 0]);
}

#[test]
fn thai_becomes_pairs() {
    assert_eq!(words("ตำรวจ").len(), 4);
    assert_eq!(words("หมอ PEP"), ["หม", "มอ", "pep"]);
    assert_eq!(words("ไม่"), words("ไม"));
}

#[test]
fn what_is_said_twice_is_asked_once() {
    assert_eq!(words("help me help"), ["me", "help"]);
    assert_eq!(words("116 117"), ["116117"]);
}
