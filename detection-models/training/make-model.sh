#!/bin/sh
# From data to a finished model folder: ./make-model.sh DATA WORK FOLDER
set -eu
[ $# -eq 3 ] || { echo "usage: make-model.sh DATA WORK FOLDER" >&2; exit 2; }
data=$(realpath "$1"); mkdir -p "$2"; work=$(realpath "$2"); folder=$(realpath "$3")
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
"$python" -m unittest test_scoring test_detect
"$python" train.py --data "$data" --out "$work/first" --iterations 3200
"$python" train.py --data "$data" --out "$work/second" --iterations 3200 --rate 2e-3 --seed 2 --start "$work/first/checkpoint.pt"
"$python" export.py "$work/second/checkpoint.pt" "$folder"
"$python" calibrate.py "$folder" --data "$data"
"$python" evaluate.py "$folder" --data "$data" --json "$work/scores.json"
