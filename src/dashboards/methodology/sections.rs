//! The sections of the page, in their order.

use super::examples;
use super::table::{Table, plain};
use crate::dashboards::why::words;
use crate::i18n::{Html, Message, format};
use crate::rules::{Coded, Count, Kind, Level, Nature, Reason, Rule, RuleName, Status};
use crate::web::{Layout, days, terms};

/// A section.
pub(super) struct Section {
    /// Its anchor; of a rule its stable name.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub paragraphs: Vec<Html>,
    /// What it lists.
    pub points: Vec<Html>,
    /// The versions of its rule.
    pub versions: Vec<Html>,
    /// Its tables.
    pub tables: Vec<Table>,
}

impl Section {
    fn new(id: &'static str, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            paragraphs: Vec::new(),
            points: Vec::new(),
            versions: Vec::new(),
            tables: Vec::new(),
        }
    }

    fn says(mut self, words: impl IntoIterator<Item = Html>) -> Self {
        self.paragraphs.extend(words);
        self
    }

    fn lists(mut self, points: impl IntoIterator<Item = Html>) -> Self {
        self.points.extend(points);
        self
    }

    fn shows(mut self, tables: impl IntoIterator<Item = Table>) -> Self {
        self.tables.extend(tables);
        self
    }
}

/// Every section. Another rule comes with its name in [`RuleName`]; a section that is no rule of
/// its own is a line here.
pub(super) fn all(page: &Layout, zone: &str) -> Vec<Section> {
    let mut all = vec![everywhere(page), two_days(page, zone), dating(page)];
    all.extend(RuleName::all().iter().map(|rule| of_rule(page, *rule)));
    all.extend([
        kinds(page),
        counts(page),
        reasons(page),
        versioned(page),
        sources(page),
    ]);
    all
}

fn title(page: &Layout, rule: RuleName) -> Message {
    let t = &page.t.methodology;
    match rule {
        RuleName::OnRecord => t.rule_on_record,
        RuleName::Adoption => t.rule_adoption,
        RuleName::Status => t.rule_status,
        RuleName::Word => t.rule_word,
        RuleName::Milestones => t.rule_milestones,
        RuleName::Moved => t.rule_moved,
        RuleName::Coverage => t.rule_coverage,
        RuleName::Duty => t.rule_duty,
        RuleName::Commitments => t.rule_commitments,
        RuleName::Formula => t.rule_formula,
        RuleName::Money => t.rule_money,
        RuleName::Measured => t.rule_measured,
        RuleName::Attainment => t.rule_attainment,
        RuleName::MeasureSum => t.rule_measure_sum,
        RuleName::Listing => t.rule_listing,
        RuleName::Median => t.rule_median,
        RuleName::PeerMedian => t.rule_peer_median,
        RuleName::WithData => t.rule_with_data,
        RuleName::Change => t.rule_change,
        RuleName::Decisions => page.t.decisions.rule_title,
    }
}

fn of_rule(page: &Layout, rule: RuleName) -> Section {
    let title = words::with_parameters(page.locale, title(page, rule));
    let mut section = Section::new(rule.code(), title)
        .says([plain(&words::rule(page, rule))])
        .shows(examples::of(page, rule));
    let used = rule.on(page.as_at());
    section.versions = rule
        .versions()
        .map(|one| version(page, one, one == used))
        .collect();
    section
}

/// A version of a rule: since when it is in force, and that the day of the page is read by it.
fn version(page: &Layout, rule: Rule, is_used: bool) -> Html {
    let t = &page.t.methodology;
    let n = Html::isolate(&format::number(page.locale, rule.version.into()));
    let words = match rule.since {
        None => t.version_first.html(&[("n", &n)]),
        Some(since) => t
            .version_since
            .html(&[("n", &n), ("day", &page.day(&since))]),
    };
    if !is_used {
        return words;
    }
    let used = t.used_on.html(&[("day", &page.shown_day())]);
    Html::trusted(format!("{words} · {used}"))
}

