"""Runs a model over the held-out pictures and sorts what it finds into the sets that are scored."""
import sys
from pathlib import Path

import numpy as np

import sources
from scoring import ImageResult

PLAIN = ("rsod", "minsk_vehicles")       # searched without a scale, as a user's picture without georeference is


def pictures(data, split="val"):
    """Held-out pictures as the model meets them: RSOD with its own loose boxes, orthophotos at their own resolution."""
    loaded = [*sources.load_rsod(data, shrink=1.0), *sources.load_ucmerced(data), *sources.load_drone(data, "dl_aedes", 0.12, {}),
              *sources.load_drone(data, "minsk_vehicles", None, {}), *sources.load_structures(data, finest=0.01), *sources.load_plain(data, finest=0.01)]
    return [p for p in loaded if p.split == split]


def truth_of(picture, label, ignore):
    boxes, labels = picture.boxes(), np.array(picture.labels, int)
    return boxes[labels == label], boxes[labels == ignore]


def tightened(boxes):
    """RSOD's boxes cut to the share the model is trained on."""
    centre, half = (boxes[:, :2] + boxes[:, 2:]) / 2, (boxes[:, 2:] - boxes[:, :2]) / 2 * sources.RSOD_SHRINK
    return np.concatenate([centre - half, centre + half], 1)


def run(model, chosen, calibrated=True):
    """Set name to results: tank truth in `rsod`, `rsod-tight`, `ucmerced`, `dl_aedes`; structures in `structures`; the rest hold no tanks."""
    sets = {}
    for picture in chosen:
        gsd = None if picture.source in PLAIN else picture.gsd
        found = model.detect(picture.pixels, gsd, calibrated)
        megapixels = picture.pixels.shape[0] * picture.pixels.shape[1] / 1e6
        tanks, unsure = truth_of(picture, sources.TANK, sources.IGNORE_TANK)
        result = ImageResult(*found["tank"], tanks, unsure, megapixels)
        if picture.source in ("rsod", "ucmerced", "dl_aedes") and (len(tanks) or len(unsure)):
            sets.setdefault(picture.source, []).append(result)
            if picture.source == "rsod":
                sets.setdefault("rsod-tight", []).append(ImageResult(*found["tank"], tightened(tanks), unsure, megapixels))
        elif picture.source != "structures":
            sets.setdefault(f"{picture.source.removesuffix('-negative')} without tanks", []).append(result)
        if picture.source == "structures":
            buildings, cut = truth_of(picture, sources.STRUCTURE, sources.IGNORE_STRUCTURE)
            sets.setdefault("structures", []).append(ImageResult(*found["structure"], buildings, cut, megapixels))
        elif sources.STRUCTURE in picture.trust:
            none = np.zeros((0, 4))
            sets.setdefault("bare land", []).append(ImageResult(*found["structure"], none, none, megapixels))
    return sets


def data_folder(text):
    folder = Path(text)
    if not (folder / "tanks/rsod/annotations.json").is_file():
        sys.exit(f"{folder} holds no tanks/rsod/annotations.json: name the folder that holds tanks/, drone/ and orthophotos/.")
    return folder
