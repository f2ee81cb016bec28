//! What bodies do together.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What bodies do together.
    pub struct CooperationWords {
        title { en: "Who works with whom", ar~: "من يعمل مع من", fr~: "Qui travaille avec qui" }
        intro {
            en: "Choose one body to see with whom it has initiatives on record, or two to see what they do together.",
            ar~: "اختر جهة واحدة لترى مع من لها مبادرات مسجَّلة، أو جهتين لترى ما تقومان به معًا.",
            fr~: "Choisissez un organisme pour voir avec qui il a des initiatives recensées, ou deux pour voir ce qu’ils font ensemble.",
        }
        /// The page of one body.
        of_one { en: "Who works with whom: {one}", ar~: "من يعمل مع من: {one}", fr~: "Qui travaille avec qui\u{a0}: {one}" }
        /// The page of two.
        pair { en: "{one} and {other}", ar~: "{one} و{other}", fr~: "{one} et {other}" }
        intro_one {
            en: "Every body that has a part in an initiative on record in which this one has a part, by name. On its own page:",
            ar~: "كل جهة لها دور في مبادرة مسجَّلة لهذه الجهة دور فيها، بحسب الاسم. وصفحتها:",
            fr~: "Tous les organismes qui ont part à une initiative recensée à laquelle celui-ci a part, par nom. Sa page\u{a0}:",
        }
        none { en: "No initiative on record has it together with another body.", ar~: "لا توجد مبادرة مسجَّلة تجمعها بجهة أخرى.", fr~: "Aucune initiative recensée ne le réunit à un autre organisme." }
        found plural {
            en: { one: "{n} initiative on record in which both have a part", other: "{n} initiatives on record in which both have a part" },
            ar~: {
                zero: "عدد المبادرات المسجَّلة التي لكلتيهما دور فيها: {n}",
                one: "مبادرة واحدة ({n}) مسجَّلة لكلتيهما دور فيها",
                two: "مبادرتان ({n}) مسجَّلتان لكلتيهما دور فيهما",
                few: "{n} مبادرات مسجَّلة لكلتيهما دور فيها",
                many: "{n} مبادرة مسجَّلة لكلتيهما دور فيها",
                other: "{n} مبادرة مسجَّلة لكلتيهما دور فيها",
            },
            fr~: { one: "{n} initiative recensée à laquelle les deux ont part", many: "{n} d’initiatives recensées auxquelles les deux ont part", other: "{n} initiatives recensées auxquelles les deux ont part" },
        }
        roles_note {
            en: "Every role counts; under each title stands which part each of the two has. A joint initiative counts once.",
            ar~: "كل دور محسوب؛ وتحت كل عنوان دور كل منهما. وتُحسب المبادرة المشتركة مرة واحدة.",
            fr~: "Tout rôle compte\u{a0}; sous chaque titre figure la part de chacun des deux. Une initiative conjointe compte une fois.",
        }
        /// A body with its roles, in small letters.
        part { en: "{body}: {roles}", ar~: "{body}: {roles}", fr~: "{body}\u{a0}: {roles}" }
        together { en: "Initiatives with both", ar~: "مبادرات تجمعهما", fr~: "Initiatives communes" }
        pair_page { en: "Together", ar~: "معًا", fr~: "Ensemble" }
        what_together { en: "what they do together", ar~: "ما تقومان به معًا", fr~: "ce qu’ils font ensemble" }
        compare { en: "Compare the two", ar~: "قارن بينهما", fr~: "Comparer les deux" }
        choose { en: "Choose bodies", ar~: "اختيار الجهات", fr~: "Choisir des organismes" }
        one { en: "A state or an organisation", ar~: "دولة أو جهة", fr~: "Un État ou un organisme" }
        other { en: "And another", ar~: "وأخرى", fr~: "Et un autre" }
        nobody { en: "choose one", ar~: "اختر", fr~: "choisir" }
        anybody { en: "anybody", ar~: "أيٌّ كان", fr~: "n’importe lequel" }
        show { en: "Show", ar~: "عرض", fr~: "Afficher" }
    }
}
