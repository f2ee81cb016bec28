//! Funding: planned budgets, and transactions by provider and receiver.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Funding of the record, on its page, in the list and in forms.
    pub struct Funding {
        nav { en: "Funding", ar~: "التمويل", fr~: "Financement" }
        title plural {
            en: { one: "{n} transaction", other: "{n} transactions" },
            ar~: {
                zero: "لا معاملات مالية",
                one: "معاملة مالية واحدة",
                two: "معاملتان ماليتان",
                few: "{n} معاملات مالية",
                many: "{n} معاملة مالية",
                other: "{n} معاملة مالية",
            },
            fr~: { one: "{n} transaction", many: "{n} de transactions", other: "{n} transactions" },
        }
        title_plans plural {
            en: { one: "{n} planned budget", other: "{n} planned budgets" },
            ar~: {
                zero: "لا ميزانيات مقررة",
                one: "ميزانية مقررة واحدة",
                two: "ميزانيتان مقررتان",
                few: "{n} ميزانيات مقررة",
                many: "{n} ميزانية مقررة",
                other: "{n} ميزانية مقررة",
            },
            fr~: { one: "{n} budget prévu", many: "{n} de budgets prévus", other: "{n} budgets prévus" },
        }
        intro {
            en: "What was pledged, committed, disbursed or given in kind, as it was told. Amounts stay in the currency in which they were told: two currencies are never added up.",
            ar~: "ما جرى التعهد به أو الالتزام به أو صرفه أو تقديمه عينًا، كما ورد. وتبقى المبالغ بالعملة التي ذُكرت بها: فلا تُجمع عملتان أبدًا.",
            fr~: "Ce qui a été promis, engagé, versé ou donné en nature, tel que déclaré. Les montants restent dans la monnaie où ils ont été déclarés\u{a0}: deux monnaies ne sont jamais additionnées.",
        }
        not_whole {
            en: "Only what somebody told is here. Few tell of money, and one large amount dominates a sum: the median stands beside it.",
            ar~: "لا يرد هنا إلا ما أُبلغ عنه. وقليلون هم من يبلّغون عن الأموال، ومبلغ كبير واحد يغلب على المجموع: لذلك يرد الوسيط إلى جانبه.",
            fr~: "Seul ce qui a été déclaré figure ici. Peu de déclarations portent sur l’argent, et un seul gros montant domine une somme\u{a0}: la médiane figure à côté.",
        }
        sums { en: "Sums", ar~: "المجاميع", fr~: "Sommes" }
        sums_caption {
            en: "Number, sum and median by type and currency",
            ar~: "العدد والمجموع والوسيط بحسب النوع والعملة",
            fr~: "Nombre, somme et médiane par type et monnaie",
        }
        sums_none { en: "No amount is on record.", ar~: "لا مبلغ مسجَّل.", fr~: "Aucun montant n’est recensé." }
        under_agenda { en: "Under the Agenda", ar~: "في إطار الأجندة", fr~: "Dans le cadre de l’Agenda" }
        aligned { en: "Aligned with its themes", ar~: "متوائمة مع محاورها", fr~: "Alignée sur ses thèmes" }
        list { en: "The list", ar~: "القائمة", fr~: "La liste" }
        list_caption {
            en: "Transactions by the title of their record",
            ar~: "المعاملات المالية مرتبة بعناوين سجلاتها",
            fr~: "Transactions par titre de fiche",
        }
        plans_caption {
            en: "Planned budgets by the title of their record",
            ar~: "الميزانيات المقررة مرتبة بعناوين سجلاتها",
            fr~: "Budgets prévus par titre de fiche",
        }
        see_plans { en: "List of planned budgets", ar~: "قائمة الميزانيات المقررة", fr~: "Liste des budgets prévus" }
        see_transactions { en: "List of transactions", ar~: "قائمة المعاملات المالية", fr~: "Liste des transactions" }
        empty { en: "Nothing on record matches.", ar~: "لا يطابق ذلك أي شيء مسجَّل.", fr~: "Rien de recensé ne correspond." }
        none {
            en: "Nobody has told of a pledge, a commitment, a disbursement or anything in kind.",
            ar~: "لم يُبلغ أحد عن تعهد أو التزام أو صرف أو مساهمة عينية.",
            fr~: "Aucune promesse, aucun engagement, aucun versement ni don en nature n’a été déclaré.",
        }
        none_planned { en: "No planned budget is on record.", ar~: "لا ميزانية مقررة مسجَّلة.", fr~: "Aucun budget prévu n’est recensé." }
        of_body {
            en: "What it provides and receives",
            ar~: "ما تقدمه الجهة وما تتلقاه",
            fr~: "Ce qui est fourni et reçu",
        }
        provides { en: "Provides", ar~: "ما تقدمه", fr~: "Apporte" }
        receives { en: "Receives", ar~: "ما تتلقاه", fr~: "Reçoit" }
        provides_none { en: "No transaction on record names it as provider.", ar~: "لا تذكرها أي معاملة مسجَّلة بوصفها جهة مقدِّمة.", fr~: "Aucune transaction recensée ne le désigne comme bailleur." }
        receives_none { en: "No transaction on record names it as receiver.", ar~: "لا تذكرها أي معاملة مسجَّلة بوصفها جهة متلقية.", fr~: "Aucune transaction recensée ne le désigne comme bénéficiaire." }
        its_list { en: "Its transactions", ar~: "معاملاتها المالية", fr~: "Ses transactions" }
        flow_plan { en: "planned budget", ar~: "ميزانية مقررة", fr~: "budget prévu" }
        flow_pledge { en: "pledge", ar~: "تعهد", fr~: "promesse" }
        flow_commitment { en: "commitment of money", ar~: "التزام مالي", fr~: "engagement financier" }
        flow_disbursement { en: "disbursement", ar~: "صرف", fr~: "versement" }
        flow_in_kind { en: "in kind", ar~: "عيني", fr~: "en nature" }
        type_label { en: "Type", ar~: "النوع", fr~: "Type" }
        type_hint {
            en: "A pledge says that somebody will give; a commitment binds them; a disbursement is paid.",
            ar~: "التعهد قول بأن جهة ما ستعطي؛ والالتزام يلزمها؛ والصرف ما دُفع.",
            fr~: "Une promesse dit que quelqu’un donnera\u{a0}; un engagement le lie\u{a0}; un versement est payé.",
        }
        currency { en: "Currency", ar~: "العملة", fr~: "Monnaie" }
        currency_none { en: "without an amount", ar~: "بلا مبلغ", fr~: "sans montant" }
        amount { en: "Amount", ar~: "المبلغ", fr~: "Montant" }
        amount_hint {
            en: "Digits, such as 1,250,000 or 1250000.50. Leave it blank for what was given in kind.",
            ar~: "أرقام، مثل 1,250,000 أو 1250000.50. اتركه فارغًا لما قُدّم عينًا.",
            fr~: "En chiffres, par exemple 1250000 ou 1250000.50. Laissez vide pour ce qui est donné en nature.",
        }
        description { en: "What was given, or a remark", ar~: "ما قُدّم، أو ملاحظة", fr~: "Ce qui a été donné, ou une remarque" }
        description_hint {
            en: "Needed for what was given in kind: say what, and how much of it.",
            ar~: "لازم لما قُدّم عينًا: اذكر ما هو ومقداره.",
            fr~: "Nécessaire pour ce qui est donné en nature\u{a0}: dites quoi, et en quelle quantité.",
        }
        provider { en: "Provider", ar~: "الجهة المقدِّمة", fr~: "Bailleur" }
        receiver { en: "Receiver", ar~: "الجهة المتلقية", fr~: "Bénéficiaire" }
        provider_body { en: "Who provides", ar~: "من يقدّم", fr~: "Qui apporte" }
        provider_name { en: "Or somebody else, by name", ar~: "أو غير ذلك، بالاسم", fr~: "Ou un autre, par son nom" }
        receiver_body { en: "Who receives (optional)", ar~: "من يتلقى (اختياري)", fr~: "Qui reçoit (facultatif)" }
        receiver_name { en: "Or somebody else who receives, by name", ar~: "أو جهة أخرى تتلقى، بالاسم", fr~: "Ou un autre bénéficiaire, par son nom" }
        institutions { en: "Institutions of the OIC", ar~: "مؤسسات منظمة التعاون الإسلامي", fr~: "Institutions de l’OCI" }
        member_states { en: "Member states", ar~: "الدول الأعضاء", fr~: "États membres" }
        organisations { en: "Other organisations", ar~: "جهات أخرى", fr~: "Autres organismes" }
        day { en: "Day", ar~: "اليوم", fr~: "Jour" }
        day_hint { en: "When it was pledged, committed, paid or given.", ar~: "متى جرى التعهد أو الالتزام أو الدفع أو التقديم.", fr~: "Quand la somme a été promise, engagée, versée ou le don fait." }
        document { en: "Document that backs it", ar~: "المستند الذي يؤيدها", fr~: "Document à l’appui" }
        document_hint { en: "One of the record, or a link below.", ar~: "مستند من مستندات السجل، أو رابط أدناه.", fr~: "Un de ceux de la fiche, ou un lien ci-dessous." }
        link { en: "Or a link (optional)", ar~: "أو رابط (اختياري)", fr~: "Ou un lien (facultatif)" }
        link_hint { en: "With a document or a link it counts as documented.", ar~: "بوجود مستند أو رابط تُحسب مدعومة بمستند.", fr~: "Avec un document ou un lien, elle compte comme documentée." }
        level { en: "Proof", ar~: "الإثبات", fr~: "Preuve" }
        number { en: "Number", ar~: "العدد", fr~: "Nombre" }
        sum { en: "Sum", ar~: "المجموع", fr~: "Somme" }
        median { en: "Median", ar~: "الوسيط", fr~: "Médiane" }
        record { en: "Record", ar~: "السجل", fr~: "Fiche" }
        transaction { en: "Transaction", ar~: "المعاملة المالية", fr~: "Transaction" }
        transaction_number { en: "Transaction {number}", ar~: "المعاملة المالية {number}", fr~: "Transaction {number}" }
        from_to { en: "{provider} to {receiver}", ar~: "من {provider} إلى {receiver}", fr~: "{provider} à {receiver}" }
        any { en: "All", ar~: "الكل", fr~: "Tous" }
        add { en: "Add a transaction", ar~: "إضافة معاملة مالية", fr~: "Ajouter une transaction" }
        add_button { en: "Add the transaction", ar~: "إضافة المعاملة المالية", fr~: "Ajouter la transaction" }
        correct { en: "Correct", ar~: "تصحيح", fr~: "Corriger" }
        correct_title { en: "Correct transaction {number}", ar~: "تصحيح المعاملة المالية {number}", fr~: "Corriger la transaction {number}" }
        correct_hint {
            en: "What you enter takes the place of what was told before, which stays in the history.",
            ar~: "يحل ما تُدخله محل ما ذُكر من قبل، ويبقى السابق في السجل التاريخي.",
            fr~: "Ce que vous saisissez remplace ce qui a été déclaré avant, qui reste dans l’historique.",
        }
        withdraw { en: "Withdraw the transaction", ar~: "سحب المعاملة المالية", fr~: "Retirer la transaction" }
        withdraw_title { en: "Withdraw transaction {number}", ar~: "سحب المعاملة المالية {number}", fr~: "Retirer la transaction {number}" }
        withdraw_hint {
            en: "It no longer counts. It stays in the history, with your reason.",
            ar~: "لا تُحسب بعد ذلك. وتبقى في السجل التاريخي مع السبب الذي تذكره.",
            fr~: "Elle ne compte plus. Elle reste dans l’historique, avec votre motif.",
        }
        is_withdrawn { en: "withdrawn", ar~: "مسحوبة", fr~: "retirée" }
        was_withdrawn { en: "Transaction withdrawn: {said}", ar~: "سُحبت المعاملة المالية: {said}", fr~: "Transaction retirée\u{a0}: {said}" }
        added_done { en: "The transaction was added.", ar~: "أُضيفت المعاملة المالية.", fr~: "La transaction a été ajoutée." }
        corrected_done { en: "The transaction was corrected.", ar~: "صُحّحت المعاملة المالية.", fr~: "La transaction a été corrigée." }
        withdrawn_done { en: "The transaction was withdrawn.", ar~: "سُحبت المعاملة المالية.", fr~: "La transaction a été retirée." }
        amount_wrong {
            en: "Write the amount as digits, above 0, below {most} and with no more decimals than {currency} has, such as 1250000",
            ar~: "اكتب المبلغ بأرقام، أكبر من 0 وأقل من {most} وبمنازل عشرية لا تزيد على منازل {currency}، مثل 1250000",
            fr~: "Écrivez le montant en chiffres, supérieur à 0, inférieur à {most} et sans plus de décimales que n’en a {currency}, par exemple 1250000",
        }
        amount_needed { en: "Write the amount; without one choose “in kind”", ar~: "اكتب المبلغ؛ وإن لم يوجد فاختر «عيني»", fr~: "Écrivez le montant\u{a0}; s’il n’y en a pas, choisissez «\u{a0}en nature\u{a0}»" }
        currency_needed { en: "Choose the currency of the amount", ar~: "اختر عملة المبلغ", fr~: "Choisissez la monnaie du montant" }
        in_kind_amount {
            en: "What was given in kind has no amount: leave it blank, and say its worth in words if need be",
            ar~: "ليس لما قُدّم عينًا مبلغ: اتركه فارغًا، واذكر قيمته بالكلمات إن لزم",
            fr~: "Ce qui est donné en nature n’a pas de montant\u{a0}: laissez vide, et dites sa valeur en mots au besoin",
        }
        in_kind_needs { en: "Say what was given in kind", ar~: "اذكر ما قُدّم عينًا", fr~: "Dites ce qui a été donné en nature" }
        provider_needed { en: "Choose who provides, or write a name", ar~: "اختر من يقدّم أو اكتب اسمًا", fr~: "Choisissez qui fournit, ou écrivez un nom" }
        one_of_both { en: "Choose from the list or write a name, not both", ar~: "اختر من القائمة أو اكتب اسمًا، لا الاثنين معًا", fr~: "Choisissez dans la liste ou écrivez un nom, pas les deux" }
        same_body { en: "Who provides cannot receive the same transaction", ar~: "لا يمكن أن تكون الجهة المقدِّمة هي المتلقية للمعاملة نفسها", fr~: "Qui apporte ne peut recevoir la même transaction" }
        meanwhile {
            en: "Somebody else corrected this transaction meanwhile. Compare with the record, then send the form again",
            ar~: "صحّح شخص آخر هذه المعاملة المالية في هذه الأثناء. قارن بالسجل ثم أرسل النموذج من جديد",
            fr~: "Quelqu’un d’autre a corrigé cette transaction entre-temps. Comparez avec la fiche, puis renvoyez le formulaire",
        }
        gone { en: "This transaction was withdrawn before", ar~: "سُحبت هذه المعاملة المالية من قبل", fr~: "Cette transaction a déjà été retirée" }
        why_number { en: "How many: {flow}", ar~: "العدد: {flow}", fr~: "Nombre\u{a0}: {flow}" }
        why_sum { en: "Sum in one currency: {flow}, {currency}", ar~: "المجموع بعملة واحدة: {flow}، {currency}", fr~: "Somme dans une monnaie\u{a0}: {flow}, {currency}" }
        why_median { en: "Median in one currency: {flow}, {currency}", ar~: "الوسيط بعملة واحدة: {flow}، {currency}", fr~: "Médiane dans une monnaie\u{a0}: {flow}, {currency}" }
        why_agrees { en: "The list of the page gives the same.", ar~: "تعطي قائمة الصفحة الرقم نفسه.", fr~: "La liste de la page donne le même résultat." }
        why_differs {
            en: "The list of the page gives something else. This is a fault of the program; please tell the secretariat.",
            ar~: "تعطي قائمة الصفحة رقمًا آخر. هذا خلل في البرنامج؛ يرجى إبلاغ الأمانة.",
            fr~: "La liste de la page donne un autre résultat. C’est un défaut du programme\u{a0}; veuillez le signaler au secrétariat.",
        }
        why_withdrawn { en: "withdrawn: {reason}", ar~: "مسحوبة: {reason}", fr~: "retirée\u{a0}: {reason}" }
        why_later { en: "counts from {day}", ar~: "تُحسب من {day}", fr~: "compte à partir du {day}" }
        why_currency { en: "another currency: {currency}", ar~: "عملة أخرى: {currency}", fr~: "autre monnaie\u{a0}: {currency}" }
        why_more { en: "Only the first are shown. The list has all of them.", ar~: "لا يُعرض إلا الأول منها. والقائمة تضمها جميعًا.", fr~: "Seuls les premiers sont affichés. La liste les contient tous." }
        verb_added { en: "Transaction added", ar~: "إضافة معاملة مالية", fr~: "Transaction ajoutée" }
        verb_corrected { en: "Transaction corrected", ar~: "تصحيح معاملة مالية", fr~: "Transaction corrigée" }
        verb_withdrawn { en: "Transaction withdrawn", ar~: "سحب معاملة مالية", fr~: "Transaction retirée" }
        transactions_csv { en: "Transactions (CSV)", ar~: "المعاملات المالية (CSV)", fr~: "Transactions (CSV)" }
        sheet { en: "Transactions", ar~: "المعاملات المالية", fr~: "Transactions" }
        file_record { en: "Reference of the record", ar~: "مرجع السجل", fr~: "Référence de la fiche" }
        file_title { en: "Title of the record", ar~: "عنوان السجل", fr~: "Titre de la fiche" }
        file_provider_sort { en: "Provider is", ar~: "صفة الجهة المقدِّمة", fr~: "Nature du fournisseur" }
        file_receiver_sort { en: "Receiver is", ar~: "صفة الجهة المتلقية", fr~: "Nature du bénéficiaire" }
        file_origin { en: "Told by", ar~: "المُبلِّغ", fr~: "Déclarée par" }
    }
}
