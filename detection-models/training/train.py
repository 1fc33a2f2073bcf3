"""Trains the network. Seeded: python3 train.py --data DIR --out DIR --iterations N

On a processor several single-threaded processes are faster than one with several threads where the cores are shared: each draws its own
crops and takes its own steps, and every SYNC steps they average their weights (local SGD).

Beside a GPU drawing the crops is what takes the time: `--members` networks learn from the same crops, each with its own light, lenses and
share of style mixing, and the mean of their weights is what is kept (model soups, arXiv 2203.05482).
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

from augment import photometric
from dataset import Crops
from losses import box_loss, cross_entropy, focal
from network import CentreNet
from pretrained import load_exported, load_trunk
from sources import CHANNELS, load_all

SYNC = 20           # steps between two averagings of the processes' weights
BOX_SHARE = 4.0     # weights beside the heat loss
ROOF_SHARE = 1.0
SCENE_SHARE = 0.5
TRUNK_RATE = 0.3    # learning rate of what ImageNet taught, as a share of the heads'
SETTLED = 0.8       # share of the run after which no style is mixed any more
MEAN, DEVIATION = (0.485, 0.456, 0.406), 0.25


def normalise(image):
    """0-255 to the network's range: (pixel / 255 - mean) / 0.25."""
    return (image / 255 - torch.tensor(MEAN, device=image.device).view(1, 3, 1, 1)) / DEVIATION


class Average:
    """Exponential moving average of the weights; it is what gets exported."""

    def __init__(self, network, keep):
        self.network, self.keep, self.steps = copy.deepcopy(network).eval(), keep, 0

    @torch.no_grad()
    def update(self, network):
        self.steps += 1
        keep = min(self.keep, (1 + self.steps) / (20 + self.steps))
        pairs = [(mine, theirs) for mine, theirs in zip(self.network.state_dict().values(), network.state_dict().values()) if mine.dtype.is_floating_point]
        torch._foreach_mul_([mine for mine, _ in pairs], keep)
        torch._foreach_add_([mine for mine, _ in pairs], [theirs for _, theirs in pairs], alpha=1 - keep)


def parameter_groups(network, trunk_rate):
    """Trunk and heads, with and without weight decay (norms and biases have none)."""
    groups = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            groups.setdefault((trunk_rate if name.startswith("trunk.") else 1.0, 1e-3 if parameter.ndim > 1 else 0.0), []).append(parameter)
    return [{"params": some, "share": share, "weight_decay": decay} for (share, decay), some in groups.items()]


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


def mean_of(states):
    """The mean of several networks' weights and running statistics."""
    return {name: torch.stack([state[name] for state in states]).mean(0) if first.dtype.is_floating_point else first for name, first in states[0].items()}


def save(path, members, step, arguments):
    averages = [member.average.network.state_dict() for member in members]
    content = {"average": mean_of(averages), "members": averages if len(members) > 1 else [], "step": step, "arguments": vars(arguments)}
    torch.save(content, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


class Member:
    """One network, its optimiser and the average of its weights."""

    def __init__(self, arguments, style_mixing, device):
        self.network, self.style_mixing, self.arguments, self.device = CentreNet(CHANNELS, style_mixing=style_mixing), style_mixing, arguments, device
        exported = bool(arguments.start) and arguments.start.endswith(".onnx")
        if exported:
            load_exported(self.network, arguments.start)
        elif arguments.start:
            self.network.load_state_dict(torch.load(arguments.start, map_location="cpu")["average"])
        elif arguments.pretrained:
            load_trunk(self.network.trunk, arguments.pretrained)
        self.network = self.network.to(device, memory_format=torch.channels_last)
        learnt = arguments.start or arguments.pretrained
        # What ImageNet taught of edges and textures stays: some seven hundred pictures teach nothing better, and a step costs a third less.
        self.frozen = [self.network.trunk.stem, self.network.trunk.to4] if learnt and not arguments.whole_trunk else []
        for part in self.frozen:
            part.requires_grad_(False)
        self.settled = [*self.frozen, *(part for part in self.network.modules() if exported and isinstance(part, torch.nn.BatchNorm2d))]
        self.average = Average(self.network, keep=0.998)
        self.optimiser = torch.optim.AdamW(parameter_groups(self.network, TRUNK_RATE if learnt else 1.0), lr=arguments.rate)

    def step(self, image, outside, freedom, truth, progress):
        """One step on a batch; the four losses, detached."""
        heat, weight, box, box_weight, roof, scene = truth
        image = normalise(photometric(image, outside, freedom)).contiguous(memory_format=torch.channels_last)
        self.network.train()
        for part in self.settled:
            part.eval()
        self.network.trunk.mix.share = self.style_mixing if progress < SETTLED else 0.0
        with torch.autocast(self.device, dtype=torch.bfloat16):
            raw_heat, raw_box, raw_roof, raw_scene = self.network(image)
        losses = (focal(raw_heat.float(), heat, weight), box_loss(raw_box[:, :2].float(), raw_box[:, 2:].float(), box, box_weight),
                  cross_entropy(raw_roof.float(), roof), cross_entropy(raw_scene.float(), scene))
        for part in self.optimiser.param_groups:
            part["lr"] = one_cycle(progress, self.arguments.rate) * part["share"]
        self.optimiser.zero_grad(set_to_none=True)
        (losses[0] + BOX_SHARE * losses[1] + ROOF_SHARE * losses[2] + SCENE_SHARE * losses[3]).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 20.0)
        self.optimiser.step()
        return torch.stack([loss.detach() for loss in losses])


