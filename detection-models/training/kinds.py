"""How much of each kind of thing a model finds in synthetic scenes it never saw: python3 kinds.py FOLDER SCENES [--json FILE]

SCENES holds one sub-folder a scene (`gridmap synthesize scene`). The only measure there is of what no real set labels: vessels lying down,
drums, totes, metal tanks by drone. It flatters: the scenes are drawn by the hand that drew those the model learnt from.
"""
import argparse
import json
from pathlib import Path

import numpy as np

from detect import Model
from scoring import ImageResult, iou, match
from sources import annotations_by_image, read_raster

CUT = 0.3


def corners(annotations):
    return np.array([[x, y, x + w, y + h] for x, y, w, h in (a["bbox"] for a in annotations)], float).reshape(-1, 4)


def scenes(model, folder):
    """Name, megapixels and, class by class, boxes, scores and annotations of each scene at its own resolution."""
    for path in sorted(Path(folder).glob("*/scene.tif")):
        pixels, _, gsd, _, _ = read_raster(path, finest=0.01)
        document, by_image = annotations_by_image(path.parent / "scene.coco.json")
        numbers = {category["name"]: category["id"] for category in document["categories"]}
        marked = [a for some in by_image.values() for a in some]
        answer = model.detect(pixels, gsd)
        yield path.parent.name, pixels.shape[0] * pixels.shape[1] / 1e6, {
            name: (*answer[name], [a for a in marked if a["category_id"] == numbers[name]]) for name in model.classes}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("scenes")
    parser.add_argument("--json")
    parser.add_argument("--checkpoint", help="weights to use in place of the folder's model file")
    arguments = parser.parse_args()
    model = Model(arguments.folder, arguments.checkpoint)
    points, kinds, alarms, megapixels = model.manifest["operatingPoints"], {}, {}, 0.0
    for _, size, answer in scenes(model, arguments.scenes):
        megapixels += size
        for name, (boxes, scores, marked) in answer.items():
            asked = [a for a in marked if not a["iscrowd"]]
            for point, thresholds in points.items():
                kept = scores >= thresholds[name]
                result = ImageResult(boxes[kept], scores[kept], corners(asked), corners([a for a in marked if a["iscrowd"]]))
                order, verdict = match(result, CUT)
                alarms[name, point] = alarms.get((name, point), 0) + int((verdict == 0).sum())
                for annotation, found in zip(asked, found_of(result, order, verdict)):
                    row = kinds.setdefault(f"{name}: {annotation['kind']}", {"objects": 0, **dict.fromkeys(points, 0)})
                    row[point] += int(found)
                    row["objects"] += point == "balanced"
    report = {"recall at IoU 0.3": {kind: {"objects": row["objects"], **{point: round(row[point] / row["objects"], 3) for point in points}} for kind, row in sorted(kinds.items())},
              "false alarms per megapixel": {f"{name}, {point}": round(count / megapixels, 3) for (name, point), count in alarms.items()}}
    if arguments.json:
        Path(arguments.json).write_text(json.dumps(report, indent=1) + "\n")
    for title, rows in report.items():
        print(title)
        for name, row in rows.items():
            print(f"  {name}: {row}")


def found_of(result, order, verdict):
    """For each true box, whether a hit took it; hits take boxes as `match` does, by falling score."""
    free, overlap = np.ones(len(result.truth), bool), iou(result.boxes, result.truth)
    for index, hit in zip(order, verdict):
        if hit == 1:
            candidates = np.where(free & (overlap[index] >= CUT))[0]
            free[candidates[np.argmax(overlap[index][candidates])]] = False
    return ~free


if __name__ == "__main__":
    main()
