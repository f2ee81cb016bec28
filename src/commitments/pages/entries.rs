//! The entries of a history as pages show them.

use std::collections::BTreeSet;

use super::super::history::{Act, Entry};
use super::super::view::{baseline, target_or_none};
use super::super::{Adopted, Declaration, Fulfilment, LinkVersion};
use crate::clock::Clock;
use crate::i18n::{Html, Message};
use crate::rules::Origin;
use crate::rules::commitment::Basis;
use crate::web::{Ctx, Layout, Link, terms};

/// An entry of the history.
pub(super) struct EntryView {
    /// The day.
    pub(super) day: Html,
    /// Who says so; nobody of an adoption, which is what the text itself says.
    pub(super) who: Option<Message>,
    /// What changed.
    pub(super) words: Html,
    /// Why.
    pub(super) reason: Option<String>,
}

/// What tells entries: the page, the days, and which records can be opened.
pub(super) struct Teller<'a> {
    page: &'a Layout,
    clock: &'a Clock,
    /// Records that have no page on the day that is looked at.
    closed: BTreeSet<&'a str>,
}

impl<'a> Teller<'a> {
    /// Tells entries about these links.
    pub(super) fn new(ctx: &'a Ctx, page: &'a Layout, links: &'a [LinkVersion]) -> Self {
        let mut closed = BTreeSet::new();
        for link in links {
            // On an earlier day a record may not be there yet; what was withdrawn is there no more.
            if link.withdrawn || ctx.moment().as_at < ctx.today {
                closed.insert(link.reference.as_str());
            } else {
                closed.remove(link.reference.as_str());
            }
        }
        Self {
            page,
            clock: &ctx.state.clock,
            closed,
        }
    }

    /// Tells one of them.
    pub(super) fn tell(&self, entry: &Entry<'_>) -> EntryView {
        let (origin, reason) = match entry.act {
            Act::Adopted(_) => (None, None),
            Act::Target(_, version) => (Some(version.origin), version.reason.clone()),
            Act::Baseline(_, version) => (Some(version.origin), version.reason.clone()),
            Act::Declared(one) => (Some(Origin::Secretariat), one.reason.clone()),
            Act::Link(_, version) => (Some(version.origin), None),
        };
        let day = match entry.act {
            Act::Adopted(adopted) => adopted.on,
            _ => self.clock.day_of(entry.at),
        };
        EntryView {
            day: self.page.day(&day),
            who: origin.map(|origin| terms::origin(self.page.t, origin)),
            words: self.words(entry),
            reason,
        }
    }

    fn words(&self, entry: &Entry<'_>) -> Html {
        let (page, t) = (self.page, &self.page.t.promises);
        match entry.act {
            Act::Adopted(adopted) => self.adopted(adopted),
            Act::Target(before, version) => {
                let say = |target| Html::escape(&target_or_none(page, target));
                let after = say(Some(&version.said));
                match before {
                    None => t.act_target_set.html(&[("after", &after)]),
                    Some(before) => {
                        let parts = [("before", &say(Some(before))), ("after", &after)];
                        t.act_target_moved.html(&parts)
                    }
                }
            }
            Act::Baseline(before, version) => {
                let before = before.map(|one| baseline(page, one));
                let after = version.said.as_ref().map(|one| baseline(page, one));
                match (before, after) {
                    (None, after) => {
                        let after = after.unwrap_or_default();
                        t.act_baseline_set.html(&[("after", &after)])
                    }
                    (Some(before), None) => t.act_baseline_withdrawn.html(&[("before", &before)]),
                    (Some(before), Some(after)) => {
                        let parts = [("before", &before), ("after", &after)];
                        t.act_baseline_corrected.html(&parts)
                    }
                }
            }
            Act::Declared(one) => self.declared(one),
            Act::Link(before, version) => self.linked(before, version),
        }
    }

    fn adopted(&self, adopted: &Adopted) -> Html {
        let t = &self.page.t.promises;
        match &adopted.meeting {
            Some((code, name)) => {
                let meeting = link(&Link::new(self.page, "/meetings", code, name));
                t.act_adopted_at.html(&[("meeting", &meeting)])
            }
            None => Html::escape(t.act_adopted.as_str()),
        }
    }

    fn declared(&self, one: &Declaration) -> Html {
        match &one.fulfilment {
            Some(fulfilment) => since_fulfilled(self.page, fulfilment),
            None => Html::escape(self.page.t.promises.act_taken_back.as_str()),
        }
    }

    fn linked(&self, before: Option<Basis>, version: &LinkVersion) -> Html {
        let t = &self.page.t.promises;
        let reference = version.reference.as_str();
        let title = if self.closed.contains(reference) {
            self.page.text(&version.title)
        } else {
            link(&Link::new(
                self.page,
                "/initiatives",
                reference,
                &version.title,
            ))
        };
        let title = Html::trusted(format!("{title} {}", Html::isolate(reference)));
        let said = match version.basis.filter(|_| !version.withdrawn) {
            Some(Basis::Entered) => t.act_linked,
            Some(Basis::Confirmed) => t.act_confirmed,
            None if version.withdrawn && before.is_some() => t.act_record_withdrawn,
            None => t.act_unlinked,
        };
        said.html(&[("title", &title)])
    }
}

fn link(link: &Link) -> Html {
    let href = Html::escape(&link.href);
    Html::trusted(format!(r#"<a href="{href}">{}</a>"#, link.name))
}

/// That it is declared fulfilled: the day and the meeting.
pub(super) fn since_fulfilled(page: &Layout, one: &Fulfilment) -> Html {
    let meeting = link(&Link::new(
        page,
        "/meetings",
        &one.meeting,
        &one.meeting_name,
    ));
    let parts = [("day", &page.day(&one.on)), ("meeting", &meeting)];
    page.t.commitments.since_fulfilled.html(&parts)
}
