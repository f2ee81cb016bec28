//! A file comes in.

use actix_multipart::Multipart;
use actix_web::HttpResponse;
use askama::Template;
use futures_util::StreamExt as _;

use super::importer;
use super::reading::{self, Reading};
use crate::error::Result;
use crate::exchange::import::content::{Content, Unfit};
use crate::exchange::import::evaluate::{Choices, evaluate};
use crate::exchange::import::outcome::Who;
use crate::exchange::import::store::{self, NewImport};
use crate::exchange::import::words::Words;
use crate::exchange::table::{FILE_MAX, Unreadable};
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

/// A file as it was sent.
#[derive(Default)]
struct Received {
    name: String,
    bytes: Vec<u8>,
    /// There was more than is taken.
    too_large: bool,
}

impl Received {
    fn is_there(&self) -> bool {
        !(self.bytes.is_empty() && self.name.is_empty())
    }
}

/// What was sent.
#[derive(Default)]
struct Sent {
    form: Form,
    file: Received,
    milestones: Received,
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
    let account = who.account();
    let crowded = move |conn: &mut crate::db::Conn| store::is_crowded(conn, account);
    let crowded = ctx.state.db.read(crowded).await?;
    let mut sent = receive(parts).await;
    if crowded {
        let message = ctx.t().imports.many_open.as_str();
        sent.form.refuse("file", message);
        return page(&ctx, sent.form);
    }
    if !sent.file.is_there() {
        let message = ctx.t().imports.choose_file.as_str();
        sent.form.refuse("file", message);
        return page(&ctx, sent.form);
    }
    let reading = Reading::chosen(&sent.form);
    let choice = reading.choice();
    let (file, milestones) = (sent.file, sent.milestones);
    let read = actix_web::web::block(move || {
        let second = milestones.is_there().then_some(milestones.bytes.as_slice());
        let content = if file.too_large || milestones.too_large {
            Err(Unfit {
                of_milestones: !file.too_large,
                words: Words::Unreadable(Unreadable::TooLarge),
            })
        } else {
            Content::read(&file.bytes, second, choice)
        };
        (content, file, milestones)
    });
    let (content, file, milestones) = read.await?;
    let begun = match content {
        Err(unfit) => Err(unfit),
        Ok(content) => begin(&ctx, who, (file, milestones), content, reading).await?,
    };
    match begun {
        Ok(code) => Ok(redirect(ctx.href(&format!("/manage/imports/{code}")))),
        Err(unfit) => {
            let field = if unfit.of_milestones {
                "milestones"
            } else {
                "file"
            };
            sent.form.refuse(field, unfit.words.text(ctx.locale));
            page(&ctx, sent.form)
        }
    }
}

/// Brings a table that was made here, under a name that the history gives as the reason: the code
/// of the import, or why it is no use.
///
/// # Errors
/// Where the database refuses.
pub(in crate::exchange) async fn bring(
    ctx: &Ctx,
    who: Who,
    (name, bytes): (String, Vec<u8>),
) -> Result<std::result::Result<String, String>> {
    let account = who.account();
    let crowded = move |conn: &mut crate::db::Conn| store::is_crowded(conn, account);
    if ctx.state.db.read(crowded).await? {
        return Ok(Err(ctx.t().imports.many_open.to_string()));
    }
    let reading = Reading::chosen(&Form::default());
    let file = Received {
        name,
        bytes,
        too_large: false,
    };
    let begun = match Content::read(&file.bytes, None, reading.choice()) {
        Ok(content) => begin(ctx, who, (file, Received::default()), content, reading).await?,
        Err(unfit) => Err(unfit),
    };
    Ok(begun.map_err(|unfit| unfit.words.text(ctx.locale)))
}

/// Compares the tables, and keeps what would become of them; the code of the import.
async fn begin(
    ctx: &Ctx,
    who: Who,
    (file, milestones): (Received, Received),
    content: Content,
    reading: Reading,
) -> Result<std::result::Result<String, Unfit>> {
    let clock = ctx.state.clock.clone();
    let work = move |conn: &mut crate::db::Conn| {
        let compared = evaluate(conn, &clock, &content, &who, &Choices::default())?;
        let evaluation = match compared {
            Ok(evaluation) => evaluation,
            Err(why) => {
                return Ok(Err(Unfit {
                    of_milestones: false,
                    words: Words::Misheaded(why),
                }));
            }
        };
        let options = reading.of(&content, &evaluation.unknown).text()?;
        let new = NewImport {
            account: who.account(),
            file_name: &file.name,
            bytes: &file.bytes,
            milestones: milestones.is_there().then_some(milestones.bytes.as_slice()),
            options: &options,
        };
        let (_, code) = store::begin(conn, &new, clock.now(), &evaluation.lines)?;
        Ok(Ok(code))
    };
    ctx.state.db.write(work).await
}

/// Takes what was sent, as much as is taken. What is no form is one without a file.
async fn receive(mut parts: Multipart) -> Sent {
    let mut sent = Sent::default();
    let mut received = 0;
    while let Some(Ok(mut field)) = parts.next().await {
        let name = field.name().unwrap_or_default().to_owned();
        let file = match name.as_str() {
            "file" => &mut sent.file,
            "milestones" => &mut sent.milestones,
            _ => {
                if let Ok(Ok(value)) = field.bytes(FIELD_MAX).await {
                    sent.form.set(name, String::from_utf8_lossy(&value));
                }
                continue;
            }
        };
        let given = field
            .content_disposition()
            .and_then(|one| one.get_filename())
            .unwrap_or_default();
        file.name = plain_name(given);
        while let Some(Ok(chunk)) = field.next().await {
            // Some more is read and let go, so that the answer reaches a browser that still sends.
            received += chunk.len();
            if received > FILE_MAX * 5 {
                return sent;
            }
            file.too_large |= file.bytes.len() + chunk.len() > FILE_MAX;
            if !file.too_large {
                file.bytes.extend_from_slice(&chunk);
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
