//! Who took part in a round, as everybody sees it.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Who took part in a round.
    pub struct Participation {
        title { en: "Participation", ar~: "المشاركة", fr~: "Participation" }
        intro {
            en: "In a reporting round the secretariat asks institutions and states about what they lead. Here stands who was asked and who answered. Lists stand by name; nothing here is a ranking, and nobody is judged for what they were not asked.",
            ar~: "في جولة التقارير تسأل الأمانة المؤسسات والدول عما تقوده. وهنا من سُئل ومن أجاب. ترد القوائم حسب الاسم؛ ولا ترتيب هنا، ولا يُحكم على أحد في ما لم يُسأل عنه.",
            fr~: "Dans un cycle de rapports, le secrétariat interroge les institutions et les États sur ce dont ils sont chefs de file. Voici qui a été sollicité et qui a répondu. Les listes suivent l’ordre des noms\u{a0}; rien n’est ici un classement, et nul n’est jugé sur ce qui ne lui a pas été demandé.",
        }
        of_body { en: "The rounds in which its part is public:", ar~: "الجولات التي تُعلن مشاركتها فيها:", fr~: "Les cycles où sa participation est publique\u{a0}:" }
        none_of_body { en: "In no round by this day is its part public.", ar~: "لا تُعلن مشاركتها في أي جولة حتى هذا اليوم.", fr~: "Dans aucun cycle à cette date sa participation n’est publique." }
        none { en: "No round has been opened by this day.", ar~: "لم تُفتح أي جولة حتى هذا اليوم.", fr~: "Aucun cycle n’a été ouvert à cette date." }
        /// The page of one round: what the numbers are.
        counted { en: "Who was asked, and who answered", ar~: "من سُئل ومن أجاب", fr~: "Qui a été sollicité, et qui a répondu" }
        counted_note { en: "Each number opens to the bodies that it counts. On time or late goes by the first report; here or by letter, and complete, by the newest. Where the round is not applicable stands apart.", ar~: "كل رقم يفتح الجهات التي يحصيها. الموعد أو التأخر بحسب أول تقرير؛ وهنا أو برسالة، والاكتمال، بحسب أحدثها. ومن لا تنطبق عليه الجولة يرد على حدة.", fr~: "Chaque nombre ouvre les organismes qu’il compte. À temps ou en retard\u{a0}: d’après le premier rapport\u{a0}; ici ou par lettre, et complet\u{a0}: d’après le plus récent. Les cas sans objet figurent à part." }
        for_meeting { en: "For the meeting", ar~: "للاجتماع", fr~: "Pour la réunion" }
        all { en: "All", ar~: "الكل", fr~: "Ensemble" }
        states { en: "Member states", ar~: "الدول الأعضاء", fr~: "États membres" }
        institutions { en: "Institutions", ar~: "المؤسسات", fr~: "Institutions" }
        others { en: "Others", ar~: "جهات أخرى", fr~: "Autres" }
        asked { en: "asked", ar~: "سُئلت", fr~: "sollicités" }
        answered { en: "answered", ar~: "أجابت", fr~: "ont répondu" }
        on_time { en: "on time", ar~: "في الموعد", fr~: "à temps" }
        late { en: "late", ar~: "متأخرة", fr~: "en retard" }
        here { en: "here", ar~: "هنا", fr~: "ici" }
        by_letter { en: "by letter", ar~: "برسالة", fr~: "par lettre" }
        complete { en: "complete", ar~: "كاملة", fr~: "complets" }
        not_applicable { en: "not applicable", ar~: "لا تنطبق", fr~: "sans objet" }
        answered_one { en: "answered", ar~: "أجابت", fr~: "a répondu" }
        on_time_one { en: "on time", ar~: "في الموعد", fr~: "à temps" }
        late_one { en: "late", ar~: "متأخرة", fr~: "en retard" }
        here_one { en: "here", ar~: "هنا", fr~: "ici" }
        by_letter_one { en: "by letter", ar~: "برسالة", fr~: "par lettre" }
        complete_one { en: "complete", ar~: "كاملة", fr~: "complet" }
        accepted_one { en: "accepted", ar~: "قُبل تقريرها", fr~: "rapport accepté" }
        not_applicable_one { en: "not applicable", ar~: "لا تنطبق", fr~: "sans objet" }
        not_answered_one { en: "no answer yet", ar~: "لا جواب بعد", fr~: "pas encore de réponse" }
        body { en: "Body", ar~: "الجهة", fr~: "Organisme" }
        part { en: "Kind", ar~: "النوع", fr~: "Catégorie" }
        how { en: "How", ar~: "كيف", fr~: "Comment" }
        first { en: "First handed in", ar~: "أول تسليم", fr~: "Première remise" }
        unnamed { en: "Those who have not answered are counted, and not named here.", ar~: "من لم يجب يُحصى ولا يُذكر اسمه هنا.", fr~: "Ceux qui n’ont pas répondu sont comptés, et ne sont pas nommés ici." }
    }
}
