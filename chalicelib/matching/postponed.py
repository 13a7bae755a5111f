"""What a bid mentions and leaves open: 软件升级事宜另行商定, as the workload requires. Neither a promise nor silence."""

import re

from ..extraction.sentences import sentences
from ..model.finding import Requirement
from ..recognizers import triggers
from ..text.normalize import normalize
from ..text.segment import Passage
from ..text.textmap import squeeze

OPEN = re.compile(
    r"另(?:行)?(?:商定|商议|协商|约定|议|定|报)|(?:待|再)(?:定|议|商|协商)|协商(?:确定|解决|而定|安排)|双方(?:商定|协商|约定)|视[^,。;]{1,12}(?:而定|安排|情形|情况|需要)|根据[^,。;]{1,10}(?:需要|情况|需求)[^,。;]{0,6}(?:安排|确定|提供|配)"
    r"|分[两二三四五\d]批(?:次)?(?:交货|供货|到货|发货|交付|送达)|(?:计划|预计|拟)(?:于|在)|争取|尽量|尽力|原则上|酌情"
    r"|\bas (?:the |your )?[\w ]{1,24}(?:requires?|needed|necessary|appropriate)\b|\bbest[- ]effort|\bto be (?:agreed|confirmed|discussed|decided)\b|\bin due course\b|\bdepending on\b",
    re.IGNORECASE,
)
# Words that every clause of a tender has tell nothing of what a sentence is about.
_COMMON = frozenset(
    re.findall(
        r"..",
        "采购购人投标标人供应应商中标承诺提供服务我公公司要求质保保期期内质量验收合格合同签订时间小时工作进行安排设备货物产品项目本项以内日内"
        "天内人员负责保证技术全部所有售后需要相关用户单位方式标准内容免费每年定期情况不少少于不超超过不得须提应提响应部分期间接到通知采用使用"
        "按照规定文件招标成交乙方甲方保修承办办商协商双方商定",
    )
)
_DELIVERED = re.compile(r"送[到达]|运[到抵]|到货|交[货付]|供货|\bdeliver", re.IGNORECASE)


def left_open(passages: list[Passage]) -> list[tuple[Passage, int, int]]:
    """Give the sentences of a bid's own paragraphs that leave something open, with their spans."""
    return [
        (passage, start, end)
        for passage in passages
        for start, end in sentences(passage.text)
        if OPEN.search(passage.text, start, end)
    ]


def speaks_of(requirement: Requirement, text: str) -> bool:
    """Tell whether a sentence speaks of what is required: by a word of the topic, or one that only this demand has."""
    if any(trigger.topic == requirement.topic for trigger in triggers.find(text)):
        return requirement.subject is None or requirement.topic not in (
            "certification",
            "insurance",
            "technical_parameter",
        )
    if requirement.topic == "delivery_time":
        return _DELIVERED.search(text) is not None
    if requirement.evidence is None:
        return False
    quote = normalize(requirement.evidence.quote)
    return bool(_pairs(squeeze(quote, [(0, len(quote))]).text) & _pairs(text))


def _pairs(text: str) -> frozenset[str]:
    return (
        frozenset(
            text[at : at + 2]
            for at in range(len(text) - 1)
            if re.fullmatch(r"[\u4e00-\u9fff]{2}", text[at : at + 2])
        )
        - _COMMON
    )
