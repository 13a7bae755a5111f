"""Certificates, insurances, reports and the maker's letters in Chinese: what is read as a term."""

import pytest

from .reading import found, quotes

# Topic, text, and its terms: operator, value, strength unless committed, conditions.
HITS = [
    (
        "insurance",
        "车辆须购买交强险、商业第三者责任险（不低于200万元）、车上人员责任险。",
        [
            "/other present mandatory",
            "/public_liability >= 2000000 CNY mandatory",
            "/other present mandatory",
        ],
    ),
    (
        "insurance",
        "立約商應投保營造綜合保險及第三人意外責任險。",
        ["/other present mandatory", "/public_liability present mandatory"],
    ),
    (
        "insurance",
        "The contractor shall maintain:\n1. Automobile Liability: $1,000,000 combined single limit\n2. Umbrella/Excess Liability: $5,000,000",
        ["/other == 1000000 USD mandatory", "/other == 5000000 USD mandatory"],
    ),
    (
        "insurance",
        "aircraft liability insurance with limits of One Million and No/100 Dollars ($1,000,000.00)",
        ["/other == 1000000 USD"],
    ),
    (
        "insurance",
        "承包人须投保以下保险：\n1. 雇主责任险\n2. 公众责任险，保额500万元",
        ["/employer_liability present mandatory", "/public_liability == 5000000 CNY mandatory"],
    ),
    ("manufacturer_warranty_letter", "須附原廠出具之維護支援證明書。", ["present mandatory manufacturer"]),
    (
        "manufacturer_warranty_letter",
        "提供制造商针对本项目的授权证明及售后服务承诺书。",
        ["present manufacturer"],
    ),
    (
        "manufacturer_authorization",
        "提供制造商针对本项目的授权证明及售后服务承诺书。",
        ["present manufacturer"],
    ),
    ("certification", "投标人须通过GB/T24001环境管理体系认证。", ["/iso_14001 present mandatory"]),
    ("certification", "提供ISO27001信息安全管理体系证书复印件加盖公章。", ["/iso_27001 present copy"]),
    ("certification", "提供ISO27001证书，复印件加盖公章。", ["/iso_27001 present copy"]),
    ("certification", "生产厂家取得ISO14001认证。", ["/iso_14001 present manufacturer"]),
    ("certification", "所投产品须具有国家强制性产品认证（CCC）证书。", ["/ccc present mandatory"]),
    ("certification", "我公司具有商品售后服务评价体系五星级认证。", ["/gb_t_27922 == 5 star"]),
    ("certification", "投标人具有四星级及以上售后服务认证证书。", ["/gb_t_27922 >= 4 star"]),
    ("certification", "我公司拥有五星级售后服务认证证书。", ["/gb_t_27922 == 5 star"]),
    ("certification", "提供五星级GB/T27922认证证书。", ["/gb_t_27922 == 5 star"]),
    ("certification", "我公司售后服务认证证书（GB/T27922）为三星。", ["/gb_t_27922 == 3 star"]),
    ("certification", "具备CMMI三级及以上认证。", ["/cmmi present"]),
    ("certification", "具有ITSS三级证书。", ["/itss present"]),
    ("certification", "信息系统须通过等保三级测评。", ["/mlps present mandatory"]),
    ("certification", "我公司质量管理体系认证证书正在换证。", ["/iso_9001 absent negated"]),
    ("certification", "具有环境标志产品认证证书。", ["/environment_label present"]),
    ("certification", "投标人应提供ISO45001证书原件备查。", ["/iso_45001 present mandatory original"]),
    ("certification", "通过了ISO9001:2015质量管理体系认证。", ["/iso_9001 present"]),
    (
        "certification",
        "已获得质量、环境、职业健康安全三体系认证。",
        ["/iso_9001 present", "/iso_14001 present", "/iso_45001 present"],
    ),
    ("certification", "投标人尚未取得ISO20000认证。", ["/iso_20000 absent negated"]),
    ("certification", "供货时提供产品3C证书复印件。", ["/ccc present on_delivery copy"]),
    (
        "certification",
        "签订合同前须提交ISO9001证书原件。",
        ["/iso_9001 present mandatory before_contract original"],
    ),
    ("certification", "我公司没有ISO14001证书。", ["/iso_14001 absent negated"]),
    ("certification", "我公司未通过ISO9001认证。", ["/iso_9001 absent negated"]),
    ("certification", "具有三星级以上售后服务认证。", ["/gb_t_27922 >= 3 star"]),
    (
        "insurance",
        "生产厂家已投保产品责任险，每次事故赔偿限额500万元。",
        ["/product_liability == 5000000 CNY manufacturer"],
    ),
    (
        "insurance",
        "须为全部施工人员购买意外伤害险，每人保额不低于80万元。",
        ["/accident >= 800000 CNY mandatory"],
    ),
    ("insurance", "公众责任险保额：人民币伍佰万元整。", ["/public_liability == 5000000 CNY"]),
    ("insurance", "安装期间投保安装工程一切险。", ["/other present"]),
    (
        "insurance",
        "供应商应为驻场人员投保雇主责任险，保单复印件在签订合同前提交。",
        ["/employer_liability present mandatory before_contract copy"],
    ),
    ("insurance", "我公司产品已投保产品质量保证保险，保额200万元。", ["/product_quality == 2000000 CNY"]),
    ("insurance", "我公司未投保公众责任险。", ["/public_liability absent negated"]),
    ("insurance", "中标后购买食品安全责任险，保额不少于300万元。", ["/other >= 3000000 CNY"]),
    ("insurance", "公众责任险保额不低于500万。", ["/public_liability >= 5000000 CNY"]),
    ("insurance", "货物由卖方投保运输一切险。", ["/other present"]),
    ("insurance", "产品责任险单次事故限额200万元以上。", ["/product_liability >= 2000000 CNY"]),
    (
        "insurance",
        "公众责任险（每次事故500万元）及雇主责任险（每人100万元）均已投保。",
        ["/public_liability == 5000000 CNY", "/employer_liability == 1000000 CNY"],
    ),
    ("insurance", "目前还没有投保产品责任险。", ["/product_liability absent negated"]),
    ("insurance", "意外伤害险每人保额为人民币陆拾万元。", ["/accident == 600000 CNY"]),
    (
        "insurance",
        "产品责任险赔偿限额300万，公众责任险限额100万。",
        ["/product_liability == 3000000 CNY", "/public_liability == 1000000 CNY"],
    ),
    ("test_report", "供应商应提供所投产品的第三方检测报告复印件。", ["present mandatory copy"]),
    ("test_report", "交货时须随货提供质检报告。", ["present mandatory on_delivery"]),
    ("test_report", "每批货物附出厂检验报告。", ["present"]),
    ("test_report", "投标文件内附CNAS检测报告扫描件。", ["present with_bid copy"]),
    ("test_report", "签订合同前提交检测报告原件备查。", ["present before_contract original"]),
    ("test_report", "我公司无法提供检测报告。", ["absent negated"]),
    ("test_report", "我方将在供货时提供省级检测机构出具的检验报告原件。", ["present on_delivery original"]),
    ("test_report", "须提供近一年内的型式试验报告。", ["present mandatory"]),
    ("test_report", "产品检验合格证明随货同行。", ["present on_delivery"]),
    ("test_report", "暂无检测报告。", ["absent negated"]),
    ("test_report", "检测报告原件恕不提供。", ["absent negated original"]),
    (
        "manufacturer_authorization",
        "投标人须提供所投产品制造商出具的授权书原件。",
        ["present mandatory manufacturer original"],
    ),
    ("manufacturer_authorization", "我公司已取得原厂针对本项目的授权函。", ["present manufacturer"]),
    (
        "manufacturer_authorization",
        "中标后签订合同前提供厂家授权书。",
        ["present manufacturer before_contract"],
    ),
    (
        "manufacturer_authorization",
        "投标文件中附制造商授权书扫描件。",
        ["present manufacturer with_bid copy"],
    ),
    ("manufacturer_authorization", "提供所投品牌代理证书复印件。", ["present manufacturer copy"]),
    ("manufacturer_authorization", "我公司暂未取得原厂授权。", ["absent negated manufacturer"]),
    ("manufacturer_authorization", "进口设备应具有生产厂家的授权文件。", ["present mandatory manufacturer"]),
    ("manufacturer_authorization", "无法提供制造商授权书。", ["absent negated manufacturer"]),
    (
        "manufacturer_authorization",
        "品牌方针对本项目出具的专项授权书，原件在签订合同时提交。",
        ["present manufacturer before_contract original"],
    ),
    ("manufacturer_warranty_letter", "提供原厂五年质保承诺函。", ["== 5 year manufacturer"]),
    (
        "manufacturer_warranty_letter",
        "须提交制造商出具的售后服务承诺书原件。",
        ["present mandatory manufacturer original"],
    ),
    (
        "manufacturer_warranty_letter",
        "中标人应在签订合同前提供生产厂家的三年质保承诺函原件。",
        ["== 3 year mandatory manufacturer before_contract original"],
    ),
    ("manufacturer_warranty_letter", "提供生产厂家出具的不少于5年的质保承诺函。", [">= 5 year manufacturer"]),
    ("manufacturer_warranty_letter", "供货时提供原厂质保证明文件。", ["present manufacturer on_delivery"]),
    ("manufacturer_warranty_letter", "我司不能提供原厂质保承诺函。", ["absent negated manufacturer"]),
    ("manufacturer_warranty_letter", "由原厂盖章的三年质保函。", ["== 3 year manufacturer"]),
    (
        "manufacturer_warranty_letter",
        "售后服务承诺函须由设备生产厂家出具并盖章。",
        ["present mandatory manufacturer"],
    ),
    ("manufacturer_warranty_letter", "原则上提供原厂质保承诺函。", ["present hedged manufacturer"]),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), [row[:2] for row in HITS])
def test_quotes_the_text_as_it_stands(topic: str, text: str) -> None:
    assert all(quote and quote in text for quote in quotes(text, topic))
