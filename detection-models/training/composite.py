"""Draws things into a crop where no set labels any: tanks of every kind and colour, and beside them what is mistaken for tanks."""
import cv2
import numpy as np

import sprites
from sources import BASIN, IGNORE_STRUCTURE, IGNORE_TANK, NOT_TANK, STRUCTURE, TANK
from sprites import DRUM_PAINTS, DRUM_RADIUS, PAINTS, TOTE_HALF, any_colour, cover, window

FINE = 0.2              # metres a pixel below which small things show
UNKNOWN = (0.04, 0.12)  # the scale a drone picture without one is taken to have
LEAST = {"drum": 9, "group": 12, "pair": 16}      # pixels of the shorter side below which drums and totes are not asked for


def cut_roofs(pictures, limit=400):
    """Roof cut-outs (square, float32) of the labelled tanks of training pictures, at least 24 px across."""
    roofs = []
    for picture in pictures:
        if picture.split != "train" or picture.source not in ("rsod", "ucmerced"):
            continue
        for box, label in zip(picture.boxes(), picture.labels):
            x0, y0, x1, y1 = np.round(box).astype(int)
            if label != TANK or min(x0, y0) < 0 or x1 > picture.pixels.shape[1] or y1 > picture.pixels.shape[0]:
                continue
            if 24 <= x1 - x0 <= 200 and 0.85 < (x1 - x0) / max(y1 - y0, 1) < 1.18:
                inset = int((x1 - x0) * (0.10 if picture.source == "rsod" else 0.0))
                roofs.append(picture.pixels[y0 + inset:y1 - inset, x0 + inset:x1 - inset].astype(np.float32))
    step = max(1, len(roofs) // limit)
    return roofs[::step]


class Ground:
    """A crop being drawn on: what stands there already, what was added."""

    def __init__(self, image, boxes, labels, outside, gsd, rng):
        self.out, self.outside, self.gsd, self.rng = image.astype(np.float32), outside, gsd, rng
        self.side, self.light = image.shape[0], sprites.Light(rng)
        self.taken = [b for b, l in zip(boxes, labels) if l not in (STRUCTURE, IGNORE_STRUCTURE)]
        self.boxes, self.labels = [], []

    def pixels(self, metres):
        return metres / self.gsd

    def free(self, centre, reach, alone=True):
        """May something stand within `reach` (pixels, one or two) of the place?"""
        box = np.array([*(centre - reach), *(centre + reach)])
        return (box.min() >= 0 and box.max() <= self.side and not self.outside[int(centre[1]), int(centre[0])]
                and not (alone and any(overlaps(box, other) for other in self.taken)))

    def add(self, box, label):
        self.boxes.append(np.clip(box, 0, self.side).astype(np.float32))
        self.labels.append(label)
        self.taken.append(self.boxes[-1])

    def anywhere(self):
        return self.rng.uniform(0, self.side, 2)


def log_uniform(rng, low, high):
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))


def add_standing(ground, roofs):
    """One to seven tanks standing alone or in a row: metal with painted or real roofs, 1.5 to 18 m across."""
    rng = ground.rng
    common, tall, row = log_uniform(rng, 1.5, 18), rng.uniform(0.3, 1.4), rng.random() < 0.6
    start, heading, wall = ground.anywhere(), rng.uniform(0, 2 * np.pi), PAINTS[rng.integers(4)] * rng.uniform(0.5, 0.95)
    paint = any_colour(rng) if rng.random() < 0.3 else None
    for number in range(rng.integers(1, 8)):
        diameter = ground.pixels(common * rng.uniform(0.9, 1.1) if row else log_uniform(rng, 1.5, 18))
        if not 5 <= diameter <= ground.side * 0.45:
            continue
        centre = start + number * diameter * rng.uniform(1.02, 1.5) * np.array([np.cos(heading), np.sin(heading)]) if row else ground.anywhere()
        if not ground.free(centre, diameter / 2):
            continue
        roof = roofs[rng.integers(len(roofs))] if roofs and rng.random() < 0.45 else lambda x, y: sprites.painted_roof(x, y, rng, paint)
        sprites.upright(ground.out, centre, diameter / 2, diameter * tall, ground.light, roof, wall)
        ground.add(np.array([*(centre - diameter / 2), *(centre + diameter / 2)]), TANK)


