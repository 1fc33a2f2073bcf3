"""Trains the network. One run, seeded: python3 train.py --data DIR --out DIR"""
import argparse
import copy
import json
import time
from pathlib import Path

import torch
from torch.utils.data import DataLoader

from dataset import Crops
from losses import box_loss, focal
from network import CentreNet
from sources import load_all


def normalise(image):
    """uint8 0-255 to the network's range: (pixel / 255 - 0.5) / 0.25."""
    return (image.float() / 255 - 0.5) / 0.25


class Average:
    """Exponential moving average of the weights; it is what gets exported."""

    def __init__(self, network, keep):
        self.network, self.keep, self.steps = copy.deepcopy(network).eval(), keep, 0

    @torch.no_grad()
    def update(self, network):
        self.steps += 1
        keep = min(self.keep, (1 + self.steps) / (20 + self.steps))
        for mine, theirs in zip(self.network.state_dict().values(), network.state_dict().values()):
            if mine.dtype.is_floating_point:
                mine.lerp_(theirs, 1 - keep)
            else:
                mine.copy_(theirs)


def save(path, average, network, step, arguments):
    content = {"average": average.network.state_dict(), "network": network.state_dict(), "step": step, "arguments": vars(arguments)}
    torch.save(content, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder with tanks/, drone/, orthophotos/")
    parser.add_argument("--out", required=True, help="folder for checkpoints and the log")
    parser.add_argument("--iterations", type=int, default=6000)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--side", type=int, default=320, help="crop side in pixels, multiple of 32")
    parser.add_argument("--rate", type=float, default=3e-3, help="highest learning rate of the one-cycle schedule")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--start", help="checkpoint whose weights to go on from")
    parser.add_argument("--without-composites", action="store_true")
    return parser.parse_args()


def main():
    arguments = parse()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)

    crops = Crops(load_all(arguments.data), arguments.side, arguments.seed, composites=not arguments.without_composites)
    loader = iter(DataLoader(crops, arguments.batch, num_workers=arguments.workers, prefetch_factor=4 if arguments.workers else 2))
    network = CentreNet().to(device, memory_format=torch.channels_last)
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start, map_location=device)["average"])
    average = Average(network, keep=0.998)
    decay = [p for p in network.parameters() if p.ndim > 1]
    plain = [p for p in network.parameters() if p.ndim <= 1]
    optimiser = torch.optim.AdamW([{"params": decay, "weight_decay": 1e-3}, {"params": plain, "weight_decay": 0.0}], lr=arguments.rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, arguments.rate, total_steps=arguments.iterations + 1, pct_start=0.1,
                                                   final_div_factor=100)
    started, sums = time.monotonic(), [0.0, 0.0]
    with open(out / "log.jsonl", "a", encoding="utf-8") as log:
        for step in range(1, arguments.iterations + 1):
            image, heat, weight, box, box_weight = (part.to(device) for part in next(loader))
            image = normalise(image).contiguous(memory_format=torch.channels_last)
            with torch.autocast(device, dtype=torch.bfloat16):
                raw_heat, size, offset = network(image)
            heat_loss = focal(raw_heat.float(), heat, weight)
            boxes_loss = box_loss(size.float(), offset.float(), box, box_weight)
            loss = heat_loss + 4 * boxes_loss
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 20.0)
            optimiser.step()
            schedule.step()
            average.update(network)
            sums[0] += heat_loss.item()
            sums[1] += boxes_loss.item()
            if step % 50 == 0:
                entry = {"step": step, "heat": round(sums[0] / 50, 4), "box": round(sums[1] / 50, 4), "seconds": round(time.monotonic() - started)}
                log.write(json.dumps(entry) + "\n")
                log.flush()
                print(entry, flush=True)
                sums = [0.0, 0.0]
            if step % 250 == 0 or step == arguments.iterations:
                save(out / "checkpoint.pt", average, network, step, arguments)


if __name__ == "__main__":
    main()
