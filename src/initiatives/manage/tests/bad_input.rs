//! What cannot be: an error at its field, nothing half-written, nothing lost of what was typed.

use super::world::{enter, refused};
use super::{World, told};

const WHY: (&str, &str) = ("reason", "Because");

/// Where, what is typed, and the field at which the error stands.
type Case<'a> = (&'a str, Vec<(&'a str, &'a str)>, &'a str);

fn day<'a>(name: [&'a str; 3], day: [&'a str; 3]) -> Vec<(&'a str, &'a str)> {
    name.into_iter().zip(day).collect()
}

fn cases(long: &str) -> Vec<Case<'_>> {
    let since = |of| {
        let names = ["since_day", "since_month", "since_year"];
        [&day(names, of)[..], &[("kind", "suspended"), WHY]].concat()
    };
    let reached = |of| day(["reached_day", "reached_month", "reached_year"], of);
    let due = |of| {
        let names = ["due_day", "due_month", "due_year"];
        [
            &day(names, of)[..],
            &[("nature", "output"), ("title_en", "Built")],
        ]
        .concat()
    };
    let link = |url| vec![("url", url), ("source_kind", "official")];
    let report = "milestones/1/report";
    vec![
        ("withdrawal", vec![("reason", "\u{0}")], "reason"),
        ("withdrawal", vec![("reason", long)], "reason"),
        ("adoption", vec![("reason", "\u{1b}[0m")], "reason"),
        ("declaration", vec![("kind", "verified"), WHY], "kind"),
        ("declaration", vec![WHY], "kind"),
        ("declaration", vec![("kind", "cancelled")], "reason"),
        ("declaration", since(["31", "12", "1899"]), "since_year"),
        ("declaration", since(["21", "11", "2026"]), "since_year"),
        ("declaration", since(["30", "2", "2026"]), "since_day"),
        ("declaration", since(["", "13", "2026"]), "since_month"),
        ("declaration", since(["1", "", "2026"]), "since_month"),
        ("declaration", since(["", "", "26"]), "since_year"),
        (
            "declaration",
            since(["", "", "99999999999999999999"]),
            "since_year",
        ),
        ("milestones/new", vec![("nature", "output")], "title"),
        (
            "milestones/new",
            vec![("title_en", long), ("nature", "output")],
            "title_en",
        ),
        (
            "milestones/new",
            vec![("title_ar", "\u{7}"), ("nature", "output")],
            "title_ar",
        ),
        (
            "milestones/new",
            vec![("title_en", "Built"), ("nature", "x")],
            "nature",
        ),
        ("milestones/new", due(["", "", "1899"]), "due_year"),
        ("milestones/new", due(["", "", "2101"]), "due_year"),
        ("milestones/1/plan", due(["1", "1", "2101"]), "due_year"),
        ("milestones/1/plan", vec![], "nature"),
        (
            "milestones/1/plan",
            vec![("nature", "output"), ("reason", long)],
            "reason",
        ),
        (report, reached(["21", "11", "2026"]), "reached_year"),
        (report, reached(["", "12", "2026"]), "reached_year"),
        (report, reached(["", "", "1899"]), "reached_year"),
        (report, reached(["-1", "1", "2025"]), "reached_day"),
        (
            report,
            vec![("link", "javascript:alert(1)"), ("source_kind", "official")],
            "link",
        ),
        (
            report,
            vec![("link", "example.org"), ("source_kind", "official")],
            "link",
        ),
        (report, vec![("link", "https://example.org")], "source_kind"),
        (
            report,
            vec![("link", "https://example.org"), ("source_kind", "gossip")],
            "source_kind",
        ),
        (report, vec![("note", long)], "note"),
        ("milestones/1/retraction", vec![WHY], "reason"),
        ("documents/new", vec![("source_kind", "official")], "url"),
        ("documents/new", link("ftp://example.org/a"), "url"),
        ("documents/new", link("https://"), "url"),
        (
            "documents/new",
            vec![("url", "https://example.org/"), ("source_kind", "")],
            "source_kind",
        ),
        (
            "documents/new",
            [&link("https://example.org/")[..], &[("name", long)]].concat(),
            "name",
        ),
        (
            "documents/new",
            [&link("https://example.org/")[..], &[("backs", "1.2")]].concat(),
            "backs",
        ),
        ("publication", vec![("embargo_year", "2027")], "embargo_day"),
        (
            "publication",
            day(
                ["embargo_day", "embargo_month", "embargo_year"],
                ["1", "1", "2101"],
            ),
            "embargo_year",
        ),
    ]
}

#[test]
fn every_bad_input_is_told_at_its_field_and_nothing_is_lost() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "draft").await;
        let long = "é".repeat(5_001);
        for (noun, fields, field) in cases(&long) {
            let page = refused(&mut amina, &reference, noun, &fields, field).await;
            for (name, value) in fields {
                let kept = page.attribute(&format!("#{name}"), "value");
                let shown = kept.or_else(|| page.texts(&format!("textarea#{name}")).pop());
                if let Some(shown) = shown {
                    // A reader of HTML puts another character in the place of a NUL.
                    let value = value.replace('\0', "\u{fffd}");
                    assert_eq!(shown.trim(), value.trim(), "{noun}: {name}");
                }
            }
        }
        assert_eq!(world.history(&reference).await, ["created"]);
    });
}

#[test]
fn what_no_form_sends_is_an_error_page_not_a_fault() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "draft").await;
        let huge = "x".repeat(300 * 1024);
        for (noun, reason, status) in [
            ("withdrawal", huge.as_str(), 413),
            ("milestones/2147483648/report", "x", 404),
            ("milestones/-1/plan", "x", 404),
            ("documents/0/withdrawal", "x", 404),
            ("nonsense", "x", 404),
        ] {
            let path = super::world::at(&reference, noun);
            let page = amina.post(&path, &[("reason", reason)]).await;
            assert_eq!((page.status, page.texts("h1").len()), (status, 1), "{noun}");
        }
        assert_eq!(world.history(&reference).await, ["created"]);
    });
}
