//! More of signed-in work: what cannot be done and why, and what happened meanwhile.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Refusals, corrections and notices of signed-in work.
    pub struct Work {
        reason_needed { en: "Give the reason: it stands in the history", ar~: "اذكر السبب: فهو يظهر في سجل التغييرات", fr~: "Indiquez le motif\u{a0}: il figure dans l’historique" }
        already_withdrawn { en: "This record is withdrawn. Put it back first", ar~: "هذا السجل مسحوب. أعد إدراجه أولًا", fr~: "Cette fiche est retirée. Rétablissez-la d’abord" }
        not_withdrawn { en: "This record is not withdrawn: there is nothing to put back", ar~: "هذا السجل غير مسحوب: لا شيء يُعاد إدراجه", fr~: "Cette fiche n’est pas retirée\u{a0}: il n’y a rien à rétablir" }
        already_adopted { en: "This record is adopted already", ar~: "سبق تبنّي هذا السجل", fr~: "Cette fiche est déjà adoptée" }
        not_adopted { en: "Nobody has adopted this record yet, so there is nothing to confirm. Adopt it first", ar~: "لم يتبنَّ أحد هذا السجل بعد، فلا شيء يُؤكَّد. ابدأ بتبنّيه", fr~: "Personne n’a encore adopté cette fiche\u{a0}: il n’y a rien à confirmer. Adoptez-la d’abord" }
        already_published { en: "This record is published already, or will be public on the day that was set", ar~: "سبق نشر هذا السجل، أو سيصبح علنيًا في اليوم المحدد", fr~: "Cette fiche est déjà publiée, ou sera publique le jour fixé" }
        lifted_too_early { en: "It was cancelled or suspended on {day}: enter that day or a later one", ar~: "أُلغيت المبادرة أو عُلّقت في {day}: أدخل ذلك اليوم أو يومًا بعده", fr~: "Elle a été annulée ou suspendue le {day}\u{a0}: saisissez ce jour ou un jour postérieur" }
        restore_hint { en: "It then counts again in every figure, with all that was recorded of it.", ar~: "يدخل بعد ذلك من جديد في حساب كل رقم، مع كل ما دُوّن عنه.", fr~: "Elle compte alors de nouveau dans tous les chiffres, avec tout ce qui en a été consigné." }
        declare_hint { en: "The status follows the declaration until another one is made.", ar~: "تتبع الحالة هذا الإعلان إلى أن يصدر إعلان آخر.", fr~: "Le statut suit cette déclaration jusqu’à la suivante." }
        declare_button { en: "Declare", ar~: "إعلان", fr~: "Déclarer" }
        adopted { en: "adopted", ar~: "متبنّى", fr~: "adoptée" }
        not_adopted_tag { en: "on record, not adopted", ar~: "مدوّن، غير متبنّى", fr~: "consignée, non adoptée" }
        /// Where the public figures count the record today.
        counted_as { en: "In today’s figures: {standing}.", ar~: "في أرقام اليوم: {standing}.", fr~: "Dans les chiffres du jour\u{a0}: {standing}." }
        draft_note { en: "Nothing of this record is public until you publish it.", ar~: "لا شيء من هذا السجل علني إلى أن تنشره.", fr~: "Rien de cette fiche n’est public tant que vous ne l’avez pas publiée." }
        held_note { en: "What you enter now becomes public with the record, on that day.", ar~: "ما تدخله الآن يصبح علنيًا مع السجل في ذلك اليوم.", fr~: "Ce que vous saisissez maintenant deviendra public avec la fiche, ce jour-là." }
        withdrawn_note { en: "It counts in no figure. To work on its milestones and documents, put it back first.", ar~: "لا يدخل في حساب أي رقم. وللعمل على مراحله ومستنداته أعد إدراجه أولًا.", fr~: "Elle ne compte dans aucun chiffre. Pour travailler sur ses jalons et ses documents, rétablissez-la d’abord." }
        reported_one { en: "{day}, {origin}", ar~: "{day}، {origin}", fr~: "{day}, {origin}" }
        asked { en: "a reviewer asks", ar~: "سؤال من مراجع", fr~: "question d’un vérificateur" }
        remark { en: "Remark: {note}", ar~: "ملاحظة: {note}", fr~: "Remarque\u{a0}: {note}" }
        withdraw_document_of { en: "Withdraw the document: {document}", ar~: "سحب المستند: {document}", fr~: "Retirer le document\u{a0}: {document}" }
        backs { en: "Backs: {milestones}", ar~: "يؤيد: {milestones}", fr~: "À l’appui de\u{a0}: {milestones}" }
        correct_title { en: "Correct the report: {milestone}", ar~: "تصحيح الإبلاغ: {milestone}", fr~: "Corriger la déclaration\u{a0}: {milestone}" }
        correct_hint { en: "What stands here takes the place of the secretariat’s report before, which stays in the history. Documents of that report are not taken over: the link given here backs the correction, and others can be added again.", ar~: "يحل ما يرد هنا محل إبلاغ الأمانة السابق الذي يبقى في سجل التغييرات. ولا تنتقل مستندات ذلك الإبلاغ: فالرابط المذكور هنا يؤيد التصحيح، وتمكن إضافة غيره من جديد.", fr~: "Ce qui figure ici remplace la déclaration précédente du secrétariat, qui reste dans l’historique. Les documents de cette déclaration ne sont pas repris\u{a0}: le lien indiqué ici étaye la correction, et d’autres peuvent être ajoutés de nouveau." }
        corrected_done { en: "Corrected. The report before stays in the history.", ar~: "صُحّح الإبلاغ. ويبقى الإبلاغ السابق في سجل التغييرات.", fr~: "C’est corrigé. La déclaration précédente reste dans l’historique." }
        report_meanwhile { en: "Somebody else reported this milestone meanwhile. Look at what is on record now; saving again corrects it", ar~: "أبلغ شخص آخر عن هذه المرحلة في الأثناء. راجع المدوّن الآن؛ فالحفظ من جديد يصححه", fr~: "Quelqu’un d’autre a entre-temps déclaré ce jalon. Regardez ce qui est consigné maintenant\u{a0}; enregistrer de nouveau le corrige" }
        retract_what { en: "This report is taken back: {day}, {origin}.", ar~: "يُسحب هذا الإبلاغ: {day}، {origin}.", fr~: "Cette déclaration est retirée\u{a0}: {day}, {origin}." }
        retract_none { en: "No report stands for this milestone: there is nothing to take back", ar~: "لا إبلاغ قائمًا عن هذه المرحلة: لا شيء يُسحب", fr~: "Aucune déclaration n’est en vigueur pour ce jalon\u{a0}: il n’y a rien à retirer" }
        retract_meanwhile { en: "The reports of this milestone changed meanwhile. Look at which one is taken back now, and confirm it", ar~: "تغيرت بلاغات هذه المرحلة في الأثناء. راجع الإبلاغ الذي يُسحب الآن ثم أكّد", fr~: "Les déclarations de ce jalon ont changé entre-temps. Regardez laquelle est retirée maintenant, puis confirmez" }
        plan_now { en: "In force: {nature}, {day}", ar~: "المعمول به: {nature}، {day}", fr~: "En vigueur\u{a0}: {nature}, {day}" }
        plan_drop_legend { en: "Does it still belong to the plan?", ar~: "هل لا تزال جزءًا من الخطة؟", fr~: "Fait-il toujours partie du plan\u{a0}?" }
        plan_drop_hint { en: "A milestone leaves the plan with a reason, and only while no report of it stands.", ar~: "تخرج المرحلة من الخطة بسبب يُذكر، وما دام لا إبلاغ قائمًا عنها.", fr~: "Un jalon quitte le plan avec un motif, et seulement si aucune déclaration n’est en vigueur à son sujet." }
        plan_reason_needed { en: "Say why the day changes: it was set before", ar~: "اذكر سبب تغيير اليوم: فقد سبق تحديده", fr~: "Dites pourquoi le jour change\u{a0}: il avait été fixé" }
        drop_reason_needed { en: "Say why it no longer belongs to the plan", ar~: "اذكر لماذا لم تعد جزءًا من الخطة", fr~: "Dites pourquoi il ne fait plus partie du plan" }
        drop_reported { en: "A report stands for this milestone, so it cannot leave the plan. Take the report back first", ar~: "لهذه المرحلة إبلاغ قائم، فلا تخرج من الخطة. اسحب الإبلاغ أولًا", fr~: "Une déclaration est en vigueur pour ce jalon\u{a0}: il ne peut pas quitter le plan. Retirez-la d’abord" }
        plan_meanwhile { en: "Somebody else changed this plan meanwhile. What is in force now stands at the top; saving again replaces it", ar~: "غيّر شخص آخر هذه الخطة في الأثناء. المعمول به الآن مذكور في أعلى الصفحة؛ والحفظ من جديد يحل محله", fr~: "Quelqu’un d’autre a modifié ce plan entre-temps. Le plan en vigueur figure en haut de la page\u{a0}; enregistrer de nouveau le remplace" }
        no_due { en: "no day set", ar~: "لم يُحدَّد يوم", fr~: "aucun jour fixé" }
        document_there { en: "This link is on the record already", ar~: "هذا الرابط موجود في السجل", fr~: "Ce lien figure déjà dans la fiche" }
        document_gone { en: "This document was withdrawn already", ar~: "سبق سحب هذا المستند", fr~: "Ce document a déjà été retiré" }
    }
}
