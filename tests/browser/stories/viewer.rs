//! What viewers do: from a figure to a document, by words, by filters, side by side, over time, on
//! another day, to paper, in another language. Every way is one that needs no script.

use sti_tracker::i18n::Locale;

use crate::page::Page;
use crate::visitor::Visitor;

/// Follows the first link that a selector finds.
async fn follow(viewer: &mut impl Visitor, link: &str) -> Page {
    let page = viewer.page().await;
    let links = page.links(link);
    let to = links.first();
    let to = to.unwrap_or_else(|| panic!("no {link} at {}: {}", page.at, page.said()));
    let to = to.clone();
    let next = viewer.at(&to).await;
    assert!(next.has("h1"), "{to}: {}", next.said());
    next
}

/// Every way that the pages offer to those who read.
pub async fn finds_the_way(viewer: &mut impl Visitor) {
    from_a_figure_to_a_document(viewer).await;
    by_words(viewer).await;
    by_filters(viewer).await;
    through_the_matrix(viewer).await;
    side_by_side(viewer).await;
    over_time(viewer).await;
    on_another_day(viewer).await;
    from_a_profile_to_paper(viewer).await;
    in_another_language(viewer).await;
    out_of_an_error(viewer).await;
}

async fn from_a_figure_to_a_document(viewer: &mut impl Visitor) {
    viewer.go("/").await;
    viewer.set("since", "2018-01-01").await;
    viewer
        .press("section[aria-labelledby=moved] form button")
        .await;
    let page = viewer.page().await;
    assert!(page.at.contains("since=2018-01-01"), "{}", page.at);
    assert_eq!(page.attrs("#since", "value"), ["2018-01-01"], "{}", page.at);
    let number = page.text(".lead .figure");
    let why = follow(viewer, ".lead .figure").await;
    assert_eq!(why.text(".lead strong"), number);
    // The rule in full, and back to what it counts.
    assert!(
        why.links("main a")
            .iter()
            .any(|to| to.contains("/methodology"))
    );
    follow(viewer, ".grounds a").await;
    let record = viewer.page().await;
    let documents = record.links(".documents a, .milestones a");
    assert!(
        documents.iter().any(|to| to.starts_with("http")),
        "{}",
        record.at
    );
}

async fn by_words(viewer: &mut impl Visitor) {
    viewer.go("/search").await;
    viewer.set("q", "water").await;
    viewer.press("main form button").await;
    let found = viewer.page().await;
    let shown = found.text("nav.views .figure");
    assert!(found.has("section .plainlist a"), "{}", found.said());
    // The number beside a kind is the length of the list that it opens to.
    let list = follow(viewer, "nav.views .figure").await;
    assert!(list.text("h1").contains(&shown), "{}", list.text("h1"));
    let nothing = viewer.go("/search?q=zzzzzz").await;
    assert!(
        nothing.has(".empty[role=status] a"),
        "an empty result leads on"
    );
}

async fn by_filters(viewer: &mut impl Visitor) {
    let all = viewer.go("/initiatives").await;
    let beside = all.text("select[name=theme] option[value=water]");
    viewer.set("theme", "water").await;
    viewer.press("main form .actions button").await;
    let water = viewer.page().await;
    let (_, count) = beside.rsplit_once('(').unwrap();
    let count = count.trim_end_matches(')');
    assert!(
        water.text("h1").contains(count),
        "{beside}: {}",
        water.text("h1")
    );
    assert!(
        water.text("title").contains(count),
        "{}",
        water.text("title")
    );
    viewer.set("status", "delayed").await;
    viewer.press("main form .actions button").await;
    let none = viewer.page().await;
    assert!(
        none.has(".empty[role=status] ul a"),
        "it says what to loosen"
    );
    let fewer = follow(viewer, ".empty[role=status] ul a").await;
    assert!(fewer.has("table.list tbody tr"), "{}", fewer.at);
    viewer.go("/initiatives").await;
    let next = follow(viewer, "a[rel=next]").await;
    assert!(next.has("table.list tbody tr"));
    let first = follow(viewer, "a[rel=prev]").await;
    assert_eq!(first.texts("tbody th a"), all.texts("tbody th a"));
}

