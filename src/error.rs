//! The one error type, and the one mapping to a status. Causes are logged, never shown: the page
//! that a reader sees is made in [`crate::web::errors`], in their language.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

/// What an operation answers.
pub type Result<T> = std::result::Result<T, Error>;

/// No list is so long.
const PLACES: usize = 10_000_000;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such page or record.
    #[error("not found")]
    NotFound,
    /// A parameter of the address is not one that the page knows; its name and what was given.
    #[error("parameter {name}: {given:?}")]
    Parameter {
        /// The parameter.
        name: &'static str,
        /// What was given.
        given: String,
    },
    /// There is no figure of this name.
    #[error("no figure {0:?}")]
    NoFigure(String),
    /// The address is not used with this method.
    #[error("method not allowed")]
    Method,
    /// Somebody must sign in first.
    #[error("sign-in needed")]
    SignIn,
    /// They are signed in and may not.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// The request comes from another site or in a form that no page sends.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// A one-time link was used, or has expired.
    #[error("link used or expired")]
    Expired,
    /// What was sent is larger than the limit.
    #[error("too large")]
    TooLarge,
    /// Too many tries; the seconds to wait.
    #[error("too many requests")]
    TooMany(u64),
    /// The database refused or is away.
    #[error("database: {0}")]
    Database(#[from] diesel::result::Error),
    /// No connection could be had in time.
    #[error("pool: {0}")]
    Pool(#[from] diesel::r2d2::PoolError),
    /// A stored value is not one that the program knows.
    #[error("stored value: {0}")]
    Stored(String),
    /// A file or the system refused.
    #[error("system: {0}")]
    Io(#[from] std::io::Error),
    /// A command cannot be done as it was given; a sentence for whoever typed it.
    #[error("{0}")]
    Refused(String),
    /// Anything else that is our fault.
    #[error("internal: {0}")]
    Internal(String),
}

impl Error {
    /// A fault of ours, with its cause.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// The status that it answers with.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NoFigure(_) => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Parameter { .. } | Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::Expired => StatusCode::GONE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Pool(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Database(diesel::result::Error::NotFound) => StatusCode::NOT_FOUND,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    fn error_response(&self) -> HttpResponse {
        if self.status().is_server_error() {
            tracing::error!(cause = %self, "request failed");
        }
        HttpResponse::build(self.status()).finish()
    }
}

impl From<actix_web::error::BlockingError> for Error {
    fn from(_: actix_web::error::BlockingError) -> Self {
        Self::internal("the blocking pool is gone")
    }
}

/// The place in a list at which a page begins; blank is its beginning.
///
/// # Errors
/// [`Error::Parameter`] for what is no such place.
pub fn offset(name: &'static str, given: &str) -> Result<usize> {
    let read = |given: &str| given.parse().ok().filter(|place| *place < PLACES);
    Ok(named(name, given, read)?.unwrap_or(0))
}

/// What the code in a parameter names; blank names nothing.
///
/// # Errors
/// [`Error::Parameter`] for a code that nobody has.
pub fn named<T>(
    name: &'static str,
    code: &str,
    find: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>> {
    let code = code.trim();
    if code.is_empty() {
        return Ok(None);
    }
    find(code).map(Some).ok_or_else(|| Error::Parameter {
        name,
        given: code.to_owned(),
    })
}
