"""A directory of own words: what it adds, whom it is told apart by, and mistakes by file and line."""

from pathlib import Path

import pytest

from chalicelib.errors import InvalidLexicon
from chalicelib.lexicon.loader import context, own_topic, shipped, topics, using, words
from chalicelib.lexicon.own import load

RESCUE = """\
[topics.rescue_time]
zh = "困人救援时间"
en = "Rescue time"
kind = "duration"
better = "shorter"
default = "<="
"""
HEADS = """
[words.rescue_time]
head = ["困人救援时间"]
"""
WHOLE = RESCUE + HEADS


def directory(place: Path, **files: str) -> Path:
    folder = place / "lifts"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_topic_comes_after_the_catalogue(tmp_path: Path) -> None:
    with using(load(directory(tmp_path, a=WHOLE))):
        assert list(topics()) == [*shipped().topics, "rescue_time"]
        assert (topics()["rescue_time"].zh, topics()["rescue_time"].default) == ("困人救援时间", "<=")
        assert own_topic("rescue_time", "duration", "shorter")
        assert not own_topic("rescue_time", "rate")
        assert not own_topic("response_time")
        assert [entry.source for entry in words()["rescue_time"]] == ["lifts/a.toml"]
    assert "rescue_time" not in topics()


def test_a_topic_and_its_words_may_stand_in_two_files(tmp_path: Path) -> None:
    own = load(directory(tmp_path, z=RESCUE, a=HEADS))
    assert own.words["rescue_time"][0].head == ("困人救援时间",)


@pytest.mark.parametrize(
    ("kind", "better", "inside"),
    [
        ("rate", "lower", "shorter"),
        ("rate", "higher", "higher"),
        ("count", "fewer", "shorter"),
        ("frequency", "more", "more"),
        ("duration", "longer", "longer"),
    ],
)
def test_the_better_side_is_said_in_words_of_the_kind(
    tmp_path: Path, kind: str, better: str, inside: str
) -> None:
    text = WHOLE.replace('"duration"', f'"{kind}"').replace('"shorter"', f'"{better}"')
    text = text if kind == "duration" else text.replace("head =", "words =")
    assert load(directory(tmp_path, a=text)).topics["rescue_time"].better == inside


def test_words_and_guards_of_a_known_topic(tmp_path: Path) -> None:
    own = load(directory(tmp_path, a='[words.onsite_time]\nact = ["到梯"]\nnot_before = ["每月"]\n'))
    *known, added = own.words["onsite_time"]
    assert added.act == ("到梯",)
    # Guards hold for every word of the topic, and stand directly before it.
    assert all("(?:每月)$" in entry.not_before for entry in (*known, added))
    assert "未$" in added.not_before
    assert [entry.act for entry in known] == [entry.act for entry in shipped().words["onsite_time"]]


def test_context_words_and_new_names(tmp_path: Path) -> None:
    own = load(directory(tmp_path, a='[context.severity]\nurgent = ["关人"]\n"停梯" = ["停梯"]\n'))
    with using(own):
        assert context("severity")["urgent"].search("发生关人")
        assert context("severity")["urgent"].search("紧急故障")
        assert context("severity")["停梯"].search("停梯")
    assert not context("severity")["urgent"].search("发生关人")
    assert "停梯" not in context("severity")


def test_the_digest_is_of_names_and_bytes(tmp_path: Path) -> None:
    def mark(where: str, **files: str) -> tuple[str, str]:
        place = tmp_path / where
        place.mkdir()
        (directory(place, **files) / "README.md").write_text(where, encoding="utf-8")
        made = load(place / "lifts").mark
        assert made is not None
        return made.name, made.sha256

    first = mark("first", a=WHOLE)
    assert first[0] == "lifts"
    assert mark("elsewhere", a=WHOLE) == first
    others = [mark("changed", a=WHOLE + "\n"), mark("renamed", b=WHOLE), mark("more", a=WHOLE, b="")]
    assert len({first, *others}) == 4


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_files_of_other_editors(tmp_path: Path, ending: str, start: str) -> None:
    folder = directory(tmp_path)
    (folder / "a.toml").write_bytes((start + WHOLE.replace("\n", ending)).encode())
    assert "rescue_time" in load(folder).topics


def topic(**changes: str) -> str:
    """The topic with other lines, an empty one left out."""
    lines = RESCUE.splitlines()
    for key, line in changes.items():
        place = next((n for n, old in enumerate(lines) if old.startswith(f"{key} ")), len(lines))
        lines[place : place + 1] = [line] if line else []
    return "\n".join(lines) + HEADS


