//! The square that a telephone reads: where it is dark, for a template that draws it.

use qrcode::{Color, EcLevel, QrCode};

use crate::error::{Error, Result};

/// Cells of white around it, without which telephones do not find it.
const MARGIN: usize = 4;

/// A square.
#[derive(Clone, Debug)]
pub struct Square {
    /// The box of the picture, from 0 to its cells a side.
    pub view_box: String,
    /// Its dark runs, as the path of a picture.
    pub path: String,
}

/// Draws a text.
///
/// # Errors
/// Where the text is longer than a square can hold.
pub fn draw(text: &str) -> Result<Square> {
    // Screens are clean: the fewer cells, the larger they are.
    let code = QrCode::with_error_correction_level(text, EcLevel::L).map_err(Error::internal)?;
    let width = code.width();
    let cells = code.to_colors();
    let mut path = String::new();
    for (y, row) in cells.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let (left, top, long) = (x + MARGIN, y + MARGIN, run.len());
                path.push_str(&format!("M{left} {top}h{long}v1h-{long}z"));
            }
            x += run.len();
        }
    }
    let side = width + 2 * MARGIN;
    Ok(Square {
        view_box: format!("0 0 {side} {side}"),
        path,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_square_has_its_corner_and_its_margin() {
        let square = draw("otpauth://totp/a:b?secret=c").unwrap();
        // The upper side of the mark in the first corner is seven cells long.
        assert!(square.path.starts_with("M4 4h7v1h-7z"), "{}", square.path);
        assert!(square.view_box.starts_with("0 0 "));
    }

    #[test]
    fn what_is_too_long_is_no_square() {
        assert!(draw(&"a".repeat(10_000)).is_err());
    }
}
