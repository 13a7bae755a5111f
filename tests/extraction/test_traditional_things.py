"""Services, people and papers as tenders and bids of Taiwan and Hong Kong word them, and what only looks like them."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    # loaner_unit
    ("loaner_unit", "本公司未提供備用機。", ["absent negated"]),
    ("loaner_unit", "備用機不予提供。", ["absent negated"]),
    ("loaner_unit", "廠商得提供備用機。", ["present informative"]),
    ("loaner_unit", "維修期間無償提供同級備用機", ["present"]),
    ("loaner_unit", "逾48小時未能修復者，廠商應提供備用機。", ["present mandatory"]),
    ("loaner_unit", "送修期間不提供代用機", ["absent negated"]),
    # local_service_site
    ("local_service_site", "本公司未設服務據點。", ["absent negated"]),
    ("local_service_site", "廠商應於臺中市設有服務據點。", ["present mandatory"]),
    ("local_service_site", "本公司全臺設有12處維修站。", ["== 12 site"]),
    # training
    ("training", "本公司不辦理教育訓練。", ["absent negated"]),
    ("training", "本公司免費為操作人員辦理教育訓練。", ["present"]),
    ("training", "廠商應對機關人員5名實施教育訓練。", ["== 5 person mandatory"]),
    # lifetime_service
    ("lifetime_service", "終身免費檢測", ["present"]),
    # post_warranty_cost
    ("post_warranty_cost", "保固期外之維修按市價九折計費", ["present post_warranty"]),
    # inspection_frequency
    ("inspection_frequency", "廠商應每月定期保養1次。", ["== 1 / 1 month mandatory"]),
    ("inspection_frequency", "本公司每季派員到校保養一次。", ["== 1 / 1 quarter"]),
    ("inspection_frequency", "廠商每半年應實施定期檢查至少1次。", [">= 1 / 1 half_year mandatory"]),
    ("inspection_frequency", "承辦商每年須進行預防性保養不少於4次。", [">= 4 / 1 year mandatory"]),
    # installation
    ("installation", "廠商應負責安裝及測試設備。", ["present mandatory"]),
    # service_staff
    ("service_staff", "廠商應派駐維護工程師2名。", ["== 2 person mandatory"]),
    ("service_staff", "駐點人員至少3人", [">= 3 person"]),
    # timeliness_rate
    ("timeliness_rate", "服務可用率不低於99.5%", [">= 99.5 %"]),
    # satisfaction_rate
    ("satisfaction_rate", "使用者滿意度應達85%以上", [">= 85 % mandatory"]),
    # insurance
    (
        "insurance",
        "廠商應投保公共意外責任險，保險金額不低於新臺幣500萬元。",
        ["/public_liability >= 5000000 TWD mandatory"],
    ),
    ("insurance", "承辦商須為其僱員投購僱員補償保險。", ["/employer_liability present mandatory"]),
    ("insurance", "廠商應投保雇主意外責任險。", ["/employer_liability present mandatory"]),
    ("insurance", "本公司已投保產品責任險，保額新臺幣1,000萬元。", ["/product_liability == 10000000 TWD"]),
    # certification
    ("certification", "廠商須取得ISO 9001驗證證書。", ["/iso_9001 present mandatory"]),
    ("certification", "本公司已通過ISO 14001環境管理系統驗證。", ["/iso_14001 present"]),
    # manufacturer_authorization
    ("manufacturer_authorization", "廠商應檢附原廠授權書正本。", ["present mandatory manufacturer original"]),
    # manufacturer_warranty_letter
    ("manufacturer_warranty_letter", "廠商應檢附原廠保固證明。", ["present mandatory manufacturer"]),
    # test_report
    ("test_report", "廠商應檢附產品檢驗報告影本。", ["present mandatory copy"]),
]

MISSES = [
    # loaner_unit
    ("loaner_unit", "備用電源可供電4小時"),
    ("loaner_unit", "主備機自動切換"),
    # local_service_site
    ("local_service_site", "機關各據點共12處"),
    # training
    ("training", "機關應提供教育訓練場地，可容納20人。"),
    ("training", "教育訓練中心3樓會議室"),
    ("training", "模型訓練資料集5千筆"),
    # lifetime_service
    ("lifetime_service", "終身學習中心"),
    ("lifetime_service", "違者終身不得參與投標。"),
    # post_warranty_cost
    ("post_warranty_cost", "保固期滿後無息退還保固保證金。"),
    ("post_warranty_cost", "保固期滿後，機關得續約一年。"),
    # inspection_frequency
    ("inspection_frequency", "機關得每月派員稽核1次。"),
    ("inspection_frequency", "每月召開工作會議1次"),
    ("inspection_frequency", "維護費每季付款一次"),
    # installation
    ("installation", "安裝手冊一份"),
    ("installation", "分期付款共四期"),
    # service_staff
    ("service_staff", "評選委員5人"),
    ("service_staff", "本公司員工200人"),
    # timeliness_rate
    ("timeliness_rate", "決標金額低於底價80%"),
    # satisfaction_rate
    ("satisfaction_rate", "滿意度調查每年1次"),
    # insurance
    ("insurance", "機關已投保公共意外責任險新臺幣500萬元。"),
    ("insurance", "廠商應依法為員工投保勞工保險及全民健康保險。"),
    ("insurance", "押標金得以保險單繳納。"),
    ("insurance", "保險箱2座"),
    # certification
    ("certification", "登入時應進行身分認證。"),
    # manufacturer_authorization
    ("manufacturer_authorization", "授權代表應攜帶授權書出席開標。"),
    # manufacturer_warranty_letter
    ("manufacturer_warranty_letter", "廠商應出具保固切結書。"),
    # test_report
    ("test_report", "期末報告應於12月提送。"),
    ("test_report", "驗收報告由雙方簽署。"),
    # spare_parts
    ("spare_parts", "備份資料保存5年"),
    ("spare_parts", "備品單價於契約期間1年內不調整。"),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []
