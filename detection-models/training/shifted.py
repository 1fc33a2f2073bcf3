"""How far scores depend on where a picture's pixels fall: python3 shifted.py FOLDER --data DIR [--draws N]

Each held-out picture whose scale is known is cut by up to a cell's width at its left and top and searched at up to 3 % more or less than its scale, as another flight over
the same place would have it: mean and spread of the average precision. A single draw tells one roof of a hundred more or less, not one model from another.
"""
import argparse
import copy

import numpy as np

import heldout
from calibrate import CUTS
from detect import Model
from scoring import at_score, average_precision

WIDEST_SHIFT = 16       # source pixels
SCALE = 0.03


def moved(picture, rng):
    """A copy of the picture and its truth, cut at the left and the top, and the scale it is searched at."""
    across, down = rng.integers(0, WIDEST_SHIFT, 2)
    copied = copy.copy(picture)
    copied.pixels = np.ascontiguousarray(picture.pixels[down:, across:])
    copied.outlines = [np.clip(outline - np.float32([across, down]), 0, copied.pixels.shape[1::-1]).astype(np.float32) for outline in picture.outlines]
    return copied, picture.gsd * float(np.exp(rng.uniform(-SCALE, SCALE)))


def search(model, data, draws):
    pictures = [picture for picture in heldout.pictures(heldout.data_folder(data)) if picture.source in ("ucmerced", "dl_aedes", "structures")]
    rng, found = np.random.default_rng(7), []
    for _ in range(draws):
        some = []
        for picture in pictures:
            copied, gsd = moved(picture, rng)
            passes, scene = model.search_passes(copied.pixels, gsd)
            some.append((copied, gsd, copied.pixels.shape[1::-1], passes, scene))
            copied.pixels = copied.blank = None
        found.append(some)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--data", required=True)
    parser.add_argument("--draws", type=int, default=10)
    arguments = parser.parse_args()
    model = Model(arguments.folder)
    draws = [heldout.sort(model, some) for some in search(model, arguments.data, arguments.draws)]
    for name in ("structures", "ucmerced", "dl_aedes"):
        kind = "structure" if name == "structures" else "tank"
        least = model.manifest["operatingPoints"]["balanced"][kind]
        rows = np.array([[average_precision(sets[name], 0.3), average_precision(sets[name], 0.5), *at_score(sets[name], least, CUTS[kind])] for sets in draws])
        print(name, {title: f"{mean:.3f} ± {spread:.3f}" for title, mean, spread in zip(("AP30", "AP50", "balanced precision", "balanced recall"), rows.mean(0), rows.std(0))})


if __name__ == "__main__":
    main()
