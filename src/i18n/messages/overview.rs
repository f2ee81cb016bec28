//! The overview.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The overview.
    pub struct Overview {
        headline { en: "What became of what was promised", ar~: "What became of what was promised", fr~: "What became of what was promised" }
        as_at { en: "As at {day}", ar~: "As at {day}", fr~: "As at {day}" }
        lead plural {
            en: { one: "{n} initiative is on record.", other: "{n} initiatives are on record." },
            ar~: { zero: "{n} initiatives are on record.", one: "{n} initiative is on record.", two: "{n} initiatives are on record.", few: "{n} initiatives are on record.", many: "{n} initiatives are on record.", other: "{n} initiatives are on record." },
            fr~: { one: "{n} initiative is on record.", many: "{n} initiatives are on record.", other: "{n} initiatives are on record." },
        }
        lead_oic plural {
            en: { one: "{n} is activity of the OIC and its institutions;", other: "{n} are activity of the OIC and its institutions;" },
            ar~: { zero: "{n} are activity of the OIC and its institutions;", one: "{n} is activity of the OIC and its institutions;", two: "{n} are activity of the OIC and its institutions;", few: "{n} are activity of the OIC and its institutions;", many: "{n} are activity of the OIC and its institutions;", other: "{n} are activity of the OIC and its institutions;" },
            fr~: { one: "{n} is activity of the OIC and its institutions;", many: "{n} are activity of the OIC and its institutions;", other: "{n} are activity of the OIC and its institutions;" },
        }
        lead_aligned plural {
            en: { one: "{n} is a national or regional project whose theme fits.", other: "{n} are national or regional projects whose theme fits." },
            ar~: { zero: "{n} are national or regional projects whose theme fits.", one: "{n} is a national or regional project whose theme fits.", two: "{n} are national or regional projects whose theme fits.", few: "{n} are national or regional projects whose theme fits.", many: "{n} are national or regional projects whose theme fits.", other: "{n} are national or regional projects whose theme fits." },
            fr~: { one: "{n} is a national or regional project whose theme fits.", many: "{n} are national or regional projects whose theme fits.", other: "{n} are national or regional projects whose theme fits." },
        }
        lead_adopted plural {
            en: { one: "{n} of them has been adopted by the body that leads it or by the secretariat.", other: "{n} of them have been adopted by the bodies that lead them or by the secretariat." },
            ar~: { zero: "{n} of them have been adopted by the bodies that lead them or by the secretariat.", one: "{n} of them has been adopted by the body that leads it or by the secretariat.", two: "{n} of them have been adopted by the bodies that lead them or by the secretariat.", few: "{n} of them have been adopted by the bodies that lead them or by the secretariat.", many: "{n} of them have been adopted by the bodies that lead them or by the secretariat.", other: "{n} of them have been adopted by the bodies that lead them or by the secretariat." },
            fr~: { one: "{n} of them has been adopted by the body that leads it or by the secretariat.", many: "{n} of them have been adopted by the bodies that lead them or by the secretariat.", other: "{n} of them have been adopted by the bodies that lead them or by the secretariat." },
        }
        none_adopted { en: "None has been adopted by its lead yet: all come from public sources. Nobody has reported here, so no progress is computed.", ar~: "None has been adopted by its lead yet: all come from public sources. Nobody has reported here, so no progress is computed.", fr~: "None has been adopted by its lead yet: all come from public sources. Nobody has reported here, so no progress is computed." }
        on_record { en: "On record", ar~: "On record", fr~: "On record" }
        adopted { en: "Adopted", ar~: "Adopted", fr~: "Adopted" }
        under_agenda { en: "Under the Agenda", ar~: "Under the Agenda", fr~: "Under the Agenda" }
        aligned_apart { en: "Aligned, apart", ar~: "Aligned, apart", fr~: "Aligned, apart" }
        by_theme { en: "By theme", ar~: "By theme", fr~: "By theme" }
        by_theme_note { en: "Activity under the Agenda by primary theme: the computed status of what is adopted, else what the sources say. A joint initiative counts once.", ar~: "Activity under the Agenda by primary theme: the computed status of what is adopted, else what the sources say. A joint initiative counts once.", fr~: "Activity under the Agenda by primary theme: the computed status of what is adopted, else what the sources say. A joint initiative counts once." }
        theme { en: "Theme", ar~: "Theme", fr~: "Theme" }
        no_theme { en: "No theme", ar~: "No theme", fr~: "No theme" }
        all_themes { en: "All themes", ar~: "All themes", fr~: "All themes" }
        drawn { en: "What the sources say, and status", ar~: "What the sources say, and status", fr~: "What the sources say, and status" }
        none_on_record { en: "none on record", ar~: "none on record", fr~: "none on record" }
        by_kind { en: "By kind", ar~: "By kind", fr~: "By kind" }
        by_kind_note { en: "The kind is our reading of each source.", ar~: "The kind is our reading of each source.", fr~: "The kind is our reading of each source." }
        kind { en: "Kind", ar~: "Kind", fr~: "Kind" }
        all_kinds { en: "All kinds", ar~: "All kinds", fr~: "All kinds" }
        by_standing { en: "Where they stand", ar~: "Where they stand", fr~: "Where they stand" }
        by_standing_note { en: "What a source says is its own word at its time; a status is computed only for what somebody adopted.", ar~: "What a source says is its own word at its time; a status is computed only for what somebody adopted.", fr~: "What a source says is its own word at its time; a status is computed only for what somebody adopted." }
        sources_say { en: "What the sources say of those that nobody has adopted", ar~: "What the sources say of those that nobody has adopted", fr~: "What the sources say of those that nobody has adopted" }
        computed { en: "Computed status of those that were adopted", ar~: "Computed status of those that were adopted", fr~: "Computed status of those that were adopted" }
        standing { en: "Standing", ar~: "Standing", fr~: "Standing" }
        milestones { en: "Milestones of adopted initiatives", ar~: "Milestones of adopted initiatives", fr~: "Milestones of adopted initiatives" }
        milestones_note { en: "Of the milestones due by today: how many are reported, how many of those are backed by a document, how many were checked by a reviewer outside the bodies concerned. A milestone of a joint initiative counts once.", ar~: "Of the milestones due by today: how many are reported, how many of those are backed by a document, how many were checked by a reviewer outside the bodies concerned. A milestone of a joint initiative counts once.", fr~: "Of the milestones due by today: how many are reported, how many of those are backed by a document, how many were checked by a reviewer outside the bodies concerned. A milestone of a joint initiative counts once." }
        milestones_none { en: "No adopted initiative has a milestone that is due, so there is nothing to count yet.", ar~: "No adopted initiative has a milestone that is due, so there is nothing to count yet.", fr~: "No adopted initiative has a milestone that is due, so there is nothing to count yet." }
        milestones_due { en: "Milestones due", ar~: "Milestones due", fr~: "Milestones due" }
        milestones_reported { en: "Reported", ar~: "Reported", fr~: "Reported" }
        milestones_documented { en: "Documented", ar~: "Documented", fr~: "Documented" }
        milestones_verified { en: "Verified", ar~: "Verified", fr~: "Verified" }
        milestones_unheard { en: "Not documented, and the lead not heard since the day", ar~: "Not documented, and the lead not heard since the day", fr~: "Not documented, and the lead not heard since the day" }
        milestones_later { en: "Due later", ar~: "Due later", fr~: "Due later" }
        milestones_without_due { en: "Reached without a due day", ar~: "Reached without a due day", fr~: "Reached without a due day" }
        of_due plural {
            en: { one: "of {n} due", other: "of {n} due" },
            ar~: { zero: "of {n} due", one: "of {n} due", two: "of {n} due", few: "of {n} due", many: "of {n} due", other: "of {n} due" },
            fr~: { one: "of {n} due", many: "of {n} due", other: "of {n} due" },
        }
        bounds { en: "What is documented lies between {low} and {high} of {due}: the difference are milestones whose lead has not reported since the day.", ar~: "What is documented lies between {low} and {high} of {due}: the difference are milestones whose lead has not reported since the day.", fr~: "What is documented lies between {low} and {high} of {due}: the difference are milestones whose lead has not reported since the day." }
        checking_not_begun { en: "Checking has not begun: no milestone has been verified by a reviewer yet.", ar~: "Checking has not begun: no milestone has been verified by a reviewer yet.", fr~: "Checking has not begun: no milestone has been verified by a reviewer yet." }
        level { en: "Proof", ar~: "Proof", fr~: "Proof" }
        nature { en: "By nature", ar~: "By nature", fr~: "By nature" }
        said_reached plural {
            en: { one: "Public sources say that {n} milestone of the other initiatives has been reached;", other: "Public sources say that {n} milestones of the other initiatives have been reached;" },
            ar~: { zero: "Public sources say that {n} milestones of the other initiatives have been reached;", one: "Public sources say that {n} milestone of the other initiatives has been reached;", two: "Public sources say that {n} milestones of the other initiatives have been reached;", few: "Public sources say that {n} milestones of the other initiatives have been reached;", many: "Public sources say that {n} milestones of the other initiatives have been reached;", other: "Public sources say that {n} milestones of the other initiatives have been reached;" },
            fr~: { one: "Public sources say that {n} milestone of the other initiatives has been reached;", many: "Public sources say that {n} milestones of the other initiatives have been reached;", other: "Public sources say that {n} milestones of the other initiatives have been reached;" },
        }
        said_due plural {
            en: { one: "by the dates that they gave, {n} milestone should be over by now.", other: "by the dates that they gave, {n} milestones should be over by now." },
            ar~: { zero: "by the dates that they gave, {n} milestones should be over by now.", one: "by the dates that they gave, {n} milestone should be over by now.", two: "by the dates that they gave, {n} milestones should be over by now.", few: "by the dates that they gave, {n} milestones should be over by now.", many: "by the dates that they gave, {n} milestones should be over by now.", other: "by the dates that they gave, {n} milestones should be over by now." },
            fr~: { one: "by the dates that they gave, {n} milestone should be over by now.", many: "by the dates that they gave, {n} milestones should be over by now.", other: "by the dates that they gave, {n} milestones should be over by now." },
        }
        reported_title { en: "Who has reported", ar~: "Who has reported", fr~: "Who has reported" }
        reported_note { en: "States and institutions that reported here or by letter in the last 365 days. What the secretariat enters by itself does not count as a report.", ar~: "States and institutions that reported here or by letter in the last 365 days. What the secretariat enters by itself does not count as a report.", fr~: "States and institutions that reported here or by letter in the last 365 days. What the secretariat enters by itself does not count as a report." }
        states_unit { en: "states", ar~: "states", fr~: "states" }
        institutions_unit { en: "institutions", ar~: "institutions", fr~: "institutions" }
        of_total { en: "of {n}", ar~: "of {n}", fr~: "of {n}" }
        nobody_reported { en: "Nobody has reported here yet.", ar~: "Nobody has reported here yet.", fr~: "Nobody has reported here yet." }
        newest { en: "Newest facts", ar~: "Newest facts", fr~: "Newest facts" }
        newest_note { en: "As they were recorded, the newest first.", ar~: "As they were recorded, the newest first.", fr~: "As they were recorded, the newest first." }
        newest_none { en: "No fact is on record.", ar~: "No fact is on record.", fr~: "No fact is on record." }
        fact_reached { en: "{milestone}: {initiative}", ar~: "{milestone}: {initiative}", fr~: "{milestone}: {initiative}" }
        due_title { en: "What is due", ar~: "What is due", fr~: "What is due" }
        due_note { en: "Milestones with a day that were not documented as reached. What public sources planned is shown as that; only an adopted initiative can be late.", ar~: "Milestones with a day that were not documented as reached. What public sources planned is shown as that; only an adopted initiative can be late.", fr~: "Milestones with a day that were not documented as reached. What public sources planned is shown as that; only an adopted initiative can be late." }
        due_none { en: "No milestone with a day is open.", ar~: "No milestone with a day is open.", fr~: "No milestone with a day is open." }
        due_on { en: "due {day}", ar~: "due {day}", fr~: "due {day}" }
        planned_by_source { en: "planned by the source for {day}", ar~: "planned by the source for {day}", fr~: "planned by the source for {day}" }
        commitments { en: "Commitments with nothing linked", ar~: "Commitments with nothing linked", fr~: "Commitments with nothing linked" }
        commitments_lead plural {
            en: { one: "{n} adopted commitment has no initiative linked to it.", other: "{n} adopted commitments have no initiative linked to them." },
            ar~: { zero: "{n} adopted commitments have no initiative linked to them.", one: "{n} adopted commitment has no initiative linked to it.", two: "{n} adopted commitments have no initiative linked to them.", few: "{n} adopted commitments have no initiative linked to them.", many: "{n} adopted commitments have no initiative linked to them.", other: "{n} adopted commitments have no initiative linked to them." },
            fr~: { one: "{n} adopted commitment has no initiative linked to it.", many: "{n} adopted commitments have no initiative linked to them.", other: "{n} adopted commitments have no initiative linked to them." },
        }
        commitments_of plural {
            en: { one: "Of {n} adopted commitment.", other: "Of {n} adopted commitments." },
            ar~: { zero: "Of {n} adopted commitments.", one: "Of {n} adopted commitment.", two: "Of {n} adopted commitments.", few: "Of {n} adopted commitments.", many: "Of {n} adopted commitments.", other: "Of {n} adopted commitments." },
            fr~: { one: "Of {n} adopted commitment.", many: "Of {n} adopted commitments.", other: "Of {n} adopted commitments." },
        }
        commitments_all_linked { en: "Every adopted commitment has an initiative linked to it.", ar~: "Every adopted commitment has an initiative linked to it.", fr~: "Every adopted commitment has an initiative linked to it." }
        ink_quote { en: "We hope that this time will differ from what we have seen before.", ar~: "We hope that this time will differ from what we have seen before.", fr~: "We hope that this time will differ from what we have seen before." }
        ink_cite { en: "End of a report on the summit of 2017, after recommendations that stayed ink on paper", ar~: "End of a report on the summit of 2017, after recommendations that stayed ink on paper", fr~: "End of a report on the summit of 2017, after recommendations that stayed ink on paper" }
        where_title { en: "Where", ar~: "Where", fr~: "Where" }
        where_note { en: "Initiatives on record that each state leads, hosts or takes part in. Not a measure of performance.", ar~: "Initiatives on record that each state leads, hosts or takes part in. Not a measure of performance.", fr~: "Initiatives on record that each state leads, hosts or takes part in. Not a measure of performance." }
        how_counted { en: "How this is counted", ar~: "How this is counted", fr~: "How this is counted" }
        see_all { en: "See all", ar~: "See all", fr~: "See all" }
    }
}
