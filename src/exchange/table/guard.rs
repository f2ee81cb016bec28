//! Cells that a spreadsheet would take for a formula leave as text, and come back as they were.

/// A cell as it leaves in a CSV file: what begins like a formula, or is a number of a spelling that
/// a spreadsheet does not keep, gets an apostrophe before it, and so does what already begins with
/// one before such a thing, so that it can be told again.
pub fn guard(cell: &str) -> String {
    if is_touched(cell.trim_start_matches('\'')) {
        return format!("'{cell}");
    }
    cell.to_owned()
}

/// A cell as it was before [`guard`]; the same where it was not guarded.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_touched(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

fn is_touched(cell: &str) -> bool {
    is_dangerous(cell) || is_respelt(cell)
}

/// Digits that a spreadsheet's number holds.
const DIGITS: usize = 15;

/// Whether a spreadsheet would write it in another way: 007, 1e5, or more digits than it holds.
fn is_respelt(cell: &str) -> bool {
    let digit = |byte: &u8| byte.is_ascii_digit();
    let number = |byte: &u8| digit(byte) || b"+-.eE".contains(byte);
    if !cell.as_bytes().iter().all(number) || cell.parse::<f64>().is_err() {
        return false;
    }
    let digits = cell.as_bytes().iter().filter(|byte| digit(byte)).count();
    let leads = cell.strip_prefix('0').map(str::as_bytes);
    let leads = leads.and_then(<[u8]>::first).is_some_and(digit);
    leads || digits > DIGITS || cell.contains(['e', 'E'])
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
            "=1+1", "'=1+1", "''@x", "-12.5", "- a list", "a=b", "'quoted'", "", " +x", "007",
            "'007", "1e5", "1200.50",
        ] {
            assert_eq!(unguard(&guard(cell)), cell);
            assert!(!guard(cell).starts_with('='));
        }
        assert_eq!(guard("=1+1"), "'=1+1");
        assert_eq!(guard("-12.5"), "-12.5");
        assert_eq!(guard("1200.50"), "1200.50");
        assert_eq!(guard("007"), "'007");
    }
}
