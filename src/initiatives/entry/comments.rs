//! What a submission was returned with, beside the fields of the form.

use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::{Acting, Voice, review};
use crate::web::Form;

/// Puts the comments of the last return beside the fields that they speak of.
///
/// # Errors
/// Where the database is away.
pub fn beside(conn: &mut Conn, form: &mut Form, acting: &Acting) -> Result<()> {
    for (field, comment) in of_return(conn, acting)? {
        form.note(field, comment);
    }
    Ok(())
}

/// Comments by field, for whoever speaks for a lead.
fn of_return(conn: &mut Conn, acting: &Acting) -> Result<Vec<(String, String)>> {
    match acting.voice {
        Voice::Lead(body) => review::comments(conn, acting.initiative.id, body),
        Voice::Secretariat | Voice::OnBehalf(..) => Ok(Vec::new()),
    }
}
