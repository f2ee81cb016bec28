//! What counts, rules and reasons are called.

use crate::i18n::{Html, Locale, Message, Text, format};
use crate::rules::commitment::RECENT_MONTHS;
use crate::rules::context::BASE_YEAR;
use crate::rules::duty::NOTICE_DAYS;
use crate::rules::{
    Coded, Count, FRESH_DAYS, Figure, GRACE_DAYS, Moment, Nature, Reason, RuleName, Subject,
};
use crate::web::{Layout, terms};

/// A sentence with the parameters of the rules in it, as the rules have them.
pub(in crate::dashboards) fn with_parameters(locale: Locale, words: Message) -> String {
    let number = |number: i64| format::number(locale, number);
    words.with(&[
        ("grace", &number(GRACE_DAYS)),
        ("fresh", &number(FRESH_DAYS)),
        ("notice", &number(NOTICE_DAYS)),
        ("months", &number(RECENT_MONTHS.into())),
        ("base", &format::year(locale, BASE_YEAR)),
    ])
}

/// What a figure is of.
pub(super) fn title(page: &Layout, figure: &Figure, heading: Option<&Text>) -> String {
    let w = &page.t.why;
    match &figure.question().subject {
        Subject::Count { count, .. } => count_words(page, *count),
        Subject::Planned { until, .. } => {
            let day = format::day(page.locale, *until);
            w.planned_by.with(&[("day", &day)])
        }
        Subject::PeerMedian { count, led, group } => {
            let count = count_words(page, *count);
            let role = if *led { w.peers_led } else { w.peers_any };
            let count = role.with(&[("count", &count)]);
            match (group, heading) {
                (Some(_), Some(name)) => w
                    .peers_states
                    .with(&[("group", &page.plain(name)), ("count", &count)]),
                _ => w.peers_institutions.with(&[("count", &count)]),
            }
        }
        Subject::StatesHeard => with_parameters(page.locale, w.states_heard),
        Subject::InstitutionsHeard => with_parameters(page.locale, w.institutions_heard),
        Subject::Round { aspect, .. } => terms::participation(page.t, *aspect).to_string(),
        Subject::Commitments(state) => w
            .commitments_in
            .with(&[("state", terms::commitment_state(page.t, *state).as_str())]),
        Subject::Computed(code) => w.computed.with(&[("code", code)]),
        Subject::Computable(code) => w.computable.with(&[("code", code)]),
        Subject::Decisions(_) => page.t.decisions.why_title.to_string(),
        // The others have pages of their own.
        _ => w.title.to_string(),
    }
}

/// A rule in words.
pub(in crate::dashboards) fn rule(page: &Layout, name: RuleName) -> String {
    let w = &page.t.why;
    let words = match name {
        RuleName::OnRecord => w.rule_on_record,
        RuleName::Adoption => w.rule_adoption,
        RuleName::Status => w.rule_status,
        RuleName::Word => w.rule_word,
        RuleName::Milestones => w.rule_milestones,
        RuleName::Moved => w.rule_moved,
        RuleName::Coverage => w.rule_coverage,
        RuleName::Duty => w.rule_duty,
        RuleName::Commitments => w.rule_commitments,
        RuleName::Formula => w.rule_formula,
        RuleName::Money => w.rule_money,
        RuleName::Measured => w.rule_measured,
        RuleName::Attainment => w.rule_attainment,
        RuleName::MeasureSum => w.rule_measure_sum,
        RuleName::Listing => w.rule_listing,
        RuleName::Median => w.rule_median,
        RuleName::PeerMedian => w.rule_peer_median,
        RuleName::WithData => w.rule_with_data,
        RuleName::Change => w.rule_change,
        RuleName::Decisions => page.t.decisions.rule,
    };
    with_parameters(page.locale, words)
}

/// Where the methodology tells a rule in full, with examples.
pub(super) fn in_full(page: &Layout, figure: &Figure) -> String {
    let rule = figure.question().rule().name;
    format!("{}#{}", page.href("/methodology"), rule.code())
}

