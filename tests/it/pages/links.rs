//! Every link of the site leads somewhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::support::{Client, Page, TestApp};

/// Where the links of a page lead within the site, without the part behind `#`.
fn links(page: &Page) -> BTreeSet<String> {
    let all = page.attributes("a[href^='/'], link[href^='/']", "href");
    let without_part = |href: String| href.split('#').next().unwrap_or_default().to_owned();
    all.into_iter().map(without_part).collect()
}

/// Of derivations, one for each figure and heading; of everything else, each.
fn sort_of(href: &str) -> String {
    let Some((path, query)) = href.split_once('?') else {
        return href.to_owned();
    };
    let of_figure = path.contains("/why/");
    let pairs = query
        .split('&')
        .filter(|pair| !of_figure || pair.starts_with("by="));
    let pairs: Vec<&str> = pairs
        .map(|pair| {
            if of_figure {
                pair
            } else {
                pair.split('=').next().unwrap()
            }
        })
        .collect();
    format!("{path}?{}", pairs.join("&"))
}

/// Follows every link from a page on; what does not answer, and from where it is linked.
async fn crawl(
    reader: &mut Client,
    start: &str,
    inside: impl Fn(&str) -> bool,
) -> (usize, BTreeMap<String, String>) {
    let mut seen = BTreeSet::from([sort_of(start)]);
    let mut queue = VecDeque::from([(start.to_owned(), "nowhere".to_owned())]);
    let mut broken = BTreeMap::new();
    while let Some((href, from)) = queue.pop_front() {
        let page = reader.get(&href).await;
        if !matches!(page.status, 200 | 302 | 303) {
            broken.insert(href, format!("{} from {from}", page.status));
            continue;
        }
        if !page.is_html() {
            continue;
        }
        for id in page.attributes("a[href^='#']", "href") {
            assert!(page.has(&id), "{href}: {id} leads nowhere");
        }
        for next in links(&page).into_iter().filter(|next| inside(next)) {
            if seen.insert(sort_of(&next)) {
                queue.push_back((next, href.clone()));
            }
        }
    }
    (seen.len(), broken)
}

on_both! {
    async fn every_link_leads_somewhere(app: TestApp) {
        let inside = |href: &str| href.starts_with("/ar/") && !href.contains("/account/");
        let (followed, broken) = crawl(&mut app.anon(), "/ar/", inside).await;
        assert!(broken.is_empty(), "{broken:#?}");
        assert!(followed > 300, "{followed}");
    }
}

on_both! {
    async fn every_link_of_work_leads_somewhere(app: TestApp) {
        let own = "/en/manage/initiatives/STI-ZPEKJ";
        let inside = |href: &str| href.starts_with(own) || !href.contains("/manage/initiatives/STI-") && href.starts_with("/en/manage");
        let (followed, broken) = crawl(&mut app.administrator(), own, inside).await;
        assert!(broken.is_empty(), "{broken:#?}");
        assert!(followed > 10, "{followed}");
    }
}
