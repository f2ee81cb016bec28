//! What is found.

use super::asked::{Asked, Params, Sort};
use super::suggestion::nearest;
use crate::clock::Clock;
use crate::db::Conn;
use crate::decisions::{self, Scope, Wanted};
use crate::error::{Error, Result};
use crate::figures::View;
use crate::i18n::{Locale, Text, fold, order};
use crate::initiatives::{self, Filter};
use crate::rules::{Coded, Figure, Instant, Moment, Question, Subject};
use crate::{
    commitments, context, frameworks, groups, meetings, organisations, priorities, states, themes,
};

/// Of each kind of thing so many are shown; more where one kind is asked for.
const FEW: usize = 8;
const MANY: usize = 100;
/// Names that a browser is given to offer, at most.
const NAMES: usize = 150;
/// Titles whose words may stand in the place of a word that nothing has.
const TITLES: i64 = 2_000;

/// Something that has a name.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub sort: Sort,
    pub code: String,
    pub name: Text,
}

/// What is found of one kind.
pub(super) struct Section {
    pub sort: Sort,
    pub figure: Figure,
    pub hits: Vec<Named>,
    /// Pages before and after this one, of the one kind that is asked for.
    pub first: Option<String>,
    pub next: Option<String>,
}

/// What is found, and what else could be asked for.
pub(super) struct Found {
    pub asked: Asked,
    pub sections: Vec<Section>,
    pub total: Figure,
    /// Another spelling, where nothing was found.
    pub instead: Option<String>,
    /// Names that a browser offers while one types.
    pub names: Vec<Text>,
}

impl Found {
    pub fn read(
        conn: &mut Conn,
        clock: &Clock,
        (moment, locale): (Moment, Locale),
        params: &Params,
    ) -> Result<Self> {
        let asked = params.asked()?;
        let view = View::load(conn, clock, moment)?;
        let mut all = offered(conn, clock.now())?;
        if !asked.words.is_empty() {
            all.extend(others(conn, &view)?);
        }
        let mut found = Vec::new();
        if !asked.words.is_empty() {
            let (number, hits) = of_initiatives(conn, &view, &asked, locale)?;
            found.push((Sort::Initiatives, number, hits));
            found.extend(Sort::ALL.iter().skip(1).map(|sort| {
                let hits = matching(&asked, *sort, &all, locale);
                (*sort, hits.len(), hits)
            }));
            found.retain(|(_, number, _)| *number > 0);
        }
        let instead = if found.is_empty() && !asked.words.is_empty() {
            let order = (initiatives::Sort::Title, locale);
            let titles = initiatives::titles(conn, &view, &Filter::default(), order, None, TITLES)?;
            let titles = titles.into_iter().map(|(_, _, title)| title);
            let names = all.iter().map(|one| one.name.clone());
            nearest(&asked.words, &names.chain(titles).collect::<Vec<_>>())
        } else {
            None
        };
        let number = |sort| {
            found
                .iter()
                .find(|one| one.0 == sort)
                .map_or(0, |one| one.1)
        };
        let there = match asked.within {
            // Initiatives have a list of their own.
            None | Some(Sort::Initiatives) => asked.from == 0,
            Some(sort) => asked.from == 0 || asked.from < number(sort),
        };
        if !there {
            return Err(Error::Parameter {
                name: "from",
                given: asked.from.to_string(),
            });
        }
        let of_what_is_asked = |sort| asked.within.is_none_or(|within| within == sort);
        let total = found.iter().filter(|(sort, ..)| of_what_is_asked(*sort));
        let total = total.map(|(_, number, _)| number).sum();
        let sections = found.into_iter();
        let names = all.iter().take(NAMES).map(|one| one.name.clone());
        Ok(Self {
            names: names.collect(),
            total: counted(total, asked.address(asked.within), moment),
            sections: sections.map(|one| section(&asked, one, moment)).collect(),
            instead,
            asked,
        })
    }
}

impl Found {
    /// Where everything of a kind that is found stands.
    pub fn address(&self, sort: Sort) -> String {
        address_of(&self.asked, sort)
    }
}

fn address_of(asked: &Asked, sort: Sort) -> String {
    match sort {
        Sort::Initiatives => of_list(asked),
        _ => asked.address(Some(sort)),
    }
}

fn counted(number: usize, address: String, moment: Moment) -> Figure {
    let subject = Subject::Listing(address);
    Figure::counted(number, Question { subject, moment })
}

