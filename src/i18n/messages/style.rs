//! The living page of the design.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The components of pages, each in its states.
    pub struct StyleWords {
        title { en: "Design", ar~: "التصميم", fr~: "Conception" }
        intro {
            en: "What pages are made of, each part in its states, as this site shows it today. Paper and ink, one green, one sand, one clay, and a mist for what is unknown.",
            ar~: "ما تتكون منه الصفحات، كل جزء في حالاته، كما يعرضه الموقع اليوم. ورق وحبر، وأخضر واحد، ورملي واحد، وطيني واحد، وضباب لما هو مجهول.",
            fr~: "Ce dont les pages sont faites, chaque élément dans ses états, tel que ce site le montre aujourd’hui. Du papier et de l’encre, un vert, un sable, une argile, et une brume pour ce que l’on ignore.",
        }
        colours { en: "Colours", ar~: "الألوان", fr~: "Couleurs" }
        colours_note {
            en: "They change with the reader’s choice of light or dark; paper is always light. Nothing is told by colour alone: beside each stands a hatch, a dash or a number.",
            ar~: "تتغير مع اختيار القارئ الفاتح أو الداكن؛ والورق فاتح دائمًا. ولا يقال شيء باللون وحده: فإلى جانب كل لون نقش أو خط أو رقم.",
            fr~: "Elles changent selon que le lecteur choisit le clair ou le sombre\u{a0}; le papier est toujours clair. Rien n’est dit par la seule couleur\u{a0}: à côté de chacune figure une hachure, un tiret ou un nombre.",
        }
        letters { en: "Letters", ar~: "الحروف", fr~: "Lettres" }
        letters_note {
            en: "A serif for what is said, a sans for what is listed, of those that the reader’s device has: no font is downloaded. Arabic has more leading and is neither slanted nor spaced.",
            ar~: "خط بزوائد لما يقال، وخط بلا زوائد لما يُسرد، مما في جهاز القارئ: فلا يُنزَّل أي خط. وللعربية مسافة أوسع بين السطور، ولا تُمال حروفها ولا تُباعد.",
            fr~: "Un caractère à empattements pour ce qui est dit, un sans pour ce qui est listé, parmi ceux de l’appareil du lecteur\u{a0}: aucune police n’est téléchargée. L’arabe a plus d’interligne et n’est ni penché ni espacé.",
        }
        figures { en: "Figures", ar~: "الأرقام", fr~: "Chiffres" }
        figures_note {
            en: "A dotted line under a number says everywhere that it opens: to its rule, its records and its documents.",
            ar~: "الخط المنقّط تحت الرقم يعني في كل مكان أنه يُفتح: على قاعدته وسجلاته ووثائقه.",
            fr~: "Un pointillé sous un nombre dit partout qu’il s’ouvre\u{a0}: sur sa règle, ses fiches et ses documents.",
        }
        unknown { en: "not known", ar~: "غير معروف", fr~: "inconnu" }
        small { en: "Small words", ar~: "كلمات صغيرة", fr~: "Petits mots" }
        tables { en: "Tables", ar~: "الجداول", fr~: "Tableaux" }
        tables_note {
            en: "A table comes before its chart and carries its bars; on a phone each row folds.",
            ar~: "يسبق الجدول رسمه ويحمل أشرطته؛ وعلى الهاتف يُطوى كل صف.",
            fr~: "Un tableau précède son graphique et porte ses barres\u{a0}; sur un téléphone chaque ligne se replie.",
        }
        charts { en: "Charts", ar~: "الرسوم", fr~: "Graphiques" }
        charts_note {
            en: "Bars grow from the side on which one reads; time runs from left to right in every language. Each chart has a title, a description, a file of its own and a way to cite it.",
            ar~: "تنمو الأشرطة من الجهة التي يبدأ منها القارئ؛ ويجري الزمن من اليسار إلى اليمين في كل لغة. ولكل رسم عنوان ووصف وملف وطريقة للاستشهاد به.",
            fr~: "Les barres partent du côté où l’on commence à lire\u{a0}; le temps va de gauche à droite dans toutes les langues. Chaque graphique a un titre, une description, un fichier et une façon de le citer.",
        }
        forms { en: "Forms", ar~: "النماذج", fr~: "Formulaires" }
        forms_note {
            en: "What is refused says where, what and what would be right, and keeps what was typed. This form changes nothing.",
            ar~: "ما يُرفض يُذكر موضعه وسببه وما كان ليصح، ويُحفظ ما كُتب. وهذا النموذج لا يغير شيئًا.",
            fr~: "Ce qui est refusé dit où, quoi et ce qui conviendrait, et garde ce qui a été saisi. Ce formulaire ne change rien.",
        }
        field { en: "A line that was refused", ar~: "سطر رُفض", fr~: "Une ligne refusée" }
        field_hint { en: "A hint stands before the field", ar~: "تسبق الحقلَ إرشاداتُه", fr~: "L’indication précède le champ" }
        text { en: "A longer text", ar~: "نص أطول", fr~: "Un texte plus long" }
        button { en: "First", ar~: "الأول", fr~: "Premier" }
        button_second { en: "Second", ar~: "الثاني", fr~: "Deuxième" }
        button_warning { en: "Cannot be undone", ar~: "لا رجعة فيه", fr~: "Sans retour" }
        said { en: "What a page answers", ar~: "ما تجيب به الصفحة", fr~: "Ce que répond une page" }
        notice { en: "It was done.", ar~: "تم ذلك.", fr~: "C’est fait." }
        warning { en: "This cannot be undone.", ar~: "لا رجعة في هذا.", fr~: "Ceci est irréversible." }
        more { en: "What can wait", ar~: "ما يمكن أن ينتظر", fr~: "Ce qui peut attendre" }
        more_words { en: "It opens without scripts.", ar~: "يُفتح من دون برامج نصية.", fr~: "Cela s’ouvre sans scripts." }
    }
}
