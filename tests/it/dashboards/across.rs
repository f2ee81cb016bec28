//! `/matrix`, `/cooperation`, `/compare`.

use sti_tracker::i18n::Locale;

use super::numbers;
use crate::pages::files::rows;
use crate::support::factory::initiative;
use crate::support::random::Random;
use crate::support::{Client, Page, TestApp};

/// The number in the title of the list that a figure opens to.
async fn opened(reader: &mut Client, href: &str) -> String {
    let page = reader.see(href).await;
    page.texts("h1 a.figure")
        .first()
        .cloned()
        .unwrap_or_else(|| page.text("h1"))
}

/// Every figure of a page, with where it leads.
fn figures(page: &Page, within: &str) -> Vec<(String, String)> {
    let figures = page.all(&format!("{within} a.figure")).into_iter();
    figures
        .map(|one| {
            (
                one.attr("href").unwrap().to_owned(),
                crate::support::html::text(one),
            )
        })
        .collect()
}

on_both! {
    /// Case 11: a number of a matrix is the length of the list that it opens to, of the file and of
    /// the picture, by whatever filters.
    async fn case_11_a_cell_is_the_length_of_its_list(app: TestApp) {
        initiative("Wells").led_by("NER").led_by("COMSTECH").under("water").published(&app);
        app.sees().await;
        let mut reader = app.anon();
        let mut random = Random::new(11);
        let queries = [
            "", "?role=lead", "?rows=states", "?rows=states&role=host&columns=priorities",
            "?rows=states&group=LDC", "?rows=organisations&columns=themes&role=lead",
            "?columns=themes&alignment=oic", "?rows=states&role=lead&alignment=aligned&sort=total",
        ];
        for query in queries {
            let page = reader.see(&format!("/en/matrix{query}")).await;
            let mut all = figures(&page, "table.matrix");
            assert!(!all.is_empty(), "{query}");
            // Each number that is not nought, and a few of the noughts.
            let noughts: Vec<_> = all.iter().filter(|one| one.1 == "0").cloned().collect();
            all.retain(|one| one.1 != "0");
            for _ in 0..3.min(noughts.len()) {
                all.push(noughts[random.below(noughts.len())].clone());
            }
            for (href, number) in all {
                assert_eq!(opened(&mut reader, &href).await.split(' ').next(), Some(&*number), "{query}: {href}");
            }
            let sign = if query.is_empty() { "?" } else { "&" };
            let picture = reader.see(&format!("/en/matrix.svg{query}{sign}")).await;
            let file = reader.see(&format!("/en/matrix.csv{query}")).await;
            let shown: Vec<Vec<String>> = page
                .all("table.matrix tbody tr").into_iter()
                .map(|row| {
                    let cell = scraper::Selector::parse("td.num").unwrap();
                    row.select(&cell).map(crate::support::html::text).collect()
                })
                .collect();
            let drawn: Vec<String> = picture.all("svg rect > title").into_iter()
                .map(crate::support::html::text)
                .map(|says| says.rsplit(' ').next().unwrap().to_owned())
                .collect();
            let cells: Vec<String> = shown.iter().flat_map(|row| row[..row.len() - 1].to_vec()).collect();
            assert_eq!(drawn, cells, "the picture of {query}");
            let filed: Vec<Vec<String>> = rows(&file).into_iter().skip(1)
                .map(|row| row[2..row.len() - 1].to_vec())
                .collect();
            assert_eq!(filed, shown, "the file of {query}");
        }
    }
}

on_both! {
    /// Case 12: of two leads each has it, and all together have it once.
    async fn case_12_a_joint_initiative_counts_once_in_the_totals(app: TestApp) {
        let mut reader = app.anon();
        let path = "/en/matrix?rows=states&role=lead";
        let before = reader.see(path).await;
        initiative("Wells").led_by("NER").led_by("UGA").under("water").published(&app);
        app.sees().await;
        let after = reader.see(path).await;
        let total = |page: &Page, name: &str| -> i64 {
            numbers(page, "table.matrix", name).last().unwrap().parse().unwrap()
        };
        for (name, more) in [("Niger", 1), ("Uganda", 1), ("All, each initiative once", 1)] {
            assert_eq!(total(&after, name) - total(&before, name), more, "{name}");
        }
    }
}

on_both! {
    /// With the knowledge of an earlier day every record is evaluated: the same numbers come out.
    async fn what_is_kept_and_what_is_evaluated_agree(app: TestApp) {
        let mut reader = app.anon();
        let today = app.clock.today();
        app.clock.set(app.clock.now() + chrono::TimeDelta::days(1));
        for query in ["rows=states", "columns=themes&role=lead"] {
            let kept = reader.see(&format!("/en/matrix?{query}&as_at={today}")).await;
            let past = reader.see(&format!("/en/matrix?{query}&as_at={today}&known_on={today}")).await;
            let number = |page: &Page| page.texts("table.matrix td.num");
            assert_eq!(number(&kept), number(&past), "{query}");
        }
    }
}

