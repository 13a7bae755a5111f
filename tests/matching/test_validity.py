"""Until when a certificate is valid, however that is written, and certificates that only look like the one asked for."""

from datetime import date

import pytest

from chalicelib.model.finding import Verdict
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source

from .checks import MET

TENDER = "一、资格要求\n★1. 投标人须具有有效的ISO 9001质量管理体系认证证书。"
ZH = "我公司具有ISO 9001质量管理体系认证证书，"
EN = "We hold an ISO 9001 certificate, "


def verdict(words: str, tender: str = TENDER) -> Verdict:
    """Check one promise on a day of May 2026."""
    head = "Our commitments" if words.isascii() else "承诺"
    made = check(
        Source(name="tender.txt", data=tender.encode()),
        [BidSource(name="bid", documents=(Source(name="bid.txt", data=f"{head}\n{words}".encode()),))],
        language="zh",
        bid_date=date(2026, 5, 14),
    )
    return made.bids[0].findings[0].verdict


@pytest.mark.parametrize(
    "words",
    [
        ZH + "有效期2022.06.01-2025.05.31。",
        ZH[:-1] + "（有效期2022/06/01~2025/05/31）。",
        ZH + "有效期三年，自2022年5月1日起。",
        ZH + "发证日期2020年3月1日，有效期三年。",
        ZH + "有效期至2025年底。",
        ZH + "有效期至2025-12。",
        ZH + "有效期至25年12月31日。",
        ZH + "有效日期2025.12.31。",
        ZH + "有效期至二〇二五年十二月三十一日。",
        ZH + "有效期至民國114年12月31日。",
        EN + "valid until 31/12/25.",
        EN + "valid for three years from 1 May 2022.",
        EN + "expiry date 12/2025.",
    ],
)
def test_is_over(words: str) -> None:
    """A certificate that ended before the day of the bid is a deviation, in whatever way its end is written."""
    assert verdict(words) is Verdict.DEVIATION


@pytest.mark.parametrize(
    "words",
    [
        ZH + "有效期三年。",
        ZH + "有效期至明年初。",
        ZH + "有效期至2028年初。",
        EN + "valid until 03/04/28.",
        EN + "valid until next spring.",
        ZH + "旧证有效期至2025年12月31日，正在换发新证，预计有效期至2028年12月31日。",
    ],
)
def test_end_unread(words: str) -> None:
    """A validity that is stated and gives no day is checked by a person."""
    assert verdict(words) is Verdict.REVIEW


@pytest.mark.parametrize(
    "words",
    [
        ZH + "证书在有效期内。",
        ZH + "有效期2024.06.01-2027.05.31。",
        ZH[:-1] + "（有效期2024/06/01~2027/05/31）。",
        ZH + "有效期三年，自2025年5月1日起。",
        ZH + "发证日期2025年3月1日，有效期三年。",
        ZH + "有效期至2027年底。",
        ZH + "有效期至2027-12。",
        ZH + "有效期至27年12月31日。",
        ZH + "有效日期2027.12.31。",
        ZH + "有效期至二〇二七年十二月三十一日。",
        ZH + "有效期至民國116年12月31日。",
        ZH + "有效期：2024年6月1日至2027年5月31日。",
        ZH + "有效期自2024年6月1日至2027年5月31日。",
        ZH + "旧证有效期至2025年12月31日，已换发新证，有效期至2028年12月31日。",
        ZH + "长期有效。",
        EN + "valid until 31/12/27.",
        EN + "valid until 31 December 2027.",
        EN + "valid for three years from 1 May 2025.",
        "We hold a valid ISO 9001 certificate.",
        "我公司具有有效的ISO 9001质量管理体系认证证书。",
    ],
)
def test_is_valid(words: str) -> None:
    """A certificate that is valid on the day of the bid counts."""
    assert verdict(words) in MET


LETTER = "一、资格要求\n★1. 投标人须提供制造商出具的授权书。"
STANDARD = "一、技术要求\n★1. 产品须符合GB 18584-2001标准。"


@pytest.mark.parametrize(
    ("tender", "words"),
    [
        (TENDER, "我公司具有ISO 9001内审员证书。"),
        (TENDER, "我公司具有ISO 9001质量管理体系审核员证书。"),
        (TENDER, "We hold an ISO 9001-equivalent certificate."),
        (LETTER, "厂家授权书暂缺，中标后补。"),
        (STANDARD, "产品符合GB 18584-2001标准的部分条款。"),
        (STANDARD, "产品符合GB 18584-2001标准，除甲醛含量外。"),
        (STANDARD, "除甲醛含量外，产品符合GB 18584-2001标准。"),
    ],
)
def test_not_the_paper(tender: str, words: str) -> None:
    """Another's paper, one still to come and a standard kept in part do not count."""
    assert verdict(words, tender) not in MET


@pytest.mark.parametrize(
    ("tender", "words"),
    [
        (TENDER, "我公司具有ISO 9001质量管理体系认证证书，并有3名内审员。"),
        (TENDER, "我公司具有ISO 9001质量管理体系认证证书（等同GB/T 19001）。"),
        (TENDER, "我公司具有ISO 9001质量管理体系认证证书，复印件附后。"),
        (TENDER, "We hold an ISO 9001 certificate (equivalent to GB/T 19001)."),
        (LETTER, "我公司提供制造商出具的授权书，原件附后。"),
        (STANDARD, "产品符合GB 18584-2001标准的全部条款。"),
        (STANDARD, "产品完全符合GB 18584-2001标准。"),
    ],
)
def test_the_paper(tender: str, words: str) -> None:
    """The certificate, the letter and the whole standard count."""
    assert verdict(words, tender) in MET
