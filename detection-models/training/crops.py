"""Cuts a training crop out of a picture: any scale, turn and mirroring in one warp, the outlines carried along."""
import cv2
import numpy as np

from sources import IGNORE_STRUCTURE, IGNORE_TANK, STRUCTURE, TANK

STEP = 2 ** 0.5        # between the levels of a pyramid
SMALLEST = {TANK: 4.0, STRUCTURE: 7.0}    # longer side in crop pixels below which an object is not asked for


class Pyramid:
    """A picture at falling resolutions, so that a warp never skips pixels by more than a factor of √2."""

    def __init__(self, picture, levels=7):
        self.picture = picture
        self.low = np.array([o.min(0) for o in picture.outlines], np.float32).reshape(-1, 2)
        self.high = np.array([o.max(0) for o in picture.outlines], np.float32).reshape(-1, 2)
        self.levels = [picture.pixels]
        blank = picture.blank if picture.blank is not None else np.zeros(picture.pixels.shape[:2], bool)
        self.present = [1 - blank.astype(np.uint8)]
        height, width = picture.pixels.shape[:2]
        for level in range(1, levels):
            size = max(8, round(width / STEP ** level)), max(8, round(height / STEP ** level))
            self.levels.append(cv2.resize(picture.pixels, size, interpolation=cv2.INTER_AREA))
            self.present.append(cv2.resize(self.present[0], size, interpolation=cv2.INTER_NEAREST))

    def level_for(self, factor):
        """Coarsest level that is still at least as fine as `factor` (crop pixels a picture pixel)."""
        wanted = int(np.floor(np.log(1 / max(factor, 1e-6)) / np.log(STEP) + 0.3))
        return int(np.clip(wanted, 0, len(self.levels) - 1))


def warp(pyramid, centre, factor, angle, mirror, side, fill, chance):
    """Crop of side x side pixels around `centre` (picture pixels), turned by `angle` radians.

    Returns pixels, blank mask and the 2 x 3 matrix from picture to crop pixels (corner convention).
    """
    cos, sin = np.cos(angle) * factor, np.sin(angle) * factor
    matrix = np.array([[cos, -sin], [sin, cos]]) @ np.diag([-1.0 if mirror else 1.0, 1.0])
    shift = side / 2 - matrix @ np.asarray(centre, np.float64)
    full = np.hstack([matrix, shift[:, None]])

    level = pyramid.level_for(factor)
    pixels, present = pyramid.levels[level], pyramid.present[level]
    scale = np.array([pyramid.picture.pixels.shape[1] / pixels.shape[1], pyramid.picture.pixels.shape[0] / pixels.shape[0]])
    matrix_level = matrix * scale
    # OpenCV counts from pixel middles, the matrix from pixel corners.
    shift_level = shift + matrix_level @ np.array([0.5, 0.5]) - 0.5
    opencv = np.hstack([matrix_level, shift_level[:, None]])
    interpolation = cv2.INTER_CUBIC if chance < 0.3 else cv2.INTER_LINEAR
    out = cv2.warpAffine(pixels, opencv, (side, side), flags=interpolation, borderMode=cv2.BORDER_CONSTANT, borderValue=fill)
    corners = np.linalg.solve(matrix, np.array([[0, side, side, 0], [0, 0, side, side]]) - shift[:, None])
    if pyramid.picture.blank is None and corners.min() >= 0 and (corners.max(1) <= [pyramid.picture.pixels.shape[1], pyramid.picture.pixels.shape[0]]).all():
        return out, np.zeros((side, side), bool), full
    outside = cv2.warpAffine(present, opencv, (side, side), flags=cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT, borderValue=0) == 0
    return out, outside, full


def carry(pyramid, matrix, side):
    """Outlines of the picture in the crop: boxes N x 4, labels, polygons (None where round); what is mostly cut away or too small is to be ignored."""
    picture, boxes, labels, polygons = pyramid.picture, [], [], []
    linear = matrix[:, :2]
    middles = (pyramid.low + pyramid.high) / 2 @ linear.T + matrix[:, 2]
    reaches = (pyramid.high - pyramid.low) / 2 @ np.abs(linear).T
    for index in np.flatnonzero(((middles + reaches > 0) & (middles - reaches < side)).all(1)):
        outline, label, is_round = picture.outlines[index], picture.labels[index], picture.round[index]
        if is_round:
            low, high = outline.min(0), outline.max(0)
            middle, half = linear @ ((low + high) / 2) + matrix[:, 2], (high - low) / 2
            reach = np.sqrt((linear[:, 0] * half[0]) ** 2 + (linear[:, 1] * half[1]) ** 2)
            box, points = np.array([*(middle - reach), *(middle + reach)]), None
        else:
            points = outline @ linear.T + matrix[:, 2]
            box = np.array([*points.min(0), *points.max(0)])
        kept = np.clip(box, 0, side)
        width, height = kept[2] - kept[0], kept[3] - kept[1]
        if width < 1 or height < 1:
            continue
        share = width * height / max((box[2] - box[0]) * (box[3] - box[1]), 1e-6)
        if label in SMALLEST and (share < 0.3 or max(width, height) < SMALLEST[label]):
            label = IGNORE_TANK if label == TANK else IGNORE_STRUCTURE
        boxes.append(kept)
        labels.append(label)
        polygons.append(points)
    return np.array(boxes, np.float32).reshape(-1, 4), np.array(labels, np.int64), polygons
