"""Times as tenders and bids of Taiwan and Hong Kong word them, and what only looks like them."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    # what only Taiwan says
    ("warranty_period", "廠商應負保固責任24個月。", ["== 24 month mandatory"]),
    ("timeliness_rate", "設備妥善率99%以上", [">= 99 %"]),
    # hotline
    ("hotline", "本公司未設置服務專線。", ["absent negated"]),
    ("hotline", "廠商應設置叫修專線。", ["present mandatory"]),
    ("hotline", "本公司提供免付費服務專線0800-000-000。", ["present"]),
    ("hotline", "本公司設有客服電話供報修使用。", ["present"]),
    # onsite_time
    ("onsite_time", "本公司無法於4小時內到場。", ["<= 4 hour negated"]),
    ("onsite_time", "以4小時內到場為原則。", ["<= 4 hour hedged"]),
    ("onsite_time", "廠商得於24小時內到場。", ["<= 24 hour informative"]),
    ("onsite_time", "廠商應於叫修後4小時內派員到修。", ["<= 4 hour mandatory"]),
    ("onsite_time", "維護工程師將於8個工作小時內到府服務。", ["<= 8 hour working_hours"]),
    ("onsite_time", "離島地區24小時內抵達現場，本島4小時內抵達現場。", ["<= 24 hour remote", "<= 4 hour"]),
    ("onsite_time", "到場時間不得逾2小時", ["<= 2 hour mandatory"]),
    ("onsite_time", "承辦商人員須於兩小時內抵達校舍進行維修。", ["<= 2 hour mandatory"]),
    ("onsite_time", "本公司原則上6小時內到場。", ["<= 6 hour hedged"]),
    ("onsite_time", "接獲通知後3小時內到點服務", ["<= 3 hour"]),
    ("onsite_time", "最遲應於1個工作天內到達現場檢修。", ["<= 1 working_day mandatory"]),
    # service_hours
    ("service_hours", "本公司不提供24小時服務。", ["== 7x24 negated"]),
    ("service_hours", "提供5×8維護服務。", ["== 5x8"]),
    ("service_hours", "服務時間為週一至週五上午8時30分至下午5時30分", ["== 5x9"]),
    ("service_hours", "提供每週7日、每日24小時之報修服務", ["== 7x24"]),
    ("service_hours", "全年365日24小時受理叫修", ["== 7x24"]),
    ("service_hours", "承辦商須提供24小時支援服務", ["== 7x24 mandatory"]),
    ("service_hours", "提供5X8到府維護服務", ["== 5x8"]),
    # response_time
    ("response_time", "以2小時內回應為原則。", ["<= 2 hour hedged"]),
    ("response_time", "儘量於2小時內回應。", ["<= 2 hour hedged"]),
    ("response_time", "廠商接獲機關叫修通知後，應於1小時內回應。", ["<= 1 hour mandatory"]),
    ("response_time", "承辦商須於接獲故障報告後2小時內作出回應。", ["<= 2 hour mandatory"]),
    ("response_time", "回應時間最遲不逾4小時", ["<= 4 hour"]),
    ("response_time", "接到叫修電話後1個工作天內答覆", ["<= 1 working_day"]),
    (
        "response_time",
        "緊急故障須於15分鐘內回應，一般故障須於2小時內回應。",
        ["<= 15 minute mandatory urgent", "<= 2 hour mandatory general"],
    ),
    ("response_time", "報修後客服人員將於20分鐘內回電。", ["<= 20 minute"]),
    ("response_time", "反應時間：1小時", ["<= 1 hour"]),
    ("response_time", "立約商應於機關通知後二小時以內回應。", ["<= 2 hour mandatory"]),
    ("response_time", "原則上於接獲叫修後3小時內回應", ["<= 3 hour hedged"]),
    # resolution_time
    ("resolution_time", "於到修後8小時內完修", ["<= 8 hour"]),
    ("resolution_time", "故障排除時限不逾24小時", ["<= 24 hour"]),
    ("resolution_time", "廠商應於接獲通知之次日起3個工作天內修復完成。", ["<= 3 working_day mandatory"]),
    ("resolution_time", "一般故障應於2個日曆天內修妥。", ["<= 2 day mandatory general"]),
    ("resolution_time", "最遲於72小時內恢復系統正常運作", ["<= 72 hour"]),
    ("resolution_time", "重大異常4小時內排除", ["<= 4 hour urgent"]),
    ("resolution_time", "承辦商須於收到通知後5日內完成修理。", ["<= 5 day mandatory"]),
    # complaint_response_time
    ("complaint_response_time", "客訴案件應於24小時內回覆，並於5個工作天內結案。", ["<= 24 hour mandatory"]),
    # complaint_resolution_time
    (
        "complaint_resolution_time",
        "客訴案件應於24小時內回覆，並於5個工作天內結案。",
        ["<= 5 working_day mandatory"],
    ),
    # delivery_time
    ("delivery_time", "廠商應於決標日起45日曆天內交貨完畢。", ["<= 45 day mandatory"]),
    ("delivery_time", "交貨期限：簽約後30個工作天", ["<= 30 working_day"]),
    ("delivery_time", "履約期限：自簽約日起120個日曆天", ["<= 120 day"]),
    ("delivery_time", "本公司於接獲訂單後10天內送達。", ["<= 10 day"]),
    ("delivery_time", "承辦商須於訂單發出後六星期內完成安裝。", ["<= 6 week mandatory"]),
    ("delivery_time", "貨物於7日內運抵指定地點", ["<= 7 day"]),
    # warranty_period
    ("warranty_period", "本案保固期2年，自驗收合格次日起算。", ["== 2 year"]),
    ("warranty_period", "保固年限不得少於3年", [">= 3 year mandatory"]),
    ("warranty_period", "原廠保固36個月", ["== 36 month manufacturer"]),
    ("warranty_period", "承辦商須提供不少於十二個月的保用期。", [">= 12 month mandatory"]),
    (
        "warranty_period",
        "整機保固三年，耗材保固六個月",
        ["== 3 year whole machine", "== 6 month consumables"],
    ),
    ("warranty_period", "驗收後免費維護一年", ["== 1 year"]),
    ("warranty_period", "廠商承諾保固期間為5年。", ["== 5 year"]),
    ("warranty_period", "投標廠商保固3年", ["== 3 year"]),
    ("warranty_period", "保養期由完工日期起計十二個月", ["== 12 month"]),
    ("warranty_period", "維修更換之零件保固90日", ["== 90 day"]),
    # warranty_start
    ("warranty_start", "本案保固期2年，自驗收合格次日起算。", ["== acceptance"]),
    ("warranty_start", "保固期間自正式驗收合格之次日起算", ["== acceptance"]),
    ("warranty_start", "保用期由交貨日期起計", ["== delivery"]),
    ("warranty_start", "保固自安裝完成日起算", ["== installation"]),
    # exchange_window
    ("exchange_window", "本公司承諾購買後30日內免費更換新品。", ["<= 30 day"]),
    ("exchange_window", "到貨10日內發現瑕疵，本公司免費換貨。", ["<= 10 day"]),
    # bid_validity
    ("bid_validity", "標單有效期為截標日期後90天", ["== 90 day"]),
    ("bid_validity", "報價有效期60日", ["== 60 day"]),
    ("bid_validity", "投標文件有效期應至少120日", [">= 120 day mandatory"]),
]

MISSES = [
    # hotline
    ("hotline", "機關聯絡人電話：02-00000000"),
    ("hotline", "投標廠商應填寫電話及傳真號碼。"),
    # onsite_time
    ("onsite_time", "投標廠商應於開標前30分鐘到場簽到。"),
    ("onsite_time", "評選委員應於簡報前1小時到場。"),
    ("onsite_time", "貨物於7日內運抵指定地點"),
    ("onsite_time", "駐點人員應於3日內到職。"),
    ("onsite_time", "廠商逾4小時未到場者，按次扣罰。"),
    ("onsite_time", "得標廠商應於決標後3日內至機關現場辦理會勘。"),
    ("onsite_time", "機關人員於接獲廠商通知後2日內到場會驗。"),
    # service_hours
    ("service_hours", "警衛人員24小時輪值"),
    ("service_hours", "領標時間：上午9時至下午5時"),
    ("service_hours", "機房冷氣24小時運轉"),
    ("service_hours", "施工時間限於週一至週五8時至17時"),
    ("service_hours", "本館開放時間為週二至週日9時至17時"),
    # response_time
    ("response_time", "機關應於收到乙方函文後10日內回復。"),
    ("response_time", "機關應於收到廠商函文後10日內回復。"),
    ("response_time", "廠商對招標文件有疑義，應以書面請求釋疑，機關於3日內答復。"),
    ("response_time", "系統查詢畫面平均回應時間不逾1分鐘"),
    ("response_time", "廠商逾2小時未回應者，每次計罰新臺幣500元。"),
    ("response_time", "履約爭議，雙方應於14日內協調。"),
    ("response_time", "採購申訴審議委員會於40日內答復。"),
    ("response_time", "因應時程變更，廠商應於7日內提送修正計畫。"),
    ("response_time", "甲方應於收到乙方請求後5個工作天內回覆。"),
    # resolution_time
    ("resolution_time", "逾48小時未能修復者，廠商應提供備用機。"),
    ("resolution_time", "契約爭議應於60日內解決。"),
    ("resolution_time", "廠商應於24小時內提送故障分析報告。"),
    ("resolution_time", "每6個月辦理1次系統還原演練。"),
    ("resolution_time", "招標系統故障，於2小時內恢復者繼續開標。"),
    ("resolution_time", "不適任人員應於3日內更換。"),
    # complaint_response_time
    ("complaint_response_time", "廠商對採購結果提出申訴，應於15日內以書面為之。"),
    # complaint_resolution_time
    ("complaint_resolution_time", "異議處理結果通知後15日內得提申訴。"),
    # delivery_time
    ("delivery_time", "到貨10日內發現瑕疵，本公司免費換貨。"),
    ("delivery_time", "驗收合格後30日內付款。"),
    ("delivery_time", "機關應於廠商交貨後15日內辦理驗收。"),
    ("delivery_time", "履約保證金於交貨完成後30日內發還。"),
    ("delivery_time", "交貨逾期達30日者，機關得終止契約。"),
    ("delivery_time", "廠商應於交貨前3日通知機關。"),
    ("delivery_time", "契約期間自簽約日起1年。"),
    # warranty_period
    ("warranty_period", "保固保證金為契約價金之3%，於保固期滿30日內發還。"),
    ("warranty_period", "維護契約期間為1年"),
    ("warranty_period", "保固期滿前30日，廠商應辦理總檢查。"),
    ("warranty_period", "保固期內之瑕疵應於通知後7日內改正。"),
    ("warranty_period", "保固切結書應於驗收後10日內繳交。"),
    ("warranty_period", "保密義務於契約終止後3年內仍有效。"),
    ("warranty_period", "廠商應保證於30日內交貨。"),
    ("warranty_period", "勞工保險投保證明應涵蓋最近3個月。"),
    # warranty_start
    ("warranty_start", "契約期間自簽約日起算1年。"),
    ("warranty_start", "付款期限自驗收合格日起算。"),
    ("warranty_start", "逾期日數自交貨期限次日起算。"),
    # exchange_window
    ("exchange_window", "廠商應於5日內更換不適任人員。"),
    ("exchange_window", "得標廠商應於10日內更換負責人印鑑。"),
    # bid_validity
    ("bid_validity", "押標金有效期應較報價有效期長30日"),
    ("bid_validity", "證書有效期3年"),
    ("bid_validity", "履約保證金保證書有效期12個月"),
    # return_window
    ("return_window", "保固保證金於期滿後30日內退還。"),
    ("return_window", "所送文件概不退還。"),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []
