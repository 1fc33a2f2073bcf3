"""Finds what a model takes for a tank or a structure in the training pictures and is none: python3 mine.py FOLDER OUT.json --data DIR

`train.py --hard OUT.json` shows these places more often. Held-out pictures are never looked at.
"""
import argparse
import json
from pathlib import Path

import numpy as np

import sources
from detect import Model
from heldout import PLAIN
from scoring import intersections

LEAST = {"tank": 0.25, "structure": 0.4}     # raw score from which a false alarm is worth another look
CLASS = {"tank": sources.TANK, "structure": sources.STRUCTURE}
MOST = 400                                   # entries of a class, the surest first


def is_clean(picture):
    """No tank is known there, and the absence of tanks or of structures can be trusted."""
    return picture.source != "dl_aedes" and sources.TANK not in picture.labels


def false_alarms(model, picture):
    """Entries of one picture: where, at which resampling factor the model saw it, which class, how sure it was."""
    truth = picture.boxes()
    for factor, *_ in model.passes_for(None if picture.source in PLAIN else picture.gsd):
        if factor > 1:
            continue                        # enlarged, the same things again at four times the cost
        for name, label in CLASS.items():
            if label not in picture.trust or (label == sources.TANK and picture.source == "structures" and picture.gsd / factor < 0.25):
                continue
            boxes, scores = model.search(picture.pixels, factor, name)
            for box, score in zip(boxes, scores):
                if score < LEAST[name] or (len(truth) and intersections(box[None], truth).max() > 0):
                    continue
                middle = (box[:2] + box[2:]) / 2
                yield {"picture": picture.name, "x": round(float(middle[0]), 1), "y": round(float(middle[1]), 1), "factor": round(factor, 4),
                       "class": name, "score": round(float(score), 3)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--data", required=True)
    parser.add_argument("--checkpoint", help="weights to use in place of the folder's model file")
    parser.add_argument("--before", help="what this command wrote for an earlier checkpoint; its entries are kept")
    arguments = parser.parse_args()
    earlier = json.loads(Path(arguments.before).read_text()) if arguments.before else []
    model = Model(arguments.folder, arguments.checkpoint)
    found = [entry for picture in sources.load_all(arguments.data) if picture.split == "train" and is_clean(picture)
             for entry in false_alarms(model, picture)]
    kept = []
    for name in CLASS:
        kept += sorted((entry for entry in found if entry["class"] == name), key=lambda entry: -entry["score"])[:MOST]
    Path(arguments.out).write_text(json.dumps(kept + earlier, indent=0) + "\n")
    print({name: sum(entry["class"] == name for entry in kept) for name in CLASS}, "of", len(found), "and", len(earlier), "from before")


if __name__ == "__main__":
    main()
