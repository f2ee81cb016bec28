//! The frame of every page, and how pages write numbers, days and names.

use std::sync::Arc;

use super::choice::{DayChoice, Past};
use super::days::{self, Days};
use super::{AccountRole, Ctx, Principal, Site, assets, terms};
use crate::clock::Clock;
use crate::i18n::{Html, Locale, Message, Messages, Text, format};
use crate::rules::money::Money;
use crate::rules::{Dating, Day, Figure, Moment, Precision};

/// The entry of the navigation that a page stands under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nav {
    /// The overview.
    Overview,
    /// Commitments.
    Commitments,
    /// Themes.
    Themes,
    /// Priorities.
    Priorities,
    /// States.
    States,
    /// Groups of states.
    Groups,
    /// Organisations.
    Organisations,
    /// Initiatives.
    Initiatives,
    /// Meetings.
    Meetings,
    /// Derivations of figures.
    Why,
    /// The rules behind them.
    Methodology,
    /// Context indicators.
    Context,
    /// Bodies by priority or theme.
    Matrix,
    /// What bodies do together.
    Cooperation,
    /// What was planned and reached over time.
    OverTime,
    /// Finding.
    Search,
    /// The components of pages.
    Style,
    /// How accessible the site is.
    Accessibility,
    /// Things side by side.
    Compare,
    /// Funding.
    Funding,
    /// Plans that were moved.
    MovedPlans,
    /// Measures of initiatives.
    Measures,
    /// Who took part in rounds.
    Participation,
    /// Signed-in work.
    Manage,
    /// None of them.
    None,
}

/// The frame of a page.
pub struct Layout {
    /// The reader's language.
    pub locale: Locale,
    /// What pages say in it.
    pub t: &'static Messages,
    /// The title, as in the browser's tab.
    pub title: String,
    /// The entry of the navigation.
    pub nav: Nav,
    /// Who is signed in.
    pub principal: Option<Principal>,
    /// The day in the installation's zone.
    pub today: Day,
    /// The days that the address asks for.
    days: Days,
    /// The first day on which what the page shows was there, and was known.
    from: Option<(Day, Day)>,
    clock: Clock,
    site: Arc<Site>,
    base: String,
    path: String,
    query: String,
}

impl Layout {
    pub(super) fn new(ctx: &Ctx, nav: Nav, title: String) -> Self {
        Self {
            locale: ctx.locale,
            t: ctx.t(),
            title,
            nav,
            principal: ctx.principal.clone(),
            today: ctx.today,
            days: ctx.days,
            from: None,
            clock: ctx.state.clock.clone(),
            site: ctx.state.site(),
            base: ctx.state.config.base_url(),
            path: ctx.path.clone(),
            query: ctx.query.clone(),
        }
    }

    /// The whole address of a path below the language, with both days: what it says today it says
    /// for ever.
    pub fn lasting(&self, path: &str) -> String {
        let moment = self.moment();
        let sign = if path.contains('?') { '&' } else { '?' };
        let days = format!("as_at={}&known_on={}", moment.as_at, moment.known_on);
        format!("{}/{}{path}{sign}{days}", self.base, self.lang())
    }

    /// Words before what they are of, with a colon as the reader's language sets it.
    pub fn colon(&self, words: impl std::fmt::Display) -> String {
        self.t.common.colon.with(&[("words", &words.to_string())])
    }

    /// The whole address of this page, as it is printed.
    pub fn own_address(&self) -> String {
        let query = match self.query.as_str() {
            "" => String::new(),
            query => format!("?{query}"),
        };
        format!("{}/{}{}{query}", self.base, self.lang(), self.path)
    }

    /// The day that is looked at.
    pub fn as_at(&self) -> Day {
        self.days.moment(self.today).as_at
    }

    /// The day that is looked at, and the day whose knowledge counts.
    pub fn moment(&self) -> Moment {
        self.days.moment(self.today)
    }

    /// The day that is looked at, in words.
    pub fn shown_day(&self) -> Html {
        self.day(&self.as_at())
    }

