//! The blocks of the overview as files: their rows, and their pictures.

use actix_web::HttpResponse;

use super::params::Block;
use super::rows::Row;
use super::view::Overview;
use crate::dashboards::why::words::count_words;
use crate::error::{Error, Result};
use crate::i18n::Message;
use crate::rules::{Coded, Figure};
use crate::web::charts::{Bar, Picture, Stack, Stacks, Stretch};
use crate::web::csv::{Table, digits};
use crate::web::{Layout, terms};

/// The rows of a block.
pub(super) fn table(overview: &Overview, block: Block) -> Result<HttpResponse> {
    let t = &overview.page.t.overview;
    let columns =
        |all: &[Message]| Table::new(&all.iter().map(|one| one.as_str()).collect::<Vec<_>>());
    let mut table;
    match block {
        Block::Milestones => {
            table = columns(&[t.level, t.nature, t.number])?;
            let due = (t.milestones_due, overview.due());
            let levels = overview.levels().into_iter();
            for (name, figure) in [due]
                .into_iter()
                .chain(levels.map(|one| (one.name, one.figure)))
            {
                table.row([name.to_string(), String::new(), digits(&figure)])?;
            }
            for (name, figure) in overview.beside() {
                table.row([name.to_string(), String::new(), digits(&figure)])?;
            }
            let levels = [
                t.milestones_due,
                t.milestones_reported,
                t.milestones_documented,
                t.milestones_verified,
            ];
            for (nature, figures) in overview.natures() {
                for (name, figure) in levels.iter().zip(&figures) {
                    table.row([name.to_string(), nature.to_string(), digits(figure)])?;
                }
            }
        }
        Block::Standing => {
            table = bars(overview, &[t.standing, t.on_record], None)?;
            for (name, record, bar) in overview.standings() {
                table.row(cells(&[name.to_string(), digits(&record)], &bar))?;
            }
        }
        Block::Reported => {
            table = columns(&[t.reported_title, t.number, t.of_all])?;
            let of = &overview.coverage;
            let lines = [
                (t.states_unit, &of.states, &of.all_states),
                (t.institutions_unit, &of.institutions, &of.all_institutions),
            ];
            for (name, heard, all) in lines {
                table.row([name.to_string(), digits(heard), digits(all)])?;
            }
        }
        Block::Moved => {
            let d = &overview.page.t.decisions;
            table = columns(&[d.counted, d.then, d.now])?;
            for line in overview.moved_lines() {
                table.row([line.words.clone(), digits(&line.then), digits(&line.now)])?;
            }
        }
        Block::Due => {
            table = columns(&[t.reference, t.initiative, t.milestone, t.day, t.by_its_lead])?;
            for one in &overview.open {
                let step = milestone(overview, one.step, &one.milestone);
                let yes = &overview.page.t.common;
                let adopted = if one.adopted { yes.yes } else { yes.no };
                let title = overview.page.plain(&one.title);
                let cells = [
                    one.reference.clone(),
                    title,
                    step,
                    one.due.to_iso(),
                    adopted.to_string(),
                ];
                table.row(cells)?;
            }
        }
        Block::Newest => {
            table = columns(&[t.reference, t.initiative, t.milestone, t.day, t.origin])?;
            for one in &overview.newest {
                let step = milestone(overview, one.step, &one.milestone);
                let origin = terms::origin(overview.page.t, one.origin).to_string();
                let title = overview.page.plain(&one.title);
                table.row([
                    one.reference.clone(),
                    title,
                    step,
                    one.dating.to_iso(),
                    origin,
                ])?;
            }
        }
        Block::Commitments => {
            table = columns(&[t.commitment_code, t.commitment, t.standing])?;
            for part in &overview.promised {
                let state = overview.state_words(part).to_string();
                for one in &part.commitments {
                    let text = overview.page.plain(&one.text);
                    table.row([one.code.clone(), text, state.clone()])?;
                }
            }
        }
        Block::Themes => table = headed(overview, t.theme, &overview.themes)?,
        Block::Kinds => table = headed(overview, t.kind, &overview.kinds)?,
    }
    table.answer(block.code())
}

fn milestone(
    overview: &Overview,
    step: Option<crate::rules::Step>,
    title: &crate::i18n::Text,
) -> String {
    crate::web::work::milestone(overview.page.locale, step, title)
}

/// A table of bars: a column for each status and for each word of sources, with the alignment of
/// what they count, where the rows do not say it.
fn bars(overview: &Overview, headings: &[Message], of: Option<Message>) -> Result<Table> {
    let first = headings.iter().map(ToString::to_string);
    let words = |count| count_words(&overview.page, count);
    let counts = Bar::stretched().map(|count| match of {
        Some(of) => format!("{} ({of})", words(count)),
        None => words(count),
    });
    let headings: Vec<String> = first.chain(counts).collect();
    Table::new(&headings.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The cells of a bar, after those that say what it is of.
fn cells(first: &[String], bar: &Bar) -> Vec<String> {
    let number = |count| bar.figure(count).map_or_else(|| "0".to_owned(), digits);
    let counts = Bar::stretched().map(number);
    first.iter().cloned().chain(counts).collect()
}

fn headed(overview: &Overview, heading: Message, rows: &[Row]) -> Result<Table> {
    let t = &overview.page.t.overview;
    let headings = [heading, t.under_agenda, t.aligned_apart];
    let mut table = bars(overview, &headings, Some(t.under_agenda))?;
    for row in rows {
        let first = [row.plain.clone(), digits(&row.record), digits(&row.aligned)];
        table.row(cells(&first, &row.bar))?;
    }
    Ok(table)
}

fn stack(page: &Layout, name: &str, total: &Figure, bar: &Bar) -> Stack {
    Stack {
        name: name.to_owned(),
        total: page.number(total),
        stretches: bar.stretches(page),
    }
}

/// The picture of a block: that of its bars.
pub(super) fn picture(overview: &Overview, block: Block) -> Result<Picture> {
    let page = &overview.page;
    let t = &page.t.overview;
    let of_rows = |rows: &[Row]| -> Vec<Stack> {
        let rows = rows.iter();
        rows.map(|row| stack(page, &row.plain, &row.record, &row.bar))
            .collect()
    };
    let (title, desc, stacks, whole) = match block {
        Block::Themes => (t.by_theme, t.by_theme_note, of_rows(&overview.themes), None),
        Block::Kinds => (t.by_kind, t.by_kind_note, of_rows(&overview.kinds), None),
        Block::Standing => {
            let standings = overview.standings().into_iter();
            let stacks =
                standings.map(|(name, total, bar)| stack(page, name.as_str(), &total, &bar));
            (t.by_standing, t.by_standing_note, stacks.collect(), None)
        }
        Block::Milestones if overview.has_milestones() => {
            let levels = overview.levels().into_iter().map(|line| Stack {
                name: line.name.to_string(),
                total: page.number(&line.figure),
                stretches: vec![Stretch {
                    class: line.class,
                    head: None,
                    words: page.counted_text(&t.of_due, &overview.due()),
                    figure: line.figure,
                }],
            });
            let whole = Some(overview.due());
            (t.milestones, t.milestones_note, levels.collect(), whole)
        }
        _ => return Err(Error::NotFound),
    };
    let drawing = Stacks {
        locale: page.locale,
        stacks,
        whole,
    }
    .draw();
    Ok(Picture::new(
        page,
        title.as_str(),
        desc.as_str(),
        drawing,
        "/",
    ))
}
