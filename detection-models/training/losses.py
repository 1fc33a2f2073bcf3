"""Focal loss on the heat, generalised IoU on the boxes."""
import torch

from network import STRIDE, pixels_of


def focal(raw_heat, target, weight):
    """Penalty-reduced focal loss (CenterNet), over the number of centres."""
    probability = torch.sigmoid(raw_heat).clamp(1e-5, 1 - 1e-5)
    centre = target.eq(1.0).float() * (weight > 0)
    hit = torch.log(probability) * (1 - probability) ** 2 * centre
    miss = torch.log(1 - probability) * probability ** 2 * (1 - target) ** 4 * (1 - centre) * weight
    return -(hit.sum() + miss.sum()) / centre.sum().clamp(min=1)


def boxes_of(size, offset):
    """Left, top, right, bottom in pixels, N x 4 x h x w, from raw size and offset."""
    rows = torch.arange(size.shape[2], device=size.device, dtype=torch.float32).view(1, -1, 1)
    columns = torch.arange(size.shape[3], device=size.device, dtype=torch.float32).view(1, 1, -1)
    cx = (columns + 0.5 + offset[:, 0]) * STRIDE
    cy = (rows + 0.5 + offset[:, 1]) * STRIDE
    half = pixels_of(size) / 2
    return torch.stack([cx - half[:, 0], cy - half[:, 1], cx + half[:, 0], cy + half[:, 1]], 1)


def box_loss(size, offset, target, weight):
    """1 - GIoU, weighted, over the sum of the weights. Target: cx, cy, w, h in pixels."""
    chosen = weight[:, 0] > 0
    if not chosen.any():
        return size.sum() * 0
    found = boxes_of(size, offset).permute(0, 2, 3, 1)[chosen]
    cx, cy, w, h = target.permute(0, 2, 3, 1)[chosen].unbind(1)
    x0, y0, x1, y1 = cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2
    across = (torch.minimum(found[:, 2], x1) - torch.maximum(found[:, 0], x0)).clamp(min=0)
    down = (torch.minimum(found[:, 3], y1) - torch.maximum(found[:, 1], y0)).clamp(min=0)
    common = across * down
    union = (found[:, 2] - found[:, 0]) * (found[:, 3] - found[:, 1]) + w * h - common
    hull = (torch.maximum(found[:, 2], x1) - torch.minimum(found[:, 0], x0)) * (torch.maximum(found[:, 3], y1) - torch.minimum(found[:, 1], y0))
    giou = common / union.clamp(min=1e-6) - (hull - union) / hull.clamp(min=1e-6)
    share = weight[:, 0][chosen]
    return ((1 - giou) * share).sum() / share.sum().clamp(min=1e-6)
