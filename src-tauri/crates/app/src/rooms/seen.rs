//! How the door of a room is shown, and how it is kept.

use super::live::LiveRoom;
use crate::Error;
use crate::protocol::{DoorView, NamedDoor, QrView};
use chrono::{DateTime, Utc};
use qrcode::{Color, EcLevel, QrCode};
use serde::{Deserialize, Serialize};

/// Modules of silence around a QR code; the standard asks for four.
const QUIET: u32 = 4;

/// What the library keeps of a door.
#[derive(Serialize, Deserialize)]
pub(crate) struct KeptDoor {
    pub(crate) secret: String,
    pub(crate) address: String,
    pub(crate) port: u16,
    /// Whether nobody on the way could read what was said.
    pub(crate) secure: bool,
    /// When the room was opened.
    pub(crate) began: DateTime<Utc>,
    /// When the program that opened it, or opened it again, did so.
    pub(crate) since: DateTime<Utc>,
}

impl KeptDoor {
    pub(crate) fn read(text: Option<&str>) -> Result<Self, Error> {
        let text = text.ok_or(Error::NoRoom)?;
        serde_json::from_str(text).map_err(|error| Error::Fault(error.to_string()))
    }

    pub(crate) fn written(&self) -> String {
        serde_json::to_string(self).expect("plain values")
    }
}

/// How people come in; also by the name in an origin, if the network knows one.
pub(crate) fn door(live: &LiveRoom, named: Option<&str>, now: DateTime<Utc>) -> Result<DoorView, Error> {
    let (opened, key) = (live.opened(), live.key());
    let (address, link) = ways(&opened.origin, key.secret());
    Ok(DoorView {
        product: live.product(),
        qr: qr(&link)?,
        link,
        address,
        named: named.map(|origin| {
            let (address, link) = ways(origin, key.secret());
            NamedDoor { link, address }
        }),
        code: live.has_lobby().then(|| key.code(now)),
    })
}

/// The address to be typed, and the link.
fn ways(origin: &str, secret: &str) -> (String, String) {
    (format!("{origin}/"), format!("{origin}/#room={secret}"))
}

fn qr(link: &str) -> Result<QrView, Error> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M)
        .map_err(|error| Error::Fault(error.to_string()))?;
    let width = code.width();
    let row = |row: &[Color]| row.iter().map(|color| if *color == Color::Dark { '1' } else { '0' }).collect();
    Ok(QrView { quiet: QUIET, rows: code.to_colors().chunks(width).map(row).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_becomes_a_square() {
        let link = "http://192.168.178.41:4747/#room=0123456789012345678901234567890123456789012";
        let qr = qr(link).unwrap();
        assert_eq!(qr.rows.len(), 33, "version 4 has 33 modules to a side");
        assert!(qr.rows.iter().all(|row| row.len() == 33));
        assert!(
            qr.rows[0].starts_with("11111110") && qr.rows[32].starts_with("1111111"),
            "the finder patterns"
        );
    }
}
