//! What a source's word says: which milestones are reached, and what is due. The table
//! "Status -> fact" of the data's README, and nothing more.

use crate::rules::{Dating, Kind, Step, Word};

/// What is written down for one initiative.
#[derive(Debug, PartialEq)]
pub(super) struct Story {
    /// The milestones that were reached, and when.
    pub(super) reached: Vec<(Step, Dating)>,
    /// When the final milestone is due, where its day is planned rather than past.
    pub(super) due: Dating,
}

/// What a word says of an initiative of a kind, with its two days.
pub(super) fn told(kind: Kind, word: Option<Word>, start: Dating, end: Dating) -> Story {
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

fn past(kind: Kind, word: Option<Word>, start: Dating, end: Dating) -> Vec<(Step, Dating)> {
    let works = word == Some(Word::Operational);
    let closing = match kind {
        // A plant that is completed need not work yet.
        Kind::Facility if !works => Step::Delivered,
        _ => kind.final_step(),
    };
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
}
