//! Documents: links and files.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Documents of a record, and the form that adds one.
    pub struct Documents {
        document_or_link { en: "Choose a document or give a link, not both", ar~: "اختر مستندًا أو أعطِ رابطًا، لا الاثنين معًا", fr~: "Choisissez un document ou donnez un lien, pas les deux" }
        document_gone { en: "This document was withdrawn meanwhile. Choose another", ar~: "سُحب هذا المستند في هذه الأثناء. اختر غيره", fr~: "Ce document a été retiré entre-temps. Choisissez-en un autre" }
        title plural {
            en: { one: "{n} document", other: "{n} documents" },
            ar~: {
                zero: "لا مستندات",
                one: "مستند واحد",
                two: "مستندان",
                few: "{n} مستندات",
                many: "{n} مستندًا",
                other: "{n} مستند",
            },
            fr~: { one: "{n} document", many: "{n} de documents", other: "{n} documents" },
        }
        all plural {
            en: { one: "All documents: {n}", other: "All documents: {n}" },
            ar~: {
                zero: "جميع المستندات: {n}",
                one: "جميع المستندات: {n}",
                two: "جميع المستندات: {n}",
                few: "جميع المستندات: {n}",
                many: "جميع المستندات: {n}",
                other: "جميع المستندات: {n}",
            },
            fr~: { one: "Tous les documents\u{a0}: {n}", many: "Tous les documents\u{a0}: {n}", other: "Tous les documents\u{a0}: {n}" },
        }
        more { en: "More among all documents", ar~: "المزيد ضمن جميع المستندات", fr~: "La suite parmi tous les documents" }
        of_record { en: "Documents of the record “{record}”.", ar~: "مستندات السجل «{record}».", fr~: "Documents de la fiche «\u{a0}{record}\u{a0}»." }
        caption { en: "Documents by number", ar~: "المستندات مرتبة بأرقامها", fr~: "Documents par numéro" }
        column_title { en: "Document", ar~: "المستند", fr~: "Document" }
        column_source { en: "Source", ar~: "المصدر", fr~: "Source" }
        column_backs { en: "Backs", ar~: "ما يؤيده", fr~: "À l’appui de" }
        file_note { en: "{kind}, {size}", ar~: "{kind}، {size}", fr~: "{kind}, {size}" }
        kilobytes { en: "{n} KB", ar~: "{n} كيلوبايت", fr~: "{n} Ko" }
        megabytes { en: "{n} MB", ar~: "{n} ميغابايت", fr~: "{n} Mo" }
        in_english { en: "English", ar~: "الإنجليزية", fr~: "anglais" }
        in_arabic { en: "Arabic", ar~: "العربية", fr~: "arabe" }
        in_french { en: "French", ar~: "الفرنسية", fr~: "français" }
        in_other { en: "another language", ar~: "لغة أخرى", fr~: "autre langue" }
        is_confidential { en: "confidential", ar~: "سري", fr~: "confidentiel" }
        add { en: "Add the document", ar~: "إضافة المستند", fr~: "Ajouter le document" }
        add_title { en: "Add a document", ar~: "إضافة مستند", fr~: "Ajouter un document" }
        add_hint {
            en: "Give a link or choose a file, one of the two. A report that a document backs counts as documented.",
            ar~: "أعطِ رابطًا أو اختر ملفًا، واحدًا منهما فقط. والإبلاغ الذي يؤيده مستند يُحسب مدعومًا بمستند.",
            fr~: "Indiquez un lien ou choisissez un fichier, l’un des deux. Une déclaration étayée par un document compte comme documentée.",
        }
        waits {
            en: "What you add here is a draft until the secretariat accepts it.",
            ar~: "يبقى ما تضيفه هنا مسودة إلى أن تقبله الأمانة.",
            fr~: "Ce que vous ajoutez ici reste un brouillon jusqu’à son acceptation par le secrétariat.",
        }
        url { en: "Link", ar~: "الرابط", fr~: "Lien" }
        name_hint {
            en: "Left blank, the name of the site or of the file stands here.",
            ar~: "إذا تُرك فارغًا ظهر هنا اسم الموقع أو اسم الملف.",
            fr~: "Si ce champ reste vide, le nom du site ou du fichier y figure.",
        }
        language { en: "Language", ar~: "اللغة", fr~: "Langue" }
        openness { en: "Who may read it", ar~: "من يجوز له الاطلاع عليه", fr~: "Qui peut le lire" }
        confidential {
            en: "Confidential: held by the secretariat, not shown",
            ar~: "سري: تحتفظ به الأمانة ولا يُعرض",
            fr~: "Confidentiel\u{a0}: conservé par le secrétariat, non affiché",
        }
        confidential_hint {
            en: "Without this mark everybody can open it. With it, pages say only that the secretariat holds a document; reviewers can read it.",
            ar~: "من دون هذه العلامة يستطيع الجميع فتحه. وبوجودها تكتفي الصفحات بذكر أن الأمانة تحتفظ بمستند، ويستطيع المراجعون قراءته.",
            fr~: "Sans cette marque, tout le monde peut l’ouvrir. Avec elle, les pages disent seulement que le secrétariat conserve un document\u{a0}; les vérificateurs peuvent le lire.",
        }
        file { en: "Or a file", ar~: "أو ملف", fr~: "Ou un fichier" }
        file_hint {
            en: "PDF, DOCX, XLSX, PPTX, ODT, ODS, PNG, JPEG, TXT or CSV, at most {most}",
            ar~: "PDF أو DOCX أو XLSX أو PPTX أو ODT أو ODS أو PNG أو JPEG أو TXT أو CSV، بحد أقصى {most}",
            fr~: "PDF, DOCX, XLSX, PPTX, ODT, ODS, PNG, JPEG, TXT ou CSV, {most} au plus",
        }
        file_arrived {
            en: "The file {name} ({size}) has arrived. Choose another only to replace it.",
            ar~: "وصل الملف {name} ({size}). لا تختر ملفًا آخر إلا لاستبداله.",
            fr~: "Le fichier {name} ({size}) est arrivé. N’en choisissez un autre que pour le remplacer.",
        }
        sending { en: "The file is being sent…", ar~: "جارٍ إرسال الملف…", fr~: "Envoi du fichier en cours…" }
        waiting {
            en: "The line broke. It will go on from where it stopped…",
            ar~: "انقطع الاتصال. سيُستأنف الإرسال من حيث توقف…",
            fr~: "La liaison s’est interrompue. L’envoi reprendra là où il s’est arrêté…",
        }
        signed_out {
            en: "Your session has ended. Sign in again in another tab, then send the form: the file goes on from where it stopped.",
            ar~: "انتهت جلستك. سجّل الدخول من جديد في علامة تبويب أخرى، ثم أرسل النموذج: يُستأنف إرسال الملف من حيث توقف.",
            fr~: "Votre session a pris fin. Reconnectez-vous dans un autre onglet, puis envoyez le formulaire\u{a0}: le fichier reprendra là où il s’est arrêté.",
        }
        needed { en: "Give a link or choose a file", ar~: "أعطِ رابطًا أو اختر ملفًا", fr~: "Indiquez un lien ou choisissez un fichier" }
        one_of_both {
            en: "Give a link or a file, not both: remove one of them",
            ar~: "أعطِ رابطًا أو ملفًا لا الاثنين معًا: احذف أحدهما",
            fr~: "Indiquez un lien ou un fichier, pas les deux\u{a0}: supprimez l’un d’eux",
        }
        there {
            en: "This document is there already, and backs this report already",
            ar~: "هذا المستند موجود من قبل، وهو يؤيد هذا الإبلاغ بالفعل",
            fr~: "Ce document figure déjà ici et étaye déjà cette déclaration",
        }
        not_arrived {
            en: "The file did not arrive whole, or rested for more than 24 hours. Choose it again",
            ar~: "لم يصل الملف كاملًا، أو مضى عليه أكثر من 24 ساعة دون إتمام. اختره من جديد",
            fr~: "Le fichier n’est pas arrivé en entier, ou est resté en attente plus de 24 heures. Choisissez-le de nouveau",
        }
        uploads_many {
            en: "Three files of yours are on their way already. Finish one of them, or try again in an hour",
            ar~: "هناك ثلاثة ملفات لك قيد الإرسال بالفعل. أتمّ أحدها، أو حاول من جديد بعد ساعة",
            fr~: "Trois de vos fichiers sont déjà en cours d’envoi. Terminez-en un, ou réessayez dans une heure",
        }
        file_empty { en: "The file is empty. Choose one with something in it", ar~: "الملف فارغ. اختر ملفًا له محتوى", fr~: "Le fichier est vide. Choisissez-en un qui ait un contenu" }
        file_large {
            en: "The file is larger than {most}. Send a smaller one, or give a link to it",
            ar~: "حجم الملف أكبر من {most}. أرسل ملفًا أصغر، أو أعطِ رابطًا إليه",
            fr~: "Le fichier dépasse {most}. Envoyez-en un plus petit, ou indiquez un lien vers celui-ci",
        }
        name_long {
            en: "The name of the file is longer than {most} characters. Shorten it",
            ar~: "اسم الملف أطول من {most} حرفًا. اختصره",
            fr~: "Le nom du fichier dépasse {most} caractères. Raccourcissez-le",
        }
        name_odd {
            en: "The name of the file holds characters that cannot be seen. Give it another name",
            ar~: "يتضمن اسم الملف محارف لا تُرى. أعطه اسمًا آخر",
            fr~: "Le nom du fichier contient des caractères invisibles. Donnez-lui un autre nom",
        }
        name_short {
            en: "The file needs a name and an ending, such as report.pdf",
            ar~: "يحتاج الملف إلى اسم وامتداد، مثل report.pdf",
            fr~: "Le fichier doit avoir un nom et une extension, par exemple rapport.pdf",
        }
        file_mismatch {
            en: "By its content this file is {is}, but its name does not end with {ending}. Choose the right file, or give it the right name",
            ar~: "هذا الملف بحسب محتواه من نوع {is}، لكن اسمه لا ينتهي بـ {ending}. اختر الملف الصحيح، أو أعطه الاسم الصحيح",
            fr~: "D’après son contenu, ce fichier est de type {is}, mais son nom ne se termine pas par {ending}. Choisissez le bon fichier, ou donnez-lui le bon nom",
        }
        file_program {
            en: "This file is a program, whatever its name says. Programs are not taken",
            ar~: "هذا الملف برنامج، أيًّا كان اسمه. لا تُقبل البرامج",
            fr~: "Ce fichier est un programme, quel que soit son nom. Les programmes ne sont pas acceptés",
        }
        file_markup {
            en: "This file is a web page or a drawing that could hold a program. Save it as PDF, or give a link to it",
            ar~: "هذا الملف صفحة ويب أو رسم قد يتضمن برنامجًا. احفظه بصيغة PDF، أو أعطِ رابطًا إليه",
            fr~: "Ce fichier est une page web ou un dessin qui pourrait contenir un programme. Enregistrez-le au format PDF, ou indiquez un lien",
        }
        file_macros {
            en: "This file holds macros. Save it without them (DOCX, XLSX or PPTX, not DOCM, XLSM or PPTM)",
            ar~: "يتضمن هذا الملف وحدات ماكرو. احفظه من دونها (DOCX أو XLSX أو PPTX، لا DOCM أو XLSM أو PPTM)",
            fr~: "Ce fichier contient des macros. Enregistrez-le sans elles (DOCX, XLSX ou PPTX, et non DOCM, XLSM ou PPTM)",
        }
        file_locked {
            en: "This file is encrypted, or in an old format (.doc, .xls, .ppt). Save it without a password as DOCX, XLSX, PPTX or PDF",
            ar~: "هذا الملف مشفّر أو بصيغة قديمة (‎.doc أو ‎.xls أو ‎.ppt). احفظه من دون كلمة مرور بصيغة DOCX أو XLSX أو PPTX أو PDF",
            fr~: "Ce fichier est chiffré, ou dans un ancien format (.doc, .xls, .ppt). Enregistrez-le sans mot de passe au format DOCX, XLSX, PPTX ou PDF",
        }
        file_damaged {
            en: "This file is damaged: it cannot be read to its end. Save it again, or choose another",
            ar~: "هذا الملف تالف: تتعذر قراءته حتى نهايته. احفظه من جديد، أو اختر ملفًا آخر",
            fr~: "Ce fichier est endommagé\u{a0}: il est impossible de le lire jusqu’au bout. Enregistrez-le de nouveau, ou choisissez-en un autre",
        }
        file_other {
            en: "This kind of file is not taken. Save it as one of the kinds named here",
            ar~: "هذا النوع من الملفات غير مقبول. احفظه بأحد الأنواع المذكورة هنا",
            fr~: "Ce type de fichier n’est pas accepté. Enregistrez-le dans l’un des types cités ici",
        }
        file_is {
            en: "By its content this file is {is}, which is not taken. Save it as one of the kinds named here",
            ar~: "هذا الملف بحسب محتواه من نوع {is}، وهو غير مقبول. احفظه بأحد الأنواع المذكورة هنا",
            fr~: "D’après son contenu, ce fichier est de type {is}, qui n’est pas accepté. Enregistrez-le dans l’un des types cités ici",
        }
    }
}
