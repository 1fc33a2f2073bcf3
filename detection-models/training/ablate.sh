#!/bin/sh
# What each part of the recipe brings, in short trainings of equal length: ./ablate.sh DATA WORK MANIFEST RESNET18.onnx [ITERATIONS]
# WORK/synthetic holds the synthetic scenes (see make-model.sh); each variant leaves WORK/NAME/scores.json.
set -eu
[ $# -ge 4 ] || { echo "usage: ablate.sh DATA WORK MANIFEST RESNET18.onnx [ITERATIONS]" >&2; exit 2; }
data=$(realpath "$1"); work=$(realpath "$2"); manifest=$(realpath "$3"); trunk=$(realpath "$4"); iterations=${5:-360}
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}

variant() {
    name=$1; shift
    mkdir -p "$work/$name/model"
    cp "$manifest" "$work/$name/model/manifest.json"
    "$python" train.py --data "$data" --out "$work/$name" --iterations "$iterations" --processes 2 "$@"
    "$python" export.py "$work/$name/checkpoint.pt" "$work/$name/model"
    "$python" evaluate.py "$work/$name/model" --data "$data" --json "$work/$name/scores.json"
}

variant base --pretrained "$trunk"
variant with-synthetic --pretrained "$trunk" --synthetic "$work/synthetic"
variant without-imagenet
variant without-composites --pretrained "$trunk" --without-composites
