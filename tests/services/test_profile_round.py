"""A tender and its unedited profile give the same verdicts, word for word, for every bid."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.model.finding import BidDate, DateSource, TenderSummary
from chalicelib.reports.as_json import as_data, dumps
from chalicelib.services.checking import check, read_tender
from chalicelib.services.profile import read_profile
from chalicelib.services.profile_text import print_profile
from chalicelib.services.reading import Source
from tests.matching.bundles import Bundle, bundles, checked, sources


def written(tender: TenderSummary, form: str) -> Source:
    if form == "json":
        return Source(name="p.json", data=dumps(as_data(tender)).encode())
    language = form.removeprefix("yaml-")
    text = print_profile(tender.requirements, "t.pdf", language, bid_date=tender.bid_date)
    return Source(name="p.yaml", data=text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("form", ["yaml-zh", "yaml-en", "json"])
@pytest.mark.parametrize("bundle", bundles(), ids=lambda bundle: bundle.name)
def test_the_profile_says_what_its_tender_says(bundle: Bundle, form: str) -> None:
    tender, bids = sources(bundle)
    direct = checked(bundle)
    profile = written(read_tender(tender), form)
    assert read_tender(profile).requirements == direct.tender.requirements
    if form == "yaml-en":
        return  # the comments' language changes nothing else
    again = check(profile, bids)
    assert sum(len(bid.findings) for bid in direct.bids) > 10
    assert [(bid.name, bid.overall, bid.findings) for bid in again.bids] == [
        (bid.name, bid.overall, bid.findings) for bid in direct.bids
    ]


TENDERS = {
    "a fine that is a share": "逾期交货的，每逾期1日按合同总价0.5%支付违约金。",
    "an age": "投标人须提供近三年内的检测报告。供应商应提供2023年1月31日以来的同类项目业绩不少于2份。",
    "a row": "| 参数 | 要求 |\n|---|---|\n| 最大承重 | ≥125kg |\n| 额定功率 | ≥2.5kW |\n",
    "stars": "须具有四星级售后服务认证证书。",
    "sums": "须投保产品责任险，每次事故限额不低于500万元。",
    "a level": "须通过网络安全等级保护三级测评。须具有CMMI 3级认证证书。",
    "a standard": "须符合GB/T 19001-2016或同等标准。健身器材须符合GB 19272-2024的规定。",
    "a blank": "质保期不少于____年。",
    "payments": "验收合格后支付合同价款的95%，质保期满后支付5%。",
    "a range": "工作温度：-10℃～40℃。",
}


@pytest.mark.parametrize("name", TENDERS)
@pytest.mark.parametrize("form", ["yaml-zh", "json"])
def test_every_kind_of_requirement_comes_back(name: str, form: str) -> None:
    text = f"# 采购需求\n\n投标截止时间：2026年7月14日。\n\n{TENDERS[name]}\n"
    tender = read_tender(Source(name="t.md", data=text.encode()))
    assert tender.requirements, name
    again = read_tender(written(tender, form))
    assert again.requirements == tender.requirements
    assert again.bid_date is not None
    assert again.bid_date.date == date(2026, 7, 14)


@settings(deadline=None)
@given(st.dates(min_value=date(1900, 1, 1)), st.sampled_from(["yaml-zh", "yaml-en", "json"]))
def test_the_day_comes_back(day: date, form: str) -> None:
    tender = read_tender(Source(name="t.txt", data="采购需求\n质保期不少于3年。".encode()))
    dated = tender.model_copy(update={"bid_date": BidDate(date=day, source=DateSource.TENDER)})
    found = read_tender(written(dated, form)).bid_date
    assert found == BidDate(date=day, source=DateSource.PROFILE)


def test_days_that_differ_are_shown_to_choose_from() -> None:
    named = (date(2026, 7, 14), date(2026, 7, 16))
    tender = read_tender(Source(name="t.txt", data="采购需求\n质保期不少于3年。".encode()))
    day = BidDate(date=None, source=DateSource.TENDER, named=named)
    text = print_profile(tender.requirements, "t", "en", bid_date=day)
    assert "(2026-07-14, 2026-07-16): choose one" in text
    assert read_profile(text.encode(), "p.yaml").bid_date is None
    chosen = text.replace("# bid_date: 2026-01-31", "bid_date: 2026-07-16")
    found = read_profile(chosen.encode(), "p.yaml").bid_date
    assert found is not None
    assert found.date == date(2026, 7, 16)
