//! Dashboards: matrices, what bodies do together, side by side, over time, pictures, finding.

mod across;
mod charts;
mod days;
mod facets;
mod over_time;
mod overview;
mod profiles;
mod search;

use crate::support::Page;

/// The numbers of a table's row, its name apart.
fn numbers(page: &Page, table: &str, name: &str) -> Vec<String> {
    let rows = page.all(&format!("{table} tr"));
    let row = rows.into_iter().find(|row| {
        let heading = scraper::Selector::parse("th[scope=row] a, th[scope=row]").unwrap();
        let mut headings = row.select(&heading);
        headings.any(|one| crate::support::html::text(one).starts_with(name))
    });
    let row = row.unwrap_or_else(|| panic!("no row {name:?} in {table}: {}", page.text("main")));
    let cell = scraper::Selector::parse("td.num").unwrap();
    row.select(&cell).map(crate::support::html::text).collect()
}
