//! Invented names and titles, in three languages. Nobody should take them for anybody's.

use crate::i18n::Text;
use crate::rules::Kind;

/// The same in English, Arabic and French.
pub(super) type Words = [&'static str; 3];

/// What made-up meetings are called.
pub(super) const MEETING: Words = [
    "Made-up meeting of the {}",
    "اجتماع مختلق: {}",
    "Réunion fictive {}",
];

/// What they decide.
pub(super) const DECIDED: &[Words] = &[
    [
        "Invites its members to share the data of the {}",
        "يدعو أعضاءه إلى تبادل بيانات {}",
        "Invite ses membres à partager les données {}",
    ],
    [
        "Asks for a plan of work of the {}",
        "يطلب خطة عمل {}",
        "Demande un plan de travail {}",
    ],
    [
        "Decides on a joint call of the {}",
        "يقرر إطلاق نداء مشترك باسم {}",
        "Décide d’un appel conjoint {}",
    ],
];

/// What is reported of it.
pub(super) const DONE: Words = [
    "A first step was taken; the {} goes on.",
    "اتُّخذت خطوة أولى، ويستمر {}.",
    "Un premier pas a été fait\u{a0}; {} continue.",
];

/// What initiatives are about, by theme.
pub(super) const TOPICS: &[(&str, Words)] = &[
    (
        "education",
        [
            "teaching of astronomy",
            "تدريس علم الفلك",
            "l’enseignement de l’astronomie",
        ],
    ),
    (
        "education",
        [
            "laboratory skills",
            "مهارات المختبر",
            "les compétences de laboratoire",
        ],
    ),
    (
        "education",
        [
            "mathematics for schools",
            "الرياضيات للمدارس",
            "les mathématiques à l’école",
        ],
    ),
    (
        "applied-science",
        [
            "materials research",
            "بحوث المواد",
            "la recherche sur les matériaux",
        ],
    ),
    (
        "applied-science",
        ["laser optics", "بصريات الليزر", "l’optique laser"],
    ),
    ("water", ["desalination", "تحلية المياه", "le dessalement"]),
    (
        "water",
        [
            "groundwater mapping",
            "رسم خرائط المياه الجوفية",
            "la cartographie des eaux souterraines",
        ],
    ),
    (
        "food-security",
        [
            "drought-tolerant wheat",
            "القمح المقاوم للجفاف",
            "le blé tolérant à la sécheresse",
        ],
    ),
    (
        "food-security",
        [
            "date palm health",
            "صحة نخيل التمر",
            "la santé du palmier dattier",
        ],
    ),
    (
        "cybersecurity",
        ["secure networks", "الشبكات الآمنة", "les réseaux sûrs"],
    ),
    (
        "cybersecurity",
        [
            "digital services",
            "الخدمات الرقمية",
            "les services numériques",
        ],
    ),
    (
        "big-science",
        [
            "synchrotron light",
            "ضوء السنكروترون",
            "la lumière synchrotron",
        ],
    ),
    (
        "big-science",
        [
            "small satellites",
            "الأقمار الصناعية الصغيرة",
            "les petits satellites",
        ],
    ),
    (
        "ecosystems",
        ["dune fixation", "تثبيت الكثبان", "la fixation des dunes"],
    ),
    (
        "ecosystems",
        [
            "mangrove restoration",
            "استعادة أشجار المانغروف",
            "la restauration des mangroves",
        ],
    ),
    (
        "health",
        [
            "vaccine technology",
            "تقنية اللقاحات",
            "les technologies vaccinales",
        ],
    ),
    (
        "health",
        ["eye care", "رعاية العيون", "les soins oculaires"],
    ),
    (
        "energy",
        [
            "solar storage",
            "تخزين الطاقة الشمسية",
            "le stockage solaire",
        ],
    ),
    (
        "energy",
        ["wind measurement", "قياس الرياح", "la mesure du vent"],
    ),
    (
        "cooperation",
        [
            "exchange of researchers",
            "تبادل الباحثين",
            "l’échange de chercheurs",
        ],
    ),
    (
        "cooperation",
        [
            "joint publications",
            "المنشورات المشتركة",
            "les publications communes",
        ],
    ),
];

/// What an initiative of a kind is called; `{}` is what it is about.
pub(super) fn pattern(kind: Kind) -> Words {
    match kind {
        Kind::Programme => ["Programme for {}", "برنامج في مجال {}", "Programme pour {}"],
        Kind::Project => [
            "Pilot project on {}",
            "مشروع تجريبي في {}",
            "Projet pilote sur {}",
        ],
        Kind::Scheme => ["Fellowships in {}", "زمالات في مجال {}", "Bourses pour {}"],
        Kind::Event => ["Workshop on {}", "حلقة عمل عن {}", "Atelier sur {}"],
        Kind::Facility => ["Centre for {}", "مركز {}", "Centre pour {}"],
        Kind::Product => ["Guide to {}", "دليل {}", "Guide sur {}"],
        Kind::StandingBody => ["Network for {}", "شبكة {}", "Réseau pour {}"],
        Kind::Agreement => [
            "Memorandum on {}",
            "مذكرة تفاهم بشأن {}",
            "Mémorandum sur {}",
        ],
    }
}

/// What every summary says.
pub(super) const SUMMARY: Words = [
    "Made up, to try the system: nothing of this happened.",
    "سجل مختلق لتجربة النظام: لم يحدث شيء من هذا.",
    "Fiche inventée pour essayer le système : rien de ceci n’a eu lieu.",
];

/// Words that no real body has in its name.
pub(super) const INVENTED: &[Words] = &[
    ["Moonlight", "ضوء القمر", "Clair-de-lune"],
    ["Blue Camel", "الجمل الأزرق", "Chameau-bleu"],
    ["Paper Boat", "القارب الورقي", "Bateau-en-papier"],
    ["Whispering Dunes", "الكثبان الهامسة", "Dunes-qui-murmurent"],
    ["Seven Kettles", "الأباريق السبعة", "Sept-bouilloires"],
    ["Flying Carpet", "البساط الطائر", "Tapis-volant"],
    ["Glass Mountain", "جبل الزجاج", "Montagne-de-verre"],
    ["Sleeping Lighthouse", "المنارة النائمة", "Phare-endormi"],
    ["Silver Teaspoon", "الملعقة الفضية", "Cuillère-d’argent"],
    ["Upside-Down Tree", "الشجرة المقلوبة", "Arbre-à-l’envers"],
];

/// What such a body is.
pub(super) const BODIES: &[Words] = &[
    [
        "Fictitious Institute of {}",
        "معهد {} الخيالي",
        "Institut fictif {}",
    ],
    [
        "Fictitious Council of {}",
        "مجلس {} الخيالي",
        "Conseil fictif {}",
    ],
    [
        "Fictitious University of {}",
        "جامعة {} الخيالية",
        "Université fictive {}",
    ],
    [
        "Fictitious Academy of {}",
        "أكاديمية {} الخيالية",
        "Académie fictive {}",
    ],
    [
        "Fictitious Agency of {}",
        "وكالة {} الخيالية",
        "Agence fictive {}",
    ],
    [
        "Fictitious Foundation of {}",
        "مؤسسة {} الخيالية",
        "Fondation fictive {}",
    ],
];

/// Why a plan moved or work rests.
pub(super) const REASON: &str = "Made up: an invented delay";

/// One pattern filled with words, in all three languages.
pub(super) fn filled(pattern: &Words, with: &Words) -> [String; 3] {
    [0, 1, 2].map(|place| pattern[place].replace("{}", with[place]))
}

/// A text in those languages whose places are true.
pub(super) fn text(words: [String; 3], kept: [bool; 3]) -> Text {
    let [en, ar, fr] = words;
    let [in_en, in_ar, in_fr] = kept;
    Text::new(
        in_en.then_some(en),
        in_ar.then_some(ar),
        in_fr.then_some(fr),
    )
}
