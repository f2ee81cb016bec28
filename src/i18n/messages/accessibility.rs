//! The accessibility statement.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// How accessible the site is.
    pub struct AccessibilityWords {
        title { en: "Accessibility", ar~: "إمكانية الوصول", fr~: "Accessibilité" }
        aim {
            en: "This site means to meet the Web Content Accessibility Guidelines 2.2 at level AA, in Arabic, English and French, with scripts off, on a phone, on a slow line and on paper.",
            ar~: "يهدف هذا الموقع إلى استيفاء المبادئ التوجيهية لإمكانية الوصول إلى محتوى الويب \u{2066}WCAG 2.2\u{2069} في المستوى \u{2066}AA\u{2069}، بالعربية والإنجليزية والفرنسية، ومن دون برامج نصية، وعلى الهاتف، وعبر خط بطيء، وعلى الورق.",
            fr~: "Ce site vise les Règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA, en arabe, en anglais et en français, sans scripts, sur un téléphone, sur une ligne lente et sur papier.",
        }
        examined { en: "Last examined on {day}, by those who make it.", ar~: "آخر فحص في {day}، أجراه صانعو الموقع.", fr~: "Dernier examen le {day}, par ceux qui le font." }
        method { en: "How it is examined", ar~: "كيف يُفحص", fr~: "Comment il est examiné" }
        method_axe {
            en: "axe searches every kind of page for barriers with each change, in English at 1,280 pixels and in Arabic at 360, and before a release in both at both; none may be found.",
            ar~: "يبحث \u{2066}axe\u{2069} عن الحواجز في كل نوع من الصفحات مع كل تغيير، بالإنجليزية بعرض 1280 بكسلًا وبالعربية بعرض 360، وقبل الإصدار بكلتيهما بالعرضين؛ ولا يُقبل أي حاجز.",
            fr~: "axe cherche des obstacles dans chaque type de page à chaque modification, en anglais à 1\u{202f}280 pixels et en arabe à 360, et avant une publication dans les deux à ces deux largeurs\u{a0}; il ne doit en trouver aucun.",
        }
        method_validator {
            en: "The markup of every kind of page is checked by html-validate in three languages.",
            ar~: "تُفحص شيفرة كل نوع من الصفحات بأداة \u{2066}html-validate\u{2069} باللغات الثلاث.",
            fr~: "Le balisage de chaque type de page est contrôlé par html-validate dans les trois langues.",
        }
        method_scripts {
            en: "Whole stories, from signing in to the paper of a meeting, are played with scripts off and in a browser with each change.",
            ar~: "تُنفَّذ قصص كاملة، من تسجيل الدخول إلى ورقة الاجتماع، من دون برامج نصية وفي متصفح مع كل تغيير.",
            fr~: "Des parcours entiers, de la connexion au document d’une réunion, sont joués sans scripts et dans un navigateur à chaque modification.",
        }
        method_line {
            en: "No page is wider than its screen; a first view weighs at most 60 KB and downloads no font.",
            ar~: "لا صفحة أعرض من شاشتها؛ ولا يزيد وزن العرض الأول على 60 كيلوبايت ولا يُنزَّل معه أي خط.",
            fr~: "Aucune page n’est plus large que son écran\u{a0}; une première vue pèse au plus 60 Ko et ne télécharge aucune police.",
        }
        method_look {
            en: "Pictures of every kind of page in three languages, light, dark and in print, are looked at by a person before a release.",
            ar~: "ينظر شخص قبل كل إصدار في صور كل نوع من الصفحات باللغات الثلاث، فاتحة وداكنة ومطبوعة.",
            fr~: "Des images de chaque type de page dans les trois langues, claires, sombres et imprimées, sont regardées par une personne avant une publication.",
        }
        method_targets {
            en: "Charts stand after their tables, have a title and a description, and tell nothing by colour alone; the map can be replaced by equal tiles and is the same as its table.",
            ar~: "ترد الرسوم بعد جداولها، ولها عنوان ووصف، ولا تقول شيئًا باللون وحده؛ ويمكن استبدال الخريطة بمربعات متساوية، وهي مطابقة لجدولها.",
            fr~: "Les graphiques suivent leurs tableaux, ont un titre et une description, et ne disent rien par la seule couleur\u{a0}; la carte peut être remplacée par des carreaux égaux et dit la même chose que son tableau.",
        }
        gaps { en: "What is missing", ar~: "ما ينقص", fr~: "Ce qui manque" }
        gaps_note { en: "Known, and said here until it is mended:", ar~: "معروف، ويُذكر هنا إلى أن يُصلح:", fr~: "Connu, et dit ici jusqu’à correction\u{a0}:" }
        gap_people {
            en: "No people with disabilities, and no screen reader’s user, have tested it yet.",
            ar~: "لم يجرّبه بعد أشخاص ذوو إعاقة ولا مستخدمو قارئات الشاشة.",
            fr~: "Ni personnes handicapées ni utilisateurs de lecteurs d’écran ne l’ont encore essayé.",
        }
        gap_translations {
            en: "Many Arabic and French words still await a native reader; names and titles that their sources give in one language stay in it.",
            ar~: "لا تزال كلمات كثيرة بالعربية والفرنسية تنتظر قارئًا لغته الأم هي هذه اللغة؛ وتبقى الأسماء والعناوين التي تذكرها مصادرها بلغة واحدة بتلك اللغة.",
            fr~: "Beaucoup de mots arabes et français attendent encore un lecteur natif\u{a0}; les noms et les titres que leurs sources donnent en une seule langue restent dans celle-ci.",
        }
        gap_documents {
            en: "Documents that others publish and that are only linked or kept here may be inaccessible.",
            ar~: "قد تتعذر قراءة وثائق ينشرها غيرنا ونكتفي بالإحالة إليها أو بحفظها.",
            fr~: "Les documents que d’autres publient et qui ne sont que liés ou conservés ici peuvent ne pas être accessibles.",
        }
        gap_matrix {
            en: "The matrices have a link in every cell, so that the keyboard passes many stops; the lists lead to the same records.",
            ar~: "في كل خلية من الجداول المتقاطعة رابط، فتمر لوحة المفاتيح بوقفات كثيرة؛ وتؤدي القوائم إلى السجلات نفسها.",
            fr~: "Les tableaux croisés ont un lien dans chaque cellule\u{a0}: le clavier passe par de nombreux arrêts\u{a0}; les listes mènent aux mêmes fiches.",
        }
        gap_pictures {
            en: "Pictures saved as files (SVG) carry their title and their description, and not their table: that stands on the page whose address is written in them.",
            ar~: "تحمل الصور المحفوظة ملفات (\u{2066}SVG\u{2069}) عنوانها ووصفها، لا جدولها: فهو في الصفحة المكتوب عنوانها عليها.",
            fr~: "Les images enregistrées en fichiers (SVG) portent leur titre et leur description, mais non leur tableau\u{a0}: celui-ci figure à la page dont l’adresse y est inscrite.",
        }
        tell { en: "If something is in your way", ar~: "إن اعترضك شيء", fr~: "Si quelque chose vous gêne" }
        tell_how {
            en: "Write to the secretariat: every record has a link for corrections, which also takes notes on the page itself.",
            ar~: "اكتب إلى الأمانة: في كل سجل رابط للتصحيح يقبل أيضًا ملاحظات على الصفحة نفسها.",
            fr~: "Écrivez au secrétariat\u{a0}: chaque fiche a un lien de correction, qui reçoit aussi les remarques sur la page elle-même.",
        }
    }
}
