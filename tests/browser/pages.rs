//! Every kind of page, and what must hold on each.

use std::fmt::Write as _;

use fantoccini::Locator;
use serde_json::{Value, json};

use crate::chromium::{Chromium, Driver};
use crate::needs;
use crate::server::Server;
use crate::story;
use crate::visitor::Visitor;

/// A computer's and a phone's width, in pixels.
pub const WIDTHS: [u32; 2] = [1280, 360];

/// Addresses that everybody can open, one of each kind, after a language.
pub const PUBLIC: [(&str, &str); 25] = [
    ("overview", "/"),
    ("list", "/initiatives"),
    ("list-filtered", "/initiatives?q=water&kind=project"),
    ("list-empty", "/initiatives?q=zzzz"),
    ("record", "/initiatives/{record}"),
    ("why", "/why/on-record?alignment=oic&by=theme&code=water"),
    ("why-none", "/why/verified"),
    ("themes", "/themes"),
    ("theme", "/themes/water"),
    ("states", "/states"),
    ("state", "/states/JOR"),
    ("organisations", "/organisations"),
    ("organisation", "/organisations/COMSTECH"),
    ("groups", "/groups"),
    ("group", "/groups/LDC"),
    ("priorities", "/priorities"),
    ("priority", "/priorities/3a"),
    ("commitments", "/commitments"),
    ("commitment", "/commitments/C01"),
    ("meetings", "/meetings"),
    ("meeting", "/meetings/SC-7"),
    ("not-found", "/nothing-here"),
    ("bad-filter", "/initiatives?theme=nothing"),
    ("sign-in", "/account/sign-in"),
    ("link-expired", "/account/set-up/0000"),
];

/// Addresses of an administrator.
pub const MANAGE: [(&str, &str); 3] = [
    ("account", "/account"),
    ("entry", "/manage/initiatives/new"),
    ("edit", "/manage/initiatives/{record}/edit"),
];

/// Runs axe over the page before a reader, and gives back what it finds.
const RUN_AXE: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
        .then(found => done(found.violations.map(one => ({
            id: one.id, help: one.help,
            nodes: one.nodes.map(node => node.html.slice(0, 200) + ' – ' + node.failureSummary),
        }))), cause => done([{ id: 'axe', help: String(cause), nodes: [] }]));";

const WIDER: &str = "
    const room = window.innerWidth, root = document.documentElement;
    if (root.scrollWidth <= room) return null;
    const over = [...document.querySelectorAll('body *')].filter(one => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && (box.right > room + 1 || box.left < -1);
    });
    return root.scrollWidth + ' > ' + room + ': ' + over.slice(0, 5).map(one => one.outerHTML.slice(0, 160)).join(' | ');";

/// A page with a barrier of several kinds.
const FAULTY: &str = "data:text/html,<title>t</title><img src=x><div style='width:900px'>wide</div>\
    <p style='color:%23ddd;background:white'>faint</p>\
    <a href=a style='font-size:8px'>a</a><br><a href=b style='font-size:8px'>b</a>";

/// Looks at the page before a visitor at each width and notes what is wrong.
struct Examination {
    axe: Option<String>,
    faults: String,
    pages: usize,
}

impl Examination {
    /// An examination that finds nothing on a page made faulty would say nothing about the others.
    async fn must_see(&self, visitor: &Chromium) {
        let Some(axe) = &self.axe else { return };
        visitor.client.goto(FAULTY).await.unwrap();
        visitor.width(360, 800).await;
        let wider = visitor.client.execute(WIDER, vec![]).await.unwrap();
        assert!(
            wider.is_string(),
            "a page wider than the screen is not seen"
        );
        visitor.client.execute(axe, vec![]).await.unwrap();
        let found = visitor.client.execute_async(RUN_AXE, vec![]).await.unwrap();
        for rule in [
            "html-has-lang",
            "color-contrast",
            "image-alt",
            "target-size",
        ] {
            assert!(
                found.to_string().contains(rule),
                "axe does not see {rule}: {found}"
            );
        }
    }

