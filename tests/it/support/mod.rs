//! What the stories stand on: an application on a database of its own, and people who use it.

pub mod addresses;
pub mod app;
pub mod client;
pub mod databases;
pub mod decisions;
pub mod desk;
pub mod factory;
pub mod html;
pub mod mail;
pub mod measures;
pub mod money;
pub mod random;
pub mod rounds;
pub mod sources;

pub use app::TestApp;
pub use client::Client;
pub use databases::Backend;
pub use html::Page;

/// Writes a story once and tells it on SQLite and on PostgreSQL.
///
/// ```text
/// on_both! {
///     async fn readers_see_what_was_published(app: TestApp) { … }
/// }
/// ```
///
/// gives the tests `readers_see_what_was_published::sqlite` and `…::postgres`.
macro_rules! on_both {
    ($($(#[$about:meta])* async fn $name:ident($app:ident: $of:ty) $story:block)+) => {$(
        $(#[$about])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn story($app: $of) $story

            #[test]
            fn sqlite() {
                let name = module_path!().trim_start_matches("it::");
                $crate::support::app::tell(name, $crate::support::Backend::Sqlite, story);
            }

            #[test]
            fn postgres() {
                let name = module_path!().trim_start_matches("it::");
                $crate::support::app::tell(name, $crate::support::Backend::Postgres, story);
            }
        }
    )+};
}
