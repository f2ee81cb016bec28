//! The page of cooperation.

use askama::Template;

use super::{Loaded, list_of};
use crate::i18n::{Html, order};
use crate::initiatives::brief::Brief;
use crate::organisations::bodies::{Group, headed};
use crate::rules::{Body, Figure};
use crate::web::{Layout, Link, folder_of};

/// Somebody with whom a body has something on record.
struct Partner {
    link: Link,
    /// The page of the pair.
    pair: String,
    figure: Figure,
}

/// What two bodies do together.
struct Both {
    found: Figure,
    list: Brief,
}

#[derive(Template)]
#[template(path = "dashboards/cooperation.html")]
pub(super) struct Cooperation {
    page: Layout,
    heading: Html,
    groups: Vec<Group>,
    one: String,
    other: String,
    profile: Option<Link>,
    partners: Vec<Partner>,
    both: Option<Both>,
    csv: String,
    compare: Option<String>,
}

impl Cooperation {
    pub(super) fn new(mut page: Layout, loaded: &Loaded) -> Self {
        let bodies = &loaded.bodies;
        let code = |body: Option<Body>| body.map_or(String::new(), |body| bodies.code(body));
        let (one, other) = (code(loaded.one), code(loaded.other));
        let (title, heading) = titles(&page, loaded);
        page.title = title;
        let pairs = |name: &str, codes: &[&str]| {
            let mut pairs = url::form_urlencoded::Serializer::new(String::new());
            for code in codes {
                pairs.append_pair(name, code);
            }
            pairs.finish()
        };
        let compare = (!other.is_empty()).then(|| {
            let query = pairs("with", &[&one, &other]);
            page.href(&format!("/compare?{query}"))
        });
        Self {
            groups: headed(page.locale, bodies.groups(page.locale, &[&one, &other])),
            profile: loaded.one.and_then(|body| link(&page, loaded, body)),
            partners: by_name(&page, loaded)
                .into_iter()
                .filter_map(|(body, figure)| partner(&page, loaded, body, figure))
                .collect(),
            both: both(&page, loaded),
            csv: page.href(&format!("/cooperation.csv?{}", pairs("one", &[&one]))),
            compare,
            heading,
            one,
            other,
            page,
        }
    }

    fn action(&self) -> String {
        format!("/{}/cooperation", self.page.lang())
    }
}

/// Partners in the order of their names.
pub(super) fn by_name(page: &Layout, loaded: &Loaded) -> Vec<(Body, Figure)> {
    let mut partners = loaded.partners.clone();
    partners.sort_by_cached_key(|(body, _)| {
        let name = loaded.bodies.named(*body);
        name.map(|(_, name)| order::key(page.locale, name.in_locale(page.locale).text))
    });
    partners
}

fn link(page: &Layout, loaded: &Loaded, body: Body) -> Option<Link> {
    let (code, name) = loaded.bodies.named(body)?;
    Some(Link::new(page, folder_of(body), code, name))
}

fn partner(page: &Layout, loaded: &Loaded, body: Body, figure: Figure) -> Option<Partner> {
    let codes = [loaded.bodies.code(loaded.one?), loaded.bodies.code(body)];
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs.append_pair("one", &codes[0]);
    pairs.append_pair("other", &codes[1]);
    Some(Partner {
        link: link(page, loaded, body)?,
        pair: page.href(&format!("/cooperation?{}", pairs.finish())),
        figure,
    })
}

fn both(page: &Layout, loaded: &Loaded) -> Option<Both> {
    let (lists, found) = loaded.both.as_ref()?;
    let (one, other) = (loaded.one?, loaded.other?);
    let query = list_of(&loaded.bodies, one, other);
    Some(Both {
        found: found.clone(),
        list: lists.of_pair(page, &query, one, other),
    })
}

/// The title of the tab, and that of the page.
fn titles(page: &Layout, loaded: &Loaded) -> (String, Html) {
    let t = &page.t.cooperation;
    let name = |body: Option<Body>| body.and_then(|body| loaded.bodies.named(body));
    match (name(loaded.one), name(loaded.other)) {
        (Some((_, one)), Some((_, other))) => {
            let plain = [page.plain(one), page.plain(other)];
            let plain = [("one", plain[0].as_str()), ("other", plain[1].as_str())];
            let marked = [("one", &page.text(one)), ("other", &page.text(other))];
            (t.pair.with(&plain), t.pair.html(&marked))
        }
        (Some((_, one)), None) => {
            let plain = page.plain(one);
            let marked = [("one", &page.text(one))];
            (t.of_one.with(&[("one", &plain)]), t.of_one.html(&marked))
        }
        _ => (t.title.to_string(), Html::escape(t.title.as_str())),
    }
}
