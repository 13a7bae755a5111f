"""Damaged and hostile files end as a Document or as an InputError, never as anything else."""

import functools
import re
import zipfile
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.errors import InputError
from chalicelib.readers.registry import read

from .samples import check_invariants, grid_page, lines_page, pdf, repack


@functools.cache
def sound(kind: str) -> bytes:
    if kind == "pdf":
        return pdf(lines_page("一、质保期：不少于三年。"), grid_page([["级别", "时间"], ["一级", "2小时"]]))
    if kind == "docx":
        file, buffer = docx.Document(), BytesIO()
        file.add_heading("第一章", 1)
        file.add_paragraph("质保期三年", style="List Number")
        table = file.add_table(3, 2)
        table.cell(0, 0).merge(table.cell(1, 0)).text = "级别"
        file.save(buffer)
        return buffer.getvalue()
    if kind == "html":
        return "<meta charset=gbk><h1>总则</h1><table><tr><td rowspan=2>级别<td>时间</table>".encode("gbk")
    return "级别 | 时间\n一级 | 2小时\n".encode("gbk")


def survives(data: bytes, name: str) -> None:
    try:
        document = read(data, name)
    except InputError as error:
        assert str(error).startswith(name)
        return
    check_invariants(document)


KINDS = ["pdf", "docx", "html", "txt"]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(share=st.floats(0, 1))
def test_cut_off(kind: str, share: float) -> None:
    data = sound(kind)
    survives(data[: int(len(data) * share)], f"a.{kind}")


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    changes=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=6)), max_size=8
    )
)
def test_overwritten(kind: str, changes: list[tuple[float, bytes]]) -> None:
    data = bytearray(sound(kind))
    for share, piece in changes:
        place = int(len(data) * share)
        data[place : place + len(piece)] = piece
    survives(bytes(data), f"a.{kind}")


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_sound_package_with_damaged_parts(data: st.DataObject) -> None:
    whole = sound("docx")
    with zipfile.ZipFile(BytesIO(whole)) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels"))}
    name = data.draw(st.sampled_from(sorted(parts)))
    part = parts[name]
    values = [match.span(1) for match in re.finditer(rb'w:val="([^"]*)"', part)]
    if values and data.draw(st.booleans()):
        start, end = data.draw(st.sampled_from(values))
        odd = data.draw(st.sampled_from([b"", b"-5", b"99999999999", b"x", b"0", "²".encode()]))
        part = part[:start] + odd + part[end:]
    else:
        place = data.draw(st.integers(0, len(part)))
        part = part[:place] + data.draw(st.binary(max_size=4)) + part[place + data.draw(st.integers(0, 9)) :]
    survives(repack(whole, {name: part}), "a.docx")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    data=st.binary(max_size=300),
    head=st.sampled_from(
        [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"<html>", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
    ),
    ending=st.sampled_from(["", ".pdf", ".docx", ".html", ".md", ".txt", ".doc", ".png"]),
)
def test_any_bytes(data: bytes, head: bytes, ending: str) -> None:
    survives(head + data, "a" + ending)


@pytest.mark.parametrize("kind", KINDS)
def test_the_sound_files_are_read(kind: str) -> None:
    document = read(sound(kind), f"a.{kind}")
    assert "级别" in document.text
    assert document.tables
