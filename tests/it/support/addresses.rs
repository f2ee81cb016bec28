//! The addresses of the application, out of the route table itself, so that none is forgotten.

use std::collections::BTreeMap;

use quote::ToTokens;
use sti_tracker::web::{AccountRole, assets};
use syn::visit::{self, Visit};
use syn::{Expr, ExprMethodCall, ItemFn, Lit};

use super::app::{TestApp, account};
use super::databases::first_day;
use super::factory::{Act, Made};
use super::sources::files;
use super::{decisions, measures, money, rounds};

/// A line of the route table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// The part of the table that it stands in: `routes`, `public`, `account`, `manage`.
    pub section: String,
    /// As it stands there, below the language: `/themes/{code}`.
    pub pattern: String,
    /// It writes.
    pub writes: bool,
}

/// What a function of the table says.
enum Line {
    Route {
        pattern: String,
        writes: bool,
    },
    /// Another function, below a folder.
    Part {
        folder: String,
        function: String,
    },
}

#[derive(Default)]
struct Table {
    function: String,
    lines: BTreeMap<String, Vec<Line>>,
}

/// The folder of the scope that a chain of calls begins with; none where it begins with none.
fn folder(mut receiver: &Expr) -> String {
    while let Expr::MethodCall(call) = receiver {
        receiver = &call.receiver;
    }
    match receiver {
        Expr::Call(call) => call.args.first().and_then(text).unwrap_or_default(),
        _ => String::new(),
    }
}

fn text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Table {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.function = item.sig.ident.to_string();
        visit::visit_item_fn(self, item);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        visit::visit_expr_method_call(self, call);
        let folder = folder(&call.receiver);
        let written = |n: usize| call.args[n].to_token_stream().to_string();
        let line = match call.method.to_string().as_str() {
            "route" => Line::Route {
                pattern: folder + &text(&call.args[0]).unwrap(),
                writes: written(1).starts_with("post ()"),
            },
            "configure" => Line::Part {
                folder,
                function: written(0),
            },
            _ => return,
        };
        self.lines
            .entry(self.function.clone())
            .or_default()
            .push(line);
    }
}

impl Table {
    fn collect(&self, function: &str, section: &str, before: &str, found: &mut Vec<Route>) {
        for line in &self.lines[function] {
            match line {
                Line::Route { pattern, writes } => found.push(Route {
                    section: section.to_owned(),
                    pattern: format!("{before}{pattern}"),
                    writes: *writes,
                }),
                // Below the language stand the sections.
                Line::Part { folder, function } if folder.starts_with("/{lang") => {
                    self.collect(function, function, "", found);
                }
                Line::Part { folder, function } => {
                    self.collect(function, section, &format!("{before}{folder}"), found);
                }
            }
        }
    }
}

