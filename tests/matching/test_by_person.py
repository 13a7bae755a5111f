"""What a number can't show: where a site is, who is trained, whether a contract is similar."""

import pytest

from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source

ROWS = [
    ("投标人应对操作人员进行培训。", "我公司对采购人的操作人员进行培训。", "compliant"),
    ("投标人应对操作人员进行培训，不少于5人。", "我公司为用户培训操作人员6人。", "better"),
    ("投标人应对操作人员进行培训。", "我公司提供专项培训。", "review"),
    ("投标人应对操作人员进行培训。", "我公司对驻场人员进行专项技能培训。", "missing"),
    ("投标人应在本市设有售后服务网点。", "我公司在省会设有售后服务网点。", "review"),
    ("投标人应在本市设有售后服务网点。", "我公司在本市设有售后服务网点。", "review"),
    ("投标人应提供同类业绩不少于2份。", "我公司提供同类业绩3份。", "review"),
    ("投标人应提供同类业绩不少于2份。", "我公司提供同类业绩1份。", "deviation"),
]


@pytest.mark.parametrize(("demand", "offer", "verdict"), ROWS, ids=[row[1] for row in ROWS])
def test_a_person_looks_where_the_number_is_not_enough(demand: str, offer: str, verdict: str) -> None:
    tender = Source(name="tender.txt", data=f"采购需求\n{demand}\n".encode())
    bid = BidSource(name="bid.txt", documents=(Source(name="bid.txt", data=f"服务承诺\n{offer}\n".encode()),))
    (finding,) = check(tender, [bid]).bids[0].findings
    assert finding.verdict.value == verdict
