import pytest

from chalicelib.recognizers.duration import find

from .reading import read

HITS = [
    # what a form or its writer puts around a figure
    ("[90]日历天", "90]日历天 |  | 90 day"),
    ("不少于【3】年", "不少于【3】年 | >= | 3 year"),
    ("质保_2_年", "2_年 |  | 2 year"),
    ("**24**小时", "24**小时 |  | 24 hour"),
    ("[填写,如:2]小时", "[填写,如:2]小时 |  | blank"),
    # figures and units, simplified
    ("36个月", "36个月 |  | 36 month"),
    ("24小时", "24小时 |  | 24 hour"),
    ("２４小时", "24小时 |  | 24 hour"),
    ("1,024小时", "1,024小时 |  | 1024 hour"),
    ("1.5小时", "1.5小时 |  | 1.5 hour"),
    ("48 小 时", "48小时 |  | 48 hour"),
    ("二十四小时", "二十四小时 |  | 24 hour"),
    ("廿四小时", "廿四小时 |  | 24 hour"),
    ("贰拾肆小时", "贰拾肆小时 |  | 24 hour"),
    ("一百二十天", "一百二十天 |  | 120 day"),
    ("质保期限3年", "3年 |  | 3 year"),
    ("半个工作日", "半个工作日 |  | 0.5 working_day"),
    ("接到通知后半小时内", "半小时内 | <= | 0.5 hour"),
    ("两年半", "两年半 |  | 2.5 year"),
    ("2个半小时", "2个半小时 |  | 2.5 hour"),
    ("1个半月", "1个半月 |  | 1.5 month"),
    ("一个季度", "一个季度 |  | 1 quarter"),
    ("12个自然月", "12个自然月 |  | 12 month"),
    ("90个日历日", "90个日历日 |  | 90 day"),
    ("10天(工作日)", "10天(工作日) |  | 10 working_day"),
    ("5分钟", "5分钟 |  | 5 minute"),
    ("20分内到达", "20分内 | <= | 20 minute"),
    ("3周年", "3周年 |  | 3 year"),
    ("合同一年", "一年 |  | 1 year"),
    ("责任三年", "三年 |  | 3 year"),
    # said twice
    ("不少于三（3）年", "不少于三(3)年 | >= | 3 year"),
    ("三十六(36)个月", "三十六(36)个月 |  | 36 month"),
    ("3年（36个月）", "3年(36个月) |  | 3 year"),
    ("叁年（2年）", "叁年(2年) |  | blank"),
    ("二十四(42)小时", "二十四(42)小时 |  | blank"),
    ("3年（24个月）", "3年(24个月) |  | blank"),
    # ranges, parts, about so many
    ("1～2个工作日", "1~2个工作日 |  | 2 working_day"),
    ("三至五年", "三至五年 |  | 3 year"),
    ("3年至5年", "3年至5年 |  | 3 year"),
    ("不少于3-5天", "不少于3-5天 | >= | 3 day"),
    ("两三天", "两三天 |  | 3 day"),
    ("1小时30分钟内", "1小时30分钟内 | <= | 90 minute"),
    ("1小时30分", "1小时30分 |  | 90 minute"),
    ("1年6个月", "1年6个月 |  | 18 month"),
    # comparison words
    ("不超过2小时", "不超过2小时 | <= | 2 hour"),
    ("不得超过2小时", "不得超过2小时 | <= | 2 hour"),
    ("不会超过2小时", "不会超过2小时 | <= | 2 hour"),
    ("未超过2小时", "未超过2小时 | <= | 2 hour"),
    ("超过2小时", "超过2小时 | > | 2 hour"),
    ("逾30天", "逾30天 | > | 30 day"),
    ("＜30分钟", "<30分钟 | < | 30 minute"),
    ("≦2小时", "≤2小时 | <= | 2 hour"),
    ("≥ 24个月", "≥ 24个月 | >= | 24 month"),
    ("至少五年", "至少五年 | >= | 5 year"),
    ("限2小时内", "限2小时内 | <= | 2 hour"),
    ("3年及以上", "3年及以上 | >= | 3 year"),
    ("3年(含)以上", "3年(含)以上 | >= | 3 year"),
    ("五年以上（含五年）", "五年以上(含五年) | >= | 5 year"),
    ("3年以上（不含3年）", "3年以上(不含3年) | > | 3 year"),
    ("超过3年(含)", "超过3年(含) | >= | 3 year"),
    ("3年起", "3年起 | >= | 3 year"),
    ("3年起算", "3年 |  | 3 year"),
    ("24小时内存", "24小时 |  | 24 hour"),
    # beside other figures
    ("电话400-800-8820，2小时内到场", "2小时内 | <= | 2 hour"),
    ("一级：30分钟", "30分钟 |  | 30 minute"),
    ("P1：2小时", "2小时 |  | 2 hour"),
    ("3 30天内交货", "30天内 | <= | 30 day"),
    ("①2小时内响应", "2小时内 | <= | 2 hour"),
    ("5、4小时内到达", "4小时内 | <= | 4 hour"),
    # traditional
    ("1小時內到達現場", "1小时内 | <= | 1 hour"),
    ("保固期三年", "三年 |  | 3 year"),
    ("7個日曆天", "7个日历天 |  | 7 day"),
    ("3個工作天", "3个工作天 |  | 3 working_day"),
    ("不少於5年", "不少于5年 | >= | 5 year"),
    ("兩小時以內", "两小时以内 | <= | 2 hour"),
    ("8個工作小時", "8个工作小时 |  | 8 hour | working"),
    # English
    ("within two (2) hours", "within two (2) hours | <= | 2 hour"),
    ("twenty-four (24) months", "twenty-four (24) months |  | 24 month"),
    ("one hundred and eighty days", "one hundred and eighty days |  | 180 day"),
    ("4 working hours", "4 working hours |  | 4 hour | working"),
    ("2 business days", "2 business days |  | 2 working_day"),
    ("12-month", "12-month |  | 12 month"),
    ("2 to 4 hours", "2 to 4 hours |  | 4 hour"),
    ("shall not exceed 4 hours", "not exceed 4 hours | <= | 4 hour"),
    ("cannot exceed 4 hours", "cannot exceed 4 hours | <= | 4 hour"),
    ("shall not be more than 4 hours", "not be more than 4 hours | <= | 4 hour"),
    ("shall not be less than 5 years", "not be less than 5 years | >= | 5 year"),
    ("more than 5 years", "more than 5 years | > | 5 year"),
    ("under 4 hours", "under 4 hours | < | 4 hour"),
    ("24 months or longer", "24 months or longer | >= | 24 month"),
    ("1h30min", "1h30min |  | 90 minute"),
]

