# Settings.

settings-title = Settings
settings-you = Your name
settings-you-hint = It stands on your cards and in the history.
settings-language = Language
settings-language-system = Automatic
settings-language-en = English
settings-language-de = Deutsch
settings-theme = Colours
settings-theme-system = Automatic
settings-theme-light = Light
settings-theme-dark = Dark
settings-paper = Paper
settings-paper-a4 = A4
settings-paper-a3 = A3
settings-paper-letter = Letter
settings-library = Library
settings-library-where = It lies in { $folder }.
settings-about = About
settings-about-version = Inter Pares { $version }
settings-about-licence = Free software under the Apache License 2.0. The typeface is Inter, under the SIL Open Font License.

settings-seats = Who you are in each product
settings-seat = { $product }: { $name }
settings-seat-leave = I am not { $name } in { $product }
