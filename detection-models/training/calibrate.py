"""Fits the calibration and the operating points on held-out pictures and writes them into the manifest.

python3 calibrate.py FOLDER --data DIR [--cache FILE]
"""
import argparse
import json
from pathlib import Path

import numpy as np

import heldout
from detect import Model, logit
from export import dump
from scoring import match, pooled

CUTS = {"tank": 0.3, "structure": 0.5}      # overlap at which a detection counts as right; small tanks are asked for by place, not by outline
SETS = {"tank": lambda name: name in ("rsod", "ucmerced") or name.endswith("without tanks"),
        "structure": lambda name: name in ("structures", "bare land")}

# Kinds of imagery that weigh the same in the balanced point, however many objects each has: pictures with objects, pictures without. Of
# DL-Aedes only the blue tanks are labelled: what else is found there may be a tank, so that it says what is found but not what is wrong.
KINDS = {"tank": [("rsod", "rsod without tanks"), ("ucmerced", "ucmerced without tanks"), ("dl_aedes", "minsk_vehicles without tanks", "plain without tanks")],
         "structure": [("structures", "bare land")]}
HITS_ONLY = {"dl_aedes"}
NEARLY = 0.01           # a lower threshold is taken where it costs no more of the mean F1
FAINTEST = 0.01         # nobody looks at what is less likely
LEAST_FOUND = 0.8       # and where more than one in five of any kind would be missed above it: who looks at nothing else never hears of those

# Chips of bare land outnumber the one held-out town thirty to one by area; every eighth keeps them from drowning it.
EVERY = {"bare land": 8}


def fit(raw, right, pull=1e-2, rounds=200):
    """Platt scaling: a, b of p = sigmoid(a · logit(raw) + b), Newton's method in steps of at most 1, a softly held to 1."""
    x = np.stack([logit(raw), np.ones_like(raw)], 1)
    weights, held = np.array([1.0, 0.0]), np.array([pull, 1e-6])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - right) + held * (weights - [1.0, 0.0])
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(held)
        step = np.linalg.solve(curve, slope)
        weights = weights - step / max(1.0, np.abs(step).max())
    return {"a": round(float(weights[0]), 4), "b": round(float(weights[1]), 4)}


def verdicts(results, cut):
    raw, right = [], []
    for result in results:
        order, verdict = match(result, cut)
        raw.append(result.scores[order][verdict >= 0])
        right.append(verdict[verdict >= 0] == 1)
    return np.concatenate(raw), np.concatenate(right).astype(float)


def reliability(results, cut=0.5, bins=10):
    """Rows (from, to, detections, mean score, share that is right)."""
    if not results:
        return []
    scores, right = verdicts(results, cut)
    edges = np.linspace(0, 1, bins + 1)
    rows = []
    for low, high in zip(edges, edges[1:]):
        inside = (scores >= low) & ((scores < high) | (high == 1))
        if inside.any():
            rows.append([round(float(low), 2), round(float(high), 2), int(inside.sum()), round(float(scores[inside].mean()), 3),
                         round(float(right[inside].mean()), 3)])
    return rows


def balanced_score(sets, kind, cut):
    """The lowest threshold whose F1, averaged over the kinds of imagery, is nearly the best; lower where a kind would be missed too often."""
    curves, enough = [], []
    for names in KINDS[kind]:
        scores, hits, objects = [], [], 0
        for name in names:
            found, right, labelled = pooled(sets.get(name, [])[::EVERY.get(name, 1)], cut)
            kept = right | (name not in HITS_ONLY)
            scores.append(found[kept])
            hits.append(right[kept])
            objects += labelled
        if objects:
            scores, hits = np.concatenate(scores), np.concatenate(hits)
            curves.append((scores, hits, objects))
            right = np.sort(scores[hits])[::-1]
            enough.append(right[min(int(np.ceil(LEAST_FOUND * objects)), len(right)) - 1])
    asked = np.unique(np.concatenate([scores for scores, _, _ in curves]))
    mean = np.mean([[2 * hits[scores >= least].sum() / (np.sum(scores >= least) + objects) for least in asked] for scores, hits, objects in curves], 0)
    return min(asked[np.flatnonzero(mean >= mean.max() - NEARLY)[0]], *enough)


def points(sets, kind):
    """Thresholds on the calibrated score.

    Recall-first: half of the boxes may be wrong (more where the balanced point has many wrong already); balanced: see `balanced_score`;
    precision-first: 0.97 of the best precision reachable.
    """
    scores, hits, objects = pooled(chosen(sets, kind), CUTS[kind])
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    between = balanced_score(sets, kind, CUTS[kind])
    balanced = max(int(np.sum(scores >= between)) - 1, 0)
    wide = np.where(precision >= min(0.5, 0.6 * precision[balanced]))[0]
    ceiling = precision[max(5, objects // 10):].max()
    sure = np.where(precision >= 0.97 * ceiling)[0]
    least = scores[int(wide[-1])] if len(wide) else between
    surest = scores[int(sure[-1])] if len(sure) else between
    found = {"recall-first": min(least, between), "balanced": between, "precision-first": max(surest, between)}
    # Rounded down, or what the threshold was read from would itself be left out.
    return {name: float(np.floor(np.clip(score, FAINTEST, 0.98) * 1e4) / 1e4) for name, score in found.items()}


def chosen(sets, kind):
    """The results that say something of a class."""
    return [r for name, some in sets.items() if SETS[kind](name) for r in some[::EVERY.get(name, 1)]]


def fits(raw):
    """Calibration of each class from results with raw scores.

    Small tanks in fine pictures score lower than others that are as likely. Only the blue ones are labelled there, so that theirs is a lower bound.
    """
    found = {kind: fit(*verdicts(chosen(raw, kind), CUTS[kind])) for kind in SETS}
    if "small tanks" in raw:
        found["tank"]["small"] = {**heldout.SMALL, **fit(*verdicts(raw["small tanks"], CUTS["tank"]))}
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--data", required=True)
    parser.add_argument("--cache", help="file that keeps what was found, for evaluate.py")
    arguments = parser.parse_args()
    model = Model(arguments.folder)
    manifest = model.manifest
    found = heldout.search(model, arguments.data, arguments.cache)
    manifest["calibration"] = fits(heldout.sort(model, found, calibrated=False))
    # Few pictures, told apart almost without a mistake: held harder, or the fit would promise certainty.
    manifest["calibration"]["scene"] = fit(*heldout.scenes(found), pull=1.0)
    calibrated = heldout.sort(model, found)
    for kind in SETS:
        for name, score in points(calibrated, kind).items():
            manifest["operatingPoints"][name][kind] = score
    Path(arguments.folder, "manifest.json").write_text(dump(manifest))
    print(json.dumps({key: manifest[key] for key in ("calibration", "operatingPoints")}, indent=1))


if __name__ == "__main__":
    main()
