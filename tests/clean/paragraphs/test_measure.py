"""The column measures that a line may have been set to."""

from __future__ import annotations

from generator.clean.paragraphs.measure import FREE, candidates
from tests.clean.paragraphs.test_line import measured
from tests.restoration.damage import no_blanks, typeset
from tests.restoration.texts import paragraphs


def near(found: tuple[float, ...], measure: float) -> bool:
    return any(abs(one - measure) <= 1.0 for one in found)


def test_where_few_lines_stop_inside_a_sentence_none_was_wrapped() -> None:
    sentence = "全年新改建公路三百一十六公里改造危桥三十三座。"
    heading = "依法监督有力有为有声有色"
    assert set(candidates(measured("\n".join([heading, heading, *[sentence] * 7] * 3)))) == {(FREE,)}
    assert set(candidates(measured("\n".join([sentence[:-1]] * 3 + [sentence] * 9)))) != {(FREE,)}


def test_wrapped_text_shows_its_measure_at_every_line() -> None:
    for measure in (14, 18, 22, 27):
        found = candidates(measured(no_blanks(typeset(paragraphs(2, 4), measure))))
        assert {near(one, measure) for one in found} == {True}


def test_columns_too_narrow_to_count_were_wrapped_all_the_same() -> None:
    narrow, wide = typeset(paragraphs(1, 8), 8), typeset(paragraphs(2, 1), 14)
    found = candidates(measured(no_blanks([*narrow, *wide[:2], *narrow, *wide[:2]])))
    assert near(found[-1], 14)


def test_two_columns_show_theirs_each() -> None:
    narrow, wide = (typeset(paragraphs(n, 5), measure) for n, measure in ((1, 14), (2, 24)))
    found = candidates(measured(no_blanks([*narrow, *wide])))
    assert all(near(one, 14) and not near(one, 24) for one in found[: len(narrow) - 8])
    assert all(near(one, 24) and not near(one, 14) for one in found[len(narrow) + 8 :])


def test_a_passage_of_a_few_lines_shows_its_own() -> None:
    wide, narrow = ("\n".join(["依" * measure] * lines) for measure, lines in ((24, 12), (14, 5)))
    found = candidates(measured(f"{wide}\n{narrow}\n{wide}"))
    assert all(near(one, 14) for one in found[12:17])


def test_text_that_was_not_wrapped_has_none() -> None:
    assert set(candidates(measured("\n".join(paragraphs(3, 6))))) == {(FREE,)}
    assert candidates([]) == []


def test_the_short_paragraphs_of_a_wrapped_text_show_the_measure_of_its_long_ones() -> None:
    short = ["一、发挥代表作用的情况", "全县各级人大代表走访选民，收集意见建议，推动办成了一批实事好事。"] * 6
    found = candidates(measured(no_blanks(typeset([*paragraphs(2, 3), *short], 22))))
    assert all(near(one, 22) for one in found)
