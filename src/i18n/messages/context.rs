//! Context indicators: their pages, their derivations, and the files that bring them.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Context indicators.
    pub struct Context {
        nav { en: "Context", ar~: "السياق", fr~: "Contexte" }
        title plural {
            en: { one: "{n} context indicator", other: "{n} context indicators" },
            ar~: {
                zero: "لا مؤشرات سياقية",
                one: "مؤشر سياقي واحد",
                two: "مؤشران سياقيان",
                few: "{n} مؤشرات سياقية",
                many: "{n} مؤشرًا سياقيًا",
                other: "{n} مؤشر سياقي",
            },
            fr~: { one: "{n} indicateur de contexte", many: "{n} d’indicateurs de contexte", other: "{n} indicateurs de contexte" },
        }
        intro {
            en: "Official statistics that describe the member states. They are no result of the Agenda, and nobody is ranked by them. What is missing is called missing and is never estimated.",
            ar~: "إحصاءات رسمية تصف الدول الأعضاء. وهي ليست من نتائج الأجندة، ولا تُرتَّب بها أي دولة. وما غاب منها يُذكر أنه غائب ولا يُقدَّر أبدًا.",
            fr~: "Des statistiques officielles qui décrivent les États membres. Elles ne sont pas un résultat de l’Agenda, et nul n’est classé d’après elles. Ce qui manque est dit manquant et n’est jamais estimé.",
        }
        no_result {
            en: "These indicators describe the state. They are no result of the Agenda.",
            ar~: "تصف هذه المؤشرات الدولة، وهي ليست من نتائج الأجندة.",
            fr~: "Ces indicateurs décrivent l’État. Ils ne sont pas un résultat de l’Agenda.",
        }
        not_versioned {
            en: "A past day shows the values of years up to its own, as they are on record today: what publishers corrected since is not kept.",
            ar~: "يعرض أي يوم ماضٍ قيم السنوات حتى سنته، كما هي مسجَّلة اليوم: ولا يُحتفظ بما كان قبل تصحيحات الجهات الناشرة.",
            fr~: "Un jour passé montre les valeurs des années jusqu’à la sienne, telles qu’elles sont consignées aujourd’hui\u{a0}: ce que les éditeurs ont corrigé depuis n’est pas conservé.",
        }
        general { en: "General", ar~: "عام", fr~: "Généralités" }
        indicator { en: "Indicator", ar~: "المؤشر", fr~: "Indicateur" }
        code { en: "Indicator code", ar~: "رمز المؤشر", fr~: "Code de l’indicateur" }
        iso3 { en: "State (ISO code)", ar~: "الدولة (رمز ISO)", fr~: "État (code ISO)" }
        year { en: "Year", ar~: "السنة", fr~: "Année" }
        value { en: "Value", ar~: "القيمة", fr~: "Valeur" }
        unit { en: "Unit", ar~: "الوحدة", fr~: "Unité" }
        theme { en: "Theme", ar~: "المحور", fr~: "Thème" }
        direction { en: "Direction", ar~: "الاتجاه", fr~: "Sens" }
        higher_better { en: "A higher value is better.", ar~: "القيمة الأعلى أفضل.", fr~: "Une valeur plus élevée est meilleure." }
        lower_better { en: "A lower value is better.", ar~: "القيمة الأدنى أفضل.", fr~: "Une valeur plus basse est meilleure." }
        neutral {
            en: "Neither a higher nor a lower value is better.",
            ar~: "ليست القيمة الأعلى أفضل ولا القيمة الأدنى.",
            fr~: "Ni une valeur plus élevée ni une valeur plus basse n’est meilleure.",
        }
        source { en: "Source", ar~: "المصدر", fr~: "Source" }
        licence { en: "Licence", ar~: "الرخصة", fr~: "Licence" }
        caveat { en: "Caveat", ar~: "تنبيه", fr~: "Réserve" }
        headline { en: "headline indicator", ar~: "مؤشر رئيسي", fr~: "indicateur principal" }
        last_year { en: "Last year of data", ar~: "آخر سنة ببيانات", fr~: "Dernière année de données" }
        with_data { en: "States with data", ar~: "الدول التي لها بيانات", fr~: "États avec données" }
        with_data_of { en: "States with data (of {all})", ar~: "الدول التي لها بيانات (من أصل {all})", fr~: "États avec données (sur {all})" }
        about { en: "About this indicator", ar~: "عن هذا المؤشر", fr~: "À propos de cet indicateur" }
        all_states { en: "All member states", ar~: "جميع الدول الأعضاء", fr~: "Tous les États membres" }
        medians { en: "Medians for {year}", ar~: "القيم الوسيطة لسنة {year}", fr~: "Médianes pour {year}" }
        median { en: "Median", ar~: "القيمة الوسيطة", fr~: "Médiane" }
        members { en: "Members", ar~: "الأعضاء", fr~: "Membres" }
        half {
            en: "The latest year with data for at least half of the member states.",
            ar~: "أحدث سنة تتوافر فيها بيانات لنصف الدول الأعضاء على الأقل.",
            fr~: "L’année la plus récente avec des données pour au moins la moitié des États membres.",
        }
        most {
            en: "No year has data for half of the member states: this is the one with data for most of them, the latest of such years.",
            ar~: "لا سنة تتوافر فيها بيانات لنصف الدول الأعضاء: هذه هي السنة التي تتوافر فيها بيانات لأكبر عدد منها، وأحدث هذه السنوات.",
            fr~: "Aucune année n’a de données pour la moitié des États membres\u{a0}: celle-ci en a pour le plus grand nombre, et c’est la plus récente de ces années.",
        }
        asked { en: "The year that you chose.", ar~: "السنة التي اخترتها.", fr~: "L’année que vous avez choisie." }
        no_values { en: "There is no data for this indicator.", ar~: "لا توجد بيانات لهذا المؤشر.", fr~: "Il n’y a pas de données pour cet indicateur." }
        other_year { en: "Medians for another year", ar~: "القيم الوسيطة لسنة أخرى", fr~: "Médianes pour une autre année" }
        show { en: "Show", ar~: "عرض", fr~: "Afficher" }
        by_state { en: "By state", ar~: "بحسب الدولة", fr~: "Par État" }
        by_state_note {
            en: "In the order of their names. Values are those of the source, in the unit of the indicator.",
            ar~: "بترتيب الأسماء. القيم هي قيم المصدر، بوحدة المؤشر.",
            fr~: "Dans l’ordre des noms. Les valeurs sont celles de la source, dans l’unité de l’indicateur.",
        }
        latest { en: "Latest value", ar~: "أحدث قيمة", fr~: "Dernière valeur" }
        latest_year { en: "Its year", ar~: "سنتها", fr~: "Son année" }
        change_since { en: "Change since {year}", ar~: "التغير منذ {year}", fr~: "Variation depuis {year}" }
        no_base { en: "no data for {year}", ar~: "لا توجد بيانات لسنة {year}", fr~: "pas de données pour {year}" }
        none_since { en: "no data after {year}", ar~: "لا توجد بيانات بعد {year}", fr~: "pas de données après {year}" }
        years { en: "First and last year", ar~: "السنتان الأولى والأخيرة", fr~: "Première et dernière année" }
        heading { en: "Context", ar~: "السياق", fr~: "Contexte" }
        region_median { en: "Median of the region", ar~: "القيمة الوسيطة للمنطقة", fr~: "Médiane de la région" }
        region_note {
            en: "The region is the regional group: {region}. Its median is of the latest year with data for at least half of its members, or for most of them.",
            ar~: "المنطقة هي المجموعة الإقليمية: {region}. وقيمتها الوسيطة لأحدث سنة تتوافر فيها بيانات لنصف أعضائها على الأقل، أو لأكثرهم.",
            fr~: "La région est le groupe régional\u{a0}: {region}. Sa médiane est celle de l’année la plus récente avec des données pour au moins la moitié de ses membres, ou pour le plus grand nombre.",
        }
        year_and_states { en: "{year}, states: {n}", ar~: "{year}، عدد الدول: {n}", fr~: "{year}, États\u{a0}: {n}" }
        more plural {
            en: { one: "{n} more indicator", other: "{n} more indicators" },
            ar~: {
                zero: "لا مؤشرات أخرى",
                one: "مؤشر آخر",
                two: "مؤشران آخران",
                few: "{n} مؤشرات أخرى",
                many: "{n} مؤشرًا آخر",
                other: "{n} مؤشر آخر",
            },
            fr~: { one: "{n} autre indicateur", many: "{n} d’autres indicateurs", other: "{n} autres indicateurs" },
        }
        of_theme { en: "Context indicators", ar~: "المؤشرات السياقية", fr~: "Indicateurs de contexte" }
        of_theme_note {
            en: "They describe the member states and are no result of the Agenda.",
            ar~: "تصف الدول الأعضاء وليست من نتائج الأجندة.",
            fr~: "Ils décrivent les États membres et ne sont pas un résultat de l’Agenda.",
        }
        why_median { en: "Median: {indicator}, {year}", ar~: "القيمة الوسيطة: {indicator}، {year}", fr~: "Médiane\u{a0}: {indicator}, {year}" }
        why_states { en: "States with data: {indicator}", ar~: "الدول التي لها بيانات: {indicator}", fr~: "États avec données\u{a0}: {indicator}" }
        why_states_in { en: "States with data for {year}: {indicator}", ar~: "الدول التي لها بيانات لسنة {year}: {indicator}", fr~: "États avec données pour {year}\u{a0}: {indicator}" }
        why_change { en: "{state}: change since {year}, {indicator}", ar~: "{state}: التغير منذ {year}، {indicator}", fr~: "{state}\u{a0}: variation depuis {year}, {indicator}" }
        recomputed { en: "Computed from the values again, just now.", ar~: "أُعيد حسابه من القيم للتو.", fr~: "Recalculé à l’instant à partir des valeurs." }
        counted { en: "The values that it counts", ar~: "القيم الداخلة في حسابه", fr~: "Les valeurs qu’il compte" }
        counted_states { en: "The states that it counts", ar~: "الدول الداخلة في حسابه", fr~: "Les États qu’il compte" }
        none_counted { en: "No value is counted.", ar~: "لا تدخل أي قيمة في الحساب.", fr~: "Aucune valeur n’est comptée." }
        left_out { en: "Left out for want of data", ar~: "ما تُرك لعدم وجود بيانات", fr~: "Laissés de côté faute de données" }
        none_left_out { en: "None.", ar~: "لا شيء.", fr~: "Aucun." }
        column_needed {
            en: "The first row must name the columns indicator_code, iso3, year and value. Missing: {columns}",
            ar~: "يجب أن يسمّي الصف الأول الأعمدة indicator_code وiso3 وyear وvalue. الناقص: {columns}",
            fr~: "La première ligne doit nommer les colonnes indicator_code, iso3, year et value. Il manque\u{a0}: {columns}",
        }
        column_twice {
            en: "Two columns mean the same: {column}. Keep one of them",
            ar~: "لعمودين المعنى نفسه: {column}. أبقِ واحدًا منهما",
            fr~: "Deux colonnes ont le même sens\u{a0}: {column}. Gardez l’une d’elles",
        }
        no_indicator {
            en: "no context indicator has this code; the list of context indicators has their codes",
            ar~: "لا مؤشر سياقيًا بهذا الرمز؛ الرموز في قائمة المؤشرات السياقية",
            fr~: "aucun indicateur de contexte n’a ce code\u{a0}; la liste des indicateurs de contexte donne les codes",
        }
        no_state {
            en: "no member state has this code; a code has three letters, such as NER",
            ar~: "لا دولة عضوًا بهذا الرمز؛ يتكون الرمز من ثلاثة أحرف، مثل NER",
            fr~: "aucun État membre n’a ce code\u{a0}; un code a trois lettres, comme NER",
        }
        bad_year {
            en: "a year is a whole number from {first} to {last}",
            ar~: "السنة عدد صحيح من {first} إلى {last}",
            fr~: "une année est un nombre entier de {first} à {last}",
        }
        bad_value {
            en: "a value is a finite number such as 12.5, without spaces or separators of thousands; leave the row out where there is no data",
            ar~: "القيمة عدد منتهٍ مثل 12.5، بلا مسافات ولا فواصل للآلاف؛ اترك الصف حيث لا توجد بيانات",
            fr~: "une valeur est un nombre fini tel que 12.5, sans espaces ni séparateurs de milliers\u{a0}; omettez la ligne là où il n’y a pas de données",
        }
        large_value {
            en: "a value lies between -10^15 and 10^15; check the unit",
            ar~: "تقع القيمة بين -10^15 و10^15؛ تحقق من الوحدة",
            fr~: "une valeur est comprise entre -10^15 et 10^15\u{a0}; vérifiez l’unité",
        }
        nothing_to_keep {
            en: "there is no value on record to keep; give one, or leave the row out",
            ar~: "لا قيمة مسجَّلة تُبقى؛ اذكر قيمة أو اترك الصف",
            fr~: "aucune valeur consignée à garder\u{a0}; donnez-en une ou omettez la ligne",
        }
        same_value {
            en: "row {row} has the same indicator, state and year; keep one of the two",
            ar~: "للصف {row} المؤشر نفسه والدولة نفسها والسنة نفسها؛ أبقِ واحدًا منهما",
            fr~: "la ligne {row} porte les mêmes indicateur, État et année\u{a0}; gardez l’une des deux",
        }
    }
}
