"""The engine: RapidOCR's PP-OCR models on ONNX Runtime. They come with its package; nothing is fetched.

One thread: the same picture then gives the same text, and several processes do more than several threads.
"""

import importlib.util
from functools import cache
from importlib.metadata import version
from typing import Any

from .recognize import Corners, Engine, Picture, Strip

_NEEDED = ("rapidocr", "onnxruntime", "cv2", "numpy", "PIL")
_LONGEST = 4_000  # pixels: lines are cut out of the page in full, and the page is scaled before it comes here


def is_installed() -> bool:
    """Whether the extra `ocr` is there, without loading it."""
    return all(importlib.util.find_spec(name) is not None for name in _NEEDED)


@cache
def load() -> Engine:
    """Give the engine, loaded once in a process (about a second). Raises ImportError without the extra."""
    return _RapidOcr()


class _RapidOcr:
    def __init__(self) -> None:
        from rapidocr import RapidOCR

        self._engine: Any = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.max_side_len": _LONGEST,
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        config = self._engine.cfg
        models = (f"{part.ocr_version.value} {part.model_type.value}" for part in (config.Det, config.Rec))
        self.mark = (
            f"rapidocr {version('rapidocr')} ({', '.join(dict.fromkeys(models))}), "
            f"onnxruntime {version('onnxruntime')}"
        )

    def find(self, picture: Picture) -> list[Corners]:
        found = self._engine(picture[:, :, ::-1], use_det=True, use_cls=False, use_rec=False)
        return [] if found.boxes is None else [box.astype("float32") for box in found.boxes]

    def read(self, picture: Picture) -> Strip:
        read = self._engine(
            picture[:, :, ::-1], use_det=False, use_cls=False, use_rec=True, return_word_box=True
        )
        if not read.txts or not read.txts[0].strip():
            return Strip("", (), ())
        text, word = read.txts[0], read.word_results[0]
        columns = iter([column for columns in word.word_cols for column in columns])
        places: list[float] = []
        for character in text:
            # The engine gives no place to a blank: it stands where the character before it ends.
            at = places[-1] if character.isspace() else (next(columns) + 0.5) / word.line_txt_len
            places.append(min(max(at, 0.0), 1.0))
        return Strip(text, tuple(float(sure) for sure in word.confs), tuple(places))