def add_floating(ground):
    """One to eight large tanks with floating roofs, 8 to 70 m across, in two rows: what is ringed and bridged like a clarifier, but stands and has a wall."""
    rng = ground.rng
    diameter, tall, turn = ground.pixels(log_uniform(rng, 8, 70)), rng.uniform(0.15, 0.6), rng.uniform(0, 2 * np.pi)
    start, apart, wall = ground.anywhere(), diameter * rng.uniform(1.15, 1.7), PAINTS[rng.integers(4)] * rng.uniform(0.6, 1.0)
    paint = PAINTS[rng.integers(len(PAINTS))]
    if not 12 <= diameter <= ground.side * 0.5:
        return
    for number in range(rng.integers(1, 9)):
        aside = np.array([number // 2, number % 2]) * apart
        centre = start + np.array([aside[0] * np.cos(turn) - aside[1] * np.sin(turn), aside[0] * np.sin(turn) + aside[1] * np.cos(turn)])
        if not ground.free(centre, diameter / 2):
            continue
        sprites.upright(ground.out, centre, diameter / 2, diameter * tall, ground.light, lambda x, y: sprites.floating_roof(x, y, ground.light.sun, rng, paint), wall)
        ground.add(np.array([*(centre - diameter / 2), *(centre + diameter / 2)]), TANK)


def add_plastic(ground):
    """One to five moulded water tanks of one make, 0.9 to 3.6 m across, of any colour, in a group."""
    rng = ground.rng
    metres, paint, tall, middle = log_uniform(rng, 0.9, 3.6), any_colour(rng), rng.uniform(0.5, 1.3), ground.anywhere()
    for _ in range(rng.integers(1, 6)):
        diameter = ground.pixels(metres * rng.uniform(0.92, 1.08))
        centre = middle + rng.normal(0, 1.3, 2) * diameter
        if diameter < 5 or not ground.free(centre, diameter / 2):
            continue
        sprites.upright(ground.out, centre, diameter / 2, diameter * tall, ground.light,
                        lambda x, y: sprites.plastic_roof(x, y, ground.light.sun, rng, paint), paint * rng.uniform(0.4, 0.8))
        ground.add(np.array([*(centre - diameter / 2), *(centre + diameter / 2)]), TANK)


def add_lying(ground):
    """One to four vessels lying side by side, 1 to 3.6 m thick."""
    rng = ground.rng
    radius, turn, start = ground.pixels(log_uniform(rng, 1.0, 3.6)) / 2, rng.uniform(0, np.pi), ground.anywhere()
    paint = any_colour(rng) if rng.random() < 0.35 else PAINTS[rng.integers(len(PAINTS))] * rng.uniform(0.85, 1.08)
    half, aside = radius * rng.uniform(1.6, 6), np.array([-np.sin(turn), np.cos(turn)])
    apart = radius * rng.uniform(2.1, 3.6)
    for number in range(rng.integers(1, 5)):
        centre = start + aside * number * apart
        reach = np.abs([np.cos(turn), np.sin(turn)]) * half + radius
        if radius < 3 or not ground.free(centre, reach, alone=number == 0):
            continue
        ground.add(sprites.lying(ground.out, centre, half, radius, turn + rng.normal(0, 0.02), ground.light, paint, rng), TANK)


def add_containers(ground, is_drum):
    """Drums or totes in ranks, in a heap or alone; a group is one object."""
    rng = ground.rng
    columns, rows = rng.integers(1, 7), rng.integers(1, 5)
    pitch, turn, middle = ground.pixels(rng.uniform(0.60, 0.72) if is_drum else rng.uniform(1.2, 1.5)), rng.uniform(0, np.pi), ground.anywhere()
    untidy, missing = pitch * (0.16 if rng.random() < 0.4 else 0.03), rng.uniform(0.1, 0.35) if rng.random() < 0.4 else 0
    if not ground.free(middle, np.hypot(columns, rows) * pitch / 2 + pitch / 2):
        return
    common = (DRUM_PAINTS[rng.integers(len(DRUM_PAINTS))] if rng.random() < 0.7 else any_colour(rng)) if is_drum else np.float32([214, 216, 212]) * rng.uniform(0.8, 1.1)
    mixed, found = is_drum and rng.random() < 0.4, []
    for number in range(columns * rows):
        if found and rng.random() < missing:
            continue
        along, across = (number % columns + 0.5 - columns / 2) * pitch, (number // columns + 0.5 - rows / 2) * pitch
        centre = middle + np.array([along * np.cos(turn) - across * np.sin(turn), along * np.sin(turn) + across * np.cos(turn)]) + rng.uniform(-untidy, untidy, 2)
        paint = (DRUM_PAINTS[rng.integers(len(DRUM_PAINTS))] if mixed else common) * rng.uniform(0.85, 1.1)
        found.append(sprites.drum(ground.out, centre, ground.pixels(DRUM_RADIUS), ground.light, paint, rng) if is_drum
                     else sprites.tote(ground.out, centre, ground.pixels(TOTE_HALF), turn + rng.uniform(-0.1, 0.1), ground.light, paint, rng))
    found = np.array(found)
    box = np.array([*found[:, :2].min(0), *found[:, 2:].max(0)])
    least = LEAST["drum" if is_drum and len(found) == 1 else "pair" if len(found) == 2 else "group"]
    ground.add(box, TANK if min(box[2] - box[0], box[3] - box[1]) >= least else IGNORE_TANK)


def add_distractor(ground):
    """What is round, vivid or box-shaped and no tank: bins, crates, tarpaulins, parasols, painted discs, tyres, trampolines, bushes, fans."""
    rng, out, light = ground.rng, ground.out, ground.light
    kind, centre, turn, colour = rng.integers(8), ground.anywhere(), rng.uniform(0, np.pi), any_colour(rng)
    size = ground.pixels(log_uniform(rng, 0.4, 2.0))          # half of its side
    if not 2.5 <= size <= ground.side * 0.2 or not ground.free(centre, size * 1.3):
        return
    reach = np.array([size, size])
    if kind in (0, 1):
        half = (size, size * rng.uniform(0.35, 1))
        box = sprites.block(out, centre, half, turn, size * rng.uniform(0, 2), light, colour)
        reach = (box[2:] - box[:2]) / 2
    elif kind == 2:
        corners = centre + size * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * rng.uniform(0.4, 1, (4, 2))
        mask = np.zeros(out.shape[:2], np.uint8)
        cv2.fillPoly(mask, [np.round(corners * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
        view, x, y = window(out, centre, size + 2)
        part = mask[int(max(0, centre[1] - size - 2)):, int(max(0, centre[0] - size - 2)):][:view.shape[0], :view.shape[1], None] / np.float32(255)
        view[:] = view * (1 - part) + colour * (1 + 0.1 * np.sin(x * rng.uniform(0.2, 1) + y * rng.uniform(0.2, 1)))[:, :, None] * part
    elif kind == 3:
        far = light.shadow * size * rng.uniform(1, 2)
        view, x, y = window(out, centre, size + np.abs(far).max() + 2)
        sides, other = rng.integers(6, 9), any_colour(rng) if rng.random() < 0.5 else colour * rng.uniform(0.8, 1.1)
        angle = np.arctan2(y, x) + turn
        edge = size * np.cos(np.pi / sides) / np.cos(np.mod(angle, 2 * np.pi / sides) - np.pi / sides)
        view *= 1 - cover(np.hypot(x - far[0], y - far[1]) - size * 0.95) * light.dark
        sector = (np.floor(angle / (2 * np.pi / sides)) % 2 == 0)[:, :, None]
        top = cover(np.hypot(x, y) - edge)
        view[:] = view * (1 - top) + np.where(sector, colour, other) * top
    elif kind == 4:
        view, x, y = window(out, centre, size + 2)
        top = cover(np.hypot(x, y) - size) * rng.uniform(0.4, 1)
        view[:] = view * (1 - top) + colour * top
    elif kind == 5:
        view, x, y = window(out, centre, size + 2)
        hole = size * rng.uniform(0.3, 0.85)
        top = cover(np.abs(np.hypot(x, y) - (size + hole) / 2) - (size - hole) / 2)
        view[:] = view * (1 - top) + (np.float32([45, 45, 47]) if rng.random() < 0.6 else colour) * rng.uniform(0.6, 1.2) * top
    elif kind == 6:
        sprites.bush(out, centre, size, light, rng)
    else:
        fan, tone = rng.uniform(0.4, 0.75), rng.uniform(0.3, 0.8)
        sprites.block(out, centre, (size, size * 0.9), turn, size, light,
                      lambda along, across: np.float32([190, 190, 186]) * np.where(np.hypot(along, across) < fan, tone, 1.0)[:, :, None].astype(np.float32))
    ground.add(np.array([*(centre - reach), *(centre + reach)]), NOT_TANK)


def add_things(image, boxes, labels, outside, gsd, roofs, rng):
    """Adds tanks where none stands, and what is no tank. At drone resolution also vessels, drums, totes and water tanks; `gsd` None: unknown, by drone."""
    ground = Ground(image, boxes, labels, outside, gsd or log_uniform(rng, *UNKNOWN), rng)
    fine = ground.gsd < FINE
    for _ in range(rng.integers(0, 6) if fine else rng.integers(0, 2)):
        add_distractor(ground)
    for _ in range(rng.integers(1, 5) if fine else rng.integers(1, 3)):
        chance = rng.random()
        if not fine:
            add_lying(ground) if chance < 0.12 else add_floating(ground) if chance < 0.37 else add_standing(ground, roofs)
        elif chance < 0.25:
            add_standing(ground, roofs)
        elif chance < 0.57:
            add_plastic(ground)
        elif chance < 0.77:
            add_lying(ground)
        else:
            add_containers(ground, chance < 0.90)
    return finished(ground, image, boxes, labels)


def finished(ground, image, boxes, labels):
    """The crop with what was added, as sharp as a picture is: drawn edges are sharper than any lens."""
    if not ground.boxes:
        return image, boxes, labels
    out = ground.out
    if ground.rng.random() < 0.8:
        # Blurred as a whole where something was drawn: a blurred difference would let the ground's texture shine through it.
        width, changed = ground.rng.uniform(0.4, 1.2), (np.abs(out - image).max(2) > 0.5).astype(np.float32)
        share = cv2.GaussianBlur(changed, (0, 0), width)[:, :, None]
        out = image * (1 - share) + cv2.GaussianBlur(out, (0, 0), width) * share
    return (np.clip(out, 0, 255).astype(np.uint8), np.concatenate([boxes, np.array(ground.boxes, np.float32)]),
            np.concatenate([labels, np.array(ground.labels, np.int64)]))


WATERS = np.array([[62, 74, 60], [88, 96, 78], [110, 98, 76], [58, 62, 66], [96, 112, 112], [130, 122, 104]], np.float32)


def painted_basin(x, y, rng):
    """A clarifier from above: concrete rim, weir, water in rings, bridge from the middle; level with the ground, so no wall outside."""
    radius = np.hypot(x, y)
    concrete = np.float32([168, 164, 156]) * rng.uniform(0.75, 1.2)
    basin = np.ones((*x.shape, 3), np.float32) * WATERS[rng.integers(len(WATERS))] * rng.uniform(0.7, 1.3)
    basin *= (1 + rng.uniform(-0.15, 0.15) * radius)[:, :, None]
    if rng.random() < 0.7:
        weir = rng.uniform(0.78, 0.93)
        basin[np.abs(radius - weir) < rng.uniform(0.015, 0.05)] = concrete * rng.uniform(0.7, 1.0)
    light, wall = rng.uniform(0, 2 * np.pi), 1 - rng.uniform(0.03, 0.08)
    inner = rng.uniform(0.05, 0.2)
    basin[(np.hypot(x - inner * np.cos(light), y - inner * np.sin(light)) > wall) & (radius < wall)] *= 0.6
    basin[radius > wall] = concrete
    basin[radius < rng.uniform(0.05, 0.2)] = concrete * rng.uniform(0.6, 1.1)
    heading, width = rng.uniform(0, 2 * np.pi), rng.uniform(0.03, 0.08)
    along, across = sprites.turned(x, y, heading)
    bridge = (np.abs(across) < width) & ((along > 0) | (rng.random() < 0.4))
    basin[bridge] = concrete * rng.uniform(0.8, 1.25)
    return basin


def add_basins(image, boxes, labels, outside, gsd, rng):
    """Adds 1 to 4 clarifiers of one size, 6 to 40 m: what is round, ringed and no tank."""
    ground = Ground(image, [], [], outside, gsd, rng)
    ground.taken = list(boxes)
    diameter = ground.pixels(log_uniform(rng, 6, 40))
    for _ in range(rng.integers(1, 5)):
        centre = ground.anywhere()
        if not 12 <= diameter <= ground.side * 0.6 or not ground.free(centre, diameter / 2):
            continue
        view, x, y = window(ground.out, centre, diameter / 2 + 1)
        top = cover(np.hypot(x, y) - diameter / 2)
        view[:] = view * (1 - top) + painted_basin(x / diameter * 2, y / diameter * 2, rng) * top
        ground.add(np.array([*(centre - diameter / 2), *(centre + diameter / 2)]), BASIN)
    return finished(ground, image, boxes, labels)


def overlaps(a, b):
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])
