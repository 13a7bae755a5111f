"""The profiles that come with the program: found by name, sound in every entry, and true to the data on standards."""

import re

import pytest
import yaml

from chalicelib.errors import NotFound
from chalicelib.lexicon.schemes import schemes
from chalicelib.lexicon.standards import edition_of, is_replaced
from chalicelib.model.finding import Importance, Verdict
from chalicelib.services.builtin import builtin_source, builtins, is_builtin
from chalicelib.services.checking import BidSource, check, read_tender
from chalicelib.services.profile import parse_profile
from chalicelib.services.reading import Source

NAMES = ["apparel", "goods-after-sales", "it-operations", "medical-equipment"]
HAN = re.compile(r"[\u4e00-\u9fff]")


def test_these_are_there() -> None:
    assert [each.name for each in builtins()] == NAMES
    for each in builtins():
        assert each.requirements >= 10
        for words in (each.about.title, each.about.purpose):
            assert HAN.search(words.zh)
            assert not HAN.search(words.en)


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_has_a_name_in_both_languages_and_an_id_of_words(name: str) -> None:
    data = builtin_source(name).data
    chinese, english = parse_profile(data, name, "zh"), parse_profile(data, name, "en")
    for zh, en in zip(chinese, english, strict=True):
        assert re.fullmatch(r"[a-z0-9-]{3,}", zh.id)
        assert HAN.search(zh.title)
        assert not HAN.search(en.title)
        assert zh.model_copy(update={"title": en.title}) == en
    assert any(each.importance is Importance.MANDATORY for each in chinese)
    assert len({each.title for each in chinese}) == len(chinese)


@pytest.mark.parametrize("name", NAMES)
def test_its_comments_tell_where_figures_are_from(name: str) -> None:
    text = builtin_source(name).data.decode("utf-8")
    comments = "\n".join(line for line in text.splitlines() if line.lstrip().startswith("#"))
    for words in ("惯例", "custom", "importance:", "bid_date:", f"tendercheck profiles {name}"):
        assert words in comments
    assert max(len(line) for line in text.splitlines()) <= 200


@pytest.mark.parametrize("name", NAMES)
def test_standards_are_known_and_current_and_levels_are_of_their_scheme(name: str) -> None:
    for each in parse_profile(builtin_source(name).data, name):
        if each.topic == "standard_compliance":
            assert each.subject is not None
            edition = edition_of(each.subject)
            assert edition is not None, each.subject
            assert not is_replaced(edition)
        for condition in each.conditions:
            if condition.value.startswith("level: "):
                assert each.subject is not None
                assert 1 <= int(condition.value[7:]) <= schemes()[each.subject].levels


def test_every_dated_standard_in_a_comment_is_in_the_data() -> None:
    for name in NAMES:
        text = builtin_source(name).data.decode("utf-8")
        numbers = re.findall(r"(?:GB(?:/T)?|ISO|YY/T) [\d.]+[-:]\d{4}", text)
        for number in numbers:
            assert edition_of(number) is not None, f"{name}: {number}"


@pytest.mark.parametrize("path", ["profile:apparel", "apparel"])
def test_a_profile_is_found_by_its_name(path: str) -> None:
    assert builtin_source(path).name == "apparel.yaml"


@pytest.mark.parametrize(
    "path", ["profile:", "profile:Apparel", "profile:apparel.yaml", "profile:../rules/rules", "cars"]
)
def test_an_unknown_name_is_told_with_those_there_are(path: str) -> None:
    with pytest.raises(NotFound, match=", ".join(NAMES)) as caught:
        builtin_source(path)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("path", "expected"), [("profile:x", True), ("profile.yaml", False), ("./profile:x", False)]
)
def test_what_names_one(path: str, expected: bool) -> None:
    assert is_builtin(path) is expected


@pytest.mark.parametrize("name", NAMES)
def test_a_bid_that_says_nothing_meets_nothing(name: str) -> None:
    silent = BidSource(name="b", documents=(Source(name="b.txt", data="我公司成立于2010年。".encode()),))
    findings = check(builtin_source(name), [silent]).bids[0].findings
    assert {finding.verdict for finding in findings} == {Verdict.MISSING}