fn everywhere(page: &Layout) -> Section {
    let t = &page.t.methodology;
    let levels: Vec<&str> = Level::ALL
        .iter()
        .map(|level| terms::level(page.t, *level).as_str())
        .collect();
    let levels = plain(&format::list(page.locale, &levels));
    let no_data = plain(page.t.common.no_data.as_str());
    Section::new("everywhere", t.everywhere.as_str()).lists([
        plain(t.only_counts.as_str()),
        plain(t.no_ranking.as_str()),
        t.missing.html(&[("no_data", &no_data)]),
        plain(t.one_currency.as_str()),
        plain(page.t.why.joint.as_str()),
        plain(t.only_leads.as_str()),
        t.three_levels.html(&[("levels", &levels)]),
        plain(t.who_checks.as_str()),
        plain(t.not_known.as_str()),
    ])
}

fn two_days(page: &Layout, zone: &str) -> Section {
    let t = &page.t.methodology;
    let code = |name: &str| Html::trusted(format!("<bdi><code>{}</code></bdi>", plain(name)));
    let names = [
        ("as_at", &code(days::AS_AT)),
        ("known_on", &code(days::KNOWN_ON)),
    ];
    Section::new("days", t.two_days.as_str())
        .says([
            t.clocks.html(&names),
            t.zone.html(&[("zone", &Html::isolate(zone))]),
        ])
        .shows([examples::clocks(page)])
}

fn dating(page: &Layout) -> Section {
    let t = &page.t.methodology;
    Section::new("dating", t.dating.as_str())
        .says([plain(t.imprecise.as_str())])
        .shows([examples::dating(page)])
}

/// Every kind with its lifecycle, and what its final milestone makes of an initiative.
fn kinds(page: &Layout) -> Section {
    let t = &page.t.methodology;
    let row = |kind: &Kind| {
        let steps: Vec<&str> = kind
            .lifecycle()
            .iter()
            .map(|step| terms::step(page.t, *step).as_str())
            .collect();
        let status = if kind.stays_in_operation() {
            Status::InOperation
        } else {
            Status::Completed
        };
        let makes = t.makes.with(&[
            ("step", terms::step(page.t, kind.final_step()).as_str()),
            ("status", terms::status(page.t, status).as_str()),
        ]);
        vec![
            plain(terms::kind(page.t, *kind).as_str()),
            plain(&format::apart(page.locale, &steps)),
            plain(&makes),
        ]
    };
    let headings = [t.kind, t.steps, t.last_makes];
    let table = Table::list(t.kinds, &headings, Kind::ALL.iter().map(row).collect());
    Section::new("kinds", t.kinds.as_str()).shows([table])
}

/// Every count, and the count of which it is a part.
fn counts(page: &Layout) -> Section {
    let t = &page.t.methodology;
    let of_all_natures = |count: &Count| count.nature().is_none();
    let row = |count: Count| {
        let whole = count.base().map_or_else(
            || t.whole.to_string(),
            |base| words::count_words(page, base),
        );
        vec![plain(&words::count_words(page, count)), plain(&whole)]
    };
    let counts = Count::all().into_iter().filter(of_all_natures);
    let rows = counts.map(row).collect();
    let table = Table::list(t.counts, &[t.count, t.part_of], rows);
    let natures: Vec<&str> = Nature::ALL
        .iter()
        .map(|nature| terms::nature(page.t, *nature).as_str())
        .collect();
    let natures = plain(&format::list(page.locale, &natures));
    Section::new("counts", t.counts.as_str())
        .says([t.natures.html(&[("natures", &natures)])])
        .shows([table])
}

fn reasons(page: &Layout) -> Section {
    let t = &page.t.methodology;
    let all = Reason::all().into_iter();
    Section::new("reasons", t.reasons.as_str())
        .says([plain(t.reasons_intro.as_str())])
        .lists(all.map(|reason| words::reason(page, reason)))
}

fn versioned(page: &Layout) -> Section {
    let t = &page.t.methodology;
    let words = [t.kept, t.not_kept, t.rules_change];
    Section::new("versioned", t.versioned.as_str()).says(words.map(|one| plain(one.as_str())))
}

fn sources(page: &Layout) -> Section {
    let t = &page.t.methodology;
    let link = |words: Message, path: &str, name: Message| {
        let (href, name) = (plain(&page.href(path)), plain(name.as_str()));
        Html::trusted(format!(
            "{} <a href=\"{href}\">{name}</a>",
            plain(words.as_str())
        ))
    };
    Section::new("sources", t.sources.as_str()).says([
        link(t.context_sources, "/context", page.t.context.nav),
        link(t.errors, "/initiatives", page.t.common.initiatives),
    ])
}
