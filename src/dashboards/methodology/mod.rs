//! `/{l}/methodology`: the rules behind the figures, out of their own definitions, with examples
//! that the rules compute.
//!
//! # A rule more
//! A [`RuleName`](crate::rules::RuleName) more does not compile before it has words in
//! `why/words.rs`, a title in `sections.rs` and an example in `examples/mod.rs`.

mod examples;
mod sections;
mod table;

use actix_web::HttpResponse;
use askama::Template;

use self::sections::Section;
use crate::error::Result;
use crate::web::{Ctx, Layout, Nav};

#[derive(Template)]
#[template(path = "dashboards/methodology.html")]
struct Methodology {
    page: Layout,
    sections: Vec<Section>,
}

/// The methodology. It reads nothing of the record: the day that is looked at says which versions
/// of the rules are used for it.
///
/// # Errors
/// None in practice.
pub async fn show(ctx: Ctx) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::Methodology, ctx.t().methodology.title.as_str());
    let sections = sections::all(&page, ctx.state.clock.zone());
    ctx.page(&Methodology { page, sections })
}
