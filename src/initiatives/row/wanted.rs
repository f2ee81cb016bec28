//! What a row makes of a record: the texts and the profile that it wants, what it tells of
//! milestones, and what of that is new.

use std::collections::BTreeMap;

use super::said::ORDER;
use super::{Cell, Column, Known, Note, Party, Refusal, Said, Why, partners};
use crate::documents::SourceKind;
use crate::funding::Money;
use crate::i18n::{Text, fold};
use crate::initiatives::{Profile, Texts};
use crate::rules::story::{self, Story};
use crate::rules::{Alignment, Body, Coded, Dating, Day, Kind, Role, Step, Word};

/// A record as it stands, as far as rows speak of it.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Titles, summaries, partners.
    pub texts: Texts,
    /// The newest profile.
    pub profile: Profile,
    /// The reference of its programme.
    pub parent: Option<String>,
    /// The name of its series.
    pub series: Option<Text>,
    /// The reports that stand: by step, the fact and its day.
    pub reached: BTreeMap<Step, (i64, Dating)>,
    /// When the final step is due.
    pub due: Dating,
    /// The planned budget.
    pub budget: Option<Money>,
    /// The addresses of its documents.
    pub sources: Vec<String>,
}

impl Standing {
    /// The two days that a row of it gives beside its word.
    pub fn days(&self) -> (Dating, Dating) {
        let profile = &self.profile;
        let reached = |step| self.reached.get(&step).map(|(_, on)| *on);
        story::untold(
            profile.kind,
            profile.word,
            reached,
            self.due,
            profile.announced,
        )
    }
}

/// A body that nobody knows yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewParty {
    /// What it is to the initiative.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// The state whose body it is, where a lead names one.
    pub state: Option<i64>,
}

/// What a row tells of milestones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tale {
    /// Steps that were reached, and the report that each corrects.
    pub reached: Vec<(Step, Dating, Option<i64>)>,
    /// Reports that it takes back.
    pub retracted: Vec<(Step, i64)>,
    /// The due day of the final step, where it is another.
    pub due: Option<Dating>,
}

impl Tale {
    /// Whether it tells nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a row wants a record to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Titles, summaries, partners.
    pub texts: Texts,
    /// The profile, without bodies that nobody knows yet, its programme and its series.
    pub profile: Profile,
    /// Those bodies.
    pub new_parties: Vec<NewParty>,
    /// The reference of the programme.
    pub parent: Cell<String>,
    /// The name of the series.
    pub series: Cell<String>,
    /// What it tells of milestones.
    pub tale: Tale,
    /// The planned budget.
    pub budget: Option<Money>,
    /// Sources that the record does not have yet.
    pub sources: Vec<(String, SourceKind)>,
    /// The addresses that the row names, new or not.
    pub named: Vec<String>,
    /// Columns whose value is assumed.
    pub assumed: Vec<Column>,
    /// What is not taken from it.
    pub notes: Vec<Note>,
    /// What becomes different, by column: nothing for a new record.
    pub changed: Vec<Changed>,
}

/// What becomes different in a column, as cells of a file.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Changed {
    /// The column.
    pub column: Column,
    /// What stands.
    pub old: String,
    /// What it becomes.
    pub new: String,
}

