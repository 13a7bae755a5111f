"""What is done to the picture of a page before and beside reading it: stamps, tilt, crops, ruled lines.

Works on arrays of numpy with OpenCV; both come with the extra `ocr`.
"""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import cv2
import numpy as np

from .recognize import Corners, Picture
from .rulings import Ruling

_RED_SHARE = 0.0004  # of the page's pixels: a stamp has more
_RED = 50  # by how much red must go before green and blue
_UNDER_SEAL = 3  # by how much the little difference is widened
_PALE = 24  # least ink that the red layer must show
_INK = 40  # grey levels below its surroundings
_SOFT_SHARE = 0.04  # of the ink that is neither black nor white where a page is bilevel
_UPRIGHT = 1.5  # heights to widths beyond which a line stands upright
_LEAST_TILT = 0.15  # degrees
_MOST_TILT = 12.0
_SHORT_RULING = 13.0  # points
_THICK_RULING = 3.2


class Lean(NamedTuple):
    """A turn of the picture's plane around its middle, in degrees counter-clockwise, that sets its lines level."""

    degrees: float
    x: float
    y: float

    def level(self, points: Any) -> Any:
        """Give points (rows of x, y) of the picture where they stand on the levelled one."""
        return self._turn(points, math.radians(self.degrees))

    def back(self, points: Any) -> Any:
        """Give points of the levelled picture where they stand on the picture."""
        return self._turn(points, -math.radians(self.degrees))

    def _turn(self, points: Any, angle: float) -> Any:
        cos, sin = math.cos(angle), math.sin(angle)
        x, y = points[:, 0] - self.x, points[:, 1] - self.y
        return np.stack((self.x + x * cos + y * sin, self.y - x * sin + y * cos), axis=1)


class Layers(NamedTuple):
    """A page's picture for reading: without its red, with what is under its red brought out, and the red alone.

    The last two are None where there is next to no red.
    """

    plain: Picture
    opened: Picture | None
    red: Picture | None

    def turned(self, quarters: int) -> "Layers":
        """Give the layers turned clockwise by quarter turns."""
        return Layers(*(None if layer is None else turn(layer, quarters) for layer in self))


def layers(picture: Picture) -> Layers:
    """Take red off a page: in the red channel alone a stamp is as white as the paper, and text under it is whole."""
    red = picture[:, :, 0].astype(np.int16)
    excess = red - np.maximum(picture[:, :, 1], picture[:, :, 2])
    share = float(np.count_nonzero(excess > _RED)) / excess.size
    if share < _RED_SHARE:
        return Layers(_soften(picture), None, None)
    # A seal that a program set on the page is nearly opaque: what is a little darker than its ink is text under it.
    # In the ink of a real one it may be the ink, so this is no more than a second look.
    sealed = excess > _RED
    ink = int(np.percentile(red[sealed], 75))
    opened = np.where(sealed, np.clip(255 - _UNDER_SEAL * (ink - red), 0, 255), red).astype(np.uint8)
    alone = np.where(excess > _PALE, 255 - np.clip(excess * 2, 0, 255), 255).astype(np.uint8)
    return Layers(_soften(_grey(picture[:, :, 0])), _soften(_grey(opened)), _grey(alone))


def _grey(channel: Any) -> Picture:
    return np.ascontiguousarray(np.repeat(channel[:, :, None], 3, axis=2))


def _soften(picture: Picture) -> Picture:
    """Smooth the stairs of a page in black and white: the models were taught on grey."""
    grey = picture[:, :, 1]
    ink = int(np.count_nonzero(grey < 200))
    soft = int(np.count_nonzero((grey >= 40) & (grey < 200)))
    if not ink or soft > _SOFT_SHARE * ink:
        return picture
    return cv2.GaussianBlur(picture, (0, 0), 0.8)


def is_blank(picture: Picture) -> bool:
    """Whether there is nothing on a page but paper, its shade and specks."""
    grey = cv2.GaussianBlur(picture[:, :, 1], (0, 0), 2.0)
    paper = cv2.blur(grey, (101, 101))
    dark = np.count_nonzero(paper.astype(np.int16) - grey > _INK)
    return bool(dark < 0.0002 * grey.size)


def width_of(corners: Corners) -> float:
    """Give the length of a line of text, in pixels."""
    return float(np.linalg.norm(corners[1] - corners[0]))


def height_of(corners: Corners) -> float:
    """Give the height of a line of text, in pixels."""
    return float(np.linalg.norm(corners[3] - corners[0]))


def lies_sideways(lines: Sequence[Corners]) -> bool:
    """Whether most of the text stands upright: the page lies on its side."""
    upright = sum(height_of(line) for line in lines if height_of(line) > _UPRIGHT * width_of(line))
    level = sum(width_of(line) for line in lines if height_of(line) <= _UPRIGHT * width_of(line))
    return upright > level


def turn(picture: Picture, quarters: int) -> Picture:
    """Give the picture turned clockwise by quarter turns."""
    return np.ascontiguousarray(np.rot90(picture, -quarters))


def flip(lines: Sequence[Corners], picture: Picture) -> list[Corners]:
    """Give the corners where the lines stand once the picture is turned upside down."""
    size = np.array((picture.shape[1], picture.shape[0]), np.float32)
    return [(size - line)[[2, 3, 0, 1]] for line in lines]


def lean_of(lines: Sequence[Corners], picture: Picture) -> Lean:
    """Give the turn that sets the lines level: the median of their slopes, each weighed by its length."""
    slopes = []
    for line in lines:
        width = width_of(line)
        if width > 5 * height_of(line):
            step = line[1] - line[0] + line[2] - line[3]
            slopes.append((math.degrees(math.atan2(float(step[1]), float(step[0]))), width))
    degrees = _median(sorted(slopes))
    if not _LEAST_TILT <= abs(degrees) <= _MOST_TILT:
        degrees = 0.0
    return Lean(degrees, picture.shape[1] / 2, picture.shape[0] / 2)


def _median(weighed: Sequence[tuple[float, float]]) -> float:
    half = sum(weight for _, weight in weighed) / 2
    for value, weight in weighed:
        half -= weight
        if half <= 0:
            return value
    return 0.0


def cut_out(picture: Picture, corners: Corners, stands: bool) -> Picture:
    """Give the picture of one line, level; one that `stands` (runs down the page) is laid on its side."""
    width, height = max(round(width_of(corners)), 1), max(round(height_of(corners)), 1)
    target = np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float32)
    matrix = cv2.getPerspectiveTransform(np.ascontiguousarray(corners, np.float32), target)
    line = cv2.warpPerspective(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.ascontiguousarray(np.rot90(line)) if stands else line


def rulings_of(
    picture: Picture, lean: Lean, lines: Sequence[Corners], point: float
) -> tuple[list[Ruling], list[Ruling]]:
    """Give the ruled lines of a page, across and down, in points of the levelled page; `point` is a pixel in points.

    What lies within a line of text and is no longer than it is high is a stroke of a character.
    """
    matrix = cv2.getRotationMatrix2D((lean.x, lean.y), lean.degrees, 1.0)
    size = (picture.shape[1], picture.shape[0])
    grey = picture[:, :, 1]
    if lean.degrees:
        grey = cv2.warpAffine(grey, matrix, size, flags=cv2.INTER_LINEAR, borderValue=255)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 15)
    texts = [lean.level(line) for line in lines]
    boxes = np.array([(*text.min(axis=0), *text.max(axis=0)) for text in texts]) if texts else None
    return _straight(ink, boxes, point, across=True), _straight(ink, boxes, point, across=False)


def _straight(ink: Picture, texts: Any, point: float, across: bool) -> list[Ruling]:
    length, wide = max(round(_SHORT_RULING / point), 8), (1, 3) if across else (3, 1)
    thick = cv2.dilate(ink, np.ones(wide[::-1], np.uint8))
    kernel: Any = np.ones((1, length) if across else (length, 1), np.uint8)
    found = cv2.morphologyEx(thick, cv2.MORPH_OPEN, kernel)
    _, _, stats, _ = cv2.connectedComponentsWithStats(found, connectivity=8)
    rulings = []
    for x, y, width, height, _ in stats[1:].tolist():
        along, thickness = (width, height) if across else (height, width)
        if thickness > _THICK_RULING / point + 4 or along < length:
            continue
        if texts is not None and _is_stroke(x, y, x + width, y + height, along, texts):
            continue
        middle = (y + height / 2 if across else x + width / 2) * point
        start = (x if across else y) * point
        rulings.append(Ruling(middle, start, start + along * point))
    return sorted(rulings)


def _is_stroke(x0: float, y0: float, x1: float, y1: float, along: float, texts: Any) -> bool:
    inside = (texts[:, 0] <= x0) & (texts[:, 1] <= y0) & (texts[:, 2] >= x1) & (texts[:, 3] >= y1)
    short = along <= 1.2 * (texts[:, 3] - texts[:, 1])
    return bool(np.any(inside & short))
