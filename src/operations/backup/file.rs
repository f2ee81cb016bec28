//! The compressed file: written beside its name and renamed, read within bounds.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::bufread::GzDecoder;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

/// The longest line, in bytes: a piece of a file in base64 is far shorter.
pub const LINE_MAX: u64 = 32 * 1024 * 1024;

/// A file may unfold to this many times its size, beyond a first part that may unfold at will.
/// Rows unfold to 10 to 30 times; only a file made for it unfolds to a thousand.
const UNFOLDS: u64 = 200;
const AT_WILL: u64 = 256 * 1024 * 1024;

/// A file on its way: it has its name when it is whole, and only then.
pub struct Writer {
    file: GzEncoder<BufWriter<File>>,
    sha256: Sha256,
    part: PathBuf,
    path: PathBuf,
}

impl Writer {
    /// Begins a file.
    ///
    /// # Errors
    /// Where it cannot be made there.
    pub fn begin(path: &Path) -> io::Result<Self> {
        let mut name = path
            .file_name()
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "it names no file"))?
            .to_owned();
        name.push(format!(".{}.part", std::process::id()));
        let part = path.with_file_name(name);
        let file = private(&part)?;
        Ok(Self {
            file: GzEncoder::new(BufWriter::new(file), Compression::new(6)),
            sha256: Sha256::new(),
            part,
            path: path.to_owned(),
        })
    }

    /// Writes a line, its end included.
    ///
    /// # Errors
    /// Where the disk is full or away.
    pub fn line(&mut self, line: &[u8]) -> io::Result<()> {
        self.sha256.update(line);
        self.file.write_all(line)
    }

    /// SHA-256 of every line so far, in hexadecimal.
    pub fn sha256(&self) -> String {
        hex::encode(self.sha256.clone().finalize())
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// Where the disk is full or away.
    pub fn finish(mut self) -> io::Result<()> {
        self.file.try_finish()?;
        self.file.get_mut().flush()?;
        self.file.get_ref().get_ref().sync_all()?;
        std::fs::rename(&self.part, &self.path)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // It is gone where it was given its name; what could not be finished is nobody's backup.
        let _ = std::fs::remove_file(&self.part);
    }
}

/// A new file that only its owner reads.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Counts what was read of the file itself.
struct Counted<R>(R, u64);

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(into)?;
        self.1 += read as u64;
        Ok(read)
    }
}

/// Lines out of a compressed file.
pub struct Lines<R> {
    file: BufReader<GzDecoder<BufReader<Counted<R>>>>,
    unfolded: u64,
    sha256: Sha256,
    line: Vec<u8>,
}

impl<R: Read> Lines<R> {
    /// From its beginning.
    pub fn new(file: R) -> Self {
        Self {
            file: BufReader::new(GzDecoder::new(BufReader::new(Counted(file, 0)))),
            unfolded: 0,
            sha256: Sha256::new(),
            line: Vec::new(),
        }
    }

    /// The next line with its end; a sentence about what is wrong with the file.
    pub fn next(&mut self) -> std::result::Result<&[u8], String> {
        self.line.clear();
        let read = (&mut self.file)
            .take(LINE_MAX)
            .read_until(b'\n', &mut self.line)
            .map_err(|cause| in_words(&cause))?;
        self.unfolded += read as u64;
        if self.unfolded > AT_WILL + UNFOLDS * self.file.get_ref().get_ref().get_ref().1 {
            return Err("it unfolds to far more than a backup would".into());
        }
        if self.line.last() != Some(&b'\n') {
            return Err(match read as u64 {
                LINE_MAX => "a line of it is too long".into(),
                _ => "it ends too early: it was cut off".into(),
            });
        }
        Ok(&self.line)
    }

    /// Counts the line that was read last into the digest.
    pub fn take_in(&mut self) {
        self.sha256.update(&self.line);
    }

    /// SHA-256 of every line that was taken in, in hexadecimal.
    pub fn sha256(&self) -> String {
        hex::encode(self.sha256.clone().finalize())
    }

    /// Whether nothing comes after the line that was read last, inside the member and behind it.
    pub fn is_over(&mut self) -> std::result::Result<bool, String> {
        let inside = self.file.fill_buf().map_err(|cause| in_words(&cause))?;
        if !inside.is_empty() {
            return Ok(false);
        }
        let behind = self.file.get_mut().get_mut();
        let behind = behind.fill_buf().map_err(|cause| in_words(&cause))?;
        Ok(behind.is_empty())
    }
}

fn in_words(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::UnexpectedEof => "it ends too early: it was cut off".into(),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
            "it is damaged, or no backup at all: it cannot be unfolded".into()
        }
        _ => format!("it cannot be read: {cause}"),
    }
}
