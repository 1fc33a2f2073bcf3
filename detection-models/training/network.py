"""A plain convolutional network with residual blocks and a top-down path; heat, size and offset at one cell every four pixels."""
import torch
from torch import nn
from torch.nn import functional

STRIDE = 4
WIDTHS = (16, 32, 64, 112, 160)
HEAD_WIDTH = 48
SIZE_UNIT = 16.0     # pixels at a raw size of zero


def convolve(inputs, outputs, stride=1, kernel=3):
    return nn.Sequential(nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.first = convolve(channels, channels)
        self.second = nn.Sequential(nn.Conv2d(channels, channels, 3, 1, 1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x):
        return torch.relu(x + self.second(self.first(x)))


class CentreNet(nn.Module):
    """Input N x 3 x H x W, normalised, sides multiples of 32. Output: raw heat N x classes, raw size N x 2, offset N x 2 (cells)."""

    def __init__(self, classes=2, widths=WIDTHS, head=HEAD_WIDTH):
        super().__init__()
        c2, c4, c8, c16, c32 = widths
        self.to4 = nn.Sequential(convolve(3, c2, 2), convolve(c2, c4, 2), Residual(c4))
        self.to8 = nn.Sequential(convolve(c4, c8, 2), Residual(c8), Residual(c8))
        self.to16 = nn.Sequential(convolve(c8, c16, 2), Residual(c16), Residual(c16))
        self.to32 = nn.Sequential(convolve(c16, c32, 2), Residual(c32), Residual(c32))
        self.down32 = convolve(c32, c16, kernel=1)
        self.mix16 = convolve(c16, c8)
        self.mix8 = convolve(c8, head)
        self.side4 = convolve(c4, head, kernel=1)
        self.mix4 = convolve(head, head)
        self.heat_head = nn.Sequential(convolve(head, head), nn.Conv2d(head, classes, 1))
        self.box_head = nn.Sequential(convolve(head, head), nn.Conv2d(head, 4, 1))
        nn.init.constant_(self.heat_head[-1].bias, -4.6)
        nn.init.zeros_(self.box_head[-1].bias)

    def forward(self, image):
        at4 = self.to4(image)
        at8 = self.to8(at4)
        at16 = self.to16(at8)
        top = self.down32(self.to32(at16))
        at16 = self.mix16(at16 + double(top))
        at8 = self.mix8(at8 + double(at16))
        shared = self.mix4(self.side4(at4) + double(at8))
        box = self.box_head(shared)
        return self.heat_head(shared), box[:, :2], box[:, 2:]


class Deployed(nn.Module):
    """What is exported: probabilities, sizes in input pixels, offsets in cells."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, image):
        heat, size, offset = self.network(image)
        return torch.sigmoid(heat), torch.exp(size) * SIZE_UNIT, offset


def pixels_of(raw_size):
    """Width and height in pixels; held within 0.8 and 590 while training, where a raw size may still be wild."""
    return torch.exp(torch.clamp(raw_size, -3.0, 3.6)) * SIZE_UNIT


def double(x):
    return functional.interpolate(x, scale_factor=2.0, mode="nearest")
