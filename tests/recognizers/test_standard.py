"""Standards by number and title, as people and scans write them, and the numbers that are something else."""

import pytest

from chalicelib.recognizers.standard import find
from chalicelib.text.normalize import normalize
from chalicelib.text.textmap import squeeze


def read(text: str) -> list[tuple[str, str]]:
    """Family or number, and the name as it should be written, of each standard found."""
    squeezed = squeeze(normalize(text), [(0, len(text))]).text
    return [(hit.id, hit.name) for hit in find(squeezed)]


HITS = [
    ("ISO 9001", "iso_9001", "ISO 9001"),
    ("ISO9001:2015", "iso_9001", "ISO 9001:2015"),
    ("ISO 9001-2015", "iso_9001", "ISO 9001:2015"),
    ("IS09001", "iso_9001", "ISO 9001"),
    ("ISO 9OO1", "iso_9001", "ISO 9001"),
    ("ISO/9001", "iso_9001", "ISO 9001"),
    ("GB／T 19001—2016", "iso_9001", "GB/T 19001-2016"),
    ("GBT 19001", "iso_9001", "GB/T 19001"),
    ("GB / T 19001", "iso_9001", "GB/T 19001"),
    ("GB/T 27922一2011", "gb_t_27922", "GB/T 27922-2011"),
    ("GB19272", "gb_19272", "GB 19272"),
    ("GB 19272-2024室外", "gb_19272", "GB 19272-2024"),
    ("YY/T 0287-2017", "iso_13485", "YY/T 0287-2017"),
    ("EN ISO 13485:2016", "iso_13485", "EN ISO 13485:2016"),
    ("ISO/IEC 27001", "iso_27001", "ISO/IEC 27001"),
    ("ISO/IEC 20000-1:2018", "iso_20000", "ISO/IEC 20000-1:2018"),
    ("OHSAS 18001:2007", "iso_45001", "OHSAS 18001:2007"),
    ("GJB 9001C-2017", "gjb_9001", "GJB 9001C-2017"),
    ("IEC 60529", "ip_code", "IEC 60529"),
    ("GB4208—84", "ip_code", "GB 4208-1984"),
    ("JGJ 59-2011", "jgj_59", "JGJ 59-2011"),
    ("DB31/T 388.8-2020", "DB31/T 388.8", "DB31/T 388.8-2020"),
    ("Q/ABC 001-2020", "Q/ABC 001", "Q/ABC 001-2020"),
    ("T/CECS 10001-2019", "T/CECS 10001", "T/CECS 10001-2019"),
    ("DL/T539-93", "DL/T 539", "DL/T 539-1993"),
    ("JB 8939-1999", "JB 8939", "JB 8939-1999"),
    ("DL508—92", "DL 508", "DL 508-1992"),
    ("GBN201-85", "GBN 201", "GBN 201-1985"),
    ("SD/T207-87", "SD/T 207", "SD/T 207-1987"),
    ("JB 616-84", "JB 616", "JB 616-1984"),
    ("GB-191-2000", "GB 191", "GB 191-2000"),
    ("GB/T 9813.3", "GB/T 9813.3", "GB/T 9813.3"),
    ("CNS 12345", "CNS 12345", "CNS 12345"),
    ("BS EN 1176-1:2017", "BS EN 1176-1", "BS EN 1176-1:2017"),
    ("ASTM D638-14", "ASTM D638", "ASTM D638-2014"),
    ("《建筑设计防火规范》（GB 50016-2014）", "gb_50016", "GB 50016-2014"),
    ("DL/T 634.5104-2009", "DL/T 634.5104", "DL/T 634.5104-2009"),
    ("IEEE 802.11ac", "IEEE 802.11ac", "IEEE 802.11ac"),
    ("IEEE802.3af/at", "IEEE 802.3af", "IEEE 802.3af"),
    ("NFPA 72", "NFPA 72", "NFPA 72"),
    ("FIPS 140-2", "FIPS 140-2", "FIPS 140-2"),
    ("TIA/EIA-568-B", "TIA/EIA 568", "TIA/EIA 568"),
    ("《石桥养护技术指南》", "石桥养护技术指南", "石桥养护技术指南"),
    ("GB 《室外健身器材的安全 通用要求》", "gb_19272", "室外健身器材的安全通用要求"),
    ("国标《塑料水杯的试制》", "塑料水杯的试制", "塑料水杯的试制"),
    ("《塑料水杯试验方法》", "塑料水杯试验方法", "塑料水杯试验方法"),
]

MISSES = [
    "DL508-32系列电机",
    "型号DL508-92",
    "DL508-92A型",
    "SD128-64",
    "WH-1000XM3",
    "CB100-80×60槽钢",
    "HB-92",
    "ADL508-92",
    "DL508-921",
    "第9001页",
    "API 3.0",
    "API 20",
    "ACID 12345",
    "《系统操作指南》",
    "《小型企业会计准则》",
    "P9001",
    "电话021-19001234",
    "财库〔2021〕22号",
    "财政部令第87号",
    "内存16GB 3200",
    "8 GB 2666MHz",
    "512GB 2022款",
    "硬盘20GB/T",
    "GB 5",
    "ISO 4217 currency",
    "感光度ISO 6400",
    "证书编号：GB 12345",
    "合同号：QB/T 2021",
    "型号SH-2000",
    "TB 1000",
    "HS 8471",
    "SL 2000",
    "CNAS L1234",
    "IEEE 802",
    "802.11ac",
    "ISO",
    "GB",
    "国标",
    "isolation 9001",
    "9001",
    "19001-2016",
    "2016年",
    "《中华人民共和国政府采购法》",
    "《政府采购货物和服务招标投标管理办法》",
    "《中小企业划型标准规定》",
    "《商品包装政府采购需求标准（试行）》",
    "《评分标准》",
    "《使用说明书》",
    "《检测报告》",
    "《服务合同》",
    "《物业服务收费标准》",
    "PDF1.7",
    "V2.0",
    "7×24小时",
    "80*80*2.5mm",
    "XYZGB 19272",
]


@pytest.mark.parametrize(("text", "family", "name"), HITS)
def test_a_standard_is_found(text: str, family: str, name: str) -> None:
    assert read(text) == [(family, name)]


@pytest.mark.parametrize("text", MISSES)
def test_what_is_no_standard_is_not(text: str) -> None:
    assert read(text) == []


def test_near_misses_outnumber_hits() -> None:
    assert len(MISSES) > len(HITS)


def test_each_of_several_is_found_in_its_place() -> None:
    text = "符合GB 50205、GB 50017及JGJ 59-2011"
    assert [text[hit.start : hit.end] for hit in find(text)] == ["GB 50205", "GB 50017", "JGJ 59-2011"]


@pytest.mark.parametrize(
    "unit",
    [
        "GB",
        "GB/T 1",
        "ISO ",
        "《标准",
        "EN 1-1-1-1",
        "《a》GB 1",
        "《标准规范》符合GB 1234-2020、",
        "BS EN ",
        "Q/A",
    ],
)
def test_long_text_of_halves_is_read_in_time(unit: str) -> None:
    find(unit * (60_000 // len(unit)))
