//! Somebody at the site, in a browser or without one.

use crate::page::Page;

/// What a visitor can do. A story is told once and holds for each kind of visitor.
pub trait Visitor {
    /// Goes to an address of the site.
    async fn open(&mut self, path: &str);

    /// Types into a field, chooses in a list, or ticks the choice of that value.
    async fn set(&mut self, name: &str, value: &str);

    /// Presses the button that a selector finds.
    async fn press(&mut self, button: &str);

    /// The page before them.
    async fn page(&mut self) -> Page;

    /// Goes to an address and looks at it.
    async fn at(&mut self, path: &str) -> Page {
        self.open(path).await;
        self.page().await
    }

    /// Fills several fields in.
    async fn fill(&mut self, fields: &[(&str, &str)]) {
        for (name, value) in fields {
            self.set(name, value).await;
        }
    }
}
