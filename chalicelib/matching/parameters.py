"""Does a bid's figure measure the property that is asked for, and how is a required range of it meant?

The same property under the same or a synonymous name answers; a name that only ends alike, a property that several
products share, or figures that the tender asks for twice are for a person. Another name is another property.
"""

import re
from enum import IntEnum

from ..lexicon.attributes import core, opposite, qualifiers
from ..model.finding import Requirement
from ..model.value import Quantity
from ..rules.compare import Outcome
from ..rules.quantities import Reading, compare_quantities, same_scale
from ..text.normalize import normalize
from ..text.textmap import squeeze
from .commitments import Commitment
from .papers import Facts

TOPIC = "technical_parameter"


class Identity(IntEnum):
    """Whether a figure of the bid is one of the property asked for."""

    OTHER = 0
    DOUBT = 1
    SAME = 2


# What works in a range must cover it; a size within limits must only lie there (field-notes 1.3).
_COVERED = re.compile(
    r"范围|量程|可调|调节|温度|湿度|电压|频率|波长|波段|量值|测量|输入|工作|环境|适用|速度|\brange|temperature|humidity|voltage|frequency|wavelength|adjustable",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"尺寸|[长宽高厚]度?$|厚|直径|外径|内径|重量|净重|size|dimension|length|width|height|thickness|diameter|weight",
    re.IGNORECASE,
)
_MANY_TIMES = 100


# What is offered for more money, as a choice or on paper only is not what the goods have.
_OPTION = re.compile(
    r"选配|选装|可选|另购|加价|需另|另行(?:购|付|计|收|报)|增配|理论|理想|实验室条件|典型值|\boption|\bextra (?:cost|charge)|\btypical|\btheoretical",
    re.IGNORECASE,
)


def reserved(commitment: Commitment) -> str:
    """Give the words that make the figure one of an option or of theory, or an empty string."""
    match = _OPTION.search(f"{commitment.said.own} {commitment.said.after} {commitment.said.remarks}")
    return match.group() if match else ""


def names(subject: str | None) -> tuple[str, str]:
    """Give product and property of a subject; one of them alone is the property."""
    product, slash, attribute = (subject or "").partition("/")
    return (product, attribute) if slash else ("", product)


def identity(requirement: Requirement, commitment: Commitment, facts: Facts) -> Identity:
    """Tell whether the commitment measures the requirement's property."""
    product, attribute = names(requirement.subject)
    of, measured = names(commitment.term.subject)
    wanted, given = core(attribute), core(measured)
    row = _in_row(requirement, commitment)
    if opposite(wanted, given):
        return Identity.OTHER
    found = _by_name(wanted, given, core(f"{product}{_quote(requirement)}"), core(f"{of}{commitment.lead}"))
    if found is Identity.OTHER:
        return Identity.OTHER
    if row:
        return Identity.SAME
    if found is Identity.SAME and (_foreign(product, of) or not comparable(requirement, commitment)):
        return Identity.DOUBT
    return min(found, _among(requirement, commitment, facts))


def comparable(requirement: Requirement, commitment: Commitment) -> bool:
    """Tell whether the figures share a scale."""
    wanted, given = requirement.value, commitment.term.value
    if not isinstance(wanted, Quantity) or not isinstance(given, Quantity):
        return True
    return same_scale(wanted, given)


def outcome(requirement: Requirement, commitment: Commitment) -> tuple[Outcome, str]:
    """Give how the figure stands and the rule that says so."""
    wanted, given = requirement.value, commitment.term.value
    if not isinstance(wanted, Quantity) or not isinstance(given, Quantity):
        return Outcome.UNCLEAR, "TC104"
    found = compare_quantities(
        wanted, given, requirement.operator, commitment.term.operator, reading(requirement)
    )
    if found is Outcome.BETTER and _too_good(wanted, given):
        return Outcome.UNCLEAR, "TC126"
    return found, {
        Outcome.SHORT: "TC103",
        Outcome.UNCLEAR: "TC104",
        Outcome.MET: "TC101",
        Outcome.BETTER: "TC102",
    }[found]


def reading(requirement: Requirement) -> Reading:
    """How a range of this property is meant."""
    attribute = names(requirement.subject)[1]
    if _COVERED.search(attribute):
        return Reading.COVER
    return Reading.HOLD if _HELD.search(attribute) else Reading.OPEN


