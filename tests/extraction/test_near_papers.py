"""What looks like a term of a topic and is none: every row was met in a tender, a bid or a letter, or is sure to occur."""

import pytest

from .reading import found

# A term of the topic that surrounds each near miss: what is dropped must not drag its neighbours along.
OTHER = {
    "certification": "具有ISO14001认证证书",
    "insurance": "已投保产品责任险",
    "test_report": "提供产品检测报告",
    "manufacturer_warranty_letter": "提供原厂质保承诺函",
}

MISSES = [
    ("certification", "系统应支持CA认证、指纹认证登录。"),
    ("certification", "建立品质管理制度。"),
    ("certification", "MA标志着新的开始。"),
    ("certification", "提供CE软件安装盘。"),
    ("certification", "The CE approves the budget of the school."),
    ("certification", "节能产品、环境标志产品明细表。"),
    ("certification", "优先采购通过国家产品认证的产品。"),
    ("certification", "投标产品中属于国家强制认证的，另行说明。"),
    ("insurance", "Umbrella liability limits will be primary and non-contributory."),
    ("insurance", "The auto insurance company lends cars."),
    ("insurance", "The umbrella: one for each guest."),
    ("insurance", "车辆保险法规培训。"),
    # certification
    ("certification", "身份认证2小时"),
    ("certification", "CA认证证书"),
    ("certification", "办理CA数字证书"),
    ("certification", "建立质量管理体系"),
    ("certification", "质量管理"),
    ("certification", "质量管理体系文件"),
    ("certification", "环境卫生管理体系"),
    ("certification", "通过不断完善质量管理体系，提高质量"),
    ("certification", "确保质量管理体系的持续有效运行"),
    ("certification", "按照ISO20000标准提供服务"),
    ("certification", "具有质量管理体系内审员资格"),
    ("certification", "节能产品、环境标志产品优先采购"),
    ("certification", "《关于调整优化节能产品、环境标志产品政府采购执行机制的通知》"),
    ("certification", "强制认证证书（如有）"),
    ("certification", "安全管理制度"),
    ("certification", "认证费用"),
    ("certification", "登录认证"),
    ("certification", "乙方应建立和完善履行合同的内部质量保证体系"),
    ("certification", "We follow ISO 27001."),
    ("certification", "in line with ISO 20000"),
    # insurance
    ("insurance", "投标保证保险保函有效期90天"),
    ("insurance", "投标保证保险"),
    ("insurance", "履约保证保险"),
    ("insurance", "农民工工资保证保险"),
    ("insurance", "工伤保险、养老保险缴纳证明"),
    ("insurance", "缴纳社会保险"),
    ("insurance", "报价含保险费"),
    ("insurance", "保险柜2个"),
    ("insurance", "保险公司"),
    ("insurance", "保险凭证"),
    ("insurance", "national insurance"),
    ("insurance", "insurance company"),
    ("insurance", "strict product liability under the law"),
    ("insurance", "Workers' compensation laws"),
    # test_report
    ("test_report", "检测人员体检报告"),
    ("test_report", "提供检测服务"),
    ("test_report", "系统可生成检测报告"),
    ("test_report", "软件测试报告"),
    ("test_report", "系统測試報告"),
    ("test_report", "若涉及需要供应商提供检测报告等证明材料的，扫描上传。"),
    ("test_report", "检测报告编号"),
    ("test_report", "体检报告"),
    ("test_report", "健康证"),
    ("test_report", "标准规范"),
    ("test_report", "software test report"),
    ("test_report", "user acceptance test report"),
    ("test_report", "test reporting form"),
    ("test_report", "disaster recovery and business continuity testing report"),
    # manufacturer_warranty_letter
    ("manufacturer_warranty_letter", "授权委托书"),
    ("manufacturer_warranty_letter", "法定代表人授权书"),
    ("manufacturer_warranty_letter", "我公司承诺三年质保"),
    ("manufacturer_warranty_letter", "投标人出具的质保承诺函"),
    ("manufacturer_warranty_letter", "不提供质保承诺函"),
    ("manufacturer_warranty_letter", "原厂配件"),
    ("manufacturer_warranty_letter", "厂家质保三年"),
    ("manufacturer_warranty_letter", "质量保证金"),
    ("manufacturer_warranty_letter", "廠商應提供保固承諾書"),
    ("manufacturer_warranty_letter", "a letter of acceptance"),
    ("manufacturer_warranty_letter", "manufacturer's price list"),
    ("manufacturer_warranty_letter", "our warranty letter"),
]


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic_among_real_terms(topic: str, text: str) -> None:
    surrounded = f"{OTHER[topic]}。\n{text}。\n{OTHER[topic]}。"
    assert len(found(surrounded, topic)) == 2
