//! The initiatives found in public sources, each with what its source says.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use serde::Deserialize;
use url::Url;

use super::bodies::Institutions;
use super::codes::Codes;
use super::progress::Progress;
use super::story::{self, Story};
use super::{cells, files, partners};
use crate::audit::{NewChange, Publication, Verb};
use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::initiatives as table;
use crate::documents::{self, NewLink, SourceKind};
use crate::error::{Error, Result};
use crate::facts::{self, NewFact};
use crate::funding::{self, Budget, Currency, Money};
use crate::i18n::{Locale, Text};
use crate::initiatives::{self, Profile, Texts};
use crate::milestones::{self, Plan};
use crate::organisations;
use crate::rules::{Alignment, Body, Coded, Dating, FactKind, Kind, Origin, Role, Step, Word};

#[derive(Deserialize)]
struct Row {
    #[serde(rename = "ref")]
    reference: String,
    title: String,
    #[serde(deserialize_with = "cells::coded")]
    kind: Kind,
    #[serde(deserialize_with = "cells::coded")]
    alignment: Alignment,
    lead_country_iso3: Option<String>,
    lead_institution: Option<String>,
    host_iso3: Option<String>,
    partners: Option<String>,
    theme: Option<String>,
    #[serde(deserialize_with = "cells::list")]
    priority: Vec<String>,
    #[serde(deserialize_with = "cells::list")]
    commitments: Vec<String>,
    #[serde(deserialize_with = "cells::dating")]
    start: Dating,
    #[serde(deserialize_with = "cells::dating")]
    end: Dating,
    budget_usd: Option<String>,
    #[serde(deserialize_with = "cells::maybe_coded")]
    status: Option<Word>,
    summary: String,
    source_url: String,
    #[serde(deserialize_with = "cells::coded")]
    source_kind: SourceKind,
}

/// What the codes of the file stand for.
pub(super) struct Base {
    /// The framework.
    pub(super) framework: i64,
    /// Themes.
    pub(super) themes: Codes,
    /// Member states.
    pub(super) states: Codes,
    /// Priorities of the framework.
    pub(super) priorities: Codes,
    /// Commitments of the framework.
    pub(super) commitments: Codes,
    /// The institutions.
    pub(super) institutions: Institutions,
}

/// Adds the initiatives that are not on record yet; their rows. One that is stays as it is,
/// whoever changed it.
pub(super) fn load_initiatives(conn: &mut Conn, clock: &Clock, base: &Base) -> Result<Vec<i64>> {
    let rows: Vec<Row> = files::INITIATIVES.rows()?;
    let progress = Progress::new("Initiatives", rows.len());
    let references: Vec<&str> = rows.iter().map(|row| row.reference.as_str()).collect();
    let present: BTreeSet<String> = table::table
        .filter(table::reference.eq_any(references))
        .select(table::reference)
        .load(conn)?
        .into_iter()
        .collect();
    let mut added = Vec::new();
    for row in rows.iter().filter(|row| !present.contains(&row.reference)) {
        added.push(row.add(conn, clock, base)?);
        progress.advance(1);
    }
    Ok(added)
}

impl Row {
    fn add(&self, conn: &mut Conn, clock: &Clock, base: &Base) -> Result<i64> {
        let now = clock.now();
        let initiative = initiatives::add(conn, &self.reference, &self.texts(), now)?;
        let change = NewChange {
            initiative: Some(initiative),
            reference: self.reference.clone(),
            account: None,
            verb: Verb::Loaded,
            origin: Origin::PublicSource,
            body: None,
            letter: None,
            publication: Publication::Now,
            reason: None,
        }
        .record(conn, now)?;
        let profile = self.profile(conn, base)?;
        initiatives::add_profile(conn, initiative, change, &profile)?;
        let document = self.add_source(conn, initiative, change)?;
        let story = story::told(self.kind, self.status, self.start, self.end);
        let steps = self.add_milestones(conn, initiative, change, &story)?;
        for (step, dating) in &story.reached {
            let fact = NewFact {
                initiative,
                change,
                kind: FactKind::Reached,
                milestone: steps.get(step).copied(),
                document: None,
                about: None,
                supersedes: None,
                dating: *dating,
                note: None,
            };
            let fact = facts::append(conn, &fact)?;
            documents::back(conn, fact, document, change)?;
        }
        self.add_budget(conn, initiative, change, document)?;
        Ok(initiative)
    }

