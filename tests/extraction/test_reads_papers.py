"""What is read as a term of each topic, in simplified and traditional Chinese and English."""

import pytest

from .reading import found, quotes

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    ("certification", "产品应取得CE认证和FDA认证", ["/other present mandatory", "/other present mandatory"]),
    ("certification", "廠商須通過品質管理系統驗證並提供證書", ["/iso_9001 present mandatory"]),
    ("certification", "須具有BSMI認證標章", ["/other present mandatory"]),
    ("certification", "All equipment shall bear the CE mark", ["/other present mandatory"]),
    ("certification", "电机具有防爆合格证", ["/other present"]),
    ("certification", "投标产品须为通过国家产品认证的产品", ["/other present mandatory"]),
    # certification
    ("certification", "投标人须具有有效的ISO9001质量管理体系认证证书", ["/iso_9001 present mandatory"]),
    (
        "certification",
        "须具备质量、环境、职业健康安全管理体系认证证书",
        ["/iso_9001 present mandatory", "/iso_14001 present mandatory", "/iso_45001 present mandatory"],
    ),
    (
        "certification",
        "具有质量管理体系、环境管理体系和职业健康安全管理体系认证",
        ["/iso_9001 present", "/iso_14001 present", "/iso_45001 present"],
    ),
    (
        "certification",
        "通过ISO9001、ISO14001、ISO45001认证",
        ["/iso_9001 present", "/iso_14001 present", "/iso_45001 present"],
    ),
    (
        "certification",
        "我公司具有三体系认证证书。",
        ["/iso_9001 present", "/iso_14001 present", "/iso_45001 present"],
    ),
    ("certification", "具有GB/T19001质量管理体系认证", ["/iso_9001 present"]),
    ("certification", "提供IS09001证书复印件", ["/iso_9001 present copy"]),
    ("certification", "提供ISO 9OO1证书", ["/iso_9001 present"]),
    ("certification", "具有GB/T27922五星级售后服务认证证书", ["/gb_t_27922 == 5 star"]),
    ("certification", "产品须通过3C认证", ["/ccc present mandatory"]),
    ("certification", "具有中国强制性产品认证证书", ["/ccc present"]),
    ("certification", "节能产品认证证书", ["/energy_label present"]),
    ("certification", "CMMI5级证书复印件一份。", ["/cmmi present copy"]),
    ("certification", "ITSS认证证书复印件一份。", ["/itss present copy"]),
    ("certification", "未取得ISO14001认证", ["/iso_14001 absent negated"]),
    ("certification", "我公司正在办理ISO45001认证", ["/iso_45001 absent negated"]),
    ("certification", "制造商须具有ISO9001认证", ["/iso_9001 present mandatory manufacturer"]),
    ("certification", "投标人或制造商须具有ISO9001认证", ["/iso_9001 present mandatory"]),
    (
        "certification",
        "投标人须具备：1.ISO9001认证；2.ISO14001认证。",
        ["/iso_9001 present mandatory", "/iso_14001 present mandatory"],
    ),
    (
        "certification",
        "提供质量管理体系认证证书复印件，原件在签订合同前提供，供货时随产品提供",
        [
            "/iso_9001 present copy",
            "/iso_9001 present before_contract original",
            "/iso_9001 present on_delivery",
        ],
    ),
    (
        "certification",
        "公司已通过ISO 9001质量管理体系认证，建立了完善的质量管理体系。",
        ["/iso_9001 present"],
    ),
    ("certification", "投标人應具備ISO 27001資訊安全管理系統驗證", ["/iso_27001 present mandatory"]),
    ("certification", "The bidder shall hold ISO 9001 certification", ["/iso_9001 present mandatory"]),
    (
        "certification",
        "We are certified to ISO 14001 and ISO 45001",
        ["/iso_14001 present", "/iso_45001 present"],
    ),
    # insurance
    ("insurance", "须投保产品责任险，保额不低于500万元", ["/product_liability >= 5000000 CNY mandatory"]),
    (
        "insurance",
        "须投保产品责任险、公众责任险和雇主责任险",
        [
            "/product_liability present mandatory",
            "/public_liability present mandatory",
            "/employer_liability present mandatory",
        ],
    ),
    (
        "insurance",
        "须投保产品责任险、公众责任险，保额均不低于100万元",
        ["/product_liability >= 1000000 CNY mandatory", "/public_liability >= 1000000 CNY mandatory"],
    ),
    (
        "insurance",
        "产品责任险、公众责任险200万元",
        ["/product_liability present", "/public_liability == 2000000 CNY"],
    ),
    (
        "insurance",
        "产品责任险500万元、公众责任险200万元",
        ["/product_liability == 5000000 CNY", "/public_liability == 2000000 CNY"],
    ),
    (
        "insurance",
        "投保500万元的产品责任险和200万元的公众责任险",
        ["/product_liability == 5000000 CNY", "/public_liability == 2000000 CNY"],
    ),
    ("insurance", "我公司已投保公众责任险，每次事故限额100万元", ["/public_liability == 1000000 CNY"]),
    ("insurance", "累计赔偿限额≥500万元的公众责任险", ["/public_liability >= 5000000 CNY"]),
    ("insurance", "保额不低于    万元的产品责任险", ["/product_liability >= blank"]),
    ("insurance", "生产厂家须投保产品责任险", ["/product_liability present mandatory manufacturer"]),
    ("insurance", "不投保产品责任险", ["/product_liability absent negated"]),
    ("insurance", "为员工购买人身意外伤害险", ["/accident present"]),
    ("insurance", "為員工投保雇主意外責任險", ["/employer_liability present"]),
    (
        "insurance",
        "public liability insurance of not less than £5 million for any one claim",
        ["/public_liability >= 5000000 GBP"],
    ),
    (
        "insurance",
        "The supplier maintains product liability insurance of USD 2,000,000",
        ["/product_liability == 2000000 USD"],
    ),
    (
        "insurance",
        "product liability and public liability insurance of at least £2 million each",
        ["/product_liability >= 2000000 GBP", "/public_liability >= 2000000 GBP"],
    ),
    # test_report
    ("test_report", "投标文件中须提供检测报告复印件", ["present mandatory with_bid copy"]),
    ("test_report", "提供由CMA认可的第三方检测机构出具的检测报告", ["present"]),
    ("test_report", "须提供型式检验报告", ["present mandatory"]),
    ("test_report", "每批次提供出厂检验报告，随货提供", ["present on_delivery"]),
    ("test_report", "中标后签订合同前提供检测报告原件", ["present before_contract original"]),
    (
        "test_report",
        "须提供产品检测报告：投标文件中提供复印件，签订合同前提供原件，供货时随货提供原件",
        [
            "present mandatory with_bid copy",
            "present mandatory before_contract original",
            "present mandatory on_delivery original",
        ],
    ),
    ("test_report", "视情况提供检测报告", ["present hedged"]),
    ("test_report", "廠商應檢附測試報告", ["present mandatory"]),
    ("test_report", "a type test report shall be supplied with the bid", ["present mandatory with_bid"]),
    # manufacturer_warranty_letter
    ("manufacturer_warranty_letter", "提供原厂三年质保服务承诺函原件", ["== 3 year manufacturer original"]),
    ("manufacturer_warranty_letter", "须提供生产厂家出具的质保承诺函", ["present mandatory manufacturer"]),
    ("manufacturer_warranty_letter", "制造商售后服务承诺书", ["present manufacturer"]),
    ("manufacturer_warranty_letter", "原廠保固證明書", ["present manufacturer"]),
    ("manufacturer_warranty_letter", "原廠出具之保固承諾書", ["present manufacturer"]),
    (
        "manufacturer_warranty_letter",
        "a warranty letter signed by the manufacturer",
        ["present manufacturer"],
    ),
    ("manufacturer_warranty_letter", "manufacturer's warranty letter", ["present manufacturer"]),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_quotes_the_text_as_it_stands(topic: str, text: str, terms: list[str]) -> None:
    assert all(quote and quote in text for quote in quotes(text, topic))
