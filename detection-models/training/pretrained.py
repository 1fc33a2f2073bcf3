"""Starts from what was learnt before: the trunk from a ResNet-18 that learnt ImageNet, or the whole network from an exported model.

The first is the ONNX file of the NuGet package Microsoft.ML.DnnImageFeaturizer.ResNet18 (MIT), a plain zip archive;
`python3 pretrained.py PACKAGE.nupkg OUT.onnx` takes the model out of it.
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


def load_exported(network, path):
    """Copies a model.onnx of export.py back into the network it came from.

    Exporting folded each normalisation into the convolution before it: what is left of it is a shift, and its running mean and spread are
    none. It has to stay as it is (in `eval`) while the network learns on.
    """
    graph = onnx.load(str(path)).graph
    values = {item.name: torch.from_numpy(numpy_helper.to_array(item).copy()) for item in graph.initializer}
    nodes = {node.name: node for node in graph.node if node.op_type == "Conv"}
    modules = dict(network.named_modules())
    for name, convolution in modules.items():
        if not isinstance(convolution, torch.nn.Conv2d):
            continue
        node = nodes.get(exported_name(name))
        if node is None or values[node.input[1]].shape != convolution.weight.shape:
            raise ValueError(f"{path} has no convolution {name} of {list(convolution.weight.shape)}: it was not exported from this network.")
        with torch.no_grad():
            convolution.weight.copy_(values[node.input[1]])
            if convolution.bias is not None:
                convolution.bias.copy_(values[node.input[2]])
                continue
            parent, number = name.rsplit(".", 1)
            norm = modules[f"{parent}.{int(number) + 1}"]
            norm.weight.fill_(1)
            norm.bias.copy_(values[node.input[2]])
            norm.running_mean.zero_()
            norm.running_var.fill_(1 - norm.eps)


def exported_name(name):
    """`trunk.to4.0.first.0` as the exporter names its node: every part a folder, a number with its list's name before it."""
    folders, place = ["", "network"], []
    for part in name.split("."):
        place = [*place, part] if part.isdigit() else [part]
        folders.append(".".join(place))
    return "/".join([*folders, "Conv"])


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