fn section(
    asked: &Asked,
    (sort, number, hits): (Sort, usize, Vec<Named>),
    moment: Moment,
) -> Section {
    let (from, most) = match asked.within {
        None => (0, FEW),
        Some(within) if within == sort => (asked.from, MANY),
        Some(_) => (0, 0),
    };
    let more = most == MANY && sort != Sort::Initiatives && from.saturating_add(most) < number;
    Section {
        sort,
        figure: counted(number, address_of(asked, sort), moment),
        hits: hits.into_iter().skip(from).take(most).collect(),
        first: (from > 0).then(|| asked.address(Some(sort))),
        next: more.then(|| asked.page(sort, from + most)),
    }
}

/// The list of initiatives under the same words.
fn of_list(asked: &Asked) -> String {
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs.append_pair("q", &asked.text);
    format!("/initiatives?{}", pairs.finish())
}

fn of_initiatives(
    conn: &mut Conn,
    view: &View,
    asked: &Asked,
    locale: Locale,
) -> Result<(usize, Vec<Named>)> {
    let filter = Filter {
        words: fold::like_pattern(&asked.text),
        ..Filter::default()
    };
    let order = (initiatives::Sort::Title, locale);
    let most = i64::try_from(MANY).unwrap_or(i64::MAX);
    let titles = initiatives::titles(conn, view, &filter, order, None, most)?;
    // What fits into one answer is counted by it.
    let number = match titles.len() {
        all if all < MANY => all,
        _ => initiatives::count(conn, view, &filter)?,
    };
    let hits = titles.into_iter().map(|(_, code, name)| Named {
        sort: Sort::Initiatives,
        code,
        name,
    });
    Ok((number, hits.collect()))
}

/// What a browser offers while one types.
fn offered(conn: &mut Conn, now: Instant) -> Result<Vec<Named>> {
    let mut all = Vec::new();
    let mut add = |sort, code, name| all.push(Named { sort, code, name });
    for one in states::all(conn)? {
        add(Sort::States, one.code, one.name);
    }
    for one in themes::all(conn)? {
        add(Sort::Themes, one.code, one.name);
    }
    for one in organisations::all(conn, now)? {
        add(Sort::Organisations, one.code, one.name);
    }
    Ok(all)
}

/// Everything else that has a name, initiatives apart.
fn others(conn: &mut Conn, view: &View) -> Result<Vec<Named>> {
    let framework = frameworks::default(conn)?.id;
    let mut all = Vec::new();
    let mut add = |sort, code, name| all.push(Named { sort, code, name });
    for (_, code, text) in commitments::names(conn, framework)? {
        add(Sort::Commitments, code, text);
    }
    for one in decisions::load(conn, Scope::All, Wanted::default(), view.known())? {
        let there = one.current().filter(|said| !said.withdrawn);
        if let Some(said) = there.filter(|_| one.decided_on <= view.moment().as_at) {
            add(Sort::Decisions, one.code(), said.text.clone());
        }
    }
    for one in context::all(conn)? {
        add(Sort::Series, one.code, one.name);
    }
    for (_, code, name) in priorities::names(conn, framework)? {
        add(Sort::Priorities, code, name);
    }
    for one in groups::all(conn)? {
        add(Sort::Groups, one.code, one.name);
    }
    for one in meetings::known(conn, view.known())? {
        add(Sort::Meetings, one.code, one.name);
    }
    Ok(all)
}

/// Those of a kind that have every word, in whatever language: a code first, then names that begin
/// with the words, then the others; each by name.
fn matching(asked: &Asked, sort: Sort, all: &[Named], locale: Locale) -> Vec<Named> {
    let whole = asked.words.join(" ");
    let mut hits: Vec<((u8, Vec<u8>), &Named)> = all
        .iter()
        .filter(|one| one.sort == sort)
        .filter_map(|one| {
            let rank = rank(one, &asked.words, &whole)?;
            let key = order::key(locale, one.name.in_locale(locale).text);
            Some(((rank, key), one))
        })
        .collect();
    hits.sort_by(|one, other| one.0.cmp(&other.0));
    hits.into_iter().map(|(_, one)| one.clone()).collect()
}

fn rank(one: &Named, words: &[String], whole: &str) -> Option<u8> {
    let code = fold::fold(&one.code);
    let names = [&one.name.en, &one.name.ar, &one.name.fr];
    let names: Vec<String> = names
        .into_iter()
        .flatten()
        .map(|name| fold::fold(name))
        .collect();
    let has = |word: &String| {
        code.contains(word.as_str()) || names.iter().any(|name| name.contains(word.as_str()))
    };
    if !words.iter().all(has) {
        return None;
    }
    Some(match names.iter().any(|name| name.starts_with(whole)) {
        _ if code == whole => 0,
        true => 1,
        false => 2,
    })
}
