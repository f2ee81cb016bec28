//! Lines through days, small ones of the same kind, and sparklines: time runs from left to right in
//! every language.

use chrono::Datelike;

use super::drawing::{Anchor, Drawing, Mark, Px, Room};
use super::scale::{Counts, Days};
use crate::i18n::{Locale, format};
use crate::rules::{Day, Figure};
use crate::web::figure::number;

/// How far apart words at the ends of lines stand at least.
fn apart(locale: Locale) -> f64 {
    match locale {
        // Vowel signs and tails need room.
        Locale::Ar => 22.0,
        Locale::En | Locale::Fr => 16.0,
    }
}

/// One line: what it counts, and how much on each day.
pub struct Series {
    /// The class of its look, which differs by more than colour.
    pub class: &'static str,
    /// What it is called.
    pub name: String,
    /// Days in order, with what is counted on each.
    pub points: Vec<(Day, Figure)>,
}

/// A day that is marked: a meeting, a rule that took force.
pub struct Marker {
    /// The class of its look.
    pub class: &'static str,
    /// The day.
    pub day: Day,
    /// What happened, short; blank marks the day alone.
    pub words: String,
    /// The same in full.
    pub says: String,
}

/// Several lines over the same days.
pub struct Lines {
    /// The reader's language.
    pub locale: Locale,
    /// The lines; the first is painted first.
    pub series: Vec<Series>,
    /// Marked days.
    pub markers: Vec<Marker>,
    /// First and last day of the axis.
    pub days: (Day, Day),
}

/// The space that lines have, and what surrounds it.
struct Field {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Field {
    fn foot(&self) -> f64 {
        self.top + self.height
    }

    fn end(&self) -> f64 {
        self.left + self.width
    }
}

impl Lines {
    /// The lines with axes, marked days and their names at their ends.
    pub fn draw(&self, room: Room) -> Drawing {
        let (width, height, names) = match room {
            Room::Wide => (720.0, 375.0, self.width_of_names()),
            Room::Narrow => (340.0, 340.0, 8.0),
        };
        // Above the lines stand the words of marked days, where there is room for them.
        let top = match room {
            Room::Wide => 59.0,
            Room::Narrow => 16.0,
        };
        let field = Field {
            left: 36.0,
            top,
            width: width - 36.0 - names,
            height: height - top - 30.0,
        };
        let counts = Counts::new(self.largest(), field.height);
        let days = Days::new(self.days.0, self.days.1, field.width);
        let mut marks = self.axes(&field, &counts, &days, room);
        marks.extend(self.marked(&field, &days, room));
        for series in &self.series {
            marks.extend(self.line(series, &field, &counts, &days));
        }
        if room == Room::Wide {
            marks.extend(self.names(&field, &counts, &days));
        }
        Drawing {
            width: Px(width),
            height: Px(height),
            marks,
        }
    }

    /// The lines alone, on a scale of their own, to stand beside others over the same days.
    pub fn small(&self) -> Drawing {
        let field = Field {
            left: 4.0,
            top: 8.0,
            width: 232.0,
            height: 84.0,
        };
        let counts = Counts::new(self.largest(), field.height);
        let days = Days::new(self.days.0, self.days.1, field.width);
        let foot = Mark::Rule {
            class: "axis",
            at: [field.left, field.foot(), field.end(), field.foot()].map(Px),
        };
        let mut marks = vec![foot];
        for series in &self.series {
            marks.extend(self.line(series, &field, &counts, &days));
        }
        Drawing {
            width: Px(240.0),
            height: Px(100.0),
            marks,
        }
    }

    /// About how wide the names at the ends are, with their numbers.
    fn width_of_names(&self) -> f64 {
        let names = self.series.iter().map(|one| letters(&one.name));
        (names.fold(0.0, f64::max) + 5.0) * 7.4 + 12.0
    }

    fn largest(&self) -> i64 {
        let points = self.series.iter().flat_map(|one| &one.points);
        let counts = points.map(|(_, figure)| figure.value().count());
        counts.max().unwrap_or(0)
    }

