//! Numbers beside the choices of the list's filters.

use sti_tracker::synthesis::{self, Synthesise};

use crate::support::TestApp;
use crate::support::html::text;

/// The number at the end of an option's words.
fn number(words: &str) -> usize {
    let (_, number) = words.rsplit_once('(').unwrap();
    number
        .trim_end_matches(')')
        .replace(',', "")
        .parse()
        .unwrap()
}

/// The query with another value of a parameter.
fn with(query: &str, name: &str, value: &str) -> String {
    let given = url::form_urlencoded::parse(query.as_bytes());
    let others = given.filter(|(one, _)| one != name);
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs.extend_pairs(others).append_pair(name, value).finish()
}

on_both! {
    async fn what_stands_beside_a_choice_is_the_length_of_its_list(app: TestApp) {
        let args = Synthesise { initiatives: 150, seed: 6 };
        synthesis::run(&app.state.db, &app.clock, &args).unwrap();
        app.sees().await;
        let mut anon = app.anon();
        let (mut seen, mut some) = (0, 0);
        for query in [
            "",
            "theme=water",
            "status=adopted&kind=project",
            "q=water&group=ARAB&level=documented",
            "as_at=2023-06-30&known_on=2024-07-15&status=adopted",
        ] {
            let page = anon.see(&format!("/en/initiatives?{query}")).await;
            for name in ["theme", "status", "alignment", "kind"] {
                for option in page.all(&format!("select#{name} option")) {
                    let value = option.value().attr("value").unwrap();
                    if value.is_empty() {
                        continue;
                    }
                    let said = number(&text(option));
                    let list = anon.see(&format!("/en/initiatives?{}", with(query, name, value))).await;
                    let found = list.text("h1 a.figure").replace(',', "");
                    assert_eq!(found, said.to_string(), "{query}: {name}={value}");
                    seen += 1;
                    some += usize::from(said > 0);
                }
            }
        }
        assert!(seen > 150 && some > 50, "{seen} {some}");
        // The numbers are written as the reader's language writes them, and are not part of what
        // could be let go.
        let page = anon.see("/fr/initiatives?theme=water&q=zzzzz").await;
        assert!(page.texts("select#theme option").iter().skip(1).all(|words| words.ends_with("(0)")));
        assert!(page.texts("main .empty li a").iter().all(|words| !words.contains('(')));
    }
}

on_both! {
    /// What leads from an empty list leads to a list that is not, with its length.
    async fn what_is_let_go_leads_to_something(app: TestApp) {
        let mut reader = app.anon();
        let page = reader.see("/en/initiatives?theme=water&status=delayed").await;
        let ways = page.texts(".empty ul a");
        assert_eq!(ways.len(), 1, "nothing is delayed, under whatever theme: {ways:?}");
        let list = reader.see(&page.attributes(".empty ul a", "href")[0]).await;
        let length = list.texts("h1 a.figure").remove(0);
        assert!(ways[0].ends_with(&format!("({length})")), "{ways:?}");
        assert_ne!(length, "0");
        // Of words and bodies it is not known before.
        let page = reader.see("/en/initiatives?q=zzzz&state=PAK").await;
        assert_eq!(page.texts(".empty ul a").len(), 2);
    }
}