/// A count in words.
pub(in crate::dashboards) fn count_words(page: &Layout, count: Count) -> String {
    let (t, w) = (page.t, &page.t.why);
    let of_nature = |words: Message, nature: Option<Nature>| match nature {
        None => words.to_string(),
        Some(nature) => w.of_nature.with(&[
            ("count", words.as_str()),
            ("nature", terms::nature(t, nature).as_str()),
        ]),
    };
    match count {
        Count::Record => w.count_record.to_string(),
        Count::Adopted => w.count_adopted.to_string(),
        Count::Continues => w.count_continues.to_string(),
        Count::Evidenced => with_parameters(page.locale, w.count_evidenced),
        Count::Status(status) => w
            .count_status
            .with(&[("status", terms::status(t, status).as_str())]),
        Count::Word(word) => w
            .count_word
            .with(&[("word", terms::word(t, word).as_str())]),
        Count::Proved(level) => w
            .count_proved
            .with(&[("level", terms::level(t, level).as_str())]),
        Count::Due(nature) => of_nature(w.count_due, nature),
        Count::Reported(nature) => of_nature(w.count_reported, nature),
        Count::Documented(nature) => of_nature(w.count_documented, nature),
        Count::Verified(nature) => of_nature(w.count_verified, nature),
        Count::Unheard(nature) => of_nature(w.count_unheard, nature),
        Count::Later(nature) => of_nature(w.count_later, nature),
        Count::WithoutDue(nature) => of_nature(w.count_without_due, nature),
        Count::Replanned => w.count_replanned.to_string(),
        Count::FirstDue => w.count_first_due.to_string(),
        Count::Rescheduled => w.count_rescheduled.to_string(),
        Count::Retargeted => w.count_retargeted.to_string(),
        Count::Rebaselined => w.count_rebaselined.to_string(),
        Count::SaidReached => w.count_said_reached.to_string(),
        Count::SaidDue => w.count_said_due.to_string(),
    }
}

/// Why something is left out, in words; the day of one that comes later stands in its line.
pub(in crate::dashboards) fn reason(page: &Layout, reason: Reason) -> Html {
    let (t, w) = (page.t, &page.t.why);
    let said = |words: Message| Html::escape(words.as_str());
    let with = |words: Message, name: &str, part: &str| Html::escape(&words.with(&[(name, part)]));
    match reason {
        Reason::NotYet(_) => said(w.left_not_yet),
        Reason::Withdrawn => said(w.left_withdrawn),
        Reason::NotAdopted => said(w.left_not_adopted),
        Reason::Adopted => said(w.left_adopted),
        Reason::Says(word) => with(w.left_says, "word", terms::word(t, word).as_str()),
        Reason::Stands(status) => with(w.left_stands, "status", terms::status(t, status).as_str()),
        Reason::FrameworkRuns => said(w.left_framework_runs),
        Reason::NoRecentEvidence => {
            Html::escape(&with_parameters(page.locale, w.left_no_recent_evidence))
        }
        Reason::DueLater(_) => said(w.left_due_later),
        Reason::NoDue => said(w.left_no_due),
        Reason::NotMoved => said(w.left_not_moved),
        Reason::AlreadyDue => said(w.left_already_due),
        Reason::NotReached => said(w.left_not_reached),
        Reason::Only(level) => with(w.left_only, "level", terms::level(t, level).as_str()),
        Reason::IsDocumented => said(w.left_documented),
        Reason::LeadHeard => said(w.left_lead_heard),
        Reason::OtherNature => said(w.left_other_nature),
    }
}

/// The rule of a figure with its version.
pub(super) fn rule_version(page: &Layout, figure: &Figure) -> String {
    let rule = figure.question().rule();
    let version = format::number(page.locale, rule.version.into());
    let words = page.t.why.rule_version;
    words.with(&[("rule", rule.name.code()), ("version", &version)])
}

/// Both days of a figure.
pub(super) fn days(page: &Layout, figure: &Figure) -> Html {
    let Moment { as_at, known_on } = figure.question().moment;
    let (as_at, known_on) = (page.day(&as_at), page.day(&known_on));
    let words = page.t.why.both_days;
    words.html(&[("as_at", &as_at), ("known_on", &known_on)])
}

/// What a figure says.
pub(super) fn answer(page: &Layout, figure: &Figure) -> Html {
    page.t.why.answer.html(&[("n", &strong(page, figure))])
}

/// A figure's value where it is the answer.
pub(super) fn strong(page: &Layout, figure: &Figure) -> Html {
    let number = Html::isolate(&page.number(figure));
    Html::trusted(format!("<strong>{number}</strong>"))
}
