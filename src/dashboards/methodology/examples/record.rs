//! What is on record and from when, adoption, sources' words, and days that are not exact.

use super::life::{Life, later, ymd};
use crate::dashboards::methodology::table::{Table, plain};
use crate::dashboards::why::words;
use crate::i18n::{Html, format};
use crate::rules::{
    Body, Coded, Count, Dating, Day, FactKind, Figures, Kind, Moment, Role, Slice, Standing, Step,
    Tally, Word,
};
use crate::web::{Layout, terms};

/// The day on which the records of these examples are recorded.
fn recorded() -> Day {
    ymd(2024, 5, 1)
}

/// From which day three records are there.
pub(super) fn begins(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let day = page.day(&recorded());
    let announced = Dating::year(2023).unwrap_or(Dating::Unknown);
    let first = ymd(2022, 3, 10);
    let alone = Life::on_record(Kind::Project, recorded());
    let mut begun = Life::on_record(Kind::Project, recorded());
    let start = begun.plans(Some(Step::Started), Dating::Unknown);
    begun.reports(start, Dating::day(first), recorded());
    let told = Life::on_record(Kind::Project, recorded()).with(|said| said.announced = announced);
    let lives = [
        (t.only_recorded.html(&[("day", &day)]), alone),
        (
            t.announced
                .html(&[("dating", &page.dated(&announced)), ("day", &day)]),
            told,
        ),
        (
            t.began.html(&[("first", &page.day(&first)), ("day", &day)]),
            begun,
        ),
    ];
    let row = |(given, life): (Html, Life)| {
        let known = life.known(recorded());
        vec![
            given,
            known.map_or_else(|| nothing(page), |known| page.day(&known.begins)),
        ]
    };
    let rows = lives.into_iter().map(row).collect();
    let of = plain(t.of_record.as_str());
    Table::example(page, &of, &[t.given, t.result], rows)
}

fn nothing(page: &Layout) -> Html {
    plain(page.t.common.no_data.as_str())
}

/// An initiative with two leads, overall and under each.
pub(super) fn joint(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let (one, other) = (Body::Organisation(1), Body::Organisation(2));
    let life = Life::on_record(Kind::Project, recorded())
        .with(|said| said.roles = vec![(Role::Lead, one), (Role::Lead, other)]);
    let tally = Tally::of_records([life.record()], recorded(), Life::end_of(recorded()));
    let figures = Figures::new(1, Moment::as_it_stood(recorded()), tally);
    let under = |letter: &str| t.with_lead.html(&[("letter", &Html::isolate(letter))]);
    let rows = [
        (plain(t.overall.as_str()), Slice::All),
        (under("A"), Slice::LeadOrganisation(1)),
        (under("B"), Slice::LeadOrganisation(2)),
    ];
    let row = |(name, slice): (Html, Slice)| {
        let counted = figures.of(Count::Record, None, slice, "");
        vec![name, Html::isolate(&page.number(&counted))]
    };
    let rows = rows.into_iter().map(row).collect();
    let of = plain(t.of_joint.as_str());
    Table::example(page, &of, &[t.given, t.number], rows)
}

/// Before and after it is adopted.
pub(super) fn adoption(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let adopted = later(recorded(), 12);
    let mut life = Life::on_record(Kind::Project, recorded());
    life.says(FactKind::Adopted, adopted);
    let row = |day: Day| {
        let known = life.known(day);
        let on = known.and_then(|known| known.on(day));
        let counts = on.is_some_and(|on| on.amounts().contains_key(&Count::Adopted));
        let says = if counts { t.adopted } else { t.not_adopted };
        vec![page.day(&day), plain(says.as_str())]
    };
    let rows = vec![row(later(adopted, -1)), row(adopted)];
    let of = t.of_adoption.html(&[("day", &page.day(&adopted))]);
    Table::example(page, &of, &[t.day, t.result], rows)
}

/// Every word of a source, and that it is gone once somebody answers for the record.
pub(super) fn words(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let w = &page.t.why;
    let said = |word: Option<Word>| {
        let word = plain(terms::word(page.t, word).as_str());
        w.left_says.html(&[("word", &word)])
    };
    let standing = |life: &Life| {
        let known = life.known(recorded());
        match known
            .and_then(|known| known.on(recorded()))
            .map(|on| on.standing)
        {
            Some(Standing::OnRecord(word)) => plain(&words::count_words(page, Count::Word(word))),
            Some(Standing::Adopted(status)) => {
                plain(&words::count_words(page, Count::Status(status)))
            }
            None => nothing(page),
        }
    };
    let all = Word::ALL.iter().copied().map(Some).chain([None]);
    let mut rows: Vec<Vec<Html>> = all
        .map(|word| {
            let life = Life::on_record(Kind::Project, recorded()).with(|said| said.word = word);
            vec![said(word), standing(&life)]
        })
        .collect();
    let word = Some(Word::Completed);
    let life = Life::adopted(Kind::Project, recorded()).with(|said| said.word = word);
    let given = Html::trusted(format!("{} · {}", said(word), plain(t.adopted.as_str())));
    rows.push(vec![given, standing(&life)]);
    let of = plain(t.of_words.as_str());
    Table::example(page, &of, &[t.given, t.result], rows)
}

/// From which day facts count, and on which a due day falls.
pub(in crate::dashboards::methodology) fn dating(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let day = Dating::day(ymd(2024, 3, 15));
    let month = Dating::month(2024, 3).unwrap_or(Dating::Unknown);
    let year = Dating::year(2024).unwrap_or(Dating::Unknown);
    let facts = [
        (day, recorded()),
        (month, recorded()),
        (month, ymd(2024, 3, 20)),
        (year, recorded()),
        (Dating::Unknown, recorded()),
    ];
    let fact = |(dating, recorded): (Dating, Day)| {
        let parts = (page.dated(&dating), page.day(&recorded));
        let given = t
            .recorded_on
            .html(&[("dating", &parts.0), ("day", &parts.1)]);
        vec![given, page.day(&dating.counts_from(recorded))]
    };
    let due = |dating: Dating| {
        let given = t.due_on.html(&[("dating", &page.dated(&dating))]);
        vec![
            given,
            dating
                .last()
                .map_or_else(|| nothing(page), |last| page.day(&last)),
        ]
    };
    let mut rows: Vec<Vec<Html>> = facts.into_iter().map(fact).collect();
    rows.extend([due(month), due(year)]);
    let of = plain(t.of_days.as_str());
    Table::example(page, &of, &[t.given, t.result], rows)
}

/// So many, as the reader's language writes it.
pub(super) fn number(page: &Layout, number: i64) -> Html {
    Html::isolate(&format::number(page.locale, number))
}
