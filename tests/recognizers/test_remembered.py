from collections.abc import Iterator

from chalicelib.recognizers.base import Figure, remembered


def test_a_text_is_read_once_however_often_it_is_asked_for() -> None:
    read: list[str] = []

    @remembered
    def find(text: str) -> Iterator[Figure]:
        """Give one figure."""
        read.append(text)
        yield Figure(0, len(text), None)

    for _ in range(3):
        assert [figure.end for figure in find("三年")] == [2]
    assert [figure.end for figure in find("三年零两个月")] == [6]
    assert read == ["三年", "三年零两个月"]


def test_each_caller_gets_all_figures_from_the_first() -> None:
    @remembered
    def find(text: str) -> Iterator[Figure]:
        """Give one figure a character."""
        yield from (Figure(place, place + 1, None) for place in range(len(text)))

    assert next(find("ab")).start == 0
    assert [figure.start for figure in find("ab")] == [0, 1]
