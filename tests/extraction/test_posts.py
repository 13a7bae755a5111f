"""Posts with their number of people in running sentences, and numbers of people who serve no contract (gold GUIDE C24)."""

import pytest

from .reading import found

HITS = [
    ("我公司提供足够数量驻场运维人员。", ["service_staff present post: 驻场"]),
    ("办公地点：中心机房（需驻场，内网环境）。", ["service_staff present mandatory post: 驻场"]),
    ("供应商须安排驻场技术团队。", ["service_staff present mandatory post: 驻场"]),
    (
        "拟派1名项目经理、8名水电工及2名资料员。",
        [
            "service_staff == 1 person post: 项目经理",
            "service_staff == 8 person post: 水电工",
            "service_staff == 2 person post: 资料员",
        ],
    ),
    (
        "项目主管1名，巡检员3名。",
        ["service_staff == 1 person post: 项目主管", "service_staff == 3 person post: 巡检员"],
    ),
    ("本项目共需24人。", ["service_staff == 24 person mandatory"]),
    ("每班不少于3人。", ["service_staff >= 3 person post: 每班"]),
    ("每個班組4人，輪班值守。", ["service_staff == 4 person post: 每班组"]),
    ("拟投入服务人员9名。", ["service_staff == 9 person"]),
    ("应配备持有电梯作业证的不少于2人。", ["service_staff >= 2 person mandatory post: 持有电梯作业证的"]),
    ("2. 系统工程师○○（1人）\n负责日常监控。", ["service_staff == 1 person post: 系统工程师"]),
    ("• 数据处理员（2人）：负责录入。", ["service_staff == 2 person post: 数据处理员"]),
    ("• 应急抢修小组（4-6人）：负责抢修。", ["service_staff >= 4 person post: 应急抢修小组"]),
    (
        "技术组：6人专家团队（含2名通信行业高级工程师），负责系统集成。",
        ["service_staff == 6 person post: 专家团队", "service_staff == 2 person post: 通信行业高级工程师"],
    ),
    ("保障组：独立5人团队监控设备状态。", ["service_staff == 5 person"]),
    ("空调工2人，常日班。", ["service_staff == 2 person post: 空调工"]),
]
MISSES = [
    "驻场人员须通过考核。",
    "本项目无需驻场。",
    "如需驻场，另行协商。",
    "提供驻场人员名单。",
    "提供驻场服务的，另行计费。",
    "采购人为驻场人员提供办公场所。",
    "是否安排驻场人员由采购人决定。",
    "评审小组由5名专家和1名工作人员组成。",
    "评标委员会由3名技术人员组成。",
    "投标人应派1名授权代表参加开标会。",
    "从业人员100人以上且营业收入500万元以上的为中型企业。",
    "公司现有员工260人，其中工程师48人。",
    "每缺1名保安员，扣款300元。",
    "该事故造成2名工人受伤。",
    "食堂可容纳300名人员就餐。",
    "甲方派2名管理人员配合。",
    "每300台设备配置1名维修工。",
    "5个工作日内完成人员更换。",
    "两名以上见证人员签字。",
    "协商小组人员3名。",
    "不少于2名监督人员在场。",
    "保安人员多于20人的，另行商定。",
    "参会人员（5人）签到。",
    "项目经理（1990年生）负责协调。",
    "项目负责人（第1人）应签字。",
    "评审专家团队由7人组成，5人专家小组负责评审。",
    "本次培训学员（30人）由用户选派。",
    "伤亡人员（2人）已送医。",
    "每支队伍3人次。",
    "比赛由4人小组完成，每组学生4人。",
    "公司现有120人研发团队。",
]


@pytest.mark.parametrize(("text", "terms"), HITS)
def test_reads_posts(text: str, terms: list[str]) -> None:
    assert found(text, "service_staff", notes=True) == terms


@pytest.mark.parametrize("text", MISSES)
def test_these_serve_no_contract(text: str) -> None:
    assert found(text, "service_staff") == []


def test_near_misses_outnumber_hits() -> None:
    assert len(MISSES) > len(HITS)
