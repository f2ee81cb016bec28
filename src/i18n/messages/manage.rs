//! Signed-in work on records.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Signed-in work on records.
    pub struct Manage {
        title { en: "Manage records", ar~: "إدارة السجلات", fr~: "Gérer les fiches" }
        intro {
            en: "Everything that is entered here stands in the history of the initiative.",
            ar~: "كل ما يُدخل هنا يظهر في سجل تغييرات المبادرة.",
            fr~: "Tout ce qui est saisi ici figure dans l’historique de la fiche.",
        }
        administration { en: "Administration", ar~: "إدارة المنصة", fr~: "Administration" }
        new { en: "Enter an initiative", ar~: "إدخال مبادرة", fr~: "Saisir une initiative" }
        drafts { en: "Drafts", ar~: "المسودات", fr~: "Brouillons" }
        drafts_none { en: "There are no drafts.", ar~: "لا توجد مسودات.", fr~: "Il n’y a aucun brouillon." }
        all { en: "All initiatives", ar~: "جميع المبادرات", fr~: "Toutes les initiatives" }
        all_hint {
            en: "Find the record on the public list; its page leads here.",
            ar~: "ابحث عن السجل في القائمة العلنية؛ فصفحته تؤدي إلى هنا.",
            fr~: "Trouvez la fiche dans la liste publique\u{a0}; sa page mène ici.",
        }
        find { en: "Find by reference", ar~: "البحث بالرمز المرجعي", fr~: "Rechercher par référence" }
        find_hint { en: "For example STI-7F3K9", ar~: "مثال: STI-7F3K9", fr~: "Par exemple STI-7F3K9" }
        find_go { en: "Open", ar~: "فتح", fr~: "Ouvrir" }
        record_title { en: "Manage: {title}", ar~: "إدارة: {title}", fr~: "Gérer\u{a0}: {title}" }
        stage_draft { en: "Draft: not public", ar~: "مسودة: غير علنية", fr~: "Brouillon\u{a0}: non public" }
        stage_public { en: "Public", ar~: "علني", fr~: "Publique" }
        stage_held { en: "Public from {day}", ar~: "علني اعتبارًا من {day}", fr~: "Publique à compter du {day}" }
        stage_withdrawn { en: "Withdrawn", ar~: "مسحوب", fr~: "Retirée" }
        public_page { en: "Public page", ar~: "الصفحة العلنية", fr~: "Page publique" }
        edit { en: "Edit texts and classification", ar~: "تعديل النصوص والتصنيف", fr~: "Modifier les textes et le classement" }
        publish { en: "Publish", ar~: "نشر", fr~: "Publier" }
        publish_title { en: "Publish this record", ar~: "نشر هذا السجل", fr~: "Publier cette fiche" }
        publish_hint {
            en: "Leave the day blank to publish at once. With a day, nothing of it is public before that day begins.",
            ar~: "اترك اليوم فارغًا للنشر فورًا. وإذا حُدد يوم فلا يُنشر منه شيء قبل بداية ذلك اليوم.",
            fr~: "Laissez le jour vide pour publier immédiatement. Si un jour est indiqué, rien n’en est public avant le début de ce jour.",
        }
        embargo { en: "Not before", ar~: "ليس قبل", fr~: "Pas avant le" }
        embargo_past {
            en: "Enter a day after today, or leave it blank to publish at once",
            ar~: "أدخل يومًا لاحقًا لليوم الحالي، أو اترك الحقل فارغًا للنشر فورًا",
            fr~: "Saisissez un jour postérieur à aujourd’hui, ou laissez ce champ vide pour publier immédiatement",
        }
        published {
            en: "Published. Everybody can read it now.",
            ar~: "نُشر. يمكن للجميع قراءته الآن.",
            fr~: "Fiche publiée. Tout le monde peut la lire dès maintenant.",
        }
        published_later {
            en: "It will be public when that day begins.",
            ar~: "سيصبح علنيًا عند بداية ذلك اليوم.",
            fr~: "La fiche sera publique dès le début de ce jour.",
        }
        withdraw { en: "Withdraw", ar~: "سحب", fr~: "Retirer" }
        withdraw_title { en: "Withdraw this record", ar~: "سحب هذا السجل", fr~: "Retirer cette fiche" }
        withdraw_hint {
            en: "It then counts in no figure; its page says that it was withdrawn and why. Nothing is deleted, and it can be put back.",
            ar~: "لن يدخل بعد ذلك في حساب أي رقم؛ وتذكر صفحته أنه سُحب وسبب سحبه. لا يُحذف شيء، وتمكن إعادته.",
            fr~: "Elle ne compte alors plus dans aucun chiffre\u{a0}; sa page indique qu’elle a été retirée et pourquoi. Rien n’est supprimé, et elle peut être rétablie.",
        }
        withdrawn_done { en: "Withdrawn.", ar~: "سُحب السجل.", fr~: "Fiche retirée." }
        restore { en: "Put back on the record", ar~: "إعادة إدراج السجل", fr~: "Rétablir la fiche" }
        restored_done { en: "Put back on the record.", ar~: "أُعيد إدراج السجل.", fr~: "Fiche rétablie." }
        reason { en: "Reason", ar~: "السبب", fr~: "Motif" }
        reason_hint {
            en: "Everybody can read it in the history",
            ar~: "يمكن للجميع قراءته في سجل التغييرات",
            fr~: "Tout le monde peut le lire dans l’historique",
        }
        reason_optional { en: "Reason (optional)", ar~: "السبب (اختياري)", fr~: "Motif (facultatif)" }
        adopt { en: "Adopt", ar~: "تبنّي", fr~: "Adopter" }
        adopt_title { en: "Adopt this record", ar~: "تبنّي هذا السجل", fr~: "Adopter cette fiche" }
        adopt_hint {
            en: "The secretariat then answers for what it says, and a status is computed. What public sources said stays, marked as such.",
            ar~: "تتحمل الأمانة عندئذ المسؤولية عما يرد فيه، وتُحسب له حالة. ويبقى ما قالته المصادر العلنية، معلَّمًا بهذه الصفة.",
            fr~: "Le secrétariat répond alors de son contenu, et un statut est calculé. Ce qu’ont dit les sources publiques demeure, signalé comme tel.",
        }
        adopted_done {
            en: "Adopted. Its status is computed from now on.",
            ar~: "جرى تبنّي السجل. وتُحسب حالته من الآن فصاعدًا.",
            fr~: "Fiche adoptée. Son statut est désormais calculé.",
        }
        confirm { en: "Nothing has changed", ar~: "لم يتغير شيء", fr~: "Rien n’a changé" }
        confirmed_done { en: "Noted: nothing has changed.", ar~: "تم تدوين ذلك: لم يتغير شيء.", fr~: "C’est noté\u{a0}: rien n’a changé." }
        declare { en: "Cancel, suspend or carry on", ar~: "إلغاء أو تعليق أو استئناف", fr~: "Annuler, suspendre ou reprendre" }
        declare_title {
            en: "Declare cancelled, suspended or carried on",
            ar~: "إعلان الإلغاء أو التعليق أو الاستئناف",
            fr~: "Déclarer l’annulation, la suspension ou la reprise",
        }
        declare_kind { en: "What is declared", ar~: "ما يُعلن", fr~: "Ce qui est déclaré" }
        declare_cancelled {
            en: "Cancelled: it will not be carried on",
            ar~: "إلغاء: لن تستمر المبادرة",
            fr~: "Annulation\u{a0}: elle ne sera pas poursuivie",
        }
        declare_suspended {
            en: "Suspended: it rests",
            ar~: "تعليق: المبادرة متوقفة مؤقتًا",
            fr~: "Suspension\u{a0}: elle est interrompue pour un temps",
        }
        declare_lifted {
            en: "Carried on: a cancellation or suspension is over",
            ar~: "استئناف: انتهى الإلغاء أو التعليق",
            fr~: "Reprise\u{a0}: une annulation ou une suspension a pris fin",
        }
        declare_day { en: "Since when", ar~: "منذ متى", fr~: "Depuis quand" }
        declare_nothing {
            en: "Nothing is cancelled or suspended that could be carried on",
            ar~: "لا يوجد إلغاء أو تعليق يمكن استئناف المبادرة بعده",
            fr~: "Rien n’est annulé ni suspendu qui puisse reprendre",
        }
        declared_done { en: "Declared.", ar~: "تم الإعلان.", fr~: "Déclaration enregistrée." }
        milestones { en: "Milestones", ar~: "المراحل الرئيسية", fr~: "Jalons" }
        milestone_add { en: "Add a milestone", ar~: "إضافة مرحلة رئيسية", fr~: "Ajouter un jalon" }
        milestone_title { en: "Title of the milestone", ar~: "عنوان المرحلة الرئيسية", fr~: "Intitulé du jalon" }
        milestone_nature { en: "Nature", ar~: "الطبيعة", fr~: "Nature" }
        milestone_due { en: "When it is due", ar~: "تاريخ الاستحقاق", fr~: "Date d’échéance" }
        milestone_due_hint {
            en: "Leave it blank where no day is set.",
            ar~: "اتركه فارغًا إن لم يُحدَّد يوم.",
            fr~: "Laissez ce champ vide si aucun jour n’est fixé.",
        }
        milestone_added { en: "The milestone was added.", ar~: "أُضيفت المرحلة الرئيسية.", fr~: "Le jalon a été ajouté." }
        plan { en: "Change the plan", ar~: "تغيير الخطة", fr~: "Modifier le plan" }
        plan_title { en: "Change the plan: {milestone}", ar~: "تغيير الخطة: {milestone}", fr~: "Modifier le plan\u{a0}: {milestone}" }
        plan_reason_hint {
            en: "Needed where a day that was set is changed. The original day stays in view.",
            ar~: "مطلوب عند تغيير يوم سبق تحديده. ويبقى اليوم الأصلي ظاهرًا.",
            fr~: "Obligatoire lorsqu’un jour déjà fixé est modifié. Le jour d’origine reste visible.",
        }
        plan_drop { en: "It no longer belongs to the plan", ar~: "لم تعد جزءًا من الخطة", fr~: "Il ne fait plus partie du plan" }
        planned_done { en: "The plan was changed.", ar~: "غُيّرت الخطة.", fr~: "Le plan a été modifié." }
        report { en: "Report as reached", ar~: "الإبلاغ عن بلوغها", fr~: "Déclarer franchi" }
        report_again { en: "Correct the report", ar~: "تصحيح الإبلاغ", fr~: "Corriger la déclaration" }
        report_title {
            en: "Report as reached: {milestone}",
            ar~: "الإبلاغ عن بلوغ المرحلة: {milestone}",
            fr~: "Déclarer franchi\u{a0}: {milestone}",
        }
        report_day { en: "When it was reached", ar~: "تاريخ البلوغ", fr~: "Jour du franchissement" }
        report_day_hint {
            en: "As much of the day as is known.",
            ar~: "بقدر ما هو معروف من اليوم والشهر والسنة.",
            fr~: "Ce que l’on sait du jour, du mois et de l’année.",
        }
        report_note { en: "Remark", ar~: "ملاحظة", fr~: "Remarque" }
        report_link { en: "Link that backs it", ar~: "رابط يؤيد ذلك", fr~: "Lien à l’appui" }
        report_link_hint {
            en: "Without a document it counts as reported, not as documented.",
            ar~: "من دون مستند تُحسب المرحلة مُبلَّغًا عنها، لا مدعومة بمستندات.",
            fr~: "Sans document, il compte comme déclaré, non comme documenté.",
        }
        reported_done {
            en: "Reported. The dashboards count it now.",
            ar~: "تم الإبلاغ. وتحسبه لوحات المتابعة الآن.",
            fr~: "C’est déclaré. Les tableaux de bord en tiennent désormais compte.",
        }
        reported_draft {
            en: "Reported. It will be public with the record.",
            ar~: "تم الإبلاغ. وسيصبح علنيًا مع السجل.",
            fr~: "C’est déclaré. Ce sera public avec la fiche.",
        }
        retract { en: "Take the report back", ar~: "سحب الإبلاغ", fr~: "Retirer la déclaration" }
        retract_title {
            en: "Take the report back: {milestone}",
            ar~: "سحب الإبلاغ: {milestone}",
            fr~: "Retirer la déclaration\u{a0}: {milestone}",
        }
        retracted_done {
            en: "The report was taken back. It stays in the history.",
            ar~: "سُحب الإبلاغ. ويبقى في سجل التغييرات.",
            fr~: "La déclaration a été retirée. Elle reste dans l’historique.",
        }
        documents { en: "Documents", ar~: "المستندات", fr~: "Documents" }
        document_add { en: "Add a link or a file", ar~: "إضافة رابط أو ملف", fr~: "Ajouter un lien ou un fichier" }
        document_name { en: "What pages call it", ar~: "الاسم الظاهر في الصفحات", fr~: "Nom affiché sur les pages" }
        document_source { en: "What kind of source it is", ar~: "نوع المصدر", fr~: "Type de source" }
        document_fact { en: "What it backs", ar~: "ما يؤيده", fr~: "Ce qu’il étaye" }
        document_for_all {
            en: "No report: it backs the record as a whole",
            ar~: "لا إبلاغ بعد؛ السجل وحده",
            fr~: "Aucune déclaration encore\u{a0}; la fiche seulement",
        }
        document_added { en: "The document was added.", ar~: "أُضيف المستند.", fr~: "Le document a été ajouté." }
        document_withdraw { en: "Withdraw this document", ar~: "سحب هذا المستند", fr~: "Retirer ce document" }
        document_withdraw_hint {
            en: "What was verified by it is no longer verified. The document stays in the history.",
            ar~: "ما تم التحقق منه بهذا المستند لا يعود مُتحقَّقًا منه. ويبقى المستند في سجل التغييرات.",
            fr~: "Ce qu’il avait permis de vérifier n’est plus vérifié. Le document reste dans l’historique.",
        }
        document_withdrawn_done { en: "The document was withdrawn.", ar~: "سُحب المستند.", fr~: "Le document a été retiré." }
        nothing_yet { en: "There is nothing here yet.", ar~: "لا يوجد شيء هنا بعد.", fr~: "Il n’y a encore rien ici." }
        is_draft { en: "draft", ar~: "مسودة", fr~: "brouillon" }
    }
}
