//! From the form to what is to be saved, and from the record to the form.

use super::choices::Choices;
use crate::documents::SourceKind;
use crate::funding::{Currency, Money};
use crate::i18n::Locale;
use crate::initiatives::{Profile, Texts};
use crate::rules::{Alignment, Body, Coded, Dating, Day, Kind, LAST_PLAN_DAY, Role, Step, Word};
use crate::web::form::{NAME_MAX, TEXT_MAX, dating_fields};
use crate::web::{Form, Typed};

/// Rows for bodies that the form has at first.
pub const ROWS: usize = 4;

/// The most rows that it may have.
pub const ROWS_MAX: usize = 60;

/// An entry as it was typed, checked.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Titles, summaries, partners.
    pub texts: Texts,
    /// What figures count by; bodies that are new are not in it yet.
    pub profile: Profile,
    /// Bodies that are not in the list, by name.
    pub new_bodies: Vec<(Role, String)>,
    /// The reference of the programme that it is part of.
    pub parent: Option<String>,
    /// The name of its series.
    pub series: Option<String>,
    /// The planned budget.
    pub budget: Option<Money>,
    /// The first days of its lifecycle's milestones.
    pub plans: Vec<(Step, Dating)>,
    /// A link that says so, and how close its source stands.
    pub link: Option<(String, SourceKind)>,
    /// Why it is changed.
    pub reason: Option<String>,
}

/// Reads titles, summaries and partners.
pub fn texts(typed: &mut Typed<'_>) -> Texts {
    Texts {
        title: typed.texts("title", NAME_MAX),
        summary: typed.texts("summary", TEXT_MAX),
        partners: typed.text("partners", TEXT_MAX),
    }
}

/// Reads the form; what is wrong is noted in it, and what is read then is not to be saved.
pub fn read(form: &mut Form, choices: &Choices, locale: Locale, today: Day) -> Entry {
    let mut typed = form.typed(locale);
    let t = &locale.messages().entry;
    let texts = texts(&mut typed);
    if texts.title.is_empty() && typed.form().problem("title_en").is_none() {
        typed.refuse("title", locale.messages().form.one_language.as_str());
    }
    let kind: Option<Kind> = typed.choice("kind");
    let alignment: Option<Alignment> = typed.choice("alignment");
    let word: Option<Word> = typed.among("word", Word::from_code);
    let primary_theme = typed.among("theme", |code| choices.theme(code));
    let themes = typed.several("themes", |code| choices.theme(code));
    let priorities = typed.several("priorities", |code| choices.priority(code));
    let commitments = typed.several("commitments", |code| choices.commitment(code));
    let (roles, new_bodies) = bodies(&mut typed, choices);
    let has_lead = roles
        .iter()
        .map(|(role, _)| role)
        .chain(new_bodies.iter().map(|(role, _)| role));
    if !has_lead.into_iter().any(|role| *role == Role::Lead) {
        typed.refuse("bodies", t.lead_needed.as_str());
    }
    Entry {
        texts,
        profile: Profile {
            framework: choices.framework.id,
            kind: kind.unwrap_or(Kind::Project),
            alignment: alignment.unwrap_or(Alignment::Oic),
            parent: None,
            series: None,
            word,
            proposed: typed.form().has("proposed", "yes"),
            announced: typed.dating("announced", today),
            withdrawn: false,
            themes,
            primary_theme,
            roles,
            priorities,
            commitments,
            // What is typed does not say; what stood before does.
            confirmed: Vec::new(),
        }
        .in_order(),
        new_bodies,
        parent: typed.line("parent", 20).map(|text| text.to_uppercase()),
        series: typed.line("series", NAME_MAX),
        budget: budget(&mut typed),
        plans: plans(&mut typed, kind),
        link: link(&mut typed),
        reason: typed.text("reason", TEXT_MAX),
    }
}

/// The rows for bodies that the form shows.
pub fn rows(form: &Form) -> Vec<String> {
    let asked = form.value("rows").parse().unwrap_or(ROWS);
    (1..=asked.clamp(ROWS, ROWS_MAX))
        .map(|row| row.to_string())
        .collect()
}

type Bodies = (Vec<(Role, Body)>, Vec<(Role, String)>);