    fn texts(&self) -> Texts {
        Texts {
            title: Text::only(Locale::En, &self.title),
            summary: Text::only(Locale::En, &self.summary),
            partners: self.partners.clone(),
        }
    }

    fn profile(&self, conn: &mut Conn, base: &Base) -> Result<Profile> {
        let theme = base.themes.maybe(self.theme.as_deref())?;
        let proposed = self.status == Some(Word::Proposed);
        let announced = if proposed {
            self.start
        } else {
            Dating::Unknown
        };
        Ok(Profile {
            framework: base.framework,
            kind: self.kind,
            alignment: self.alignment,
            parent: None,
            series: None,
            word: self.status,
            proposed,
            announced,
            withdrawn: false,
            themes: theme.into_iter().collect(),
            primary_theme: theme,
            roles: self.roles(conn, base)?,
            priorities: base.priorities.rows(&self.priority)?,
            commitments: base.commitments.rows(&self.commitments)?,
        }
        .in_order())
    }

    /// Each body has one role: a lead is nothing beside it, a host does not also take part.
    fn roles(&self, conn: &mut Conn, base: &Base) -> Result<Vec<(Role, Body)>> {
        let named = self.partners.as_deref().unwrap_or_default();
        let mut named = partners::roles(named, &base.states, &base.institutions);
        let host = base.states.maybe(self.host_iso3.as_deref())?;
        named.extend(host.map(|host| (Role::Host, Body::State(host))));
        let leads = self.leads(conn, base)?;
        let mut roles: BTreeMap<Body, Role> =
            leads.into_iter().map(|body| (body, Role::Lead)).collect();
        for wanted in [Role::Host, Role::Participating] {
            for (role, body) in named.iter().filter(|(role, _)| *role == wanted) {
                roles.entry(*body).or_insert(*role);
            }
        }
        Ok(roles.into_iter().map(|(body, role)| (role, body)).collect())
    }

    /// The lead organisation, which is added where nobody goes by its name, and the lead state.
    fn leads(&self, conn: &mut Conn, base: &Base) -> Result<Vec<Body>> {
        let state = base.states.maybe(self.lead_country_iso3.as_deref())?;
        let mut leads: Vec<Body> = state.map(Body::State).into_iter().collect();
        if let Some(name) = self.lead_institution.as_deref() {
            let id = match organisations::find_by_name(conn, name)? {
                Some(id) => id,
                None => organisations::add(conn, &Text::only(Locale::En, name), state)?,
            };
            leads.push(Body::Organisation(id));
        }
        Ok(leads)
    }

    fn add_source(&self, conn: &mut Conn, initiative: i64, change: i64) -> Result<i64> {
        let address = Url::parse(&self.source_url).map_err(Error::internal)?;
        let link = NewLink {
            initiative,
            change,
            url: &self.source_url,
            title: address.host_str().unwrap_or(&self.source_url),
            source_kind: self.source_kind,
        };
        documents::add_link(conn, &link)
    }

    /// The steps of the kind's life; the final one with its day where one is planned.
    fn add_milestones(
        &self,
        conn: &mut Conn,
        initiative: i64,
        change: i64,
        story: &Story,
    ) -> Result<BTreeMap<Step, i64>> {
        let mut steps = BTreeMap::new();
        for step in self.kind.lifecycle().iter().copied() {
            let mut plan = Plan::of_step(step);
            if step == self.kind.final_step() {
                plan.due = story.due;
            }
            let untitled = Text::default();
            let id = milestones::add(conn, initiative, change, Some(step), &untitled, &plan)?;
            steps.insert(step, id);
        }
        Ok(steps)
    }

    fn add_budget(
        &self,
        conn: &mut Conn,
        initiative: i64,
        change: i64,
        document: i64,
    ) -> Result<()> {
        let Some(text) = self.budget_usd.as_deref() else {
            return Ok(());
        };
        let amount = Currency::from_code("USD").and_then(|usd| Money::parse(text, usd));
        let amount = amount.ok_or_else(|| Error::internal(format!("no amount: {text:?}")))?;
        let budget = Budget {
            amount: Some(amount),
            document: Some(document),
            reason: None,
        };
        funding::add_budget(conn, initiative, change, &budget)
    }
}
