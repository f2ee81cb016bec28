//! Plans and values of measures are told of their own record, and corrections follow what they
//! correct; so do baselines of commitments and refusals of links.

use super::{Found, Wrong, ask, store};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;

const TABLES: [&str; 5] = [
    "measures",
    "measure_versions",
    "measurements",
    "baselines",
    "commitment_refusals",
];

const WRONG: [Wrong; 9] = [
    (
        "a measure has no plan",
        "SELECT i.reference || '.M' || CAST(m.number AS TEXT) AS place FROM measures m \
         JOIN initiatives i ON i.id = m.initiative_id \
         WHERE NOT EXISTS (SELECT 1 FROM measure_versions v WHERE v.measure_id = m.id)",
    ),
    (
        "the plan of a measure belongs to a change of another record",
        "SELECT i.reference || '.M' || CAST(m.number AS TEXT) AS place FROM measure_versions v \
         JOIN measures m ON m.id = v.measure_id JOIN initiatives i ON i.id = m.initiative_id \
         JOIN changes c ON c.id = v.change_id \
         WHERE c.initiative_id IS NULL OR c.initiative_id <> m.initiative_id",
    ),
    (
        "a value belongs to a change of another record",
        "SELECT i.reference || '.M' || CAST(m.number AS TEXT) AS place FROM measurements v \
         JOIN measures m ON m.id = v.measure_id JOIN initiatives i ON i.id = m.initiative_id \
         JOIN changes c ON c.id = v.change_id \
         WHERE c.initiative_id IS NULL OR c.initiative_id <> m.initiative_id",
    ),
    (
        "its document is one of another record",
        "SELECT i.reference || '.M' || CAST(m.number AS TEXT) AS place FROM measurements v \
         JOIN measures m ON m.id = v.measure_id JOIN initiatives i ON i.id = m.initiative_id \
         JOIN documents d ON d.id = v.document_id WHERE d.initiative_id <> m.initiative_id \
         UNION ALL \
         SELECT i.reference || '.M' || CAST(m.number AS TEXT) AS place FROM measure_versions v \
         JOIN measures m ON m.id = v.measure_id JOIN initiatives i ON i.id = m.initiative_id \
         JOIN documents d ON d.id = v.baseline_document_id \
         WHERE d.initiative_id <> m.initiative_id",
    ),
    (
        "it corrects a value of another measure, or of another number",
        "SELECT i.reference || '.M' || CAST(m.number AS TEXT) AS place FROM measurements v \
         JOIN measures m ON m.id = v.measure_id JOIN initiatives i ON i.id = m.initiative_id \
         JOIN measurements s ON s.id = v.supersedes_id \
         WHERE s.measure_id <> v.measure_id OR s.number <> v.number",
    ),
    (
        "it corrects itself, or a value that was told after it: a circle",
        "SELECT i.reference || '.M' || CAST(m.number AS TEXT) AS place FROM measurements v \
         JOIN measures m ON m.id = v.measure_id JOIN initiatives i ON i.id = m.initiative_id \
         WHERE v.supersedes_id >= v.id",
    ),
    (
        "a value has a denominator, and its measure is no ratio",
        "SELECT i.reference || '.M' || CAST(m.number AS TEXT) AS place FROM measurements v \
         JOIN measures m ON m.id = v.measure_id JOIN initiatives i ON i.id = m.initiative_id \
         WHERE v.denominator IS NOT NULL AND EXISTS (SELECT 1 FROM measure_versions p \
             WHERE p.measure_id = m.id AND NOT p.ratio)",
    ),
    (
        "a baseline corrects one of another commitment or number, itself or a later one",
        "SELECT k.code AS place FROM baselines b JOIN commitments k ON k.id = b.commitment_id \
         JOIN baselines o ON o.id = b.supersedes_id \
         WHERE o.commitment_id <> b.commitment_id OR o.number <> b.number OR o.id >= b.id",
    ),
    (
        "a refusal of a link takes back one of another link, itself or a later one",
        "SELECT i.reference || ' ' || k.code AS place FROM commitment_refusals r \
         JOIN initiatives i ON i.id = r.initiative_id \
         JOIN commitments k ON k.id = r.commitment_id \
         JOIN commitment_refusals o ON o.id = r.supersedes_id \
         WHERE o.commitment_id <> r.commitment_id OR o.initiative_id <> r.initiative_id \
         OR o.id >= r.id",
    ),
];

pub(super) fn look(conn: &mut Conn, _: &Clock, found: &mut Found) -> Result<()> {
    for table in TABLES {
        found.saw(store::rows_of(conn, table)?);
    }
    ask(conn, found, &WRONG)
}
