//! Checking of documented facts.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What reviewers see and do.
    pub struct Verification {
        title { en: "Documented facts to be checked", ar~: "وقائع موثقة بمستندات في انتظار التحقق", fr~: "Faits documentés à vérifier" }
        intro {
            en: "A fact counts as verified once a reviewer who belongs to none of the bodies that lead, carry out or take part in the initiative, and did not report it, agrees with it and its documents.",
            ar~: "تُعد الواقعة متحقَّقًا منها متى وافق عليها وعلى مستنداتها مراجع لا ينتمي إلى أي من الجهات التي تقود المبادرة أو تنفذها أو تشارك فيها، ولم يكن هو من أبلغ عنها.",
            fr~: "Un fait est vérifié dès qu’un vérificateur qui n’appartient à aucun des organismes qui dirigent l’initiative, l’exécutent ou y participent, et qui ne l’a pas déclaré, l’approuve ainsi que ses documents.",
        }
        yours {
            en: "Listed here are those that your account may check, the oldest report first.",
            ar~: "ترد هنا الوقائع التي يجوز لحسابك التحقق منها، والأقدم إبلاغًا أولًا.",
            fr~: "Figurent ici ceux que votre compte peut vérifier, les déclarations les plus anciennes d’abord.",
        }
        others {
            en: "Your account has not the role of a reviewer: you can read this list and check nothing.",
            ar~: "ليس لحسابك دور المراجع: يمكنك قراءة هذه القائمة دون التحقق من أي واقعة.",
            fr~: "Votre compte n’a pas le rôle de vérificateur\u{a0}: vous pouvez lire cette liste, sans rien vérifier.",
        }
        none { en: "There is nothing for you to check.", ar~: "لا يوجد ما تتحقق منه.", fr~: "Vous n’avez rien à vérifier." }
        caption { en: "Documented facts, the oldest report first", ar~: "وقائع موثقة بمستندات، الأقدم إبلاغًا أولًا", fr~: "Faits documentés, les déclarations les plus anciennes d’abord" }
        column_fact { en: "Fact", ar~: "الواقعة", fr~: "Fait" }
        column_record { en: "Initiative", ar~: "المبادرة", fr~: "Initiative" }
        column_day { en: "Reached", ar~: "تاريخ البلوغ", fr~: "Franchi" }
        column_reported { en: "Reported", ar~: "تاريخ الإبلاغ", fr~: "Déclaré" }
        fact_title { en: "Reached: {milestone}", ar~: "بلوغ المرحلة: {milestone}", fr~: "Jalon franchi\u{a0}: {milestone}" }
        of_record { en: "Initiative", ar~: "المبادرة", fr~: "Initiative" }
        day { en: "When it was reached", ar~: "تاريخ البلوغ", fr~: "Jour du franchissement" }
        who { en: "Who said so", ar~: "من أبلغ عن ذلك", fr~: "Qui l’a déclaré" }
        recorded { en: "Recorded on", ar~: "سُجّل في", fr~: "Enregistré le" }
        remark { en: "Remark", ar~: "ملاحظة", fr~: "Remarque" }
        proof { en: "Proof", ar~: "الإثبات", fr~: "Preuve" }
        documents { en: "Documents that back it", ar~: "المستندات المؤيدة", fr~: "Documents à l’appui" }
        checks { en: "Verifications", ar~: "عمليات التحقق", fr~: "Vérifications" }
        check_on { en: "Verified on {day}", ar~: "جرى التحقق في {day}", fr~: "Vérifié le {day}" }
        check_void {
            en: "no longer counts: a document was withdrawn since",
            ar~: "لم يعد يُحتسب: سُحب مستند بعد ذلك",
            fr~: "ne compte plus\u{a0}: un document a été retiré depuis",
        }
        note { en: "Note (optional)", ar~: "ملاحظة (اختيارية)", fr~: "Note (facultative)" }
        note_hint {
            en: "What you checked, and how. It stands with the fact.",
            ar~: "ما تحققت منه، وكيف. تظهر الملاحظة مع الواقعة.",
            fr~: "Ce que vous avez vérifié, et comment. La note figure avec le fait.",
        }
        verify { en: "I have read the documents and agree: verified", ar~: "قرأت المستندات وأوافق: تم التحقق", fr~: "J’ai lu les documents et j’approuve\u{a0}: vérifié" }
        verified_done { en: "Verified. The dashboards count it now.", ar~: "تم التحقق. وتحسبه لوحات المتابعة الآن.", fr~: "C’est vérifié. Les tableaux de bord en tiennent désormais compte." }
        take_back { en: "Take my verification back", ar~: "سحب تحققي", fr~: "Retirer ma vérification" }
        take_back_title { en: "Take the verification back: {milestone}", ar~: "سحب التحقق: {milestone}", fr~: "Retirer la vérification\u{a0}: {milestone}" }
        take_back_hint {
            en: "The fact then counts as documented again. Both stay in the history.",
            ar~: "تُحسب الواقعة عندئذ من جديد موثقةً بمستند فقط. ويبقى الأمران في سجل التغييرات.",
            fr~: "Le fait compte alors de nouveau comme documenté. Les deux restent dans l’historique.",
        }
        taken_back { en: "The verification was taken back.", ar~: "سُحب التحقق.", fr~: "La vérification a été retirée." }
        nothing_of_yours {
            en: "No verification of yours stands here that could be taken back",
            ar~: "لا يوجد هنا تحقق لك يمكن سحبه",
            fr~: "Aucune vérification de votre part n’est en vigueur ici",
        }
        why_not_reviewer {
            en: "Only accounts with the role of a reviewer can verify facts.",
            ar~: "لا يمكن التحقق من الوقائع إلا من حساب له دور المراجع.",
            fr~: "Seuls les comptes ayant le rôle de vérificateur peuvent vérifier des faits.",
        }
        why_not_public {
            en: "This fact is not public, or was corrected since: only public facts are verified.",
            ar~: "هذه الواقعة غير علنية أو صُححت لاحقًا: لا يُتحقق إلا من الوقائع العلنية.",
            fr~: "Ce fait n’est pas public, ou a été corrigé depuis\u{a0}: seuls les faits publics sont vérifiés.",
        }
        why_not_documented {
            en: "No public document backs this fact, so there is nothing to check.",
            ar~: "لا يؤيد هذه الواقعة أي مستند منشور، فلا يوجد ما يُتحقق منه.",
            fr~: "Aucun document publié n’étaye ce fait\u{a0}: il n’y a rien à vérifier.",
        }
        why_verified { en: "This fact is verified already.", ar~: "سبق التحقق من هذه الواقعة.", fr~: "Ce fait est déjà vérifié." }
        why_own { en: "You reported this fact yourself: somebody else must verify it.", ar~: "أنت من أبلغ عن هذه الواقعة: يجب أن يتحقق منها شخص آخر.", fr~: "Vous avez vous-même déclaré ce fait\u{a0}: une autre personne doit le vérifier." }
        why_member {
            en: "You belong to a body that leads this initiative, carries it out or takes part in it: a reviewer from outside must verify it.",
            ar~: "أنت تنتمي إلى جهة تقود هذه المبادرة أو تنفذها أو تشارك فيها: يجب أن يتحقق منها مراجع من الخارج.",
            fr~: "Vous appartenez à un organisme qui dirige cette initiative, l’exécute ou y participe\u{a0}: un vérificateur extérieur doit s’en charger.",
        }
    }
}
