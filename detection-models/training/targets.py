"""Turns the boxes of a crop into what the network is asked for, at one cell every four pixels."""
import numpy as np

from sources import IGNORE_STRUCTURE, IGNORE_TANK, STRUCTURE, TANK

STRIDE = 4
SPREAD = 0.54       # share of the box over which heat and box regression spread (TTFNet, arXiv 1909.00700)


def encode(boxes, labels, outside, tank_weight, structure_weight, side):
    """heat [2, h, w], heat weight [2, h, w], box (cx, cy, w, h in pixels) [4, h, w], box weight [1, h, w]; all float32."""
    cells = side // STRIDE
    heat = np.zeros((2, cells, cells), np.float32)
    weight = np.empty((2, cells, cells), np.float32)
    weight[TANK], weight[STRUCTURE] = tank_weight, structure_weight
    weight[:, outside[STRIDE // 2::STRIDE, STRIDE // 2::STRIDE]] = 1.0
    box_target = np.zeros((4, cells, cells), np.float32)
    box_weight = np.zeros((1, cells, cells), np.float32)

    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    for index in np.argsort(-areas):
        x0, y0, x1, y1 = boxes[index]
        label = labels[index]
        if label in (IGNORE_TANK, IGNORE_STRUCTURE):
            channel = TANK if label == IGNORE_TANK else STRUCTURE
            c0, r0 = int(x0 // STRIDE), int(y0 // STRIDE)
            weight[channel, r0:int(np.ceil(y1 / STRIDE)) + 1, c0:int(np.ceil(x1 / STRIDE)) + 1] = 0
            continue
        if label == STRUCTURE and structure_weight == 0:
            continue
        width, height = x1 - x0, y1 - y0
        cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
        column, row = min(int(cx // STRIDE), cells - 1), min(int(cy // STRIDE), cells - 1)
        sigma_x = max(SPREAD * width / STRIDE / 6, 0.42)
        sigma_y = max(SPREAD * height / STRIDE / 6, 0.42)
        reach_x, reach_y = int(np.ceil(sigma_x * 3)), int(np.ceil(sigma_y * 3))
        c0, c1 = max(0, column - reach_x), min(cells, column + reach_x + 1)
        r0, r1 = max(0, row - reach_y), min(cells, row + reach_y + 1)
        across = np.arange(c0, c1) - column
        down = np.arange(r0, r1) - row
        bump = np.exp(-(across[None, :] ** 2) / (2 * sigma_x ** 2) - (down[:, None] ** 2) / (2 * sigma_y ** 2)).astype(np.float32)
        window = np.s_[r0:r1, c0:c1]
        heat[label][window] = np.maximum(heat[label][window], bump)
        weight[label][window] = np.where(bump > 0.3, 1.0, weight[label][window])
        strong = bump > 0.15
        share = bump / bump[strong].sum() * np.log(1 + np.sqrt(width * height))
        for channel, value in enumerate((cx, cy, width, height)):
            box_target[channel][window] = np.where(strong, value, box_target[channel][window])
        box_weight[0][window] = np.where(strong, share, box_weight[0][window])
    return heat, weight, box_target, box_weight
