//! The addresses of the application, out of the route table itself, so that none is forgotten.

use std::collections::BTreeMap;

use sti_tracker::web::assets;
use syn::visit::{self, Visit};
use syn::{Expr, ExprMethodCall, ItemFn, Lit};

use super::app::TestApp;
use super::sources::files;

/// A line of the route table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// The function of the table that it stands in: `routes`, `public`, `account`, `manage`.
    pub section: String,
    /// As it stands there: `/themes/{code}`.
    pub pattern: String,
    /// It writes.
    pub writes: bool,
}

/// Every line of the route table.
pub fn routes() -> Vec<Route> {
    struct Table {
        section: String,
        found: Vec<Route>,
    }
    impl<'ast> Visit<'ast> for Table {
        fn visit_item_fn(&mut self, item: &'ast ItemFn) {
            self.section = item.sig.ident.to_string();
            visit::visit_item_fn(self, item);
        }

        fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
            visit::visit_expr_method_call(self, call);
            if call.method != "route" {
                return;
            }
            let Some(Expr::Lit(pattern)) = call.args.first() else {
                return;
            };
            let Lit::Str(pattern) = &pattern.lit else {
                return;
            };
            let handler = quote::ToTokens::to_token_stream(&call.args[1]).to_string();
            self.found.push(Route {
                section: self.section.clone(),
                pattern: pattern.value(),
                writes: handler.starts_with("post ()"),
            });
        }
    }
    let (_, text) = files("src", "rs")
        .into_iter()
        .find(|(path, _)| path == "routes.rs")
        .unwrap();
    let mut table = Table {
        section: String::new(),
        found: Vec::new(),
    };
    table.visit_file(&syn::parse_file(&text).unwrap());
    assert!(table.found.len() > 10, "the route table is read wrongly");
    table.found
}

impl Route {
    /// The part before the first thing that varies.
    fn folder(&self) -> &str {
        let end = self.pattern.find("/{").unwrap_or(self.pattern.len());
        &self.pattern[..end]
    }

    /// An address of it in a language, with examples in place of what varies.
    pub fn example(&self, lang: &str, examples: &Examples) -> String {
        let mut path = self.pattern.clone();
        while let Some(start) = path.find('{') {
            let end = start + path[start..].find('}').unwrap();
            let name = path[start + 1..end].to_owned();
            let value = examples.of(self.folder(), &name);
            path.replace_range(start..=end, &value);
        }
        if self.section == "routes" {
            path
        } else {
            format!("/{lang}{path}")
        }
    }
}

/// What stands in addresses in place of what varies.
pub struct Examples(BTreeMap<(&'static str, &'static str), String>);

impl Examples {
    /// Of the shipped data.
    pub fn shipped(initiative: &str) -> Self {
        let asset = assets::stylesheet_path().replacen("/assets/", "", 1);
        let rows = [
            ("/assets", "name", asset.as_str()),
            ("/why", "figure", "record"),
            ("/states", "code", "NER"),
            ("/groups", "code", "OIC-15"),
            ("/organisations", "code", "COMSTECH"),
            ("/themes", "code", "water"),
            ("/priorities", "code", "1"),
            ("/commitments", "code", "C01"),
            ("/meetings", "code", "SUMMIT-1"),
            ("/initiatives", "reference", initiative),
            ("/account/set-up", "token", "no-such-token"),
            ("/manage/initiatives", "reference", initiative),
            ("/manage/initiatives", "milestone", "1"),
            ("/manage/initiatives", "number", "1"),
            ("/manage/initiatives", "document", "1"),
            ("/manage/initiatives", "fact", "1"),
        ];
        let rows = rows.into_iter();
        Self(rows.map(|(f, n, value)| ((f, n), value.to_owned())).collect())
    }

    fn of(&self, folder: &str, name: &str) -> String {
        let found = self.0.iter().find(|((f, n), _)| *f == folder && *n == name);
        let found = found.unwrap_or_else(|| {
            panic!("no example of {{{name}}} under {folder}: add one in support/addresses.rs")
        });
        found.1.clone()
    }
}

/// Every public page in a language, with an example of each: lists, profiles, files, derivations.
pub fn public_pages(lang: &str, examples: &Examples) -> Vec<String> {
    let mut pages: Vec<String> = routes()
        .into_iter()
        .filter(|route| route.section == "public" && !route.pattern.is_empty())
        .map(|route| route.example(lang, examples))
        .collect();
    let more = [
        "/initiatives?q=water&sort=newest",
        "/initiatives?group=OIC-15&role=lead",
        "/why/states-heard",
        "/why/institutions-heard",
        "/why/commitments-unlinked",
        "/why/word.ongoing?alignment=oic&by=theme&code=water",
        "/why/record?by=lead-organisation&code=COMSTECH",
        "/why/record?by=state&code=NER&as_at=2020-01-01&known_on=2026-11-21",
    ];
    pages.extend(more.map(|path| format!("/{lang}{path}")));
    pages
}

/// The initiative of the shipped data with the most to show.
pub async fn rich_initiative(app: &TestApp) -> String {
    use diesel::dsl::count_star;
    use diesel::prelude::*;
    use sti_tracker::db::schema::{documents, initiatives};
    app.read(|conn| {
        let most: i64 = documents::table
            .group_by(documents::initiative_id)
            .order((count_star().desc(), documents::initiative_id))
            .select(documents::initiative_id)
            .first(conn)?;
        let one = initiatives::table.find(most);
        Ok(one.select(initiatives::reference).first(conn)?)
    })
}
