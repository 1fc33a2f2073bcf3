#!/bin/sh
# From data to a finished model folder: ./make-model.sh DATA WORK FOLDER
# GRIDMAP names the `gridmap` command, which draws the synthetic scenes; without it they are left out.
set -eu
[ $# -eq 3 ] || { echo "usage: make-model.sh DATA WORK FOLDER" >&2; exit 2; }
data=$(realpath "$1"); mkdir -p "$2"; work=$(realpath "$2"); folder=$(realpath "$3")
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
"$python" -m unittest test_scoring test_detect
scenes=
if [ -n "${GRIDMAP:-}" ]; then
    for seed in 101 102 103; do "$GRIDMAP" synthesize scene --seed "$seed" --out "$work/synthetic/$seed"; done
    scenes="--synthetic $work/synthetic"
fi
"$python" train.py --data "$data" --out "$work/first" --iterations 1500 --processes 2
# shellcheck disable=SC2086
"$python" train.py --data "$data" --out "$work/second" --iterations 1500 --processes 2 --seed 2 --rate 2.5e-3 --start "$work/first/checkpoint.pt" $scenes
"$python" export.py "$work/second/checkpoint.pt" "$folder"
"$python" calibrate.py "$folder" --data "$data"
"$python" evaluate.py "$folder" --data "$data" --json "$work/scores.json"
