//! The measures of one record.

use super::{figure, words};
use crate::audit::{Stage, Told};
use crate::documents;
use crate::i18n::{Html, Message};
use crate::initiatives::Voice;
use crate::measures::{Measure, Measurement, Params, Version};
use crate::rules::measure::{Asked, Aspect, Attainment, Flag, Lack, Quantity, Series, Sex};
use crate::rules::{Coded, Day, Figure, Instant, Moment, Value};
use crate::web::{Layout, terms};

/// A value of a measure.
pub struct ValueView {
    /// Its place on the page: `M2.1`.
    pub anchor: String,
    /// Its number within the measure, in words.
    pub number: String,
    /// The period.
    pub period: Html,
    /// What it says.
    pub value: Html,
    /// Of whom.
    pub sex: Option<Message>,
    /// Of which state.
    pub state: Option<Html>,
    /// The document that backs it.
    pub document: Option<Html>,
    /// How well it is proved.
    pub level: Message,
    /// A remark.
    pub note: Option<String>,
    /// It counts towards what the measure comes to.
    pub counts: bool,
    /// Why it is left out, where it is.
    pub left_out: Option<Html>,
    /// Not public yet.
    pub draft: bool,
    /// Taken back.
    pub withdrawn: bool,
    /// Whoever reads may correct it.
    pub own: bool,
}

/// A measure.
pub struct MeasureView {
    /// Its place on the page: `M2`.
    pub anchor: String,
    /// Its public code: `STI-7F3K9.M2`.
    pub code: String,
    /// What it is called.
    pub name: Html,
    /// The same without marks.
    pub words: String,
    /// The unit.
    pub unit: Html,
    /// What a value says.
    pub reads: Message,
    /// Where it began, with its year.
    pub baseline: Html,
    /// Where that comes from.
    pub baseline_source: Option<Html>,
    /// Where it began in the original plan, where that differs.
    pub baseline_original: Option<Html>,
    /// Where it should come to.
    pub target: Html,
    /// In the original plan, where that differs.
    pub target_original: Option<Html>,
    /// Changes of the plan with their reasons.
    pub moves: Vec<Html>,
    /// The plan in a sentence.
    pub plan: Html,
    /// What it comes to.
    pub actual: Figure,
    /// The newest period of what counts.
    pub newest: Option<Html>,
    /// How far it has come: a figure, or words where nothing is divided.
    pub attained: Html,
    /// How long the bar is; the number is not capped.
    pub bar: Option<String>,
    /// By sex.
    pub sexes: Vec<(Message, Figure)>,
    /// By state.
    pub states: Vec<(Html, Figure)>,
    /// What is odd.
    pub flags: Vec<Html>,
    /// The values.
    pub values: Vec<ValueView>,
    /// Not public yet.
    pub draft: bool,
    /// Taken back.
    pub withdrawn: bool,
    /// Whoever reads may change it.
    pub own: bool,
}

/// Who reads, and when.
struct Reader<'a> {
    page: &'a Layout,
    moment: Moment,
    reference: &'a str,
    /// At work, in whose name.
    voice: Option<&'a Voice>,
}

/// The measures of one record, as its page shows them.
pub struct OfRecord {
    /// The measures.
    pub measures: Vec<MeasureView>,
}

impl OfRecord {
    /// What stands of the measures of a record; `day_of` says on which day something was recorded.
    pub fn new(
        page: &Layout,
        moment: Moment,
        (reference, measures): (&str, &[Measure]),
        day_of: impl Fn(Instant) -> Day,
    ) -> Self {
        let reader = Reader {
            page,
            moment,
            reference,
            voice: None,
        };
        let standing = measures.iter().filter(|one| !one.is_withdrawn());
        let measures = standing.filter_map(|one| reader.measure(one, &day_of));
        Self {
            measures: measures.collect(),
        }
    }

    /// The same for somebody at work on the record, withdrawn ones among them.
    pub fn at_work(
        page: &Layout,
        moment: Moment,
        (reference, measures): (&str, &[Measure]),
        voice: &Voice,
        day_of: impl Fn(Instant) -> Day,
    ) -> Self {
        let reader = Reader {
            page,
            moment,
            reference,
            voice: Some(voice),
        };
        let measures = measures.iter();
        let measures = measures.filter_map(|one| reader.measure(one, &day_of));
        Self {
            measures: measures.collect(),
        }
    }
}

