//! What refers to a row of another table finds it. The databases see to that themselves, unless
//! somebody worked on them with other tools.

use super::{Found, store};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;

pub(super) fn look(conn: &mut Conn, _: &Clock, found: &mut Found) -> Result<()> {
    let references = store::references(conn)?;
    found.saw(references.len());
    for reference in &references {
        let rows = store::dangling(conn, reference)?;
        if rows > 0 {
            let (child, column, parent, _) = reference;
            let place = format!("table {child}");
            let what = format!("{rows} rows whose {column} is in no row of {parent}");
            found.breach(place, what);
        }
    }
    Ok(())
}
