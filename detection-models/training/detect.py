"""Runs an exported model as the manifest says: passes or plain scales, decoding, suppression. The reference for the C# pipeline."""
import json
from pathlib import Path

import cv2
import numpy as np

from scoring import areas, intersections


SCENE_STRIDE = 16


def logit(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


class Checkpoint:
    """A checkpoint in place of the exported file, on a GPU where there is one: for mining and scoring between stages of training."""

    def __init__(self, path, classes):
        import torch
        from network import CentreNet, Deployed
        from sources import CHANNELS
        self.torch, self.device = torch, "cuda" if torch.cuda.is_available() else "cpu"
        network = CentreNet(CHANNELS)
        network.load_state_dict(torch.load(path, map_location="cpu")["average"])
        self.network = Deployed(network, classes).eval().to(self.device)

    def __call__(self, batch):
        with self.torch.inference_mode():
            heat, size, offset, _, scene = self.network(self.torch.from_numpy(batch).to(self.device))
        return [output.cpu().numpy() for output in (heat, size, offset, scene)]


class Exported:
    """The exported file, run by OpenCV's own ONNX reader: no further package needed."""

    def __init__(self, folder, manifest):
        self.net = cv2.dnn.readNetFromONNX(str(folder / manifest["file"]))
        self.input, self.outputs = manifest["input"]["name"], [manifest["outputs"][key] for key in ("heatmap", "size", "offset", "scene")]

    def __call__(self, batch):
        self.net.setInput(batch, self.input)
        return self.net.forward(self.outputs)


class Model:
    """A model folder, or a folder's manifest with a checkpoint's weights."""

    def __init__(self, folder, checkpoint=None):
        folder = Path(folder)
        self.manifest = json.loads((folder / "manifest.json").read_text())
        self.classes = self.manifest["classes"]
        self.run = Checkpoint(checkpoint, len(self.classes)) if checkpoint else Exported(folder, self.manifest)
        self.scene = 0.0        # highest scene probability of the last picture, over its passes

    def forward(self, image):
        """RGB uint8 H x W x 3 to heat [classes, h, w], size [2, h, w], offset [2, h, w], scene [1, h / 4, w / 4]."""
        entry = self.manifest["input"]
        height, width = image.shape[:2]
        multiple = entry["multipleOf"]
        padded = np.zeros((-(-height // multiple) * multiple, -(-width // multiple) * multiple, 3), np.float32)
        padded[:height, :width] = (image.astype(np.float32) * entry["scale"] - entry["mean"]) / entry["std"]
        return [output[0] for output in self.run(np.ascontiguousarray(padded.transpose(2, 0, 1)[None], np.float32))]

    def decode(self, image, classes=None):
        """Boxes N x 4 in pixels of `image`, raw scores, class numbers."""
        heat, size, offset, scene = self.forward(image)
        self.scene = max(self.scene, scene[0, :-(-image.shape[0] // SCENE_STRIDE), :-(-image.shape[1] // SCENE_STRIDE)].max())
        stride, found = self.manifest["stride"], []
        for number, name in enumerate(self.classes):
            if classes is not None and name not in classes:
                continue
            rows, columns = peaks(heat[number], self.manifest["candidateThreshold"])
            cx = (columns + 0.5 + offset[0, rows, columns]) * stride
            cy = (rows + 0.5 + offset[1, rows, columns]) * stride
            w, h = size[0, rows, columns], size[1, rows, columns]
            found.append(np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2, heat[number, rows, columns], np.full(len(cx), number)], 1))
        found = np.concatenate(found)
        inside = (found[:, 0] < image.shape[1]) & (found[:, 1] < image.shape[0]) & (found[:, 2] > 0) & (found[:, 3] > 0)
        return found[inside]

    def passes_for(self, gsd):
        """(factor, {class name: (smallest side, largest side)}) for each run over an image of this GSD; plain scales without one."""
        if gsd is None:
            entries = [(entry["scale"], self.classes, entry) for entry in self.manifest["plainImageScales"]]
        else:
            entries = [(min(entry.get("maxUpsampling", 1.0), gsd / entry["gsdMetres"]), entry["classes"], entry) for entry in self.manifest["passes"]]
        merged = {}
        for factor, classes, entry in entries:
            limits = merged.setdefault(factor, {})
            for name in classes:
                low, high = entry.get("minSidePixels") or 0.0, entry.get("maxSidePixels") or np.inf
                before = limits.get(name, (low, high))
                limits[name] = (min(low, before[0]), max(high, before[1]))
        return list(merged.items())

    def search_all(self, image, factor, classes=None):
        """One pass: rows (left, top, right, bottom, raw score, class number) in pixels of `image`, nothing suppressed."""
        way = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
        reduced = image if factor == 1 else cv2.resize(image, None, fx=factor, fy=factor, interpolation=way)
        boxes = self.decode(reduced, classes)
        boxes[:, [0, 2]] *= image.shape[1] / reduced.shape[1]
        boxes[:, [1, 3]] *= image.shape[0] / reduced.shape[0]
        return boxes

    def search(self, image, factor, name):
        """Boxes and raw scores of one class in one pass, suppressed."""
        mine = self.search_all(image, factor, [name])
        mine = mine[self.suppress(mine)[0]]
        return mine[:, :4], mine[:, 4]

    def search_passes(self, image, gsd=None):
        """Every pass over an image: rows as of `search_all`, one array a pass, and the highest scene probability."""
        self.scene = 0.0
        return [self.search_all(image, factor, limits) for factor, limits in self.passes_for(gsd)], self.scene

    def merge(self, found, gsd, size):
        """What the passes found, as one answer: per class name boxes N x 4 in source pixels and raw scores, by falling score."""
        passes, answer = self.passes_for(gsd), {}
        for number, name in enumerate(self.classes):
            mine = [self.of_class(boxes, number, factor, limits.get(name), size) for boxes, (factor, limits) in zip(found, passes)]
            of_pass = np.repeat(np.arange(len(mine)), [len(boxes) for boxes in mine])
            mine = np.concatenate(mine)
            first, members = self.suppress(mine)
            kept = mine[first, :5]
            if self.manifest.get("acrossPasses") == "mean":
                limits = [(factor, *limits[name]) if name in limits else None for factor, limits in passes]
                kept = np.array([self.average(mine[some], of_pass[some], limits) for some in members], float).reshape(-1, 5)
                kept = kept[np.lexsort((kept[:, 1], kept[:, 0], -kept[:, 4]))]
            answer[name] = (kept[:, :4], kept[:, 4])
        return answer

    def of_class(self, boxes, number, factor, limits, size):
        """What one pass found of one class and may keep, clipped to the image, suppressed."""
        boxes = boxes[boxes[:, 5] == number].copy()
        side = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) * factor
        boxes = boxes[(side >= limits[0]) & (side <= limits[1])] if limits else boxes[:0]
        boxes[:, [0, 2]] = np.clip(boxes[:, [0, 2]], 0, size[0])
        boxes[:, [1, 3]] = np.clip(boxes[:, [1, 3]], 0, size[1])
        return boxes[self.suppress(boxes)[0]]

    def average(self, boxes, of_pass, limits):
        """One object as several passes saw it, by falling score: left, top, right, bottom weighted by score, and the mean of the log-odds.

        A pass that looks for objects of this size and has none speaks against it, with the odds of what it would not have looked at.
        """
        _, strongest = np.unique(of_pass, return_index=True)
        seen = boxes[strongest]
        box = (seen[:, :4] * seen[:, 4:5]).sum(0) / seen[:, 4].sum()
        side = max(box[2] - box[0], box[3] - box[1])
        missing = sum(entry is not None and number not in of_pass and entry[1] <= side * entry[0] <= entry[2] for number, entry in enumerate(limits))
        odds = (logit(seen[:, 4]).sum() + missing * logit(self.manifest["candidateThreshold"])) / (len(seen) + missing)
        return *box, 1 / (1 + np.exp(-odds))

    def suppress(self, boxes):
        return suppress(boxes[:, :4], boxes[:, 4], self.manifest["mergeIou"], self.manifest["mergeContainment"])

    def detect(self, image, gsd=None, calibrated=True):
        """Per class name: boxes N x 4 in source pixels and scores, suppressed across passes, by falling score."""
        answer = self.merge(self.search_passes(image, gsd)[0], gsd, (image.shape[1], image.shape[0]))
        return {name: (boxes, self.calibrate(raw, name, boxes, gsd) if calibrated else raw) for name, (boxes, raw) in answer.items()}

    def calibrate(self, raw, name, boxes, gsd):
        """Probabilities of raw scores; what is small in a fine picture has a calibration of its own, where the manifest gives one."""
        fit = self.manifest["calibration"][name]
        score = probability(fit, raw)
        small = fit.get("small")
        return np.where(is_small(boxes, gsd, small), probability(small, raw), score) if small else score


def probability(fit, raw):
    return 1 / (1 + np.exp(-(fit["a"] * logit(raw) + fit["b"])))


def is_small(boxes, gsd, limits):
    """Which boxes are no longer than a small calibration's limit, in a picture as fine as it asks for."""
    if gsd is None or gsd > limits["greatestGsdMetres"]:
        return np.zeros(len(boxes), bool)
    return np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) * gsd <= limits["greatestMetres"]


def peaks(heat, threshold):
    """Rows and columns of the local maxima of one channel; of equal neighbours the first in row-major order."""
    bordered = np.pad(heat, 1, constant_values=-1.0)
    height, width = heat.shape
    keep = heat >= threshold
    for down in (-1, 0, 1):
        for across in (-1, 0, 1):
            if down == 0 and across == 0:
                continue
            neighbour = bordered[1 + down:1 + down + height, 1 + across:1 + across + width]
            earlier = down < 0 or (down == 0 and across < 0)
            keep &= heat > neighbour if earlier else heat >= neighbour
    return np.nonzero(keep)


def suppress(boxes, scores, iou_limit, containment_limit):
    """Indices kept, by falling score: no two overlap by `iou_limit`, or by `containment_limit` of the smaller one.

    And for each, by falling score, itself and those dropped that are nearest to it among the kept ones and overlap it by `iou_limit`.
    """
    order = np.lexsort((boxes[:, 1], boxes[:, 0], -scores))
    boxes = boxes[order]
    area, kept, members = areas(boxes), [], []
    for index in range(len(boxes)):
        if kept:
            common = intersections(boxes[index:index + 1], boxes[kept])[0]
            overlap = common / np.maximum(area[index] + area[kept] - common, 1e-9)
            nearest = int(overlap.argmax())
            if overlap[nearest] >= iou_limit:
                members[nearest].append(order[index])
                continue
            if (common / np.maximum(np.minimum(area[index], area[kept]), 1e-9)).max() >= containment_limit:
                continue
        kept.append(index)
        members.append([order[index]])
    return order[kept], members
