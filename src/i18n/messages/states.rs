//! The pages of the member states.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The pages of the member states.
    pub struct States {
        title plural {
            en: { one: "{n} member state", other: "{n} member states" },
            ar~: {
                zero: "لا دول أعضاء",
                one: "دولة عضو واحدة",
                two: "دولتان عضوان",
                few: "{n} دول أعضاء",
                many: "{n} دولة عضوًا",
                other: "{n} دولة عضو",
            },
            fr~: { one: "{n} État membre", many: "{n} d’États membres", other: "{n} États membres" },
        }
        intro {
            en: "What public sources and reports tell of each member state, in the order of their names.",
            ar~: "ما تقوله المصادر العلنية والتقارير عن كل دولة عضو، بترتيب الأسماء.",
            fr~: "Ce que les sources publiques et les rapports disent de chaque État membre, dans l’ordre des noms.",
        }
        caption {
            en: "Initiatives on record by member state",
            ar~: "المبادرات المسجَّلة بحسب الدولة العضو",
            fr~: "Initiatives recensées par État membre",
        }
        state { en: "State", ar~: "الدولة", fr~: "État" }
        leads { en: "Leads", ar~: "تقودها", fr~: "Chef de file" }
        any_role { en: "Any role", ar~: "بأي صفة", fr~: "À tout titre" }
        leads_aligned { en: "Aligned: leads", ar~: "متوائمة: تقودها", fr~: "Alignées\u{a0}: chef de file" }
        any_aligned { en: "Aligned: any role", ar~: "متوائمة: بأي صفة", fr~: "Alignées\u{a0}: à tout titre" }
        both { en: "Any role, in all", ar~: "بأي صفة، المجموع", fr~: "À tout titre, au total" }
        /// How many states are in a class of the map.
        in_class plural {
            en: { one: "{n} state", other: "{n} states" },
            ar~: { zero: "{n} دولة", one: "دولة واحدة ({n})", two: "دولتان ({n})", few: "{n} دول", many: "{n} دولة", other: "{n} دولة" },
            fr~: { one: "{n} État", many: "{n} d’États", other: "{n} États" },
        }
        columns_note {
            en: "The first two columns count activity of the OIC and its institutions, and what was reported under the Agenda; the next two, apart, national and regional initiatives whose theme fits; the last has both together, as the map does. Any role: the state leads, implements, takes part, hosts, pays for or benefits.",
            ar~: "يحصي العمودان الأولان نشاط منظمة التعاون الإسلامي ومؤسساتها وما أُبلغ عنه في إطار الأجندة؛ ويحصي العمودان التاليان، على حدة، المبادرات الوطنية والإقليمية التي تتفق موضوعاتها مع المحاور؛ ويجمع العمود الأخير بين النوعين كما في الخريطة. «بأي صفة» تعني أن الدولة تقود المبادرة أو تنفذها أو تشارك فيها أو تستضيفها أو تمولها أو تستفيد منها.",
            fr~: "Les deux premières colonnes comptent l’activité de l’OCI et de ses institutions, et ce qui a été déclaré au titre de l’Agenda\u{a0}; les deux suivantes, à part, les initiatives nationales et régionales dont le thème correspond\u{a0}; la dernière réunit les deux, comme la carte. À tout titre\u{a0}: l’État dirige, met en œuvre, participe, accueille, finance ou bénéficie.",
        }
        // Map
        where_heading { en: "Where", ar~: "أين", fr~: "Où" }
        to_map { en: "To the map", ar~: "إلى الخريطة", fr~: "Vers la carte" }
        map_title {
            en: "Member states, by initiatives on record",
            ar~: "الدول الأعضاء بحسب المبادرات المسجَّلة",
            fr~: "États membres, selon les initiatives recensées",
        }
        map_note {
            en: "Initiatives on record in which a state has any role, under the Agenda and aligned together. The colours show what is on record, not how well anybody does.",
            ar~: "المبادرات المسجَّلة التي للدولة فيها أي صفة، في إطار الأجندة والمتوائمة معًا. تعرض الألوان ما هو مسجَّل، لا مستوى أداء أحد.",
            fr~: "Initiatives recensées dans lesquelles un État a un rôle, quel qu’il soit, au titre de l’Agenda et alignées ensemble. Les couleurs montrent ce qui est recensé, non la performance de quiconque.",
        }
        map_circles {
            en: "A circle marks a state that is too small to be seen at this scale.",
            ar~: "تدل الدائرة على دولة أصغر من أن تُرى بهذا المقياس.",
            fr~: "Un cercle marque un État trop petit pour être vu à cette échelle.",
        }
        /// A state of the map and its count.
        map_state { en: "{name}: {n}", ar~: "{name}: {n}", fr~: "{name}\u{a0}: {n}" }
        map_disclaimer {
            en: "The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by those who compiled it, nor any opinion on the legal status of a country or territory or on the course of its frontiers. Hatching marks a territory whose final status has not been settled.",
            ar~: "لا تنطوي الحدود والأسماء المبيَّنة والتسميات المستخدمة في هذه الخريطة على إقرار رسمي أو قبول من جانب من أعدّوها، ولا على أي رأي بشأن المركز القانوني لأي بلد أو إقليم أو بشأن تعيين حدوده. ويدل التظليل على إقليم لم يُحسم وضعه النهائي بعد.",
            fr~: "Les frontières et les noms indiqués et les appellations employées sur cette carte n’impliquent ni reconnaissance ni acceptation officielle de la part de ceux qui l’ont établie, ni aucune prise de position sur le statut juridique d’un pays ou d’un territoire ou sur le tracé de ses frontières. Les hachures signalent un territoire dont le statut définitif n’est pas fixé.",
        }
        // Profile
        joined { en: "Member since", ar~: "عضو منذ", fr~: "Membre depuis" }
        population { en: "Population", ar~: "عدد السكان", fr~: "Population" }
        population_value {
            en: "{value} ({year}; {source})",
            ar~: "{value} ({year}؛ {source})",
            fr~: "{value} ({year}\u{a0}; {source})",
        }
        suspension { en: "Membership suspended", ar~: "تعليق العضوية", fr~: "Suspension de la qualité de membre" }
        suspended_between { en: "From {from} to {to}", ar~: "من {from} إلى {to}", fr~: "De {from} à {to}" }
        suspended_since {
            en: "From {from}; no end is known",
            ar~: "من {from}؛ ولا تُعرف نهاية له",
            fr~: "À partir de {from}\u{a0}; aucune fin n’est connue",
        }
        groups { en: "Groups", ar~: "المجموعات", fr~: "Groupes" }
        no_groups {
            en: "In none of the groups on record.",
            ar~: "ليست ضمن أي من المجموعات المسجَّلة.",
            fr~: "Dans aucun des groupes recensés.",
        }
        organisations { en: "Its organisations", ar~: "جهاتها", fr~: "Ses organismes" }
        hosted {
            en: "OIC institutions it hosts",
            ar~: "مؤسسات منظمة التعاون الإسلامي التي تستضيفها",
            fr~: "Institutions de l’OCI qu’il accueille",
        }
        reported {
            en: "The state, or a body of the state, has reported here in the last 365 days.",
            ar~: "قدّمت الدولة أو إحدى جهاتها تقريرًا هنا خلال 365 يومًا الماضية.",
            fr~: "L’État, ou un organisme de l’État, a fait rapport ici au cours des 365 derniers jours.",
        }
        not_reported {
            en: "The state has not reported here yet: no report in the last 365 days. What stands below comes from public sources and from others.",
            ar~: "لم تقدّم الدولة تقريرًا هنا بعد: لا تقرير خلال 365 يومًا الماضية. وما يرد أدناه مأخوذ من مصادر علنية ومن جهات أخرى.",
            fr~: "L’État n’a pas encore fait rapport ici\u{a0}: aucun rapport au cours des 365 derniers jours. Ce qui suit vient de sources publiques et de tiers.",
        }
    }
}
