//! What a submission was returned with, beside the fields of the form.

use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::Acting;
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

/// Comments by field. Here the comments of reviews join (`review::comments`).
fn of_return(_: &mut Conn, _: &Acting) -> Result<Vec<(String, String)>> {
    Ok(Vec::new())
}
