"""Turns the outlines of a crop into what the network is asked for, at one cell every four pixels (scene: every sixteen)."""
import cv2
import numpy as np

from sources import CHANNELS, IGNORE_STRUCTURE, IGNORE_TANK, NOT_STRUCTURE, NOT_TANK, STRUCTURE, TANK

STRIDE = 4
SCENE_STRIDE = 16
SPREAD = 0.54          # share of the box over which heat and box regression spread (TTFNet, arXiv 1909.00700)
NEAR, FAR = 48, 80     # pixels: a tank this near makes a scene cell a yes; beyond the second it is a no; between nothing is asked


def encode(boxes, labels, polygons, outside, trust, side):
    """Seven float32 arrays: heat and its weight [channels, h, w]; box (cx, cy, w, h in pixels) [4, h, w] and its weight [1, h, w];
    roof and its weight stacked [2, h, w]; scene and its weight stacked [2, h / 4, w / 4]."""
    cells = side // STRIDE
    blank = outside[STRIDE // 2::STRIDE, STRIDE // 2::STRIDE]
    heat = np.zeros((CHANNELS, cells, cells), np.float32)
    weight = np.zeros((CHANNELS, cells, cells), np.float32)
    for channel, value in trust.items():
        weight[channel] = value
    weight[:, blank] = 1.0
    box_target = np.zeros((4, cells, cells), np.float32)
    box_weight = np.zeros((1, cells, cells), np.float32)
    roof = np.zeros((2, cells, cells), np.float32)
    roof[1] = trust.get(STRUCTURE, 0.0)
    roof[1][blank] = 1.0

    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    for index in np.argsort(-areas):
        label = labels[index]
        if label in (IGNORE_TANK, IGNORE_STRUCTURE):
            window = cells_of(boxes[index])
            weight[TANK if label == IGNORE_TANK else STRUCTURE][window] = 0
            if label == IGNORE_STRUCTURE:
                roof[1][window] = 0
        elif label in (NOT_TANK, NOT_STRUCTURE):
            window = cells_of(boxes[index])
            weight[TANK if label == NOT_TANK else STRUCTURE][window] = 1.0
        elif label in trust:
            bump, window = bump_of(boxes[index], cells)
            heat[label][window] = np.maximum(heat[label][window], bump)
            weight[label][window] = np.where(bump > 0.3, 1.0, weight[label][window])
            if label in (TANK, STRUCTURE):
                regress(boxes[index], bump, window, box_target, box_weight)
    for label, polygon in zip(labels, polygons):
        if label == STRUCTURE and STRUCTURE in trust and polygon is not None:
            cv2.fillPoly(roof[0], [np.round(polygon / STRIDE * 16).astype(np.int32)], 1.0, shift=4)
    return heat, weight, box_target, box_weight, roof, scene_of(boxes, labels, trust.get(TANK, 0.0), side)


def cells_of(box):
    x0, y0, x1, y1 = box
    return np.s_[int(y0 // STRIDE):int(np.ceil(y1 / STRIDE)) + 1, int(x0 // STRIDE):int(np.ceil(x1 / STRIDE)) + 1]


def bump_of(box, cells):
    """A Gaussian over the box, 1 at the cell of its centre, and the window it fills."""
    x0, y0, x1, y1 = box
    column, row = min(int((x0 + x1) / 2 // STRIDE), cells - 1), min(int((y0 + y1) / 2 // STRIDE), cells - 1)
    sigma_x, sigma_y = max(SPREAD * (x1 - x0) / STRIDE / 6, 0.42), max(SPREAD * (y1 - y0) / STRIDE / 6, 0.42)
    reach_x, reach_y = int(np.ceil(sigma_x * 3)), int(np.ceil(sigma_y * 3))
    c0, c1 = max(0, column - reach_x), min(cells, column + reach_x + 1)
    r0, r1 = max(0, row - reach_y), min(cells, row + reach_y + 1)
    across, down = np.arange(c0, c1) - column, np.arange(r0, r1) - row
    bump = np.exp(-(across[None, :] ** 2) / (2 * sigma_x ** 2) - (down[:, None] ** 2) / (2 * sigma_y ** 2)).astype(np.float32)
    return bump, np.s_[r0:r1, c0:c1]


def regress(box, bump, window, box_target, box_weight):
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    strong = bump > 0.15
    share = bump / bump[strong].sum() * np.log(1 + np.sqrt(width * height))
    for channel, value in enumerate(((x0 + x1) / 2, (y0 + y1) / 2, width, height)):
        box_target[channel][window] = np.where(strong, value, box_target[channel][window])
    box_weight[0][window] = np.where(strong, share, box_weight[0][window])


def scene_of(boxes, labels, trust, side):
    """Is a tank within NEAR pixels of the cell? Target and weight [2, h, w]."""
    cells = side // SCENE_STRIDE
    middle = (np.arange(cells) + 0.5) * SCENE_STRIDE
    target, weight = np.zeros((cells, cells), np.float32), np.full((cells, cells), trust, np.float32)
    for box, label in zip(boxes, labels):
        if label not in (TANK, IGNORE_TANK):
            continue
        across = np.maximum(np.maximum(box[0] - middle, middle - box[2]), 0)
        down = np.maximum(np.maximum(box[1] - middle, middle - box[3]), 0)
        away = np.maximum(across[None, :], down[:, None])
        weight[away <= FAR] = np.where(target[away <= FAR] > 0, 1.0, 0.0)
        if label == TANK:
            target[away <= NEAR] = 1.0
            weight[away <= NEAR] = 1.0
    return np.stack([target, weight])
