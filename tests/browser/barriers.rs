//! WCAG 2.2 AA as far as axe can tell, no page wider than its screen, and markup as it should be.

use std::fmt::Write as _;

use serde_json::{Value, json};

use sti_tracker::i18n::Locale;

use crate::chromium::{Chromium, Driver};
use crate::markup::Markup;
use crate::needs;
use crate::pages::{Look, WIDTHS, is_public, walk};
use crate::server::Server;

/// Runs axe over the page before a reader, and gives back what it finds.
const RUN_AXE: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
        .then(found => done(found.violations.map(one => ({
            id: one.id, help: one.help,
            nodes: one.nodes.map(node => node.html.slice(0, 200) + ' – ' + node.failureSummary),
        }))), cause => done([{ id: 'axe', help: String(cause), nodes: [] }]));";

/// Says which elements make a page wider than its screen; null where none does.
const WIDER: &str = "
    const room = window.innerWidth, root = document.documentElement;
    if (root.scrollWidth <= room) return null;
    const over = [...document.querySelectorAll('body *')].filter(one => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && (box.right > room + 1 || box.left < -1);
    });
    return root.scrollWidth + ' > ' + room + ': '
        + over.slice(0, 5).map(one => one.outerHTML.slice(0, 160)).join(' | ');";

/// A page with barriers of several kinds.
const FAULTY: &str = "data:text/html,<title>t</title>\
    <img src=x><div style='width:900px'>wide</div>\
    <p style='color:%23ddd;background:white'>faint</p>\
    <a href=a style='font-size:8px'>a</a><br><a href=b style='font-size:8px'>b</a>";

/// Looks at pages in each width and notes what is wrong.
struct Examination {
    axe: Option<String>,
    faults: String,
    pages: usize,
    markup: Markup,
    /// The languages in which the markup is asked for.
    langs: &'static [&'static str],
    /// The widths at which axe searches: with each change those of a computer in English (public
    /// pages) and of a phone in Arabic (all pages), with `STI_FULL=1` both in both on all.
    searched: Vec<u32>,
    public_only: bool,
}

/// Goes through every kind of page in a language.
pub async fn examine(driver: &Driver, server: &Server, lang: &str) {
    let axe = needs::axe();
    if axe.is_none() {
        let missing = "axe (npm install --prefix target/npm axe-core)";
        needs::skip(missing, "pages were not searched for barriers");
    }
    let mut all = Examination {
        axe,
        faults: String::new(),
        pages: 0,
        markup: Markup::new(),
        // Who walks in English looks at the French markup on the way.
        langs: if lang == "en" { &["en", "fr"] } else { &["ar"] },
        searched: match (std::env::var_os("STI_FULL").is_some(), lang) {
            (true, _) => WIDTHS.to_vec(),
            (false, "en") => vec![WIDTHS[0]],
            (false, _) => vec![WIDTHS[1]],
        },
        public_only: false,
    };
    all.must_see(driver, server).await;
    all.public_only = lang == "en" && all.searched.len() == 1;
    walk(driver, server, &[lang], &mut all).await;
    assert!(all.faults.is_empty(), "{} pages\n{}", all.pages, all.faults);
    let faults = all.markup.faults();
    assert!(faults.is_empty(), "{} pages\n{faults}", all.markup.pages);
}

impl Examination {
    /// An examination that finds nothing on a faulty page would say nothing about the others.
    async fn must_see(&mut self, driver: &Driver, server: &Server) {
        let mut visitor = Chromium::open(driver, server.base(), Locale::En).await;
        self.prepare(&mut visitor).await;
        visitor.client.goto(FAULTY).await.unwrap();
        self.look(&mut visitor, "faulty").await;
        let mut seen = vec!["wider than the screen"];
        if self.axe.is_some() {
            seen.extend([
                "html-has-lang",
                "color-contrast",
                "image-alt",
                "target-size",
            ]);
        }
        for fault in seen {
            assert!(self.faults.contains(fault), "{fault}: {}", self.faults);
        }
        self.faults.clear();
        visitor.close().await;
    }
}

impl Look for Examination {
    async fn prepare(&mut self, visitor: &mut Chromium) {
        if let Some(axe) = &self.axe {
            visitor.in_every_page(axe).await;
        }
    }

    async fn look(&mut self, visitor: &mut Chromium, name: &str) {
        self.pages += 1;
        self.markup.keep(visitor, name, self.langs).await;
        for width in WIDTHS {
            visitor.width(width, 800).await;
            let wider = visitor.client.execute(WIDER, vec![]).await.unwrap();
            if let Value::String(wider) = wider {
                let faults = &mut self.faults;
                writeln!(
                    faults,
                    "{name} at {width} is wider than the screen: {wider}"
                )
                .unwrap();
            }
            let passed = self.public_only && !is_public(name);
            if self.axe.is_none() || passed || !self.searched.contains(&width) {
                continue;
            }
            let found = visitor.client.execute_async(RUN_AXE, vec![]).await.unwrap();
            if found != json!([]) {
                writeln!(self.faults, "{name} at {width}: {found:#}").unwrap();
            }
        }
    }
}
