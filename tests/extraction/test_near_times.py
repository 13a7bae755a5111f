"""What looks like a term of a topic and is none: every row was met in a tender, a bid or a letter, or is sure to occur."""

import pytest

from .reading import found

# A term of the topic that surrounds each near miss: what is dropped must not drag its neighbours along.
OTHER = {
    "response_time": "接到报修后2小时内响应",
    "onsite_time": "接到报修后4小时内到达现场",
    "resolution_time": "接到报修后8小时内修复故障",
    "service_hours": "提供7×24小时技术支持",
}

MISSES = [
    # response_time
    ("response_time", "响应文件递交截止时间前30分钟签到"),
    ("response_time", "响应有效期90天"),
    ("response_time", "供应商应在2小时内提交响应报价"),
    ("response_time", "系统平均响应时间≤1秒"),
    ("response_time", "页面响应时间不超过3秒"),
    ("response_time", "系统响应时间小于2分钟"),
    ("response_time", "影响响应的因素有2小时"),
    ("response_time", "响应国家号召，30天内完成"),
    ("response_time", "频率响应20小时"),
    ("response_time", "实质性响应，2小时内解密"),
    ("response_time", "逐条响应，3日内提交"),
    ("response_time", "采购人应在7个工作日内答复质疑"),
    ("response_time", "质疑函应在7个工作日内提出"),
    ("response_time", "收到澄清后24小时内确认"),
    ("response_time", "招标代理机构在3个工作日内答复"),
    ("response_time", "出险后24小时内保险公司响应"),
    ("response_time", "人员响应：24小时内增派保安"),
    ("response_time", "响应时间超过2小时，赔偿500元"),
    ("response_time", "未在2小时内响应的，每次扣500元。"),
    ("response_time", "2小时内响应得5分，4小时内响应得3分"),
    ("response_time", "≤2小时响应，得3分"),
    ("response_time", "The response to this RFP shall be submitted within 30 days"),
    ("response_time", "Proposals must be received within 30 days"),
    ("response_time", "page response time within 2 seconds"),
    ("response_time", "Questions must be submitted within 5 days; the State will respond within 10 days"),
    ("response_time", "During the first thirty (30) days of the Term, we will respond to customers"),
    ("response_time", "响应时间由双方另行约定"),
    ("response_time", "甲方在3日内答复"),
    ("response_time", "评标委员会要求供应商在30分钟内答复"),
    ("response_time", "在线答疑2小时"),
    ("response_time", "应急响应机制"),
    ("response_time", "三级响应机制"),
    # onsite_time
    ("onsite_time", "接评标委员会通知后二小时内到达指定地点澄清"),
    ("onsite_time", "评标委员会成员应在2小时内到场"),
    ("onsite_time", "供应商应在收到通知后1小时内到达谈判现场参加谈判"),
    ("onsite_time", "建议投标截止前30分钟到达"),
    ("onsite_time", "补员到位时间不超过24小时"),
    ("onsite_time", "人员到位时间2小时"),
    ("onsite_time", "开标后代表到场签到"),
    ("onsite_time", "到场后30分钟定位故障"),
    ("onsite_time", "到达现场≤1小时得3分，1-2小时得2分"),
    ("onsite_time", "保证金5日内到账"),
    ("onsite_time", "货物30日内到货"),
    ("onsite_time", "合同签订后1个工作日内，将派遣专业技术人员前往现场进行勘查"),
    ("onsite_time", "提前30分钟到达现场"),
    ("onsite_time", "接到报修后，0.5小时内通知服务站派人到现场"),
    ("onsite_time", "网上门户2小时"),
    ("onsite_time", "If the supplier fails to attend within two hours"),
    ("onsite_time", "未能在接到通知后4小时内到场的，每次扣1000元"),
    ("onsite_time", "on-site training within 30 days"),
    # resolution_time
    ("resolution_time", "故障报告24小时内提交"),
    ("resolution_time", "分析报告三日内提交"),
    ("resolution_time", "争议协商十天内不能解决的"),
    ("resolution_time", "RAID重建时间10分钟内恢复"),
    ("resolution_time", "电子交易系统故障1小时内恢复系统运行"),
    ("resolution_time", "解密时间60分钟内"),
    ("resolution_time", "24小时内不能修复的，提供备用机"),
    ("resolution_time", "重大故障：2小时内提交处理方案"),
    ("resolution_time", "2小时內回復處理情形"),
    ("resolution_time", "故障修复及时率=及时修复次数/总次数"),
    ("resolution_time", "未按要求及时修复漏洞"),
    ("resolution_time", "维修及时率不低于95%"),
    ("resolution_time", "终身负责维修，2小时"),
    ("resolution_time", "dispute resolution within 30 days"),
    ("resolution_time", "the parties shall resolve the dispute within 30 days"),
    # service_hours
    ("service_hours", "分辨率1024*768"),
    ("service_hours", "1024*768像素"),
    ("service_hours", "每天上午9:00至12:00，获取招标文件"),
    ("service_hours", "每天上午9:00至12:00（北京时间）"),
    ("service_hours", "保安人员24小时值班"),
    ("service_hours", "门卫24小时轮班"),
    ("service_hours", "网上门户7×24小时运行"),
    ("service_hours", "监控设备7×24小时录像"),
    ("service_hours", "办理CA数字证书，24小时热线"),
    ("service_hours", "24小时内到场"),
    ("service_hours", "26*24*195mm"),
    ("service_hours", "小时工3名"),
    ("service_hours", "施工作业时间8:00-18:00"),
]


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic_among_real_terms(topic: str, text: str) -> None:
    surrounded = f"{OTHER[topic]}。\n{text}。\n{OTHER[topic]}。"
    assert len(found(surrounded, topic)) == 2
