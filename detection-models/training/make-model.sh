#!/bin/sh
# From data to a finished model folder: ./make-model.sh DATA WORK FOLDER [MINUTES]
# GRIDMAP names the `gridmap` command, which draws the synthetic scenes; without it they are left out.
# RESNET18 names the package Microsoft.ML.DnnImageFeaturizer.ResNet18 (.nupkg) whose weights the trunk starts from.
set -eu
[ $# -ge 3 ] || { echo "usage: make-model.sh DATA WORK FOLDER [MINUTES a stage]" >&2; exit 2; }
[ -n "${RESNET18:-}" ] || { echo "make-model.sh: set RESNET18 to the .nupkg of Microsoft.ML.DnnImageFeaturizer.ResNet18" >&2; exit 2; }
data=$(realpath "$1"); mkdir -p "$2"; work=$(realpath "$2"); folder=$(realpath "$3"); minutes=${4:-60}
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
"$python" -m unittest test_scoring test_detect
scenes=
if [ -n "${GRIDMAP:-}" ]; then
    for seed in 201 202 203 204 205 206 207 208 209 210 211 212; do "$GRIDMAP" synthesize scene --seed "$seed" --out "$work/synthetic/$seed"; done
    scenes="--synthetic $work/synthetic"
fi
"$python" pretrained.py "$RESNET18" "$work/resnet18.onnx"
"$python" train.py --data "$data" --out "$work/first" --minutes "$minutes" --processes 2 --pretrained "$work/resnet18.onnx"
"$python" export.py "$work/first/checkpoint.pt" "$folder"
"$python" mine.py "$folder" "$work/hard.json" --data "$data"
# shellcheck disable=SC2086
"$python" train.py --data "$data" --out "$work/second" --minutes "$minutes" --processes 2 --seed 2 --start "$work/first/checkpoint.pt" --hard "$work/hard.json" $scenes
"$python" export.py "$work/second/checkpoint.pt" "$folder"
"$python" calibrate.py "$folder" --data "$data"
"$python" evaluate.py "$folder" --data "$data" --json "$work/scores.json"
"$python" quantise.py "$folder" "$folder-int8" --data "$data"
