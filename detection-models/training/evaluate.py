"""Scores a model folder on everything held out from training: python3 evaluate.py FOLDER --data DIR [--json FILE]"""
import argparse
import json
from pathlib import Path

import heldout
from calibrate import reliability
from detect import Model
from scoring import at_score, average_precision, bootstrap, false_alarms_per_megapixel

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
    answer["reliability"] = {"tank": reliability([r for name in sets for r in sets[name] if name in TANK_SETS and name != "rsod-tight"
                                                  or name.endswith("without tanks")]),
                             "structure": reliability([*sets.get("structures", []), *sets.get("bare land", [])])}
    return answer


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--data", required=True)
    parser.add_argument("--json")
    arguments = parser.parse_args()
    model = Model(arguments.folder)
    answer = report(model, heldout.run(model, heldout.pictures(heldout.data_folder(arguments.data))))
    if arguments.json:
        Path(arguments.json).write_text(json.dumps(answer, indent=1) + "\n")
    for title, rows in answer.items():
        print(title if isinstance(rows, dict) else f"{title}: {rows}")
        if isinstance(rows, dict):
            for name, row in rows.items():
                print(f"  {name}: {row}")


if __name__ == "__main__":
    main()