    fn axes(&self, field: &Field, counts: &Counts, days: &Days, room: Room) -> Vec<Mark> {
        let mut marks = Vec::new();
        for tick in counts.ticks() {
            let y = field.foot() - counts.at(tick);
            let class = if tick == 0 { "axis" } else { "grid" };
            marks.push(Mark::Rule {
                class,
                at: [field.left, y, field.end(), y].map(Px),
            });
            let words = format::number(self.locale, tick);
            let at = [field.left - 8.0, y + 4.0];
            marks.push(Mark::words("tick", at, Anchor::Right, words));
        }
        let years = self.days.0.year()..=self.days.1.year();
        let every = match (room, years.clone().count()) {
            (Room::Wide, ..=14) | (Room::Narrow, ..=5) => 1,
            (Room::Wide, _) | (Room::Narrow, ..=10) => 2,
            (Room::Narrow, _) => 3,
        };
        // A year stands below the middle of its months, between short rules where years end.
        let on = |year, month, day| {
            let day = Day::from_ymd_opt(year, month, day).filter(|day| days.has(*day));
            day.map(|day| field.left + days.at(day))
        };
        for x in years.clone().filter_map(|year| on(year, 12, 31)) {
            marks.push(Mark::Rule {
                class: "axis",
                at: [x, field.foot(), x, field.foot() + 5.0].map(Px),
            });
        }
        for year in years.step_by(every) {
            if let Some(x) = on(year, 7, 1) {
                let words = format::year(self.locale, year);
                marks.push(Mark::words(
                    "tick",
                    [x, field.foot() + 20.0],
                    Anchor::Middle,
                    words,
                ));
            }
        }
        marks
    }

    /// Marked days, their words in rows so that neighbours do not meet.
    fn marked(&self, field: &Field, days: &Days, room: Room) -> Vec<Mark> {
        let mut marks = Vec::new();
        // Where the words of each row end.
        let mut taken = [f64::MIN; 3];
        for marker in self.markers.iter().filter(|one| days.has(one.day)) {
            let x = field.left + days.at(marker.day);
            marks.push(Mark::Rule {
                class: marker.class,
                at: [x, field.top - 6.0, x, field.foot()].map(Px),
            });
            marks.push(Mark::Dot {
                class: format!("{} flag", marker.class),
                at: [Px(x), Px(field.top - 6.0)],
                says: marker.says.clone(),
            });
            let room_for_words = room == Room::Wide && !marker.words.is_empty();
            let half = letters(&marker.words) * 3.6 + 4.0;
            let free = taken.iter().position(|end| *end < x - half);
            if let Some(row) = free.filter(|_| room_for_words) {
                taken[row] = x + half;
                let y = field.top - 14.0 - [0.0, 15.0, 30.0][row];
                let words = in_own_direction(self.locale, &marker.words);
                marks.push(Mark::words("flag", [x, y], Anchor::Middle, words));
            }
        }
        marks
    }

    fn line(&self, series: &Series, field: &Field, counts: &Counts, days: &Days) -> Vec<Mark> {
        let place = |(day, figure): &(Day, Figure)| {
            let y = field.foot() - counts.at(figure.value().count());
            [Px(field.left + days.at(*day)), Px(y)]
        };
        let path = Mark::Path {
            class: format!("line {}", series.class),
            through: series.points.iter().map(place).collect(),
        };
        let dots = series.points.iter().map(|point| Mark::Dot {
            class: format!("point {}", series.class),
            at: place(point),
            says: self.says(series, point),
        });
        std::iter::once(path).chain(dots).collect()
    }

    /// What a point says: the same as the cell of the table that it stands for.
    fn says(&self, series: &Series, (day, figure): &(Day, Figure)) -> String {
        let t = &self.locale.messages().charts;
        let day = format::day(self.locale, *day);
        let n = number(self.locale, figure);
        t.point
            .with(&[("name", &series.name), ("day", &day), ("n", &n)])
    }

    /// Names and last numbers in a column, the highest first, none over another, each joined to the
    /// end of its line.
    fn names(&self, field: &Field, counts: &Counts, days: &Days) -> Vec<Mark> {
        let end = |one: &Series| {
            let (day, figure) = one.points.last()?;
            let y = field.foot() - counts.at(figure.value().count());
            let name = in_own_direction(self.locale, &one.name);
            let words = format!("{} {name}", number(self.locale, figure));
            Some(([field.left + days.at(*day), y], y, words))
        };
        let mut ends: Vec<([f64; 2], f64, String)> = self.series.iter().filter_map(end).collect();
        ends.sort_by(|one, other| one.1.total_cmp(&other.1));
        let apart = apart(self.locale);
        let mut above = f64::MIN;
        for (_, y, _) in &mut ends {
            *y = y.max(above + apart);
            above = *y;
        }
        // What was pushed below the axis moves up again.
        let mut below = field.foot() + apart;
        for (_, y, _) in ends.iter_mut().rev() {
            *y = y.min(below - apart);
            below = *y;
        }
        let x = field.end() + 12.0;
        ends.into_iter()
            .flat_map(|([from, at], y, words)| {
                let leader = Mark::Rule {
                    class: "leader",
                    at: [from + 6.0, at, x - 4.0, y].map(Px),
                };
                let name = Mark::words("name", [x, y + 4.5], Anchor::Left, words);
                [leader, name]
            })
            .collect()
    }
}

/// A line of the size of a word.
pub struct Spark {
    /// Days in order, with what is counted on each.
    pub points: Vec<(Day, Figure)>,
}

impl Spark {
    /// The line alone, and its last point.
    pub fn draw(&self) -> Drawing {
        let (width, height) = (88.0, 22.0);
        let figures = self.points.iter().map(|(_, figure)| figure);
        let largest = figures.map(|figure| figure.value().count()).max();
        let counts = Counts::new(largest.unwrap_or(0), height - 6.0);
        let ends = self.points.first().zip(self.points.last());
        let mut marks = Vec::new();
        if let Some(((first, _), (last, _))) = ends {
            let days = Days::new(*first, *last, width - 6.0);
            let place = |(day, figure): &(Day, Figure)| {
                let y = height - 3.0 - counts.at(figure.value().count());
                [Px(3.0 + days.at(*day)), Px(y)]
            };
            let through: Vec<[Px; 2]> = self.points.iter().map(place).collect();
            let last = through.last().copied();
            marks.push(Mark::Path {
                class: "line s-documented".into(),
                through,
            });
            marks.extend(last.map(|at| Mark::Dot {
                class: "point s-documented".into(),
                at,
                says: String::new(),
            }));
        }
        Drawing {
            width: Px(width),
            height: Px(height),
            marks,
        }
    }
}

/// About how many letters wide words are.
fn letters(words: &str) -> f64 {
    f64::from(u32::try_from(words.chars().count()).unwrap_or(u32::MAX))
}

/// Words in the direction of their language within a picture that runs from left to right.
pub fn in_own_direction(locale: Locale, words: &str) -> String {
    match locale {
        Locale::Ar => format!("\u{2067}{words}\u{2069}"),
        _ => words.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::rules::{Moment, Question, Subject};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn figure(value: usize) -> Figure {
        let moment = Moment::as_it_stood(day("2026-11-21"));
        let subject = Subject::Listing("/".into());
        Figure::counted(value, Question { subject, moment })
    }

    fn lines(counts: [&[usize]; 2]) -> Lines {
        let series = |(place, counts): (usize, &[usize])| Series {
            class: ["s-due", "s-documented"][place],
            name: ["Due", "Documented"][place].into(),
            points: counts
                .iter()
                .zip(2020..)
                .map(|(n, year)| (Day::from_ymd_opt(year, 12, 31).unwrap(), figure(*n)))
                .collect(),
        };
        Lines {
            locale: Locale::En,
            series: counts.into_iter().enumerate().map(series).collect(),
            markers: Vec::new(),
            days: (day("2020-01-01"), day("2023-12-31")),
        }
    }

    #[test]
    fn a_higher_count_stands_higher_and_says_so() {
        let drawing = lines([&[1, 4, 8, 8], &[0, 1, 2, 3]]).draw(Room::Wide);
        let dots: Vec<(f64, &str)> = drawing
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Dot { at, says, .. } => Some((at[1].0, says.as_str())),
                _ => None,
            })
            .collect();
        assert_eq!(dots.len(), 8);
        assert!(dots[0].0 > dots[1].0 && dots[1].0 > dots[2].0);
        assert!((dots[2].0 - dots[3].0).abs() < 1e-9);
        assert_eq!(dots[7].1, "Documented, 31 December 2023: 3");
    }

    #[test]
    fn names_at_the_ends_of_equal_lines_do_not_meet() {
        let drawing = lines([&[1, 2], &[1, 2]]).draw(Room::Wide);
        let names = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Words {
                class: "name", at, ..
            } => Some(at[1].0),
            _ => None,
        });
        let names: Vec<f64> = names.collect();
        assert!(
            (names[0] - names[1]).abs() >= apart(Locale::En) - 1e-9,
            "{names:?}"
        );
    }

    #[test]
    fn no_points_are_no_fault() {
        let drawing = lines([&[], &[]]).draw(Room::Narrow);
        assert!(drawing.marks.len() > 2);
        assert!(Spark { points: Vec::new() }.draw().marks.is_empty());
    }
}