impl Reader<'_> {
    fn measure(&self, one: &Measure, day_of: impl Fn(Instant) -> Day) -> Option<MeasureView> {
        let (page, t) = (self.page, &self.page.t.measures);
        let (current, original) = (one.current()?, one.original()?);
        let asked = Asked::by(self.moment.as_at);
        let series = one.read(asked, &day_of).unwrap_or_default();
        let code = format!("{}.{}", self.reference, one.code());
        let params = Params {
            measure: code.clone(),
            ..Params::default()
        };
        let of = (current.plan.unit, current.plan.ratio);
        let none = Html::escape(t.none_told.as_str());
        let said =
            |one: Option<Quantity>| one.map_or(none.clone(), |one| words::quantity(page, of, one));
        let attainment = current.plan.attainment(series.total());
        let baseline = self.baseline(current, said(current.plan.baseline));
        let was = self.baseline(original, said(original.plan.baseline));
        let target = self.target(current, said(current.plan.target));
        let target_was = self.target(original, said(original.plan.target));
        let originally =
            |was: Html, now: &Html| (was != *now).then(|| t.originally.html(&[("value", &was)]));
        let newest = series.newest();
        Some(MeasureView {
            anchor: one.code(),
            name: words::name(page, one),
            words: words::plain_name(page, one),
            unit: t.in_unit.html(&[("unit", &words::unit_of(page, current))]),
            reads: words::accumulation(page.t, current.plan.accumulation),
            baseline_source: self.source(current),
            baseline_original: originally(was, &baseline),
            target_original: originally(target_was, &target),
            baseline,
            target,
            moves: self.moves(one, &day_of),
            plan: words::plan_words(page, current),
            actual: figure(
                Aspect::Actual,
                &params,
                self.moment,
                current.plan.value(series.total()),
            ),
            newest: newest.map(|period| {
                let period = page.dated(&period);
                t.to_date.html(&[("period", &period)])
            }),
            attained: attained(page, &params, self.moment, attainment),
            bar: bar(attainment),
            sexes: self.sexes(one, &params, &day_of),
            states: self.states(one, &params, &series, &day_of),
            flags: self.flags(&series),
            values: one
                .values
                .iter()
                .filter(|value| self.voice.is_some() || !is_gone(&series, value))
                .map(|value| self.value(one, current, &series, value))
                .collect(),
            draft: current.told.stage != Stage::Published,
            withdrawn: current.withdrawn,
            own: self.owns(&current.told),
            code,
        })
    }

    fn owns(&self, told: &Told) -> bool {
        let may = |voice: &Voice| voice.may_correct(told.origin, told.body);
        self.voice.is_some_and(may)
    }

    fn baseline(&self, version: &Version, said: Html) -> Html {
        match version.baseline_year {
            Some(year) => {
                let year = crate::i18n::format::year(self.page.locale, year);
                let parts = [("value", &said), ("year", &Html::isolate(&year))];
                self.page.t.measures.of_year.html(&parts)
            }
            None => said,
        }
    }

    fn target(&self, version: &Version, said: Html) -> Html {
        if version.due.is_unknown() {
            return said;
        }
        let due = self.page.dated(&version.due);
        let due = self.page.t.measures.due.html(&[("day", &due)]);
        Html::trusted(format!("{said}, {due}"))
    }

    fn source(&self, version: &Version) -> Option<Html> {
        let source = version.baseline_source.as_ref();
        let source = source.map(|words| {
            let words = Html::escape(words);
            Html::trusted(format!(r#"<span dir="auto">{words}</span>"#))
        });
        let document = version.baseline_document.as_ref();
        let document = document.map(|one| {
            documents::view::backing(self.page, self.reference, one, self.voice.is_some())
        });
        let parts: Vec<String> = [source, document]
            .into_iter()
            .flatten()
            .map(|part| part.as_str().to_owned())
            .collect();
        (!parts.is_empty()).then(|| Html::trusted(parts.join(" · ")))
    }

    /// Changes of baseline and target that are seen, with their reasons.
    fn moves(&self, one: &Measure, day_of: impl Fn(Instant) -> Day) -> Vec<Html> {
        let moved = one.versions.windows(2);
        let moved = moved.filter(|two| two[1].moved_from(&two[0]) && !two[1].withdrawn);
        let words = |two: &[Version]| {
            let told = &two[1].told;
            let day = day_of(told.public_at.unwrap_or(told.recorded_at));
            let reason = two[1].reason.as_deref().unwrap_or_default();
            let reason = Html::escape(reason);
            let reason = Html::trusted(format!(r#"<span dir="auto">{reason}</span>"#));
            let parts = [("day", &self.page.day(&day)), ("reason", &reason)];
            self.page.t.measures.moved.html(&parts)
        };
        moved.map(words).collect()
    }

    fn part(
        &self,
        one: &Measure,
        asked: Asked,
        params: &Params,
        day_of: impl Fn(Instant) -> Day,
    ) -> Option<Figure> {
        let plan = one.current()?.plan;
        let value = plan.value(one.read(asked, day_of)?.total());
        (value != Value::Missing).then(|| figure(Aspect::Actual, params, self.moment, value))
    }

    fn sexes(
        &self,
        one: &Measure,
        params: &Params,
        day_of: impl Fn(Instant) -> Day,
    ) -> Vec<(Message, Figure)> {
        let of = |sex: Sex| {
            let own = Params {
                sex: sex.code().to_owned(),
                ..params.clone()
            };
            let asked = Asked {
                part: crate::rules::measure::Part::Sex(sex),
                ..Asked::by(self.moment.as_at)
            };
            let figure = self.part(one, asked, &own, &day_of)?;
            Some((words::sex(self.page.t, sex), figure))
        };
        [Sex::Female, Sex::Male]
            .into_iter()
            .filter_map(of)
            .collect()
    }

    fn states(
        &self,
        one: &Measure,
        params: &Params,
        series: &Series,
        day_of: impl Fn(Instant) -> Day,
    ) -> Vec<(Html, Figure)> {
        let mut rows = Vec::new();
        for id in &series.states {
            let mut named = one.values.iter().filter_map(|value| value.state.as_ref());
            let Some(state) = named.find(|state| state.id == *id) else {
                continue;
            };
            let own = Params {
                of: state.code.clone(),
                ..params.clone()
            };
            let asked = Asked {
                part: crate::rules::measure::Part::State(*id),
                ..Asked::by(self.moment.as_at)
            };
            if let Some(figure) = self.part(one, asked, &own, &day_of) {
                rows.push((self.page.plain(&state.name), self.state(state), figure));
            }
        }
        rows.sort_by_cached_key(|row| crate::i18n::order::key(self.page.locale, &row.0));
        let rows = rows.into_iter().map(|(_, name, figure)| (name, figure));
        rows.collect()
    }

    fn state(&self, state: &crate::measures::OfState) -> Html {
        let href = Html::escape(&self.page.at("/states", &state.code));
        let name = self.page.text(&state.name);
        Html::trusted(format!(r#"<a href="{href}">{name}</a>"#))
    }

    fn flags(&self, series: &Series) -> Vec<Html> {
        let t = &self.page.t.measures;
        let words = |flag: &Flag| {
            let (words, period) = match flag {
                Flag::DoesNotAddUp(period) => (t.flag_adds, period),
                Flag::Falls(period) => (t.flag_falls, period),
            };
            words.html(&[("period", &self.page.dated(period))])
        };
        series.flags.iter().map(words).collect()
    }

    fn value(
        &self,
        of: &Measure,
        version: &Version,
        series: &Series,
        one: &Measurement,
    ) -> ValueView {
        let page = self.page;
        let out = series.left_out.iter().find(|(row, _)| row.id == one.id);
        let reason = one.told.reason.as_deref();
        let document = one.document.as_ref();
        ValueView {
            anchor: format!("{}.{}", of.code(), one.number),
            number: one.number.to_string(),
            period: page.dated(&one.period),
            value: words::quantity(page, (version.plan.unit, version.plan.ratio), one.quantity),
            sex: one.sex.map(|sex| words::sex(page.t, sex)),
            state: one.state.as_ref().map(|state| self.state(state)),
            document: document.map(|one| {
                documents::view::backing(page, self.reference, one, self.voice.is_some())
            }),
            level: terms::level(page.t, one.level()),
            note: one.note.clone(),
            counts: series.counted.iter().any(|row| row.id == one.id),
            left_out: out.map(|(_, why)| words::left_out(page, *why, reason)),
            draft: one.told.stage != Stage::Published,
            withdrawn: one.withdrawn,
            own: !one.withdrawn && self.owns(&one.told),
        }
    }
}

/// What was taken back or lies ahead does not stand on a public page.
fn is_gone(series: &Series, value: &Measurement) -> bool {
    use crate::rules::measure::LeftOut;
    value.withdrawn
        || series.left_out.iter().any(|(row, why)| {
            row.id == value.id && matches!(why, LeftOut::Withdrawn | LeftOut::Later(_))
        })
}

/// How far a measure has come: a share, or words where nothing is divided, each as a link to why.
pub fn attained(page: &Layout, params: &Params, moment: Moment, attainment: Attainment) -> Html {
    let t = &page.t.measures;
    let value = match attainment {
        Attainment::Share(share) => Value::Share(share),
        _ => Value::Missing,
    };
    let figure = figure(Aspect::Attained, params, moment, value);
    let words = match attainment {
        Attainment::Share(_) | Attainment::Lacks(Lack::Actual) => return page.figure(&figure),
        Attainment::Reached => t.reached,
        Attainment::NotReached => t.not_reached,
        Attainment::Lacks(Lack::Target) => t.no_target,
        Attainment::Lacks(Lack::Baseline) => t.no_baseline,
    };
    page.figure_words(&figure, words.as_str())
}

/// How long the bar of a share is: between nothing and the whole.
fn bar(attainment: Attainment) -> Option<String> {
    match attainment {
        Attainment::Share(share) => Some(format!("{:.2}%", share.clamp(0.0, 1.0) * 100.0)),
        _ => None,
    }
}
