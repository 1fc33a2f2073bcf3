"""Writes the held-out pictures as frozen sets: python3 frozen.py DATA OUT

OUT/SET/images and OUT/SET/truth.json (COCO; what is to be ignored has iscrowd 1), for `gridmap detect`, `gridmap evaluate` and
`gridmap model promote`. RSOD's boxes are the tight ones. Orthophotos keep their place on the ground; `gsd.txt` says the scale of plain
pictures where it is known.
"""
import json
import shutil
import sys
from pathlib import Path

import cv2

import heldout
import sources

KINDS = {sources.TANK: ("tank", 0), sources.IGNORE_TANK: ("tank", 1), sources.STRUCTURE: ("structure", 0), sources.IGNORE_STRUCTURE: ("structure", 1)}
CATEGORIES = {"tank": 1, "structure": 2}


def write(folder, pictures, data, kinds):
    (folder / "images").mkdir(parents=True, exist_ok=True)
    images, annotations = [], []
    for picture in pictures:
        name = picture.name.split("/")[-1]
        if picture.source in ("structures", "plain"):
            found = sorted((Path(data) / "orthophotos").rglob(f"{name.removesuffix('.tif')}*.tif"))
            name = found[0].name
            shutil.copy(found[0], folder / "images" / name)
        else:
            name = Path(name).with_suffix(".png").name
            cv2.imwrite(str(folder / "images" / name), picture.pixels[:, :, ::-1])
        images.append({"id": len(images) + 1, "file_name": name, "width": picture.pixels.shape[1], "height": picture.pixels.shape[0]})
        boxes = heldout.tightened(picture.boxes()) if picture.source == "rsod" and picture.outlines else picture.boxes()
        for box, label in zip(boxes.tolist(), picture.labels):
            kind, crowd = KINDS.get(label, (None, 0))
            if kind in kinds:
                bbox = [box[0], box[1], box[2] - box[0], box[3] - box[1]]
                annotations.append({"id": len(annotations) + 1, "image_id": len(images), "category_id": CATEGORIES[kind], "bbox": [round(v, 2) for v in bbox],
                                    "area": round(bbox[2] * bbox[3], 2), "iscrowd": crowd})
    document = {"images": images, "annotations": annotations, "categories": [{"id": number, "name": name} for name, number in CATEGORIES.items() if name in kinds]}
    (folder / "truth.json").write_text(json.dumps(document, indent=1) + "\n")


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: frozen.py DATA OUT")
    data, out = heldout.data_folder(sys.argv[1]), Path(sys.argv[2])
    by_source = {}
    for picture in heldout.pictures(data):
        key = f"{picture.source}-empty" if picture.source == "rsod" and not picture.outlines else picture.source
        by_source.setdefault(key, []).append(picture)
    for name, pictures in by_source.items():
        write(out / name, pictures, data, ("structure",) if name == "structures" else ("tank",))
        if pictures[0].gsd and name not in ("structures", "plain"):
            (out / name / "gsd.txt").write_text(f"{pictures[0].gsd}\n")
        print(name, len(pictures))


if __name__ == "__main__":
    main()
