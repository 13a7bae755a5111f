"""Licences and standings by name, and those of other people, of other things, or of nobody."""

import pytest

from .reading import found

HITS = [
    ("檢附公司登記證明文件（核准函、公司登記證明書、公司登記表均屬之）。", ["公司登记证明文件 present"]),
    ("主管部门颁发的电力工程施工总承包三级资质，或输变电工程专业承包三级资质。", ["电力工程施工总承包资质 present level: 三级", "输变电工程专业承包资质 present level: 三级"]),
    ("投标人具有计算机信息系统安全专用产品销售许可证。", ["计算机信息系统安全专用产品销售许可证 present"]),
    ("须具备承装（修、试）电力设施许可证四级及以上。", ["承装(修、试)电力设施许可证 present mandatory level: 四级及以上"]),
    ("持有中华人民共和国特种设备制造许可证。", ["特种设备制造许可证 present"]),
    ("国家能源局颁发的电力工程监理甲级资质证书。", ["电力工程监理资质证书 present level: 甲级"]),
    ("承辦商須持有有效的商業登記證。", ["商业登记证 present mandatory"]),
    ("供应商须为中小企业。", ["中小企业 present mandatory"]),
    ("将提供以下证明：\n（1）食品生产许可证复印件\n（2）营业执照复印件", ["食品生产许可证 present copy", "营业执照 present copy"]),
    ("Contractor shall possess a Class A license.", ["Class A license present mandatory"]),
    ("投标人须具有有效的营业执照。", ["营业执照 present mandatory"]),
    ("投标人须具有食品经营许可证。", ["食品经营许可证 present mandatory"]),
    ("供应商应具备建筑装修装饰工程专业承包二级及以上资质。", ["建筑装修装饰工程专业承包资质 present mandatory level: 二级及以上"]),
    ("我公司具有电子与智能化工程专业承包一级资质。", ["电子与智能化工程专业承包资质 present level: 一级"]),
    ("我公司持有第二类医疗器械经营备案凭证。", ["医疗器械经营备案凭证 present level: 二类"]),
    ("我公司持有医疗器械经营许可证，证书编号：粤食药监械经营许20210001号，有效期至2027年5月1日。", ["医疗器械经营许可证 present valid until: 2027-05-01"]),
    ("供应商须具有劳务派遣经营许可证。", ["劳务派遣经营许可证 present mandatory"]),
    ("投标人须提供安全生产许可证复印件并加盖公章。", ["安全生产许可证 present mandatory copy"]),
    ("制造商须持有医疗器械生产许可证。", ["医疗器械生产许可证 present mandatory manufacturer"]),
    ("供应商未被列入失信被执行人名单。", ["信用记录 present"]),
    ("我公司不具备特种设备安装许可证。", ["特种设备安装许可证 absent negated"]),
    ("我公司不具有安全生产许可证。", ["安全生产许可证 absent negated"]),
    ("我公司不拥有安全生产许可证。", ["安全生产许可证 absent negated"]),
    ("我公司尚未取得安全生产许可证。", ["安全生产许可证 absent negated"]),
    ("我公司没有安全生产许可证。", ["安全生产许可证 absent negated"]),
    ("我公司正在办理安全生产许可证。", ["安全生产许可证 absent negated"]),
    ("我公司持有工商營業執照。", ["营业执照 present"]),
    ("Bidders must hold a valid trade licence.", ["trade licence present mandatory"]),
]  # fmt: skip

MISSES = [
    "附證明文件（商業登記證明書、營業執照均屬之）。",
    "须附主体证明（营业执照、登记证书任一均可）。",
    "檢附納稅文件（營業登記證、完稅證明皆屬之）。",
    "公司在行业中享有盛名，或称资质雄厚。",
    "主管部门核发通知，其余单位自行安排。",
    "一级建造师注册证书须有效。",
    "执行《关于全面实行建造师电子注册证书的通知》。",
    "小型企业须享受价格扣除。",
    "只有均由小微企业制造的货物才享受优惠。",
    "须提供中小企业声明函。",
    "投标文件组成包括：\n1. 营业执照\n2. 安全生产许可证",
    "有下列情形的不得参加：\n（3）被认定为失信被执行人的；",
    "资质名称 | 证书编号 | 等级",
    "如需核实上述资质证书，我方予以配合。",
    "系统应识别资质证书。",
    "商业登记簿由主管机关保管。",
    "The class licence of the software is perpetual.",
    "A class a year is held for users.",
    "Users are licensed to practise at home.",
    "The driver's licence of each driver is checked.",
    "We conduct business in ten countries.",
    "The site is licensed by the owner.",
    # Persons.
    "电工须持有特种作业操作证。",
    "项目经理须具有一级建造师注册证书。",
    "驾驶员须持有A1驾驶证。",
    "工作人员须持健康证上岗。",
    "焊工须具有特种设备作业人员证书。",
    "厨师须持有有效健康证。",
    "法定代表人身份证复印件。",
    "The engineers must hold a valid electrician's licence.",
    "The driver shall hold a driving licence.",
    # Laboratories, subcontractors, joint bids, banks.
    "具有CMA资质的机构出具检测报告。",
    "委托具有资质的第三方检测。",
    "检测机构应具有CMA资质证书。",
    "分包单位应具备相应资质。",
    "联合体各方均应具备相应资质。",
    "担保公司须具有融资担保经营许可证。",
    "银行应具有金融许可证。",
    "Subcontractors must be licensed.",
    # Software and systems.
    "系统支持许可证校验。",
    "平台自动识别营业执照信息。",
    "模块应具有资质预警功能。",
    "Software licences shall be perpetual.",
    # The buyer's, the site's.
    "施工许可证由采购人办理。",
    # No name.
    "投标人资质情况见附表。",
    "资质要求",
    "供应商应具备必要的资质。",
    "投标人应具有良好的企业资质。",
    "供应商应具备良好的商业信誉。",
    "营业执照",
    "软件著作权登记证书。",
    # Lost, lent, checked.
    "营业执照被吊销的，投标无效。",
    "资质证书不得转让、出借。",
    "安全生产许可证年检。",
    "挂靠他人资质证书的，取消中标资格。",
    "伪造安全生产许可证的，依法处理。",
    "Bidders whose licence has been revoked are excluded.",
    "Foreign bidders are not required to hold a trade licence.",
    "The bidder has applied for a trade licence.",
]


@pytest.mark.parametrize(("text", "terms"), HITS)
def test_reads_licences_by_name(text: str, terms: list[str]) -> None:
    lines = found(text, "qualification", notes=True)
    assert [line.removeprefix("qualification/") for line in lines] == terms


@pytest.mark.parametrize("text", MISSES)
def test_licences_of_others_are_none(text: str) -> None:
    assert found(text, "qualification") == []


def test_near_misses_outnumber_hits() -> None:
    assert len(MISSES) > 2 * len(HITS)
