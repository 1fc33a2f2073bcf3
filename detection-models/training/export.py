"""Writes model.onnx from a checkpoint into a model folder and its hash into the manifest: python3 export.py CHECKPOINT FOLDER"""
import hashlib
import json
import sys
from pathlib import Path

import torch

from network import CentreNet, Deployed
from sources import CHANNELS


def export(checkpoint, folder):
    folder = Path(folder)
    manifest = json.loads((folder / "manifest.json").read_text())
    network = CentreNet(CHANNELS)
    network.load_state_dict(torch.load(checkpoint, map_location="cpu")["average"])
    deployed = Deployed(network, len(manifest["classes"])).eval()
    names = [manifest["outputs"][key] for key in ("heatmap", "size", "offset", "roof", "scene")]
    axes = {0: "batch", 2: "height", 3: "width"}
    target = folder / manifest["file"]
    torch.onnx.export(deployed, torch.zeros(1, 3, 256, 256), str(target), opset_version=13, input_names=[manifest["input"]["name"]],
                      output_names=names, do_constant_folding=True,
                      dynamic_axes={manifest["input"]["name"]: axes, **{n: {0: "batch", 2: f"{n}_rows", 3: f"{n}_columns"} for n in names}})
    manifest["sha256"] = hashlib.sha256(target.read_bytes()).hexdigest()
    (folder / "manifest.json").write_text(dump(manifest))
    print(f"{target}: {target.stat().st_size} bytes, sha256 {manifest['sha256']}")


def dump(manifest):
    """JSON with one entry a line, short objects and lists kept on theirs."""
    lines = []
    for key, value in manifest.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            rows = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in value)
            lines.append(f"  {json.dumps(key)}: [\n{rows}\n  ]")
        elif isinstance(value, dict) and key != "outputs":
            rows = ",\n".join(f"    {json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in value.items())
            lines.append(f"  {json.dumps(key)}: {{\n{rows}\n  }}")
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: export.py CHECKPOINT FOLDER")
    export(sys.argv[1], sys.argv[2])
