"""Draws training crops: which source, which place, which scale, then pixels and targets."""
import cv2
import numpy as np
import torch
from torch.utils.data import IterableDataset

from augment import NATURAL, STRONG, USUAL
from composite import FINE, add_basins, add_things, cut_roofs
from crops import Pyramid, carry, warp
from sources import BASIN, IGNORE_STRUCTURE, IGNORE_TANK, STRUCTURE, TANK, mosaics
from targets import encode

cv2.setNumThreads(1)      # the network has the cores
SYNTHETIC_SHARE = 0.17
FINEST_FACTOR = 2.2        # crop pixels a picture pixel at most

# Share of the crops, and the range of the resampling factor (no unit) or of the crop's GSD (metres), drawn evenly in the logarithm.
RECIPE = [
    # source, any labelled object needed, share, by GSD?, from, to
    ("rsod", True, 0.21, False, 0.3, 2.0),
    ("rsod", False, 0.07, False, 0.35, 2.0),
    ("ucmerced", True, 0.14, True, 0.15, 0.8),
    ("ucmerced-negative", False, 0.08, True, 0.15, 0.7),
    ("dl_aedes", True, 0.13, True, 0.055, 0.16),
    ("dl_aedes", False, 0.03, True, 0.055, 0.35),
    ("minsk_vehicles", False, 0.04, False, 0.25, 1.5),
    ("structures", True, 0.22, True, 0.17, 0.45),
    ("structures", True, 0.05, True, 0.45, 1.1),
    ("structures", False, 0.10, True, 0.055, 0.16),
    ("plain", False, 0.05, True, 0.055, 0.6),
    ("synthetic", True, SYNTHETIC_SHARE * 0.6, True, 0.06, 0.15),      # only when scenes are given
    ("synthetic", True, SYNTHETIC_SHARE * 0.4, True, 0.15, 0.7),
    ("labels", False, 0.10, False, 0.7, 1.4),                          # verdicts of reviewers and inspectors, only when given
]
COMPOSITE_SHARE = {"structures": 0.3, "plain": 0.5, "ucmerced-negative": 0.3, "dl_aedes": 0.4, "minsk_vehicles": 0.3}
FINE_COMPOSITE_SHARE = 0.75     # of the crops of structures at drone resolution
BASIN_SHARE = 0.2
HARD_SHARE = 0.08       # crops around what an earlier network took for a tank or a structure and is none


def drawn(shares, rng):
    """A number, drawn by cumulated shares; many times faster than `rng.choice`."""
    return min(int(np.searchsorted(shares, rng.random(), side="right")), len(shares) - 1)


