//! What leads enter and propose, and in whose name something is entered.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The form of a contributor, proposals, letters and embargoes.
    pub struct Proposal {
        new_intro {
            en: "What you enter is reported by the lead that you speak for. It becomes public when the secretariat has accepted it. Only a title in one language, a kind and the lead are needed.",
            ar~: "ما تدخله يُعدّ مُبلَّغًا من الجهة القائدة التي تتحدث باسمها. ويصبح علنيًا بعد أن تقبله الأمانة. والمطلوب فقط عنوان بلغة واحدة والنوع والجهة القائدة.",
            fr~: "Ce que vous saisissez est déclaré par le chef de file au nom duquel vous parlez, et devient public une fois accepté par le secrétariat. Seuls un titre dans une langue, un type et le chef de file sont obligatoires.",
        }
        edit_title { en: "Propose a change: {title}", ar~: "اقتراح تغيير: {title}", fr~: "Proposer une modification\u{a0}: {title}" }
        edit_intro {
            en: "This record is public. What you change here is kept as a proposal and shown to nobody else before you submit it; the record changes when the secretariat accepts it.",
            ar~: "هذا السجل علني. ما تغيّره هنا يُحفظ اقتراحًا لا يطّلع عليه غيركم قبل أن تقدّمه، ولا يتغير السجل إلا عندما تقبله الأمانة.",
            fr~: "Cette fiche est publique. Ce que vous modifiez ici est conservé comme proposition et n’est montré à personne avant que vous ne la soumettiez\u{a0}; la fiche change lorsque le secrétariat l’accepte.",
        }
        bodies_hint {
            en: "At least one lead that you speak for: {bodies}. A body that is not in the list is named under “Partners”; the secretariat adds it.",
            ar~: "جهة قائدة واحدة على الأقل ممن تتحدث باسمها: {bodies}. والجهة غير الواردة في القائمة تُذكر في خانة «الشركاء» فتضيفها الأمانة.",
            fr~: "Au moins un chef de file au nom duquel vous parlez\u{a0}: {bodies}. Un organisme absent de la liste se nomme sous «\u{a0}Partenaires\u{a0}»\u{a0}; le secrétariat l’ajoute.",
        }
        own_lead {
            en: "Choose as lead a body that you speak for",
            ar~: "اختر جهة قائدة ممن تتحدث باسمها",
            fr~: "Choisissez comme chef de file un organisme au nom duquel vous parlez",
        }
        body_unknown {
            en: "There is no body of this name in the list. Name it under “Partners”, and the secretariat adds it",
            ar~: "لا توجد جهة بهذا الاسم في القائمة. اذكرها في خانة «الشركاء» فتضيفها الأمانة",
            fr~: "Aucun organisme de ce nom dans la liste. Nommez-le sous «\u{a0}Partenaires\u{a0}», et le secrétariat l’ajoutera",
        }
        save_and_submit { en: "Save and go on to submit", ar~: "حفظ والانتقال إلى التقديم", fr~: "Enregistrer et passer à la soumission" }
        save_proposal { en: "Save the proposal", ar~: "حفظ الاقتراح", fr~: "Enregistrer la proposition" }
        title { en: "Your proposal", ar~: "اقتراحك", fr~: "Votre proposition" }
        submitted_title { en: "This record waits for a decision", ar~: "هذا السجل في انتظار قرار", fr~: "Cette fiche attend une décision" }
        waits {
            en: "This proposal is saved and not submitted yet. The record is unchanged.",
            ar~: "هذا الاقتراح محفوظ ولم يُقدَّم بعد. ولم يتغير السجل.",
            fr~: "Cette proposition est enregistrée et n’est pas encore soumise. La fiche est inchangée.",
        }
        submitted {
            en: "It was submitted and waits for a decision of the secretariat. To change it, take the submission back first.",
            ar~: "قُدّم وهو في انتظار قرار الأمانة. ولتغييره اسحب التقديم أولًا.",
            fr~: "Elle a été soumise et attend une décision du secrétariat. Pour la modifier, retirez d’abord la soumission.",
        }
        nothing {
            en: "Nothing is proposed: the record stands as it is.",
            ar~: "لا اقتراح قائمًا: السجل باقٍ على حاله.",
            fr~: "Rien n’est proposé\u{a0}: la fiche reste telle quelle.",
        }
        on_record { en: "On record", ar~: "في السجل", fr~: "Dans la fiche" }
        proposed { en: "Proposed", ar~: "المقترح", fr~: "Proposé" }
        to_submission { en: "Go on to submit", ar~: "الانتقال إلى التقديم", fr~: "Passer à la soumission" }
        go_on { en: "Go on editing", ar~: "متابعة التعديل", fr~: "Continuer à modifier" }
        discard { en: "Discard the proposal", ar~: "التخلي عن الاقتراح", fr~: "Abandonner la proposition" }
        back { en: "Back to the record", ar~: "العودة إلى السجل", fr~: "Retour à la fiche" }
        merge_colleague {
            en: "Somebody else who speaks for the same body saved this proposal while you worked on it. Nothing you typed is lost. For each difference, choose which is kept.",
            ar~: "حفظ شخص آخر يتحدث باسم الجهة نفسها هذا الاقتراح أثناء عملك عليه. لم يضع شيء مما كتبته. لكل اختلاف، اختر ما يُبقى عليه.",
            fr~: "Une autre personne qui parle au nom du même organisme a enregistré cette proposition pendant que vous y travailliez. Rien de ce que vous avez saisi n’est perdu. Pour chaque différence, choisissez ce qui est conservé.",
        }
        decide_title { en: "The record and the proposal", ar~: "السجل والاقتراح", fr~: "La fiche et la proposition" }
        decide_intro {
            en: "For each difference, choose what the proposal says from now on. What is kept of it stays its author’s change; nothing is written to the record before you accept it.",
            ar~: "لكل اختلاف، اختر ما ينص عليه الاقتراح من الآن. ما يبقى منه يظل تغييرًا لصاحبه، ولا يُكتب شيء في السجل قبل أن تقبله.",
            fr~: "Pour chaque différence, choisissez ce que dit désormais la proposition. Ce qui en est conservé reste la modification de son auteur\u{a0}; rien n’est inscrit dans la fiche avant votre acceptation.",
        }
        decide_proposed { en: "As proposed", ar~: "كما اقتُرح", fr~: "Tel que proposé" }
        origin_letter {
            en: "By letter of a body that leads it: entered on its behalf",
            ar~: "برسالة من جهة تقودها: تُدخل نيابةً عنها",
            fr~: "Par lettre d’un organisme qui en est chef de file\u{a0}: saisie en son nom",
        }
        letter_body { en: "Whose letter", ar~: "صاحب الرسالة", fr~: "De qui est la lettre" }
        letter_hint {
            en: "Only for what a lead said by letter. Where there is one lead, it need not be chosen.",
            ar~: "فقط لما أبلغت به جهة قائدة برسالة. ولا حاجة إلى الاختيار إن كانت الجهة القائدة واحدة.",
            fr~: "Uniquement pour ce qu’un chef de file a dit par lettre. S’il n’y en a qu’un, il n’est pas nécessaire de le choisir.",
        }
        letter_reference { en: "Number of the letter", ar~: "رقم الرسالة", fr~: "Numéro de la lettre" }
        letter_on { en: "Day of the letter", ar~: "تاريخ الرسالة", fr~: "Date de la lettre" }
        letter_body_needed {
            en: "Choose the body that wrote the letter: one of the leads",
            ar~: "اختر الجهة التي كتبت الرسالة: إحدى الجهات القائدة",
            fr~: "Choisissez l’organisme qui a écrit la lettre\u{a0}: l’un des chefs de file",
        }
        letter_reference_needed { en: "Enter the number of the letter", ar~: "أدخل رقم الرسالة", fr~: "Saisissez le numéro de la lettre" }
        letter_day_needed { en: "Enter the day of the letter", ar~: "أدخل تاريخ الرسالة", fr~: "Saisissez la date de la lettre" }
        embargo { en: "Not public before", ar~: "لا يُنشر قبل", fr~: "Pas public avant le" }
        embargo_hint {
            en: "Only where it is published now and shall be public later. Leave it blank to publish at once.",
            ar~: "فقط لما يُنشر الآن ويصبح علنيًا لاحقًا. اتركه فارغًا للنشر فورًا.",
            fr~: "Uniquement pour ce qui est publié maintenant et doit devenir public plus tard. Laissez vide pour publier aussitôt.",
        }
        duplicate { en: "Enter another after this one", ar~: "إدخال سجل آخر على غراره", fr~: "En saisir une autre d’après celle-ci" }
        duplicate_title { en: "A new record after: {title}", ar~: "سجل جديد على غرار: {title}", fr~: "Une nouvelle fiche d’après\u{a0}: {title}" }
        duplicate_taken {
            en: "Taken over: titles and summaries, kind, themes, states and organisations, priorities, commitments, programme and series.",
            ar~: "يُنقل: العناوين والنبذات والنوع والمحاور والدول والجهات والأولويات والالتزامات والبرنامج والسلسلة.",
            fr~: "Repris\u{a0}: titres et présentations, type, thèmes, États et organismes, priorités, engagements, programme et série.",
        }
        duplicate_left {
            en: "Not taken over: days, milestones and reports, documents, budget, adoption, acceptance and comments. The new record begins without them.",
            ar~: "لا يُنقل: التواريخ والمراحل والبلاغات والمستندات والميزانية والتبنّي والقبول والتعليقات. يبدأ السجل الجديد من دونها.",
            fr~: "Non repris\u{a0}: dates, jalons et déclarations, documents, budget, adoption, acceptation et commentaires. La nouvelle fiche commence sans eux.",
        }
        duplicate_series {
            en: "Both are editions of the series “{series}”.",
            ar~: "كلاهما من دورات السلسلة «{series}».",
            fr~: "Toutes deux sont des éditions de la série «\u{a0}{series}\u{a0}».",
        }
        duplicate_page { en: "Go on, on one page", ar~: "متابعة في صفحة واحدة", fr~: "Continuer sur une page" }
        duplicate_guided { en: "Go on step by step", ar~: "متابعة خطوة بخطوة", fr~: "Continuer étape par étape" }
    }
}
