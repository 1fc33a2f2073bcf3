"""Draws a model's worst mistakes on a frozen set as one sheet: python3 failures.py SET DETECTIONS.json OUT.jpg [--class tank] [--least 0.5]

SET is a folder with images/ and truth.json (see frozen.py) or a synthetic scene's folder; DETECTIONS what `gridmap detect --format coco`
wrote. Red: found and not there. Yellow: there and not found. Green: found and there.
"""
import argparse
import json
from pathlib import Path

import cv2
import numpy as np

from scoring import ImageResult, match
from sources import read_rgb

TILE, COLUMNS, ROWS = 160, 6, 4
RED, YELLOW, GREEN = (230, 40, 40), (255, 220, 0), (60, 200, 60)


def results(folder, detections, kind, least):
    """(picture, boxes by falling score, scores, verdicts, missed truth) of each image."""
    document = json.loads(next(Path(folder).glob("*truth.json" if (Path(folder) / "truth.json").exists() else "*.coco.json")).read_text())
    number = next(category["id"] for category in document["categories"] if category["name"] == kind)
    for image in document["images"]:
        path = next(p for p in (Path(folder, "images", image["file_name"]), Path(folder, image["file_name"])) if p.exists())
        truth = [a for a in document["annotations"] if a["image_id"] == image["id"] and a["category_id"] == number]
        boxes = {crowd: np.array([corners(a["bbox"]) for a in truth if a["iscrowd"] == crowd], float).reshape(-1, 4) for crowd in (0, 1)}
        found = [d for d in detections if Path(d["file_name"]).name == image["file_name"] and d["category"] == kind and d["score"] >= least]
        result = ImageResult(np.array([corners(d["bbox"]) for d in found], float).reshape(-1, 4), np.array([d["score"] for d in found]), boxes[0], boxes[1])
        order, verdict = match(result, 0.3)
        hit = result.boxes[order][verdict == 1]
        missed = [box for box in boxes[0] if not len(hit) or overlap(box, hit).max() < 0.3]
        yield path, result.boxes[order], result.scores[order], verdict, missed


def corners(box):
    return box[0], box[1], box[0] + box[2], box[1] + box[3]


def overlap(box, others):
    across = np.minimum(box[2], others[:, 2]) - np.maximum(box[0], others[:, 0])
    down = np.minimum(box[3], others[:, 3]) - np.maximum(box[1], others[:, 1])
    common = np.clip(across, 0, None) * np.clip(down, 0, None)
    return common / ((box[2] - box[0]) * (box[3] - box[1]) + (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1]) - common)


def tile(path, box, boxes, verdict, missed, text):
    picture = read_rgb(path)
    side = max(2.5 * max(box[2] - box[0], box[3] - box[1]), 48)
    scale, middle = TILE / side, np.array([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2])
    shift = TILE / 2 - middle * scale
    out = cv2.warpAffine(picture, np.array([[scale, 0, shift[0]], [0, scale, shift[1]]]), (TILE, TILE), flags=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    for some, colour in ((boxes[verdict == 0], RED), (missed, YELLOW), (boxes[verdict == 1], GREEN)):
        for b in some:
            x0, y0, x1, y1 = (int(v) for v in (b[0] * scale + shift[0], b[1] * scale + shift[1], b[2] * scale + shift[0], b[3] * scale + shift[1]))
            cv2.rectangle(out, (x0, y0), (x1, y1), colour, 1)
    cv2.putText(out, text, (4, TILE - 6), cv2.FONT_HERSHEY_SIMPLEX, 0.4, (255, 255, 255), 1, cv2.LINE_AA)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set")
    parser.add_argument("detections")
    parser.add_argument("out")
    parser.add_argument("--class", dest="kind", default="tank")
    parser.add_argument("--least", type=float, default=0.5, help="score from which something counts as found")
    arguments = parser.parse_args()
    alarms, misses = [], []
    for path, boxes, scores, verdict, missed in results(arguments.set, json.loads(Path(arguments.detections).read_text()), arguments.kind, arguments.least):
        alarms += [(score, path, box, boxes, verdict, missed, f"found, {score:.2f}") for box, score, right in zip(boxes, scores, verdict) if right == 0]
        misses += [((box[2] - box[0]) * (box[3] - box[1]), path, box, boxes, verdict, missed, "missed") for box in missed]
    half = COLUMNS * ROWS // 2
    worst = [entry[1:] for some in (alarms, misses) for entry in sorted(some, key=lambda entry: -entry[0])[:half]]
    tiles = [tile(*entry) for entry in worst] + [np.zeros((TILE, TILE, 3), np.uint8)] * (COLUMNS * ROWS)
    sheet = np.vstack([np.hstack(tiles[row * COLUMNS:(row + 1) * COLUMNS]) for row in range(max(1, -(-len(worst) // COLUMNS)))])
    cv2.imwrite(arguments.out, sheet[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 85])
    print(f"{len(alarms)} false alarms, {len(misses)} missed; the {len(worst)} worst in {arguments.out}")


if __name__ == "__main__":
    main()