class Crops(IterableDataset):
    """Endless stream of the image (uint8 S x S x 3), what of it lies outside (bool S x S), how far its colours may go (augment.NATURAL …), and the arrays of `targets.encode`."""

    def __init__(self, pictures, side, seed, composites=True, hard=()):
        train = [p for p in pictures if p.split == "train"]
        mosaic = [*mosaics(train, 60, 4, seed), *mosaics(train, 30, 0, seed + 1)]
        hard_names = {entry["picture"] for entry in hard}
        chips = [p for p in train if p.source.startswith("ucmerced") and p.name in hard_names]
        pool = [p for p in train if not p.source.startswith("ucmerced")] + mosaic
        self.pyramids = [Pyramid(p) for p in pool + chips]
        self.side, self.seed, self.rank = side, seed, 0
        places = {p.name: i for i, p in enumerate(pool + chips)}
        self.hard = [(places[entry["picture"]], entry) for entry in hard if entry["picture"] in places]
        self.roofs = cut_roofs(train) if composites else []
        self.composites = composites
        self.members = []
        for source, labelled, *_ in RECIPE:
            some = [i for i, p in enumerate(pool) if p.source == source and (not labelled or any(l in (TANK, STRUCTURE, BASIN) for l in p.labels))]
            if source == "rsod" and not labelled:
                some = [i for i in some if not pool[i].outlines]
            weights = np.array([pool[i].pixels.shape[0] * pool[i].pixels.shape[1] if source in ("structures", "plain", "synthetic") else 1.0 for i in some]) ** 0.5
            self.members.append((some, np.cumsum(weights / weights.sum()) if some else weights))
        shares = np.array([row[2] if some else 0.0 for row, (some, _) in zip(RECIPE, self.members)])
        self.shares = np.cumsum(shares / shares.sum())

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng([self.seed, self.rank, worker.id if worker else 0])
        while True:
            yield self.draw(rng)

    def draw(self, rng):
        if self.hard and rng.random() < HARD_SHARE:
            index, entry = self.hard[rng.integers(len(self.hard))]
            pyramid = self.pyramids[index]
            centre = np.array([entry["x"], entry["y"]]) + rng.uniform(-0.35, 0.35, 2) * self.side / entry["factor"]
            return self.crop(pyramid, centre, entry["factor"] * np.exp(rng.uniform(-0.2, 0.2)), rng)
        kind = drawn(self.shares, rng)
        source, labelled, _, by_gsd, low, high = RECIPE[kind]
        indices, weights = self.members[kind]
        pyramid = self.pyramids[indices[drawn(weights, rng)]]
        value = np.exp(rng.uniform(np.log(low), np.log(high)))
        factor = min(pyramid.picture.gsd / value if by_gsd else value, FINEST_FACTOR)
        return self.crop(pyramid, self.place(pyramid.picture, labelled, factor, rng), factor, rng)

    def crop(self, pyramid, centre, factor, rng):
        picture, side = pyramid.picture, self.side
        gsd = picture.gsd / factor if picture.gsd else None
        angle = rng.integers(4) * np.pi / 2 + (rng.uniform(-np.pi / 4, np.pi / 4) if picture.any_angle and rng.random() < 0.5 else 0)
        fill = [(0, 0, 0), (255, 255, 255), (127, 127, 127)][rng.integers(3)]
        image, outside, matrix = warp(pyramid, centre, factor, angle, rng.random() < 0.5, side, fill, rng.random())
        if outside.any() and picture.blank is not None:
            image[outside] = fill
        boxes, labels, polygons = carry(pyramid, matrix, side)

        share = FINE_COMPOSITE_SHARE if picture.source == "structures" and gsd < FINE else COMPOSITE_SHARE.get(picture.source, 0)
        if self.composites and rng.random() < share:
            image, boxes, labels = add_things(image, boxes, labels, outside, gsd, self.roofs, rng)
            polygons = polygons + [None] * (len(labels) - len(polygons))
        if self.composites and picture.gsd and gsd > 0.12 and BASIN in picture.trust and rng.random() < BASIN_SHARE:
            image, boxes, labels = add_basins(image, boxes, labels, outside, gsd, rng)
            polygons = polygons + [None] * (len(labels) - len(polygons))
        trust = dict(picture.trust)
        if picture.source == "structures" and gsd < 0.25:
            trust[TANK] = 0.3                   # roof tanks of a metre or two are there, unlabelled
        arrays = encode(boxes, labels, polygons, outside, trust, side)
        freedom = STRONG if picture.source == "dl_aedes" else NATURAL if BASIN in labels else USUAL
        return (image, outside, freedom, *arrays)

    def place(self, picture, labelled, factor, rng):
        """Middle of the crop in picture pixels: near an object when one is wanted, else anywhere the crop is full of image."""
        height, width = picture.pixels.shape[:2]
        half = self.side / 2 / factor
        wanted = [o for o, l in zip(picture.outlines, picture.labels) if l not in (IGNORE_TANK, IGNORE_STRUCTURE)]
        if labelled and wanted and rng.random() < 0.85:
            outline = wanted[rng.integers(len(wanted))]
            centre = (outline.min(0) + outline.max(0)) / 2 + rng.uniform(-0.8, 0.8, 2) * half
        else:
            centre = rng.uniform(0, 1, 2) * [width, height]
        if rng.random() < 0.1:
            return centre                       # now and then over the edge: collars
        keep = np.minimum(half, np.array([width, height]) / 2) * 0.92
        return np.clip(centre, keep, np.array([width, height]) - keep)