fn bodies(typed: &mut Typed<'_>, choices: &Choices) -> Bodies {
    let (mut roles, mut named) = (Vec::new(), Vec::new());
    let t = &typed.messages().entry;
    for row in rows(typed.form()) {
        let fields = [
            format!("role_{row}"),
            format!("body_{row}"),
            format!("other_{row}"),
        ];
        let role: Option<Role> = typed.among(&fields[0], Role::from_code);
        let body = typed.among(&fields[1], |code| choices.body(code));
        let other = typed.line(&fields[2], NAME_MAX);
        match (role, body, other) {
            (None, None, None) => {}
            (_, Some(_), Some(_)) => typed.refuse(&fields[2], t.two_bodies.as_str()),
            (None, _, _) => typed.refuse(&fields[0], t.role_needed.as_str()),
            (Some(_), None, None) => typed.refuse(&fields[1], t.body_needed.as_str()),
            (Some(role), None, Some(name)) => named.push((role, name)),
            (Some(role), Some(body), None) => {
                roles.push((role, body));
                let state = choices.state_of(body).filter(|_| role == Role::Lead);
                roles.extend(state.map(|state| (role, state)));
            }
        }
    }
    (roles, named)
}

/// The day of a step's milestone, as its fields are called.
pub fn due(step: Step) -> String {
    format!("due_{}", step.code())
}

/// The days of the steps that the kind has; those of another kind wait for its return.
fn plans(typed: &mut Typed<'_>, kind: Option<Kind>) -> Vec<(Step, Dating)> {
    let steps = kind.map_or(&[][..], Kind::lifecycle);
    let plan = |step: &Step| (*step, typed.dating(&due(*step), LAST_PLAN_DAY));
    let plans: Vec<(Step, Dating)> = steps.iter().map(plan).collect();
    let known = plans.into_iter().filter(|(_, day)| !day.is_unknown());
    known.collect()
}

fn link(typed: &mut Typed<'_>) -> Option<(String, SourceKind)> {
    let url = typed.address("link");
    let kind = typed.among("link_kind", SourceKind::from_code);
    Some((url?, kind.unwrap_or(SourceKind::Official)))
}

fn budget(typed: &mut Typed<'_>) -> Option<Money> {
    let t = &typed.messages().entry;
    let currency = typed.among("currency", Currency::from_code);
    let amount = typed.line("budget", 40)?;
    let Some(currency) = currency else {
        typed.refuse("currency", t.currency_needed.as_str());
        return None;
    };
    let money = Money::parse(&amount, currency, Some(typed.locale()));
    if money.is_none() {
        typed.refuse("budget", t.budget_wrong.as_str());
    }
    money
}

/// A record as the form shows it.
pub fn fill(
    choices: &Choices,
    texts: &Texts,
    profile: &Profile,
    (parent, series): (Option<&str>, Option<&str>),
    budget: Option<Money>,
) -> Form {
    let mut form = Form::default();
    for (name, text) in [("title", &texts.title), ("summary", &texts.summary)] {
        for (lang, value) in [("en", &text.en), ("ar", &text.ar), ("fr", &text.fr)] {
            form.set(
                format!("{name}_{lang}"),
                value.as_deref().unwrap_or_default(),
            );
        }
    }
    form.set("partners", texts.partners.as_deref().unwrap_or_default());
    form.set("kind", profile.kind.code());
    form.set("alignment", profile.alignment.code());
    form.set("word", profile.word.map(Coded::code).unwrap_or_default());
    if profile.proposed {
        form.set("proposed", "yes");
    }
    for (name, value) in dating_fields("announced", &profile.announced) {
        form.set(name, value);
    }
    let theme = |id: &i64| choices.names.themes.get(id).map(|one| one.code.clone());
    form.set(
        "theme",
        profile
            .primary_theme
            .as_ref()
            .and_then(theme)
            .unwrap_or_default(),
    );
    for code in profile
        .themes
        .iter()
        .filter(|id| Some(**id) != profile.primary_theme)
        .filter_map(theme)
    {
        form.set("themes", code);
    }
    for code in Choices::codes(&choices.priorities, &profile.priorities) {
        form.set("priorities", code);
    }
    for code in Choices::codes(&choices.commitments, &profile.commitments) {
        form.set("commitments", code);
    }
    for (row, (role, body)) in profile.roles.iter().enumerate() {
        form.set(format!("role_{}", row + 1), role.code());
        form.set(format!("body_{}", row + 1), choices.code(*body));
    }
    form.set("rows", (profile.roles.len() + 2).to_string());
    form.set("parent", parent.unwrap_or_default());
    form.set("series", series.unwrap_or_default());
    if let Some(money) = budget {
        form.set("budget", money.plain());
        form.set("currency", money.currency.code());
    }
    form
}
