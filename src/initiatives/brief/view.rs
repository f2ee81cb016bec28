//! The lists as a page shows them.

use super::load::{Lists, SHOWN, Short};
use crate::i18n::{Html, Message, format};
use crate::initiatives::listing::Heading;
use crate::rules::{Alignment, Body, Role};
use crate::web::{Layout, Link, terms};

/// A list as a page shows it.
pub struct Brief {
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether there are more than these.
    pub more: bool,
    /// The address of the whole list.
    pub href: String,
    /// Whether the rows say which part the body has.
    pub with_roles: bool,
    /// What the bodies that lead are called; none where nobody but the body of the page leads.
    pub lead: Option<Message>,
}

/// One initiative in brief.
pub struct Row {
    /// Its public reference.
    pub reference: String,
    /// Its page.
    pub title: Link,
    /// What sort of thing it is.
    pub kind: &'static str,
    /// The words where it is aligned only.
    pub aligned: Option<Message>,
    /// The bodies that lead it.
    pub leads: Vec<Link>,
    /// The part that the body of the page has.
    pub parts: Vec<Message>,
    /// Where it stands.
    pub standing: Standing,
    /// What the page says of it beside.
    pub said: Option<Html>,
}

/// A computed status, or what the source says.
pub enum Standing {
    /// Classes of the tag, and the words.
    Status(&'static str, Message),
    /// The source's own word.
    Word(Message),
    /// The source has no word.
    NoWord(Message),
}

/// What of a body its list shows.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    /// No body: initiatives of another heading.
    Nothing,
    /// What it leads: only the others that lead need be named.
    Leads(Body),
    /// What it hosts.
    Hosts,
    /// Its other parts, which are named.
    Parts(Body),
    /// What it does with another: the parts of both are named.
    Both(Body, Body),
}

impl Lists {
    /// The list of the first filter; `query` are the parameters of the whole list.
    pub fn first(&self, page: &Layout, query: &str) -> Brief {
        self.brief(page, 0, query, Shown::Nothing)
    }

    /// The list of the second filter.
    pub fn second(&self, page: &Layout, query: &str) -> Brief {
        self.brief(page, 1, query, Shown::Nothing)
    }

    /// The lists of a body: what it leads, what it hosts, its other parts; `name` is the
    /// parameter that names it.
    pub fn of_body(&self, page: &Layout, name: &str, body: Body) -> [Brief; 3] {
        [
            self.brief(page, 0, &format!("{name}&role=lead"), Shown::Leads(body)),
            self.brief(page, 1, &format!("{name}&role=host"), Shown::Hosts),
            self.brief(page, 2, name, Shown::Parts(body)),
        ]
    }

    /// The first list as that of what two bodies do together.
    pub fn of_pair(&self, page: &Layout, query: &str, one: Body, other: Body) -> Brief {
        self.brief(page, 0, query, Shown::Both(one, other))
    }

    fn brief(&self, page: &Layout, place: usize, query: &str, shown: Shown) -> Brief {
        let list = self.lists.get(place).map_or(&[][..], Vec::as_slice);
        let rows: Vec<Row> = list
            .iter()
            .take(SHOWN)
            .map(|short| self.row(page, short, shown))
            .collect();
        let alone = rows.iter().all(|row| row.leads.is_empty());
        Brief {
            lead: match shown {
                Shown::Leads(_) => (!alone).then_some(page.t.profile.led_with),
                _ => Some(page.t.terms.role_lead),
            },
            rows,
            more: list.len() > SHOWN,
            href: page.href(&format!("/initiatives?{query}")),
            with_roles: matches!(shown, Shown::Parts(_)),
        }
    }

    fn row(&self, page: &Layout, short: &Short, shown: Shown) -> Row {
        let leads = short.roles.iter().filter(|(role, _)| *role == Role::Lead);
        let leads = self.names.leads(leads.map(|(_, body)| *body).collect());
        let named = leads
            .into_iter()
            .filter(|body| shown != Shown::Leads(*body));
        let parts = short.roles.iter().filter(|(role, body)| {
            shown == Shown::Parts(*body) && !matches!(role, Role::Lead | Role::Host)
        });
        let aligned = short.alignment == Alignment::Aligned;
        Row {
            title: Link::new(page, "/initiatives", &short.reference, &short.title),
            kind: terms::kind_short(page.t, short.kind),
            aligned: aligned.then(|| terms::alignment(page.t, Alignment::Aligned)),
            leads: named
                .filter_map(|body| self.names.link(page, body))
                .collect(),
            parts: parts.map(|(role, _)| terms::role(page.t, *role)).collect(),
            standing: standing(page, short.heading),
            said: match shown {
                Shown::Both(one, other) => self.parts_of_both(page, short, [one, other]),
                _ => None,
            },
            reference: short.reference.clone(),
        }
    }
}

impl Lists {
    /// Which parts two bodies have in an initiative: the names of both with their roles.
    fn parts_of_both(&self, page: &Layout, short: &Short, both: [Body; 2]) -> Option<Html> {
        let part = |body: Body| {
            let name = self.names.link(page, body)?.name;
            let roles = short.roles.iter().filter(|(_, one)| *one == body);
            let roles: Vec<String> = roles
                .map(|(role, _)| terms::role(page.t, *role).to_string())
                .collect();
            let roles = Html::isolate(&format::apart(page.locale, &roles));
            let parts = [("body", &name), ("roles", &roles)];
            Some(page.t.cooperation.part.html(&parts))
        };
        let parts: Vec<Html> = both.into_iter().filter_map(part).collect();
        let words: Vec<&str> = parts.iter().map(Html::as_str).collect();
        Some(Html::trusted(words.join(" · ")))
    }
}

fn standing(page: &Layout, heading: Heading) -> Standing {
    match heading {
        Heading::Status(status) => {
            Standing::Status(terms::status_tag(status), terms::status(page.t, status))
        }
        Heading::Word(Some(word)) => Standing::Word(terms::word(page.t, Some(word))),
        _ => Standing::NoWord(terms::word(page.t, None)),
    }
}

impl Standing {
    /// As markup: a tag for a status; a source's word with the mark that it is one.
    pub fn html(&self, page: &Layout) -> Html {
        match self {
            Self::Word(word) => {
                let word = Html::escape(word.as_str());
                page.t.profile.source_says.html(&[("word", &word)])
            }
            Self::Status(_, words) | Self::NoWord(words) => Html::escape(words.as_str()),
        }
    }

    /// The classes of what holds the words.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Status(tag, _) => tag,
            Self::Word(_) => "said",
            Self::NoWord(_) => "none",
        }
    }
}