/// What a row makes of a record, or of none.
///
/// # Errors
/// Everything that is wrong with it, seen beside the record.
pub fn wanted(
    said: &Said,
    known: &Known,
    before: Option<&Standing>,
    today: Day,
) -> Result<Wanted, Vec<Refusal>> {
    let mut wrong = Vec::new();
    let texts = texts(said, before);
    if texts.title.is_empty() {
        wrong.push(refusal(Column::Title, Why::Needed));
    }
    let (roles, new_parties) = roles(said, known, before);
    if !leads(&roles, &new_parties) {
        wrong.push(refusal(Column::LeadOrganisations, Why::Needed));
    }
    let (mut profile, assumed) = profile(said, known, before, roles);
    let days = days(said, before);
    profile.announced = match (profile.word, before) {
        (Some(Word::Proposed), _) => days.0,
        (_, Some(before)) => before.profile.announced,
        (_, None) => Dating::Unknown,
    };
    let tale = tale(said, &profile, before, days);
    let keeps_start = before.is_some_and(|one| one.days().0 == days.0)
        || profile.announced == days.0
        || tale.reached.iter().any(|(_, on, _)| *on == days.0);
    let notes = match said.start {
        Cell::Say(start) if !start.is_unknown() && !keeps_start => vec![Note::Start],
        _ => Vec::new(),
    };
    let ahead = |dating: &Dating| dating.first().is_some_and(|first| first > today);
    for (_, on, _) in tale.reached.iter().filter(|(_, on, _)| ahead(on)) {
        let column = if *on == days.1 {
            Column::End
        } else {
            Column::Start
        };
        wrong.push(Refusal {
            value: on.to_iso(),
            ..refusal(column, Why::Ahead)
        });
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let stands = |url: &String| before.is_some_and(|one| one.sources.contains(url));
    let mut sources = said.sources.clone();
    sources.retain(|(url, _)| !stands(url));
    sources.dedup_by(|a, b| a.0 == b.0);
    let mut wanted = Wanted {
        texts,
        profile: profile.in_order(),
        new_parties,
        parent: said.parent.clone(),
        series: said.series.clone(),
        tale,
        budget: said.budget.over(before.and_then(|one| one.budget)),
        sources,
        named: said.sources.iter().map(|(url, _)| url.clone()).collect(),
        assumed,
        notes,
        changed: Vec::new(),
    };
    if let Some(before) = before {
        wanted.changed = super::changed::changed(&wanted, known, before);
    }
    Ok(wanted)
}

fn refusal(column: Column, why: Why) -> Refusal {
    Refusal {
        column: Some(column),
        value: String::new(),
        why,
    }
}

fn texts(said: &Said, before: Option<&Standing>) -> Texts {
    let stands = before.map(|one| one.texts.clone()).unwrap_or_default();
    let over = |cells: &[Cell<String>; 3], stands: &Text| {
        let [en, ar, fr] =
            std::array::from_fn(|n| cells[n].over(stands.get(ORDER[n]).map(str::to_owned)));
        Text::new(en, ar, fr)
    };
    Texts {
        title: over(&said.title, &stands.title),
        summary: over(&said.summary, &stands.summary),
        partners: said.partners.over(stands.partners),
    }
}

fn profile(
    said: &Said,
    known: &Known,
    before: Option<&Standing>,
    roles: Vec<(Role, Body)>,
) -> (Profile, Vec<Column>) {
    let mut assumed = Vec::new();
    let before = before.map(|one| &one.profile);
    let kind = said.kind.or(before.map(|one| one.kind)).unwrap_or_else(|| {
        assumed.push(Column::Kind);
        Kind::Project
    });
    let of_oic = |roles: &[(Role, Body)]| {
        roles.iter().any(|(role, body)| {
            let institution =
                matches!(body, Body::Organisation(row) if known.institutions.contains(row));
            *role == Role::Lead && institution
        })
    };
    let alignment = said.alignment.or(before.map(|one| one.alignment));
    let alignment = alignment.unwrap_or_else(|| {
        assumed.push(Column::Alignment);
        if of_oic(&roles) {
            Alignment::Oic
        } else {
            Alignment::Aligned
        }
    });
    let word = said.word.over(before.and_then(|one| one.word));
    let themes = match &said.themes {
        Cell::Keep => before.map(|one| (one.themes.clone(), one.primary_theme)),
        Cell::Clear => None,
        Cell::Say(rows) => Some((rows.clone(), rows.first().copied())),
    };
    let (themes, primary_theme) = themes.unwrap_or_default();
    let list = |cell: &Cell<Vec<i64>>, stands: Option<&Vec<i64>>| {
        cell.over(stands.cloned()).unwrap_or_default()
    };
    let proposed = if said.word.keeps() {
        before.is_some_and(|one| one.proposed)
    } else {
        word == Some(Word::Proposed)
    };
    let profile = Profile {
        framework: before.map_or(known.framework, |one| one.framework),
        kind,
        alignment,
        parent: before.and_then(|one| one.parent),
        series: before.and_then(|one| one.series),
        word,
        proposed,
        announced: Dating::Unknown,
        withdrawn: before.is_some_and(|one| one.withdrawn),
        themes,
        primary_theme,
        roles,
        priorities: list(&said.priorities, before.map(|one| &one.priorities)),
        commitments: list(&said.commitments, before.map(|one| &one.commitments)),
        confirmed: before.map(|one| one.confirmed.clone()).unwrap_or_default(),
    };
    (profile, assumed)
}

type Roles = (Vec<(Role, Body)>, Vec<NewParty>);

fn leads(roles: &[(Role, Body)], new: &[NewParty]) -> bool {
    let is_lead = |role: &Role| *role == Role::Lead;
    roles.iter().any(|(role, _)| is_lead(role)) || new.iter().any(|one| is_lead(&one.role))
}

/// Who leads and takes part. A host that leads is nothing beside it, and what partners name beyond
/// doubt takes part unless it has a role already.
fn roles(said: &Said, known: &Known, before: Option<&Standing>) -> Roles {
    let stands: &[(Role, Body)] = before.map_or(&[], |one| &one.profile.roles);
    let of = |wanted: Role, is: fn(&Body) -> bool| -> Vec<Party> {
        let mine = stands
            .iter()
            .filter(|(role, body)| *role == wanted && is(body));
        mine.map(|(_, body)| Party::Known(*body)).collect()
    };
    let is_state = |body: &Body| matches!(body, Body::State(_));
    let mut all: Vec<(Role, Party)> = Vec::new();
    let mut take = |role: Role, parties: Vec<Party>| {
        all.extend(parties.into_iter().map(|party| (role, party)));
    };
    let over =
        |cell: &Cell<Vec<Party>>, stands: Vec<Party>| cell.over(Some(stands)).unwrap_or_default();
    take(
        Role::Lead,
        over(&said.lead_states, of(Role::Lead, is_state)),
    );
    let others = of(Role::Lead, |body| matches!(body, Body::Organisation(_)));
    take(Role::Lead, over(&said.lead_organisations, others));
    for (role, cell) in &said.roles {
        take(*role, over(cell, of(*role, |_| true)));
    }
    let lead = |party: &Party, all: &[(Role, Party)]| all.contains(&(Role::Lead, party.clone()));
    let whole = all.clone();
    all.retain(|(role, party)| {
        let stood = matches!(party, Party::Known(body) if stands.contains(&(*role, *body)));
        *role != Role::Host || said.names_all || stood || !lead(party, &whole)
    });
    for (role, body) in derived(said, known, before) {
        if !all.iter().any(|(_, party)| *party == Party::Known(body)) {
            all.push((role, Party::Known(body)));
        }
    }
    split(all)
}

/// The roles that a new text of partners gives: hosts first, for a host does not also take part.
fn derived(said: &Said, known: &Known, before: Option<&Standing>) -> Vec<(Role, Body)> {
    let Cell::Say(text) = &said.partners else {
        return Vec::new();
    };
    let same = before.is_some_and(|one| one.texts.partners.as_deref() == Some(text));
    let keeps = |role: Role| said.roles.get(&role).is_none_or(Cell::keeps);
    if same || said.names_all || !keeps(Role::Participating) {
        return Vec::new();
    }
    let mut roles = partners::roles(text, known);
    roles.sort_by_key(|(role, _)| *role != Role::Host);
    roles
}

/// Bodies that are known, and those that are not.
fn split(all: Vec<(Role, Party)>) -> Roles {
    let states = all.iter().filter_map(|(role, party)| match party {
        Party::Known(Body::State(row)) if *role == Role::Lead => Some(*row),
        _ => None,
    });
    let states: Vec<i64> = states.collect();
    // Of two states that lead, neither need be that of the organisation.
    let state = states.first().copied().filter(|_| states.len() == 1);
    let (mut roles, mut new) = (Vec::new(), Vec::new());
    for (role, party) in all {
        match party {
            Party::Known(body) => roles.push((role, body)),
            Party::New(name) => new.push(NewParty {
                role,
                name,
                state: state.filter(|_| role == Role::Lead),
            }),
        }
    }
    new.sort_by_key(|one| (one.role, fold::fold(&one.name)));
    new.dedup_by(|a, b| a.role == b.role && fold::fold(&a.name) == fold::fold(&b.name));
    (roles, new)
}

/// Whether a row speaks of what happened.
fn tells(said: &Said) -> bool {
    !(said.word.keeps() && said.start.keeps() && said.end.keeps())
}

fn days(said: &Said, before: Option<&Standing>) -> (Dating, Dating) {
    let stands = before.map_or((Dating::Unknown, Dating::Unknown), Standing::days);
    let over = |cell: &Cell<Dating>, stands| cell.over(Some(stands)).unwrap_or(Dating::Unknown);
    (over(&said.start, stands.0), over(&said.end, stands.1))
}

/// What is told anew: reports that do not stand yet, reports of another day, and, where the word
/// is another, reports that the old one told and the new one does not.
fn tale(said: &Said, profile: &Profile, before: Option<&Standing>, days: (Dating, Dating)) -> Tale {
    // A row that says what stands tells nothing, also where the word says more than the days.
    let same = before.is_some_and(|one| (one.profile.word, one.days()) == (profile.word, days));
    if same || before.is_some() && !tells(said) {
        return Tale::default();
    }
    let story = story::told(profile.kind, profile.word, days.0, days.1);
    let Some(before) = before else {
        return first_told(story);
    };
    let mut tale = Tale::default();
    for (step, on) in &story.reached {
        match before.reached.get(step) {
            Some((_, stands)) if stands == on => {}
            stands => tale
                .reached
                .push((*step, *on, stands.map(|(fact, _)| *fact))),
        }
    }
    if profile.word != before.profile.word {
        tale.retracted = taken_back(&story, profile.kind, before);
    }
    let over = matches!(profile.word, Some(Word::Completed | Word::Operational));
    if !over && story.due != before.due {
        tale.due = Some(story.due);
    }
    tale
}

/// Reports that the old word told and the new one goes back behind: a later step implies the
/// earlier ones, so that only those after the last one told are taken back.
fn taken_back(story: &Story, kind: Kind, before: &Standing) -> Vec<(Step, i64)> {
    let (start, end) = before.days();
    let old = story::told(before.profile.kind, before.profile.word, start, end);
    let place = |step: &Step| kind.lifecycle().iter().position(|one| one == step);
    let last = story
        .reached
        .iter()
        .filter_map(|(step, _)| place(step))
        .max();
    let told = old.reached.iter().map(|(step, _)| step);
    told.filter(|step| place(step) > last)
        .filter_map(|step| Some((*step, before.reached.get(step)?.0)))
        .collect()
}

fn first_told(story: Story) -> Tale {
    let reached = story.reached.into_iter();
    Tale {
        reached: reached.map(|(step, on)| (step, on, None)).collect(),
        retracted: Vec::new(),
        due: Some(story.due).filter(|due| !due.is_unknown()),
    }
}

/// The code of a word, or nothing.
pub(super) fn word(word: Option<Word>) -> String {
    word.map(Coded::code).unwrap_or_default().to_owned()
}
