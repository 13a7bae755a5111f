"""What is read as a term of each topic, in simplified and traditional Chinese and English."""

import pytest

from .reading import found, quotes

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    # response_time
    ("response_time", "接到通知后2小时内作出响应", ["<= 2 hour"]),
    ("response_time", "响应时间≤30分钟", ["<= 30 minute"]),
    ("response_time", "响应时间：2小时", ["<= 2 hour"]),
    ("response_time", "半小时内电话响应", ["<= 0.5 hour phone"]),
    ("response_time", "4小时内给予答复", ["<= 4 hour"]),
    ("response_time", "接报修后10分钟的电话响应", ["<= 10 minute phone"]),
    ("response_time", "0.5小时内响应", ["<= 0.5 hour"]),
    ("response_time", "1个工作日内回复", ["<= 1 working_day"]),
    ("response_time", "收到报修后三十分钟内回电", ["<= 30 minute"]),
    ("response_time", "故障响应时间不超过1小时。", ["<= 1 hour"]),
    ("response_time", "1-2个工作日内相应并回复", ["<= 2 working_day"]),
    ("response_time", "投标人须在接到故障通知后2小时内响应。", ["<= 2 hour mandatory"]),
    (
        "response_time",
        "中标人应在1小时内电话响应，工作时间内30分钟内响应",
        ["<= 1 hour mandatory phone", "<= 30 minute mandatory phone working_hours"],
    ),
    (
        "response_time",
        "紧急故障15分钟内响应，一般故障1小时内响应",
        ["<= 15 minute urgent", "<= 1 hour general"],
    ),
    (
        "response_time",
        "P1级故障15分钟内响应，P2级故障1小时内响应",
        ["<= 15 minute level_1", "<= 1 hour level_2"],
    ),
    ("response_time", "质保期内因质量问题，2小时响应", ["<= 2 hour in_warranty quality_fault"]),
    ("response_time", "保修期外2小时内响应", ["<= 2 hour post_warranty"]),
    ("response_time", "15分钟内开始处理", ["<= 15 minute"]),
    ("response_time", "响应时间超过2小时的，不予通过", ["<= 2 hour"]),
    ("response_time", "不能不在2小时内响应", ["<= 2 hour mandatory"]),
    ("response_time", "接獲報修後2小時內回應", ["<= 2 hour"]),
    ("response_time", "接獲叫修通知後4小時內到線支援", ["<= 4 hour"]),
    ("response_time", "應變時間不超過30分鐘", ["<= 30 minute"]),
    ("response_time", "得標廠商應於接獲通知後2小時內回覆", ["<= 2 hour mandatory"]),
    ("response_time", "廠商應於收到通知後8小時內回復", ["<= 8 hour mandatory"]),
    ("response_time", "respond within two (2) hours of receipt of ticket", ["<= 2 hour"]),
    ("response_time", "We will respond within 30 minutes.", ["<= 30 minute"]),
    ("response_time", "Response time: 4 business hours", ["<= 4 hour working_hours"]),
    (
        "response_time",
        "The Supplier shall acknowledge each call within 15 minutes.",
        ["<= 15 minute mandatory"],
    ),
    ("response_time", "Initial response within 1 hour for critical incidents", ["<= 1 hour level_1"]),
    ("response_time", "Up to 24 hours response time on non-emergency requests.", ["<= 24 hour general"]),
    ("response_time", "a 4-hour response", ["<= 4 hour"]),
    (
        "response_time",
        "respond within 1 hour to P1, 4 hours to P2 and 8 hours to P3",
        ["<= 1 hour level_1", "<= 4 hour level_2", "<= 8 hour level_3"],
    ),
    # onsite_time
    ("onsite_time", "2小时内到达现场", ["<= 2 hour"]),
    ("onsite_time", "24小时内赶赴现场", ["<= 24 hour"]),
    ("onsite_time", "4小时内上门", ["<= 4 hour"]),
    ("onsite_time", "30分钟到场（困人）", ["<= 30 minute urgent"]),
    ("onsite_time", "20分内到达", ["<= 20 minute"]),
    ("onsite_time", "接到报修后市区2小时、郊区4小时内到达现场", ["<= 2 hour city", "<= 4 hour suburb"]),
    ("onsite_time", "30分钟内响应，2小时内到达市区、4小时到达县区", ["<= 2 hour city", "<= 4 hour suburb"]),
    ("onsite_time", "4小时内到达现场（偏远地区6小时）", ["<= 4 hour", "<= 6 hour remote"]),
    ("onsite_time", "2小时内到场，偏远地区4小时。", ["<= 2 hour", "<= 4 hour remote"]),
    ("onsite_time", "我公司承诺4小时内到达现场", ["<= 4 hour"]),
    ("onsite_time", "节假日4小时内到场", ["<= 4 hour holidays"]),
    ("onsite_time", "现场服务响应时间：30分钟", ["<= 30 minute"]),
    ("onsite_time", "服务响应：2小时内到场", ["<= 2 hour"]),
    (
        "onsite_time",
        "发生Ⅱ级（严重）故障后0.5小时内无法通过电话排除故障，服务提供方应3小时内到达用户现场",
        ["<= 3 hour mandatory level_2"],
    ),
    ("onsite_time", "8個工作小時內派員到場", ["<= 8 hour working_hours"]),
    ("onsite_time", "叫修後4小時到修", ["<= 4 hour"]),
    ("onsite_time", "廠商應於2小時內到場", ["<= 2 hour mandatory"]),
    ("onsite_time", "on site within four hours", ["<= 4 hour"]),
    ("onsite_time", "An engineer will be on site within 4 hours.", ["<= 4 hour"]),
    ("onsite_time", "The Contractor shall attend site within 8 hours of a call.", ["<= 8 hour mandatory"]),
    ("onsite_time", "on site within 4 hours (8 hours for remote areas)", ["<= 4 hour", "<= 8 hour remote"]),
    # resolution_time
    ("resolution_time", "24小时内解决", ["<= 24 hour"]),
    ("resolution_time", "一般故障8小时、重大故障24小时内修复", ["<= 8 hour general", "<= 24 hour urgent"]),
    ("resolution_time", "3个日历天内解决故障", ["<= 3 day"]),
    ("resolution_time", "7日内解决（重大故障除外）", ["<= 7 day hedged"]),
    ("resolution_time", "15个工作日内返修完毕", ["<= 15 working_day"]),
    ("resolution_time", "维修不超过一周", ["<= 1 week"]),
    ("resolution_time", "修復時限不超過48小時", ["<= 48 hour"]),
    ("resolution_time", "應於3日內完修", ["<= 3 day mandatory"]),
    ("resolution_time", "須於4小時內回復正常服務", ["<= 4 hour mandatory"]),
    ("resolution_time", "20分钟内处理报修", ["<= 20 minute"]),
    ("resolution_time", "Faults shall be resolved within 8 hours.", ["<= 8 hour mandatory"]),
    ("resolution_time", "restore service within 4 hours", ["<= 4 hour"]),
    ("resolution_time", "repaired within 10 working days", ["<= 10 working_day"]),
    ("resolution_time", "We strive, but do not guarantee, to repair within 8 hours", ["<= 8 hour hedged"]),
    # service_hours
    ("service_hours", "提供7×24小时技术支持", ["== 7x24"]),
    ("service_hours", "7*24小时服务", ["== 7x24"]),
    ("service_hours", "全天候服务", ["== 7x24"]),
    ("service_hours", "周一至周五8:30-17:30提供技术支持", ["== 5x9"]),
    ("service_hours", "工作日9:00至18:00", ["== 5x9"]),
    ("service_hours", "5×8小时服务", ["== 5x8"]),
    ("service_hours", "7×24×4服务", ["== 7x24"]),
    ("service_hours", "本公司不提供7×24小时服务", ["== 7x24 negated"]),
    ("service_hours", "投标人须提供7×24小时技术支持", ["== 7x24 mandatory"]),
    ("service_hours", "全年無休24小時服務", ["== 7x24"]),
    ("service_hours", "24x7 support", ["== 7x24"]),
    ("service_hours", "The service desk is open 08:00 to 18:00, Monday to Friday.", ["== 5x10"]),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_quotes_the_text_as_it_stands(topic: str, text: str, terms: list[str]) -> None:
    assert all(quote and quote in text for quote in quotes(text, topic))
