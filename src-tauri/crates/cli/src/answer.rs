//! What a command has to say, for people and for programs, and how it gets out.

use serde::Serialize;
use serde_json::Value;
use std::io::{ErrorKind, Result, Write};
use std::process::ExitCode;

/// The result of a command.
pub struct Answer {
    text: String,
    json: Value,
    bytes: Option<Vec<u8>>,
    remarks: Vec<String>,
    sound: bool,
}

impl Answer {
    /// The same thing for people and for programs.
    pub fn new(text: impl Into<String>, json: impl Serialize) -> Self {
        Self {
            text: text.into(),
            json: serde_json::to_value(json).expect("answers have only string keys and plain values"),
            bytes: None,
            remarks: Vec::new(),
            sound: true,
        }
    }

    /// A file that goes to standard output as it is.
    pub fn bytes(bytes: Vec<u8>) -> Self {
        Self { bytes: Some(bytes), ..Self::new("", Value::Null) }
    }

    /// All was said already.
    pub fn nothing() -> Self {
        Self::bytes(Vec::new())
    }

    /// Sentences beside the result, for standard error.
    pub fn with_remarks(self, remarks: Vec<String>) -> Self {
        Self { remarks, ..self }
    }

    /// A result that is not as it should be: the program ends with 1.
    pub fn if_sound(self, sound: bool) -> Self {
        Self { sound, ..self }
    }

    /// Puts it out. A reader that has seen enough (`| head`) is no failure.
    pub fn print(self, json: bool) -> Result<ExitCode> {
        for remark in &self.remarks {
            // Where standard error is gone, nobody wants to know.
            let _ = writeln!(std::io::stderr(), "{remark}");
        }
        match self.write(json, &mut std::io::stdout().lock()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
            outcome => outcome?,
        }
        Ok(if self.sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn write(&self, json: bool, out: &mut impl Write) -> Result<()> {
        if let Some(bytes) = &self.bytes {
            out.write_all(bytes)?;
        } else if json {
            serde_json::to_writer_pretty(&mut *out, &self.json)?;
            writeln!(out)?;
        } else if !self.text.is_empty() {
            writeln!(out, "{}", self.text.trim_end())?;
        }
        out.flush()
    }
}
