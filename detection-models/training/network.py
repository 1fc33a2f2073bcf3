"""A residual trunk that starts from ImageNet weights, a top-down path and heads at one cell every four pixels."""
import torch
from torch import nn
from torch.nn import functional

STRIDE = 4
SCENE_STRIDE = 16
HEAD_WIDTH = 64
SIZE_UNIT = 16.0     # pixels at a raw size of zero


def convolve(inputs, outputs, stride=1, kernel=3):
    return nn.Sequential(nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class Residual(nn.Module):
    """Two convolutions beside a shortcut, as in ResNet-18."""

    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.first = convolve(inputs, outputs, stride)
        self.second = nn.Sequential(nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs))
        self.shortcut = None
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        return torch.relu(self.second(self.first(x)) + (x if self.shortcut is None else self.shortcut(x)))


class StyleMixing(nn.Module):
    """While training, gives that share of the pictures some of the channel means and spreads of another in the batch (MixStyle, arXiv 2104.02008)."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training or not self.share:
            return x
        mean, spread = x.mean((2, 3), keepdim=True).detach(), x.std((2, 3), keepdim=True).detach() + 1e-4
        keep = torch.distributions.Beta(0.3, 0.3).sample((len(x), 1, 1, 1)).to(x)
        keep = torch.where(torch.rand_like(keep) < self.share, keep, torch.ones_like(keep))
        other = torch.randperm(len(x), device=x.device)
        return (x - mean) / spread * (keep * spread + (1 - keep) * spread[other]) + keep * mean + (1 - keep) * mean[other]


class Trunk(nn.Module):
    """ResNet-18 up to its third stage: 64 channels at a quarter, 128 at an eighth, 256 at a sixteenth."""

    def __init__(self, style_mixing):
        super().__init__()
        self.mix = StyleMixing(style_mixing)
        self.stem = convolve(3, 64, 2, 7)
        self.pool = nn.MaxPool2d(3, 2, 1)
        self.to4 = nn.Sequential(Residual(64, 64), Residual(64, 64))
        self.to8 = nn.Sequential(Residual(64, 128, 2), Residual(128, 128))
        self.to16 = nn.Sequential(Residual(128, 256, 2), Residual(256, 256))

    def forward(self, image):
        at4 = self.mix(self.to4(self.pool(self.stem(image))))
        at8 = self.to8(at4)
        return at4, at8, self.to16(at8)


class CentreNet(nn.Module):
    """Input N x 3 x H x W, normalised, sides multiples of 16.

    Output, raw: heat N x classes, box N x 4 (size, offset), roof N x 1, all at stride 4; scene N x 1 at stride 16.
    """

    def __init__(self, classes, head=HEAD_WIDTH, style_mixing=0.0):
        super().__init__()
        self.trunk = Trunk(style_mixing)
        self.side16 = convolve(256, head * 2, kernel=1)
        self.wide16 = convolve(head * 2, head * 2, kernel=3)
        self.side8 = convolve(128, head * 2, kernel=1)
        self.mix8 = convolve(head * 2, head)
        self.side4 = convolve(64, head, kernel=1)
        self.mix4 = convolve(head, head)
        self.heat_head = nn.Sequential(convolve(head, head), nn.Conv2d(head, classes, 1))
        self.box_head = nn.Sequential(convolve(head, head), nn.Conv2d(head, 5, 1))
        self.scene_head = nn.Conv2d(head * 2, 1, 1)
        nn.init.constant_(self.heat_head[-1].bias, -4.6)
        nn.init.zeros_(self.box_head[-1].bias)
        nn.init.constant_(self.scene_head.bias, -2.0)

    def forward(self, image):
        at4, at8, at16 = self.trunk(image)
        top = self.wide16(self.side16(at16))
        at8 = self.mix8(self.side8(at8) + double(top))
        shared = self.mix4(self.side4(at4) + double(at8))
        box = self.box_head(shared)
        return self.heat_head(shared), box[:, :4], box[:, 4:], self.scene_head(top)


class Deployed(nn.Module):
    """What is exported: probabilities of the reported classes, sizes in input pixels, offsets in cells, roof and scene probabilities."""

    def __init__(self, network, classes):
        super().__init__()
        self.network, self.classes = network, classes

    def forward(self, image):
        heat, box, roof, scene = self.network(image)
        return torch.sigmoid(heat[:, :self.classes]), torch.exp(box[:, :2]) * SIZE_UNIT, box[:, 2:], torch.sigmoid(roof), torch.sigmoid(scene)


def pixels_of(raw_size):
    """Width and height in pixels; held within 0.8 and 590 while training, where a raw size may still be wild."""
    return torch.exp(torch.clamp(raw_size, -3.0, 3.6)) * SIZE_UNIT


def double(x):
    return functional.interpolate(x, scale_factor=2.0, mode="nearest")