def asked_in(requirement: Requirement, row: str) -> bool:
    """Tell whether a row's demand is on the requirement's property; a demand on another topic may share the row."""
    return requirement.topic != TOPIC or core(names(requirement.subject)[1]) in core(row)


def _too_good(wanted: Quantity, given: Quantity) -> bool:
    """A hundred times what is asked for is more likely a slip of the unit (field-notes 3.8)."""
    if wanted.amount is None or given.amount is None or wanted.unit != given.unit:
        return False
    low, high = sorted((abs(wanted.amount), abs(given.amount)))
    return high >= _MANY_TIMES * low


def _by_name(wanted: str, given: str, asked: str, said: str) -> Identity:
    if not wanted or not given:
        return Identity.DOUBT if wanted == given else Identity.OTHER
    if wanted == given or sorted(wanted) == sorted(given):
        return Identity.SAME
    if _alike(wanted, given):
        return Identity.DOUBT
    longer, shorter = (wanted, given) if len(wanted) > len(given) else (given, wanted)
    if not longer.endswith(shorter) or len(shorter) < 2:
        return Identity.OTHER
    rest = longer[: -len(shorter)]
    if qualifiers(rest):
        return Identity.DOUBT
    return Identity.SAME if rest in (said if longer is wanted else asked) else Identity.DOUBT


# A property's own name, and a word of the thing that has it.
_NAME, _THING = 3, 2


def _alike(one: str, other: str) -> bool:
    """元数据条目准确率 and 元数据准确率: the same property of what may be the same thing."""
    if one.endswith(other) or other.endswith(one) or one[-_NAME:] != other[-_NAME:]:
        return False
    heads = [name[:-_NAME] for name in (one, other)]
    return any(heads[0][at : at + _THING] in heads[1] for at in range(len(heads[0]) - _THING + 1))


def _foreign(product: str, of: str) -> bool:
    """Two products that share no word: the weight of a printer says nothing of a computer's."""
    one, other = _han(product), _han(of)
    if len(one) < 2 or len(other) < 2:
        return False
    return not {one[i : i + 2] for i in range(len(one) - 1)} & {
        other[i : i + 2] for i in range(len(other) - 1)
    }


def _han(text: str) -> str:
    return re.sub(r"[^\u4e00-\u9fff]", "", text)


def _among(requirement: Requirement, commitment: Commitment, facts: Facts) -> Identity:
    """Where the tender asks for the property of several products, the bid must name the one."""
    product, attribute = names(requirement.subject)
    rivals = [
        other
        for other in facts.parameters
        if other.id != requirement.id
        and core(names(other.subject)[1]) == core(attribute)
        and (other.value, other.operator) != (requirement.value, requirement.operator)
    ]
    if not rivals:
        return Identity.SAME
    said = f"{names(commitment.term.subject)[0]} {commitment.lead} {' '.join(commitment.said.headings)}"
    others = {names(other.subject)[0] for other in rivals}
    if product in others:
        return Identity.DOUBT
    if _mentioned(product, others, said):
        return Identity.SAME
    named = any(_mentioned(other, (others | {product}) - {other}, said) for other in others)
    return Identity.OTHER if named else Identity.DOUBT


def _mentioned(product: str, others: set[str], said: str) -> bool:
    """The product's name or its last word, unless another's name holds that word too."""
    if not product:
        return False
    if product in said:
        return True
    last = product[-3:]
    return len(last) >= 2 and last in said and not any(last in other for other in others)


def _quote(requirement: Requirement) -> str:
    if requirement.evidence is None:
        return ""
    quote = normalize(requirement.evidence.quote)
    return squeeze(quote, [(0, len(quote))]).text


def _in_row(requirement: Requirement, commitment: Commitment) -> bool:
    """Tell whether the statement stands in the row that repeats the requirement's own words and figure."""
    asked = _bare(_quote(requirement))
    rows = [_bare(text) for text in commitment.lead.split(" | ")[1:-1]]
    return any(
        (len(asked) >= 4 and asked in row) or (len(row) >= 5 and re.search(r"\d", row) and row in asked)
        for row in rows
    )


def _bare(text: str) -> str:
    return re.sub(r"[^\w≥≤<>%℃.]", "", text).lower()
