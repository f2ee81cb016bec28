//! Which initiatives are linked to a commitment, on which basis, and since when: read out of the
//! versions of their records.

use std::collections::BTreeMap;

use crate::i18n::Text;
use crate::rules::commitment::Basis;
use crate::rules::{Instant, Origin};

/// How one version of a record is linked to a commitment.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkVersion {
    /// The row of the record.
    pub initiative: i64,
    /// Its public reference.
    pub reference: String,
    /// Its title.
    pub title: Text,
    /// Who made the version.
    pub origin: Origin,
    /// When the public could see it.
    pub public_at: Instant,
    /// The basis of the link; none where this version has none.
    pub basis: Option<Basis>,
    /// The version takes the record out.
    pub withdrawn: bool,
}

impl LinkVersion {
    fn stands(&self) -> Option<Basis> {
        self.basis.filter(|_| !self.withdrawn)
    }
}

/// A link that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Linked {
    /// Its basis.
    pub basis: Basis,
    /// Since when it has been public on this basis.
    pub since: Instant,
}

/// A link of a record that stands.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordLink {
    /// The code of the commitment.
    pub code: String,
    /// Its text.
    pub text: Text,
    /// The link.
    pub link: Linked,
}

/// A version that changed something of a link, and what the link was before.
pub type Turn<'a> = (Option<Basis>, &'a LinkVersion);

/// The versions that made, changed or ended a link, by record. `versions` come by record, and
/// those of one record in the order in which they came into force.
pub fn turns(versions: &[LinkVersion]) -> Vec<Turn<'_>> {
    let mut stands: BTreeMap<i64, Basis> = BTreeMap::new();
    let mut turns = Vec::new();
    for version in versions {
        let before = stands.get(&version.initiative).copied();
        let now = version.stands();
        if before == now {
            continue;
        }
        match now {
            Some(basis) => stands.insert(version.initiative, basis),
            None => stands.remove(&version.initiative),
        };
        turns.push((before, version));
    }
    turns
}

/// The links that stand after all these versions, by the reference of the record.
pub fn standing(versions: &[LinkVersion]) -> BTreeMap<String, Linked> {
    let mut standing = BTreeMap::new();
    for (_, version) in turns(versions) {
        match version.stands() {
            Some(basis) => {
                let since = version.public_at;
                standing.insert(version.reference.clone(), Linked { basis, since })
            }
            None => standing.remove(&version.reference),
        };
    }
    standing
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn version(day: i64, basis: Option<Basis>, withdrawn: bool) -> LinkVersion {
        LinkVersion {
            initiative: 1,
            reference: "STI-22222".into(),
            title: Text::default(),
            origin: Origin::Secretariat,
            public_at: Instant::default() + chrono::TimeDelta::days(day),
            basis,
            withdrawn,
        }
    }

    #[test]
    fn a_link_lasts_while_versions_keep_its_basis() {
        let all = [
            version(1, None, false),
            version(2, Some(Basis::Confirmed), false),
            version(3, Some(Basis::Confirmed), false),
            version(4, Some(Basis::Confirmed), true),
            version(5, Some(Basis::Entered), false),
        ];
        let days: Vec<Instant> = turns(&all).iter().map(|turn| turn.1.public_at).collect();
        assert_eq!(days, [1, 3, 4].map(|place| all[place].public_at));
        let first = standing(&all[..3]);
        assert_eq!(first["STI-22222"].since, all[1].public_at);
        assert!(standing(&all[..4]).is_empty());
        assert_eq!(standing(&all)["STI-22222"].basis, Basis::Entered);
    }
}
