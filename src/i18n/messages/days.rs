//! The choice of a day, and what is said on any day but today.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The choice of a day, and what is said on any day but today.
    pub struct DayWords {
        /// Opens the choice; the day that is looked at stands after it.
        shown { en: "As at", ar~: "كما في", fr~: "État au" }
        today { en: "Today", ar~: "اليوم", fr~: "Aujourd’hui" }
        choose {
            en: "Read this page on another day",
            ar~: "اقرأ هذه الصفحة كما كانت في يوم آخر",
            fr~: "Lire cette page à une autre date",
        }
        at_meeting { en: "At the end of a meeting", ar~: "عند اختتام اجتماع", fr~: "À l’issue d’une réunion" }
        a_day { en: "A day", ar~: "يوم", fr~: "Une date" }
        a_day_hint {
            en: "Year, month, day: 2025-04-30",
            ar~: "السنة ثم الشهر ثم اليوم: \u{2068}2025-04-30\u{2069}",
            fr~: "Année, mois, jour\u{a0}: 2025-04-30",
        }
        show { en: "Show", ar~: "اعرض", fr~: "Afficher" }
        /// The banner: a past day with the knowledge of today.
        past {
            en: "You are reading the record as at {day}: what had happened by then, as it is known today.",
            ar~: "تقرأ السجل كما في {day}: ما كان قد حدث حتى ذلك اليوم، وفق ما هو معروف اليوم.",
            fr~: "Vous lisez l’état au {day}\u{a0}: ce qui s’était produit jusque-là, d’après ce qui est connu aujourd’hui.",
        }
        /// The banner: with the knowledge of the same day.
        past_as_it_stood {
            en: "You are reading the record as it stood on {day}: what had happened, as it was known on that day.",
            ar~: "تقرأ السجل كما كان في {day}: ما كان قد حدث، وفق ما كان معروفًا في ذلك اليوم.",
            fr~: "Vous lisez l’état tel qu’il était le {day}\u{a0}: ce qui s’était produit, d’après ce qui était connu ce jour-là.",
        }
        /// The banner: with the knowledge of another day.
        past_known {
            en: "You are reading the record as at {day}, as it was known on {known}.",
            ar~: "تقرأ السجل كما في {day}، وفق ما كان معروفًا في {known}.",
            fr~: "Vous lisez l’état au {day}, d’après ce qui était connu le {known}.",
        }
        back { en: "Back to today", ar~: "العودة إلى اليوم", fr~: "Revenir à aujourd’hui" }
        as_it_stood { en: "As it was known then", ar~: "وفق ما كان معروفًا حينها", fr~: "D’après ce qui était connu alors" }
        with_todays_knowledge { en: "As it is known today", ar~: "وفق ما هو معروف اليوم", fr~: "D’après ce qui est connu aujourd’hui" }
        /// The page of a record on a day before it.
        not_yet {
            en: "On {asked} this initiative was not on record.",
            ar~: "لم تكن هذه المبادرة مسجَّلة في {asked}.",
            fr~: "Le {asked}, cette initiative n’était pas recensée.",
        }
        not_yet_since {
            en: "It is there from {since}: the day on which it was announced, began or was recorded.",
            ar~: "وهي مسجَّلة منذ {since}: يوم الإعلان عنها أو بدئها أو تسجيلها.",
            fr~: "Elle y figure depuis le {since}\u{a0}: jour de son annonce, de son démarrage ou de son enregistrement.",
        }
    }
}
