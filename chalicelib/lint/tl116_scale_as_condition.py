"""TL116: a firm's size is a condition for taking part (87号令 第十七条, see the rule's source)."""

import re
from collections.abc import Iterator

from .tender import Hit, Tender, spoken

_SCALE = re.compile(
    r"(?P<what>注册资[本金]|资产总额|营业收入|年营业额|从业人员(?:人?数)?|利润|纳税额)[^,。;]{0,12}(?:不低于|不少于|不得低于|不得少于|大于|≥|>|达到|超过|在)[^,。;]{0,6}\d[\d,.]{0,12} ?(?:万|亿|元|人)"
    r"|(?P<what2>注册资[本金]|资产总额|营业收入|年营业额|从业人员(?:人?数)?)[^,。;\d]{0,8}\d[\d,.]{0,12} ?(?:万元?|亿元?|人)\(?(?:含\)?)?及?以上"
)
# How firms are classed as small, and who may be a subcontractor, are no conditions.
_CLASSES = re.compile(r"中小企业|小微|微型|划型|声明函|上一年度数据")


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each condition on a firm's size."""
    for passage, (start, end) in spoken(tender.passages):
        match = _SCALE.search(passage.text, start, end)
        if (
            match
            and tender.qualifies(passage)
            and not tender.scores(passage)
            and not _CLASSES.search(passage.text)
        ):
            yield Hit(((passage, (start, end)),), {"what": match["what"] or match["what2"]})
