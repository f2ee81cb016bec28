use super::Fault;
use super::kind::extension;

/// The longest name of a file, in characters.
pub const NAME_MAX: usize = 150;

/// The name of a file: one line without folders, control characters or marks that turn the
/// direction of writing round, by which `fdp.exe` can look like `exe.pdf`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// Reads a name as browsers give it; folders before it go.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(given: &str) -> Result<Self, Fault> {
        let name = given.rsplit(['/', '\\']).next().unwrap_or(given).trim();
        if name.chars().any(is_odd) {
            return Err(Fault::NameOdd);
        }
        if name.chars().count() > NAME_MAX {
            return Err(Fault::NameLong);
        }
        let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem);
        if stem.trim_matches(['.', ' ']).is_empty() || extension(name).is_empty() {
            return Err(Fault::NameShort);
        }
        Ok(Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name without what it ends with.
    pub fn stem(&self) -> &str {
        self.0.rsplit_once('.').map_or(&self.0, |(stem, _)| stem)
    }

    /// What it ends with behind its last point, in small letters.
    pub fn extension(&self) -> String {
        extension(&self.0)
    }
}

fn is_odd(c: char) -> bool {
    let turns = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    c.is_control() || turns
}
