"""COCO-style scores for boxes: matching with regions to ignore, average precision over 101 recall points, bootstrap intervals by image."""
from dataclasses import dataclass

import numpy as np


@dataclass
class ImageResult:
    """Detections and truth of one class in one image; boxes N x 4 (left, top, right, bottom), one pixel frame."""

    boxes: np.ndarray
    scores: np.ndarray
    truth: np.ndarray
    ignored: np.ndarray          # regions: a detection mostly inside one counts neither way
    megapixels: float = 0.0


def intersections(a, b):
    across = np.minimum(a[:, None, 2], b[None, :, 2]) - np.maximum(a[:, None, 0], b[None, :, 0])
    down = np.minimum(a[:, None, 3], b[None, :, 3]) - np.maximum(a[:, None, 1], b[None, :, 1])
    return np.clip(across, 0, None) * np.clip(down, 0, None)


def areas(boxes):
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])


def iou(a, b):
    common = intersections(a, b)
    return common / np.maximum(areas(a)[:, None] + areas(b)[None, :] - common, 1e-9)


def match(result, threshold):
    """For each detection, by falling score: +1 hit, 0 false alarm, -1 not counted. Also the order."""
    order = np.argsort(-result.scores, kind="stable")
    verdict = np.zeros(len(order), int)
    overlap = iou(result.boxes, result.truth) if len(result.truth) else np.zeros((len(order), 0))
    inside = intersections(result.boxes, result.ignored) / np.maximum(areas(result.boxes)[:, None], 1e-9)
    free = np.ones(len(result.truth), bool)
    for place, index in enumerate(order):
        candidates = np.where(free & (overlap[index] >= threshold))[0]
        if len(candidates):
            free[candidates[np.argmax(overlap[index][candidates])]] = False
            verdict[place] = 1
        elif inside.shape[1] and inside[index].max() >= 0.5:
            verdict[place] = -1
    return order, verdict


def pooled(results, threshold):
    """Scores and hit flags of all counted detections, by falling score, and the number of true objects."""
    scores, hits = [], []
    for result in results:
        order, verdict = match(result, threshold)
        counted = verdict >= 0
        scores.append(result.scores[order][counted])
        hits.append(verdict[counted] == 1)
    scores = np.concatenate(scores) if scores else np.zeros(0)
    hits = np.concatenate(hits) if hits else np.zeros(0, bool)
    order = np.argsort(-scores, kind="stable")
    return scores[order], hits[order], sum(len(r.truth) for r in results)


def average_precision(results, threshold=0.5):
    """Mean over recall 0, 0.01 … 1 of the best precision at that recall or beyond; nan without true objects."""
    _, hits, objects = pooled(results, threshold)
    if objects == 0:
        return float("nan")
    true = np.cumsum(hits)
    recall = true / objects
    precision = true / np.arange(1, len(hits) + 1)
    precision = np.maximum.accumulate(precision[::-1])[::-1]
    places = np.searchsorted(recall, np.linspace(0, 1, 101), side="left")
    return float(np.mean([precision[p] if p < len(precision) else 0.0 for p in places]))


def at_score(results, score, threshold=0.5):
    """(precision, recall) of the detections with at least this score."""
    scores, hits, objects = pooled(results, threshold)
    kept = hits[scores >= score]
    return (float(kept.mean()) if len(kept) else 1.0), (float(kept.sum()) / objects if objects else float("nan"))


def false_alarms_per_megapixel(results, score):
    count = sum(int(((verdict == 0) & (r.scores[order] >= score)).sum()) for r in results for order, verdict in [match(r, 0.5)])
    return count / max(sum(r.megapixels for r in results), 1e-9)


def bootstrap(results, measure, rounds=200, seed=0):
    """2.5 and 97.5 percentiles of `measure` over images drawn with replacement."""
    rng = np.random.default_rng(seed)
    values = [measure([results[i] for i in rng.integers(0, len(results), len(results))]) for _ in range(rounds)]
    return tuple(float(v) for v in np.nanpercentile(values, [2.5, 97.5]))
