//! A file comes in.

use actix_multipart::Multipart;
use actix_web::HttpResponse;
use askama::Template;
use futures_util::StreamExt as _;

use super::importer;
use super::reading::{self, Reading};
use crate::error::Result;
use crate::exchange::import::evaluate::{Choices, evaluate};
use crate::exchange::import::outcome::Who;
use crate::exchange::import::store::{self, NewImport};
use crate::exchange::import::words::Words;
use crate::exchange::table::{self, FILE_MAX, Table, Unreadable};
use crate::web::{Ctx, Form, Layout, redirect, work};

/// The longest field beside the file, in bytes.
const FIELD_MAX: usize = 200;

#[derive(Template)]
#[template(path = "exchange/new.html")]
struct Page {
    page: Layout,
    form: Form,
}

impl Page {
    fn encodings(&self) -> Vec<(String, String)> {
        reading::encodings(self.page.t)
    }

    fn separators(&self) -> Vec<(String, String)> {
        reading::separators(self.page.t)
    }
}

fn page(ctx: &Ctx, form: Form) -> Result<HttpResponse> {
    let page = work::layout(ctx, &form, ctx.t().imports.new.as_str());
    let template = Page { page, form };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/imports/new`
///
/// # Errors
/// Where nobody is signed in who may import.
pub async fn new(ctx: Ctx) -> Result<HttpResponse> {
    importer(&ctx)?;
    page(&ctx, Form::default())
}

/// What was sent.
struct Sent {
    form: Form,
    name: String,
    bytes: Vec<u8>,
    /// There was more than is taken.
    too_large: bool,
}

/// `POST /manage/imports/new`: the file is read and compared; nothing of it is written.
///
/// Who is not signed in is told so before the file is read: a file does not travel through a
/// sign-in, and nobody sends twenty megabytes for nothing.
///
/// # Errors
/// Where nobody is signed in who may import; what is wrong with the file is shown in the form.
pub async fn create(ctx: Ctx, parts: Multipart) -> Result<HttpResponse> {
    let who = importer(&ctx)?;
    let mut sent = receive(parts).await;
    if sent.bytes.is_empty() && sent.name.is_empty() {
        let message = ctx.t().imports.choose_file.as_str();
        sent.form.refuse("file", message);
        return page(&ctx, sent.form);
    }
    let reading = Reading::chosen(&sent.form);
    let choice = reading.choice();
    let bytes = std::mem::take(&mut sent.bytes);
    let too_large = sent.too_large;
    let read = actix_web::web::block(move || {
        let table = if too_large {
            Err(Unreadable::TooLarge)
        } else {
            table::read(&bytes, choice)
        };
        (table, bytes)
    });
    let (table, bytes) = read.await?;
    let begun = match table {
        Err(why) => Err(Words::Unreadable(why)),
        Ok(table) => begin(&ctx, who, (sent.name, bytes), table, reading).await?,
    };
    match begun {
        Ok(code) => Ok(redirect(ctx.href(&format!("/manage/imports/{code}")))),
        Err(words) => {
            sent.form.refuse("file", words.text(ctx.locale));
            page(&ctx, sent.form)
        }
    }
}

/// Compares the table, and keeps what would become of it; the code of the import.
async fn begin(
    ctx: &Ctx,
    who: Who,
    (name, bytes): (String, Vec<u8>),
    table: Table,
    reading: Reading,
) -> Result<std::result::Result<String, Words>> {
    let clock = ctx.state.clock.clone();
    let work = move |conn: &mut crate::db::Conn| {
        let compared = evaluate(conn, &clock, &table, &who, &Choices::default())?;
        let evaluation = match compared {
            Ok(evaluation) => evaluation,
            Err(why) => return Ok(Err(Words::Misheaded(why))),
        };
        let options = reading.of(&table, &evaluation.headers.unknown).text()?;
        let new = NewImport {
            account: who.account(),
            file_name: &name,
            bytes: &bytes,
            options: &options,
        };
        let (_, code) = store::begin(conn, &new, clock.now(), &evaluation.lines)?;
        Ok(Ok(code))
    };
    ctx.state.db.write(work).await
}

/// Takes what was sent, as much as is taken. What is no form is one without a file.
async fn receive(mut parts: Multipart) -> Sent {
    let mut sent = Sent {
        form: Form::default(),
        name: String::new(),
        bytes: Vec::new(),
        too_large: false,
    };
    let mut received = 0;
    while let Some(Ok(mut field)) = parts.next().await {
        let name = field.name().unwrap_or_default().to_owned();
        if name != "file" {
            if let Ok(Ok(value)) = field.bytes(FIELD_MAX).await {
                sent.form.set(name, String::from_utf8_lossy(&value));
            }
            continue;
        }
        let given = field
            .content_disposition()
            .and_then(|one| one.get_filename())
            .unwrap_or_default();
        sent.name = plain_name(given);
        while let Some(Ok(chunk)) = field.next().await {
            // Some more is read and let go, so that the answer reaches a browser that still sends.
            received += chunk.len();
            if received > FILE_MAX * 5 {
                return sent;
            }
            sent.too_large |= received > FILE_MAX;
            if !sent.too_large {
                sent.bytes.extend_from_slice(&chunk);
            }
        }
    }
    sent
}

/// The name without the folders that some browsers send along, and nothing that cannot be printed.
fn plain_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let printable = last.chars().filter(|c| !c.is_control());
    printable.take(200).collect()
}
