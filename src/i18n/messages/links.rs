//! Links of documents, and whether they still answer.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What those at work read of links that are tested for life.
    pub struct Links {
        title { en: "Links that do not answer", ar~: "روابط لا تستجيب", fr~: "Liens qui ne répondent pas" }
        intro {
            en: "Links of public documents are asked for in the background: at most twenty every ten minutes and one of each site at a time, each after thirty days, or after three where it does not answer. That a server is silent says nothing about an initiative: a document that is gone can be added again as a file or under another address.",
            ar~: "تُختبر روابط المستندات المنشورة في الخلفية: عشرون على الأكثر كل عشر دقائق وواحد من كل موقع في المرة، كل منها بعد ثلاثين يومًا، أو بعد ثلاثة أيام إذا لم يستجب. وعدم استجابة الخادم لا يدل على شيء بشأن المبادرة: يمكن إضافة المستند المفقود من جديد ملفًا أو بعنوان آخر.",
            fr~: "Les liens des documents publics sont testés en arrière-plan\u{a0}: vingt au plus toutes les dix minutes et un seul par site à la fois, chacun au bout de trente jours, ou de trois s’il ne répond pas. Le silence d’un serveur ne dit rien d’une initiative\u{a0}: un document disparu peut être ajouté de nouveau, comme fichier ou à une autre adresse.",
        }
        none { en: "No link is known not to answer.", ar~: "لا يُعرف حتى الآن رابط لا يستجيب.", fr~: "Aucun lien n’est connu pour ne pas répondre." }
        off { en: "This installation does not test links (STI_LINK_TESTS).", ar~: "لا تختبر هذه المنظومة الروابط (STI_LINK_TESTS).", fr~: "Cette installation ne teste pas les liens (STI_LINK_TESTS)." }
        document { en: "Document", ar~: "المستند", fr~: "Document" }
        record { en: "Initiative", ar~: "المبادرة", fr~: "Initiative" }
        found { en: "What came of it", ar~: "النتيجة", fr~: "Résultat" }
        answers { en: "The link answered on {day}.", ar~: "استجاب الرابط في {day}.", fr~: "Le lien a répondu le {day}." }
        gone {
            en: "The server answered with {status} on {day}; it has not answered otherwise since {since}.",
            ar~: "أجاب الخادم بالرمز {status} في {day}؛ ولم تتغير إجابته منذ {since}.",
            fr~: "Le serveur a répondu {status} le {day}\u{a0}; il n’a pas répondu autrement depuis le {since}.",
        }
        silent {
            en: "Nothing answered on {day}; it has been so since {since}.",
            ar~: "لم يستجب الرابط في {day}؛ والحال كذلك منذ {since}.",
            fr~: "Rien n’a répondu le {day}\u{a0}; il en est ainsi depuis le {since}.",
        }
        not_public {
            en: "The link leads into a network that not everybody can reach: it was not asked for.",
            ar~: "يقود الرابط إلى شبكة لا يمكن للجميع الوصول إليها: لم يُختبر.",
            fr~: "Le lien mène à l’intérieur d’un réseau inaccessible à tous\u{a0}: il n’a pas été testé.",
        }
    }
}