/// Every line of the route table.
pub fn routes() -> Vec<Route> {
    let of_table = |path: &str| path == "routes.rs" || path.starts_with("routes/");
    let files = files("src", "rs").into_iter();
    let texts: Vec<String> = files
        .filter(|(path, _)| of_table(path))
        .map(|(_, text)| text)
        .collect();
    let mut table = Table::default();
    for text in &texts {
        table.visit_file(&syn::parse_file(text).unwrap());
    }
    let mut found = Vec::new();
    table.collect("routes", "routes", "", &mut found);
    let lines: usize = texts
        .iter()
        .map(|text| text.matches(".route(").count())
        .sum();
    assert_eq!(found.len(), lines, "the route table is read wrongly");
    found
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

/// What [`furnish`] makes goes by this code.
const EXAMPLE: &str = "EXAMPLE";

/// Makes what stands in addresses of work: an account that speaks for a body, a letter to it, and an
/// import.
pub fn furnish(app: &TestApp) {
    use diesel::prelude::*;
    use sti_tracker::db::schema::{accounts, letters};
    use sti_tracker::letters::{Matter, write};
    add_import(app);
    add_transaction(app);
    add_measure(app);
    rounds::example(app);
    decisions::example(app);
    let mut account = account(EXAMPLE, &[AccountRole::Contributor]);
    account.organisations.insert("COMSTECH".into());
    let now = app.clock.now();
    app.write(|conn| {
        let Ok(id) = account.create(conn, now)? else {
            return Ok(());
        };
        diesel::update(accounts::table.find(id))
            .set(accounts::code.eq(EXAMPLE))
            .execute(conn)?;
        write(
            conn,
            "http://127.0.0.1:8080",
            id,
            &Matter::NewPassword("/x".into()),
            now,
        )?;
        diesel::update(letters::table.filter(letters::account_id.eq(id)))
            .set(letters::code.eq(EXAMPLE))
            .execute(conn)?;
        Ok(())
    });
}

/// What stands in addresses in place of what varies.
pub struct Examples(BTreeMap<(&'static str, &'static str), String>);

impl Examples {
    /// Of the shipped data.
    pub fn shipped(initiative: &str) -> Self {
        let asset = assets::stylesheet_path().replacen("/assets/", "", 1);
        let fact = first_fact();
        let rows = [
            ("/assets", "name", asset.as_str()),
            ("/emblem", "digest", "no-such-digest"),
            ("/why", "figure", "record"),
            ("/overview", "block", "themes"),
            ("/states", "code", "NER"),
            ("/groups", "code", "OIC-15"),
            ("/organisations", "code", "COMSTECH"),
            ("/themes", "code", "water"),
            ("/priorities", "code", "1"),
            ("/commitments", "code", "C01"),
            ("/meetings", "code", "SUMMIT-1"),
            ("/decisions", "code", decisions::EXAMPLE),
            ("/context", "code", "ER.H2O.FWST.ZS"),
            ("/initiatives", "reference", initiative),
            ("/account/set-up", "token", "no-such-token"),
            // Nobody's: a draft belongs to one account.
            ("/manage/entries", "code", "no-such-draft"),
            ("/manage/entries", "task", "texts"),
            ("/account/invitations", "token", "no-such-token"),
            ("/account/password/new", "token", "no-such-token"),
            ("/account/letters", "token", "no-such-token"),
            ("/manage/accounts", "code", EXAMPLE),
            ("/manage/accounts", "number", "1"),
            ("/manage/letters", "code", EXAMPLE),
            ("/manage/commitments", "code", "C01"),
            ("/manage/commitments", "reference", initiative),
            ("/manage/commitments", "number", "1"),
            ("/participation", "code", rounds::EXAMPLE),
            ("/manage/rounds", "code", rounds::EXAMPLE),
            ("/manage/duties", "code", rounds::EXAMPLE),
            ("/manage/duties", "body", "COMSTECH"),
            ("/manage/duties", "item", rounds::item()),
            ("/manage/duties", "number", "1"),
            ("/manage/meetings", "code", "SUMMIT-1"),
            ("/manage/meetings", "number", "1"),
            ("/manage/decisions", "code", decisions::EXAMPLE),
            ("/manage/decisions", "number", "1"),
            ("/manage/corrections", "code", "no-such-code"),
            ("/manage/initiatives", "reference", initiative),
            ("/manage/initiatives", "milestone", "1"),
            ("/manage/initiatives", "number", "1"),
            ("/manage/initiatives", "value", "1"),
            ("/measures", "code", "trained"),
            ("/manage/initiatives", "document", "1"),
            ("/manage/initiatives", "fact", fact.as_str()),
            ("/manage/initiatives", "code", "no-such-proposal"),
            ("/initiatives", "number", "1"),
            (
                "/manage/uploads",
                "code",
                "00112233445566778899aabbccddeeff",
            ),
            ("/manage/uploads", "from", "0"),
            ("/manage/imports", "import", IMPORT),
        ];
        let rows = rows.into_iter();
        Self(
            rows.map(|(f, n, value)| ((f, n), value.to_owned()))
                .collect(),
        )
    }

    /// The same with another example in one place.
    pub fn with(mut self, place: (&'static str, &'static str), value: String) -> Self {
        self.0.insert(place, value);
        self
    }

    fn of(&self, folder: &str, name: &str) -> String {
        let found = self.0.iter().find(|((f, n), _)| *f == folder && *n == name);
        let found = found.unwrap_or_else(|| {
            panic!("no example of {{{name}}} under {folder}: add one in support/addresses.rs")
        });
        found.1.clone()
    }
}

/// The code of the first report of a shipped record: of its first milestone, when it was loaded.
fn first_fact() -> String {
    let loaded = first_day().now().and_utc().timestamp_micros();
    format!("1.{loaded}")
}

/// Every public page in a language, with an example of each: lists, profiles, files, derivations.
pub fn public_pages(lang: &str, examples: &Examples) -> Vec<String> {
    let mut pages: Vec<String> = routes()
        .into_iter()
        .filter(|route| route.section == "public" && !route.pattern.is_empty())
        // Of nothing there is no picture: what it draws stands below.
        .filter(|route| route.pattern != "/compare.svg")
        .map(|route| route.example(lang, examples))
        .collect();
    let more = [
        "/initiatives?q=water&sort=newest",
        "/initiatives?group=OIC-15&role=lead",
        "/initiatives?since=SC-6",
        "/initiatives?state=any&role=lead&with=organisation:COMSTECH",
        "/?since=2020-01-01",
        "/overview/moved.csv",
        "/overview/due.csv",
        "/overview/commitments.csv",
        "/matrix?rows=states&group=LDC&role=lead&sort=water",
        "/matrix?rows=organisations&columns=themes",
        "/matrix.svg?rows=states",
        "/cooperation?one=organisation:COMSTECH",
        "/cooperation?one=organisation:COMSTECH&other=state:PAK",
        "/compare?with=state:NER&with=state:UGA&with=organisation:COMSTECH",
        "/compare?with=theme:water&with=theme:health",
        "/compare?with=state:NER&then=2020-01-01",
        "/compare.svg?with=state:NER&with=state:UGA",
        "/over-time?theme=water",
        "/over-time?organisation=COMSTECH",
        "/search?q=water",
        "/search?q=watre",
        "/search?q=pakistan&in=states",
        "/participation?body=organisation:COMSTECH",
        "/why/milestones-planned?until=2027-12-31",
        "/why/peer-median?of=record&by=lead-state&code=AFRICAN",
        "/why/peer-median?of=milestones-due&by=organisation",
        "/meetings/SC-6/since",
        "/decisions?organisation=COMSTECH&status=overdue",
        "/why/decisions",
        "/why/decisions?meeting=SUMMIT-1&status=open",
        "/funding?type=planned-budget",
        "/why/funding-median?type=planned-budget&currency=USD",
        "/measures/trained?alignment=oic&year=2024",
        "/why/measure-sum?code=trained&unit=people&alignment=oic",
        "/why/measure-number?code=offered&unit=places",
        "/why/states-heard",
        "/why/institutions-heard",
        "/why/commitments-nothing-linked",
        "/why/commitments-activity",
        "/why/round-answered?code=R2026-1",
        "/why/recent-evidence?by=commitment&code=C12",
        "/context/UNDP.HDI?year=2017",
        "/why/context-median?indicator=ER.H2O.FWST.ZS&group=ARAB&year=2020",
        "/why/context-states?indicator=ER.H2O.FWST.ZS",
        "/why/context-change?indicator=ER.H2O.FWST.ZS&state=NER",
        "/why/word.ongoing?alignment=oic&by=theme&code=water",
        "/why/record?by=lead-organisation&code=COMSTECH",
        "/why/record?by=state&code=NER&as_at=2020-01-01&known_on=2026-11-21",
    ];
    pages.extend(more.map(|path| format!("/{lang}{path}")));
    pages
}

/// The code of the import that is there as an example.
const IMPORT: &str = "an-example";

/// A file with a header and nothing else that somebody wants to import.
fn add_import(app: &TestApp) {
    use diesel::prelude::*;
    use sti_tracker::db::schema::{blob_chunks, blobs, imports};
    let now = app.clock.now();
    app.write(|conn| {
        let there: i64 = imports::table.count().get_result(conn)?;
        if there > 0 {
            return Ok(());
        }
        let content = b"title\n".to_vec();
        diesel::insert_into(blobs::table)
            .values((
                blobs::sha256.eq("0"),
                blobs::bytes.eq(6_i64),
                blobs::media_type.eq("text/csv"),
            ))
            .execute(conn)?;
        diesel::insert_into(blob_chunks::table)
            .values((
                blob_chunks::sha256.eq("0"),
                blob_chunks::position.eq(0),
                blob_chunks::content.eq(content),
            ))
            .execute(conn)?;
        diesel::insert_into(imports::table)
            .values((
                imports::code.eq(IMPORT),
                imports::file_name.eq("initiatives.csv"),
                imports::sha256.eq("0"),
                imports::options.eq(""),
                imports::began_at.eq(now),
                imports::new_rows.eq(0),
                imports::changed_rows.eq(0),
                imports::unchanged_rows.eq(0),
                imports::conflict_rows.eq(0),
                imports::rejected_rows.eq(0),
            ))
            .execute(conn)?;
        Ok(())
    });
}

/// A pledge on the initiative that is the example, once.
fn add_transaction(app: &TestApp) {
    use sti_tracker::audit::Verb;
    use sti_tracker::funding;
    use sti_tracker::rules::{Dating, TransactionType};
    let made = Made::known(app, &richest(app));
    let there = app.read(|conn| funding::transactions_of(conn, made.id, None));
    if there.is_empty() {
        let day = Dating::day(app.clock.today());
        money::of(TransactionType::Pledge, 500_000, "USD", day)
            .by("SAU")
            .on(app, Act::of(Verb::Funded), &made);
    }
}

/// A measure with a value on the initiative that is the example, once.
fn add_measure(app: &TestApp) {
    use sti_tracker::audit::Verb;
    use sti_tracker::rules::measure::{Standard, Unit};
    let made = Made::known(app, &richest(app));
    let there = app.read(|conn| sti_tracker::measures::of_initiative(conn, made.id, None));
    if there.is_empty() {
        let plan = measures::plan(Unit::People, "0", "100");
        let act = Act::of(Verb::Measured);
        measures::add(app, act, &made, Ok(Standard::Trained), plan).value(app, &made, 2025, "20");
    }
}

/// The initiative of the shipped data with the most to show.
pub async fn rich_initiative(app: &TestApp) -> String {
    rounds::example(app);
    decisions::example(app);
    app.sees().await;
    richest(app)
}

fn richest(app: &TestApp) -> String {
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
