"""Encodings are found, and nothing undecodable goes by in silence."""

from __future__ import annotations

import hashlib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import ReportsiteError
from generator.source import SourceText, decode

SIMPLIFIED = "县人大常委会2023年工作综述。全年召开主任会议15次，听取专项工作报告40项，推动问题解决。"
TRADITIONAL = "立法會年報，委員會審議並批准50項財務建議，涉及總承擔額約1,221億元。"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("length", [8, 20, len(SIMPLIFIED)])
def test_simplified_text_of_any_length_is_recognised(encoding: str, length: int) -> None:
    source = decode(SIMPLIFIED[:length].encode(encoding), "a.txt")
    assert (source.text, source.encoding) == (SIMPLIFIED[:length], encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16-le"])
def test_traditional_text_is_told_from_gb18030(encoding: str) -> None:
    source = decode(TRADITIONAL.encode(encoding), "a.txt")
    assert (source.text, source.encoding) == (TRADITIONAL, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_decides_and_stays(encoding: str) -> None:
    source = decode(("\ufeff" + SIMPLIFIED).encode(encoding), "a.txt")
    assert source.text == "\ufeff" + SIMPLIFIED
    assert source.encoding.startswith(encoding)


def test_two_characters_that_look_like_utf8_are_gbk() -> None:
    assert decode("联通".encode("gbk"), "a.txt").text == "联通"


def test_the_digest_is_of_the_bytes() -> None:
    data = SIMPLIFIED.encode("gb18030")
    assert decode(data, "a.txt").sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_a_character_cut_in_two_at_the_end_is_marked_as_lost(encoding: str) -> None:
    source = decode((SIMPLIFIED + "民").encode(encoding)[:-1], "a.txt")
    assert source.text == SIMPLIFIED + "\ufffd"


def test_a_broken_byte_in_the_middle_is_marked_and_the_rest_kept() -> None:
    data = SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode()
    assert decode(data, "a.txt").text == SIMPLIFIED + "\ufffd" + SIMPLIFIED


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xe3\x80\x80\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0\0"])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    assert _outcome(data) == "seed.empty"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj",
        b"PK\x03\x04word/document.xml",
        b"\x89PNG\r\n\x1a\n",
        b"abc\0\1\2\3\4\5def",
        "县人大常委会工作综述\1\2\3\4".encode(),
        random.Random(1).randbytes(4000),
        random.Random(2).randbytes(301),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert _outcome(data) == "seed.binary"


def test_text_in_another_language_is_text() -> None:
    for text in ("Fellow Deputies, the year 2025 stood out.", "Отчёт о работе правительства", "政府活動報告について"):
        assert decode(text.encode(), "a.txt").text == text


@given(st.text(st.sampled_from(SIMPLIFIED + TRADITIONAL + "\n 。"), min_size=1).filter(str.strip))
def test_utf8_text_comes_through_unchanged(text: str) -> None:
    assert decode(text.encode(), "a.txt").text == text


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_problem(data: bytes) -> None:
    outcome = _outcome(data)
    if isinstance(outcome, SourceText):
        assert outcome.text.strip()
        if outcome.encoding == "utf-8" and "\ufffd" not in outcome.text:
            assert outcome.text.encode() == data
    else:
        assert outcome in {"seed.empty", "seed.binary"}


def _outcome(data: bytes) -> SourceText | str:
    try:
        return decode(data, "a.txt")
    except ReportsiteError as error:
        return error.problems[0].code


@pytest.mark.parametrize(
    ("right", "wrong", "name"),
    [
        ("utf-8", "gb18030", "utf-8 read as gb18030"),
        ("utf-8", "latin-1", "utf-8 read as cp1252"),
        ("gb18030", "latin-1", "gb18030 read as cp1252"),
    ],
)
def test_text_that_was_read_wrongly_before_it_was_saved_is_read_again(right: str, wrong: str, name: str) -> None:
    saved = (SIMPLIFIED * 3).encode(right).decode(wrong, "replace").encode()
    source = decode(saved, "a.txt")
    assert source.encoding == name
    differ = [(is_, was) for is_, was in zip(source.text, SIMPLIFIED * 3, strict=True) if is_ != was]
    assert all(is_ == "\ufffd" for is_, _ in differ)
    assert len(differ) <= 12


def test_what_too_much_was_lost_of_stays_as_it_is() -> None:
    saved = "".join(f"{line}\n" for line in SIMPLIFIED).encode().decode("gbk", "replace")
    assert "锛" in saved
    with pytest.raises(ReportsiteError, match=r"seed\.binary"):
        decode(saved.encode(), "a.txt")
