"""Alt text: facts put into words of both languages, nothing said twice."""

from matplotlib.figure import Figure

from autograder.bilingual import Bilingual
from autograder.pictures.picture import joined, told, with_words


def test_facts_are_told_in_both_languages() -> None:
    # A fact that is itself a text speaks the language around it, and braces in it stay braces.
    inner = Bilingual("{안}", "{inside}")
    found = told(Bilingual("{a:.1f} {b}!", "{b} {a:.1f}?"), a=1.26, b=inner)
    assert found == Bilingual("1.3 {안}!", "{inside} 1.3?")
    assert joined(found, inner, by="; ").en == "{inside} 1.3?; {inside}"


def test_alt_text_is_one_line_and_says_nothing_twice() -> None:
    # Two panels that are empty for the same reason need it said once, without line breaks.
    empty = Bilingual("아직\n없어요.", "Nothing\nyet.")
    picture = with_words(Figure(), "ko", empty, Bilingual("", ""), empty)
    assert picture.alt == "아직 없어요."
