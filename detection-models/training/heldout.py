"""Runs a model over the held-out pictures and sorts what it finds into the sets that are scored."""
import pickle
import sys
from pathlib import Path

import numpy as np

import sources
from detect import is_small
from scoring import ImageResult

SMALL = {"greatestMetres": 4.5, "greatestGsdMetres": 0.2}       # what has a calibration of its own: known from other pictures than the rest
PLAIN = ("rsod", "minsk_vehicles")       # searched without a scale, as a user's picture without georeference is


def pictures(data, unseen=None):
    """Held-out pictures as the model meets them: RSOD with its own loose boxes, orthophotos at their own resolution."""
    loaded = [*sources.load_rsod(data, shrink=1.0), *sources.load_ucmerced(data), *sources.load_drone(data, "dl_aedes", 0.12, {}),
              *sources.load_drone(data, "minsk_vehicles", None, {}), *sources.load_structures(data, finest=0.01), *sources.load_plain(data, finest=0.01)]
    return [p for p in sources.hold_out(loaded, unseen) if p.split == "val"]


def truth_of(picture, label, ignore):
    boxes, labels = picture.boxes(), np.array(picture.labels, int)
    return boxes[labels == label], boxes[labels == ignore]


def tightened(boxes):
    """RSOD's boxes cut to the share the model is trained on."""
    centre, half = (boxes[:, :2] + boxes[:, 2:]) / 2, (boxes[:, 2:] - boxes[:, :2]) / 2 * sources.RSOD_SHRINK
    return np.concatenate([centre - half, centre + half], 1)


def search(model, data, cache=None, unseen=None):
    """Every held-out picture and what each pass finds in it. With `cache`, a file: searched once for a model and its passes."""
    key = [unseen, model.manifest["sha256"], model.manifest["passes"], model.manifest["plainImageScales"], model.manifest["candidateThreshold"]]
    if cache and Path(cache).exists():
        stored = pickle.loads(Path(cache).read_bytes())
        if stored["key"] == key:
            return stored["found"]
    found = []
    for picture in pictures(data_folder(data), unseen):
        gsd = None if picture.source in PLAIN else picture.gsd
        passes, scene = model.search_passes(picture.pixels, gsd)
        size, picture.pixels, picture.blank = picture.pixels.shape[1::-1], None, None
        found.append((picture, gsd, size, passes, scene))
    if cache:
        Path(cache).write_bytes(pickle.dumps({"key": key, "found": found}))
    return found


def sort(model, found, calibrated=True):
    """Set name to results: tank truth in `rsod`, `rsod-tight`, `ucmerced`, `dl_aedes`; structures in `structures`; the rest hold no tanks.

    `small tanks`: what is found of them in fine pictures once more.
    """
    sets = {}
    for picture, gsd, size, passes, _ in found:
        answer = model.merge([rows.copy() for rows in passes], gsd, size)
        score = {name: model.calibrate(raw, name, boxes, gsd) if calibrated else raw for name, (boxes, raw) in answer.items()}
        megapixels = size[0] * size[1] / 1e6
        tanks, unsure = truth_of(picture, sources.TANK, sources.IGNORE_TANK)
        result = ImageResult(answer["tank"][0], score["tank"], tanks, unsure, megapixels)
        small = is_small(result.boxes, gsd, SMALL)
        if small.any() and picture.source in ("dl_aedes", "plain"):
            sets.setdefault("small tanks", []).append(ImageResult(result.boxes[small], result.scores[small], tanks, unsure, megapixels))
        if picture.source in ("rsod", "ucmerced", "dl_aedes") and (len(tanks) or len(unsure)):
            sets.setdefault(picture.source, []).append(result)
            if picture.source == "rsod":
                sets.setdefault("rsod-tight", []).append(ImageResult(result.boxes, result.scores, tightened(tanks), unsure, megapixels))
        elif picture.source != "structures":
            sets.setdefault(f"{picture.source.removesuffix('-negative')} without tanks", []).append(result)
        if picture.source == "structures":
            buildings, cut = truth_of(picture, sources.STRUCTURE, sources.IGNORE_STRUCTURE)
            sets.setdefault("structures", []).append(ImageResult(answer["structure"][0], score["structure"], buildings, cut, megapixels))
        elif sources.STRUCTURE in picture.trust:
            none = np.zeros((0, 4))
            sets.setdefault("bare land", []).append(ImageResult(answer["structure"][0], score["structure"], none, none, megapixels))
    return sets


def scenes(found):
    """Raw scene score of each whole picture and whether a tank stands in it; pictures where tanks may stand unlabelled left out."""
    some = [(scene, sources.TANK in picture.labels) for picture, _, _, _, scene in found if picture.source in ("rsod", "ucmerced", "ucmerced-negative", "minsk_vehicles", "plain")]
    return np.array([scene for scene, _ in some]), np.array([holds for _, holds in some], float)


def data_folder(text):
    folder = Path(text)
    if not (folder / "tanks/rsod/annotations.json").is_file():
        sys.exit(f"{folder} holds no tanks/rsod/annotations.json: name the folder that holds tanks/, drone/ and orthophotos/.")
    return folder
