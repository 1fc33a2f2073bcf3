"""Trains the network. Seeded: python3 train.py --data DIR --out DIR --iterations N

On a processor several single-threaded processes are faster than one with several threads where the cores are shared: each draws its own
crops and takes its own steps, and every SYNC steps they average their weights (local SGD).
"""
import argparse
import copy
import json
import math
import time
from pathlib import Path

import torch
from torch import distributed, multiprocessing
from torch.utils.data import DataLoader

from dataset import Crops
from losses import box_loss, focal
from network import CentreNet
from sources import load_all

SYNC = 20           # steps between two averagings of the processes' weights
BOX_SHARE = 4.0     # weight of the box loss beside the heat loss


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


def one_cycle(progress, highest, warm=0.08):
    """Learning rate at a share of the run done: up linearly, down as a cosine to a hundredth."""
    if progress < warm:
        return highest * (0.1 + 0.9 * progress / warm)
    return highest * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - warm) / (1 - warm)))))


@torch.no_grad()
def agree(network, progress):
    """Averages weights and running statistics over the processes; all go on with the first one's progress."""
    for tensor in network.state_dict().values():
        if tensor.dtype.is_floating_point:
            distributed.all_reduce(tensor)
            tensor.div_(distributed.get_world_size())
    shared = torch.tensor([progress])
    distributed.broadcast(shared, 0)
    return shared.item()


def save(path, average, network, step, arguments):
    content = {"average": average.network.state_dict(), "network": network.state_dict(), "step": step, "arguments": vars(arguments)}
    torch.save(content, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def run(rank, crops, arguments):
    torch.set_num_threads(1 if arguments.processes > 1 else arguments.threads)
    torch.manual_seed(arguments.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    out = Path(arguments.out)
    if arguments.processes > 1:
        distributed.init_process_group("gloo", init_method=f"file://{(out / 'meeting').resolve()}", rank=rank, world_size=arguments.processes)
    crops.rank = rank
    loader = iter(DataLoader(crops, arguments.batch, num_workers=arguments.workers))
    network = CentreNet().to(device, memory_format=torch.channels_last)
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start, map_location=device)["average"])
    average = Average(network, keep=0.998)
    parts = [{"params": [p for p in network.parameters() if p.ndim > 1], "weight_decay": 1e-3},
             {"params": [p for p in network.parameters() if p.ndim <= 1], "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(parts, lr=arguments.rate)
    started, sums, step, progress = time.monotonic(), [0.0, 0.0], 0, 0.0
    log = open(out / "log.jsonl", "a", encoding="utf-8") if rank == 0 else None
    while progress < 1:
        image, heat, weight, box, box_weight = (part.to(device) for part in next(loader))
        image = normalise(image).contiguous(memory_format=torch.channels_last)
        with torch.autocast(device, dtype=torch.bfloat16):
            raw_heat, size, offset = network(image)
        heat_loss = focal(raw_heat.float(), heat, weight)
        boxes_loss = box_loss(size.float(), offset.float(), box, box_weight)
        for part in optimiser.param_groups:
            part["lr"] = one_cycle(progress, arguments.rate)
        optimiser.zero_grad(set_to_none=True)
        (heat_loss + BOX_SHARE * boxes_loss).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 20.0)
        optimiser.step()
        step += 1
        elapsed = time.monotonic() - started
        mine = max(step / arguments.iterations, elapsed / 60 / arguments.minutes if arguments.minutes else 0.0)
        if arguments.processes == 1:
            progress = mine
        elif step % SYNC == 0:
            progress = agree(network, mine)
        sums[0] += heat_loss.item()
        sums[1] += boxes_loss.item()
        if rank == 0:
            average.update(network)
            if step % 50 == 0:
                entry = {"step": step, "heat": round(sums[0] / 50, 4), "box": round(sums[1] / 50, 4), "seconds": round(elapsed), "progress": round(progress, 3)}
                print(json.dumps(entry), file=log, flush=True)
                sums = [0.0, 0.0]
            if step % 200 == 0 or progress >= 1:
                save(out / "checkpoint.pt", average, network, step, arguments)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder with tanks/, drone/, orthophotos/")
    parser.add_argument("--out", required=True, help="folder for checkpoints and the log")
    parser.add_argument("--iterations", type=int, default=6000)
    parser.add_argument("--minutes", type=float, help="finish the schedule within this time instead, if it comes first")
    parser.add_argument("--batch", type=int, default=16, help="crops a step and process")
    parser.add_argument("--side", type=int, default=320, help="crop side in pixels, multiple of 32")
    parser.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1, help="processor only")
    parser.add_argument("--threads", type=int, default=2, help="of a single process")
    parser.add_argument("--workers", type=int, default=0, help="loader processes of each training process")
    parser.add_argument("--start", help="checkpoint whose weights to go on from")
    parser.add_argument("--synthetic", help="folder of synthetic scenes, one sub-folder each")
    parser.add_argument("--without-composites", action="store_true")
    return parser.parse_args()


def main():
    arguments = parse()
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "meeting").unlink(missing_ok=True)
    torch.set_num_threads(1)
    crops = Crops(load_all(arguments.data, arguments.synthetic), arguments.side, arguments.seed, composites=not arguments.without_composites)
    if arguments.processes == 1:
        run(0, crops, arguments)
    else:
        multiprocessing.start_processes(run, (crops, arguments), arguments.processes, start_method="fork")


if __name__ == "__main__":
    main()
