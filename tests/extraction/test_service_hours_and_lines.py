"""When a service can be reached and by which line, as clauses word it, and what only looks like it."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    ("service_hours", "基于招标文件的要求，我方提供分项报价：\n1. 运维支持：7×24小时技术支持", ["== 7x24"]),
    # service_hours
    ("service_hours", "提供7*24h在线技术支持", ["== 7x24"]),
    ("service_hours", "客服人员周一至周日8:00-20:00在线", ["== 7x12"]),
    ("service_hours", "全年365天、每天24小时提供技术支持", ["== 7x24"]),
    ("service_hours", "全天24小时响应报修", ["== 7x24"]),
    ("service_hours", "售后部实行24小时值班制度，节假日不休", ["== 7x24"]),
    ("service_hours", "7x24小时不间断服务", ["== 7x24"]),
    ("service_hours", "服务时间：周一至周六8:30—18:00", ["== 6x9.5"]),
    ("service_hours", "投标人应提供7天×24小时的远程支持", ["== 7x24 mandatory remote"]),
    ("service_hours", "一年365天全天候技术支持服务", ["== 7x24"]),
    ("service_hours", "服务时间：每周七天，每天二十四小时", ["== 7x24"]),
    ("service_hours", "我公司仅提供5×8小时服务", ["== 5x8"]),
    ("service_hours", "提供5天8小时服务", ["== 5x8"]),
    ("service_hours", "24h服务热线", ["== 7x24 phone"]),
    # hotline
    ("hotline", "我公司设立全国统一服务热线400-820-1234", ["present"]),
    ("hotline", "开通24小时报修电话，专人接听", ["present"]),
    ("hotline", "投标人须提供7×24小时服务热线", ["present mandatory"]),
    ("hotline", "用户可通过电话、微信、邮箱随时联系我们", ["present"]),
    ("hotline", "售后服务电话：400-***-****", ["present"]),
    ("hotline", "本公司未设24小时服务热线", ["absent negated"]),
    ("hotline", "乙方应指定专人负责报修电话的接听，保证电话畅通", ["present mandatory"]),
    ("hotline", "尚未开通24小时热线", ["absent negated"]),
    ("hotline", "没有服务热线", ["absent negated"]),
    ("hotline", "报修电话：0571-8888****", ["present"]),
]

MISSES = [
    ("service_hours", "招标文件发售时间：\n1. 每天9:00-17:00"),
    ("service_hours", "获取采购文件：\n1. 周一至周五9:00-17:00"),
    # service_hours
    ("service_hours", "展板规格1200*24*7mm"),
    ("service_hours", "备案号：10247682"),
    ("service_hours", "保安岗24小时值守，三班倒"),
    ("service_hours", "应急照明24小时常亮"),
    ("service_hours", "冷库压缩机24小时连续运转"),
    ("service_hours", "招标文件获取时间：每日9:00至17:00（节假日除外）"),
    ("service_hours", "甲方上班时间为周一至周五8:30-17:30"),
    ("service_hours", "24小时之内答复用户"),
    ("service_hours", "系统应支持7×24小时无故障运行"),
    ("service_hours", "录像保存时间不少于30天×24小时"),
    ("service_hours", "设备到货后做7×24小时烤机测试"),
    ("service_hours", "每天24小时视频监控无死角"),
    ("service_hours", "项目部工作时间8小时，小时工另计"),
    ("service_hours", "养护24小时后拆模"),
    ("service_hours", "病房24小时供应热水"),
    ("service_hours", "空调连续运行时间：24小时"),
    ("service_hours", "消防控制室24小时值班"),
    ("service_hours", "7×24小时老化试验"),
    ("service_hours", "全天候户外设备"),
    ("service_hours", "IP66全天候防护等级"),
    ("service_hours", "收货时间：工作日9:00-16:00"),
    ("service_hours", "踏勘时间：工作日9:00-17:00"),
    ("service_hours", "食堂供餐时间：周一至周五11:30-13:00"),
    ("service_hours", "连续24小时满负荷试验，每天24小时"),
    ("service_hours", "分辨率1024*768，存储7天"),
    ("service_hours", "试剂24小时内使用"),
    ("service_hours", "门禁24小时联网"),
    ("service_hours", "保安7×24小时轮岗"),
    # hotline
    ("hotline", "CA证书办理咨询电话：95105520"),
    ("hotline", "采购代理机构联系电话：0571-88888888"),
    ("hotline", "监督投诉电话：12345"),
    ("hotline", "电热线圈功率200W"),
    ("hotline", "平台技术支持热线400-881-7190"),
    ("hotline", "联系人：张工，电话：13800000000"),
    ("hotline", "材料热线膨胀系数应提供检测值"),
    ("hotline", "财政部门举报热线24小时开通"),
    ("hotline", "提供电话机20台"),
    ("hotline", "地热线管长度20米"),
    ("hotline", "光热线路检修"),
    ("hotline", "法律援助热线12348"),
    ("hotline", "热线切割机1台"),
    ("hotline", "审计举报电话：010-12345678"),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []
