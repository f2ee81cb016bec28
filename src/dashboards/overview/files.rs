//! The blocks of the overview as files: their rows, and their pictures.

use actix_web::HttpResponse;

use super::params::Block;
use super::rows::Row;
use super::view::Overview;
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
            table = columns(&[t.level, t.number])?;
            let due = (t.milestones_due, overview.due());
            let levels = overview.levels().into_iter();
            for (name, figure) in [due]
                .into_iter()
                .chain(levels.map(|one| (one.name, one.figure)))
            {
                table.row([name.to_string(), digits(&figure)])?;
            }
        }
        Block::Standing => {
            table = columns(&[t.standing, t.counted, t.number])?;
            for (name, _, bar) in overview.standings() {
                bar_rows(&overview.page, &mut table, name.as_str(), &bar)?;
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
            for part in &overview.on_paper {
                let state = overview.state_words(part).to_string();
                for one in &part.commitments {
                    let text = overview.page.plain(&one.text);
                    table.row([one.code.clone(), text, state.clone()])?;
                }
            }
        }
        Block::Themes => table = bars(overview, t.theme, &overview.themes)?,
        Block::Kinds => table = bars(overview, t.kind, &overview.kinds)?,
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

/// A line for each stretch of a bar.
fn bar_rows(page: &Layout, table: &mut Table, name: &str, bar: &Bar) -> Result<()> {
    for part in bar.parts() {
        let words = page.counted_text(&part.words, &part.figure);
        table.row([name.to_owned(), words, digits(&part.figure)])?;
    }
    Ok(())
}

fn bars(overview: &Overview, heading: Message, rows: &[Row]) -> Result<Table> {
    let t = &overview.page.t.overview;
    let headings = [heading, t.on_record, t.aligned_apart];
    let mut table = Table::new(&headings.map(|one| one.as_str()))?;
    for row in rows {
        table.row([row.plain.clone(), digits(&row.record), digits(&row.aligned)])?;
    }
    Ok(table)
}

fn stack(page: &Layout, name: &str, total: &Figure, bar: &Bar) -> Stack {
    Stack {
        name: name.to_owned(),
        total: page.number(total),
        stretches: bar.parts().map(|part| part.stretch(page)).collect(),
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