    async fn look(&mut self, visitor: &Chromium, what: &str) {
        if let Some(axe) = &self.axe {
            visitor.client.execute(axe, vec![]).await.unwrap();
        }
        for width in WIDTHS {
            visitor.width(width, 800).await;
            self.pages += 1;
            let wider = visitor.client.execute(WIDER, vec![]).await.unwrap();
            if let Value::String(wider) = wider {
                writeln!(
                    self.faults,
                    "{what} at {width}: wider than the screen: {wider}"
                )
                .unwrap();
            }
            if self.axe.is_none() {
                continue;
            }
            let found = visitor.client.execute_async(RUN_AXE, vec![]).await.unwrap();
            if found != json!([]) {
                writeln!(self.faults, "{what} at {width}: {found:#}").unwrap();
            }
        }
    }
}

/// Goes through every kind of page in English and Arabic.
pub async fn examine(driver: &Driver, server: &Server) {
    let axe = needs::axe();
    if axe.is_none() {
        needs::skip(
            "axe (npm install --prefix target/npm axe-core)",
            "barriers on pages",
        );
    }
    let mut all = Examination {
        axe,
        faults: String::new(),
        pages: 0,
    };
    let mut amina = Chromium::open(driver, server.base()).await;
    all.must_see(&amina).await;
    for lang in ["en", "ar"] {
        amina
            .open(&server.set_up().replace("/en/", &format!("/{lang}/")))
            .await;
        all.look(&amina, &format!("{lang} set-up")).await;
        amina.press("main form button").await;
        all.look(&amina, &format!("{lang} set-up, wrong")).await;
    }
    story::become_administrator(&mut amina, server).await;
    let record = story::enter_the_seed_bank(&mut amina, "publish").await;
    let mut viewer = Chromium::open(driver, server.base()).await;
    for lang in ["en", "ar"] {
        for (name, path) in PUBLIC {
            viewer
                .open(&format!("/{lang}{}", path.replace("{record}", &record)))
                .await;
            all.look(&viewer, &format!("{lang} {name}")).await;
        }
        viewer.open(&format!("/{lang}/account/sign-in")).await;
        viewer.press("main form button").await;
        all.look(&viewer, &format!("{lang} sign-in, wrong")).await;
        for (name, path) in MANAGE {
            amina
                .open(&format!("/{lang}{}", path.replace("{record}", &record)))
                .await;
            all.look(&amina, &format!("{lang} {name}")).await;
        }
        amina.open(&format!("/{lang}/manage/initiatives/new")).await;
        amina.press("main button[value=publish]").await;
        all.look(&amina, &format!("{lang} entry, wrong")).await;
        merge(&mut amina, lang, &record).await;
        all.look(&amina, &format!("{lang} merge")).await;
    }
    viewer.close().await;
    amina.close().await;
    assert!(all.faults.is_empty(), "{} looks\n{}", all.pages, all.faults);
}

/// Leads to the page on which two editors meet: one saves while the other types.
pub async fn merge(amina: &mut Chromium, lang: &str, record: &str) {
    let edit = format!("/{lang}/manage/initiatives/{record}/edit");
    amina.open(&edit).await;
    let first = amina.client.window().await.unwrap();
    let second = amina.client.new_window(true).await.unwrap();
    amina.client.switch_to_window(second.handle).await.unwrap();
    amina.open(&edit).await;
    amina
        .set("title_en", &format!("Desert seed bank, {lang}"))
        .await;
    amina.press("main button[value=save]").await;
    amina.client.close_window().await.unwrap();
    amina.client.switch_to_window(first).await.unwrap();
    amina.set("title_en", "Seed bank of the deserts").await;
    amina.press("main button[value=save]").await;
    let page = amina.client.find(Locator::Css("table.merge")).await;
    assert!(page.is_ok(), "{}", amina.page().await.said());
}
