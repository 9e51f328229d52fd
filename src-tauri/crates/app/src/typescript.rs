//! The TypeScript side of the message format, made from the Rust side.

use crate::protocol;
use ts_rs::TS;

macro_rules! declarations {
    ($($type:ty),* $(,)?) => {
        [$(<$type>::decl(&ts_rs::Config::default())),*]
    };
}

/// The file `ui/src/protocol/protocol.ts`, whole.
#[must_use]
pub fn typescript() -> String {
    let declarations = declarations![
        protocol::Request,
        protocol::Reply,
        protocol::Push,
        protocol::Problem,
        protocol::Hello,
        protocol::LibraryState,
        protocol::WayOut,
        protocol::ProductLine,
        protocol::ProductView,
        protocol::UndoState,
        protocol::Done,
        protocol::HistoryEntry,
        protocol::ActGap,
        protocol::ActFilling,
        protocol::Hit,
        protocol::FileIn,
        protocol::FileOut,
        protocol::PageOut,
        protocol::Artefact,
        protocol::BackupView,
        protocol::CheckReport,
        protocol::Look,
        protocol::Seen,
        protocol::AddressView,
        protocol::DoorView,
        protocol::NamedDoor,
        protocol::QrView,
        protocol::DoorReport,
        protocol::GuestView,
        protocol::KnownMember,
        room::RoomAsk,
        room::RoomView,
        room::News,
        room::PersonId,
        room::PersonView,
        room::Role,
        room::Standing,
        room::Whereabouts,
        room::Who,
        room::Stage,
        room::Timer,
        room::SpeakingRound,
        room::Summons,
        room::Writing,
        room::Anonymity,
        room::HiddenCard,
        room::PollKind,
        room::PollView,
        room::PollAnswer,
        room::DotVote,
        room::CardDots,
        room::PersonDots,
        protocol::Settings,
        protocol::Seat,
        protocol::LanguageChoice,
        protocol::Theme,
        protocol::ClientMessage,
        protocol::ServerMessage,
        export::Format,
        export::Paper,
        export::Face,
        export::NotesReport,
        export::NotesRow,
        export::RowOutcome,
        export::LeftOut,
        export::Separator,
        export::ReadingsReport,
        export::UnreadRow,
        export::NoReading,
        product::ProductId,
        product::CardId,
        product::EntryId,
        product::ActId,
        product::WritingId,
        product::Section,
        product::CardState,
        product::Card,
        product::NewCard,
        product::Kind,
        product::SectionGroups,
        product::CardGroup,
        product::Session,
        product::DottedVote,
        product::DottedCard,
        product::Field,
        product::Value,
        product::Entry,
        product::NewEntry,
        product::RoadmapView,
        product::Step,
        product::Span,
        product::Horizon,
        product::GoalHint,
        product::RoadmapHint,
        product::Outside,
        product::OutsideDates,
        product::Row,
        product::OutsideStep,
        product::OutsideDate,
        product::Coarse,
        product::CoarseUnit,
        product::InYear,
        product::TimeLine,
        product::Quarter,
        product::Review,
        product::VerdictOn,
        product::Verdict,
        product::NewVerdict,
        product::Command,
        product::Act,
        product::What,
        product::Fresh,
        product::Hint,
        product::Thing,
        product::Trace,
        product::Coverage,
        product::TeamView,
        product::MemberLine,
        product::Discipline,
        product::TenureLine,
        product::HandOverLine,
        product::HandOverState,
        product::TeamHint,
        product::Class,
        product::Direction,
        product::Severity,
        product::KpiRule,
        product::State,
        product::Latest,
        product::Beyond,
        product::Clause,
        product::Missing,
        product::MetricHint,
        product::Gap,
        product::ChainStepView,
        product::ChainLink,
        product::RatioProposal,
        product::MetricLine,
        product::MetricsView,
        product::MetricView,
        product::Chart,
        product::ChartPoint,
        product::ChartWindow,
        product::Reading,
        product::ReadingLine,
        protocol::VoteView,
        protocol::HandedInView,
        product::decisions::VoteRefusal,
        product::decisions::Method,
        product::decisions::Base,
        product::decisions::Scope,
        product::decisions::Quorum,
        product::decisions::Voting,
        product::decisions::Voter,
        product::decisions::VoteOption,
        product::decisions::Subject,
        product::decisions::OpenedVote,
        product::decisions::Ballot,
        product::decisions::DotsOn,
        product::decisions::CastBallot,
        product::decisions::Rules,
        product::decisions::Tally,
        product::decisions::OptionCount,
        product::decisions::ConsentCount,
        product::decisions::TallyVerdict,
        product::decisions::Stuck,
        product::decisions::Round,
        product::decisions::RoundBallots,
        product::decisions::TookPart,
        product::decisions::DoubleVote,
        product::decisions::DecisionRecord,
        product::decisions::DecisionState,
        product::decisions::DecisionsView,
        product::decisions::DecisionLine,
        product::decisions::DecisionView,
        product::decisions::OtherRecord,
        product::decisions::DoubleVoteState,
        product::CardChange,
        product::Difference,
    ];
    let mut file = String::from(
        "// Made from the Rust types by `cargo xtask generate`; never edited.\n\nexport const PROTOCOL = ",
    );
    file.push_str(&format!("{};\n", protocol::PROTOCOL));
    for declaration in declarations {
        file.push_str(&format!("\nexport {declaration}\n"));
    }
    file.push_str(&act_gaps());
    file
}

/// The one thing the page is given beside types: what fills the gaps of an act's sentence.
fn act_gaps() -> String {
    let line = |(kind, gaps): &(&str, &[protocol::ActGap])| {
        let gaps = serde_json::to_string(gaps).expect("gaps are plain names");
        format!("  {kind}: {gaps},\n")
    };
    let lines: String = protocol::ACT_GAPS.iter().map(line).collect();
    format!("\nexport const ACT_GAPS: Record<What[\"what\"], ReadonlyArray<ActGap>> = {{\n{lines}}};\n")
}

#[cfg(test)]
mod tests {
    /// The page must speak what the program speaks. `INTERPARES_GENERATE=1` writes the file anew.
    #[test]
    fn the_generated_types_are_fresh() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/protocol/protocol.ts");
        let made = super::typescript();
        if std::env::var_os("INTERPARES_GENERATE").is_some() {
            std::fs::write(path, &made).expect("ui/src/protocol/protocol.ts can be written");
        }
        let kept = std::fs::read_to_string(path).unwrap_or_default();
        assert!(kept == made, "ui/src/protocol/protocol.ts is stale: run `cargo xtask generate`");
    }
}
