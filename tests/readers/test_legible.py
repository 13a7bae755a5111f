import pytest

from chalicelib.readers.legible import is_garbage, is_misread


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


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        ("lmernalivna; l;,:::,\" ior Mb.Y 2 9 1992 Recor:struc;,ion and De;,velopmenl Wash!|ngton D.C. 2O4 Th1s c0mm0n", True),
        ("d e z i r o h t u A e r u s o l c s i D c The World Bank International Monetary Fund", True),
        ("质保期\u4e8d\u4e97\u4eb5\u4f32\u3401\u3402\u3403\u3404三年以上响应时间两小时", True),
        # Print as it is: dates, items, quotes, versions, part numbers, names.
        ('He said: "Within two (2) hours, e.g. by 5.30 p.m.", see item 3.2(a); ISO 9001:2015, model X2-100, eGovernment.', False),
        ("质保期不少于三年，响应时间不超过2小时（含节假日）。ISO 9001、GB/T 19001-2016。", False),
        ("a b c d", False),  # too little to judge
        ("", False),
    ],
)  # fmt: skip
def test_text_layers_of_a_bad_recognition(text: str, misread: bool) -> None:
    assert is_misread(text) is misread
