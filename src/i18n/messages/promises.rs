//! Links, plans and the history of commitments, in public and on the desk.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Links, plans and the history of commitments, in public and on the desk.
    pub struct Promises {
        basis_entered {
            en: "link entered, {day}",
            ar~: "ربطٌ مُدخَل، {day}",
            fr~: "lien saisi, {day}",
        }
        basis_confirmed {
            en: "link suggested by theme and confirmed by a person, {day}",
            ar~: "ربطٌ مقترح بحسب المحور وأكّده شخص، {day}",
            fr~: "lien suggéré par thème et confirmé par une personne, {day}",
        }
        suggested { en: "Suggested by theme", ar~: "مقترحة بحسب المحور", fr~: "Suggérées par thème" }
        suggested_note {
            en: "Suggested by theme; nobody has confirmed it; not counted.",
            ar~: "مقترحة بحسب المحور؛ لم يؤكدها أحد؛ ولا تُحسب.",
            fr~: "Suggérées par thème\u{a0}; personne ne les a confirmées\u{a0}; elles ne sont pas comptées.",
        }
        suggested_more {
            en: "Initiatives of the theme “{theme}”",
            ar~: "مبادرات محور «{theme}»",
            fr~: "Initiatives du thème «\u{a0}{theme}\u{a0}»",
        }
        original { en: "originally: {said}", ar~: "في الأصل: {said}", fr~: "à l’origine\u{a0}: {said}" }
        moved_on {
            en: "moved on {day}: {reason}",
            ar~: "عُدّل في {day}: {reason}",
            fr~: "modifiée le {day}\u{a0}: {reason}",
        }
        moved_without_reason { en: "moved on {day}", ar~: "عُدّل في {day}", fr~: "modifiée le {day}" }
        corrected_on {
            en: "corrected on {day}: {reason}",
            ar~: "صُحّح في {day}: {reason}",
            fr~: "corrigé le {day}\u{a0}: {reason}",
        }
        corrected_without_reason { en: "corrected on {day}", ar~: "صُحّح في {day}", fr~: "corrigé le {day}" }
        in_year { en: "{value} ({year})", ar~: "{value} ({year})", fr~: "{value} ({year})" }
        history { en: "History", ar~: "السجل التاريخي", fr~: "Historique" }
        history_note {
            en: "Everything that changed, newest first, by the day since which it has been public here.",
            ar~: "كل ما تغيّر، الأحدث أولًا، بحسب اليوم الذي أصبح فيه علنيًا هنا.",
            fr~: "Tout ce qui a changé, du plus récent au plus ancien, selon le jour où cela est devenu public ici.",
        }
        history_of { en: "History of commitment {code}", ar~: "السجل التاريخي للالتزام {code}", fr~: "Historique de l’engagement {code}" }
        history_whole { en: "The whole history", ar~: "السجل التاريخي كاملًا", fr~: "Tout l’historique" }
        act_adopted_at { en: "Adopted at: {meeting}", ar~: "اعتُمد في: {meeting}", fr~: "Adopté lors de\u{a0}: {meeting}" }
        act_adopted { en: "Adopted", ar~: "اعتُمد", fr~: "Adopté" }
        act_target_set { en: "Target: {after}", ar~: "المستهدف: {after}", fr~: "Cible\u{a0}: {after}" }
        act_target_moved {
            en: "Target moved: {before} → {after}",
            ar~: "عُدّل المستهدف من «{before}» إلى «{after}»",
            fr~: "Cible modifiée\u{a0}: «\u{a0}{before}\u{a0}» devient «\u{a0}{after}\u{a0}»",
        }
        act_baseline_set { en: "Baseline added: {after}", ar~: "أُضيف خط أساس: {after}", fr~: "Valeur de référence ajoutée\u{a0}: {after}" }
        act_baseline_corrected {
            en: "Baseline corrected: {before} → {after}",
            ar~: "صُحّح خط الأساس من «{before}» إلى «{after}»",
            fr~: "Valeur de référence corrigée\u{a0}: «\u{a0}{before}\u{a0}» devient «\u{a0}{after}\u{a0}»",
        }
        act_baseline_withdrawn {
            en: "Baseline withdrawn: {before}",
            ar~: "سُحب خط الأساس: {before}",
            fr~: "Valeur de référence retirée\u{a0}: {before}",
        }
        act_taken_back { en: "Declaration of fulfilment taken back", ar~: "سُحب إعلان الإنجاز", fr~: "Déclaration de réalisation retirée" }
        act_linked { en: "Initiative linked: {title}", ar~: "رُبطت المبادرة: {title}", fr~: "Initiative liée\u{a0}: {title}" }
        act_confirmed {
            en: "Link suggested by theme, confirmed by a person: {title}",
            ar~: "ربطٌ مقترح بحسب المحور أكّده شخص: {title}",
            fr~: "Lien suggéré par thème, confirmé par une personne\u{a0}: {title}",
        }
        act_unlinked { en: "No longer linked: {title}", ar~: "لم تعد مرتبطة: {title}", fr~: "N’est plus liée\u{a0}: {title}" }
        act_record_withdrawn {
            en: "No longer linked, for its record was withdrawn: {title}",
            ar~: "لم تعد مرتبطة لأن سجلها سُحب: {title}",
            fr~: "N’est plus liée, car sa fiche a été retirée\u{a0}: {title}",
        }
        verb_link_confirmed {
            en: "Suggested link to a commitment confirmed",
            ar~: "تأكيد ربط مقترح بأحد الالتزامات",
            fr~: "Lien suggéré avec un engagement confirmé",
        }
        verb_link_refused {
            en: "Suggested link to a commitment refused",
            ar~: "رفض ربط مقترح بأحد الالتزامات",
            fr~: "Lien suggéré avec un engagement refusé",
        }
        verb_link_refusal_withdrawn {
            en: "Refusal of a suggested link taken back",
            ar~: "سحب رفض ربط مقترح",
            fr~: "Refus d’un lien suggéré retiré",
        }
        verb_target_moved { en: "Target of a commitment moved", ar~: "تعديل مستهدف أحد الالتزامات", fr~: "Cible d’un engagement modifiée" }
        verb_baseline_added { en: "Baseline of a commitment added", ar~: "إضافة خط أساس لأحد الالتزامات", fr~: "Valeur de référence d’un engagement ajoutée" }
        verb_baseline_corrected {
            en: "Baseline of a commitment corrected",
            ar~: "تصحيح خط أساس لأحد الالتزامات",
            fr~: "Valeur de référence d’un engagement corrigée",
        }
        verb_baseline_withdrawn {
            en: "Baseline of a commitment withdrawn",
            ar~: "سحب خط أساس لأحد الالتزامات",
            fr~: "Valeur de référence d’un engagement retirée",
        }
        desk_links { en: "Initiatives suggested for it", ar~: "المبادرات المقترحة له", fr~: "Initiatives suggérées pour lui" }
        desk_target { en: "Move its target", ar~: "تعديل مستهدفه", fr~: "Modifier sa cible" }
        desk_baseline_new { en: "Add a baseline", ar~: "إضافة خط أساس", fr~: "Ajouter une valeur de référence" }
        desk_baseline { en: "Correct or withdraw: {said}", ar~: "تصحيح أو سحب: {said}", fr~: "Corriger ou retirer\u{a0}: {said}" }
        desk_plans { en: "Links and plans", ar~: "الروابط والخطط", fr~: "Liens et plans" }
        links_title { en: "Initiatives suggested for commitment {code}", ar~: "المبادرات المقترحة للالتزام {code}", fr~: "Initiatives suggérées pour l’engagement {code}" }
        links_intro {
            en: "These share a theme with the commitment and are not linked to it. A suggestion counts nowhere. Once confirmed, the initiative is linked and counts at once; once refused, it is not suggested again until the refusal is taken back.",
            ar~: "تشترك هذه المبادرات مع الالتزام في أحد المحاور ولا ترتبط به. لا يُحسب الاقتراح في أي موضع. فإذا تأكد رُبطت المبادرة وحُسبت فورًا، وإذا رُفض لم يُقترح ثانية إلى أن يُسحب الرفض.",
            fr~: "Elles ont un thème commun avec l’engagement et n’y sont pas liées. Une suggestion ne compte nulle part. Confirmée, l’initiative est liée et compte aussitôt\u{a0}; refusée, elle n’est plus suggérée tant que le refus n’est pas retiré.",
        }
        by_primary { en: "By their primary theme", ar~: "بحسب محورها الرئيسي", fr~: "Par leur thème principal" }
        by_other { en: "By another of their themes", ar~: "بحسب محور آخر من محاورها", fr~: "Par un autre de leurs thèmes" }
        none_suggested { en: "Nothing is suggested.", ar~: "لا اقتراحات.", fr~: "Rien n’est suggéré." }
        decide { en: "Decision", ar~: "القرار", fr~: "Décision" }
        confirm { en: "Confirm", ar~: "تأكيد", fr~: "Confirmer" }
        refuse { en: "Refuse", ar~: "رفض", fr~: "Refuser" }
        refuse_title {
            en: "Refuse the link of {reference} to commitment {code}",
            ar~: "رفض ربط {reference} بالالتزام {code}",
            fr~: "Refuser le lien de {reference} avec l’engagement {code}",
        }
        refused_title { en: "Refused", ar~: "المرفوضة", fr~: "Refusées" }
        refused_on { en: "Refused on {day}: {reason}", ar~: "رُفضت في {day}: {reason}", fr~: "Refusée le {day}\u{a0}: {reason}" }
        suggest_again { en: "Take the refusal back", ar~: "سحب الرفض", fr~: "Retirer le refus" }
        done_confirmed { en: "The link is confirmed and counts.", ar~: "تأكد الربط وأصبح محسوبًا.", fr~: "Le lien est confirmé et compte." }
        done_refused { en: "It is not suggested any more.", ar~: "لن تُقترح بعد الآن.", fr~: "Elle n’est plus suggérée." }
        done_again { en: "It is suggested again.", ar~: "أصبحت مقترحة من جديد.", fr~: "Elle est de nouveau suggérée." }
        not_suggested {
            en: "This initiative is not suggested any more: it is linked, refused or withdrawn, or its themes are others now.",
            ar~: "لم تعد هذه المبادرة مقترحة: فهي مرتبطة أو مرفوضة أو مسحوبة، أو تغيّرت محاورها.",
            fr~: "Cette initiative n’est plus suggérée\u{a0}: elle est liée, refusée ou retirée, ou ses thèmes ont changé.",
        }
        target_title { en: "Target of commitment {code}", ar~: "مستهدف الالتزام {code}", fr~: "Cible de l’engagement {code}" }
        target_intro {
            en: "The target that stands stays in the history, and the original is shown beside the new one. Leave both fields blank where no value and no year are named any more.",
            ar~: "يبقى المستهدف القائم في السجل التاريخي، ويُعرض الأصلي إلى جانب الجديد. اترك الحقلين فارغين إذا لم تعد تُذكر قيمة ولا سنة.",
            fr~: "La cible en vigueur reste dans l’historique, et la cible d’origine figure à côté de la nouvelle. Laissez les deux champs vides si aucune valeur ni année n’est plus indiquée.",
        }
        value { en: "Value", ar~: "القيمة", fr~: "Valeur" }
        value_hint {
            en: "A number, such as 2.5; blank where none is named",
            ar~: "عدد، مثل \u{2068}2.5\u{2069}؛ يُترك فارغًا إذا لم تُذكر قيمة",
            fr~: "Un nombre, par exemple 2,5\u{a0}; vide si aucune valeur n’est indiquée",
        }
        value_wrong {
            en: "Enter a number such as 2.5, without signs that part thousands and with at most six decimals",
            ar~: "أدخل عددًا مثل \u{2068}2.5\u{2069} دون فواصل للآلاف وبست منازل عشرية على الأكثر",
            fr~: "Saisissez un nombre tel que 2,5, sans séparateur de milliers et d’au plus six décimales",
        }
        year { en: "Year", ar~: "السنة", fr~: "Année" }
        year_wrong {
            en: "Enter a year between 1900 and 2100",
            ar~: "أدخل سنة بين \u{2068}1900\u{2069} و\u{2068}2100\u{2069}",
            fr~: "Saisissez une année entre 1900 et 2100",
        }
        unit { en: "Unit", ar~: "الوحدة", fr~: "Unité" }
        unit_hint { en: "Such as: % of GDP", ar~: "مثل: % من الناتج المحلي الإجمالي", fr~: "Par exemple\u{a0}:\u{a0}% du PIB" }
        source { en: "Source", ar~: "المصدر", fr~: "Source" }
        source_hint {
            en: "A web address, or the name of the publication",
            ar~: "عنوان على الشبكة، أو اسم المنشور",
            fr~: "Une adresse web, ou le nom de la publication",
        }
        nothing_changed {
            en: "This is what stands already: change something, or leave it",
            ar~: "هذا هو القائم بالفعل: غيّر شيئًا أو اتركه كما هو",
            fr~: "C’est déjà ce qui est en vigueur\u{a0}: modifiez quelque chose, ou laissez tel quel",
        }
        meanwhile {
            en: "Somebody changed this meanwhile: now it says {said}. Send the form again if yours is right",
            ar~: "غيّر شخص آخر ذلك في هذه الأثناء: وهو الآن {said}. أرسل النموذج مرة أخرى إذا كان ما أدخلته صحيحًا",
            fr~: "Quelqu’un l’a modifié entre-temps\u{a0}: la mention est maintenant {said}. Renvoyez le formulaire si la vôtre est juste",
        }
        meanwhile_withdrawn {
            en: "Somebody withdrew this baseline meanwhile",
            ar~: "سحب شخص آخر خط الأساس هذا في هذه الأثناء",
            fr~: "Quelqu’un a retiré cette valeur de référence entre-temps",
        }
        target_save { en: "Save the new target", ar~: "حفظ المستهدف الجديد", fr~: "Enregistrer la nouvelle cible" }
        baseline_new_title { en: "New baseline of commitment {code}", ar~: "خط أساس جديد للالتزام {code}", fr~: "Nouvelle valeur de référence de l’engagement {code}" }
        baseline_title { en: "Baseline of commitment {code}", ar~: "خط أساس الالتزام {code}", fr~: "Valeur de référence de l’engagement {code}" }
        baseline_intro {
            en: "Each version stays in the history with its reason; the original is shown beside the current one.",
            ar~: "تبقى كل نسخة في السجل التاريخي مع سببها، وتُعرض النسخة الأصلية إلى جانب الحالية.",
            fr~: "Chaque version reste dans l’historique avec sa raison\u{a0}; la version d’origine figure à côté de l’actuelle.",
        }
        baseline_save { en: "Save the baseline", ar~: "حفظ خط الأساس", fr~: "Enregistrer la valeur de référence" }
        baseline_withdraw { en: "Withdraw the baseline", ar~: "سحب خط الأساس", fr~: "Retirer la valeur de référence" }
        baseline_gone { en: "This baseline was withdrawn.", ar~: "سُحب خط الأساس هذا.", fr~: "Cette valeur de référence a été retirée." }
        done_target { en: "The target was moved.", ar~: "عُدّل المستهدف.", fr~: "La cible a été modifiée." }
        done_baseline { en: "The baseline was saved.", ar~: "حُفظ خط الأساس.", fr~: "La valeur de référence a été enregistrée." }
        done_withdrawn { en: "The baseline was withdrawn.", ar~: "سُحب خط الأساس.", fr~: "La valeur de référence a été retirée." }
    }
}
