//! The pages of institutions and other bodies.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The pages of institutions and other bodies.
    pub struct Organisations {
        title plural {
            en: { one: "{n} organisation", other: "{n} organisations" },
            ar~: {
                zero: "لا جهات",
                one: "جهة واحدة",
                two: "جهتان",
                few: "{n} جهات",
                many: "{n} جهة",
                other: "{n} جهة",
            },
            fr~: { one: "{n} organisme", many: "{n} d’organismes", other: "{n} organismes" },
        }
        intro {
            en: "The institutions of the OIC, then the other bodies that lead initiatives or take part, each list in the order of names.",
            ar~: "مؤسسات منظمة التعاون الإسلامي، ثم الجهات الأخرى التي تقود مبادرات أو تشارك فيها، وكل قائمة مرتبة بالأسماء.",
            fr~: "Les institutions de l’OCI, puis les autres organismes qui dirigent des initiatives ou y participent, chaque liste dans l’ordre des noms.",
        }
        institutions plural {
            en: { one: "{n} OIC institution", other: "{n} OIC institutions" },
            ar~: {
                zero: "لا مؤسسات للمنظمة",
                one: "مؤسسة واحدة للمنظمة",
                two: "مؤسستان للمنظمة",
                few: "{n} مؤسسات للمنظمة",
                many: "{n} مؤسسة للمنظمة",
                other: "{n} مؤسسة للمنظمة",
            },
            fr~: { one: "{n} institution de l’OCI", many: "{n} d’institutions de l’OCI", other: "{n} institutions de l’OCI" },
        }
        others plural {
            en: { one: "{n} other body", other: "{n} other bodies" },
            ar~: {
                zero: "لا جهات أخرى",
                one: "جهة أخرى واحدة",
                two: "جهتان أخريان",
                few: "{n} جهات أخرى",
                many: "{n} جهة أخرى",
                other: "{n} جهة أخرى",
            },
            fr~: { one: "{n} autre organisme", many: "{n} d’autres organismes", other: "{n} autres organismes" },
        }
        organisation { en: "Organisation", ar~: "الجهة", fr~: "Organisme" }
        seat { en: "Seat", ar~: "المقر", fr~: "Siège" }
        leads { en: "Leads", ar~: "تقودها", fr~: "Chef de file" }
        any_role { en: "Any role", ar~: "بأي صفة", fr~: "À tout titre" }
        aligned { en: "Aligned, apart", ar~: "متوائمة، على حدة", fr~: "Alignées, à part" }
        columns_note {
            en: "“Leads” and “any role” count initiatives under the Agenda; “aligned” counts, apart, those in any role whose theme fits and which nobody reported.",
            ar~: "يحصي عمودا «تقودها» و«بأي صفة» المبادرات في إطار الأجندة؛ ويحصي عمود «متوائمة»، على حدة، ما للجهة فيه أي صفة مما يتفق موضوعه ولم يُبلِّغ عنه أحد.",
            fr~: "«\u{a0}Chef de file\u{a0}» et «\u{a0}à tout titre\u{a0}» comptent les initiatives au titre de l’Agenda\u{a0}; «\u{a0}alignées\u{a0}» compte, à part et à tout titre, celles dont le thème correspond et que nul n’a déclarées.",
        }
        kind { en: "Kind", ar~: "النوع", fr~: "Nature" }
        institution { en: "OIC institution", ar~: "مؤسسة لمنظمة التعاون الإسلامي", fr~: "Institution de l’OCI" }
        other_body {
            en: "Body outside the institutions of the OIC",
            ar~: "جهة من خارج مؤسسات منظمة التعاون الإسلامي",
            fr~: "Organisme extérieur aux institutions de l’OCI",
        }
        state { en: "State", ar~: "الدولة", fr~: "État" }
        website { en: "Website", ar~: "الموقع الإلكتروني", fr~: "Site web" }
        steering_committee { en: "Steering Committee", ar~: "اللجنة التوجيهية", fr~: "Comité directeur" }
        committee_member {
            en: "Member, by what was found; membership has changed over the years",
            ar~: "عضو بحسب ما عُثر عليه؛ وقد تغيرت العضوية على مر السنين",
            fr~: "Membre, d’après ce qui a été trouvé\u{a0}; la composition a changé au fil des ans",
        }
        committee_coordinator {
            en: "Member and coordinator, by what was found",
            ar~: "عضو ومنسِّق بحسب ما عُثر عليه",
            fr~: "Membre et coordonnateur, d’après ce qui a été trouvé",
        }
        reported {
            en: "It has reported here in the last 365 days.",
            ar~: "قدّمت الجهة تقريرًا هنا خلال 365 يومًا الماضية.",
            fr~: "L’organisme a fait rapport ici au cours des 365 derniers jours.",
        }
        not_reported {
            en: "It has not reported here yet: no report in the last 365 days. What stands below comes from public sources and from others.",
            ar~: "لم تقدّم الجهة تقريرًا هنا بعد: لا تقرير خلال 365 يومًا الماضية. وما يرد أدناه مأخوذ من مصادر علنية ومن جهات أخرى.",
            fr~: "L’organisme n’a pas encore fait rapport ici\u{a0}: aucun rapport au cours des 365 derniers jours. Ce qui suit vient de sources publiques et de tiers.",
        }
    }
}