ANSWERS = {
    "apparel": (
        "我公司承诺尺码不合适的，收货后20天内免费调换。出现质量问题的，收货后30天内退货。质保期1年。合同签订后25天内交货。"
        "我公司承诺24小时内响应，投诉在3个工作日内解决。服务热线：400-800-1234。\n"
        "所投产品符合GB 18401-2010、GB 31701-2015和GB/T 31888-2015的规定。\n"
        "我公司提供第三方检测机构出具的检验报告，报告日期：2025年11月3日。\n随货提供出厂检验报告。\n"
    ),
    "goods-after-sales": (
        "我公司承诺2小时内响应，24小时内到达现场，48小时内修复。质保期3年，自验收合格之日起计算。\n"
        "质保期满后只收取零配件成本费。\n签订合同前提供生产厂家三年质保承诺函原件。\n"
    ),
    "it-operations": (
        "一级故障15分钟内响应，1小时内到达现场，4小时内解决。二级故障30分钟内响应，2小时内到达现场，8小时内解决。"
        "三级故障1小时内响应，24小时内解决。我公司提供7×24小时服务。\n"
    ),
    "medical-equipment": (
        "我公司具有医疗器械经营许可证，所投产品具有医疗器械注册证。\n"
        "我公司承诺2小时内响应，24小时内到达现场。整机质保期3年。\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_good_bid_meets_what_is_mandatory(name: str) -> None:
    bid = BidSource(name="b", documents=(Source(name="b.txt", data=ANSWERS[name].encode()),))
    source = builtin_source(name)
    dated = Source(
        name=source.name, data=source.data.replace(b"# bid_date: 2026-01-31", b"bid_date: 2026-01-31")
    )
    result = check(dated, [bid]).bids[0]
    weights = {each.id: each.importance for each in read_tender(source).requirements}
    open_ = {
        finding.requirement: finding.reason
        for finding in result.findings
        if weights[finding.requirement] is Importance.MANDATORY
        and finding.verdict not in (Verdict.COMPLIANT, Verdict.BETTER)
    }
    assert open_ == {}


@pytest.mark.parametrize(
    ("name", "said", "instead", "requirement"),
    [
        ("apparel", "2025年11月3日", "2024年11月3日", "test-report"),
        ("apparel", "GB 18401-2010", "GB 18401-2003", "textile-safety"),
        ("apparel", "20天内免费调换", "7天内免费调换", "exchange-of-sizes"),
        ("goods-after-sales", "质保期3年", "质保期2年", "warranty"),
        ("goods-after-sales", "2小时内响应", "4小时内响应", "response"),
        ("it-operations", "一级故障15分钟内响应", "一级故障30分钟内响应", "l1-response"),
        ("it-operations", "三级故障1小时内响应，24小时", "三级故障1小时内响应，48小时", "l3-resolution"),
        ("medical-equipment", "整机质保期3年", "整机质保期18个月", "warranty"),
    ],
)
def test_a_worse_figure_fails_where_it_stands(name: str, said: str, instead: str, requirement: str) -> None:
    source = builtin_source(name)
    dated = Source(
        name=source.name, data=source.data.replace(b"# bid_date: 2026-01-31", b"bid_date: 2026-01-31")
    )
    assert said in ANSWERS[name]
    good, bad = (
        {
            finding.requirement: finding.verdict
            for finding in check(
                dated, [BidSource(name="b", documents=(Source(name="b.txt", data=text.encode()),))]
            )
            .bids[0]
            .findings
        }
        for text in (ANSWERS[name], ANSWERS[name].replace(said, instead))
    )
    assert good.pop(requirement) in (Verdict.COMPLIANT, Verdict.BETTER)
    assert bad.pop(requirement) is Verdict.DEVIATION
    assert good == bad


def test_the_file_is_plain_yaml() -> None:
    for name in NAMES:
        data = yaml.safe_load(builtin_source(name).data)
        assert set(data) == {"profile", "requirements"}
