//! What the tables consist of, by the word of each database and of the program.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel::sqlite::SqliteConnection;

/// A column of a table, in words that both databases share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, QueryableByName)]
pub struct Column {
    #[diesel(sql_type = Text)]
    table: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    nullable: bool,
}

impl Column {
    /// As the program's schema has it: table, column, whether it may be null.
    pub fn as_named(&self) -> (String, String, bool) {
        (self.table.clone(), self.name.clone(), self.nullable)
    }
}

/// The columns of a file, in order; not those of the migrations' own table.
pub fn of_sqlite(conn: &mut SqliteConnection) -> Vec<Column> {
    let mut columns: Vec<Column> = diesel::sql_query(
        "SELECT t.name AS \"table\", c.name AS name, \
         CASE WHEN c.pk = 1 AND c.type = 'INTEGER' THEN 'bigint' ELSE lower(c.type) END AS kind, \
         c.\"notnull\" = 0 AND c.pk = 0 AS nullable \
         FROM sqlite_master t JOIN pragma_table_info(t.name) c \
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .load(conn)
    .unwrap();
    for column in &mut columns {
        column.kind = match column.kind.as_str() {
            "blob" => "bytea".into(),
            "double" => "double precision".into(),
            _ => column.kind.clone(),
        };
    }
    columns.sort();
    columns
}

/// The columns of a database of the server, in order.
pub fn of_postgres(conn: &mut PgConnection) -> Vec<Column> {
    let mut columns: Vec<Column> = diesel::sql_query(
        "SELECT table_name::text AS \"table\", column_name::text AS name, \
         replace(data_type::text, ' without time zone', '') AS kind, \
         is_nullable = 'YES' AS nullable \
         FROM information_schema.columns \
         WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'",
    )
    .load(conn)
    .unwrap();
    columns.sort();
    columns
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

/// Columns of text whose order hangs on the server's settings.
pub fn without_c_collation(conn: &mut PgConnection) -> Vec<String> {
    let names: Vec<Name> = diesel::sql_query(
        "SELECT table_name || '.' || column_name AS name FROM information_schema.columns \
         WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%' AND data_type = 'text' \
         AND coalesce(collation_name, '') <> 'C' ORDER BY 1",
    )
    .load(conn)
    .unwrap();
    names.into_iter().map(|one| one.name).collect()
}

/// The columns that the program's schema names, in order.
pub fn of_program() -> Vec<(String, String, bool)> {
    let text = crate::support::sources::files("src/db", "rs")
        .into_iter()
        .find(|(path, _)| path == "schema.rs")
        .unwrap()
        .1;
    let items = syn::parse_file(&text).unwrap().items;
    let mut columns = Vec::new();
    for item in items {
        let syn::Item::Macro(item) = item else {
            continue;
        };
        if item
            .mac
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == "table")
        {
            columns.extend(of_table(item.mac.tokens));
        }
    }
    columns.sort();
    columns
}

/// `name (key) { column -> Type, … }`
fn of_table(tokens: proc_macro2::TokenStream) -> Vec<(String, String, bool)> {
    use proc_macro2::TokenTree;
    let mut table = String::new();
    let mut columns = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(name) if table.is_empty() => table = name.to_string(),
            TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace => {
                let text = group.stream().to_string();
                for line in text.split(',').filter(|line| line.contains("->")) {
                    let (name, kind) = line.split_once("->").unwrap();
                    let name = name.split_whitespace().last().unwrap().to_owned();
                    let nullable = kind.trim().starts_with("Nullable");
                    columns.push((table.clone(), name, nullable));
                }
            }
            _ => {}
        }
    }
    columns
}
