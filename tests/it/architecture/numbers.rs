//! A number of a public page is a figure: it keeps what it answers.

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{ExprMethodCall, ExprPath, Fields, ItemStruct, Type};

use super::nothing_of;
use crate::support::sources::{Source, files, sources};

/// Where a figure's number is read: to print it, to draw it, to write it into a file.
const PRINTERS: [&str; 3] = ["web/figure.rs", "web/charts/", "web/csv.rs"];

/// Structs of pages that hold a number which is not printed, each with its reason.
const NOT_PRINTED: &[(&str, &str, &str)] = &[
    (
        "initiatives/pages/names.rs",
        "Names",
        "rows, to look names up by",
    ),
    (
        "initiatives/pages/filters.rs",
        "Offered",
        "rows, which the filter asks for",
    ),
    (
        "states/map.rs",
        "Shape",
        "where the shape of a state stands in the picture",
    ),
    (
        "dashboards/matrix/load.rs",
        "Column",
        "the row of a theme or a priority, by which it is counted",
    ),
    (
        "dashboards/matrix/load.rs",
        "Loaded",
        "the row at which the page begins",
    ),
    (
        "dashboards/overview/load.rs",
        "Loaded",
        "how many institutions there are, of which a figure is made",
    ),
    (
        "web/charts/lines.rs",
        "Field",
        "where lines stand in a picture",
    ),
    (
        "web/charts/bars.rs",
        "Scale",
        "the length that a full bar stands for: what leaves it is text",
    ),
];

const NUMBERS: [&str; 14] = [
    "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "f32",
    "f64",
];

/// Whether a file holds what public pages show. Forms of signing in and of work are excepted: what
/// stands in them was typed, not computed.
fn is_public_view(source: &Source) -> bool {
    let parts: Vec<&str> = source.module.iter().map(String::as_str).collect();
    let work = ["accounts", "entry", "manage", "desk"];
    if parts.iter().any(|part| work.contains(part)) {
        return false;
    }
    parts.contains(&"pages")
        || ["view", "brief", "map"]
            .iter()
            .any(|part| parts.contains(part))
        || parts.first() == Some(&"dashboards")
        || source.path == "web/layout.rs"
        // What places marks is made of lengths; what it is given is figures.
        || (source.path.starts_with("web/charts/")
            && !["drawing.rs", "scale.rs"].iter().any(|file| source.path.ends_with(file)))
}

fn holds_number(kind: &Type) -> bool {
    struct Finder(bool);
    impl<'ast> Visit<'ast> for Finder {
        fn visit_path(&mut self, path: &'ast syn::Path) {
            let name = path.segments.last().map(|last| last.ident.to_string());
            self.0 |= name.is_some_and(|name| NUMBERS.contains(&name.as_str()));
            visit::visit_path(self, path);
        }
    }
    let mut finder = Finder(false);
    finder.visit_type(kind);
    finder.0
}

fn derives_template(item: &ItemStruct) -> bool {
    item.attrs.iter().any(|attribute| {
        attribute.path().is_ident("derive")
            && attribute
                .meta
                .to_token_stream()
                .to_string()
                .contains("Template")
    })
}

#[test]
fn public_pages_hold_no_bare_number() {
    struct Structs<'a>(&'a Source, Vec<String>);
    impl<'ast> Visit<'ast> for Structs<'_> {
        fn visit_item_struct(&mut self, item: &'ast ItemStruct) {
            let excused = NOT_PRINTED
                .iter()
                .any(|(file, name, _)| *file == self.0.path && item.ident == name);
            let view = is_public_view(self.0)
                || (derives_template(item)
                    && !self.0.path.starts_with("accounts/")
                    && !self.0.module.iter().any(|part| part == "entry"));
            if view && !excused {
                let fields: Vec<&syn::Field> = match &item.fields {
                    Fields::Named(named) => named.named.iter().collect(),
                    Fields::Unnamed(unnamed) => unnamed.unnamed.iter().collect(),
                    Fields::Unit => Vec::new(),
                };
                for field in fields.into_iter().filter(|field| holds_number(&field.ty)) {
                    let name = field.ident.as_ref().map_or("0".into(), ToString::to_string);
                    let kind = field.ty.to_token_stream().to_string().replace(' ', "");
                    let path = &self.0.path;
                    self.1
                        .push(format!("{path}: {}.{name}: {kind}", item.ident));
                }
            }
            visit::visit_item_struct(self, item);
        }
    }
    let mut found = Vec::new();
    for source in sources() {
        let mut structs = Structs(&source, Vec::new());
        structs.visit_file(&source.file);
        found.extend(structs.1);
    }
    nothing_of("bare numbers on public pages", found);
}

#[test]
fn a_figure_gives_its_number_to_printers_only() {
    struct Reads(usize);
    impl<'ast> Visit<'ast> for Reads {
        fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
            let cookie = call
                .receiver
                .to_token_stream()
                .to_string()
                .contains("cookie");
            self.0 += usize::from(call.method == "value" && call.args.is_empty() && !cookie);
            visit::visit_expr_method_call(self, call);
        }

        fn visit_expr_path(&mut self, path: &'ast ExprPath) {
            let written = path.to_token_stream().to_string();
            self.0 += usize::from(written.ends_with("Figure :: value"));
            visit::visit_expr_path(self, path);
        }
    }
    let mut found = Vec::new();
    for source in sources() {
        let mut reads = Reads(0);
        reads.visit_file(&source.file);
        if reads.0 > 0
            && !PRINTERS
                .iter()
                .any(|printer| source.path.starts_with(printer))
        {
            found.push(source.path);
        }
    }
    let templates = files("templates", "html").into_iter();
    let reading = templates.filter(|(_, text)| text.contains(".value()"));
    found.extend(reading.map(|(path, _)| format!("templates/{path}")));
    nothing_of("figures' numbers read outside the printers", found);
}
