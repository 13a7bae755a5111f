"""TL112: a demand names a brand or maker and no equivalent (政府采购法实施条例 第二十条, see the rule's source)."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from .tender import Chapter, Hit, Tender, around, spoken

# Goods that fit to another brand, are of its kind, or are there already, are not of that brand.
_OPEN = re.compile(
    r"相当|同等|等同|等效|同档|同级|类似|参照|参考|推荐|兼容|适配|支持|对接|接口|互通|联动|接入|集成|迁移|不低于|优于|以上|如[:,]|例如|比如|不限|主流|知名|其[他它]品牌|或其|现有|原有|已有|在用|利旧|目前|既有|已建|原厂|库存|现状"
    r"|等(?:国产|国内|国际|主流|知名|一线|系列)?(?:品牌|厂[家商]|产品|浏览器|数据库|操作系统|软件|平台)"
    r"|\b(?:or (?:equal|equivalent|similar)|equivalent|compatible|supports?|existing|such as|e\.g\.)",
    re.IGNORECASE,
)
# Chapters that describe what is there: the goods to be kept in order.
_DESCRIBED = re.compile(
    r"现状|概况|现有|清单|台账|明细|背景|维保|维护(?:对象|范围|内容|设备)|运维|物业|设施设备|existing",
    re.IGNORECASE,
)
_VERB = r"(?:采用|选用|使用|须?为|应为|必须为|限于?|指定|配备|配置|安装|提供|品牌[:为]|厂家[:为]|制造商[:为]|生产厂家[:为])"


@cache
def _brands() -> re.Pattern[str]:
    listed: list[str] = tomllib.loads((files(__package__) / "brands.toml").read_text(encoding="utf-8"))[
        "brands"
    ]
    names = "|".join(
        re.escape(name) if not name.isascii() else rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])"
        for name in listed
    )
    return re.compile(
        rf"{_VERB}[^,。;:]{{0,6}}(?P<brand>{names})|(?P<brand2>{names})(?:品牌|牌)(?!及|或|、)", re.IGNORECASE
    )


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each demand for a brand."""
    for passage, (start, end) in spoken(tender.demanding):
        if tender.chapter(passage) is not Chapter.REQUIREMENTS:
            continue
        match = _brands().search(passage.text, start, end)
        if match is None or _OPEN.search(passage.text[start:end]):
            continue
        if any(_DESCRIBED.search(words) or _OPEN.search(words) for words in around(passage)):
            continue
        yield Hit(((passage, (start, end)),), {"brand": match["brand"] or match["brand2"]})
