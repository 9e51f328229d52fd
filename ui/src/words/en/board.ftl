# The vision board: names, questions and hints, in our own words.
# Product Vision Board by Roman Pichler, romanpichler.com, CC BY-SA 4.0.

vision-board = Vision board
attribution-vision = Product Vision Board by Roman Pichler, romanpichler.com, CC BY-SA 4.0
cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}

section-vision = Vision
section-target_group = Target group
section-needs = Needs
section-product = Product
section-business_goals = Business goals
section-competitors = Competitors
section-revenue_streams = Revenue streams
section-cost_factors = Cost factors
section-channels = Channels

ask-vision = Why do we make it at all? What gets better in the world?
ask-target_group = Which market is it for? Who uses it, who pays for it?
ask-needs = Which problem goes away, which gain comes? Most important on top.
ask-product = What is it, what makes it stand out, can we build it?
ask-business_goals = What does the company gain, roughly how much? First things first.
ask-competitors = What else could people use? Where is it stronger, where weaker?
ask-revenue_streams = How does it earn its money?
ask-cost_factors = What does it cost to build, to sell and to run?
ask-channels = How do people hear of it, buy it and get it?

state-assumption = assumption
state-to_validate = to validate
state-confirmed = confirmed

hint-several_visions = { $count } visions. A board has one: which of them would you still tell in five years?
hint-long_vision = { $chars } characters. A vision is easier to carry when it fits on a poster.
hint-many_capabilities = { $count } capabilities. People remember three to five: which would you give up first?
hint-nothing_to_validate = Nothing is marked “to validate”. Which assumption would hurt most if it were wrong? Test that one first.

# A group of cards that nobody has named.
group-unnamed = Group without a name
