import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chalicelib.errors import CorruptDocument
from chalicelib.readers.decode import decode

SIMPLIFIED = "投标人应在接到报修通知后2小时内响应，24小时内到达现场；质保期不少于三年。\n"
TRADITIONAL = "投標人應於接獲報修通知後二小時內回應，並於二十四小時內到達現場；保固期不得少於三年。\n"
ENGLISH = "The supplier shall respond within 2 hours.\n"


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, ENGLISH], ids=["hans", "hant", "en"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_every_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_gbk_and_big5_are_told_apart() -> None:
    assert decode(SIMPLIFIED.encode("gbk"), "a.txt") == SIMPLIFIED
    assert decode(TRADITIONAL.encode("big5"), "a.txt") == TRADITIONAL


def test_western_text_is_not_taken_for_chinese() -> None:
    text = "Société Générale répondra en 2 heures – à ses frais.\n"
    assert decode(text.encode("cp1252"), "a.txt") == text


def test_a_declared_encoding_is_used_if_it_fits_and_unicode_wins() -> None:
    assert decode("价".encode("gbk"), "a.html", "gb2312") == "价"
    assert decode("ж".encode("koi8-r"), "a.html", "koi8-r") == "ж"
    assert decode("价格".encode(), "a.html", "gb2312") == "价格"
    assert decode(SIMPLIFIED.encode("gbk"), "a.html", "no-such-charset") == SIMPLIFIED


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    assert decode("a\r\nb\rc\n ㎡　Ａ\t".encode(), "a.txt") == "a\nb\nc\n ㎡　Ａ\t"


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbf\xff\xfe", b"\xff\xfea", SIMPLIFIED.encode("gbk") + b"\xff" + TRADITIONAL.encode("big5")],
)
def test_bytes_of_no_encoding_are_refused(data: bytes) -> None:
    with pytest.raises(CorruptDocument, match=r"a\.txt .*save it again as UTF-8"):
        decode(data, "a.txt")


@example(text="𮈣")  # its bytes are an accented letter in Big5-HKSCS
@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\ufeff"), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    if "\0" not in text:
        assert decode(text.encode(), "a.txt") == text
