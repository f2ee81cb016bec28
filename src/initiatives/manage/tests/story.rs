//! From the set-up link to a published initiative with a documented milestone, and the viewers
//! who see it.

use super::world::{at, done, enter};
use super::{World, told};

#[test]
fn an_initiative_from_the_form_to_the_dashboards() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let home = amina.get("/en/manage").await;
        assert_eq!(
            (home.status, home.texts("h1")),
            (200, vec!["Manage records".into()])
        );
        let figures = ["record", "adopted", "milestones-documented"];
        let before = numbers(world, &figures).await;
        assert_eq!((before[0].as_str(), before[1].as_str()), ("80", "0"));

        let reference = enter(&mut amina, "Sea water for Agadez", "draft").await;
        let work = amina
            .get(&at(&reference, "")[..at(&reference, "").len() - 1])
            .await;
        assert_eq!(work.texts("h1"), ["Manage: Sea water for Agadez"]);
        assert!(work.texts(".tag").contains(&"Draft: not public".to_owned()));
        assert_eq!(work.texts("ol.milestones > li").len(), 2);
        let home = amina.get("/en/manage").await;
        assert!(
            home.texts("main li a")
                .contains(&"Sea water for Agadez".to_owned())
        );

        let milestone = [
            ("title_en", "Pilot plant running"),
            ("title_fr", "Usine pilote en marche"),
            ("nature", "output"),
            ("due_month", "2"),
            ("due_year", "2026"),
        ];
        let work = done(
            &mut amina,
            &reference,
            "milestones/new",
            &milestone,
            "added",
        )
        .await;
        assert_eq!(work.texts(".notice p"), ["The milestone was added."]);
        let report = [
            ("reached_day", "14"),
            ("reached_month", "2"),
            ("reached_year", "2026"),
            ("link", "https://www.example.org/pilot.pdf"),
            ("source_kind", "official"),
            ("note", "Runs at half its capacity"),
        ];
        let work = done(
            &mut amina,
            &reference,
            "milestones/3/report",
            &report,
            "reported",
        )
        .await;
        assert_eq!(
            work.texts(".notice p"),
            ["Reported. It will be public with the record."]
        );
        assert!(work.texts(".tag").contains(&"documented".to_owned()));
        assert!(work.body.contains("Runs at half its capacity"));

        // Nothing of a draft is public.
        let public = format!("/en/initiatives/{reference}");
        let mut viewer = world.reader();
        assert_eq!(viewer.get(&public).await.status, 404);
        assert_eq!(numbers(world, &figures).await, before);
        let csv = viewer.get("/en/initiatives.csv").await.body;
        assert!(!csv.contains(&reference));

        let work = done(&mut amina, &reference, "publication", &[], "published").await;
        assert_eq!(
            work.texts(".notice p"),
            ["Published. Everybody can read it now."]
        );
        assert_eq!(numbers(world, &figures).await, ["81", "1", "1"]);
        seen_by_viewers(world, &reference).await;
        let expected = ["created", "planned", "reported"];
        assert_eq!(world.history(&reference).await, expected);
    });
}

async fn numbers(world: &World, counts: &[&str]) -> Vec<String> {
    let mut numbers = Vec::new();
    for count in counts {
        numbers.push(world.figure(count).await);
    }
    numbers
}

/// The record, the list, the file and the overview, in three languages.
async fn seen_by_viewers(world: &World, reference: &str) {
    let mut viewer = world.reader();
    let milestones = [
        ("en", "Pilot plant running"),
        ("ar", "Pilot plant running"),
        ("fr", "Usine pilote en marche"),
    ];
    for (lang, milestone) in milestones {
        let page = viewer
            .get(&format!("/{lang}/initiatives/{reference}"))
            .await;
        assert_eq!(page.status, 200);
        let names = page.texts("ol.milestones .name");
        assert!(
            names.iter().any(|name| name.contains(milestone)),
            "{names:?}"
        );
        assert!(page.body.contains("https://www.example.org/pilot.pdf"));
        let list = viewer.get(&format!("/{lang}/initiatives?q=agadez")).await;
        assert_eq!(list.texts("table.list tbody tr").len(), 1, "{lang}");
        let csv = viewer
            .get(&format!("/{lang}/initiatives.csv?q=agadez"))
            .await;
        assert!(csv.body.contains(reference), "{lang}");
        let overview = viewer.get(&format!("/{lang}/")).await;
        assert!(overview.body.contains(reference), "the newest fact, {lang}");
    }
    for filter in [
        "theme=water",
        "state=NER",
        "organisation=COMSTECH",
        "status=adopted",
        "level=documented",
    ] {
        let list = viewer
            .get(&format!("/en/initiatives?{filter}&sort=newest"))
            .await;
        assert!(list.body.contains(reference), "{filter}");
    }
}

#[test]
fn a_record_is_found_by_its_reference_however_it_is_typed() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        for typed in ["STI-ZPEKJ", "sti-zpekj", "%20zpekj%20", "STI-ZPEKJ.2"] {
            let page = amina.get(&format!("/fr/manage?ref={typed}")).await;
            assert_eq!(
                page.to.as_deref(),
                Some("/fr/manage/initiatives/STI-ZPEKJ"),
                "{typed}"
            );
        }
        for typed in ["STI-22222", "%22%3E%3Cscript%3E", "%D9%A1"] {
            let page = amina.get(&format!("/en/manage?ref={typed}")).await;
            let link = page.attribute(".error-summary a", "href");
            assert_eq!(
                (page.status, link.as_deref()),
                (404, Some("#ref")),
                "{typed}"
            );
            assert!(!page.body.contains("\"><script"));
        }
        assert_eq!(amina.get("/en/manage?ref=").await.status, 200);
        // A zero in an address is refused before anything is asked.
        for address in ["/en/manage?ref=%00", "/en/manage/initiatives/STI-%00"] {
            assert_eq!(amina.get(address).await.status, 400, "{address}");
        }
    });
}

#[test]
fn the_work_page_makes_few_statements() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        amina.get("/en/manage").await;
        for path in ["/en/manage", "/en/manage/initiatives/STI-ZPEKJ"] {
            world.state.poll().await.unwrap();
            let before = world.state.db.statements();
            let page = amina.get(path).await;
            let made = world.state.db.statements() - before;
            assert!(
                page.status == 200 && made <= 15,
                "{path} made {made} statements"
            );
            assert!(page.body.len() < 60 * 1024);
        }
    });
}