async fn through_the_matrix(viewer: &mut impl Visitor) {
    viewer.go("/matrix?rows=states").await;
    viewer.set("role", "host").await;
    viewer.press("main form .actions button").await;
    let page = viewer.page().await;
    assert!(
        page.at.contains("role=host") && page.at.contains("rows=states"),
        "{}",
        page.at
    );
    follow(viewer, "table.matrix thead th:last-child a").await;
    let sorted = viewer.page().await;
    assert!(sorted.has("table.matrix th[aria-sort=descending]"));
    let number = sorted.text("table.matrix tbody td:last-child .figure");
    let list = follow(viewer, "table.matrix tbody td:last-child .figure").await;
    assert!(
        list.text("h1").contains(&number),
        "{number}: {}",
        list.text("h1")
    );
}

async fn side_by_side(viewer: &mut impl Visitor) {
    viewer.go("/cooperation").await;
    viewer.set("one", "organisation:COMSTECH").await;
    viewer.press("main form .actions button").await;
    let partners = viewer.page().await;
    assert!(partners.has("table.list tbody tr"), "{}", partners.said());
    follow(viewer, "table.list td:last-child a").await;
    let both = follow(viewer, ".tools a[href*=compare]").await;
    assert_eq!(both.texts("table.compare thead th").len(), 2);
    let one = viewer.go("/compare").await;
    assert!(!one.has("table.compare"));
    viewer.go("/compare?with=state:PAK&then=2020-01-01").await;
    let days = viewer.page().await;
    assert_eq!(
        days.texts("table.compare thead th").len(),
        2,
        "one body on two days"
    );
    viewer.press("main form .actions button").await;
    assert_eq!(viewer.page().await.texts("table.compare thead th").len(), 2);
}

async fn over_time(viewer: &mut impl Visitor) {
    viewer.go("/over-time").await;
    viewer.set("of", "theme:water").await;
    viewer.press("main form .actions button").await;
    let page = viewer.page().await;
    assert!(page.at.contains("theme%3Awater"), "{}", page.at);
    assert!(page.has("table.years .figure") && page.has("svg.chart.lines"));
    follow(viewer, "table.years tr.now .figure").await;
    let why = viewer.page().await;
    assert!(why.has(".lead strong"), "{}", why.said());
}

async fn on_another_day(viewer: &mut impl Visitor) {
    viewer.go("/themes/water").await;
    let then = follow(viewer, "details.days ul li:nth-child(3) a").await;
    assert!(
        then.at.contains("as_at=") && then.has(".past"),
        "{}",
        then.at
    );
    // Every way on keeps the day.
    let on = follow(viewer, "main .figure").await;
    assert!(on.at.contains("as_at=") && on.has(".past"), "{}", on.at);
    let today = follow(viewer, ".past a").await;
    assert!(!today.has(".past"), "{}", today.at);
}

async fn from_a_profile_to_paper(viewer: &mut impl Visitor) {
    viewer.go("/states").await;
    follow(viewer, "table.list a[href$='/PAK']").await;
    let brief = follow(viewer, ".tools a[href$='/brief']").await;
    assert_eq!(brief.texts(".points > li").len(), 5);
    let sources = brief.links(".points .source a");
    assert_eq!(sources.len(), 5, "{sources:?}");
    for source in sources {
        let at = source
            .split_once("//")
            .map_or(source.as_str(), |(_, rest)| {
                rest.find('/').map_or("/", |from| &rest[from..])
            });
        let page = viewer.at(at).await;
        // What it leads to shows something of the record, or is the empty list of this state's.
        let shown = "main .figure, main option[value=PAK][selected]";
        assert!(page.has(shown), "{at}: {}", page.said());
    }
    let page = viewer.go("/organisations/COMSTECH").await;
    assert!(
        page.links(".tools a")
            .iter()
            .any(|to| to.ends_with("/brief"))
    );
}

async fn in_another_language(viewer: &mut impl Visitor) {
    viewer.go("/initiatives?theme=water").await;
    for locale in [Locale::Ar, Locale::En, Locale::Fr] {
        let code = locale.code();
        let page = follow(viewer, &format!(".languages a[lang={code}]")).await;
        assert_eq!(page.at, format!("/{code}/initiatives?theme=water"));
    }
}

async fn out_of_an_error(viewer: &mut impl Visitor) {
    for wrong in [
        "/compare?with=state:XXX",
        "/initiatives?theme=nothing",
        "/nowhere",
        "/states/XXX",
    ] {
        let page = viewer.go(wrong).await;
        assert!(
            page.has("main h1") && page.has("main a"),
            "{wrong}: {}",
            page.said()
        );
        follow(viewer, "main a").await;
    }
}
