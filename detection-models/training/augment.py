"""Changes what a camera, the light and a compressor change; the truth stays as it is. A whole batch at once, where the network runs.

A picture from a new place differs in tone, colour, sharpness and compression before it differs in anything else, so each is varied
widely, each picture of a batch for itself: float32 N x 3 x H x W, RGB 0-255, in and out; shares are of the pictures changed.
"""
import math

import torch
from torch.nn import functional

CHANGED = 0.75          # share of the pictures that are changed at all: the rest show what the sets look like
LUMA = (0.299, 0.587, 0.114)
LUMINANCE_STEPS = torch.tensor([
    [16, 11, 10, 16, 24, 40, 51, 61], [12, 12, 14, 19, 26, 58, 60, 55], [14, 13, 16, 24, 40, 57, 69, 56], [14, 17, 22, 29, 51, 87, 80, 62],
    [18, 22, 37, 56, 68, 109, 103, 77], [24, 35, 55, 64, 81, 104, 113, 92], [49, 64, 78, 87, 103, 121, 120, 101], [72, 92, 95, 98, 112, 100, 103, 99]]).float()
CHROMA_STEPS = torch.tensor([
    [17, 18, 24, 47, 99, 99, 99, 99], [18, 21, 26, 66, 99, 99, 99, 99], [24, 26, 56, 99, 99, 99, 99, 99], [47, 66, 99, 99, 99, 99, 99, 99],
    *[[99] * 8] * 4]).float()
COSINES = torch.tensor([[math.sqrt((1 if k == 0 else 2) / 8) * math.cos(math.pi * (2 * n + 1) * k / 16) for n in range(8)] for k in range(8)])
TO_YCC = torch.tensor([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]])
FROM_YCC = torch.linalg.inv(TO_YCC)


def uniform(image, low, high, channels=1):
    return torch.rand(len(image), channels, 1, 1, device=image.device) * (high - low) + low


def chosen(image, share):
    """Which pictures of the batch, N x 1 x 1 x 1 bool; `share`: one, or one a picture."""
    return torch.rand(len(image), 1, 1, 1, device=image.device) < share


def grey_of(image):
    return (image * torch.tensor(LUMA, device=image.device).view(1, 3, 1, 1)).sum(1, keepdim=True)


NATURAL, USUAL, STRONG = range(3)       # how far a crop's colours may go: clarifiers are known by their water, DL-Aedes labels blue tanks alone
EXCHANGED, HUED, GREYED = torch.tensor([0.0, 0.1, 0.3]), torch.tensor([0.1, 0.25, 0.4]), torch.tensor([0.02, 0.06, 0.2])      # shares, by that
HUES = torch.tensor([0.2, 0.6, math.pi])            # radians


def colour(image, freedom):
    """White balance, channels exchanged, saturation, hue, grey. `freedom`: N of NATURAL, USUAL, STRONG."""
    def by(table):
        return table.to(image.device)[freedom].view(-1, 1, 1, 1)

    image = torch.where(chosen(image, 0.7), image * uniform(image, 0.85, 1.15, 3), image)
    order = torch.rand(len(image), 3, device=image.device).argsort(1)
    mixed = image.gather(1, order[:, :, None, None].expand_as(image))
    image = torch.where(chosen(image, by(EXCHANGED)), mixed, image)
    grey = grey_of(image)
    image = torch.where(chosen(image, by(HUED)), turned(image, uniform(image, -1, 1) * by(HUES)), image)
    image = torch.where(chosen(image, 0.5), grey + (image - grey) * uniform(image, 0.3, 1.6), image)
    return torch.where(chosen(image, by(GREYED)), grey + (image - grey) * uniform(image, 0, 0.25), image)


def turned(image, angle):
    """Hues turned about the grey axis k = (1, 1, 1) / sqrt 3 by Rodrigues' formula; radians, N x 1 x 1 x 1."""
    crossed = (image.roll(1, 1) - image.roll(2, 1)) / math.sqrt(3)
    return image * angle.cos() + crossed * angle.sin() + image.mean(1, keepdim=True) * (1 - angle.cos())


def manner(image):
    """Takes over, in part, the mean and the spread of the channels of another picture of the batch: another camera, another country."""
    mean, spread = image.mean((2, 3), keepdim=True), image.std((2, 3), keepdim=True) + 4
    other = torch.randperm(len(image), device=image.device)
    share = uniform(image, 0.2, 1)
    spread_to = spread * (spread[other] / spread).clamp(0.6, 1.7) ** share
    return torch.where(chosen(image, 0.25), (image - mean) / spread * spread_to + mean + (mean[other] - mean).clamp(-60, 60) * share, image)


def tone(image):
    """Contrast, brightness, gamma, apart for each channel now and then; haze; light that falls off over the picture."""
    middle = image.mean((1, 2, 3), keepdim=True)
    image = torch.where(chosen(image, 0.8), (image - middle) * uniform(image, 0.6, 1.4) + middle * uniform(image, 0.65, 1.3) + uniform(image, -12, 12), image)
    power = torch.where(chosen(image, 0.4), uniform(image, 0.65, 1.5), 1.0) * torch.where(chosen(image, 0.2), uniform(image, 0.8, 1.25, 3), 1.0)
    image = 255 * (image.clamp(0, 255) / 255) ** power
    fall = functional.interpolate(torch.rand(len(image), 1, 3, 3, device=image.device), image.shape[2:], mode="bilinear", align_corners=True)
    image = torch.where(chosen(image, 0.2), image * (1 + (fall - 0.5) * uniform(image, 0.2, 0.8)), image)
    haze = uniform(image, 0.05, 0.45) * (0.6 + 0.8 * fall).clamp(max=1)
    return torch.where(chosen(image, 0.12), image * (1 - haze) + uniform(image, 140, 235) * uniform(image, 0.94, 1.06, 3) * haze, image)


