//! Things side by side.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Two or three bodies or themes, or one on two days.
    pub struct CompareWords {
        title { en: "Side by side", ar~: "جنبًا إلى جنب", fr~: "Côte à côte" }
        one_alone {
            en: "One stands alone here: choose another beside it, or another day.",
            ar~: "لا يظهر هنا إلا عنصر واحد: اختر عنصرًا آخر إلى جانبه، أو يومًا آخر.",
            fr~: "Un seul figure ici\u{a0}: choisissez-en un autre à côté de lui, ou une autre date.",
        }
        intro {
            en: "Two or three bodies, two or three themes, or one of them on two days. They stand in the order in which you chose them. Numbers of bodies of other sizes, or that were asked otherwise, are no measure of effort.",
            ar~: "جهتان أو ثلاث، أو محوران أو ثلاثة، أو واحدة منها في يومين. وهي بالترتيب الذي اخترته. وليست أرقام جهات تختلف حجمًا، أو سُئلت على نحو مختلف، مقياسًا للجهد.",
            fr~: "Deux ou trois organismes, deux ou trois thèmes, ou l’un d’eux à deux dates. Ils figurent dans l’ordre de votre choix. Les nombres d’organismes de tailles différentes, ou sollicités autrement, ne mesurent pas l’effort.",
        }
        choose { en: "Choose what stands side by side", ar~: "اختيار ما يُعرض جنبًا إلى جنب", fr~: "Choisir ce qui figure côte à côte" }
        first { en: "First", ar~: "الأول", fr~: "Premier" }
        second { en: "Second", ar~: "الثاني", fr~: "Deuxième" }
        third { en: "Third", ar~: "الثالث", fr~: "Troisième" }
        nobody { en: "none", ar~: "لا شيء", fr~: "aucun" }
        then { en: "Another day", ar~: "يوم آخر", fr~: "Une autre date" }
        then_hint { en: "To see the first alone on two days", ar~: "لعرض الأول وحده في يومين", fr~: "Pour voir le premier seul à deux dates" }
        show { en: "Show", ar~: "عرض", fr~: "Afficher" }
        /// One body on two days.
        two_days { en: "{name}, {then} and {now}", ar~: "{name}، {then} و{now}", fr~: "{name}, {then} et {now}" }
        note_bodies {
            en: "Counted is what each leads, but for the second line. A joint initiative counts with each of its leads.",
            ar~: "يُحسب ما تقوده كل جهة، ما عدا السطر الثاني. وتُحسب المبادرة المشتركة لكل جهة تقودها.",
            fr~: "On compte ce que chacun dirige, sauf à la deuxième ligne. Une initiative conjointe compte pour chacun de ses chefs de file.",
        }
        note_themes {
            en: "Counted is each initiative under its primary theme, under the Agenda or aligned.",
            ar~: "تُحسب كل مبادرة ضمن محورها الأساسي، سواء كانت في إطار الأجندة أو متوائمة معها.",
            fr~: "On compte chaque initiative sous son thème principal, au titre de l’Agenda ou alignée.",
        }
        any_role { en: "on record, in whatever role", ar~: "مسجَّلة، بأي دور كان", fr~: "recensées, quel que soit le rôle" }
        not_heard { en: "has not reported in the last 365 days", ar~: "لم تقدّم تقريرًا خلال آخر 365 يومًا", fr~: "n’a pas fait rapport au cours des 365 derniers jours" }
        drawn { en: "Where they stand", ar~: "أوضاعها", fr~: "Situation" }
    }
}
