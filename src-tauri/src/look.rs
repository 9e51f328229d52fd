//! Light or dark, for what the shell draws itself: the window before and around the page.

use app::protocol::Theme as Choice;
use std::sync::{Mutex, PoisonError};
use tauri::window::Color;
use tauri::{Theme, WebviewWindow};

/// The paper of `ui/src/kit/tokens.css`, light and dark.
const LIGHT_PAPER: Color = Color(0xf6, 0xf2, 0xea, 0xff);
const DARK_PAPER: Color = Color(0x17, 0x15, 0x11, 0xff);

/// What a person has chosen.
#[derive(Default)]
pub struct Look {
    choice: Mutex<Choice>,
}

impl Look {
    /// A person has chosen. Whether that is new.
    pub fn choose(&self, choice: Choice) -> bool {
        let mut chosen = self.choice.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *chosen, choice) != choice
    }

    /// Gives the window the look that was chosen.
    pub fn dress(&self, window: &WebviewWindow) {
        let choice = *self.choice.lock().unwrap_or_else(PoisonError::into_inner);
        log(set_theme(window, choice).and_then(|()| paint(window)));
    }
}

/// The system has gone from light to dark, or back.
pub fn follow(window: &WebviewWindow) {
    log(paint(window));
}

fn set_theme(window: &WebviewWindow, choice: Choice) -> tauri::Result<()> {
    window.set_theme(theme(choice))?;
    // GTK takes "as the machine" for light; the machine itself has to be asked.
    match cfg!(target_os = "linux") && choice == Choice::System && window.theme()? == Theme::Dark {
        true => window.set_theme(Some(Theme::Dark)),
        false => Ok(()),
    }
}

fn paint(window: &WebviewWindow) -> tauri::Result<()> {
    window.set_background_color(Some(paper(window.theme()?)))
}

fn log(dressed: tauri::Result<()>) {
    if let Err(reason) = dressed {
        tracing::warn!(%reason, "the window keeps its old look");
    }
}

/// The colour of the window where nothing has been drawn.
#[must_use]
pub const fn paper(theme: Theme) -> Color {
    match theme {
        Theme::Dark => DARK_PAPER,
        _ => LIGHT_PAPER,
    }
}

const fn theme(choice: Choice) -> Option<Theme> {
    match choice {
        Choice::System => None,
        Choice::Light => Some(Theme::Light),
        Choice::Dark => Some(Theme::Dark),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_choice_is_new() {
        let look = Look::default();
        assert!(!look.choose(Choice::System));
        assert!(look.choose(Choice::Dark));
        assert!(!look.choose(Choice::Dark));
    }

    /// The page's own colours are the measure; the shell only repeats them.
    #[test]
    fn the_paper_is_the_pages() {
        let tokens = include_str!("../../ui/src/kit/tokens.css");
        let hex = |paper: Color| format!("#{:02x}{:02x}{:02x}", paper.0, paper.1, paper.2);
        let paper = format!("--paper: light-dark({}, {});", hex(LIGHT_PAPER), hex(DARK_PAPER));
        assert!(tokens.contains(&paper), "{paper}");
    }
}
