//! The map of the member states, or the grid of equal tiles that a setting puts in its place: a
//! part of pages, with the template `states/map.html`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::State;
use crate::i18n::{Html, Locale};
use crate::rules::{Count, Figures, Slice};
use crate::web::Layout;
use crate::web::charts::{
    Anchor, Cite, Drawing, Mark, Px, SHADES, in_own_direction, lines_of, shade,
};

#[derive(Default, Deserialize)]
struct Shapes {
    context: String,
    disputed: BTreeMap<String, Shape>,
    members: BTreeMap<String, Shape>,
}

#[derive(Deserialize)]
struct Shape {
    d: String,
    #[serde(default)]
    marker: bool,
    #[serde(default)]
    cx: f64,
    #[serde(default)]
    cy: f64,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    // A test reads the file: were it damaged all the same, pages would stand without the map.
    serde_json::from_str(include_str!("../reference/data/map.json")).unwrap_or_else(|cause| {
        tracing::error!(%cause, "map.json");
        Shapes::default()
    })
});

/// How wide the map is.
const WIDTH: f64 = 1000.0;

/// Letters of a line below the map, at most.
const LETTERS: usize = 140;

/// The map, or the tiles.
pub struct MapView {
    /// Tiles rather than shapes.
    pub tiles: bool,
    /// The member states, in the order of their names.
    pub states: Vec<Place>,
}

/// A state on the map.
pub struct Place {
    /// Its page.
    pub href: String,
    /// Its code.
    pub code: String,
    /// Its name, in whatever language there is.
    pub name: Html,
    /// Its name and count, for those who do not see the colour.
    pub label: String,
    /// The count, as the language writes it.
    pub count: String,
    /// The class of its colour.
    pub class: &'static str,
    /// Its outline; none where the map does not know it.
    pub outline: &'static str,
    /// The point that stands for a small state.
    pub marker: Option<(String, String)>,
}

impl MapView {
    /// States in the order of their names, by what is on record of each in any role; the figures
    /// must hold the heading `state`.
    pub fn new(page: &Layout, states: &[State], figures: &Figures) -> Self {
        Self {
            tiles: page.tiles(),
            states: states
                .iter()
                .map(|state| Place::new(page, state, figures))
                .collect(),
        }
    }

    /// The land that belongs to no member, without borders.
    pub fn land(&self) -> &'static str {
        &SHAPES.context
    }

    /// Territories whose status is not settled.
    pub fn disputed(&self) -> impl Iterator<Item = &'static str> {
        SHAPES.disputed.values().map(|shape| shape.d.as_str())
    }

    /// The map as a picture: land, states by the colour of their counts, points for small ones, and
    /// what is said of boundaries.
    pub fn draw(&self, page: &Layout) -> Drawing {
        let own = |words: &str| in_own_direction(page.locale, words);
        let note = lines_of(page.t.states.map_disclaimer.as_str(), LETTERS);
        let below = 540.0 + 18.0 * f64::from(u32::try_from(note.len()).unwrap_or(1));
        let note = note.into_iter().zip((0_u32..).map(f64::from));
        let note = note.map(|(line, row)| {
            let at = [500.0, 540.0 + 18.0 * row];
            Mark::words("tick", at, Anchor::Middle, own(&line))
        });
        let land = Mark::Shape {
            class: "land",
            outline: self.land(),
            says: String::new(),
        };
        let disputed = self.disputed().map(|outline| Mark::Shape {
            class: "disputed",
            outline,
            says: String::new(),
        });
        let states = self.states.iter().map(|state| Mark::Shape {
            class: state.class,
            outline: state.outline,
            says: state.label.clone(),
        });
        let points = self.states.iter().filter_map(|state| {
            let (x, y) = state.marker.as_ref()?;
            let at = [x, y].map(|one| one.parse().map(Px).unwrap_or_default());
            Some(Mark::Dot {
                class: format!("member {}", state.class),
                at,
                says: state.label.clone(),
            })
        });
        Drawing {
            width: Px(WIDTH),
            height: Px(below),
            marks: std::iter::once(land)
                .chain(disputed)
                .chain(states)
                .chain(points)
                .chain(self.key(page))
                .chain(note)
                .collect(),
        }
    }

    /// The key of the picture. The map is as the world is; its key begins on the reader's side.
    fn key(&self, page: &Layout) -> Vec<Mark> {
        let lefts = (0_u32..).map(|place| 20.0 + 170.0 * f64::from(place));
        let all = self.legend(page).into_iter().zip(lefts);
        let marks = all.flat_map(|((class, counts, words), left)| {
            let counts = page.colon(format!("\u{2066}{counts}\u{2069}"));
            let words = in_own_direction(page.locale, &format!("{counts} {words}"));
            let swatch = Mark::Rect {
                class,
                at: [left, 492.0, 16.0, 16.0].map(Px),
                says: String::new(),
            };
            let at = [left + 22.0, 505.0];
            [swatch, Mark::words("tick", at, Anchor::Left, words)]
        });
        let mirrored = page.locale == Locale::Ar;
        marks
            .map(|mark| if mirrored { mark.mirrored(WIDTH) } else { mark })
            .collect()
    }

    /// The colours, the counts that they stand for, and how many states have them, in words.
    pub fn legend(&self, page: &Layout) -> Vec<(&'static str, &'static str, String)> {
        let of = |class: &str| self.states.iter().filter(|one| one.class == class).count();
        let words = |class| {
            let number = i64::try_from(of(class)).unwrap_or(i64::MAX);
            page.t.states.in_class.text(number)
        };
        let all = SHADES.into_iter();
        all.map(|(class, counts)| (class, counts, words(class)))
            .collect()
    }

    /// How to cite it; tiles are no picture.
    pub fn cite(&self, page: &Layout) -> Option<Cite> {
        let title = page.t.states.map_title.as_str();
        (!self.tiles).then(|| page.cite(title, "/states.svg"))
    }
}

impl Place {
    fn new(page: &Layout, state: &State, figures: &Figures) -> Self {
        let slice = Slice::State(state.id);
        let figure = figures.of(Count::Record, None, slice, &state.code);
        let count = page.number(&figure);
        let name = page.plain(&state.name);
        let shape = SHAPES.members.get(&state.code);
        let point = |shape: &Shape| (format!("{:.0}", shape.cx), format!("{:.0}", shape.cy));
        Self {
            href: page.at("/states", &state.code),
            code: state.code.clone(),
            label: page
                .t
                .states
                .map_state
                .with(&[("name", &name), ("n", &count)]),
            name: page.text(&state.name),
            class: shade(&figure),
            outline: shape.map_or("", |shape| shape.d.as_str()),
            marker: shape.filter(|shape| shape.marker).map(point),
            count,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SHAPES;

    #[test]
    fn the_map_has_every_member_and_points_for_the_small_ones() {
        assert_eq!(SHAPES.members.len(), 57);
        let small = SHAPES.members.values().filter(|shape| shape.marker);
        assert_eq!(small.count(), 8);
        assert_eq!(SHAPES.disputed.len(), 1);
        assert!(SHAPES.context.starts_with('M'));
        let all = SHAPES.members.values();
        assert!(all.clone().all(|shape| shape.d.starts_with('M')));
    }
}
