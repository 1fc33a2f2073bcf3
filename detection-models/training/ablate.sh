#!/bin/sh
# What each part of the recipe brings, in short trainings of equal length: ./ablate.sh DATA WORK MANIFEST RESNET18.onnx ITERATIONS VARIANT…
# WORK/synthetic holds the synthetic scenes (see make-model.sh); each variant leaves WORK/VARIANT/scores.json.
set -eu
[ $# -ge 6 ] || { echo "usage: ablate.sh DATA WORK MANIFEST RESNET18.onnx ITERATIONS base|with-synthetic|without-imagenet|without-composites…" >&2; exit 2; }
data=$(realpath "$1"); work=$(realpath "$2"); manifest=$(realpath "$3"); trunk=$(realpath "$4"); iterations=$5; shift 5
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
for variant; do
    case $variant in
        base) options="--pretrained $trunk" ;;
        with-synthetic) options="--pretrained $trunk --synthetic $work/synthetic" ;;
        without-imagenet) options= ;;
        without-composites) options="--pretrained $trunk --without-composites" ;;
        *) echo "ablate.sh: no variant is called $variant" >&2; exit 2 ;;
    esac
    mkdir -p "$work/$variant/model"
    cp "$manifest" "$work/$variant/model/manifest.json"
    # shellcheck disable=SC2086
    "$python" train.py --data "$data" --out "$work/$variant" --iterations "$iterations" --processes 2 $options
    "$python" export.py "$work/$variant/checkpoint.pt" "$work/$variant/model"
    "$python" evaluate.py "$work/$variant/model" --data "$data" --json "$work/$variant/scores.json" --cache "$work/$variant/found.pickle"
done
