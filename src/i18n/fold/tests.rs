//! Spellings that must find each other.

use super::*;

fn assert_alike(spellings: &[&str]) {
    let folded: Vec<_> = spellings.iter().map(|text| fold(text)).collect();
    assert!(
        folded.windows(2).all(|pair| pair[0] == pair[1]),
        "{spellings:?} {folded:?}"
    );
}

#[test]
fn arabic_spellings_of_one_word_find_each_other() {
    assert_alike(&["إسلامي", "اسلامى", "أسلامي", "ٱسلامی", "إِسْلَامِيّ", "إســـلامي"]);
    assert_alike(&["مدرسة", "مدرسه", "مَدْرَسَةٌ", "مدرسۃ", "مدرسـة"]);
    assert_alike(&["القرآن", "القران", "القرأن"]);
    assert_alike(&["مسؤول", "مسوول"]);
    assert_alike(&["هيئة", "هييه"]);
    assert_alike(&["رحمن", "رحمٰن"]);
    assert_alike(&["ﻻ", "لا", "لأ", "ﻷ"]);
    assert_alike(&["ک", "ك"]);
    assert_eq!(fold("ﷺ"), "صلي الله عليه وسلم");
    assert_eq!(fold("٢٠٢٦ ۲۰۲۶"), "2026 2026");
}

#[test]
fn latin_spellings_find_each_other() {
    assert_alike(&[
        "Côte d’Ivoire",
        "COTE D'IVOIRE",
        "cote  d‘ivoire",
        "Co\u{302}te d\u{2bc}Ivoire",
    ]);
    assert_alike(&["OIC-2025", "oic 2025", "OIC\u{2011}2025", "OIC–2025"]);
    assert_alike(&["İstanbul", "istanbul", "Istanbul", "ıstanbul"]);
    assert_alike(&["Azərbaycan", "AZERBAYCAN", "azerbaycan"]);
    assert_alike(&["œuvre", "ŒUVRE", "oeuvre"]);
    assert_alike(&["Straße", "STRASSE", "STRAẞE"]);
    assert_alike(&["ǅ", "dž", "DŽ"]);
    assert_alike(&["ＯＩＣ", "oic"]);
    assert_alike(&["«Water»", "“water”", "water"]);
    assert_alike(&["ΣΟΦΟΣ", "σοφος"]);
}

#[test]
fn nothing_invisible_is_left() {
    assert_eq!(
        fold(" a\u{200b}\u{200f}b\u{ad}\u{feff}\u{0}\r\n\tc\u{a0}\u{2028} "),
        "ab c"
    );
    assert_eq!(fold("\u{61c}\u{202e}"), "");
}

#[test]
fn folding_twice_is_folding_once() {
    for tricky in [
        "İ", "ﷺ", "ﻻ", "ǅ", "℡", "ß", "ẞ", "ı", "ϓ", "´a", "a\u{345}", "ΐ", "ﬃ", "㏒", "ŉ",
    ] {
        let folded = fold(tricky);
        assert_eq!(fold(&folded), folded, "{tricky}");
    }
    // Every letter but Han and Hangul, which are many and fold to themselves.
    let han = |c: char| matches!(c, '㐀'..='鿿' | '가'..='\u{d7ff}');
    for c in ('\u{0}'..='\u{1ffff}').filter(|c| !han(*c)) {
        let folded = fold(&format!("x{c}y {c}"));
        assert_eq!(fold(&folded), folded, "{c:?} U+{:04X}", u32::from(c));
    }
}

#[test]
fn a_query_gives_a_pattern_for_each_word() {
    assert_eq!(like_pattern("Eau, énergie"), ["%eau%", "%energie%"]);
    assert_eq!(like_pattern("STI-7F3K9"), ["%sti%", "%7f3k9%"]);
    assert_eq!(like_pattern("المدرسةُ؟"), ["%المدرسه%"]);
}

#[test]
fn wild_cards_stand_for_themselves() {
    assert_eq!(
        like_pattern(r"100% a_b c\d"),
        [r"%100\%%", r"%a\_b%", r"%c\\d%"]
    );
}

#[test]
fn patterns_are_bounded() {
    assert!(like_pattern(" ’ ، \u{200f} ").is_empty());
    assert_eq!(like_pattern(&"word ".repeat(1000)).len(), 8);
}

#[test]
fn form_fields_take_arabic_digits() {
    assert_eq!(digits("٢١/۱۱/2026 é"), "21/11/2026 é");
    assert_eq!(digits("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"), "01234567890123456789");
}