on_both! {
    async fn headings_order_the_rows_and_names_do_where_none_is_asked_for(app: TestApp) {
        let mut reader = app.anon();
        let names = |page: &Page| page.texts("table.matrix tbody th a");
        let by_name = reader.see("/en/matrix?rows=states").await;
        assert_eq!(names(&by_name)[0], "Afghanistan");
        assert_eq!(by_name.attributes("table.matrix th[aria-sort]", "aria-sort"), ["ascending"]);
        let sorted = reader.see("/en/matrix?rows=states&sort=total").await;
        assert_eq!(sorted.attributes("table.matrix th[aria-sort]", "aria-sort"), ["descending"]);
        let totals: Vec<i64> = sorted.all("table.matrix tbody tr").into_iter()
            .map(|row| {
                let cell = scraper::Selector::parse("td.num:last-child").unwrap();
                crate::support::html::text(row.select(&cell).next().unwrap()).parse().unwrap()
            })
            .collect();
        assert!(totals.is_sorted_by(|one, other| one >= other), "{totals:?}");
        assert!(totals[0] > 0);
    }
}

on_both! {
    async fn two_bodies_and_what_they_do_together(app: TestApp) {
        initiative("Wells").led_by("NER").led_by("COMSTECH").under("water").published(&app);
        app.sees().await;
        let mut reader = app.anon();
        let start = reader.see("/en/cooperation").await;
        assert!(start.has("form select[name=one] optgroup") && !start.has("main table"));
        let of_one = reader.see("/en/cooperation?one=state:NER").await;
        let with = numbers(&of_one, "main table", "Ministerial Standing Committee");
        let pairs = of_one.attributes("main td a[href*='other=organisation%3ACOMSTECH']", "href");
        let pair = reader.see(&pairs[0]).await;
        assert_eq!(pair.texts(".lead a.figure"), with);
        assert!(pair.text("main table").contains("Wells"));
        assert!(pair.text("main table").contains("Niger: Lead"), "{}", pair.text("main table"));
        for (href, number) in figures(&of_one, "main table").into_iter().chain(figures(&pair, ".lead")) {
            assert_eq!(opened(&mut reader, &href).await.split(' ').next(), Some(&*number), "{href}");
        }
        let file = reader.see("/en/cooperation.csv?one=state:NER").await;
        assert!(file.body.contains("organisation:COMSTECH"));
        assert_eq!(rows(&file).len() - 1, of_one.all("main tbody tr").len());
        // Somebody alone has no partner, and that is said.
        let alone = reader.see("/en/cooperation?one=state:COM").await;
        assert!(alone.has("p.empty"));
    }
}

on_both! {
    async fn things_stand_side_by_side_in_the_order_that_was_asked_for(app: TestApp) {
        let mut reader = app.anon();
        let page = reader.see("/en/compare?with=state:UGA&with=&with=state:NER").await;
        assert_eq!(page.texts("table.compare thead th a"), ["Uganda", "Niger"]);
        for (code, place) in [("UGA", 0), ("NER", 1)] {
            let own = reader.see(&format!("/en/states/{code}")).await;
            let leads = numbers(&page, "table.compare", "Initiatives on record")[place].clone();
            assert_eq!(own.texts("section[aria-labelledby=leads] .note a.figure"), [leads], "{code}");
        }
        let selected = page.attributes("select option[selected]", "value");
        assert_eq!(selected, ["state:UGA", "state:NER"]);
        let file = reader.see("/en/compare.csv?with=state:UGA&with=state:NER").await;
        let filed = rows(&file);
        assert_eq!(filed[1][1..], numbers(&page, "table.compare", "Initiatives on record")[..]);
        // One on two days.
        let then = reader.see("/en/compare?with=state:NER&then=2019-01-01").await;
        assert_eq!(then.texts("table.compare thead th a"), ["Niger", "Niger"]);
        assert_eq!(then.texts("table.compare thead time").len(), 2);
        let day = reader.see("/en/compare?with=state:NER&as_at=2019-01-01").await;
        let record = |page: &Page| numbers(page, "table.compare", "Initiatives on record");
        assert_eq!(record(&then)[0], record(&day)[0]);
    }
}

