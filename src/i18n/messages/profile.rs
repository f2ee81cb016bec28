//! Words that the profiles share: figures, lists of initiatives, facts.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Words that the profiles share: figures, lists of initiatives, facts.
    pub struct Profile {
        as_at { en: "As at", ar~: "في", fr~: "Au" }
        // Figures
        on_record_heading { en: "On record", ar~: "ما هو مسجَّل", fr~: "Ce qui est recensé" }
        on_record_caption {
            en: "Initiatives on record, how many of them are adopted, and where they stand",
            ar~: "المبادرات المسجَّلة، وعدد المتبنّى منها، وأوضاعها",
            fr~: "Initiatives recensées, nombre de celles qui sont adoptées, et leur situation",
        }
        on_record { en: "On record", ar~: "مسجَّلة", fr~: "Recensées" }
        /// Their lead or an administrator has taken responsibility for the record.
        adopted { en: "Adopted", ar~: "متبنّاة", fr~: "Adoptées" }
        standing_bar {
            en: "By the source’s word; once adopted, by status",
            ar~: "بحسب عبارة المصدر؛ وبعد التبنّي بحسب الحالة",
            fr~: "Selon le mot de la source\u{a0}; une fois adoptées, selon le statut",
        }
        /// Before a list of statuses, where words of sources stand beside it.
        by_status { en: "Status:", ar~: "الحالة:", fr~: "Statut\u{a0}:" }
        /// Before a list of words of sources.
        by_word { en: "Sources say:", ar~: "تقول المصادر:", fr~: "Les sources disent\u{a0}:" }
        none_on_record { en: "none on record", ar~: "لا شيء مسجَّل", fr~: "aucune recensée" }
        not_adopted {
            en: "“On record” means that a public source tells of it. Where nobody has adopted a record, the words are the source’s own and no status is computed.",
            ar~: "«مسجَّلة» تعني أن مصدرًا علنيًا ذكرها. وحيث لم يتبنَّ أحد السجل تكون العبارات عبارات المصدر نفسه ولا تُحسب أي حالة.",
            fr~: "«\u{a0}Recensée\u{a0}» signifie qu’une source publique en parle. Là où nul n’a adopté la fiche, les mots sont ceux de la source et aucun statut n’est calculé.",
        }
        joint_note {
            en: "A joint initiative counts once with each body that leads it, and once in the total.",
            ar~: "تُحسب المبادرة المشتركة مرة واحدة لكل جهة تقودها، ومرة واحدة في المجموع.",
            fr~: "Une initiative conjointe compte une fois pour chacun de ses chefs de file, et une fois dans le total.",
        }
        under_agenda { en: "Under the Agenda", ar~: "في إطار الأجندة", fr~: "Au titre de l’Agenda" }
        aligned { en: "Aligned, apart", ar~: "متوائمة، على حدة", fr~: "Alignées, à part" }
        institutions_median { en: "Median of the institutions", ar~: "القيمة الوسيطة للمؤسسات", fr~: "Médiane des institutions" }
        commitment { en: "Commitment", ar~: "الالتزام", fr~: "Engagement" }
        initiatives_linked { en: "Initiatives linked", ar~: "المبادرات المرتبطة", fr~: "Initiatives liées" }
        commitments_note {
            en: "Initiatives in which it has a role are linked to these commitments. A link says what an initiative is for; it does not say that the commitment is met.",
            ar~: "ترتبط بهذه الالتزامات مبادراتٌ لهذه الجهة دور فيها. والربط يبيّن ما تخدمه المبادرة، ولا يعني أن الالتزام قد أُوفي به.",
            fr~: "Des initiatives dans lesquelles il a un rôle sont liées à ces engagements. Un lien dit à quoi sert une initiative\u{a0}; il ne dit pas que l’engagement est tenu.",
        }
        no_commitment {
            en: "No initiative in which it has a role is linked to a commitment.",
            ar~: "لا توجد مبادرة لهذه الجهة دور فيها مرتبطة بالتزام.",
            fr~: "Aucune initiative dans laquelle il a un rôle n’est liée à un engagement.",
        }
        leads_oic { en: "Leads, under the Agenda", ar~: "تقودها، في إطار الأجندة", fr~: "Chef de file, au titre de l’Agenda" }
        leads_aligned { en: "Leads, aligned", ar~: "تقودها، متوائمة", fr~: "Chef de file, alignées" }
        any_oic { en: "Any role, under the Agenda", ar~: "بأي صفة، في إطار الأجندة", fr~: "À tout titre, au titre de l’Agenda" }
        any_aligned { en: "Any role, aligned", ar~: "بأي صفة، متوائمة", fr~: "À tout titre, alignées" }
        initiatives plural {
            en: { one: "{n} initiative", other: "{n} initiatives" },
            ar~: {
                zero: "لا مبادرات",
                one: "مبادرة واحدة",
                two: "مبادرتان",
                few: "{n} مبادرات",
                many: "{n} مبادرة",
                other: "{n} مبادرة",
            },
            fr~: { one: "{n} initiative", many: "{n} d’initiatives", other: "{n} initiatives" },
        }
        // Lists of initiatives
        leads { en: "Leads", ar~: "تقودها", fr~: "Chef de file" }
        hosts { en: "Hosts", ar~: "تستضيفها", fr~: "Hôte" }
        other_parts { en: "Takes part, receives or pays", ar~: "تشارك فيها أو تستفيد منها أو تمولها", fr~: "Participe, bénéficie ou finance" }
        linked { en: "Initiatives", ar~: "المبادرات", fr~: "Initiatives" }
        initiative { en: "Initiative", ar~: "المبادرة", fr~: "Initiative" }
        part { en: "Part", ar~: "الصفة", fr~: "Rôle" }
        /// The other bodies that lead what a body leads.
        led_with { en: "Led together with", ar~: "تقودها معها", fr~: "Dirigée avec" }
        standing { en: "Where it stands", ar~: "الوضع", fr~: "Situation" }
        source_says { en: "source: {word}", ar~: "المصدر: {word}", fr~: "source\u{a0}: {word}" }
        no_initiative { en: "No initiative on record.", ar~: "لا توجد مبادرة مسجَّلة.", fr~: "Aucune initiative recensée." }
        first_shown {
            en: "The first 20 by title are shown.",
            ar~: "تُعرض أول 20 مبادرة بترتيب العناوين.",
            fr~: "Les 20 premières par titre sont affichées.",
        }
        whole_list {
            en: "The whole list, with filters",
            ar~: "القائمة كاملة مع عوامل التصفية",
            fr~: "La liste entière, avec filtres",
        }
        // Facts
        facts { en: "Facts", ar~: "معلومات أساسية", fr~: "Informations" }
        code { en: "Code", ar~: "الرمز", fr~: "Code" }
        name { en: "Name", ar~: "الاسم", fr~: "Nom" }
        note { en: "Note", ar~: "ملاحظة", fr~: "Note" }
        /// Of a value that the reference data give without a source of its own.
        reference_data {
            en: "as in the reference data",
            ar~: "كما ورد في البيانات المرجعية",
            fr~: "selon les données de référence",
        }
        not_known { en: "not known", ar~: "غير معروف", fr~: "non connue" }
    }
}
