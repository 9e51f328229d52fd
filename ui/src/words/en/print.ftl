# What stands on printed and exported pages besides the board itself.

print-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
print-version = version { $number }
print-page = Page { $page } of { $pages }
# A section that goes on on a further page.
print-continued = { $section }, continued
# At the end of a section: how many cards hang on a further page.
print-more = { $count } more on page { $page }
print-latest-reading = Latest reading
print-means = What it means
attribution-metrics = Made with Inter Pares

folder-vision = Vision board
folder-roadmap = Roadmap
folder-roadmap-external = Roadmap, for outside
folder-metrics = Metrics
folder-decisions = Decisions
