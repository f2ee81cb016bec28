//! `/manage/rounds/new` and `…/edit`: a round is made, with defaults from the last one and the next
//! meeting, and changed.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;
use chrono::{Datelike, Days};

use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::frameworks;
use crate::groups::{self, Group};
use crate::i18n::{Locale, Text};
use crate::meetings::{self, Meeting};
use crate::rounds::model::{Asks, NewRound, Round, is_code};
use crate::rounds::store::asked::{INSTITUTIONS, OTHERS, STATES};
use crate::rounds::store::rounds;
use crate::rules::{Day, LAST_PLAN_DAY};
use crate::web::form::{NAME_MAX, TEXT_MAX};
use crate::web::state::raise_revision;
use crate::web::{Ctx, Form, Layout, redirect, work};

/// The language and the round of an address.
pub(super) type Of = Path<(String, String)>;

/// Days that bodies have where no meeting says otherwise.
const WEEKS: u64 = 42;

/// Days before a meeting by which reports should be there.
const BEFORE: u64 = 14;

/// The part of a form that says how far its round was when it was opened: prepared, open or closed.
const STAGE: &str = "stage";

/// What the form chooses from.
struct Choices {
    framework: i64,
    meetings: Vec<Meeting>,
    groups: Vec<Group>,
    all: Vec<Round>,
}

fn load(conn: &mut Conn) -> Result<Choices> {
    Ok(Choices {
        framework: frameworks::default(conn)?.id,
        meetings: meetings::all(conn)?,
        groups: groups::all(conn)?,
        all: rounds::all(conn)?,
    })
}

#[derive(Template)]
#[template(path = "rounds/new.html")]
struct Page {
    page: Layout,
    form: Form,
    heading: String,
    cancel: String,
    /// The code of a round that is there.
    code: Option<String>,
    opened: bool,
    meetings: Vec<(String, String)>,
    bodies: Vec<(String, String)>,
    asks: Vec<(String, String)>,
    names: Vec<(String, String)>,
}

