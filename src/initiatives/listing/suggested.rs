//! What shared themes suggest for a commitment.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::Query;
use crate::db::schema::{
    changes, commitment_refusals as refusals, initiative_versions as versions, initiatives,
    version_commitments, version_themes,
};
use crate::initiatives::stands::Stands;
use crate::rules::Instant;

/// What suggests an initiative for a commitment: a theme that both have. Those that are linked and
/// those whose suggestion was refused are not suggested.
#[derive(Clone, Debug)]
pub struct Suggested {
    /// The commitment.
    pub commitment: i64,
    /// Its themes.
    pub themes: Vec<i64>,
    /// Whether the theme must be the initiative's primary one, or must not be; none for either,
    /// and then those whose primary theme it is come first.
    pub primary: Option<bool>,
}

/// That a version has one of these themes, or has it as its primary one.
#[diesel::dsl::auto_type]
fn with_theme(themes: Vec<i64>, primary: Vec<bool>) -> _ {
    exists(
        version_themes::table
            .filter(version_themes::version_id.eq(versions::id))
            .filter(version_themes::theme_id.eq_any(themes))
            .filter(version_themes::is_primary.eq_any(primary)),
    )
}

/// See [`Suggested`]; a refusal counts once it is known, until it is known to be taken back.
pub(super) fn is_suggested(suggested: &Suggested, known: Instant) -> Stands {
    let commitment = suggested.commitment;
    let linked = version_commitments::table
        .filter(version_commitments::version_id.eq(versions::id))
        .filter(version_commitments::commitment_id.eq(commitment));
    let (later, published) = diesel::alias!(refusals as later, changes as published);
    let published = published
        .filter(published.field(changes::public_at).le(known))
        .select(published.field(changes::id));
    let taken_back = later
        .filter(
            later
                .field(refusals::supersedes_id)
                .eq(refusals::id.nullable()),
        )
        .filter(later.field(refusals::change_id).eq_any(published))
        .select(later.field(refusals::id));
    let refused = refusals::table
        .inner_join(changes::table)
        .filter(refusals::initiative_id.eq(initiatives::id))
        .filter(refusals::commitment_id.eq(commitment))
        .filter(refusals::supersedes_id.is_null())
        .filter(changes::public_at.le(known))
        .filter(not(exists(taken_back)))
        .select(refusals::id);
    let themes = || suggested.themes.clone();
    let open: Stands = Box::new(not(exists(linked)).and(not(exists(refused))));
    let open: Stands = match suggested.primary {
        Some(true) => Box::new(open.and(with_theme(themes(), vec![true]))),
        Some(false) => Box::new(open.and(not(with_theme(themes(), vec![true])))),
        None => open,
    };
    Box::new(open.and(with_theme(themes(), vec![true, false])))
}

/// Those whose primary theme it is first, where it need not be.
pub(super) fn in_order<'a>(query: Query<'a>, suggested: Option<&Suggested>) -> Query<'a> {
    match suggested.filter(|one| one.primary.is_none()) {
        Some(one) => query.order_by(with_theme(one.themes.clone(), vec![true]).desc()),
        None => query,
    }
}