on_both! {
    async fn what_cannot_be_compared_is_refused_in_words(app: TestApp) {
        let mut reader = app.anon();
        let wrong = [
            "compare?with=state:NER&with=state:UGA&with=state:JOR&with=state:TUR",
            "compare?with=state:NER&with=theme:water",
            "compare?with=state:XXX",
            "compare?with=NER",
            "compare?with=state:NER&with=state:UGA&then=2020-01-01",
            "compare?with=state:NER&then=2999-01-01",
            "compare?with=state:NER&then=yesterday",
            "compare.svg?with=a&with=b&with=c&with=d",
            "matrix?rows=kings",
            "matrix?columns=x",
            "matrix?role=boss",
            "matrix?sort=1e9",
            "matrix?rows=states&group=G7",
            "matrix?from=-1",
            "matrix?from=99999",
            "matrix.svg?rows=x",
            "cooperation?one=state:XXX",
            "cooperation?one=state:NER&other=state:NER",
            "over-time?theme=x",
            "over-time?theme=water&state=NER",
            "over-time.svg?organisation=x",
            "search?q=a&in=everything",
            "?since=2999-01-01",
            "?since=soon",
            "participation?body=state:XXX",
            "participation?after=XXX",
            "why/record?from=99999",
            "why/record?left_from=99999",
            "why/record?reason=nope",
            "search?q=a&in=states&from=x",
            "search?q=a&in=states&from=99999",
            "search?q=a&from=8",
            "why/milestones-planned?until=2020-01-01",
            "why/milestones-planned?until=9999-01-01",
            "why/milestones-planned",
            "why/peer-median?of=kings&by=state&code=ARAB",
            "why/peer-median?of=record&by=theme&code=ARAB",
            "why/peer-median?of=record&by=state",
            "why/peer-median?of=record&by=state&code=OIC-15",
            "why/peer-median?of=record&by=organisation&code=ARAB",
            "matrix?as_at=2999-01-01",
        ];
        for locale in Locale::ALL {
            for path in wrong {
                let page = reader.get(&format!("/{}/{path}", locale.code())).await;
                assert_eq!(page.status, 400, "{path}");
                let title = locale.messages().errors.bad_request;
                assert_eq!(page.text("h1"), title.as_str(), "{path}");
                assert!(page.has("main ul a") && !page.has("main svg"), "{path}");
                // It leads back to the page as it is when nothing is asked of it.
                let bare = path.split('?').next().unwrap();
                let back = format!("main ul a[href='/{}/{bare}']", locale.code());
                let stands = !bare.contains('.') && !bare.starts_with("why/");
                assert_eq!(page.has(&back), stands, "{path}: {back}");
            }
        }
        for path in ["compare.svg", "overview/nothing.csv", "overview/due.svg", "states/XXX/brief", "organisations/XXX/brief"] {
            assert_eq!(reader.get(&format!("/en/{path}")).await.status, 404, "{path}");
        }
    }
}

on_both! {
    /// A body that was merged into another is offered to nobody, and stays where it is asked for and
    /// where it has something.
    async fn a_merged_body_is_shown_where_it_is_asked_for(app: TestApp) {
        use diesel::prelude::*;
        use sti_tracker::db::schema::organisations;
        initiative("Wells").led_by("ICYF").under("water").published(&app);
        app.write(|conn| {
            let other: i64 = organisations::table
                .filter(organisations::code.eq("COMSTECH"))
                .select(organisations::id)
                .first(conn)?;
            diesel::update(organisations::table.filter(organisations::code.eq("ICYF")))
                .set(organisations::merged_into_id.eq(Some(other)))
                .execute(conn)?;
            Ok(())
        });
        app.sees().await;
        let mut reader = app.anon();
        for (path, id) in [
            ("/en/compare?with=organisation:ICYF", "#with1"),
            ("/en/cooperation?one=organisation:ICYF", "#one"),
            ("/en/over-time?organisation=ICYF", "#of"),
            ("/en/moved-plans?organisation=ICYF", "#organisation"),
            ("/en/decisions?organisation=ICYF", "#organisation"),
            ("/en/measures?organisation=ICYF", "#organisation"),
            ("/en/funding?organisation=ICYF", "#organisation"),
        ] {
            let offers = |page: &Page| page.attributes(&format!("{id} option[value$=ICYF]"), "value").len();
            let asked = reader.see(path).await;
            assert_eq!(offers(&asked), 1, "{path}");
            assert!(asked.has(&format!("{id} option[value$=ICYF][selected]")), "{path}");
            let bare = reader.see(path.split('?').next().unwrap()).await;
            assert_eq!(offers(&bare), 0, "{path}");
        }
        // The rows of a matrix hold what its total holds.
        let page = reader.see("/en/matrix?role=lead").await;
        assert!(page.has("table.matrix a[href*='/organisations/ICYF']"));
    }
}
