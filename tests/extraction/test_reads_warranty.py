"""What is read as a term of each topic, in simplified and traditional Chinese and English."""

import pytest

from .reading import found, quotes

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    ("warranty_start", "该问题消除后，质保期重新开始计算", ["== other"]),
    (
        "warranty_start",
        "The warranty shall commence on the date of commissioning",
        ["== installation mandatory"],
    ),
    ("warranty_start", "保養期由驗收證書發出日起計一年", ["== acceptance"]),
    ("warranty_period", "We provide a 3-year warranty, excluding misuse and force majeure", ["== 3 year"]),
    # warranty_period
    ("warranty_period", "质保期≥3年", [">= 3 year"]),
    ("warranty_period", "质保期不少于36个月", [">= 36 month"]),
    ("warranty_period", "质保期：叁年", ["== 3 year"]),
    ("warranty_period", "免费质保三（3）年", ["== 3 year"]),
    ("warranty_period", "2年（24个月）质保", ["== 2 year"]),
    ("warranty_period", "质保一年半", ["== 1.5 year"]),
    ("warranty_period", "质保期不少于6年(含6年)", [">= 6 year"]),
    ("warranty_period", "原厂质保三年", ["== 3 year manufacturer"]),
    (
        "warranty_period",
        "整机质保三年，核心部件质保五年",
        ["== 3 year whole machine", "== 5 year main parts"],
    ),
    (
        "warranty_period",
        "整机质保3年，核心部件5年，易损件1年",
        ["== 3 year whole machine", "== 5 year main parts", "== 1 year consumables"],
    ),
    ("warranty_period", "质保期3年（核心部件5年）", ["== 3 year", "== 5 year main parts"]),
    ("warranty_period", "质保一年、保修三年", ["== 1 year", "== 3 year"]),
    ("warranty_period", "缺陷责任期24个月", ["== 24 month"]),
    ("warranty_period", "我公司承诺质保期为5年", ["== 5 year"]),
    ("warranty_period", "不少于3年免费质保", [">= 3 year"]),
    ("warranty_period", "三年内免费维护", ["== 3 year"]),
    ("warranty_period", "免费维保期一年", ["== 1 year"]),
    ("warranty_period", "三包期一年", ["== 1 year"]),
    ("warranty_period", "质保期不能低于3年", [">= 3 year mandatory"]),
    ("warranty_period", "质保期不足3年的，投标无效", [">= 3 year"]),
    ("warranty_period", "质保期少于3年的投标将被否决", [">= 3 year mandatory"]),
    ("warranty_period", "质保期内免费维修，质保期三年", ["== 3 year"]),
    ("warranty_period", "质量保证期：[根据项目要求填写，如：24个月]", ["== blank"]),
    ("warranty_period", "质保期X年", ["== blank"]),
    ("warranty_period", "保固期2年", ["== 2 year"]),
    ("warranty_period", "保固期限自驗收合格日起24個月", ["== 24 month"]),
    ("warranty_period", "得標廠商應負責保固三年", ["== 3 year mandatory"]),
    ("warranty_period", "製造廠商應保固三年", ["== 3 year mandatory manufacturer"]),
    ("warranty_period", "保用期不少於2年", [">= 2 year"]),
    ("warranty_period", "The warranty period is 24 months.", ["== 24 month"]),
    ("warranty_period", "a warranty of three years from the date of acceptance", ["== 3 year"]),
    ("warranty_period", "twenty four (24) months warranty", ["== 24 month"]),
    ("warranty_period", "Defects Liability Period: 12 months from practical completion", ["== 12 month"]),
    ("warranty_period", "The goods are guaranteed for 2 years", ["== 2 year"]),
    ("warranty_period", "warranty of at least 36 months", [">= 36 month"]),
    ("warranty_period", "The warranty period is ____ months", ["== blank"]),
    # warranty_start
    ("warranty_start", "质保期自验收合格之日起计算", ["== acceptance"]),
    ("warranty_start", "质保期从终验合格次日起算", ["== acceptance"]),
    ("warranty_start", "质保期自交货之日起12个月", ["== delivery"]),
    ("warranty_start", "自验收合格之日起质保三年", ["== acceptance"]),
    ("warranty_start", "保固期自驗收合格日起算", ["== acceptance"]),
    ("warranty_start", "由驗收合格日起計算保固", ["== acceptance"]),
    ("warranty_start", "The warranty starts on the date of delivery.", ["== delivery"]),
    ("warranty_start", "warranty period commencing from the date of final acceptance", ["== acceptance"]),
    # lifetime_service
    ("lifetime_service", "终身维修", ["present"]),
    ("lifetime_service", "免费质保三年，终身负责维修", ["present"]),
    ("lifetime_service", "提供终身免费技术支持", ["present"]),
    ("lifetime_service", "质保期满后，我公司终身提供维修，只收取成本费", ["present"]),
    ("lifetime_service", "不提供终身维修", ["absent negated"]),
    ("lifetime_service", "軟體終身免費升級", ["present"]),
    ("lifetime_service", "lifetime technical support", ["present"]),
    # post_warranty_cost
    ("post_warranty_cost", "质保期满后只收取零配件成本费", ["present post_warranty"]),
    ("post_warranty_cost", "保修期外维修只收材料费，免人工费", ["present post_warranty"]),
    ("post_warranty_cost", "质保期结束后按成本价提供配件", ["present post_warranty"]),
    ("post_warranty_cost", "过保后收费标准按市场价八折", ["present post_warranty"]),
    ("post_warranty_cost", "质保期外有偿服务", ["present post_warranty"]),
    ("post_warranty_cost", "质保期内免费上门，质保期外只收成本费", ["present post_warranty"]),
    ("post_warranty_cost", "保固期滿後，維修僅收料件費用", ["present post_warranty"]),
    (
        "post_warranty_cost",
        "After the warranty period, spare parts are supplied at cost",
        ["present post_warranty"],
    ),
    ("post_warranty_cost", "post-warranty repairs are charged at list prices", ["present post_warranty"]),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_quotes_the_text_as_it_stands(topic: str, text: str, terms: list[str]) -> None:
    assert all(quote and quote in text for quote in quotes(text, topic))
