//! Who is given which role, and who is not.

use super::{Fixture, on_each};
use crate::rules::{Body, Role};
use crate::{initiatives, organisations, states};

/// Roles by the codes or English names of their bodies, in order.
fn roles(fixture: &Fixture, reference: &str) -> Vec<(Role, String)> {
    let initiative = fixture.initiative(reference);
    fixture.read(|conn| {
        let profile = initiatives::profile(conn, &initiative, true)?;
        let states = states::all(conn)?;
        let mut roles = Vec::new();
        for (role, body) in profile.roles {
            let name = match body {
                Body::State(id) => states.iter().find(|one| one.id == id).unwrap().code.clone(),
                Body::Organisation(id) => {
                    let body = organisations::find(conn, id)?;
                    let own = body.institution.then(|| body.code.clone());
                    own.or(body.name.en).unwrap()
                }
            };
            roles.push((role, name));
        }
        roles.sort();
        Ok(roles)
    })
}

fn of(role: Role, names: &[&str]) -> Vec<(Role, String)> {
    names
        .iter()
        .map(|name| (role, (*name).to_owned()))
        .collect()
}

#[test]
fn roles_are_those_that_the_file_names() {
    on_each(|fixture| {
        let camp = [
            of(Role::Lead, &["COMSTECH"]),
            of(Role::Participating, &["ISDB"]),
            of(Role::Host, &["NER"]),
        ];
        assert_eq!(roles(fixture, "STI-352CS"), camp.concat());

        let ministry = "Ministry of Science, Research and Technology of Iran";
        let tehran = [
            of(Role::Lead, &["IRN", ministry]),
            of(
                Role::Participating,
                &[
                    "IDN", "KAZ", "MYS", "OIC-GS", "PAK", "QAT", "SAU", "TUN", "TUR",
                ],
            ),
        ];
        // Brunei and Uzbekistan were guests.
        assert_eq!(roles(fixture, "STI-84XCM"), tehran.concat());

        // Turkey leads, and is not named again as one that takes part.
        let council = [
            of(Role::Lead, &["OIC Water Council", "TUR"]),
            of(
                Role::Participating,
                &[
                    "AZE", "BGD", "EGY", "GIN", "IRN", "IRQ", "ISDB", "NGA", "SAU", "SESRIC",
                    "TUN", "UGA",
                ],
            ),
        ];
        assert_eq!(roles(fixture, "STI-64GWZ"), council.concat());

        let centre = [
            of(Role::Lead, &["IUIU"]),
            of(Role::Participating, &["COMSTECH"]),
            of(Role::Host, &["UGA"]),
        ];
        assert_eq!(roles(fixture, "STI-5TJPF"), centre.concat());
    });
}

#[test]
fn prose_gives_no_role() {
    on_each(|fixture| {
        // "Nigeria: Raw Materials Research and Development Council (focal organization), …"
        assert_eq!(roles(fixture, "STI-SHDGQ"), of(Role::Lead, &["COMSTECH"]));
        // "IAS; IsDB (policy council and guests)": a guest is none.
        let prize = [
            of(
                Role::Lead,
                &["IRN", "Mustafa Science and Technology Foundation"],
            ),
            of(Role::Participating, &["COMSTECH", "IAS"]),
        ];
        assert_eq!(roles(fixture, "STI-UNQAN"), prize.concat());
        // "… IsDB (fund manager); United Kingdom as observer".
        let green = "Ministry of Environment, Water and Agriculture of Saudi Arabia";
        assert_eq!(roles(fixture, "STI-XD6M4"), of(Role::Lead, &[green, "SAU"]));
    });
}
