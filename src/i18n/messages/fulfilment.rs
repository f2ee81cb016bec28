//! The desk on which commitments are declared fulfilled.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The desk on which commitments are declared fulfilled.
    pub struct FulfilmentDesk {
        title { en: "Fulfilment of commitments", ar~: "إنجاز الالتزامات", fr~: "Réalisation des engagements" }
        title_of { en: "Fulfilment of commitment {code}", ar~: "إنجاز الالتزام {code}", fr~: "Réalisation de l’engagement {code}" }
        intro {
            en: "A commitment is fulfilled when a meeting decided so and a document says it. Nothing else makes it so.",
            ar~: "يُعد الالتزام مُنجَزًا متى قرر ذلك اجتماعٌ ونصّ عليه مستند. ولا يجعله كذلك أي شيء آخر.",
            fr~: "Un engagement est honoré lorsqu’une réunion en a décidé ainsi et qu’un document le dit. Rien d’autre ne le rend tel.",
        }
        public_page { en: "The public page of this commitment", ar~: "الصفحة العلنية لهذا الالتزام", fr~: "La page publique de cet engagement" }
        declare { en: "Declare it fulfilled", ar~: "إعلان إنجازه", fr~: "Le déclarer honoré" }
        declare_hint {
            en: "Name the meeting that decided, the day of the decision and the document. The declaration is public at once, and stays in the history when it is taken back.",
            ar~: "اذكر الاجتماع الذي اتخذ القرار ويوم القرار والمستند. يُنشر الإعلان فورًا، ويبقى في السجل التاريخي إذا سُحب.",
            fr~: "Indiquez la réunion qui a décidé, le jour de la décision et le document. La déclaration est publique aussitôt et reste dans l’historique si elle est retirée.",
        }
        meeting { en: "Meeting that decided", ar~: "الاجتماع الذي اتخذ القرار", fr~: "Réunion qui a décidé" }
        day { en: "Day of the decision", ar~: "يوم القرار", fr~: "Jour de la décision" }
        day_hint { en: "Not before the meeting began", ar~: "ليس قبل بدء الاجتماع", fr~: "Pas avant le début de la réunion" }
        before_meeting {
            en: "The meeting began later: give the day of its decision",
            ar~: "بدأ الاجتماع بعد ذلك: اذكر يوم اتخاذ القرار",
            fr~: "La réunion a commencé plus tard\u{a0}: indiquez le jour de sa décision",
        }
        decision { en: "Number or paragraph of the decision", ar~: "رقم القرار أو فقرته", fr~: "Numéro ou paragraphe de la décision" }
        decision_hint { en: "As it stands in the minutes, if it has one", ar~: "كما ورد في المحضر، إن وُجد", fr~: "Tel qu’il figure au compte rendu, s’il y en a un" }
        document_title { en: "Title of the document", ar~: "عنوان المستند", fr~: "Titre du document" }
        document_url { en: "Address of the document", ar~: "عنوان المستند على الشبكة", fr~: "Adresse du document" }
        document_url_hint {
            en: "Where everybody can read it: it begins with https:// or http://",
            ar~: "حيث يستطيع الجميع قراءته: يبدأ بـ \u{2068}https://\u{2069} أو \u{2068}http://\u{2069}",
            fr~: "Là où chacun peut le lire\u{a0}: elle commence par https:// ou http://",
        }
        document_needed {
            en: "Give the address of the document: without one nothing is declared",
            ar~: "أعطِ عنوان المستند: لا يُعلن شيء من دونه",
            fr~: "Indiquez l’adresse du document\u{a0}: sans lui, rien n’est déclaré",
        }
        take_back { en: "Take the declaration back", ar~: "سحب الإعلان", fr~: "Retirer la déclaration" }
        declared { en: "Declared fulfilled.", ar~: "أُعلن إنجازه.", fr~: "Déclaré honoré." }
        taken_back { en: "The declaration was taken back.", ar~: "سُحب الإعلان.", fr~: "La déclaration a été retirée." }
        meanwhile {
            en: "Somebody changed this meanwhile. What stands now is shown below.",
            ar~: "غيّر شخص آخر ذلك في هذه الأثناء. ويظهر أدناه ما هو قائم الآن.",
            fr~: "Quelqu’un l’a modifié entre-temps. Ce qui vaut maintenant figure ci-dessous.",
        }
    }
}
