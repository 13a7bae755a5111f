"""A sentence that holds more than anybody writes is cut; every other one stays whole."""

from chalicelib.extraction.sentences import parted, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in parted(text, sentences(text), ())]


def test_a_sentence_with_few_things_stays_whole_however_long() -> None:
    text = "质保期3年," + "乙方派人到场维修并更换损坏的部件," * 30
    assert cut(text) == [text]


def test_a_short_sentence_stays_whole_however_full() -> None:
    assert cut("1年2年3年" * 20) == ["1年2年3年" * 20]


def test_a_full_sentence_is_cut_at_its_commas() -> None:
    text = "整机质保期3年," * 60
    pieces = cut(text)
    assert len(pieces) > 1
    assert "".join(pieces) == text
    assert all(piece.endswith(",") and sum(map(str.isdigit, piece)) <= 36 for piece in pieces)


def test_a_full_sentence_without_commas_is_cut_before_a_thing() -> None:
    text = "质保期3年" * 80
    pieces = cut(text)
    assert len(pieces) > 1
    assert "".join(pieces) == text
    assert all(piece[0].isdigit() for piece in pieces[1:])


def test_the_sentence_beside_a_full_one_is_left_alone() -> None:
    assert cut("质保期3年," * 80 + "响应2小时。培训1次。")[-1] == "培训1次。"


def test_names_count_as_figures_do() -> None:
    text = "培训维修巡检备件" * 40
    assert len(parted(text, sentences(text), range(0, len(text), 2))) > 1
    assert parted(text, sentences(text), ()) == [(0, len(text))]
