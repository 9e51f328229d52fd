//! The help, in the language of the reader: every command and argument gets its sentence out of the
//! catalogue, under `help-COMMAND-ARGUMENT`. A test sees to it that none is missing.

use crate::arguments::Arguments;
use clap::{Arg, Command, CommandFactory as _};
use words::Words;

/// The commands, explained in this language.
pub fn command(words: &Words) -> Command {
    let options = words.say("help-heading-options");
    explained(Arguments::command(), "help", words).next_help_heading(options)
}

fn explained(command: Command, id: &str, words: &Words) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        words.say("help-heading-usage")
    );
    // As they are written in `arguments`; otherwise clap puts what is altered in an order of its own.
    let mut order = 0..;
    command
        .about(words.say(id))
        .help_template(template)
        .subcommand_help_heading(words.say("help-heading-commands"))
        .mut_args(|arg| explained_argument(arg, id, words).display_order(order.next()))
        .mut_subcommands(|command| {
            let id = format!("{id}-{}", command.get_name());
            explained(command, &id, words)
        })
}

fn explained_argument(arg: Arg, id: &str, words: &Words) -> Arg {
    let heading = if arg.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
    let help = words.say(&format!("{id}-{}", arg.get_id()));
    let takes_value = arg.get_action().takes_values();
    arg.help(help)
        .help_heading(words.say(heading))
        .hide_possible_values(takes_value)
        .hide_default_value(takes_value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    fn unexplained(command: &Command) -> Vec<String> {
        let mut missing = Vec::new();
        let mut look = |text: Option<String>| {
            if text.as_deref().is_none_or(|text| text.is_empty() || text.starts_with("help-")) {
                missing.push(format!("{}: {text:?}", command.get_name()));
            }
        };
        look(command.get_about().map(ToString::to_string));
        for arg in command.get_arguments() {
            look(arg.get_help().map(ToString::to_string));
        }
        let deeper = command.get_subcommands().flat_map(unexplained);
        let deeper: Vec<_> = deeper.collect();
        missing.extend(deeper);
        missing
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for language in Language::ALL {
            assert_eq!(unexplained(&command(Words::of(language))), Vec::<String>::new());
        }
    }

    #[test]
    fn the_commands_make_sense_to_clap() {
        command(Words::of(Language::En)).debug_assert();
    }
}