BLANKS = [
    ("不超过  小时", "不超过小时 | <= | blank"),
    ("≤ 小时", "≤小时 | <= | blank"),
    ("不超过____小时", "不超过____小时 | <= | blank"),
    ("不超过（  ）小时", "不超过( )小时 | <= | blank"),
    ("X小时内", "X小时内 | <= | blank"),
    ("XX个工作日", "XX个工作日 |  | blank"),
    ("【  】年", "【】年 |  | blank"),
    ("□年", "□年 |  | blank"),
    ("**小时", "**小时 |  | blank"),
    ("质保期为__年", "__年 |  | blank"),
    ("质保期：   年", "质保期:年 |  | blank"),
    ("响应时间为小时", "响应时间为小时 |  | blank"),
    ("于个工作日内", "于个工作日内 | <= | blank"),
    ("within ___ hours", "within ___ hours | <= | blank"),
    ("within calendar days after receipt", "within calendar days | <= | blank"),
    # a scan's blank inside a number; an item's number, or a decimal
    ("交货期3 0天", "0天 |  | blank"),
    ("3.2小时内响应", "3.2小时内 | <= | blank"),
]

MISSES = [
    # hours of the day, figures of other things in brackets
    "8H-20H",
    "[3]号楼",
    "图[2]所示",
    # dates and clocks
    "2026年5月11日",
    "二〇二六年",
    "二〇二六年五月",
    "2024年度",
    "5月15日",
    "____年__月__日",
    "   年   月   日",
    "20  年  月  日",
    "20XX年XX月",
    "X年X月X日",
    "9:30时",
    "8时30分",
    "周一至周五",
    # ordinals, grades, parts of the calendar
    "第3年",
    "第一年",
    "第二十三年",
    "第2天",
    "三年级",
    "三年制",
    "10年龄",
    "3年检",
    "上半年",
    "统一天线",
    "同一天",
    "任一年",
    "三分之一年",
    "十余年",
    "十几小时",
    "数小时",
    # codes, sizes, points, names
    "A4年",
    "3.2.1年",
    "2.5kW",
    "1024*768",
    "26*26*195mm",
    "7×24小时",
    "24小时×365天",
    "1天×8小时",
    "得20分",
    "满分30分，",
    "3天津",
    "3分之一",
    "项目编号2025-3年",
    "400-800-8820 天",
    "不超过小时工",
    "X射线",
    "X级",
    "MAX天",
    "3-?",
    "天津",
    "质保年",
    "小时工",
    "工作日",
    # English
    "the above minutes",
    "over the years",
    "2m",
    "5M",
    "four twenty days",
    "99.9%",
]


@pytest.mark.parametrize(("source", "figure"), HITS + BLANKS)
def test_reads(source: str, figure: str) -> None:
    assert read(find, source) == [figure]


@pytest.mark.parametrize("source", MISSES)
def test_reads_nothing(source: str) -> None:
    assert read(find, source) == []


def test_several_in_one_sentence() -> None:
    assert read(find, "2小时内响应，4小时内到场，24小时/48小时内修复") == [
        "2小时内 | <= | 2 hour",
        "4小时内 | <= | 4 hour",
        "24小时 |  | 24 hour",
        "48小时内 | <= | 48 hour",
    ]


def test_a_figure_says_how_it_was_read() -> None:
    (figure,) = find("1小时30分钟内")
    assert figure.why == "1小时30分钟内 → 90 minute"
