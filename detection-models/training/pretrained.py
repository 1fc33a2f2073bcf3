"""Starts the trunk from a ResNet-18 that learnt ImageNet: the ONNX file of the NuGet package Microsoft.ML.DnnImageFeaturizer.ResNet18 (MIT).

The package is a plain zip archive; `python3 pretrained.py PACKAGE.nupkg OUT.onnx` takes the model out of it.
"""
import sys
import zipfile

import onnx
import torch
from onnx import numpy_helper

MEMBER = "tools/DnnImageModels/ResNet18Onnx/ResNet18.onnx"
PIXEL_SCALE = 255 * 0.25      # its stem takes blue, green, red of 0-255 less the mean; ours takes (share - mean) / 0.25


def load_trunk(trunk, path):
    """Copies convolutions and batch normalisations in the order in which both networks run them, shortcut before main path."""
    graph = onnx.load(str(path)).graph
    values = {item.name: torch.from_numpy(numpy_helper.to_array(item).copy()) for item in graph.initializer}
    pairs = [(node, next(other for other in graph.node if other.op_type == "BatchNormalization" and other.input[0] == node.output[0]))
             for node in graph.node if node.op_type == "Conv"]
    pending = list(targets(trunk))
    if len(pairs) < len(pending):
        raise ValueError(f"{path} has {len(pairs)} convolutions, the trunk needs {len(pending)}: it is no ResNet-18.")
    for (convolution, norm), (mine, mine_norm) in zip(pairs, pending):
        weight = values[convolution.input[1]]
        if weight.shape != mine.weight.shape:
            raise ValueError(f"{path}: {convolution.input[1]} is {list(weight.shape)}, wanted {list(mine.weight.shape)}: it is no ResNet-18.")
        if weight.shape[1] == 3:
            weight = weight.flip(1) * PIXEL_SCALE
        with torch.no_grad():
            mine.weight.copy_(weight)
            for name, source in zip(("weight", "bias", "running_mean", "running_var"), norm.input[1:]):
                getattr(mine_norm, name).copy_(values[source])


def targets(trunk):
    yield trunk.stem[0], trunk.stem[1]
    for stage in (trunk.to4, trunk.to8, trunk.to16):
        for block in stage:
            if block.shortcut is not None:
                yield block.shortcut[0], block.shortcut[1]
            yield block.first[0], block.first[1]
            yield block.second[0], block.second[1]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: pretrained.py PACKAGE.nupkg OUT.onnx")
    with zipfile.ZipFile(sys.argv[1]) as archive, open(sys.argv[2], "wb") as out:
        out.write(archive.read(MEMBER))
