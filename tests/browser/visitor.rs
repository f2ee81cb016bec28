//! Somebody at the site, in a browser or without one.

use sti_tracker::i18n::{Locale, Messages};

use crate::page::Page;

/// A line broke before the answer came.
#[derive(Debug)]
pub struct Broken;

/// What a visitor can do. A story is told once and holds for each kind of visitor.
pub trait Visitor {
    /// The language that they read.
    fn locale(&self) -> Locale;

    /// From now on reaches the site at another address: `http://host:port`.
    fn by_way_of(&mut self, base: &str);

    /// Goes to an address of the site.
    async fn open(&mut self, path: &str);

    /// Types into a field, chooses in a list, or ticks the choice of that value.
    async fn set(&mut self, name: &str, value: &str);

    /// Chooses a file for a field.
    async fn attach(&mut self, name: &str, file: &str, content: &[u8]);

    /// Presses the button that a selector finds.
    async fn press(&mut self, button: &str);

    /// Presses a button where the line may break. Returns what the page said while it waited;
    /// where the line broke for good, what was typed is still there to be sent again.
    async fn try_to_press(&mut self, button: &str) -> Result<Vec<String>, Broken>;

    /// The page before them.
    async fn page(&mut self) -> Page;

    /// What pages say in their language.
    fn t(&self) -> &'static Messages {
        self.locale().messages()
    }

    /// An address in their language.
    fn local(&self, path: &str) -> String {
        format!("/{}{path}", self.locale().code())
    }

    /// Goes to an address and looks at it.
    async fn at(&mut self, path: &str) -> Page {
        self.open(path).await;
        self.page().await
    }

    /// Goes to an address in their language and looks at it.
    async fn go(&mut self, path: &str) -> Page {
        let path = self.local(path);
        self.at(&path).await
    }

    /// Fills several fields in.
    async fn fill(&mut self, fields: &[(&str, &str)]) {
        for (name, value) in fields {
            self.set(name, value).await;
        }
    }

    /// Presses a button that leads to another page with a notice, and looks at it.
    async fn press_and_see(&mut self, button: &str) -> Page {
        self.press(button).await;
        self.page().await
    }
}