def run(rank, crops, arguments):
    torch.set_num_threads(1 if arguments.processes > 1 else arguments.threads)
    torch.manual_seed(arguments.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    out = Path(arguments.out)
    if arguments.processes > 1:
        distributed.init_process_group("gloo", init_method=f"file://{(out / 'meeting').resolve()}", rank=rank, world_size=arguments.processes)
    crops.rank = rank
    loader = iter(DataLoader(crops, arguments.batch, num_workers=arguments.workers, pin_memory=device == "cuda"))
    members = [Member(arguments, arguments.style_mixing * (1 - number / arguments.members), device) for number in range(arguments.members)]
    started, sums, step, progress = time.monotonic(), torch.zeros(4, device=device), 0, 0.0
    log = open(out / "log.jsonl", "a", encoding="utf-8") if rank == 0 else None
    while progress < 1:
        image, outside, freedom, *truth = (part.to(device, non_blocking=True) for part in next(loader))
        for member in members:
            sums += member.step(image, outside, freedom, truth, progress) / len(members)
        step += 1
        elapsed = time.monotonic() - started
        mine = max(step / arguments.iterations, elapsed / 60 / arguments.minutes if arguments.minutes else 0.0)
        if arguments.processes == 1:
            progress = mine
        elif step % SYNC == 0:
            progress = agree(members[0].network, mine)
        if rank == 0:
            for member in members:
                member.average.update(member.network)
            if step % 50 == 0:
                entry = {"step": step, **{name: round(total / 50, 4) for name, total in zip(("heat", "box", "roof", "scene"), sums.tolist())},
                         "seconds": round(elapsed), "progress": round(progress, 3)}
                print(json.dumps(entry), file=log, flush=True)
                sums.zero_()
            if step % 200 == 0 or progress >= 1:
                save(out / "checkpoint.pt", members, step, arguments)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder with tanks/, drone/, orthophotos/")
    parser.add_argument("--out", required=True, help="folder for checkpoints and the log")
    parser.add_argument("--iterations", type=int, default=6000)
    parser.add_argument("--minutes", type=float, help="finish the schedule within this time instead, if it comes first")
    parser.add_argument("--batch", type=int, default=16, help="crops a step and process")
    parser.add_argument("--side", type=int, default=256, help="crop side in pixels, multiple of 32")
    parser.add_argument("--rate", type=float, default=2e-3, help="highest learning rate of the heads")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1, help="processor only")
    parser.add_argument("--members", type=int, default=1, help="networks that learn from the same crops and are averaged; of one process only")
    parser.add_argument("--threads", type=int, default=2, help="of a single process")
    parser.add_argument("--workers", type=int, default=0, help="loader processes of each training process")
    parser.add_argument("--start", help="checkpoint, or exported model.onnx, whose weights to go on from")
    parser.add_argument("--pretrained", help="ResNet-18 ONNX file whose trunk to start from (see pretrained.py)")
    parser.add_argument("--hard", help="file of mine.py: what an earlier checkpoint took for an object and is none")
    parser.add_argument("--synthetic", help="folder of synthetic scenes, one sub-folder each")
    parser.add_argument("--labels", help="folder of `gridmap labels export`")
    parser.add_argument("--unseen", help="hold out every picture whose name begins so: rsod, ucmerced, dl_aedes, structures/kampala …")
    parser.add_argument("--without-composites", action="store_true")
    parser.add_argument("--whole-trunk", action="store_true", help="train the stem and the first stage too")
    parser.add_argument("--style-mixing", type=float, default=0.3, help="share of the crops that take on another crop's manner inside the network")
    arguments = parser.parse_args()
    if arguments.members > 1 and arguments.processes > 1:
        parser.error("--members needs --processes 1: several processes average their weights as they go.")
    return arguments


def main():
    arguments = parse()
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "meeting").unlink(missing_ok=True)
    torch.set_num_threads(1)
    crops = Crops(load_all(arguments.data, arguments.synthetic, arguments.labels, arguments.unseen), arguments.side, arguments.seed, composites=not arguments.without_composites,
                  hard=json.loads(Path(arguments.hard).read_text()) if arguments.hard else ())
    if arguments.processes == 1:
        run(0, crops, arguments)
    else:
        multiprocessing.start_processes(run, (crops, arguments), arguments.processes, start_method="fork")


if __name__ == "__main__":
    main()
