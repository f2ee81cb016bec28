//! The form for an initiative.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The form for an initiative.
    pub struct EntryForm {
        new_title { en: "Enter an initiative", ar~: "إدخال مبادرة", fr~: "Saisir une initiative" }
        edit_title { en: "Edit: {title}", ar~: "تعديل: {title}", fr~: "Modifier\u{a0}: {title}" }
        intro {
            en: "Fill in what is known. Only a title in one language, a kind and a lead are needed.",
            ar~: "املأ ما هو معروف. والمطلوب فقط عنوان بلغة واحدة ونوع وجهة قائدة.",
            fr~: "Remplissez ce qui est connu. Seuls un titre dans une langue, un type et un chef de file sont obligatoires.",
        }
        title { en: "Title", ar~: "العنوان", fr~: "Titre" }
        title_hint {
            en: "As its lead calls it. One language is enough.",
            ar~: "كما تسمّيها الجهة القائدة. تكفي لغة واحدة.",
            fr~: "Tel que son chef de file la nomme. Une langue suffit.",
        }
        summary { en: "What it is", ar~: "نبذة", fr~: "Présentation" }
        summary_hint {
            en: "Two or three sentences. One language is enough.",
            ar~: "جملتان أو ثلاث. تكفي لغة واحدة.",
            fr~: "Deux ou trois phrases. Une langue suffit.",
        }
        kind { en: "Kind", ar~: "النوع", fr~: "Type" }
        kind_hint {
            en: "It decides which milestones the lifecycle has.",
            ar~: "يحدد المراحل الرئيسية في دورة الحياة.",
            fr~: "Il détermine les jalons du cycle de vie.",
        }
        alignment { en: "Does it belong to the Agenda?", ar~: "هل تندرج في إطار الأجندة؟", fr~: "Relève-t-elle de l’Agenda\u{a0}?" }
        origin { en: "Where does this come from?", ar~: "من أين تأتي هذه المعلومات؟", fr~: "D’où cela provient-il\u{a0}?" }
        origin_secretariat {
            en: "Entered by the secretariat, which answers for it: a status is computed",
            ar~: "أدخلتها الأمانة وتتحمل المسؤولية عنها: تُحسب لها حالة",
            fr~: "Saisie par le secrétariat, qui en répond\u{a0}: un statut est calculé",
        }
        origin_source {
            en: "Found in a public source: on record with its source, no status",
            ar~: "وُجدت في مصدر علني: تُسجَّل مع مصدرها ومن دون حالة",
            fr~: "Trouvée dans une source publique\u{a0}: recensée avec sa source, sans statut",
        }
        word { en: "What the source says", ar~: "ما يقوله المصدر", fr~: "Ce que dit la source" }
        word_hint {
            en: "Only for what was found in a public source.",
            ar~: "فقط لما وُجد في مصدر علني.",
            fr~: "Uniquement pour ce qui a été trouvé dans une source publique.",
        }
        source { en: "Address of the source", ar~: "عنوان المصدر على الشبكة", fr~: "Adresse de la source" }
        source_hint {
            en: "Needed for what was found in a public source.",
            ar~: "مطلوب لما وُجد في مصدر علني.",
            fr~: "Obligatoire pour ce qui a été trouvé dans une source publique.",
        }
        source_needed {
            en: "Enter the address of the public source",
            ar~: "أدخل عنوان المصدر العلني على الشبكة",
            fr~: "Saisissez l’adresse de la source publique",
        }
        source_kind { en: "What kind of source it is", ar~: "نوع المصدر", fr~: "Type de source" }
        proposed { en: "It is a proposal", ar~: "هي مقترح", fr~: "C’est une proposition" }
        proposed_label {
            en: "Marked as a proposal: nothing has begun",
            ar~: "معلَّمة بوصفها مقترحًا: لم يبدأ شيء",
            fr~: "Signalée comme proposition\u{a0}: rien n’a commencé",
        }
        announced {
            en: "When it was announced or proposed",
            ar~: "تاريخ الإعلان أو الاقتراح",
            fr~: "Date de l’annonce ou de la proposition",
        }
        theme { en: "Primary theme", ar~: "المحور الأساسي", fr~: "Thème principal" }
        theme_hint {
            en: "Totals by theme count it here.",
            ar~: "تُحسب هنا في المجاميع بحسب المحور.",
            fr~: "Les totaux par thème la comptent ici.",
        }
        themes { en: "Further themes", ar~: "محاور أخرى", fr~: "Autres thèmes" }
        priorities { en: "Priorities", ar~: "الأولويات", fr~: "Priorités" }
        commitments { en: "Commitments it is linked to", ar~: "الالتزامات المرتبطة بها", fr~: "Engagements auxquels elle est liée" }
        bodies { en: "States and organisations", ar~: "الدول والجهات", fr~: "États et organismes" }
        bodies_hint {
            en: "At least one lead. Choose a body, or type the name of one that is not in the list.",
            ar~: "جهة قائدة واحدة على الأقل. اختر دولة أو جهة، أو اكتب اسم جهة غير واردة في القائمة.",
            fr~: "Au moins un chef de file. Choisissez un État ou un organisme, ou saisissez le nom d’un organisme absent de la liste.",
        }
        role { en: "Role", ar~: "الصفة", fr~: "Rôle" }
        body { en: "Body", ar~: "الدولة أو الجهة", fr~: "État ou organisme" }
        other_body { en: "Or another body, by name", ar~: "أو جهة أخرى بالاسم", fr~: "Ou un autre organisme, par son nom" }
        states { en: "States", ar~: "الدول", fr~: "États" }
        institutions { en: "Institutions", ar~: "المؤسسات", fr~: "Institutions" }
        organisations { en: "Other organisations", ar~: "جهات أخرى", fr~: "Autres organismes" }
        more_rows { en: "Add rows", ar~: "صفوف إضافية", fr~: "Ajouter des lignes" }
        lead_needed { en: "Choose at least one lead", ar~: "اختر جهة قائدة واحدة على الأقل", fr~: "Choisissez au moins un chef de file" }
        role_needed { en: "Choose the role of this body", ar~: "اختر صفة هذه الجهة", fr~: "Choisissez le rôle de cet État ou organisme" }
        body_needed {
            en: "Choose the body, or type its name",
            ar~: "اختر الدولة أو الجهة، أو اكتب اسمها",
            fr~: "Choisissez l’État ou l’organisme, ou saisissez son nom",
        }
        two_bodies {
            en: "Choose a body or type a name, not both",
            ar~: "اختر من القائمة أو اكتب اسمًا، لا الأمرين معًا",
            fr~: "Choisissez dans la liste ou saisissez un nom, pas les deux",
        }
        partners {
            en: "Partners, as a source names them",
            ar~: "الشركاء، كما يسمّيهم أحد المصادر",
            fr~: "Partenaires, tels qu’une source les nomme",
        }
        parent { en: "Part of the programme", ar~: "جزء من برنامج", fr~: "Fait partie du programme" }
        parent_hint {
            en: "The reference of the programme, such as STI-7F3K9",
            ar~: "الرمز المرجعي للبرنامج، مثل STI-7F3K9",
            fr~: "La référence du programme, par exemple STI-7F3K9",
        }
        parent_unknown {
            en: "There is no record with this reference",
            ar~: "لا يوجد سجل بهذا الرمز المرجعي",
            fr~: "Aucune fiche ne porte cette référence",
        }
        parent_self {
            en: "A record cannot be part of itself or of its own parts",
            ar~: "لا يمكن أن يكون السجل جزءًا من نفسه أو من أجزائه",
            fr~: "Une fiche ne peut faire partie d’elle-même ni de ses propres composantes",
        }
        series { en: "Series it is an edition of", ar~: "السلسلة التي تُعد إحدى دوراتها", fr~: "Série dont elle est une édition" }
        series_hint {
            en: "The name that its yearly editions share, for example: OIC-CERT annual drill",
            ar~: "الاسم المشترك بين دوراتها السنوية، مثل: تمرين OIC-CERT السنوي",
            fr~: "Le nom que partagent ses éditions annuelles, par exemple\u{a0}: exercice annuel de l’OIC-CERT",
        }
        budget { en: "Planned budget", ar~: "الميزانية المقررة", fr~: "Budget prévu" }
        budget_hint {
            en: "A number, such as 1250000. Leave it blank where none is known.",
            ar~: "رقم، مثل 1250000. اتركه فارغًا إن لم يكن معروفًا.",
            fr~: "Un nombre, par exemple 1250000. Laissez ce champ vide si aucun n’est connu.",
        }
        currency { en: "Currency", ar~: "العملة", fr~: "Monnaie" }
        budget_wrong {
            en: "Enter an amount of at least 0 in this currency, such as 1250000 or 1250000.50",
            ar~: "أدخل مبلغًا لا يقل عن 0 بهذه العملة، مثل 1250000 أو 1250000.50",
            fr~: "Saisissez un montant d’au moins 0 dans cette monnaie, par exemple 1250000 ou 1250000.50",
        }
        currency_needed { en: "Choose the currency of the amount", ar~: "اختر عملة المبلغ", fr~: "Choisissez la monnaie du montant" }
        reason { en: "Why it is changed", ar~: "سبب التغيير", fr~: "Motif de la modification" }
        reason_hint {
            en: "Shown in the history. Needed where the planned budget changes.",
            ar~: "يظهر في سجل التغييرات. وهو مطلوب عند تغيير الميزانية المقررة.",
            fr~: "Affiché dans l’historique. Obligatoire lorsque le budget prévu change.",
        }
        reason_needed {
            en: "Say why the planned budget changes",
            ar~: "اذكر سبب تغيير الميزانية المقررة",
            fr~: "Indiquez pourquoi le budget prévu change",
        }
        draft { en: "Save as draft", ar~: "حفظ بصفة مسودة", fr~: "Enregistrer comme brouillon" }
        publish { en: "Publish", ar~: "نشر", fr~: "Publier" }
        save { en: "Save", ar~: "حفظ", fr~: "Enregistrer" }
        created { en: "Saved as {reference}.", ar~: "حُفظت بالرمز المرجعي {reference}.", fr~: "Enregistrée sous la référence {reference}." }
        edited { en: "Saved.", ar~: "حُفظت.", fr~: "C’est enregistré." }
        unchanged { en: "Nothing was changed.", ar~: "لم يتغير شيء.", fr~: "Rien n’a été modifié." }
        merge_title {
            en: "Somebody else saved this record while you worked on it",
            ar~: "حفظ شخص آخر هذا السجل أثناء عملك عليه",
            fr~: "Quelqu’un d’autre a enregistré cette fiche pendant que vous y travailliez",
        }
        merge_intro {
            en: "Nothing you typed is lost. For each difference, choose which is kept.",
            ar~: "لم يضع شيء مما كتبته. لكل اختلاف، اختر ما يُبقى عليه.",
            fr~: "Rien de ce que vous avez saisi n’est perdu. Pour chaque différence, choisissez ce qui est conservé.",
        }
        merge_field { en: "Field", ar~: "الحقل", fr~: "Champ" }
        merge_theirs { en: "As saved now", ar~: "كما هو محفوظ الآن", fr~: "Tel qu’enregistré actuellement" }
        merge_yours { en: "As you typed it", ar~: "كما كتبته أنت", fr~: "Tel que vous l’avez saisi" }
        merge_keep { en: "Keep", ar~: "الإبقاء على", fr~: "Conserver" }
        field_in { en: "{field} ({language})", ar~: "{field} ({language})", fr~: "{field} ({language})" }
        merge_same {
            en: "The other changes do not touch what you changed.",
            ar~: "لا تمس التغييرات الأخرى ما غيّرته أنت.",
            fr~: "Les autres modifications ne touchent pas ce que vous avez modifié.",
        }
        merge_save { en: "Save this", ar~: "حفظ هذا", fr~: "Enregistrer ceci" }
        nothing { en: "nothing", ar~: "لا شيء", fr~: "rien" }
        yes { en: "yes", ar~: "نعم", fr~: "oui" }
    }
}
