//! Light or dark, for what the shell draws itself: the window before and around the page.

use app::protocol::Theme as Choice;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::window::Color;
use tauri::{Theme, WebviewWindow};

/// The paper of `ui/src/kit/tokens.css`, light and dark.
const LIGHT_PAPER: Color = Color(0xf6, 0xf2, 0xea, 0xff);
const DARK_PAPER: Color = Color(0x17, 0x15, 0x11, 0xff);

/// What a person has chosen, and what the window wears.
#[derive(Default)]
pub struct Look {
    choice: Mutex<Choice>,
    worn: Arc<Mutex<Choice>>,
}

impl Look {
    /// A person has chosen. Whether that is new.
    pub fn choose(&self, choice: Choice) -> bool {
        mem::replace(&mut *locked(&self.choice), choice) != choice
    }

    /// Gives the window the look that was chosen.
    pub fn dress(&self, window: &WebviewWindow) {
        let (choice, worn, dressed) = (*locked(&self.choice), self.worn.clone(), window.clone());
        log(window.run_on_main_thread(move || {
            let before = mem::replace(&mut *locked(&worn), choice);
            log(wear(&dressed, before, choice));
        }));
    }
}

/// The system has gone from light to dark, or back.
pub fn follow(window: &WebviewWindow, theme: Theme) {
    log(paint(window, theme));
}

/// A window is made as the machine has it: nothing is set and nobody asked unless a person has chosen.
fn wear(window: &WebviewWindow, before: Choice, choice: Choice) -> tauri::Result<()> {
    if before == choice {
        return paint(window, shown(window)?);
    }
    window.set_theme(theme(choice))?;
    // GTK takes "as the machine" for light; the machine itself has to be asked.
    if cfg!(target_os = "linux") && choice == Choice::System && window.theme()? == Theme::Dark {
        window.set_theme(Some(Theme::Dark))?;
    }
    paint(window, window.theme()?)
}

/// Light or dark as the page is shown now. The window would ask the session bus each time, which takes as long as a
/// third of the whole start; GTK knows by itself, and it is what the webview goes by.
#[cfg(target_os = "linux")]
fn shown(_: &WebviewWindow) -> tauri::Result<Theme> {
    use gtk::prelude::GtkSettingsExt as _;
    let is_dark = gtk::Settings::default().is_some_and(|gtk| {
        gtk.is_gtk_application_prefer_dark_theme()
            || gtk.gtk_theme_name().is_some_and(|name| name.ends_with("-dark"))
    });
    Ok(if is_dark { Theme::Dark } else { Theme::Light })
}

#[cfg(not(target_os = "linux"))]
fn shown(window: &WebviewWindow) -> tauri::Result<Theme> {
    window.theme()
}

fn paint(window: &WebviewWindow, theme: Theme) -> tauri::Result<()> {
    window.set_background_color(Some(paper(theme)))
}

fn log(dressed: tauri::Result<()>) {
    if let Err(reason) = dressed {
        tracing::warn!(%reason, "the window keeps its old look");
    }
}

fn locked(choice: &Mutex<Choice>) -> MutexGuard<'_, Choice> {
    choice.lock().unwrap_or_else(PoisonError::into_inner)
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
