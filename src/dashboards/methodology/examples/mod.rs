//! Worked examples: something made up is given to a rule, and what the rule says is printed. No
//! result stands in a text: where a parameter of a rule changes, so do the examples.

mod decisions;
mod duty;
mod figures;
mod life;
mod measures;
mod milestones;
mod moved;
mod record;
mod series;
mod status;
#[cfg(test)]
mod tests;

pub(super) use milestones::clocks;
pub(super) use record::dating;

use super::table::Table;
use crate::rules::RuleName;
use crate::web::Layout;

/// The examples of a rule, one at least.
pub(super) fn of(page: &Layout, rule: RuleName) -> Vec<Table> {
    match rule {
        RuleName::OnRecord => vec![record::begins(page), record::joint(page)],
        RuleName::Adoption => vec![record::adoption(page)],
        RuleName::Status => status::all(page),
        RuleName::Word => vec![record::words(page)],
        RuleName::Milestones => milestones::scheme(page),
        RuleName::Moved => vec![moved::due_day(page)],
        RuleName::Coverage => vec![figures::coverage(page)],
        RuleName::Duty => vec![duty::owed(page)],
        RuleName::Commitments => vec![figures::commitments(page)],
        RuleName::Formula => vec![series::formula(page)],
        RuleName::Money => vec![figures::money(page)],
        RuleName::Measured => vec![measures::measured(page)],
        RuleName::Attainment => vec![measures::attainment(page)],
        RuleName::MeasureSum => vec![measures::sum(page)],
        RuleName::Listing => vec![figures::listing(page)],
        RuleName::Median => vec![series::median(page)],
        RuleName::PeerMedian => vec![series::peers(page)],
        RuleName::WithData => vec![series::with_data(page)],
        RuleName::Change => vec![series::change(page)],
        RuleName::Decisions => vec![decisions::closed(page)],
    }
}
