//! What a row changes, column by column, as cells of a file.

use super::said::ORDER;
use super::wanted::word;
use super::{Cell, Changed, Column, Known, Standing, Wanted};
use crate::funding::Money;
use crate::i18n::{Text, fold};
use crate::initiatives::Profile;
use crate::rules::{Body, Coded, Dating, Role};

/// What becomes different.
pub(super) fn changed(wanted: &Wanted, known: &Known, before: &Standing) -> Vec<Changed> {
    let mut found = Found::default();
    texts(&mut found, wanted, before);
    let (old, new) = (&before.profile, &wanted.profile);
    found.note(Column::Kind, old.kind.code(), new.kind.code());
    found.note(
        Column::Alignment,
        old.alignment.code(),
        new.alignment.code(),
    );
    bodies(&mut found, wanted, known, before);
    let themes = |profile: &Profile| {
        let first = profile.primary_theme;
        let rest = profile.themes.iter().filter(|row| Some(**row) != first);
        let rows: Vec<i64> = first.into_iter().chain(rest.copied()).collect();
        list(rows.iter().map(|row| known.themes.name(*row)))
    };
    found.note(Column::Themes, themes(old), themes(new));
    let names = |rows: &[i64]| list(rows.iter().map(|row| known.priorities.name(*row)));
    found.note(
        Column::Priorities,
        names(&old.priorities),
        names(&new.priorities),
    );
    let names = |rows: &[i64]| list(rows.iter().map(|row| known.commitments.name(*row)));
    found.note(
        Column::Commitments,
        names(&old.commitments),
        names(&new.commitments),
    );
    place(&mut found, wanted, before);
    found.note(Column::Status, word(old.word), word(new.word));
    told(&mut found, wanted, before);
    money(&mut found, before.budget, wanted.budget);
    let added: Vec<&str> = wanted.sources.iter().map(|(url, _)| url.as_str()).collect();
    found.note(Column::SourceUrl, "", added.join(" "));
    found.0
}

#[derive(Default)]
struct Found(Vec<Changed>);

impl Found {
    fn note(&mut self, column: Column, old: impl Into<String>, new: impl Into<String>) {
        let (old, new) = (old.into(), new.into());
        if old != new {
            self.0.push(Changed { column, old, new });
        }
    }
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join("; ")
}

fn texts(found: &mut Found, wanted: &Wanted, before: &Standing) {
    const TITLES: [Column; 3] = [Column::TitleEn, Column::TitleAr, Column::TitleFr];
    const SUMMARIES: [Column; 3] = [Column::SummaryEn, Column::SummaryAr, Column::SummaryFr];
    let (old, new) = (&before.texts, &wanted.texts);
    for (columns, old, new) in [
        (TITLES, &old.title, &new.title),
        (SUMMARIES, &old.summary, &new.summary),
    ] {
        for (column, locale) in columns.into_iter().zip(ORDER) {
            let text = |text: &Text| text.get(locale).unwrap_or_default().to_owned();
            found.note(column, text(old), text(new));
        }
    }
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    found.note(Column::Partners, text(&old.partners), text(&new.partners));
}

fn bodies(found: &mut Found, wanted: &Wanted, known: &Known, before: &Standing) {
    let is_state = |body: &Body| matches!(body, Body::State(_));
    let of = |profile: &Profile, role: Role, keep: &dyn Fn(&Body) -> bool| {
        let mine = profile.roles.iter();
        let mine = mine.filter(|(one, body)| *one == role && keep(body));
        mine.map(|(_, body)| known.body(*body).to_owned())
            .collect::<Vec<_>>()
    };
    let mut note = |column, role, keep: &dyn Fn(&Body) -> bool, takes_new: bool| {
        let old = of(&before.profile, role, keep);
        let mut new = of(&wanted.profile, role, keep);
        let names = wanted.new_parties.iter().filter(|one| one.role == role);
        new.extend(names.filter(|_| takes_new).map(|one| one.name.clone()));
        found.note(column, old.join("; "), new.join("; "));
    };
    note(Column::LeadStates, Role::Lead, &is_state, false);
    let other = |body: &Body| !is_state(body);
    note(Column::LeadOrganisations, Role::Lead, &other, true);
    for (column, role) in [
        (Column::Hosts, Role::Host),
        (Column::Implementing, Role::Implementing),
        (Column::Participating, Role::Participating),
        (Column::Beneficiaries, Role::Beneficiary),
        (Column::Funders, Role::Funder),
    ] {
        note(column, role, &|_| true, true);
    }
}

fn place(found: &mut Found, wanted: &Wanted, before: &Standing) {
    let parent = before.parent.clone();
    let new = wanted.parent.over(parent.clone());
    found.note(
        Column::Parent,
        parent.unwrap_or_default(),
        new.unwrap_or_default(),
    );
    let name = |text: &Text| text.in_locale(ORDER[0]).to_string();
    let old = before.series.as_ref().map(name).unwrap_or_default();
    match &wanted.series {
        Cell::Keep => {}
        Cell::Clear => found.note(Column::Series, old, ""),
        Cell::Say(said)
            if before
                .series
                .as_ref()
                .is_some_and(|one| is_called(one, said)) => {}
        Cell::Say(said) => found.note(Column::Series, old, said.clone()),
    }
}

/// Whether a series goes by a name, in whatever language and spelling.
fn is_called(series: &Text, name: &str) -> bool {
    let wanted = fold::fold(name);
    let mut names = ORDER.into_iter().filter_map(|locale| series.get(locale));
    names.any(|one| fold::fold(one) == wanted)
}

/// The days that are told anew. What is said of milestones stands in two columns.
fn told(found: &mut Found, wanted: &Wanted, before: &Standing) {
    let tale = &wanted.tale;
    let old = &before.profile;
    if old.announced != wanted.profile.announced {
        let new = wanted.profile.announced.to_iso();
        found.note(Column::Start, old.announced.to_iso(), new);
    }
    let first = wanted.profile.kind.first_step();
    for (step, on, _) in &tale.reached {
        let stands = before.reached.get(step).map(|(_, on)| *on);
        // An undated report that is new has nothing to show but that it is there.
        let shown = |on: Option<Dating>| match on {
            Some(Dating::Unknown) => "✓".to_owned(),
            Some(on) => on.to_iso(),
            None => String::new(),
        };
        let closing = wanted.profile.kind.final_step() == *step || first != Some(*step);
        let column = if closing { Column::End } else { Column::Start };
        found.note(column, shown(stands), shown(Some(*on)));
    }
    for (step, _) in &tale.retracted {
        let stands = before.reached.get(step).map(|(_, on)| on.to_iso());
        let stands = stands.filter(|day| !day.is_empty());
        let column = if first == Some(*step) {
            Column::Start
        } else {
            Column::End
        };
        found.note(column, stands.unwrap_or_else(|| "✓".into()), "");
    }
    if let Some(due) = tale.due {
        found.note(Column::End, before.due.to_iso(), due.to_iso());
    }
}

fn money(found: &mut Found, old: Option<Money>, new: Option<Money>) {
    let said = |money: Option<Money>| {
        money.map_or(String::new(), |one| {
            format!("{} {}", one.plain(), one.currency.code())
        })
    };
    found.note(Column::Budget, said(old), said(new));
}
