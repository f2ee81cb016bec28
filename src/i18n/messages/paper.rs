//! The paper of a meeting.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What a meeting reads of what was reported to it.
    pub struct Paper {
        link { en: "The paper for this meeting", ar~: "ورقة هذا الاجتماع", fr~: "Le document de cette réunion" }
        title { en: "Progress report to the meeting: {meeting}", ar~: "تقرير مرحلي مقدم إلى الاجتماع: {meeting}", fr~: "Rapport d’étape à la réunion\u{a0}: {meeting}" }
        made {
            en: "Drawn up from the record as it stands on {day}. Nothing is written by hand: every figure opens to its rule, its records and its documents.",
            ar~: "أُعدّت من السجل كما هو في {day}. لم يُكتب فيها شيء يدويًا: كل رقم يُفتح على قاعدته وسجلاته ومستنداته.",
            fr~: "Établi d’après le registre tel qu’il est au {day}. Rien n’est écrit à la main\u{a0}: chaque chiffre ouvre sur sa règle, ses fiches et ses documents.",
        }
        participation { en: "Who reported", ar~: "من قدّم تقريره", fr~: "Qui a rendu compte" }
        no_round {
            en: "No reporting round was opened for this meeting.",
            ar~: "لم تُفتح جولة إبلاغ لهذا الاجتماع.",
            fr~: "Aucun cycle de compte rendu n’a été ouvert pour cette réunion.",
        }
        answered { en: "Reports were handed in by", ar~: "قدّمت تقاريرها", fr~: "Ont rendu compte" }
        answered_none { en: "Nobody has handed in a report yet.", ar~: "لم تقدّم أي جهة تقريرًا بعد.", fr~: "Personne n’a encore rendu compte." }
        moved { en: "What moved since {meeting}", ar~: "ما الذي تغيّر منذ {meeting}", fr~: "Ce qui a bougé depuis la réunion précédente\u{a0}: {meeting}" }
        moved_days {
            en: "From {from} to {to}, counted by the same rules with what is known now. What has not moved is left out.",
            ar~: "من {from} إلى {to}، بالقواعد نفسها وبما هو معروف الآن. ولا يرد ما لم يتغيّر.",
            fr~: "Du {from} au {to}, selon les mêmes règles et avec ce que l’on sait maintenant. Ce qui n’a pas bougé n’y figure pas.",
        }
        no_meeting_before {
            en: "No earlier meeting is on record: there is nothing to compare with.",
            ar~: "لا يوجد اجتماع سابق في السجل: لا شيء للمقارنة به.",
            fr~: "Aucune réunion antérieure n’est enregistrée\u{a0}: il n’y a pas de point de comparaison.",
        }
        by_institution { en: "By lead institution", ar~: "حسب المؤسسة القائدة", fr~: "Par institution chef de file" }
        by_priority { en: "By priority", ar~: "حسب الأولوية", fr~: "Par priorité" }
        nothing_moved { en: "Nothing moved.", ar~: "لم يتغيّر شيء.", fr~: "Rien n’a bougé." }
        initiatives { en: "Initiatives", ar~: "المبادرات", fr~: "Initiatives" }
        documented { en: "Milestones documented", ar~: "مراحل موثقة بمستندات", fr~: "Jalons documentés" }
        verified { en: "Milestones verified", ar~: "مراحل تم التحقق منها", fr~: "Jalons vérifiés" }
        then_now { en: "{then} then, {now} now", ar~: "{then} حينها، {now} الآن", fr~: "{then} alors, {now} maintenant" }
        decisions_done { en: "Decisions closed since then", ar~: "قرارات أُغلقت منذ ذلك الحين", fr~: "Décisions closes depuis" }
        decisions_closed { en: "Decisions closed", ar~: "قرارات مغلقة", fr~: "Décisions closes" }
        decisions_open { en: "Decisions that are open", ar~: "قرارات مفتوحة", fr~: "Décisions ouvertes" }
        decisions_none { en: "None.", ar~: "لا يوجد.", fr~: "Aucune." }
        ahead_meeting { en: "Due before the next meeting, {meeting}", ar~: "ما يحين موعده قبل الاجتماع التالي، {meeting}", fr~: "À échéance avant la prochaine réunion, {meeting}" }
        ahead_year { en: "Due within a year", ar~: "ما يحين موعده خلال سنة", fr~: "À échéance dans l’année" }
        ahead_year_note {
            en: "No later meeting is on record: what is due by {day} is listed.",
            ar~: "لا يوجد اجتماع لاحق في السجل: يرد هنا ما يحين موعده حتى {day}.",
            fr~: "Aucune réunion ultérieure n’est enregistrée\u{a0}: figure ici ce qui arrive à échéance d’ici au {day}.",
        }
        milestones { en: "Milestones", ar~: "المراحل", fr~: "Jalons" }
        milestone { en: "Milestone", ar~: "المرحلة", fr~: "Jalon" }
        due { en: "Due", ar~: "الموعد", fr~: "Échéance" }
        milestones_none { en: "No milestone is due by then.", ar~: "لا توجد مرحلة يحين موعدها حتى ذلك الحين.", fr~: "Aucun jalon n’arrive à échéance d’ici là." }
        first_ones { en: "The first {n} are listed.", ar~: "ترد هنا الأولى منها، وعددها {n}.", fr~: "Les {n} premiers figurent ici." }
    }
}
