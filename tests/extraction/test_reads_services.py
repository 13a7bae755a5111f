"""Services, parts and cost after the warranty in Chinese: what is read as a term."""

import pytest

from .reading import found, quotes

# Topic, text, and its terms: operator, value, strength unless committed, conditions.
HITS = [
    ("lifetime_service", "我公司对所供设备提供终身维护服务。", ["present"]),
    ("lifetime_service", "供应商应对所供仪器终身有偿维修。", ["present mandatory"]),
    ("lifetime_service", "设备在使用寿命期内由我方负责维修。", ["present"]),
    ("lifetime_service", "生产厂家终身负责维修。", ["present manufacturer"]),
    ("lifetime_service", "对本次所供软件实行终身免费升级。", ["present"]),
    ("lifetime_service", "乙方须对系统提供终身的技术支持。", ["present mandatory"]),
    ("lifetime_service", "整机保修五年，终身成本价维修。", ["present"]),
    ("lifetime_service", "我方承诺对产品提供全生命周期的维修服务。", ["present"]),
    ("lifetime_service", "原则上提供终身维修。", ["present hedged"]),
    ("lifetime_service", "本店售出的旧机不提供终身保养。", ["absent negated"]),
    ("lifetime_service", "终身免费提供技术咨询和远程指导。", ["present"]),
    ("lifetime_service", "课桌椅一经售出，终生保养。", ["present"]),
    ("lifetime_service", "我公司暂不提供终身维修。", ["absent negated"]),
    ("lifetime_service", "软件升级不免费，不作终身维护承诺。", ["absent negated"]),
    ("lifetime_service", "尽力提供终身维修。", ["present hedged"]),
    ("post_warranty_cost", "质保期满后维修只收取材料成本费，免收人工费。", ["present post_warranty"]),
    ("post_warranty_cost", "保修期过后，配件按出厂价供应。", ["present post_warranty"]),
    ("post_warranty_cost", "过保设备的维修，我公司仅收配件费，不收上门费。", ["present post_warranty"]),
    ("post_warranty_cost", "超出质保期的，维修按市场价的八折收费。", ["present post_warranty"]),
    (
        "post_warranty_cost",
        "质保期满后乙方应以不高于同期市场的价格提供维修。",
        ["present mandatory post_warranty"],
    ),
    ("post_warranty_cost", "人为损坏的，上门维修收取服务费50元/次。", ["== 50 CNY user_damage"]),
    ("post_warranty_cost", "保修期外上门费80元/次。", ["== 80 CNY post_warranty"]),
    ("post_warranty_cost", "质保期外发生的维修费用由甲方承担。", ["present post_warranty"]),
    ("post_warranty_cost", "免费质保期结束后继续提供有偿维保服务。", ["present post_warranty"]),
    ("post_warranty_cost", "质保到期后，维修仅收取成本费。", ["present post_warranty"]),
    ("post_warranty_cost", "出保后维修按成本价收费。", ["present post_warranty"]),
    ("post_warranty_cost", "保修期满后我公司只收零配件费用，不收工时费。", ["present post_warranty"]),
    ("post_warranty_cost", "免费服务期满后，维修仅收成本费。", ["present post_warranty"]),
    ("three_guarantees", "我公司严格执行国家三包规定。", ["present"]),
    ("three_guarantees", "所供商品均实行包修、包换、包退。", ["present"]),
    ("three_guarantees", "乙方应按国家“三包”规定承担责任。", ["present mandatory"]),
    ("three_guarantees", "我方对所售家电负责包退包换包修。", ["present"]),
    ("three_guarantees", "产品三包按国家有关规定办理。", ["present"]),
    ("three_guarantees", "卖方对货物实行三包：包修、包换、包退。", ["present"]),
    ("three_guarantees", "对货物实行“三包”（包修、包换、包退）。", ["present"]),
    ("three_guarantees", "定制产品不享受三包服务。", ["absent negated"]),
    ("three_guarantees", "没有购货凭证的，不予三包。", ["absent negated"]),
    ("three_guarantees", "处理品概不三包。", ["absent negated"]),
    ("spare_parts", "停产后零配件供应期不少于8年。", [">= 8 year"]),
    ("spare_parts", "卖方应保证10年以上的备件供应。", [">= 10 year mandatory"]),
    ("spare_parts", "我公司长期提供原厂备品备件。", ["present"]),
    ("spare_parts", "中标人须在项目所在地储备足够的备品备件。", ["present mandatory"]),
    ("spare_parts", "免费提供备品备件。", ["present"]),
    ("spare_parts", "质保期内免费提供易损件。", ["present in_warranty"]),
    ("spare_parts", "我方不提供备品备件。", ["absent negated"]),
    ("spare_parts", "保证维修配件供应不少于15年。", [">= 15 year"]),
    ("spare_parts", "备件供应年限：10年", ["== 10 year"]),
    ("spare_parts", "质保期满后，我司继续优惠供应备品备件。", ["present post_warranty"]),
    ("spare_parts", "尽量保证零配件供应不少于5年。", [">= 5 year hedged"]),
    ("spare_parts", "不保证停产后的备件供应。", ["absent negated"]),
    ("loaner_unit", "24小时内无法修复的，乙方应无偿提供同型号备机。", ["present mandatory"]),
    ("loaner_unit", "维修期间我公司免费提供备用设备供采购人使用。", ["present"]),
    ("loaner_unit", "我方在本市常备备用机2台。", ["present"]),
    ("loaner_unit", "超过3天未修复的，先行更换替换设备，修复后再换回。", ["present"]),
    ("loaner_unit", "维修时间超过48小时的，应提供替代产品。", ["present mandatory"]),
    ("loaner_unit", "维修期间不提供任何替代设备。", ["absent negated"]),
    ("loaner_unit", "维修期内恕不提供代用机。", ["absent negated"]),
    ("loaner_unit", "供应商须准备至少1台样机作为应急备用。", ["present mandatory"]),
    ("loaner_unit", "故障没有排除前，我公司提供备用机。", ["present"]),
    ("loaner_unit", "返修周期较长的，借给用户同类设备使用至修好为止。", ["present"]),
    ("loaner_unit", "我司无条件提供备机。", ["present"]),
    ("loaner_unit", "乙方不得拒绝提供备用机。", ["present mandatory"]),
    ("loaner_unit", "返厂期间提供临时使用的设备。", ["present"]),
    ("installation", "卖方负责货物的安装、调试。", ["present"]),
    ("installation", "我公司免费上门安装。", ["present"]),
    ("installation", "供应商应将货物运至指定地点并安装到位。", ["present mandatory"]),
    ("installation", "中标人须派专业技术人员到现场安装调试。", ["present mandatory"]),
    ("installation", "乙方完成全部设备的安装与调试工作。", ["present"]),
    ("installation", "本公司不负责安装。", ["absent negated"]),
    ("installation", "家电类商品不含上门安装服务。", ["absent negated"]),
    ("installation", "送货上门并免费安装。", ["present"]),
    ("installation", "货物的安装、调试均由我司承担。", ["present"]),
    ("installation", "安装调试工作由卖方免费完成。", ["present"]),
    ("installation", "我方安排持证电工进行安装调试。", ["present"]),
    ("installation", "由采购人自行安装，我公司不提供安装服务。", ["absent negated"]),
    ("installation", "提供设备的安装、调试服务。", ["present"]),
    ("installation", "负责设备运输、安装、调试、培训。", ["present"]),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), [row[:2] for row in HITS])
def test_quotes_the_text_as_it_stands(topic: str, text: str) -> None:
    assert all(quote and quote in text for quote in quotes(text, topic))
