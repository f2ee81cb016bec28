//! How pictures stand in a page, and as files of their own.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use askama::Template;

use super::drawing::{Drawing, Mark, Px, Room};
use crate::error::{Error, Result};
use crate::i18n::Html;
use crate::web::{Layout, assets};

/// A picture with its title and what it shows in words, as it stands in a page.
#[derive(Template)]
#[template(path = "charts/chart.svg")]
pub struct Chart {
    id: String,
    class: &'static str,
    title: String,
    desc: String,
    drawings: Vec<(&'static str, Drawing)>,
}

impl Chart {
    /// A picture that keeps its shape in every room; `id` is its own on the page.
    pub fn new(id: impl Into<String>, class: &'static str, title: &str, desc: &str) -> Self {
        Self {
            id: id.into(),
            class,
            title: title.to_owned(),
            desc: desc.to_owned(),
            drawings: Vec::new(),
        }
    }

    /// With one drawing for every room.
    #[must_use]
    pub fn with(mut self, drawing: Drawing) -> Self {
        self.drawings.push(("", drawing));
        self
    }

    /// With a drawing for each room, of which the stylesheet shows one.
    #[must_use]
    pub fn in_rooms(mut self, draw: impl Fn(Room) -> Drawing) -> Self {
        self.drawings.push(("wide", draw(Room::Wide)));
        self.drawings.push(("narrow", draw(Room::Narrow)));
        self
    }

    /// Its markup.
    pub fn html(&self) -> Html {
        // It writes into memory: there is nothing to fail.
        Html::trusted(self.render().unwrap_or_else(|cause| {
            tracing::error!(%cause, "chart");
            String::new()
        }))
    }
}

/// How to cite a picture: its address with the days on which it says this, and as a file.
pub struct Cite {
    /// The words.
    pub words: Html,
    /// The picture as a file.
    pub picture: String,
}

impl Layout {
    /// How to cite a chart of this page; `picture` is the path of its file with its query.
    pub fn cite(&self, title: &str, picture: &str) -> Cite {
        let address = self.lasting(picture);
        let words = self.t.charts.cite.html(&[
            ("title", &Html::escape(title)),
            ("site", &Html::isolate(self.site_name())),
            ("day", &self.shown_day()),
            ("address", &Html::isolate(&address)),
        ]);
        Cite {
            words,
            picture: self.href(picture),
        }
    }
}

/// What surrounds a picture that stands alone.
const EDGE: f64 = 20.0;
const HEAD: f64 = 44.0;
const FOOT: f64 = 46.0;

/// A picture as a file: with its title, its day and its address, and the colours of paper.
#[derive(Template)]
#[template(path = "charts/picture.svg")]
pub struct Picture {
    lang: &'static str,
    title: String,
    desc: String,
    drawing: Drawing,
    width: Px,
    height: Px,
    /// Where titles begin, and at which end they are held.
    begins: Px,
    anchor: &'static str,
    head: Px,
    edge: Px,
    source: String,
    address: String,
    lines: [Px; 3],
    style: Html,
}

impl Picture {
    /// The file of a drawing of a page; `path` leads to the page that has it with its table.
    pub fn new(page: &Layout, title: &str, desc: &str, drawing: Drawing, path: &str) -> Self {
        let (width, height) = (drawing.width.0.max(360.0), drawing.height.0);
        let rtl = page.dir() == "rtl";
        let own = |words: &str| super::lines::in_own_direction(page.locale, words);
        let day = crate::i18n::format::day(page.locale, page.as_at());
        let as_at = page.t.overview.as_at.with(&[("day", &day)]);
        Self {
            lang: page.lang(),
            title: own(title),
            desc: desc.to_owned(),
            width: Px(width + 2.0 * EDGE),
            height: Px(HEAD + height + FOOT),
            begins: Px(if rtl { width + EDGE } else { EDGE }),
            anchor: if rtl { "end" } else { "start" },
            head: Px(HEAD),
            edge: Px(EDGE),
            source: own(&format!("{} · {as_at}", page.site_name())),
            address: page.lasting(path),
            lines: [28.0, HEAD + height + 18.0, HEAD + height + 36.0].map(Px),
            // Our own words, which have none of the signs of markup.
            style: Html::trusted(assets::of_pictures().text.clone()),
            drawing,
        }
    }

    /// Answers with the file.
    ///
    /// # Errors
    /// None in practice: it writes into memory.
    pub fn answer(&self) -> Result<HttpResponse> {
        let svg = self.render().map_err(Error::internal)?;
        Ok(HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "image/svg+xml; charset=utf-8"))
            .insert_header((
                CONTENT_SECURITY_POLICY,
                assets::of_pictures().policy.as_str(),
            ))
            .body(svg))
    }
}
