"""The profiles that come with the program, by name: `profile:goods-after-sales` stands for a tender."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ..errors import InvalidProfile, NotFound
from ..model.base import Record
from .profile import About, read_profile
from .reading import Source

PREFIX = "profile:"
_SUFFIX = ".yaml"


class Builtin(Record):
    """One profile that comes with the program: its name, what it is for, how many requirements it has."""

    name: str
    about: About
    requirements: int


def is_builtin(path: str) -> bool:
    """Tell whether a path is the name of a profile that comes with the program."""
    return path.startswith(PREFIX)


def builtin_source(path: str) -> Source:
    """Give the profile that `profile:NAME`, or NAME alone, stands for. Raises NotFound with the list of names."""
    name = path.removeprefix(PREFIX)
    if name not in _names():
        raise NotFound(f"There is no built-in profile {name!r}; the profiles are {', '.join(_names())}.")
    data = (_folder() / f"{name}{_SUFFIX}").read_bytes()
    return Source(name=f"{name}{_SUFFIX}", data=data)


@cache
def builtins() -> Sequence[Builtin]:
    """Give the profiles in the order of their names. Raises InvalidProfile."""
    result = []
    for name in _names():
        source = builtin_source(name)
        read = read_profile(source.data, source.name)
        if read.about is None:
            raise InvalidProfile(f"{source.name}: profile: this key is needed; say what the profile is for.")
        result.append(Builtin(name=name, about=read.about, requirements=len(read.requirements)))
    return tuple(result)


def _folder() -> Traversable:
    return files(__package__.rpartition(".")[0]) / "profiles"


@cache
def _names() -> tuple[str, ...]:
    return tuple(
        sorted(e.name.removesuffix(_SUFFIX) for e in _folder().iterdir() if e.name.endswith(_SUFFIX))
    )
