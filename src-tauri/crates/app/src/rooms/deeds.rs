//! Which deed each request of a guest is. What comes of it, the room says; there is no request without a line here.

use crate::protocol::Request;
use product::{Command, EntryId, Kind};
use room::Deed;

/// The deed that a request is; `None`: it concerns only the page itself, or the room judges it by itself. `kind` says
/// what an entry is.
pub(super) fn deed(request: &Request, kind: &dyn Fn(EntryId) -> Option<Kind>) -> Option<Deed> {
    Some(match request {
        Request::Hello { .. }
        | Request::SetSettings { .. }
        | Request::Join { .. }
        | Request::EnterRoom { .. }
        | Request::CloseProduct { .. }
        | Request::SendAway { .. }
        | Request::Room { .. } => return None,
        Request::OpenProduct { .. }
        | Request::Search { .. }
        | Request::History { .. }
        | Request::AsOf { .. }
        | Request::Look { .. }
        | Request::ReadLines { .. }
        | Request::ReadNotes { .. }
        | Request::ReadReadings { .. }
        | Request::Export { .. } => Deed::Look,
        Request::Do { command, .. } => deed_of(command, kind),
        Request::Undo { .. } | Request::Redo { .. } | Request::PutBack { card: Some(_), .. } => Deed::Edit,
        Request::PutBack { card: None, .. }
        | Request::ImportNotes { .. }
        | Request::ImportReadings { .. } => Deed::EditMuch,
        Request::OpenVote { .. } | Request::Reveal { .. } | Request::AbandonVote { .. } => Deed::LeadVote,
        Request::CastBallot { member, proxy, .. } => Deed::Cast { member: *member, proxy: *proxy },
        Request::DoubleVote { member, .. } => Deed::DoubleVote { member: *member },
        Request::StartProduct { .. }
        | Request::OpenSample
        | Request::ArchiveProduct { .. }
        | Request::DuplicateProduct { .. }
        | Request::DeleteProduct { .. }
        | Request::RecoverProduct { .. }
        | Request::ImportProduct { .. }
        | Request::ListAddresses
        | Request::OpenRoom { .. }
        | Request::CheckDoor { .. }
        | Request::NewLink { .. }
        | Request::CloseRoom { .. }
        | Request::ListBackups
        | Request::BackUp
        | Request::RestoreBackup { .. }
        | Request::CheckLibrary
        | Request::OpenReadOnly
        | Request::ChoosePlace { .. }
        | Request::TryAgain => Deed::Host,
    })
}

fn deed_of(command: &Command, kind: &dyn Fn(EntryId) -> Option<Kind>) -> Deed {
    match command {
        Command::Conclude { .. } => Deed::LeadVote,
        Command::HandOver { .. } | Command::EndHandOver { .. } | Command::SetRules { .. } => Deed::EditTeam,
        Command::Rename { .. } | Command::UngroupAll { .. } => Deed::EditMuch,
        Command::AddEntries { entries, .. } => of_kinds(entries.iter().map(|new| Some(new.kind))),
        Command::WriteField { entry, .. }
        | Command::SetField { entry, .. }
        | Command::MoveEntry { entry, .. } => of_kinds([kind(*entry)]),
        Command::DeleteEntries { entries } | Command::RestoreEntries { entries } => {
            of_kinds(entries.iter().map(|entry| kind(*entry)))
        }
        _ => Deed::Edit,
    }
}

fn of_kinds(kinds: impl IntoIterator<Item = Option<Kind>>) -> Deed {
    if kinds.into_iter().flatten().any(is_of_the_team) { Deed::EditTeam } else { Deed::Edit }
}

/// Who belongs to the team, who is primus, and by which rules it decides.
const fn is_of_the_team(kind: Kind) -> bool {
    matches!(kind, Kind::Member | Kind::HandOver | Kind::Rules)
}
