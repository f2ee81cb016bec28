//! `/accessibility`: how accessible the site is, how that was found out, and what is missing.

use actix_web::HttpResponse;
use askama::Template;

use crate::error::Result;
use crate::i18n::{Html, Message};
use crate::rules::Day;
use crate::web::{Ctx, Layout, Nav};

/// The day of the last examination, with the release that it examined.
const EXAMINED: Option<Day> = Day::from_ymd_opt(2026, 11, 23);

#[derive(Template)]
#[template(path = "dashboards/accessibility.html")]
struct Accessibility {
    page: Layout,
    examined: Option<Html>,
}

impl Accessibility {
    fn methods(&self) -> [Message; 6] {
        let t = &self.page.t.accessibility;
        [
            t.method_axe,
            t.method_validator,
            t.method_scripts,
            t.method_line,
            t.method_look,
            t.method_targets,
        ]
    }

    fn gaps(&self) -> [Message; 5] {
        let t = &self.page.t.accessibility;
        [
            t.gap_people,
            t.gap_translations,
            t.gap_documents,
            t.gap_matrix,
            t.gap_pictures,
        ]
    }
}

/// `/accessibility`.
///
/// # Errors
/// None in practice.
pub async fn show(ctx: Ctx) -> Result<HttpResponse> {
    let title = ctx.t().accessibility.title.as_str();
    let page = ctx.layout(Nav::Accessibility, title);
    ctx.page(&Accessibility {
        examined: EXAMINED.map(|day| page.day(&day)),
        page,
    })
}
