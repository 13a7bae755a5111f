import pytest

from chalicelib.readers.legible import is_garbage


@pytest.mark.parametrize(
    "text",
    [
        "ᆿᒼᐸ⋵⊕ђ䐥᭯ᔰᐛぁ᯳ᐛᤑḽᮽԬ",
        "\ue123\ue124\ue125\ue126\ue127\ue128\ue129\ue12a",
        "�a�b�c�d�e�f�g",
        "招标䍴ⓀӔ᱃ѝᗳᢰᵟḷ䇴ᇑⲴᣅḷӪ䘋㹼",
    ],
)
def test_garbage(text: str) -> None:
    assert is_garbage(text)


@pytest.mark.parametrize(
    "text",
    [
        "投标人应在接到报修通知后2小时内响应，24小时内到达现场。",
        "投標人應於接獲報修通知後二小時內回應，並於二十四小時內到場。",
        "The supplier shall respond within 2 hours – “7×24”, façade, naïve.",
        "★ ▲ ① ② ㈠ ≥ ≤ ± ℃ ㎡ Φ μ Ω √ □ ☑ § ※ 〇 ％",
        "人民币（大写）：��������������元整，工期：������天。",
        "……………………………………12",
        "㙟村",
        "",
    ],
)
def test_text(text: str) -> None:
    assert not is_garbage(text)
