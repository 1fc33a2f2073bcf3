"""Draws training crops: which source, which place, which scale, then pixels and targets."""
import cv2
import numpy as np
import torch
from torch.utils.data import IterableDataset

from augment import photometric
from composite import add_tanks, cut_roofs
from crops import Pyramid, carry, warp
from sources import IGNORE_TANK, STRUCTURE, TANK, mosaics
from targets import encode

cv2.setNumThreads(1)      # the network has the cores

# Share of the crops, and the range of the resampling factor (no unit) or of the crop's GSD (metres), drawn evenly in the logarithm.
RECIPE = [
    # source, any labelled object needed, share, by GSD?, from, to
    ("rsod", True, 0.23, False, 0.28, 1.2),
    ("rsod", False, 0.07, False, 0.35, 1.2),
    ("ucmerced", True, 0.12, True, 0.2, 0.8),
    ("ucmerced-negative", False, 0.06, True, 0.2, 0.7),
    ("dl_aedes", True, 0.14, True, 0.10, 0.18),
    ("dl_aedes", False, 0.03, True, 0.10, 0.35),
    ("minsk_vehicles", False, 0.05, False, 0.25, 1.0),
    ("structures", True, 0.18, True, 0.22, 0.45),
    ("structures", True, 0.05, True, 0.45, 1.1),
    ("structures", False, 0.05, True, 0.12, 0.22),
    ("plain", False, 0.04, True, 0.08, 0.6),
    ("synthetic", True, 0.08, True, 0.13, 0.9),      # only when scenes are given
]
COMPOSITE_SHARE = {"structures": 0.35, "plain": 0.4, "ucmerced-negative": 0.25, "dl_aedes": 0.3, "minsk_vehicles": 0.2}


class Crops(IterableDataset):
    """Endless stream of (image uint8 3 x S x S, heat, heat weight, box, box weight)."""

    def __init__(self, pictures, side, seed, composites=True):
        train = [p for p in pictures if p.split == "train"]
        mosaic = [*mosaics(train, 60, 4, seed), *mosaics(train, 30, 0, seed + 1)]
        pool = [p for p in train if not p.source.startswith("ucmerced")] + mosaic
        self.pyramids = [Pyramid(p) for p in pool]
        self.side, self.seed, self.rank = side, seed, 0
        self.roofs = cut_roofs(train) if composites else []
        self.composites = composites
        self.members = []
        for source, labelled, *_ in RECIPE:
            some = [i for i, p in enumerate(pool) if p.source == source and (not labelled or any(l in (TANK, STRUCTURE) for l in p.labels))]
            if source == "rsod" and not labelled:
                some = [i for i in some if not pool[i].outlines]
            weights = np.array([pool[i].pixels.shape[0] * pool[i].pixels.shape[1] if source in ("structures", "plain", "synthetic") else 1.0 for i in some]) ** 0.5
            self.members.append((some, weights / weights.sum() if some else weights))
        shares = np.array([row[2] if some else 0.0 for row, (some, _) in zip(RECIPE, self.members)])
        self.shares = shares / shares.sum()

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng([self.seed, self.rank, worker.id if worker else 0])
        while True:
            yield self.draw(rng)

    def draw(self, rng):
        kind = rng.choice(len(RECIPE), p=self.shares)
        source, labelled, _, by_gsd, low, high = RECIPE[kind]
        indices, weights = self.members[kind]
        pyramid = self.pyramids[rng.choice(indices, p=weights)]
        picture, side = pyramid.picture, self.side
        value = np.exp(rng.uniform(np.log(low), np.log(high)))
        factor = picture.gsd / value if by_gsd else value
        factor = min(factor, 1.6)
        gsd = picture.gsd / factor if picture.gsd else None

        centre = self.place(picture, labelled, factor, rng)
        angle = rng.integers(4) * np.pi / 2 + (rng.uniform(-np.pi / 4, np.pi / 4) if picture.any_angle and rng.random() < 0.5 else 0)
        fill = [(0, 0, 0), (255, 255, 255), (127, 127, 127)][rng.integers(3)]
        image, outside, matrix = warp(pyramid, centre, factor, angle, rng.random() < 0.5, side, fill, rng.random())
        if outside.any() and picture.blank is not None:
            image[outside] = fill
        boxes, labels = carry(picture, matrix, side)

        if self.composites and rng.random() < COMPOSITE_SHARE.get(picture.source, 0):
            image, boxes, labels = add_tanks(image, boxes, labels, outside, gsd, self.roofs, rng)
        tank_weight = picture.tank_weight
        if picture.source == "structures" and gsd < 0.25:
            tank_weight = 0.3                   # roof tanks of a metre or two are there, unlabelled
        structure_weight = picture.structure_weight
        image = photometric(image, outside, rng, strong=picture.source == "dl_aedes")
        arrays = encode(boxes, labels, outside, tank_weight, structure_weight, side)
        return (np.ascontiguousarray(image.transpose(2, 0, 1)), *arrays)

    def place(self, picture, labelled, factor, rng):
        """Middle of the crop in picture pixels: near an object when one is wanted, else anywhere the crop is full of image."""
        height, width = picture.pixels.shape[:2]
        half = self.side / 2 / factor
        wanted = [o for o, l in zip(picture.outlines, picture.labels) if l != IGNORE_TANK]
        if labelled and wanted and rng.random() < 0.85:
            outline = wanted[rng.integers(len(wanted))]
            centre = (outline.min(0) + outline.max(0)) / 2 + rng.uniform(-0.8, 0.8, 2) * half
        else:
            centre = rng.uniform(0, 1, 2) * [width, height]
        if rng.random() < 0.1:
            return centre                       # now and then over the edge: collars
        keep = np.minimum(half, np.array([width, height]) / 2) * 0.92
        return np.clip(centre, keep, np.array([width, height]) - keep)