    /// The code of the language.
    pub fn lang(&self) -> &'static str {
        self.locale.code()
    }

    /// The direction of the language.
    pub fn dir(&self) -> &'static str {
        self.locale.dir()
    }

    /// The name of the site.
    pub fn site_name(&self) -> &str {
        self.site
            .name
            .as_deref()
            .unwrap_or(self.t.common.site_name.as_str())
    }

    /// The emblem beside the name: its address, which changes with it, and its text.
    pub fn emblem(&self) -> Option<(String, &str)> {
        let digest = self.site.emblem.as_deref()?;
        Some((format!("/emblem/{digest}"), self.site.emblem_text.as_str()))
    }

    /// The whole title of the browser's tab.
    pub fn tab_title(&self) -> String {
        self.t
            .common
            .page_title
            .with(&[("page", &self.title), ("site", self.site_name())])
    }

    /// What the page is, for those who find it elsewhere.
    pub fn description(&self) -> String {
        let t = &self.t.common;
        t.description
            .with(&[("page", &self.title), ("tagline", t.tagline.as_str())])
    }

    /// The address of the icon, which changes with it.
    pub fn icon(&self) -> String {
        assets::script_path("icon.svg")
    }

    /// The line on every page; none where a setting removed it.
    pub fn disclaimer(&self) -> Option<&str> {
        let text = self
            .site
            .disclaimer
            .as_deref()
            .unwrap_or(self.t.common.disclaimer.as_str());
        (!text.is_empty()).then_some(text)
    }

    /// Whether the records are made up.
    pub fn made_up(&self) -> bool {
        self.site.made_up
    }

    /// Whether states are shown as tiles rather than on a map.
    pub fn tiles(&self) -> bool {
        self.site.tiles
    }

    /// An address in the reader's language, on the days that are looked at.
    pub fn href(&self, path: &str) -> String {
        format!("/{}{}", self.lang(), self.days.on(path))
    }

    /// An address with a code in it.
    pub fn at(&self, folder: &str, code: &str) -> String {
        self.href(&format!("{folder}/{code}"))
    }

    /// The address of the stylesheet, which changes with its contents.
    pub fn stylesheet(&self) -> &'static str {
        assets::stylesheet_path()
    }

    /// The address of a script, which changes with its contents.
    pub fn script(&self, name: &str) -> String {
        assets::script_path(name)
    }

    /// Where signed-in work begins: for who only reviews, what waits to be checked.
    pub fn desk(&self) -> String {
        let desk = self.principal.as_ref().map(Principal::desk);
        self.href(desk.unwrap_or("/manage"))
    }

    /// Whether the page can be read on any day: those of accounts and of work are of today.
    pub fn has_days(&self) -> bool {
        self.nav != Nav::None && days::keeps(&self.path)
    }

    /// The days that the address asks for, for forms that lead to other public pages.
    pub fn asked_days(&self) -> Vec<(&'static str, Day)> {
        let Days { as_at, known_on } = self.days;
        let named = [(days::AS_AT, as_at), (days::KNOWN_ON, known_on)];
        let named = named.into_iter();
        named.filter_map(|(name, day)| Some((name, day?))).collect()
    }

    /// What the page shows was there from a day, and known from another: no day before is offered.
    pub fn there_from(&mut self, begins: Day, known: Day) {
        self.from = Some((begins, known));
    }

    /// The first day on which what the page shows was there.
    pub(super) fn begins(&self) -> Option<Day> {
        self.from.map(|(begins, _)| begins)
    }

    /// The first day on which it was known: of what is on every page, the first day of all.
    pub(super) fn known_from(&self) -> Option<Day> {
        let since = self.site.since.map(|since| self.clock.day_of(since));
        self.from.map(|(_, known)| known).or(since)
    }

    /// The days that a reader may choose.
    pub fn day_choice(&self) -> DayChoice {
        DayChoice::new(self, &self.site, &self.path, &self.query)
    }

    /// What is said of a day that is not today.
    pub fn past(&self) -> Option<Past> {
        Past::new(self, self.days, &self.path, &self.query)
    }

    /// The languages, with this page's address in each.
    pub fn languages(&self) -> Vec<(Locale, String)> {
        let query = if self.query.is_empty() {
            String::new()
        } else {
            format!("?{}", self.query)
        };
        Locale::ALL
            .into_iter()
            .map(|locale| (locale, format!("/{}{}{query}", locale.code(), self.path)))
            .collect()
    }

    /// A person, for those at work; who has no name any more is a former focal point.
    pub fn person(&self, name: Option<&str>) -> Html {
        name.map_or_else(
            || Html::escape(self.t.people.former.as_str()),
            Html::isolate,
        )
    }

    /// Whether an administrator reads.
    pub fn administers(&self) -> bool {
        self.is(AccountRole::Administrator)
    }

    /// Whether a reviewer reads.
    pub fn reviews(&self) -> bool {
        self.is(AccountRole::Reviewer)
    }

    fn is(&self, role: AccountRole) -> bool {
        self.principal.as_ref().is_some_and(|who| who.is(role))
    }

    /// Whether a language is the reader's.
    pub fn is_reader(&self, locale: &Locale) -> bool {
        self.locale == *locale
    }

    /// The navigation: address, words, and whether the page stands under it.
    pub fn entries(&self) -> Vec<(String, Message, bool)> {
        let t = &self.t.common;
        [
            ("/", t.overview, Nav::Overview),
            ("/commitments", t.commitments, Nav::Commitments),
            ("/themes", t.themes, Nav::Themes),
            ("/states", t.states, Nav::States),
            ("/organisations", t.organisations, Nav::Organisations),
            ("/initiatives", t.initiatives, Nav::Initiatives),
            ("/meetings", t.meetings, Nav::Meetings),
        ]
        .into_iter()
        .map(|(path, words, nav)| (self.href(path), words, self.nav == nav))
        .collect()
    }

    /// What the navigation has no room for.
    pub fn footer_links(&self) -> Vec<(String, Message)> {
        let t = &self.t.common;
        [
            ("/matrix", self.t.matrix.nav),
            ("/over-time", self.t.over_time.title),
            ("/cooperation", self.t.cooperation.title),
            ("/compare", self.t.compare.title),
            ("/priorities", t.priorities),
            ("/groups", t.groups),
            ("/context", self.t.context.nav),
            ("/measures", self.t.measures.nav),
            ("/funding", self.t.funding.nav),
            ("/moved-plans", self.t.moved.nav),
            ("/participation", self.t.participation.title),
            ("/methodology", self.t.methodology.title),
            ("/accessibility", self.t.accessibility.title),
        ]
        .into_iter()
        .map(|(path, words)| (self.href(path), words))
        .collect()
    }

    /// The fields of a text: language, direction, and what the field is called.
    pub fn text_fields(&self) -> [(&'static str, &'static str, Message); 3] {
        let t = &self.t.form;
        [
            ("en", "ltr", t.in_english),
            ("ar", "rtl", t.in_arabic),
            ("fr", "ltr", t.in_french),
        ]
    }

    /// The fields of a day, and what each is called.
    pub fn day_fields(&self) -> [(&'static str, Message); 3] {
        let t = &self.t.form;
        [("day", t.day), ("month", t.month), ("year", t.year)]
    }

    /// A day, in words.
    pub fn day(&self, day: &Day) -> Html {
        let words = Html::isolate(&format::day(self.locale, *day));
        Html::trusted(format!(r#"<time datetime="{day}">{words}</time>"#))
    }

    /// A day of any precision, in words; "day unknown" where it is.
    pub fn dated(&self, dating: &Dating) -> Html {
        if dating.is_unknown() {
            return Html::escape(self.t.common.unknown_day.as_str());
        }
        let words = Html::isolate(&self.dated_text(dating));
        Html::trusted(format!(
            r#"<time datetime="{}">{words}</time>"#,
            dating.to_iso()
        ))
    }

    /// The same as plain text.
    pub fn dated_text(&self, dating: &Dating) -> String {
        dated_text(self.locale, dating)
    }

    /// Text that people entered, in the reader's language where there is one.
    pub fn text(&self, text: &Text) -> Html {
        text.in_locale(self.locale).html()
    }

    /// The same without markup, for attributes and titles.
    pub fn plain(&self, text: &Text) -> String {
        text.in_locale(self.locale).to_string()
    }

    /// A figure: a number that opens to its derivation.
    pub fn figure(&self, figure: &Figure) -> Html {
        super::figure::link(self, figure)
    }

    /// Words that a rule answers with in the place of a number, as a link to the derivation.
    pub fn figure_words(&self, figure: &Figure, words: &str) -> Html {
        super::figure::link_words(self, figure, words)
    }

    /// A figure's number where a link cannot stand: in titles and charts whose table has the link.
    pub fn number(&self, figure: &Figure) -> String {
        super::figure::number(self.locale, figure)
    }

    /// A plural sentence about a figure, the figure in it.
    pub fn counted(&self, plural: &crate::i18n::Plural, figure: &Figure) -> Html {
        super::figure::sentence(self, plural, figure)
    }

    /// The same without markup.
    pub fn counted_text(&self, plural: &crate::i18n::Plural, figure: &Figure) -> String {
        super::figure::sentence_text(plural, figure)
    }
}

/// An amount of money as a language writes it.
pub fn money_text(locale: Locale, amount: Money) -> String {
    let Money { minor, currency } = amount;
    let name = terms::currency(locale.messages(), currency);
    format::money(locale, minor.into(), currency.exponent(), name)
}

/// A day in words, as precisely as it is known.
pub fn dated_text(locale: Locale, dating: &Dating) -> String {
    use chrono::Datelike;
    match *dating {
        Dating::Unknown => locale.messages().common.unknown_day.to_string(),
        Dating::Within {
            first, precision, ..
        } => match precision {
            Precision::Month => format::month(locale, first.year(), first.month()),
            Precision::Year => format::year(locale, first.year()),
            _ => format::day(locale, first),
        },
    }
}
