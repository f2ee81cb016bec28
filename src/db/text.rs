//! Text in three languages out of its three columns.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromStaticSqlRow, Queryable};

use crate::i18n::Text;

/// The three columns, in the order English, Arabic, French.
type Columns = (Option<String>, Option<String>, Option<String>);

impl<ST, DB: Backend> Queryable<ST, DB> for Text
where
    Columns: FromStaticSqlRow<ST, DB>,
{
    type Row = Columns;

    fn build((en, ar, fr): Columns) -> deserialize::Result<Self> {
        Ok(Self::new(en, ar, fr))
    }
}

/// The three columns of a text of this name, for a `select`.
#[macro_export]
macro_rules! text_columns {
    ($table:ident, name) => {
        ($table::name_en, $table::name_ar, $table::name_fr)
    };
    ($table:ident, text) => {
        ($table::text_en, $table::text_ar, $table::text_fr)
    };
    ($table:ident, title) => {
        ($table::title_en, $table::title_ar, $table::title_fr)
    };
    ($table:ident, summary) => {
        ($table::summary_en, $table::summary_ar, $table::summary_fr)
    };
    ($table:ident, note) => {
        ($table::note_en, $table::note_ar, $table::note_fr)
    };
    ($table:ident, kind) => {
        ($table::kind_en, $table::kind_ar, $table::kind_fr)
    };
    ($table:ident, host_city) => {
        (
            $table::host_city_en,
            $table::host_city_ar,
            $table::host_city_fr,
        )
    };
    ($table:ident, basis) => {
        ($table::basis_en, $table::basis_ar, $table::basis_fr)
    };
    ($table:ident, place) => {
        ($table::place_en, $table::place_ar, $table::place_fr)
    };
    ($table:ident, unit) => {
        ($table::unit_en, $table::unit_ar, $table::unit_fr)
    };
    ($table:ident, caveat) => {
        ($table::caveat_en, $table::caveat_ar, $table::caveat_fr)
    };
}