def shadow(image):
    """Darkens the ground on one side of a line, or between two: what a building beside the picture casts."""
    height, width = image.shape[2:]
    y, x = torch.meshgrid(torch.linspace(-1, 1, height, device=image.device), torch.linspace(-1, 1, width, device=image.device), indexing="ij")
    inside = torch.ones_like(image[:, :1])
    for _ in range(2):
        angle = uniform(image, 0, 2 * math.pi)
        inside = inside * torch.sigmoid((x * angle.cos() + y * angle.sin() - uniform(image, -0.8, 0.6)) * uniform(image, 40, 160))
    return torch.where(chosen(image, 0.18), image * (1 - inside * uniform(image, 0.25, 0.65)), image)


def optics(image):
    """A kernel of 7 x 7 for each picture: round or long blur, motion, sharpening, or at random about the middle."""
    count, device = len(image), image.device
    y, x = torch.meshgrid(torch.arange(-3.0, 4, device=device), torch.arange(-3.0, 4, device=device), indexing="ij")
    angle = uniform(image, 0, math.pi)
    along, across = x * angle.cos() + y * angle.sin(), y * angle.cos() - x * angle.sin()
    wide, narrow = uniform(image, 0.4, 1.7), uniform(image, 0.35, 1.3)
    kernel = torch.exp(-(along / wide) ** 2 / 2 - (across / torch.where(chosen(image, 0.5), narrow, wide)) ** 2 / 2)
    kernel = kernel * torch.where(chosen(image, 0.15), torch.rand(count, 1, 7, 7, device=device) * 2, 1.0)
    kernel = kernel / kernel.sum((2, 3), keepdim=True)
    middle = torch.zeros(1, 1, 7, 7, device=device)
    middle[:, :, 3, 3] = 1
    kernel = torch.where(chosen(image, 0.3), middle + (middle - kernel) * uniform(image, 0.3, 1.2), kernel)
    kernel = torch.where(chosen(image, 0.4), kernel, middle)
    rows = functional.pad(image.transpose(0, 1), (3, 3, 3, 3), mode="reflect")
    return functional.conv2d(rows, kernel, groups=count).transpose(0, 1)


def some_of(image, share):
    """Numbers of that share of the pictures; their count is known without asking the GPU."""
    return torch.randperm(len(image), device=image.device)[:math.ceil(share * len(image))]


def detour(image, share=0.12, ways=3):
    """Over fewer pixels and back, as sharp or as blocky as the way back is."""
    side = image.shape[-1]
    for places in some_of(image, share).tensor_split(ways):
        if len(places):
            small = functional.interpolate(image[places], scale_factor=float(torch.empty(1).uniform_(0.35, 0.85)), mode="bilinear", antialias=True)
            image = image.index_copy(0, places, functional.interpolate(small, (side, side), mode="bicubic" if torch.rand(1) < 0.3 else "bilinear"))
    return image


def grain(image):
    """Noise of the sensor, alike in all channels or not, fine or blotched."""
    noise = torch.randn_like(image)
    noise = torch.where(chosen(image, 0.4), noise[:, :1], noise)
    noise = torch.where(chosen(image, 0.25), functional.avg_pool2d(noise, 3, 1, 1) * 2, noise)
    return torch.where(chosen(image, 0.25), image + noise * uniform(image, 1.5, 11), image)


def compress(image, share=0.3, quality=None):
    """As JPEG leaves a picture, colours at half resolution; quality 20 to 95 where none is given, N x 1 x 1 x 1. Sides are multiples of 16."""
    places, device = some_of(image, share), image.device
    some = image[places]
    quality = uniform(some, 20, 95) if quality is None else quality[places]
    scale = torch.where(quality < 50, 5000 / quality, 200 - 2 * quality)
    planes = torch.einsum("dc,nchw->ndhw", TO_YCC.to(device), some) - torch.tensor([128.0, 0, 0], device=device).view(1, 3, 1, 1)
    luma = through_blocks(planes[:, :1], LUMINANCE_STEPS.to(device), scale)
    chroma = functional.interpolate(through_blocks(functional.avg_pool2d(planes[:, 1:], 2), CHROMA_STEPS.to(device), scale), scale_factor=2.0, mode="bilinear")
    return image.index_copy(0, places, torch.einsum("dc,nchw->ndhw", FROM_YCC.to(device), torch.cat([luma + 128, chroma], 1)))


def through_blocks(planes, steps, scale):
    """Cosine coefficients of 8 x 8 blocks, rounded to their steps and back."""
    count, channels, height, width = planes.shape
    cosines = COSINES.to(planes.device)
    steps = ((steps * scale + 50) / 100).floor().clamp(1, 255)[:, :, None, :, None, :]
    blocks = planes.reshape(count, channels, height // 8, 8, width // 8, 8)
    coefficients = torch.einsum("ki,ncaibj,lj->ncakbl", cosines, blocks, cosines)
    rounded = (coefficients / steps).round() * steps
    return torch.einsum("ki,ncakbl,lj->ncaibj", cosines, rounded, cosines).reshape(planes.shape)


@torch.no_grad()
def photometric(image, outside, freedom):
    """uint8 N x H x W x 3 in, float32 N x 3 x H x W, 0-255, out; collar pixels (`outside`, N x H x W bool) keep their fill. `freedom`: see `colour`."""
    start = image.permute(0, 3, 1, 2).float()
    out = tone(manner(colour(start, freedom)))
    out = detour(optics(shadow(out).clamp(0, 255)))
    out = compress(grain(out).clamp(0, 255)).round().clamp(0, 255)
    return torch.where(outside[:, None] | ~chosen(start, CHANGED), start, out)