# The text of a.toml, the line that is named, words of the message.
MISTAKES = {
    "no TOML": ("[words.onsite_time]\nact = [到梯]\n", 2, "no readable TOML"),
    "no end": ("[words.onsite_time]\nact = [\n", 2, "no readable TOML"),
    "a key twice": ('[words.onsite_time]\nact = ["到梯"]\nact = ["到梯"]\n', 3, "no readable TOML"),
    "another table": ("# mine\n\n[word.onsite_time]\nact = []\n", 3, "there is no such table"),
    "no table": ('words = "到梯"\n', 1, "write [words.name]"),
    "a list for a table": ('[words]\nonsite_time = ["到梯"]\n', 2, "write [words.onsite_time]"),
    "an unknown topic": ('[words.onsite]\nact = ["到梯"]\n', 1, "there is no topic 'onsite'"),
    "an unknown role": ('[words.onsite_time]\nact = ["到梯"]\nverbs = ["到"]\n', 3, "no such key"),
    "a string": ('[words.onsite_time]\n\nact = "到梯"\n', 3, "a list of strings"),
    "numbers": ("[words.onsite_time]\nact = [1]\n", 2, "a list of strings"),
    "a bad expression": ('[words.onsite_time]\nact = [\n  "到梯",\n  "到(",\n]\n', 4, "no regular expression"),
    "no end of it": ('[words.onsite_time]\nact = ["到.*梯"]\n', 2, "no end"),
    "in single quotes": ("[words.onsite_time]\nhead = [\n  '到\\d+梯',\n]\n", 3, "no end"),
    "escaped": ('[words.onsite_time]\nhead = [\n  "到\\\\d+梯",\n]\n', 3, "no end"),
    "nested": ('[words.onsite_time]\nact = ["(?:到{1,3}){1,9}梯"]\n', 2, "inside a repetition"),
    "nothing": ('[words.onsite_time]\nact = ["(?:到梯)?"]\n', 2, "empty text"),
    "too long": (f'[words.onsite_time]\nact = ["{"梯" * 201}"]\n', 2, "the limit is 200"),
    "a bad guard": ('[words.onsite_time]\nact = ["到梯"]\nnot_after = ["."]\n', 3, "no letter"),
    "a role of another kind": ('[words.hotline]\nact = ["热线"]\n', 2, "use words"),
    "a topic without words": ('[words.warranty_start]\nact = ["起"]\n', 1, "not found by words"),
    "no subjects": ('[words.hotline.subjects]\nx = ["热线"]\n', 1, "has no subjects"),
    "a bad subject": ('[words.certification.subjects]\nx = ["("]\n', 2, "no regular expression"),
    "a known topic": (WHOLE.replace("rescue_time", "onsite_time"), 1, "the catalogue has this topic"),
    "a bad id": (WHOLE.replace("rescue_time", '"救援"'), 1, "small letters"),
    "a key of a topic": (topic(units='unit = ["hour"]'), 7, "no such key"),
    "no name": (topic(en=""), 1, "write en"),
    "no kind": (topic(kind=""), 1, "this is needed; it is one of duration"),
    "a bad kind": (topic(kind='kind = "time"'), 4, "can't be 'time'"),
    "a kind of the program's": (topic(kind='kind = "schedule"'), 4, "can't be 'schedule'"),
    "a bad better side": (topic(better='better = "more"'), 5, "one of shorter, longer, equal"),
    "a bad default": (topic(default='default = "present"'), 6, "one of <=, >=, =="),
    "a bad unit": (topic(units='units = ["hours"]'), 7, "the units are minute, hour"),
    "no words": (RESCUE, 1, "add [words.rescue_time]"),
    "a group": ('[context.chapter]\nscoring = ["评分"]\n', 1, "can't be added to"),
    "a group of closed names": ('[context.strength]\nmust = ["得"]\n', 2, "the keys are hedge, refuse"),
    "a bad context word": ('[context.area]\n\n"高层" = ["高.+层"]\n', 3, "no end"),
    "a name": ('[context.area]\n" " = ["高层"]\n', 2, "visible characters"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    folder = directory(tmp_path, a=text, b="# nothing wrong here\n")
    with pytest.raises(InvalidLexicon) as caught:
        load(folder)
    message = str(caught.value)
    assert message.startswith(f"lifts/a.toml:{line}: "), message
    assert words in message
    assert message.endswith(".")
    assert caught.value.code == "TCE401"


def test_a_topic_declared_twice(tmp_path: Path) -> None:
    with pytest.raises(InvalidLexicon, match=r"^lifts/b\.toml:2: .*declared in lifts/a\.toml too"):
        load(directory(tmp_path, a=WHOLE, b="\n" + RESCUE))


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (directory(tmp_path) / "a.toml").write_bytes("# 电梯\n# 一\n".encode("gb18030"))
    with pytest.raises(InvalidLexicon, match=r"^lifts/a\.toml:1: this is not UTF-8"):
        load(tmp_path / "lifts")


def test_places_that_hold_no_lexicon(tmp_path: Path) -> None:
    folder = directory(tmp_path)
    with pytest.raises(InvalidLexicon, match=r"holds no \.toml file"):
        load(folder)
    with pytest.raises(InvalidLexicon, match="can't be read"):
        load(folder / "missing")
    (folder / "a.toml").write_text(WHOLE, encoding="utf-8")
    with pytest.raises(InvalidLexicon, match="is a file"):
        load(folder / "a.toml")
