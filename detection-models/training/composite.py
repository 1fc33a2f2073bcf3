"""Draws tanks into a crop: a painted or a cut-out roof, its wall, its shadow. For metal tanks at drone resolution, which no set labels."""
import cv2
import numpy as np

from sources import BASIN, IGNORE_STRUCTURE, STRUCTURE, TANK

PAINTS = np.array([[235, 235, 232], [205, 208, 210], [165, 168, 170], [120, 120, 118], [200, 190, 165], [150, 95, 65], [90, 120, 95],
                   [95, 135, 175], [70, 70, 72], [175, 60, 50]], np.float32)


def cut_roofs(pictures, limit=400):
    """Roof cut-outs (square, uint8) of the labelled tanks of training pictures, at least 24 px across."""
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
                roofs.append(picture.pixels[y0 + inset:y1 - inset, x0 + inset:x1 - inset].copy())
    step = max(1, len(roofs) // limit)
    return roofs[::step]


def painted_roof(side, rng):
    """A cone or dome seen from above: paint, shading by sector, rim, seams, rust, hatch."""
    axis = (np.arange(side, dtype=np.float32) + 0.5) / side * 2 - 1
    x, y = np.meshgrid(axis, axis)
    radius, angle = np.hypot(x, y), np.arctan2(y, x)
    roof = np.ones((side, side, 3), np.float32) * PAINTS[rng.integers(len(PAINTS))] * rng.uniform(0.85, 1.08)
    light = rng.uniform(0, 2 * np.pi)
    roof *= (1 + rng.uniform(0, 0.28) * np.cos(angle - light) * np.minimum(radius * 1.5, 1))[:, :, None]
    if rng.random() < 0.5:
        seams = np.cos(angle * rng.integers(6, 25)) > 0.97
        roof[seams] *= rng.uniform(0.8, 0.95)
    if rng.random() < 0.6:
        roof[radius > 1 - rng.uniform(0.05, 0.16)] *= rng.uniform(0.6, 1.2)
    if rng.random() < 0.3:
        blotches = cv2.resize(rng.random((6, 6)).astype(np.float32), (side, side), interpolation=cv2.INTER_CUBIC)
        roof = np.where((blotches > 0.65)[:, :, None], roof * 0.6 + np.float32([120, 75, 45]) * 0.4, roof)
    if rng.random() < 0.5:
        place, size = rng.uniform(-0.5, 0.5, 2), rng.uniform(0.06, 0.2)
        roof[np.hypot(x - place[0], y - place[1]) < size] *= rng.uniform(0.4, 1.1)
    return roof


def disc(side, centre, radii):
    """Soft-edged coverage mask of an ellipse, float32 0-1."""
    mask = np.zeros((side, side), np.uint8)
    cv2.ellipse(mask, (int(centre[0] * 16), int(centre[1] * 16)), (int(radii[0] * 16), int(radii[1] * 16)), 0, 0, 360, 255, -1, cv2.LINE_AA, 4)
    return mask.astype(np.float32)[:, :, None] / 255


def add_tanks(image, boxes, labels, outside, gsd, roofs, rng):
    """Adds 1 to 8 tanks where no tank stands; diameters 1.5 to 18 m (8 to 60 px where the scale is unknown)."""
    side, out = image.shape[0], image.astype(np.float32)
    count, sun, lean = rng.integers(1, 9), rng.uniform(0, 2 * np.pi), rng.uniform(0, 2 * np.pi)
    common = np.exp(rng.uniform(np.log(1.5), np.log(18)))
    tall, tilt = rng.uniform(0.3, 1.4), rng.uniform(0, 0.25)
    row = rng.random() < 0.5
    start, heading = rng.uniform(0.1, 0.9, 2) * side, rng.uniform(0, 2 * np.pi)
    taken, new = [b for b, l in zip(boxes, labels) if l not in (STRUCTURE, IGNORE_STRUCTURE)], []
    for number in range(count):
        metres = common * rng.uniform(0.9, 1.1) if row else np.exp(rng.uniform(np.log(1.5), np.log(18)))
        diameter = metres / gsd if gsd else np.exp(rng.uniform(np.log(8), np.log(60)))
        if not 5 <= diameter <= side * 0.45:
            continue
        radius = diameter / 2
        spacing = diameter * rng.uniform(1.02, 1.5) if row else 0
        centre = start + number * spacing * np.array([np.cos(heading), np.sin(heading)]) if row else rng.uniform(0, 1, 2) * side
        box = np.array([*(centre - radius), *(centre + radius)], np.float32)
        if box.min() < 0 or box.max() > side or outside[int(centre[1]), int(centre[0])] or any(overlaps(box, other) for other in taken):
            continue
        length = diameter * tall * rng.uniform(0.9, 1.1)
        reach = np.array([np.cos(sun), np.sin(sun)]) * length * 0.8
        shade = np.zeros((side, side, 1), np.float32)
        for step in np.linspace(0, 1, 6):
            shade = np.maximum(shade, disc(side, centre + reach * step, (radius, radius)))
        out *= 1 - shade * rng.uniform(0.4, 0.65)
        wall_shift = np.array([np.cos(lean), np.sin(lean)]) * length * tilt
        wall_tone = PAINTS[rng.integers(4)] * rng.uniform(0.5, 0.95)
        for step in np.linspace(1, 0.2, 3):
            wall = disc(side, centre + wall_shift * step, (radius, radius))
            out = out * (1 - wall) + wall_tone * wall
        x0, y0 = int(np.floor(box[0])), int(np.floor(box[1]))
        size = int(np.ceil(diameter)) + 1
        if roofs and rng.random() < 0.5:
            source = roofs[rng.integers(len(roofs))]
            roof = cv2.resize(source, (size, size), interpolation=cv2.INTER_AREA).astype(np.float32)
        else:
            roof = painted_roof(size, rng)
        mask = disc(side, centre, (radius, radius))
        x1, y1 = min(side, x0 + size), min(side, y0 + size)
        cover = mask[y0:y1, x0:x1]
        out[y0:y1, x0:x1] = out[y0:y1, x0:x1] * (1 - cover) + roof[:y1 - y0, :x1 - x0] * cover
        taken.append(box)
        new.append(box)
    if not new:
        return image, boxes, labels
    boxes = np.concatenate([boxes, np.array(new, np.float32)])
    return np.clip(out, 0, 255).astype(np.uint8), boxes, np.concatenate([labels, np.full(len(new), TANK)])


WATERS = np.array([[62, 74, 60], [88, 96, 78], [110, 98, 76], [58, 62, 66], [96, 112, 112], [130, 122, 104]], np.float32)


def painted_basin(side, rng):
    """A clarifier from above: concrete rim, weir, water in rings, bridge from the middle; level with the ground, so no wall outside."""
    axis = (np.arange(side, dtype=np.float32) + 0.5) / side * 2 - 1
    x, y = np.meshgrid(axis, axis)
    radius = np.hypot(x, y)
    concrete = np.float32([168, 164, 156]) * rng.uniform(0.75, 1.2)
    basin = np.ones((side, side, 3), np.float32) * WATERS[rng.integers(len(WATERS))] * rng.uniform(0.7, 1.3)
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
    along, across = x * np.cos(heading) + y * np.sin(heading), -x * np.sin(heading) + y * np.cos(heading)
    bridge = (np.abs(across) < width) & ((along > 0) | (rng.random() < 0.4))
    basin[bridge] = concrete * rng.uniform(0.8, 1.25)
    return basin


def add_basins(image, boxes, labels, outside, gsd, rng):
    """Adds 1 to 4 clarifiers of one size, 6 to 40 m: what is round, ringed and no tank."""
    side, out = image.shape[0], image.astype(np.float32)
    metres, taken, new = np.exp(rng.uniform(np.log(6), np.log(40))), list(boxes), []
    for _ in range(rng.integers(1, 5)):
        diameter = metres / gsd
        centre = rng.uniform(0, 1, 2) * side
        box = np.array([*(centre - diameter / 2), *(centre + diameter / 2)], np.float32)
        if not 12 <= diameter <= side * 0.6 or box.min() < 0 or box.max() > side - 1 or outside[int(centre[1]), int(centre[0])] or any(overlaps(box, b) for b in taken):
            continue
        x0, y0, size = int(box[0]), int(box[1]), int(np.ceil(diameter)) + 1
        x1, y1 = min(side, x0 + size), min(side, y0 + size)
        cover = disc(side, centre, (diameter / 2, diameter / 2))[y0:y1, x0:x1]
        out[y0:y1, x0:x1] = out[y0:y1, x0:x1] * (1 - cover) + painted_basin(size, rng)[:y1 - y0, :x1 - x0] * cover
        taken.append(box)
        new.append(box)
    if not new:
        return image, boxes, labels
    return np.clip(out, 0, 255).astype(np.uint8), np.concatenate([boxes, np.array(new, np.float32)]), np.concatenate([labels, np.full(len(new), BASIN)])


def overlaps(a, b):
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])
