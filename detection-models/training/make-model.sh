#!/bin/sh
# From data to a finished model folder: ./make-model.sh DATA WORK FOLDER [MINUTES of the first stage; the others take 0.7, 1.6 and 0.7 times as long]
# GRIDMAP names the `gridmap` command, which draws the synthetic scenes; without it they are left out.
# RESNET18 names the package Microsoft.ML.DnnImageFeaturizer.ResNet18 (.nupkg) whose weights the trunk starts from.
# TRAIN holds further options of train.py, MEMBERS how many networks the last two stages train and average (one process each: see train.py).
# On a GPU with sixteen cores beside it: TRAIN="--workers 15 --batch 128 --rate 0.004" MEMBERS=3, 5 minutes.
set -eu
[ $# -ge 3 ] || { echo "usage: make-model.sh DATA WORK FOLDER [MINUTES]" >&2; exit 2; }
[ -n "${RESNET18:-}" ] || { echo "make-model.sh: set RESNET18 to the .nupkg of Microsoft.ML.DnnImageFeaturizer.ResNet18" >&2; exit 2; }
data=$(realpath "$1"); mkdir -p "$2"; work=$(realpath "$2"); folder=$(realpath "$3"); minutes=${4:-38}
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
options="--data $data --iterations 1000000 ${TRAIN:---processes 2}"
"$python" -m unittest test_scoring test_detect test_augment test_pretrained

# Fifty-two scenes to learn from, five that are never learnt from: seed, kind, ground sampling distance, width and height in metres.
draw() { [ -f "$work/$1/$2/scene.tif" ] || $GRIDMAP synthesize scene --seed "$2" --kind "$3" --gsd "$4" --width-metres "$5" --height-metres "$6" --out "$work/$1/$2"; }
if [ -n "${GRIDMAP:-}" ]; then
    for scene in "201 town" "202 yard" "203 farm" "204 village" "205 tank-farm"; do draw synthetic $scene 0.1 450 350; done
    for scene in "206 yard" "207 town" "208 tank-farm" "209 farm" "210 yard" "211 village" "212 tank-farm"; do draw synthetic $scene 0.06 270 210; done
    seed=213
    while [ $seed -le 252 ]; do
        for kind in yard town farm tank-farm yard village yard farm; do
            if [ $((seed % 3)) -eq 0 ]; then draw synthetic $seed $kind 0.1 450 350; else draw synthetic $seed $kind 0.06 270 210; fi
            seed=$((seed + 1))
        done
    done
    for scene in "301 town" "302 yard" "303 farm" "304 village" "305 tank-farm"; do draw unseen $scene 0.08 300 220; done
    options="$options --synthetic $work/synthetic"
fi
"$python" pretrained.py "$RESNET18" "$work/resnet18.onnx"
# Each stage goes on from the one before and is shown more often what those before took for a tank or a structure and is none.
hard=
stage() {
    name=$1 seed=$2 share=$3 before=$4; shift 4
    "$python" mine.py "$folder" "$work/hard-$name.json" --data "$data" --checkpoint "$work/$before/checkpoint.pt" ${hard:+--before "$hard"}
    hard="$work/hard-$name.json"
    # shellcheck disable=SC2086
    "$python" train.py --out "$work/$name" --seed "$seed" --minutes "$(awk "BEGIN {print $minutes * $share}")" --start "$work/$before/checkpoint.pt" --hard "$hard" $options "$@"
}
# shellcheck disable=SC2086
"$python" train.py --out "$work/first" --minutes "$minutes" --pretrained "$work/resnet18.onnx" $options
stage second 2 0.7 first
stage third 3 1.6 second --members "${MEMBERS:-1}"
stage fourth 4 0.7 third --members "${MEMBERS:-1}" --rate 0.002
"$python" export.py "$work/fourth/checkpoint.pt" "$folder"
"$python" calibrate.py "$folder" --data "$data" --cache "$work/found.pickle"
"$python" evaluate.py "$folder" --data "$data" --cache "$work/found.pickle" --json "$work/scores.json"
[ ! -d "$work/unseen" ] || "$python" kinds.py "$folder" "$work/unseen" --json "$work/kinds.json"
"$python" quantise.py "$folder" "$folder-int8" --data "$data"
