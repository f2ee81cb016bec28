//! The states and organisations that transactions name.

use super::{Bodies, Party, Transaction};
use crate::db::Conn;
use crate::error::Result;
use crate::rules::Body;

/// Those that transactions name: no statement where they name none, two at most.
///
/// # Errors
/// Where the database is away.
pub fn bodies_of(conn: &mut Conn, transactions: &[Transaction]) -> Result<Bodies> {
    let named: Vec<Body> = transactions.iter().flat_map(Transaction::bodies).collect();
    let states = named.iter().any(|body| matches!(body, Body::State(_)));
    let mut bodies = if states {
        Bodies::states(conn)?
    } else {
        Bodies::default()
    };
    bodies.complete(conn, named)?;
    Ok(bodies)
}

impl Party {
    /// Who it is, in a file: the public code, or the name of somebody else.
    pub fn said(&self, bodies: &Bodies) -> String {
        match self {
            Self::Body(body) => bodies.named(*body).map_or("", |(code, _)| code).to_owned(),
            Self::Named(name) => name.clone(),
        }
    }
}
