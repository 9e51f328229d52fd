//! Who acts: the member who sits at this machine in a product, else whoever the settings name.

use crate::{App, Error};
use product::{EntryId, Field, Product, ProductId};
use replica::Hand;
use uuid::Uuid;

const NAME: Field = Field::word("name");

/// The person acting.
#[derive(Clone, Debug)]
pub(crate) struct By {
    hand: Hand,
    member: Option<EntryId>,
    name: String,
}

impl From<String> for By {
    fn from(name: String) -> Self {
        Self { hand: Hand::HOST, member: None, name }
    }
}

impl By {
    /// The person at the host's machine.
    pub(crate) const fn host(member: Option<EntryId>, name: String) -> Self {
        Self { hand: Hand::HOST, member, name }
    }

    /// Somebody who came through the door of a room, and takes back only what they did themselves.
    pub(crate) fn guest(person: Uuid, member: Option<EntryId>, name: String) -> Self {
        Self { hand: Hand(person), member, name }
    }

    /// The member it is, if it is one.
    pub(crate) const fn member(&self) -> Option<EntryId> {
        self.member
    }

    /// Whose hand it is.
    pub(crate) const fn hand(&self) -> Hand {
        self.hand
    }

    /// The name acts are signed with: the member's as it is now, while the member is in the team's list.
    pub(crate) fn name_in(self, product: &Product) -> String {
        let member = self.member.and_then(|member| product.entries.present(member));
        let name = member.map(|member| member.text(&NAME).trim()).filter(|name| !name.is_empty());
        name.map_or(self.name, str::to_owned)
    }
}

impl App {
    /// The name of whoever acts in this product.
    pub(crate) fn you_in(&self, product: ProductId) -> Result<String, Error> {
        let by = self.by(product);
        if by.member.is_none() {
            return Ok(by.name);
        }
        Ok(by.name_in(&self.open(product)?.look()?.product))
    }

    /// Who acts in this product.
    pub(crate) fn by(&self, product: ProductId) -> By {
        let seat = self.settings().seats.get(&product).map(|seat| seat.member);
        By { hand: Hand::HOST, member: seat, name: self.you() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use product::{Edit, Entry, Kind, Value};

    #[test]
    fn acts_are_signed_by_the_member_who_sits_there_or_by_the_one_the_settings_name() {
        let mut product = Product::new(ProductId(Uuid::nil()), "Hub", DateTime::default());
        let member = EntryId(Uuid::from_u128(1));
        let by = || By::guest(Uuid::from_u128(9), Some(member), "jo".to_owned());
        assert_eq!(by().name_in(&product), "jo", "nobody of that id is there");
        let entry = Entry {
            id: member,
            kind: Kind::Member,
            fields: [(NAME, Value::Text("Amara".to_owned()))].into(),
            created_at: DateTime::default(),
            created_by: String::new(),
            deleted: false,
        };
        product.apply(&Edit::AddEntry { entry, after: None });
        assert_eq!(by().name_in(&product), "Amara");
        product.apply(&Edit::DeleteEntry { entry: member });
        assert_eq!(by().name_in(&product), "jo");
        assert_eq!(By::from("Ben".to_owned()).name_in(&product), "Ben");
        assert_eq!(By::from("Ben".to_owned()).hand(), Hand::HOST);
        assert_eq!(by().hand(), Hand(Uuid::from_u128(9)));
    }
}
