"""Scores a model folder on everything held out from training: python3 evaluate.py FOLDER --data DIR [--json FILE] [--cache FILE]"""
import argparse
import copy
import json
from pathlib import Path

import numpy as np

import heldout
from calibrate import CUTS, chosen, fits, reliability
from detect import Model
from scoring import at_score, average_precision, bootstrap, false_alarms_per_megapixel, pooled

TANK_SETS = ("rsod", "rsod-tight", "ucmerced", "dl_aedes")


def report(model, sets):
    points = model.manifest["operatingPoints"]
    answer = {"model": model.manifest["name"], "version": model.manifest["version"], "average precision": {}, "operating points": {},
              "false alarms per megapixel": {}}
    for name in (*TANK_SETS, "structures"):
        if name not in sets:
            continue
        results, kind = sets[name], "structure" if name == "structures" else "tank"
        entry = {"class": kind, "images": len(results), "objects": sum(len(r.truth) for r in results)}
        for threshold in (0.5, 0.3):
            entry[f"AP{threshold * 100:.0f}"] = round(average_precision(results, threshold), 3)
        if len(results) > 1:
            entry["AP50 interval"] = [round(v, 3) for v in bootstrap(results, average_precision)]
        answer["average precision"][name] = entry
        answer["operating points"][name] = {}
        for point, scores in points.items():
            precision, recall = at_score(results, scores[kind])
            loose = at_score(results, scores[kind], 0.3)
            answer["operating points"][name][point] = {"precision": round(precision, 3), "recall": round(recall, 3),
                                                       "precision at IoU 0.3": round(loose[0], 3), "recall at IoU 0.3": round(loose[1], 3)}
    for name, results in sets.items():
        if name.endswith("without tanks") or name == "bare land":
            kind = "structure" if name == "bare land" else "tank"
            answer["false alarms per megapixel"][name] = {
                "class": kind, "megapixels": round(sum(r.megapixels for r in results), 1),
                **{point: round(false_alarms_per_megapixel(results, scores[kind]), 3) for point, scores in points.items()}}
    return answer


def honest_reliability(model, found, sets):
    """Reliability with each half of the pictures calibrated on the other half, so that no score was fitted to the picture it is judged by.

    A class that only one half holds has no such table; its own says that it was fitted on what it is judged by.
    """
    halves, tables = (found[::2], found[1::2]), {}
    parts = []
    for mine, other in (halves, halves[::-1]):
        twin = copy.copy(model)
        twin.manifest = dict(model.manifest, calibration=fits(heldout.sort(model, other, calibrated=False)))
        parts.append(heldout.sort(twin, mine))
    for kind in ("tank", "structure"):
        mine = [chosen(part, kind) for part in parts]
        if all(any(len(result.truth) for result in some) for some in mine):
            tables[kind] = reliability([result for some in mine for result in some], CUTS[kind])
        else:
            tables[f"{kind}, fitted on the same pictures"] = reliability(chosen(sets, kind), CUTS[kind])
    return tables


def alarms_at_recall(sets, least=0.9):
    """False alarms a megapixel on pictures without tanks, at the score that finds `least` of the tanks of a set; independent of calibration."""
    answer = {}
    for name in TANK_SETS:
        scores, hits, objects = pooled(sets.get(name, []), CUTS["tank"])
        reached = np.flatnonzero(np.cumsum(hits) >= least * max(objects, 1))
        if len(reached):
            answer[name] = {other: round(false_alarms_per_megapixel(results, scores[reached[0]]), 3) for other, results in sets.items() if other.endswith("without tanks")}
    return answer


def area_under(scores, holds):
    """Chance that a picture with tanks scores above one without, ties half."""
    with_tanks, without = scores[holds == 1][:, None], scores[holds == 0][None, :]
    return float(((with_tanks > without) + 0.5 * (with_tanks == without)).mean())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--data", required=True)
    parser.add_argument("--json")
    parser.add_argument("--checkpoint", help="weights to use in place of the folder's model file")
    parser.add_argument("--unseen", help="names of pictures that training held out whole begin so (see sources.hold_out)")
    parser.add_argument("--cache", help="file of calibrate.py, so that nothing is searched twice")
    arguments = parser.parse_args()
    model = Model(arguments.folder, arguments.checkpoint)
    found = heldout.search(model, arguments.data, arguments.cache, arguments.unseen)
    sets = heldout.sort(model, found)
    answer = report(model, sets)
    answer["false alarms per megapixel at recall 0.9"] = alarms_at_recall(sets)
    answer["reliability"] = honest_reliability(model, found, sets)
    scores, holds = heldout.scenes(found)
    answer["scene score"] = {"whole pictures": {"pictures": len(holds), "with tanks": int(holds.sum()), "area under the curve": round(area_under(scores, holds), 4),
                                                "recall at one false alarm in ten": round(float(np.mean(scores[holds == 1] >= np.quantile(scores[holds == 0], 0.9))), 3)}}
    if arguments.json:
        Path(arguments.json).write_text(json.dumps(answer, indent=1) + "\n")
    for title, rows in answer.items():
        print(title if isinstance(rows, dict) else f"{title}: {rows}")
        if isinstance(rows, dict):
            for name, row in rows.items():
                print(f"  {name}: {row}")


if __name__ == "__main__":
    main()