fn show(ctx: &Ctx, choices: &Choices, round: Option<&Round>, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().rounds;
    let heading = match round {
        Some(round) => t.edit_title.with(&[("code", &round.said.code)]),
        None => t.new.to_string(),
    };
    let page = work::layout(ctx, &form, &heading);
    let choice = |code: &str, words: &str| (code.to_owned(), words.to_owned());
    let mut bodies = vec![
        choice(INSTITUTIONS, t.all_institutions.as_str()),
        choice(STATES, t.all_states.as_str()),
        choice(OTHERS, t.all_others.as_str()),
    ];
    let groups = choices.groups.iter();
    bodies.extend(groups.map(|one| (one.code.clone(), page.plain(&one.name))));
    let template = Page {
        cancel: page.href("/manage/rounds"),
        code: round.map(|round| round.said.code.clone()),
        opened: round.is_some_and(|round| round.opened_at.is_some()),
        meetings: choices
            .meetings
            .iter()
            .map(|one| (one.code.clone(), page.plain(&one.name)))
            .collect(),
        bodies,
        asks: vec![
            choice("initiatives", t.asks_initiatives.as_str()),
            choice("commitments", t.asks_commitments.as_str()),
            choice("measures", t.asks_measures.as_str()),
        ],
        names: vec![choice("yes", t.names_public.as_str())],
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/rounds/new`
///
/// # Errors
/// Where no administrator is signed in.
pub async fn new(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    let choices = ctx.state.db.read(load).await?;
    let form = beginning(&ctx, &choices);
    show(&ctx, &choices, None, form)
}

/// What a new round begins with: who and what was asked last, and the next meeting.
fn beginning(ctx: &Ctx, choices: &Choices) -> Form {
    let (today, last) = (ctx.today, choices.all.first());
    let meeting = choices.meetings.iter().rfind(|one| one.from > today);
    let after = |day: Day, days| day.checked_add_days(Days::new(days)).unwrap_or(day);
    let before = |day: Day, days| day.checked_sub_days(Days::new(days)).unwrap_or(day);
    let due = meeting.map(|one| before(one.from, BEFORE));
    let due = due.filter(|due| *due > after(today, BEFORE));
    let ended = before(today.with_day(1).unwrap_or(today), 1);
    let first = last.map(|last| after(last.said.period.1, 1));
    let first = first.filter(|first| *first <= ended);
    let code = free_code(choices, today.year());
    let said = NewRound {
        framework: choices.framework,
        meeting: meeting.map(|one| one.id),
        period: (
            first.unwrap_or_else(|| {
                ended
                    .with_day(1)
                    .unwrap_or(ended)
                    .with_month(1)
                    .unwrap_or(ended)
            }),
            ended,
        ),
        opens_on: today,
        due_on: due.unwrap_or_else(|| after(today, WEEKS)),
        name: default_name(&code),
        note: Text::default(),
        bodies: last.map_or_else(
            || vec![INSTITUTIONS.to_owned(), STATES.to_owned()],
            |last| last.said.bodies.clone(),
        ),
        asks: last.map_or(
            Asks {
                initiatives: true,
                ..Asks::default()
            },
            |last| last.said.asks,
        ),
        names_public: last.is_some_and(|last| last.said.names_public),
        code,
    };
    filled(&said, choices)
}

/// What a round is called where nobody gives it a name.
fn default_name(code: &str) -> Text {
    let name = |locale: Locale| {
        let words = locale.messages().rounds.default_name;
        Some(words.with(&[("code", code)]))
    };
    Text::new(name(Locale::En), name(Locale::Ar), name(Locale::Fr))
}

fn free_code(choices: &Choices, year: i32) -> String {
    let taken = |code: &String| choices.all.iter().any(|one| one.said.code == *code);
    let codes = (1..=99).map(|n| format!("R{year}-{n}"));
    codes
        .into_iter()
        .find(|code| !taken(code))
        .unwrap_or_default()
}

fn filled(said: &NewRound, choices: &Choices) -> Form {
    let mut form = Form::default();
    form.set("code", said.code.as_str());
    for (field, text) in [("name", &said.name), ("note", &said.note)] {
        for locale in Locale::ALL {
            form.set(
                format!("{field}_{}", locale.code()),
                text.get(locale).unwrap_or_default(),
            );
        }
    }
    let meeting = choices
        .meetings
        .iter()
        .find(|one| Some(one.id) == said.meeting);
    form.set("meeting", meeting.map_or("", |one| one.code.as_str()));
    for (name, day) in [
        ("first", said.period.0),
        ("last", said.period.1),
        ("opens", said.opens_on),
        ("due", said.due_on),
    ] {
        for (field, value) in crate::web::form::dating_fields(name, &crate::rules::Dating::day(day))
        {
            form.set(field, value);
        }
    }
    for code in &said.bodies {
        form.set("bodies", code.as_str());
    }
    for (code, asked) in [
        ("initiatives", said.asks.initiatives),
        ("commitments", said.asks.commitments),
        ("measures", said.asks.measures),
    ] {
        if asked {
            form.set("asks", code);
        }
    }
    if said.names_public {
        form.set("names_public", "yes");
    }
    form.remembered()
}

/// The form of a round that is there.
fn filled_of(round: &Round, choices: &Choices) -> Form {
    let mut form = filled(&round.said, choices);
    let stage = (round.opened_at.is_some(), round.closed_at.is_some());
    form.set(STAGE, format!("{}{}", u8::from(stage.0), u8::from(stage.1)));
    form.remembered()
}

/// Meets what another administrator saved since the form was opened; beside what both typed stands
/// what the other did.
fn met(ctx: &Ctx, form: &mut Form, stands: &Form) -> bool {
    let t = ctx.t();
    let several = ["bodies", "asks", "names_public"];
    let Some(both) = form.meet(stands, &several) else {
        return false;
    };
    form.refuse("name", t.form.changed_meanwhile.as_str());
    for (name, stands) in both.into_iter().filter(|(name, _)| name != STAGE) {
        let words = t.form.stands_now.with(&[("value", &stands)]);
        if ["first", "last", "opens", "due"].contains(&name.as_str()) {
            form.refuse(format!("{name}_day"), words);
        } else {
            form.note(name, words);
        }
    }
    true
}

/// Reads a round out of its form; what is wrong is noted with what would be right.
fn read(ctx: &Ctx, form: &mut Form, choices: &Choices, round: Option<&Round>) -> Option<NewRound> {
    let t = &ctx.t().rounds;
    let code = match round {
        Some(round) => round.said.code.clone(),
        None => read_code(ctx, form, choices),
    };
    let mut typed = form.typed(ctx.locale);
    let (name, note) = (typed.texts("name", NAME_MAX), typed.texts("note", TEXT_MAX));
    if name.is_empty() && typed.form().problem("name_en").is_none() {
        typed.refuse("name", t.name_needed.as_str());
    }
    let names_public = typed.form().has("names_public", "yes");
    if let Some(round) = round.filter(|round| round.opened_at.is_some()) {
        return form.is_good().then(|| NewRound {
            name,
            note,
            names_public,
            ..round.said.clone()
        });
    }
    let meetings = &choices.meetings;
    let meeting = typed.among("meeting", |code| {
        let found = meetings.iter().find(|one| one.code == code);
        found.map(|one| one.id)
    });
    let [first, last, opens_on, due_on] = ["first", "last", "opens", "due"].map(|name| {
        let day = typed.day(name, LAST_PLAN_DAY);
        if day.is_none() && typed.form().day_problem(name).is_none() {
            typed.refuse(&format!("{name}_day"), t.day_needed.as_str());
        }
        day
    });
    if first > last && last.is_some() {
        typed.refuse("last_day", t.ends_before.as_str());
    }
    if opens_on > due_on && due_on.is_some() {
        typed.refuse("due_day", t.due_before.as_str());
    } else if due_on.is_some_and(|due| due < ctx.today) {
        typed.refuse("due_day", t.due_past.as_str());
    }
    let known = |code: &str| {
        let group = choices.groups.iter().position(|one| one.code == code);
        let fixed = [INSTITUTIONS, STATES, OTHERS]
            .iter()
            .position(|one| *one == code);
        group.or(fixed)
    };
    let bodies = typed.several("bodies", known).len();
    if bodies == 0 && typed.form().problem("bodies").is_none() {
        typed.refuse("bodies", t.nobody_asked.as_str());
    }
    let asks = |what| typed.form().has("asks", what);
    let asks = Asks {
        initiatives: asks("initiatives"),
        commitments: asks("commitments"),
        measures: asks("measures"),
    };
    if !asks.anything() {
        typed.refuse("asks", t.nothing_asked.as_str());
    }
    if !form.is_good() {
        return None;
    }
    Some(NewRound {
        bodies: form.all("bodies").into_iter().map(str::to_owned).collect(),
        framework: choices.framework,
        period: (first?, last?),
        opens_on: opens_on?,
        due_on: due_on?,
        code,
        meeting,
        name,
        note,
        asks,
        names_public,
    })
}

fn read_code(ctx: &Ctx, form: &mut Form, choices: &Choices) -> String {
    let t = &ctx.t().rounds;
    let mut typed = form.typed(ctx.locale);
    let code = typed.needed_line("code", t.code, 60).to_uppercase();
    if typed.form().problem("code").is_some() {
        return code;
    }
    if !is_code(&code) {
        typed.refuse("code", t.code_wrong.as_str());
    } else if choices.all.iter().any(|one| one.said.code == code) {
        typed.refuse("code", t.code_taken.with(&[("code", &code)]));
    }
    code
}

/// `POST /manage/rounds/new`: a round is made; nobody is asked yet.
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let choices = ctx.state.db.read(load).await?;
    if form.resumes() {
        return show(&ctx, &choices, None, form);
    }
    let Some(said) = read(&ctx, &mut form, &choices, None) else {
        return show(&ctx, &choices, None, form);
    };
    // Whoever changes the code that was offered need not change it in three names as well.
    let offered = default_name(&free_code(&choices, ctx.today.year()));
    let said = NewRound {
        name: match said.name == offered {
            true => default_name(&said.code),
            false => said.name,
        },
        ..said
    };
    let (code, now) = (said.code.clone(), ctx.state.clock.now());
    let made = ctx.state.write(move |conn| {
        // Looked up again, in the transaction: a code is used once.
        match rounds::by_code(conn, &said.code) {
            Ok(_) => Ok(false),
            Err(Error::NotFound) => rounds::add(conn, &said, account, now).map(|_| true),
            Err(error) => Err(error),
        }
    });
    if !made.await? {
        let words = ctx.t().rounds.code_taken.with(&[("code", &code)]);
        form.refuse("code", words);
        return show(&ctx, &choices, None, form);
    }
    Ok(redirect(
        ctx.href(&format!("/manage/rounds/{code}?done=made")),
    ))
}

async fn open(ctx: &Ctx, code: String) -> Result<(Choices, Round)> {
    let read = move |conn: &mut Conn| Ok((load(conn)?, rounds::by_code(conn, &code)?));
    ctx.state.db.read(read).await
}

/// `GET /manage/rounds/{code}/edit`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn edit_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (choices, round) = open(&ctx, path.into_inner().1).await?;
    let form = filled_of(&round, &choices);
    show(&ctx, &choices, Some(&round), form)
}

/// `POST /manage/rounds/{code}/edit`
///
/// # Errors
/// As [`edit_form`]; what is wrong with the form is shown in it.
pub async fn edit(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let (choices, round) = open(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return show(&ctx, &choices, Some(&round), form);
    }
    if met(&ctx, &mut form, &filled_of(&round, &choices)) {
        return show(&ctx, &choices, Some(&round), form);
    }
    let Some(said) = read(&ctx, &mut form, &choices, Some(&round)) else {
        return show(&ctx, &choices, Some(&round), form);
    };
    let (now, code) = (ctx.state.clock.now(), round.said.code.clone());
    let written = ctx.state.write(move |conn| {
        let written = rounds::edit(conn, &round, &said, account, now)?;
        raise_revision(conn)?;
        Ok(written)
    });
    if !written.await? {
        // Somebody saved between our looking and our writing.
        let (choices, round) = open(&ctx, code).await?;
        if !met(&ctx, &mut form, &filled_of(&round, &choices)) {
            form.refuse("name", ctx.t().form.changed_meanwhile.as_str());
        }
        return show(&ctx, &choices, Some(&round), form);
    }
    Ok(redirect(
        ctx.href(&format!("/manage/rounds/{code}?done=edited")),
    ))
}
