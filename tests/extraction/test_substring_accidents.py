"""Words of the trade inside other words: Chinese has no word boundaries (field-notes 3.19).

Each row has the word, a text in which only its characters stand, and one in which the word itself stands.
"""

import pytest

from .reading import found

ACCIDENTS = [
    ("备机", "loaner_unit", "设备机房每月清扫。", "维修期间提供备机。"),
    ("备机", "loaner_unit", "须提供设备机历簿。", "须提供备机。"),
    ("备机", "loaner_unit", "我公司建立主备机制。", "我公司提供备机。"),
    ("备机", "loaner_unit", "中标人应配备机具和机动车2辆。", "中标人应配备备机。"),
    ("换货", "exchange_window", "需更换货物的，7天内通知采购人。", "7天内可换货。"),
    ("换货", "exchange_window", "设备转换货款支付方式7天。", "15天包换。"),
    ("配件", "spare_parts", "提供建筑构配件清单，保存10年。", "停产后10年内供应配件。"),
    ("24*7", "service_hours", "备案号：10247682，服务平台在线。", "提供24*7服务。"),
    ("24*7", "service_hours", "屏幕分辨率1024*768，支持在线服务。", "提供7*24小时服务。"),
    ("分内", "onsite_time", "到达现场的要求见本部分内容第20条。", "20分内到达现场。"),
    ("点内", "onsite_time", "站点内2小时巡视一次，到达后签字。", "2小时内到达站点。"),
    ("付款", "payment_terms", "验收合格后支付款项见附表。", "验收合格后30日内付款97%。"),
    ("售后", "return_window", "招标文件发出售后7日内概不退还。", "售后7日内可退货。"),
    ("售后", "return_window", "招标文件售后不退，5日内购买。", "商品售出5日内可退货。"),
    ("工期", "delivery_time", "施工期间30天内不得停水。", "工期30天。"),
    ("小时", "service_hours", "小时工每天工作8小时，服务态度好。", "每天提供24小时服务。"),
    ("三年", "warranty_period", "三年级教室保修登记。", "教室桌椅三年保修。"),
    ("保险", "insurance", "提供保险柜2台，价值100万元。", "投保公众责任保险，保额100万元。"),
    ("响应", "response_time", "影响响应的因素消除后2小时内提交说明。", "接到报修后2小时内响应。"),
    ("响应", "response_time", "不良影响应在2小时内消除。", "故障应在2小时内响应。"),
    ("上门", "onsite_time", "网上门户改版2小时内完成。", "2小时内上门维修。"),
    ("交货", "delivery_time", "乙方应于30日内提交货物清单。", "乙方应于30日内交货。"),
    ("质保", "warranty_period", "品质保证书3年内有效。", "质保3年。"),
    ("备件", "spare_parts", "系统应具备件数统计功能，保存10年。", "保证10年的备件供应。"),
    ("认证", "certification", "系统支持统一身份认证。", "我公司通过ISO9001认证。"),
    ("认证", "certification", "投标人须办理CA认证证书。", "投标人须具有CCC认证证书。"),
    ("认证", "certification", "使用数字证书完成实名认证。", "具有ISO14001环境管理体系认证证书。"),
]


@pytest.mark.parametrize(("word", "topic", "accident", "real"), ACCIDENTS)
def test_the_characters_alone_are_not_the_word(word: str, topic: str, accident: str, real: str) -> None:
    assert found(accident, topic) == []


@pytest.mark.parametrize(("word", "topic", "accident", "real"), ACCIDENTS)
def test_the_word_itself_is_read(word: str, topic: str, accident: str, real: str) -> None:
    assert len(found(real, topic)) == 1


@pytest.mark.parametrize("text", ["负责人为李工，2小时内响应报修。", "联系人为售后部，2小时内响应报修。"])
def test_who_answers_is_no_damage_by_hand(text: str) -> None:
    assert found(text) == ["response_time <= 2 hour"]


def test_damage_by_hand_is() -> None:
    assert found("人为损坏的，上门维修收取服务费50元/次。") == ["post_warranty_cost == 50 CNY user_damage"]


def test_the_tenderer_named_is_no_damage_by_hand() -> None:
    assert found("招标人为市一医院，质保3年。") == ["warranty_period == 3 year"]
