//! What a source's word says: which milestones are reached, and what is due. The table
//! "Status -> fact" of the reference data's README, and nothing more; and the way back, from what
//! is on record to the word with its two days.

use super::dating::Dating;
use super::kind::{Kind, Step};
use super::record::Word;

/// What is written down for one initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The milestones that were reached, and when.
    pub reached: Vec<(Step, Dating)>,
    /// When the final milestone is due, where its day is planned rather than past.
    pub due: Dating,
}

/// What a word says of an initiative of a kind, with its two days.
pub fn told(kind: Kind, word: Option<Word>, start: Dating, end: Dating) -> Story {
    let first = kind.first_step();
    match word {
        Some(Word::Completed | Word::Operational) => Story {
            reached: past(kind, word, start, end),
            due: Dating::Unknown,
        },
        Some(Word::Proposed) => Story {
            reached: Vec::new(),
            due: end,
        },
        Some(Word::Ongoing) => Story {
            reached: first.map(|step| (step, start)).into_iter().collect(),
            due: end,
        },
        None => Story {
            reached: first
                .filter(|_| !start.is_unknown())
                .map(|step| (step, start))
                .into_iter()
                .collect(),
            due: end,
        },
    }
}

/// The two days that a row of a file gives beside a word, out of what is on record: the days of
/// the steps that were reached, the due day of the final step, and the day of the announcement.
/// Told again, they say nothing that is not on record.
pub fn untold(
    kind: Kind,
    word: Option<Word>,
    reached: impl Fn(Step) -> Option<Dating>,
    due: Dating,
    announced: Dating,
) -> (Dating, Dating) {
    let began = kind.first_step().and_then(&reached);
    let began = began.unwrap_or(Dating::Unknown);
    match word {
        Some(Word::Proposed) => (announced, due),
        Some(Word::Completed | Word::Operational) => {
            let closing = closing(kind, word);
            let end = reached(closing).unwrap_or(Dating::Unknown);
            let start = if kind.first_step() == Some(closing) {
                Dating::Unknown
            } else {
                began
            };
            (start, end)
        }
        Some(Word::Ongoing) | None => (began, due),
    }
}

/// The step by which a word says that it is over, or works.
fn closing(kind: Kind, word: Option<Word>) -> Step {
    match kind {
        // A plant that is completed need not work yet.
        Kind::Facility if word != Some(Word::Operational) => Step::Delivered,
        _ => kind.final_step(),
    }
}

fn past(kind: Kind, word: Option<Word>, start: Dating, end: Dating) -> Vec<(Step, Dating)> {
    let works = word == Some(Word::Operational);
    let closing = closing(kind, word);
    let first = kind.first_step();
    // An event begins by being held, and a body that works was set up when it started.
    let begins = kind == Kind::Event || works && first == Some(closing);
    let day = if end.is_unknown() && begins {
        start
    } else {
        end
    };
    first
        .filter(|step| works && *step != closing && !start.is_unknown())
        .map(|step| (step, start))
        .into_iter()
        .chain([(closing, day)])
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::rules::Coded;

    fn day(text: &str) -> Dating {
        Dating::parse_iso(text).unwrap()
    }

    /// One line of the README's table: kind, word, start, end; what is reached, what is due.
    type Line<'a> = (
        Kind,
        Option<Word>,
        &'a str,
        &'a str,
        &'a [(Step, &'a str)],
        &'a str,
    );

    #[test]
    fn every_row_of_the_table() {
        use Word::*;
        let lines: &[Line<'_>] = &[
            (Kind::Product, Some(Proposed), "2017-09-10", "", &[], ""),
            (
                Kind::Facility,
                Some(Ongoing),
                "2018",
                "2030",
                &[(Step::Started, "2018")],
                "2030",
            ),
            (
                Kind::Scheme,
                Some(Ongoing),
                "",
                "",
                &[(Step::Opened, "")],
                "",
            ),
            (
                Kind::Scheme,
                None,
                "2021-06",
                "",
                &[(Step::Opened, "2021-06")],
                "",
            ),
            (Kind::Scheme, None, "", "", &[], ""),
            (
                Kind::Programme,
                None,
                "2019",
                "2023",
                &[(Step::Started, "2019")],
                "2023",
            ),
            (
                Kind::Event,
                Some(Ongoing),
                "2026-01",
                "2026-12",
                &[],
                "2026-12",
            ),
            (
                Kind::Event,
                Some(Completed),
                "2022",
                "2023",
                &[(Step::Held, "2023")],
                "",
            ),
            (
                Kind::Event,
                Some(Completed),
                "2022",
                "",
                &[(Step::Held, "2022")],
                "",
            ),
            (
                Kind::Event,
                Some(Completed),
                "",
                "",
                &[(Step::Held, "")],
                "",
            ),
            (
                Kind::Facility,
                Some(Completed),
                "2016",
                "2019",
                &[(Step::Delivered, "2019")],
                "",
            ),
            (
                Kind::Project,
                Some(Completed),
                "2016",
                "",
                &[(Step::Completed, "")],
                "",
            ),
            (
                Kind::Agreement,
                Some(Completed),
                "",
                "2020",
                &[(Step::CarriedOut, "2020")],
                "",
            ),
            (
                Kind::StandingBody,
                Some(Completed),
                "",
                "2020",
                &[(Step::SetUp, "2020")],
                "",
            ),
            (
                Kind::Facility,
                Some(Operational),
                "",
                "2021",
                &[(Step::InOperation, "2021")],
                "",
            ),
            (
                Kind::Facility,
                Some(Operational),
                "1999",
                "",
                &[(Step::Started, "1999"), (Step::InOperation, "")],
                "",
            ),
            (
                Kind::StandingBody,
                Some(Operational),
                "2014",
                "",
                &[(Step::SetUp, "2014")],
                "",
            ),
            (
                Kind::Programme,
                Some(Operational),
                "",
                "2020",
                &[(Step::Ended, "2020")],
                "",
            ),
        ];
        for (kind, word, start, end, reached, due) in lines {
            let story = told(*kind, *word, day(start), day(end));
            let reached: Vec<_> = reached.iter().map(|(step, on)| (*step, day(on))).collect();
            let expected = Story {
                reached,
                due: day(due),
            };
            assert_eq!(story, expected, "{kind:?} {word:?} {start:?} {end:?}");
        }
    }

    #[test]
    fn what_is_on_record_is_told_again_as_it_is() {
        let days = ["", "2018", "2019-05", "2020-05-17"];
        let words = Word::ALL.iter().copied().map(Some).chain([None]);
        for word in words {
            for (kind, start, end) in Kind::ALL.iter().flat_map(|kind| {
                days.iter()
                    .flat_map(move |start| days.map(|end| (*kind, *start, end)))
            }) {
                let first = told(kind, word, day(start), day(end));
                let announced = if word == Some(Word::Proposed) {
                    day(start)
                } else {
                    Dating::Unknown
                };
                let reached = |step| {
                    let mut all = first.reached.iter();
                    all.find(|(one, _)| *one == step).map(|(_, on)| *on)
                };
                let (start, end) = untold(kind, word, reached, first.due, announced);
                let again = told(kind, word, start, end);
                // Nothing without a start was told of nothing; all else comes back.
                assert_eq!(again, first, "{kind:?} {word:?} {start:?} {end:?}");
            }
        }
    }
}
