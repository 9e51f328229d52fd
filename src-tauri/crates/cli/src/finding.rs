//! Which product is meant, by name or id; and searching everything.

use crate::act;
use crate::answer::Answer;
use crate::place::{Place, reply};
use crate::products::moment;
use crate::trouble::Trouble;
use crate::width::one_line;
use app::protocol::{Hit, ProductLine, Reply, Request};
use product::ProductId;
use words::Words;

/// The beginning of an id must have so many characters to be taken for one.
const ID_CHARS: usize = 4;
/// The beginning of an id that is shown has at least so many.
const SHORT_ID_CHARS: usize = 8;

/// The one product with this name, this id or this beginning of an id. A name is compared without
/// upper and lower case, and means a deleted product only where no other has it.
pub fn product(lines: &[ProductLine], wanted: &str, words: &Words) -> Result<ProductLine, Trouble> {
    let found = match named(lines, wanted) {
        named if named.is_empty() => with_id(lines, wanted),
        named => named,
    };
    match found[..] {
        [one] => Ok(one.clone()),
        [] => Err(Trouble::new(words, "no_such_product", &[("name", wanted.into())])),
        _ => Err(ambiguous(&found, wanted, words)),
    }
}

/// The shortest beginning of an id that means only this product.
pub fn short_id(id: ProductId, all: &[ProductLine]) -> String {
    let id = id.to_string();
    let common = |other: &str| id.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let others = all.iter().map(|line| line.id.to_string()).filter(|other| *other != id);
    let needed = others.map(|other| common(&other) + 1).max().unwrap_or(0);
    let chars = needed.max(SHORT_ID_CHARS).min(id.len());
    id[..chars].to_owned()
}

/// Finds products, cards and acts in which every word occurs.
pub fn search(place: &Place, text: &[String], limit: u32) -> Result<Answer, Trouble> {
    place.products_to_see()?;
    let text = text.join(" ");
    let request = Request::Search { text: text.clone(), limit };
    let hits = reply!(place, request, Reply::Search { hits } => hits);
    let lines: Vec<_> = hits.iter().map(|hit| line(hit, place.words)).collect();
    let told = if lines.is_empty() {
        place.words.say_with("terminal-nothing-found", &[("text", text.into())])
    } else {
        lines.join("\n")
    };
    Ok(Answer::new(told, &hits))
}

fn named<'a>(lines: &'a [ProductLine], wanted: &str) -> Vec<&'a ProductLine> {
    let wanted = wanted.trim().to_lowercase();
    let named: Vec<_> = lines.iter().filter(|line| line.name.trim().to_lowercase() == wanted).collect();
    let there: Vec<_> = named.iter().copied().filter(|line| line.recoverable_until.is_none()).collect();
    if there.is_empty() { named } else { there }
}

fn with_id<'a>(lines: &'a [ProductLine], wanted: &str) -> Vec<&'a ProductLine> {
    let wanted = wanted.trim().to_lowercase();
    let begins = |line: &&ProductLine| line.id.to_string().starts_with(&wanted);
    let long_enough = wanted.len() >= ID_CHARS;
    lines.iter().filter(|line| long_enough && begins(line)).collect()
}

fn ambiguous(found: &[&ProductLine], wanted: &str, words: &Words) -> Trouble {
    let ids: Vec<_> = found.iter().map(|line| line.id.to_string()).collect();
    let gaps = [("name", wanted.into()), ("ids", ids.join(", ").into())];
    Trouble::new(words, "ambiguous_product", &gaps)
}

fn line(hit: &Hit, words: &Words) -> String {
    match hit {
        Hit::Product { name, archived, .. } => {
            let remark = if *archived { words.say("terminal-is-archived") } else { String::new() };
            format!("{}  {remark}", one_line(name)).trim_end().to_owned()
        }
        Hit::Card { name, card, .. } => {
            let section = words.say(&format!("section-{}", card.section.key()));
            format!("{} · {section}: {}", one_line(name), one_line(&card.text))
        }
        Hit::Entry { name, kind, title, .. } => {
            let kind = words.say(&format!("kind-{}", kind.key()));
            format!("{} · {kind}: {}", one_line(name), one_line(title))
        }
        Hit::Act { name, seq, act, .. } => {
            let (when, what) = (moment(act.at), act::sentence(act, words));
            format!("{} · {seq}  {when}  {what}", one_line(name))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use words::Language;

    const FERRY: &str = "018f1111-0000-7000-8000-000000000001";
    const HUB: &str = "018f1111-0000-7000-8000-000000000002";
    const OLD_HUB: &str = "018f2222-0000-7000-8000-000000000003";

    fn line(id: &str, name: &str, deleted: bool) -> ProductLine {
        serde_json::from_value(json!({
            "id": id, "name": name, "statement": null, "cards": 0, "archived": false, "live": false,
            "created_at": "2026-11-22T10:00:00Z", "changed_at": "2026-11-22T10:00:00Z",
            "recoverable_until": deleted.then_some("2026-12-22T10:00:00Z"),
        }))
        .unwrap()
    }

    fn library() -> Vec<ProductLine> {
        vec![
            line(FERRY, "Ferry", false),
            line(HUB, "Customer Data Hub", false),
            line(OLD_HUB, "customer data hub", true),
        ]
    }

    fn found(lines: &[ProductLine], wanted: &str) -> Result<String, String> {
        product(lines, wanted, Words::of(Language::En))
            .map(|line| line.id.to_string())
            .map_err(|trouble| trouble.0.code)
    }

    #[test]
    fn a_name_in_any_case_an_id_or_its_beginning_mean_one_product() {
        let lines = library();
        assert_eq!(found(&lines, " FERRY "), Ok(FERRY.to_owned()));
        assert_eq!(found(&lines, HUB), Ok(HUB.to_owned()));
        assert_eq!(found(&lines, &HUB.to_uppercase()), Ok(HUB.to_owned()));
        assert_eq!(found(&lines, "018f2"), Ok(OLD_HUB.to_owned()));
    }

    #[test]
    fn a_deleted_product_gives_its_name_to_one_that_is_there() {
        assert_eq!(found(&library(), "Customer Data Hub"), Ok(HUB.to_owned()));
        assert_eq!(found(&library()[2..], "Customer Data Hub"), Ok(OLD_HUB.to_owned()));
    }

    #[test]
    fn what_means_none_or_several_is_refused() {
        let mut lines = library();
        assert_eq!(found(&lines, "Harbour"), Err("no_such_product".to_owned()));
        assert_eq!(found(&lines, ""), Err("no_such_product".to_owned()));
        assert_eq!(found(&lines, "018"), Err("no_such_product".to_owned()));
        assert_eq!(found(&lines, "018f1111"), Err("ambiguous_product".to_owned()));
        lines.push(line("018f3333-0000-7000-8000-000000000004", "FERRY", false));
        let refused = product(&lines, "ferry", Words::of(Language::En)).unwrap_err();
        assert_eq!(refused.0.code, "ambiguous_product");
        assert!(refused.0.hint.contains(FERRY), "{}", refused.0.hint);
    }

    #[test]
    fn a_short_id_is_long_enough_to_mean_one_product() {
        let lines = library();
        assert_eq!(short_id(lines[2].id, &lines), "018f2222");
        assert_eq!(short_id(lines[0].id, &lines), FERRY);
        assert_eq!(short_id(lines[0].id, &lines[..1]), "018f1111");
        for line in &lines {
            assert_eq!(found(&lines, &short_id(line.id, &lines)), Ok(line.id.to_string()));
        }
    }
}
