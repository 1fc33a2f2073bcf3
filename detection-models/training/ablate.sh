#!/bin/sh
# What each part of the recipe brings, in short trainings of equal length: ./ablate.sh DATA WORK MANIFEST RESNET18.onnx ITERATIONS SEED VARIANT…
# WORK/synthetic holds the synthetic scenes (see make-model.sh); each variant leaves WORK/VARIANT-SEED/scores.json. TRAIN holds further options of train.py.
# unseen=NAME trains the recipe without a whole source or country (sources.hold_out) and scores it there.
set -eu
[ $# -ge 7 ] || { echo "usage: ablate.sh DATA WORK MANIFEST RESNET18.onnx ITERATIONS SEED base|with-synthetic|without-imagenet|without-composites|without-style-mixing|whole-trunk|unseen=NAME…" >&2; exit 2; }
data=$(realpath "$1"); work=$(realpath "$2"); manifest=$(realpath "$3"); trunk=$(realpath "$4"); iterations=$5; seed=$6; shift 6
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
for variant; do
    unseen= scenes="--synthetic $work/synthetic" start="--pretrained $trunk"
    case $variant in
        base) options= scenes= ;;
        with-synthetic) options= ;;
        without-imagenet) options= start= ;;
        without-composites) options=--without-composites ;;
        without-style-mixing) options="--style-mixing 0" ;;
        whole-trunk) options=--whole-trunk ;;
        unseen=*) options= unseen="--unseen ${variant#unseen=}" ;;
        *) echo "ablate.sh: no variant is called $variant" >&2; exit 2 ;;
    esac
    out="$work/$(echo "$variant" | tr / -)-$seed"
    mkdir -p "$out/model"
    cp "$manifest" "$out/model/manifest.json"
    # shellcheck disable=SC2086
    "$python" train.py --data "$data" --out "$out" --iterations "$iterations" --seed "$seed" ${TRAIN:---processes 2} $start $scenes $unseen $options
    # shellcheck disable=SC2086
    "$python" evaluate.py "$out/model" --data "$data" --checkpoint "$out/checkpoint.pt" --json "$out/scores.json" $unseen
done
