//! Cells that a spreadsheet would take for a formula leave as text, and come back as they were.

/// A cell as it leaves in a CSV file: what begins like a formula gets an apostrophe before it, and
/// so does what already begins with one before such a sign, so that it can be told again.
pub fn guard(cell: &str) -> String {
    if is_dangerous(cell.trim_start_matches('\'')) {
        return format!("'{cell}");
    }
    cell.to_owned()
}

/// A cell as it was before [`guard`]; the same where it was not guarded.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Whether a spreadsheet would compute it. A number with a sign is a number.
fn is_dangerous(cell: &str) -> bool {
    let start = cell.trim_start_matches(['\t', '\r', '\n', ' ']);
    start.starts_with(['=', '+', '-', '@']) && start.parse::<f64>().is_err()
}

#[cfg(test)]
mod tests {
    use super::{guard, unguard};

    #[test]
    fn case_17_what_leaves_comes_back() {
        for cell in [
            "=1+1", "'=1+1", "''@x", "-12.5", "- a list", "a=b", "'quoted'", "", " +x",
        ] {
            assert_eq!(unguard(&guard(cell)), cell);
            assert!(!guard(cell).starts_with('='));
        }
        assert_eq!(guard("=1+1"), "'=1+1");
        assert_eq!(guard("-12.5"), "-12.5");
    }
}
