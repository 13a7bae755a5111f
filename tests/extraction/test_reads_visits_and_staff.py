"""Visits, training, sites, staff, shares and contracts done in Chinese: what is read as a term."""

import pytest

from .reading import found, quotes

# Topic, text, and its terms: operator, value, strength unless committed, conditions.
HITS = [
    ("inspection_frequency", "专线链路拨测：90次/年", ["== 90 / 1 year"]),
    ("inspection_frequency", "承诺完成全年1200次台账数据核查。", ["== 1200 / 1 year"]),
    ("local_service_site", "我公司在各地市建立售后服务点。", ["present"]),
    ("inspection_frequency", "质保期内每季度上门巡检不少于1次。", [">= 1 / 1 quarter in_warranty"]),
    ("inspection_frequency", "乙方应每半年对设备进行一次全面保养。", ["== 1 / 1 half_year mandatory"]),
    ("inspection_frequency", "我公司每两个月回访一次。", ["== 1 / 2 month"]),
    ("inspection_frequency", "每年巡检四次，每次出具巡检报告。", ["== 4 / 1 year"]),
    ("inspection_frequency", "巡检频次：每月2次", ["== 2 / 1 month"]),
    ("inspection_frequency", "每3个月巡检一次。", ["== 1 / 3 month"]),
    ("inspection_frequency", "一年不少于两次预防性维护。", [">= 2 / 1 year"]),
    ("inspection_frequency", "每年至少4次上门巡检。", [">= 4 / 1 year"]),
    ("inspection_frequency", "我司定期派工程师上门维护。", ["present"]),
    ("inspection_frequency", "我们将定期电话回访用户。", ["present"]),
    ("inspection_frequency", "不定期走访客户，听取意见。", ["present"]),
    ("inspection_frequency", "原则上每季度巡检一次。", ["== 1 / 1 quarter hedged"]),
    ("inspection_frequency", "每月不得少于一次现场巡检。", [">= 1 / 1 month mandatory"]),
    (
        "inspection_frequency",
        "第一年每季度回访一次，以后每年回访两次。",
        ["== 1 / 1 quarter", "== 2 / 1 year"],
    ),
    ("inspection_frequency", "每年巡检次数不少于    次。", [">= blank"]),
    ("inspection_frequency", "我司不提供定期巡检服务。", ["absent negated"]),
    ("inspection_frequency", "半年一次巡检。", ["== 1 / 1 half_year"]),
    ("inspection_frequency", "每15天巡查一次。", ["== 1 / 15 day"]),
    ("inspection_frequency", "每年免费清洗保养空调2次。", ["== 2 / 1 year"]),
    ("inspection_frequency", "按月巡检，出具书面记录。", ["== 1 / 1 month"]),
    ("inspection_frequency", "巡检服务每季度不少于2次，重大活动前另行安排。", [">= 2 / 1 quarter"]),
    ("inspection_frequency", "我公司安排专人每月到校维护1次。", ["== 1 / 1 month"]),
    ("inspection_frequency", "力争每月巡检1次。", ["== 1 / 1 month hedged"]),
    ("inspection_frequency", "没有故障时每年巡检2次。", ["== 2 / 1 year"]),
    ("training", "乙方应对采购人操作人员进行免费培训。", ["present mandatory"]),
    ("training", "我公司负责对用户技术人员进行现场培训，直至熟练操作。", ["present"]),
    ("training", "我司对采购人的工作人员进行操作培训。", ["present"]),
    ("training", "乙方负责培训采购人员工。", ["present"]),
    ("training", "培训人数不少于10人。", [">= 10 person"]),
    ("training", "培训次数不少于3次。", [">= 3 time"]),
    ("training", "为采购人免费培训2名管理员。", ["== 2 person"]),
    ("training", "中标后组织两次集中培训。", ["== 2 time"]),
    ("training", "我方不负责使用培训。", ["absent negated"]),
    ("training", "对学校教师开展设备使用培训。", ["present"]),
    ("training", "供应商须免费提供操作培训，但不包括参训人员差旅费。", ["present mandatory"]),
    ("training", "培训对象为甲方设备科维修人员，由乙方负责培训。", ["present"]),
    ("training", "我公司将派工程师到院培训医护人员。", ["present"]),
    ("training", "视情况安排用户培训。", ["present hedged"]),
    ("training", "不限次数免费为用户提供培训。", ["present"]),
    ("training", "每年组织用户培训2次。", ["present"]),
    ("training", "共组织3次培训。", ["== 3 time"]),
    ("training", "培训人员不少于5名。", [">= 5 person"]),
    ("local_service_site", "我公司在本市设有售后服务机构。", ["present"]),
    ("local_service_site", "中标后15日内在项目所在地设立服务网点。", ["present"]),
    ("local_service_site", "供应商应在本地具有固定的办事处。", ["present mandatory"]),
    ("local_service_site", "我司在全市设有5个服务网点。", ["== 5 site"]),
    ("local_service_site", "售后服务网点不少于3个。", [">= 3 site"]),
    ("local_service_site", "我公司在当地有维修站2处。", ["== 2 site"]),
    ("local_service_site", "我司在贵市暂无服务网点。", ["absent negated"]),
    ("local_service_site", "项目所在地设有分公司，负责本项目售后。", ["present"]),
    ("local_service_site", "我公司在合肥市建有常驻服务站。", ["present"]),
    ("local_service_site", "投标人须在采购人所在城市设有至少1家维修服务中心。", [">= 1 site mandatory"]),
    ("local_service_site", "争取在当地设立服务网点。", ["present hedged"]),
    ("local_service_site", "我公司在项目所在地设有分支机构。", ["present"]),
    ("local_service_site", "我公司服务网点遍布全省。", ["present"]),
    ("service_staff", "乙方应派驻2名工程师常驻现场。", ["== 2 person mandatory"]),
    ("service_staff", "驻场运维人员不少于3人。", [">= 3 person"]),
    ("service_staff", "我公司为本项目配备售后服务人员6名。", ["== 6 person"]),
    ("service_staff", "配备的售后服务团队不少于8人。", [">= 8 person"]),
    ("service_staff", "技术服务工程师至少5人。", [">= 5 person"]),
    ("service_staff", "每班安排值守人员2人。", ["== 2 person"]),
    ("service_staff", "指派二名专业技术人员负责本项目售后。", ["== 2 person"]),
    ("service_staff", "项目组由不少于6名技术人员组成。", [">= 6 person"]),
    ("service_staff", "须安排维修人员    名常驻。", ["== blank mandatory"]),
    ("service_staff", "原则上派驻工程师2名。", ["== 2 person hedged"]),
    ("satisfaction_rate", "客户满意度达到98%以上。", [">= 98 %"]),
    ("satisfaction_rate", "用户满意率不低于百分之九十五。", [">= 95 %"]),
    ("satisfaction_rate", "服务满意度≥90%", [">= 90 %"]),
    ("satisfaction_rate", "我方力争客户满意度达到100%。", ["== 100 % hedged"]),
    ("satisfaction_rate", "满意率须达到95%及以上。", [">= 95 % mandatory"]),
    ("satisfaction_rate", "满意度目标：95%", ["== 95 %"]),
    ("satisfaction_rate", "满意率不低于   %", [">= blank"]),
    ("satisfaction_rate", "客户满意率95%，投诉处理满意率100%。", ["== 95 %", "== 100 %"]),
    ("satisfaction_rate", "好评率达到99%。", ["== 99 %"]),
    ("satisfaction_rate", "服务期内客户满意率不得低于九成。", [">= 90 % mandatory"]),
    ("timeliness_rate", "故障处理及时率达到98%以上。", [">= 98 %"]),
    ("timeliness_rate", "维修及时率100%。", ["== 100 %"]),
    ("timeliness_rate", "到货及时率不得低于99%。", [">= 99 % mandatory"]),
    ("timeliness_rate", "工单处理及时率须≥99.5%。", [">= 99.5 % mandatory"]),
    ("timeliness_rate", "按时完成率98%。", ["== 98 %"]),
    ("timeliness_rate", "上门及时率≥    %", [">= blank"]),
    ("timeliness_rate", "尽量做到故障处理及时率98%。", ["== 98 % hedged"]),
    ("performance_record", "投标人须具有类似项目业绩不少于3个。", [">= 3 case mandatory"]),
    ("performance_record", "近三年至少完成2个同类项目。", [">= 2 case"]),
    ("performance_record", "须提供同类业绩3份。", ["== 3 copy mandatory"]),
    ("performance_record", "具有1项及以上类似业绩。", [">= 1 case"]),
    ("performance_record", "投标人须具有类似项目业绩。", ["present mandatory"]),
    ("performance_record", "我公司近三年完成同类供货业绩5项。", ["== 5 case"]),
    ("performance_record", "提供3个类似项目案例。", ["== 3 case"]),
    ("performance_record", "我公司没有类似业绩。", ["absent negated"]),
    ("performance_record", "至少承担过1项类似项目业绩。", [">= 1 case"]),
    ("performance_record", "投标人应具有至少1项为医院提供保洁服务的业绩。", [">= 1 case mandatory"]),
]
# Several topics in one text.
TOGETHER = [
    (
        "质保期满后，我公司终身提供维修，只收成本费。",
        ["lifetime_service present", "post_warranty_cost present post_warranty"],
    ),
    (
        "24小时内不能修复的，我公司提供备用机；每季度巡检1次。",
        ["inspection_frequency == 1 / 1 quarter", "loaner_unit present"],
    ),
    ("我公司免费安装调试，并对操作人员进行培训。", ["installation present", "training present"]),
    (
        "乙方应派2名工程师对用户进行培训。",
        ["service_staff == 2 person mandatory", "training present mandatory"],
    ),
    ("客户满意率98%，维修及时率99%。", ["satisfaction_rate == 98 %", "timeliness_rate == 99 %"]),
    ("我公司不提供备用机，但终身负责维修。", ["lifetime_service present", "loaner_unit absent negated"]),
    (
        "提供原厂授权书和原厂质保承诺函。",
        [
            "manufacturer_authorization present manufacturer",
            "manufacturer_warranty_letter present manufacturer",
        ],
    ),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), [row[:2] for row in HITS])
def test_quotes_the_text_as_it_stands(topic: str, text: str) -> None:
    assert all(quote and quote in text for quote in quotes(text, topic))


@pytest.mark.parametrize(("text", "terms"), TOGETHER)
def test_reads_together(text: str, terms: list[str]) -> None:
    topics = {term.split()[0] for term in terms}
    assert sorted(found(text, *topics)) == sorted(terms)
