//! The pages of the commitments.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The pages of the commitments.
    pub struct Commitments {
        title plural {
            en: { one: "{n} adopted commitment", other: "{n} adopted commitments" },
            ar~: {
                zero: "لا التزامات معتمدة",
                one: "التزام واحد معتمد",
                two: "التزامان معتمدان",
                few: "{n} التزامات معتمدة",
                many: "{n} التزامًا معتمدًا",
                other: "{n} التزام معتمد",
            },
            fr~: { one: "{n} engagement adopté", many: "{n} d’engagements adoptés", other: "{n} engagements adoptés" },
        }
        intro {
            en: "What the summits promised, by the text in which it stands, and what is linked to it. The wording is a paraphrase: the official texts were not at hand.",
            ar~: "ما وعدت به مؤتمرات القمة، بحسب النص الذي ورد فيه، وما يرتبط به. والصياغة بالمعنى: لم تكن النصوص الرسمية متاحة.",
            fr~: "Ce que les sommets ont promis, selon le texte où cela figure, et ce qui y est lié. Le libellé est une paraphrase\u{a0}: les textes officiels n’étaient pas disponibles.",
        }
        states_title { en: "How far", ar~: "ما تحقق", fr~: "Où l’on en est" }
        states_note {
            en: "The adopted ones, by what is on record. Proposals count in none of these.",
            ar~: "الالتزامات المعتمدة بحسب ما هو مسجَّل. ولا تُحسب المقترحات ضمن أي منها.",
            fr~: "Les engagements adoptés, d’après ce qui est recensé. Les propositions ne comptent dans aucun de ces nombres.",
        }
        state { en: "State", ar~: "الحالة", fr~: "État" }
        number { en: "Commitments", ar~: "الالتزامات", fr~: "Engagements" }
        all_states { en: "Commitments in every state", ar~: "الالتزامات بجميع حالاتها", fr~: "Les engagements dans tous les états" }
        not_adopted { en: "not adopted", ar~: "غير معتمد", fr~: "non adopté" }
        since_fulfilled {
            en: "Declared fulfilled on {day} by {meeting}",
            ar~: "أُعلن إنجازه في {day} بقرار {meeting}",
            fr~: "Déclaré honoré le {day} par\u{a0}: {meeting}",
        }
        decision { en: "Decision", ar~: "القرار", fr~: "Décision" }
        formula { en: "Computed", ar~: "المحسوب", fr~: "Calculé" }
        computed {
            en: "{met} of {all} member states with data in {year} meet it.",
            ar~: "تستوفيه {met} من أصل {all} دولة عضو لها بيانات في عام {year}.",
            fr~: "{met} des {all} États membres ayant des données en {year} le remplissent.",
        }
        computed_note {
            en: "Computed from a series that describes the states. It sets no state of this commitment and names nobody as failing.",
            ar~: "محسوب من سلسلة تصف الدول. ولا يحدد حالة هذا الالتزام ولا يسمّي أحدًا مقصّرًا.",
            fr~: "Calculé à partir d’une série qui décrit les États. Ce calcul ne détermine pas l’état de cet engagement et ne désigne personne comme défaillant.",
        }
        evidence { en: "Newest evidence", ar~: "أحدث الأدلة", fr~: "Preuves les plus récentes" }
        evidence_note {
            en: "of the linked initiatives, with a documented milestone of the last 24 months",
            ar~: "من المبادرات المرتبطة، بمرحلة رئيسية مدعومة بمستندات خلال آخر 24 شهرًا",
            fr~: "des initiatives liées, avec un jalon documenté au cours des 24 derniers mois",
        }
        commitment { en: "Commitment", ar~: "الالتزام", fr~: "Engagement" }
        instrument { en: "Where it stands", ar~: "النص الذي ورد فيه", fr~: "Où il figure" }
        target { en: "Target", ar~: "المستهدف", fr~: "Cible" }
        target_passed { en: "target year passed", ar~: "انقضت سنة المستهدف", fr~: "année cible dépassée" }
        target_value_year {
            en: "value {value} by {year}",
            ar~: "القيمة {value} بحلول عام {year}",
            fr~: "valeur {value} d’ici à {year}",
        }
        target_year {
            en: "by {year}; no value is named",
            ar~: "بحلول عام {year}؛ ولا تُذكر قيمة",
            fr~: "d’ici à {year}\u{a0}; aucune valeur n’est indiquée",
        }
        target_value {
            en: "value {value}; no year is named",
            ar~: "القيمة {value}؛ ولا تُذكر سنة",
            fr~: "valeur {value}\u{a0}; aucune année n’est indiquée",
        }
        none_named { en: "none named", ar~: "لم يُذكر", fr~: "aucune indiquée" }
        no_target { en: "no value and no year named", ar~: "لا تُذكر قيمة ولا سنة", fr~: "ni valeur ni année indiquées" }
        linked { en: "Linked, under the Agenda", ar~: "مرتبطة، في إطار الأجندة", fr~: "Liées, au titre de l’Agenda" }
        aligned { en: "Linked, aligned", ar~: "مرتبطة، متوائمة", fr~: "Liées, alignées" }
        nothing_linked_long {
            en: "No initiative on record is linked to this commitment.",
            ar~: "لا ترتبط بهذا الالتزام أي مبادرة مسجَّلة.",
            fr~: "Aucune initiative recensée n’est liée à cet engagement.",
        }
        proposals_note {
            en: "What was proposed at the summit and not adopted is listed apart and counts in no total of commitments.",
            ar~: "ما طُرح في القمة ولم يُعتمد يُدرج على حدة ولا يُحسب في أي مجموع للالتزامات.",
            fr~: "Les propositions faites lors du sommet et non adoptées figurent à part et ne comptent dans aucun total d’engagements.",
        }
        wording { en: "On the wording", ar~: "بشأن الصياغة", fr~: "Sur le libellé" }
        themes { en: "Themes", ar~: "المحاور", fr~: "Thèmes" }
        baselines { en: "Baselines", ar~: "خطوط الأساس", fr~: "Valeurs de référence" }
        baselines_note {
            en: "Sources disagree, so each value stands with its year and its source.",
            ar~: "تختلف المصادر، ولذلك ترد كل قيمة مع سنتها ومصدرها.",
            fr~: "Les sources divergent\u{a0}: chaque valeur figure donc avec son année et sa source.",
        }
        value { en: "Value", ar~: "القيمة", fr~: "Valeur" }
        year { en: "Year", ar~: "السنة", fr~: "Année" }
        links_note {
            en: "Which initiative belongs to which commitment is the compilers’ reading until a lead or the secretariat says otherwise.",
            ar~: "إسناد المبادرات إلى الالتزامات قراءة لمن أعدّوا هذه البيانات، إلى أن تقول الجهة القائدة أو الأمانة غير ذلك.",
            fr~: "Le rattachement des initiatives aux engagements est la lecture des compilateurs, jusqu’à ce qu’un chef de file ou le secrétariat en dise autrement.",
        }
    }
}
