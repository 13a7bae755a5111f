"""How long goods are guaranteed, from when, and how long they may be returned, and what only looks like it."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    # warranty_period
    ("warranty_period", "质保期为验收合格后叁年", ["== 3 year"]),
    (
        "warranty_period",
        "整机免费保修2年，压缩机免费保修10年",
        ["== 2 year whole machine", "== 10 year main parts"],
    ),
    ("warranty_period", "提供不低于五年的免费质保服务", [">= 5 year"]),
    ("warranty_period", "免费质保期不得少于两年", [">= 2 year mandatory"]),
    ("warranty_period", "A包质保期3年，B包质保期5年", ["== 3 year", "== 5 year"]),
    ("warranty_period", "质保三年（含）以上", [">= 3 year"]),
    ("warranty_period", "免费保修期：硬件3年，软件1年", ["== 3 year", "== 1 year"]),
    ("warranty_period", "保修期叁（3）年", ["== 3 year"]),
    ("warranty_period", "我公司将质保期延长至5年", ["== 5 year"]),
    ("warranty_period", "对维修过的部位再保修三个月", ["== 3 month"]),
    ("warranty_period", "自交付之日起一年内出现质量问题免费维修", ["== 1 year quality_fault"]),
    ("warranty_period", "质保期（三年）内免费上门维修", ["== 3 year"]),
    ("warranty_period", "防水工程保修5年，其余工程保修2年", ["== 5 year", "== 2 year"]),
    ("warranty_period", "质保期不足2年的按无效响应处理", [">= 2 year"]),
    ("warranty_period", "保修期十二个月", ["== 12 month"]),
    ("warranty_period", "4质保期5年", ["== 5 year"]),
    ("warranty_period", "（3）3年免费质保", ["== 3 year"]),
    ("warranty_period", "空调整机包修六年", ["== 6 year whole machine"]),
    ("warranty_period", "质保期：\n3年", ["== 3 year"]),
    ("warranty_period", "质保期    年", ["== blank"]),
    ("warranty_period", "免费质保期不少于 个月", [">= blank"]),
    ("warranty_period", "质保期为 X 年", ["== blank"]),
    ("warranty_period", "我公司原则上提供三年质保", ["== 3 year hedged"]),
    ("warranty_period", "免费质保期：二十四个月（自终验合格之日起）", ["== 24 month"]),
    ("warranty_period", "质保期3-5年", ["== 3 year"]),
    ("warranty_period", "质保期内免费维修，质保期为叁拾陆个月", ["== 36 month"]),
    ("warranty_period", "供应商提供的质保期不得短于制造商的质保期，且不少于2年", [">= 2 year mandatory"]),
    ("warranty_period", "质保期1+2年，共3年", ["== 3 year"]),
    ("warranty_period", "所有产品三年质保、终身维护", ["== 3 year"]),
    ("warranty_period", "缺陷责任期为12个月，质量保修期按国家规定", ["== 12 month"]),
    ("warranty_period", "第二包：质保期2年", ["== 2 year"]),
    ("warranty_period", "更换的配件重新享受12个月质保", ["== 12 month consumables"]),
    ("warranty_period", "质保期：整机3年；压缩机10年", ["== 3 year whole machine", "== 10 year main parts"]),
    # warranty_start
    ("warranty_start", "质保期自最终验收合格签字之日起计算", ["== acceptance"]),
    ("warranty_start", "质保期从设备安装调试完毕之日起算", ["== installation"]),
    ("warranty_start", "保修期以购买发票日期开始计算", ["== purchase"]),
    ("warranty_start", "质保期自货物签收之日起", ["== receipt"]),
    ("warranty_start", "质保期自出厂之日起18个月", ["== dispatch"]),
    ("warranty_start", "三年质保，自系统正式上线运行之日起计", ["== installation"]),
    ("warranty_start", "保修起始日期为验收合格日", ["== acceptance"]),
    ("warranty_start", "保修期限两年，从交货次日开始计算", ["== delivery"]),
    ("warranty_start", "质保期应自整个项目竣工验收合格之日起计算", ["== acceptance mandatory"]),
    ("warranty_start", "保修起始日期：验收合格之日", ["== acceptance"]),
    ("warranty_start", "质保期从验收合格之日开始", ["== acceptance"]),
    ("warranty_start", "质保期以最终验收合格日期为起点", ["== acceptance"]),
    ("warranty_start", "质保期自投入使用之日起算，最长不超过到货后18个月", ["== installation"]),
    # return_window
    ("return_window", "七日内可无条件退货，十五日内可换货", ["<= 7 day"]),
    ("return_window", "定制产品一经售出不予退货", ["absent negated"]),
    ("return_window", "自签收之日起7日内出现质量问题可退货", ["<= 7 day quality_fault"]),
    ("return_window", "拆封后恕不退货", ["absent negated"]),
    # exchange_window
    ("exchange_window", "七日内可无条件退货，十五日内可换货", ["<= 15 day"]),
    ("exchange_window", "收货后30天内发现质量问题，免费更换新品", ["<= 30 day quality_fault"]),
    (
        "exchange_window",
        "验收后一个月内出现质量问题，供应商应无条件换货",
        ["<= 1 month mandatory quality_fault"],
    ),
    ("exchange_window", "____日内包换", ["<= blank"]),
]

MISSES = [
    # warranty_period
    ("warranty_period", "质保金为合同价3%，验收合格满一年后无息退还"),
    ("warranty_period", "灯具使用寿命不低于5年"),
    ("warranty_period", "到货时距保质期届满不少于6个月"),
    ("warranty_period", "工程师具有5年以上质保工作经验"),
    ("warranty_period", "质保期满后3年内以优惠价供应备件"),
    ("warranty_period", "质保期满后，每年维保费不超过合同价的5%"),
    ("warranty_period", "质保期内发生故障，2小时内响应"),
    ("warranty_period", "质保期届满前30日内，双方共同检查"),
    ("warranty_period", "质保期每增加一年得2分"),
    ("warranty_period", "履约保函有效期至质保期满后30天"),
    ("warranty_period", "质保部成立5年，人员稳定"),
    ("warranty_period", "产品质保体系已运行三年"),
    ("warranty_period", "设备已过质保期2年"),
    ("warranty_period", "品质保证书3日内提供"),
    ("warranty_period", "近三年无质保纠纷"),
    ("warranty_period", "质保期内每年免费校准1次，连续3年零投诉"),
    ("warranty_period", "质保服务承诺函须在3个工作日内提交"),
    ("warranty_period", "三年级教室保修登记"),
    ("warranty_period", "合同有效期3年，质保按国家规定"),
    ("warranty_period", "不少于3年的同类设备维修经验"),
    ("warranty_period", "质保期内，返修设备7日内送回"),
    ("warranty_period", "甲方应在质保期满后1年内返还质保金"),
    ("warranty_period", "质保负责人为高级工程师，从业10年"),
    ("warranty_period", "质保期已过2年"),
    ("warranty_period", "3年以上质保工作经验"),
    ("warranty_period", "服务期3年，免费维护按合同"),
    ("warranty_period", "质保期满一年后退还保证金"),
    ("warranty_period", "质保工程师2名，年限3年以上工作经历"),
    ("warranty_period", "食品保质期12个月"),
    ("warranty_period", "保修人员名单3日内报备"),
    ("warranty_period", "质保资料保存5年"),
    # warranty_start
    ("warranty_start", "服务期自合同签订之日起计算"),
    ("warranty_start", "保险期限自开工之日起计算，保修另计"),
    ("warranty_start", "工期自开工令下达之日起计算，质保期两年"),
    ("warranty_start", "投标有效期自投标截止之日起计算"),
    ("warranty_start", "履约保证金自验收合格之日起30日内退还"),
    ("warranty_start", "质保期为两年，尾款自验收合格之日起一年后支付"),
    ("warranty_start", "供方来自本地，负责保修"),
    ("warranty_start", "自行车棚验收后使用，质保两年"),
    ("warranty_start", "交货期自合同签订之日起计算，质保两年"),
    ("warranty_start", "租赁期自交付之日起计算"),
    # return_window
    ("return_window", "投标保证金5个工作日内退还"),
    ("return_window", "投标文件开标后30日内不予退还"),
    ("return_window", "招标文件售后不退，5日内购买"),
    ("return_window", "收到退回货物后7日内退款"),
    ("return_window", "乙方应在3日内退回多收款项"),
    ("return_window", "验收不合格的，乙方应于5日内将货物运离现场"),
    ("return_window", "退货后7个工作日内退款"),
    ("return_window", "取消订单的，3日内退款"),
    ("return_window", "不合格产品须在2小时内退换"),
    ("return_window", "退货运费由责任方在7日内结清"),
    ("return_window", "退还样品应在30日内"),
    # exchange_window
    ("exchange_window", "更换货物时须提前3天通知采购人"),
    ("exchange_window", "接到通知后24小时内更换不合格餐食"),
    ("exchange_window", "更换项目负责人应在7日内报甲方同意"),
    ("exchange_window", "每3个月免费更换滤芯一次"),
    ("exchange_window", "易损件免费更换，质保两年"),
    ("exchange_window", "主板更换时间不超过2小时"),
    ("exchange_window", "不合格产品须在2小时内退换"),
    ("exchange_window", "收到通知后48小时内免费更换"),
    ("exchange_window", "如货物不合格，供应商应在3日内予以更换"),
    ("exchange_window", "更换货物30日内到货"),
    ("exchange_window", "设备转换货款支付方式7天"),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []
