"""Writes an int8 form of a model folder: python3 quantise.py FOLDER OUT --data DIR

Static quantisation in the QDQ form ONNX Runtime fuses: activations in 8 bits without sign and one scale a tensor, weights in 8 bits with
sign and one scale a channel, ranges from training pictures. The last layer of each head stays in float.
"""
import argparse
import hashlib
import json
import shutil
from pathlib import Path

import cv2
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch.nn import functional

import sources
from detect import Model
from export import dump

CROPS, SIDE = 96, 320
CUT = 1e-4              # share of the values allowed beyond the range at either end


def run_graph(model, image, look):
    """Runs the graph in PyTorch and shows `look(name, tensor)` every tensor."""
    values = {item.name: torch.from_numpy(numpy_helper.to_array(item).copy()) for item in model.graph.initializer}
    values[model.graph.input[0].name] = image
    look(model.graph.input[0].name, image)
    for node in model.graph.node:
        settings = {a.name: helper.get_attribute_value(a) for a in node.attribute}
        inputs = [values.get(name) for name in node.input]
        if node.op_type == "Conv":
            pads = settings["pads"]
            x = functional.pad(inputs[0], (pads[1], pads[3], pads[0], pads[2])) if any(pads) else inputs[0]
            out = functional.conv2d(x, inputs[1], inputs[2], stride=settings["strides"])
        elif node.op_type == "Relu":
            out = torch.relu(inputs[0])
        elif node.op_type == "Add":
            out = inputs[0] + inputs[1]
        elif node.op_type == "MaxPool":
            out = functional.max_pool2d(inputs[0], settings["kernel_shape"], settings["strides"], settings["pads"][0])
        elif node.op_type == "Resize":
            out = functional.interpolate(inputs[0], scale_factor=2.0, mode="nearest")
        elif node.op_type == "Constant":
            out = torch.from_numpy(numpy_helper.to_array(settings["value"]).copy())
        else:
            continue                        # what follows a head's last layer; nothing there is quantised
        values[node.output[0]] = out
        if node.op_type != "Constant":
            look(node.output[0], out)


def crops(model, data):
    """Normalised training crops at the scales the model meets, N x 3 x SIDE x SIDE each alone."""
    rng, entry = np.random.default_rng(0), model.manifest["input"]
    pictures = [p for p in sources.load_all(data) if p.split == "train" and min(p.pixels.shape[:2]) >= 200]
    by_source = sorted({p.source for p in pictures})
    for number in range(CROPS):
        some = [p for p in pictures if p.source == by_source[number % len(by_source)]]
        picture = some[rng.integers(len(some))]
        passes = model.passes_for(picture.gsd)
        factor = passes[rng.integers(len(passes))][0]
        reduced = cv2.resize(picture.pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR)
        canvas = np.zeros((SIDE, SIDE, 3), np.float32)
        top, left = (int(rng.integers(max(1, size - SIDE))) for size in reduced.shape[:2])
        part = (reduced[top:top + SIDE, left:left + SIDE].astype(np.float32) * entry["scale"] - entry["mean"]) / entry["std"]
        canvas[:part.shape[0], :part.shape[1]] = part
        yield torch.from_numpy(canvas.transpose(2, 0, 1)[None].copy())


def ranges_of(graph_model, images):
    lows, highs = {}, {}

    def look(name, tensor):
        values = tensor.flatten()
        values = values[::max(1, len(values) // 200000)]
        lows.setdefault(name, []).append(float(torch.quantile(values, CUT)))
        highs.setdefault(name, []).append(float(torch.quantile(values, 1 - CUT)))

    with torch.no_grad():
        for image in images:
            run_graph(graph_model, image, look)
    return {name: (min(0.0, min(lows[name])), max(0.0, max(highs[name]), 1e-6)) for name in lows}


def quantise(graph_model, ranges):
    """The graph with Q and DQ after every activation a quantised operator reads or writes."""
    graph = graph_model.graph
    weights = {item.name: item for item in graph.initializer}
    readers = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    last = {node.output[0] for node in graph.node if node.op_type == "Conv"
            and not any(r.op_type in ("Relu", "Add") for r in readers.get(node.output[0], []))}
    inner = {name for name in ranges if not (len(readers.get(name, [])) == 1 and readers[name][0].op_type == "Relu")} - last
    nodes, initialisers, renamed = [], [], {}

    def constant(name, array):
        initialisers.append(numpy_helper.from_array(array, name))
        return name

    def wrap(name):
        low, high = ranges[name]
        scale = np.float32((high - low) / 255)
        zero = np.uint8(np.clip(round(-low / scale), 0, 255))
        s, z = constant(f"{name}_scale", scale), constant(f"{name}_zero", zero)
        nodes.append(helper.make_node("QuantizeLinear", [name, s, z], [f"{name}_q"]))
        nodes.append(helper.make_node("DequantizeLinear", [f"{name}_q", s, z], [f"{name}_dq"]))
        renamed[name] = f"{name}_dq"

    def wrap_weight(conv):
        weight = numpy_helper.to_array(weights[conv.input[1]])
        scale = np.maximum(np.abs(weight).reshape(len(weight), -1).max(1), 1e-8).astype(np.float32) / 127
        whole = np.clip(np.round(weight / scale[:, None, None, None]), -127, 127).astype(np.int8)
        base = conv.input[1]
        s, z = constant(f"{base}_scale", scale), constant(f"{base}_zero", np.zeros(len(weight), np.int8))
        nodes.append(helper.make_node("DequantizeLinear", [constant(f"{base}_q", whole), s, z], [f"{base}_dq"], axis=0))
        bias_scale = scale * np.float32((ranges[conv.input[0]][1] - ranges[conv.input[0]][0]) / 255)
        bias = np.round(numpy_helper.to_array(weights[conv.input[2]]) / bias_scale).astype(np.int64)
        bs, bz = constant(f"{conv.input[2]}_scale", bias_scale), constant(f"{conv.input[2]}_zero", np.zeros(len(weight), np.int32))
        bias_whole = np.clip(bias, -2**31 + 1, 2**31 - 1).astype(np.int32)
        nodes.append(helper.make_node("DequantizeLinear", [constant(f"{conv.input[2]}_q", bias_whole), bs, bz], [f"{conv.input[2]}_dq"], axis=0))
        return f"{base}_dq", f"{conv.input[2]}_dq"

    wrap(graph.input[0].name)
    for node in graph.node:
        copy = onnx.NodeProto()
        copy.CopyFrom(node)
        is_last = node.output[0] in last
        # A head's last layer reads what is already quantised, in float, from the same DQ.
        for place, name in enumerate(node.input):
            copy.input[place] = renamed.get(name, name)
        if node.op_type == "Conv" and not is_last:
            copy.input[1], copy.input[2] = wrap_weight(node)
        nodes.append(copy)
        if node.output[0] in inner and node.output[0] not in renamed:
            wrap(node.output[0])
    used = {name for node in nodes for name in node.input}
    initialisers += [item for item in graph.initializer if item.name in used]
    answer = helper.make_graph(nodes, graph.name, list(graph.input), list(graph.output), initialisers)
    made = helper.make_model(answer, opset_imports=[helper.make_opsetid("", 13)], ir_version=7)
    onnx.checker.check_model(made)
    assert all(o.type.tensor_type.elem_type == TensorProto.FLOAT for o in answer.output)
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--data", required=True)
    arguments = parser.parse_args()
    source = Model(arguments.folder)
    graph_model = onnx.load(str(Path(arguments.folder, source.manifest["file"])))
    made = quantise(graph_model, ranges_of(graph_model, crops(source, arguments.data)))
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(made, str(out / source.manifest["file"]))
    manifest = dict(source.manifest, name=source.manifest["name"] + "-int8")
    manifest["sha256"] = hashlib.sha256((out / source.manifest["file"]).read_bytes()).hexdigest()
    (out / "manifest.json").write_text(dump(manifest))
    card = Path(arguments.folder, "model-card.md")
    if card.exists():
        shutil.copy(card, out / "model-card.md")
    print(json.dumps({"file": str(out / source.manifest["file"]), "bytes": (out / source.manifest["file"]).stat().st_size}))


if __name__ == "__main__":
    main()
