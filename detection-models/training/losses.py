"""Focal loss on the heat, generalised IoU on the boxes, cross entropy on roofs and scenes."""
import torch
from torch.nn import functional

from network import STRIDE, pixels_of
from sources import CHANNELS, CLASSES

FEW_CENTRES = 4.0       # keeps a batch with hardly an object of a class from being all about its background
CHANNEL_SHARE = torch.tensor([1.0] * len(CLASSES) + [0.3] * (CHANNELS - len(CLASSES)))


def focal(raw_heat, target, weight):
    """Penalty-reduced focal loss (CenterNet) of each channel over the number of its centres, helpers at a third: [tank + structure + helpers]."""
    probability = torch.sigmoid(raw_heat).clamp(1e-5, 1 - 1e-5)
    centre = target.eq(1.0).float() * (weight > 0)
    hit = torch.log(probability) * (1 - probability) ** 2 * centre
    miss = torch.log(1 - probability) * probability ** 2 * (1 - target) ** 4 * (1 - centre) * weight
    each = -(hit + miss).sum((0, 2, 3)) / (centre.sum((0, 2, 3)) + FEW_CENTRES)
    return (each * CHANNEL_SHARE.to(each.device)).sum()


def cross_entropy(raw, stacked):
    """Mean binary cross entropy where there is weight. Stacked: target and weight, N x 2 x h x w."""
    target, weight = stacked[:, 0], stacked[:, 1]
    loss = functional.binary_cross_entropy_with_logits(raw[:, 0], target, reduction="none")
    return (loss * weight).sum() / weight.sum().clamp(min=1)


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
    found = boxes_of(size, offset)
    cx, cy, w, h = target.unbind(1)
    x0, y0, x1, y1 = cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2
    across = (torch.minimum(found[:, 2], x1) - torch.maximum(found[:, 0], x0)).clamp(min=0)
    down = (torch.minimum(found[:, 3], y1) - torch.maximum(found[:, 1], y0)).clamp(min=0)
    common = across * down
    union = (found[:, 2] - found[:, 0]) * (found[:, 3] - found[:, 1]) + w * h - common
    hull = (torch.maximum(found[:, 2], x1) - torch.minimum(found[:, 0], x0)) * (torch.maximum(found[:, 3], y1) - torch.minimum(found[:, 1], y0))
    giou = common / union.clamp(min=1e-6) - (hull - union) / hull.clamp(min=1e-6)
    share = weight[:, 0]
    return ((1 - giou) * share).sum() / share.sum().clamp(min=1e-6)
