"""Draws single things seen from above onto a picture: tanks standing and lying, drums, totes, and what is taken for them.

Everything is drawn in a window round the thing, softly edged, lit from one side, its shadow and wall with it.
"""
import cv2
import numpy as np

PAINTS = np.array([[235, 235, 232], [205, 208, 210], [165, 168, 170], [120, 120, 118], [200, 190, 165], [150, 95, 65], [90, 120, 95],
                   [95, 135, 175], [70, 70, 72], [175, 60, 50]], np.float32)
DRUM_PAINTS = np.array([[38, 84, 158], [45, 95, 170], [42, 42, 44], [134, 62, 44], [120, 84, 62], [60, 66, 72], [46, 104, 92], [190, 160, 60], [170, 172, 174]], np.float32)
DRUM_RADIUS, TOTE_HALF = 0.29, 0.55       # metres


class Light:
    """Where shadows fall and how far the tops of things lean, in pixels a pixel of height."""

    def __init__(self, rng):
        sun, away = rng.uniform(0, 2 * np.pi, 2)
        self.sun = np.array([np.cos(sun), np.sin(sun)])
        self.shadow = self.sun * rng.uniform(0.3, 1.4)
        self.lean = np.array([np.cos(away), np.sin(away)]) * rng.uniform(0, 0.3)
        self.dark = rng.uniform(0.15, 0.65)


def window(out, centre, reach):
    """The part of a picture within `reach` pixels of a place, and how far its pixels' middles lie from it; None where there is none."""
    height, width = out.shape[:2]
    x0, y0 = max(0, int(centre[0] - reach)), max(0, int(centre[1] - reach))
    x1, y1 = min(width, int(centre[0] + reach) + 2), min(height, int(centre[1] + reach) + 2)
    if x1 <= x0 or y1 <= y0:
        return None
    x, y = np.meshgrid(np.arange(x0, x1, dtype=np.float32) + np.float32(0.5 - centre[0]), np.arange(y0, y1, dtype=np.float32) + np.float32(0.5 - centre[1]))
    return out[y0:y1, x0:x1], x, y


def cover(distance):
    """Share of each pixel covered by a shape, from the signed distance to its edge."""
    return np.clip(0.5 - distance, 0, 1)[:, :, None]


def capsule(x, y, end, radius):
    """Signed distance to what a disc sweeps from (0, 0) to `end`: a standing tank's shadow and wall, a lying one's outline."""
    share = np.clip((x * end[0] + y * end[1]) / (end[0] ** 2 + end[1] ** 2 + 1e-6), 0, 1)
    return np.hypot(x - share * end[0], y - share * end[1]) - radius


def turned(x, y, turn):
    return x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)


def slab(x, y, turn, half):
    along, across = turned(x, y, turn)
    return np.maximum(np.abs(along) - half[0], np.abs(across) - half[1])


def any_colour(rng):
    """A colour of any hue, from grey to vivid: float32 RGB 0-255."""
    value = np.uint8([[[rng.integers(180), int(255 * rng.uniform(0, 0.9) ** 1.3), int(255 * rng.uniform(0.15, 1))]]])
    return cv2.cvtColor(value, cv2.COLOR_HSV2RGB)[0, 0].astype(np.float32)


def painted_roof(x, y, rng, paint=None):
    """A cone or dome seen from above, at places of a disc of radius 1: paint, shading by sector, rim, seams, rust, hatch."""
    radius, angle = np.hypot(x, y), np.arctan2(y, x)
    roof = np.ones((*x.shape, 3), np.float32) * (PAINTS[rng.integers(len(PAINTS))] if paint is None else paint) * rng.uniform(0.85, 1.08)
    light = rng.uniform(0, 2 * np.pi)
    roof *= (1 + rng.uniform(0, 0.28) * np.cos(angle - light) * np.minimum(radius * 1.5, 1))[:, :, None]
    if rng.random() < 0.5:
        seams = np.cos(angle * rng.integers(6, 25)) > 0.97
        roof[seams] *= rng.uniform(0.8, 0.95)
    if rng.random() < 0.6:
        roof[radius > 1 - rng.uniform(0.05, 0.16)] *= rng.uniform(0.6, 1.2)
    if rng.random() < 0.3:
        blotches = cv2.resize(rng.random((6, 6)).astype(np.float32), x.shape[::-1], interpolation=cv2.INTER_CUBIC)
        roof = np.where((blotches > 0.65)[:, :, None], roof * 0.6 + np.float32([120, 75, 45]) * 0.4, roof)
    if rng.random() < 0.5:
        place, size = rng.uniform(-0.5, 0.5, 2), rng.uniform(0.06, 0.2)
        roof[np.hypot(x - place[0], y - place[1]) < size] *= rng.uniform(0.4, 1.1)
    return roof


def floating_roof(x, y, sun, rng, paint):
    """A tank whose roof floats inside its shell, at places of a disc of radius 1: bright rim, the shell's shadow on the sunk roof, ladder, pontoons."""
    radius, angle = np.hypot(x, y), np.arctan2(y, x)
    shell, sunk = 1 - rng.uniform(0.02, 0.07), rng.uniform(0, 0.35)
    roof = np.ones((*x.shape, 3), np.float32) * paint * rng.uniform(0.6, 1.05)
    blotches = cv2.resize(rng.random((8, 8)).astype(np.float32), x.shape[::-1], interpolation=cv2.INTER_CUBIC)
    roof *= (1 + rng.uniform(0.02, 0.15) * (blotches - 0.5))[:, :, None]
    if rng.random() < 0.5:
        spokes = rng.integers(6, 21)
        roof[(np.cos(angle * spokes) > 0.96) & (radius > 0.15)] *= rng.uniform(0.85, 1.1)
    for ring in rng.uniform(0.1, 0.9, rng.integers(0, 3)):
        roof[np.abs(radius - ring) < rng.uniform(0.01, 0.03)] *= rng.uniform(0.8, 1.15)
    inner, reach = shell - rng.uniform(0.0, 0.05), sunk * np.array([sun[0], sun[1]])
    roof[radius > inner] *= rng.uniform(0.6, 0.9)
    roof[np.hypot(x - reach[0], y - reach[1]) > shell] *= rng.uniform(0.3, 0.65)
    if rng.random() < 0.75:
        along, across = turned(x, y, rng.uniform(0, 2 * np.pi))
        roof[(np.abs(across) < rng.uniform(0.015, 0.045)) & (along > rng.uniform(-0.1, 0.6)) & (along < shell)] *= rng.uniform(0.4, 0.75)
    roof[radius > shell] = np.float32([222, 220, 214]) * rng.uniform(0.75, 1.1)
    return roof


def plastic_roof(x, y, sun, rng, paint):
    """A moulded water tank from above: rounded shoulders, rings, a lid in the middle, a glint towards the sun."""
    radius = np.hypot(x, y)
    towards = -(x * sun[0] + y * sun[1])
    tone = 1 + rng.uniform(0.1, 0.45) * towards * np.minimum(radius, 1) - rng.uniform(0, 0.3) * radius ** 2
    if rng.random() < 0.5:
        tone = tone * (1 + rng.uniform(0.03, 0.15) * np.cos(radius * rng.uniform(9, 26)))
    roof = paint * tone[:, :, None].astype(np.float32)
    lid = rng.uniform(0.2, 0.5)
    if rng.random() < 0.7:
        roof[radius < lid] *= rng.uniform(0.7, 1.3)
        roof[np.abs(radius - lid) < 0.07] *= rng.uniform(0.6, 0.95)
    if rng.random() < 0.4:
        glint = np.exp(-((x + sun[0] * 0.4) ** 2 + (y + sun[1] * 0.4) ** 2) / 0.05)[:, :, None]
        roof = roof + (255 - roof) * glint * rng.uniform(0.2, 0.7)
    return roof


def upright(out, centre, radius, height, light, roof, wall):
    """A standing cylinder whose top is at `centre`. `roof`: float32 picture of the top, or places on a unit disc to one."""
    shift, shade = light.lean * height, light.shadow * height
    foot = centre - shift
    view, x, y = window(out, foot, radius + np.abs(shift).max() + np.abs(shade).max() + 2)
    view *= 1 - cover(capsule(x, y, shade, radius)) * light.dark
    if np.abs(shift).max() > 0.3:
        side = cover(capsule(x, y, shift, radius))
        view[:] = view * (1 - side) + wall * side
    view, x, y = window(out, centre, radius + 1)
    colours = roof(x / radius, y / radius) if callable(roof) else cv2.remap(
        roof, ((x / radius + 1) / 2 * roof.shape[1] - 0.5).astype(np.float32), ((y / radius + 1) / 2 * roof.shape[0] - 0.5).astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    top = cover(np.hypot(x, y) - radius)
    view[:] = view * (1 - top) + colours * top


def lying(out, centre, half_length, radius, turn, light, paint, rng):
    """A vessel lying down: round or flat ends, lit along its ridge, rings, manholes, rust."""
    shade = light.shadow * radius * rng.uniform(1.2, 2.4)
    view, x, y = window(out, centre, half_length + radius + np.abs(shade).max() + 2)
    flat = rng.random() < 0.3
    end = np.array([np.cos(turn), np.sin(turn)]) * max(half_length - radius, 0)

    def outline(x, y):
        return slab(x, y, turn, (half_length, radius)) if flat else capsule(x + end[0], y + end[1], 2 * end, radius)

    dark = np.max([cover(outline(x - shade[0] * step, y - shade[1] * step)) for step in (0.25, 0.5, 0.75, 1)], 0)
    view *= 1 - dark * light.dark
    along, across = turned(x, y, turn)
    bend = np.clip(across / radius, -1, 1)
    facing = -(light.sun @ np.array([-np.sin(turn), np.cos(turn)]))
    tone = rng.uniform(0.6, 0.8) + rng.uniform(0.25, 0.5) * np.sqrt(1 - bend ** 2) + rng.uniform(0, 0.35) * facing * bend
    if rng.random() < 0.6:
        tone = tone * np.where(np.cos(along / half_length * np.pi * rng.integers(2, 7)) > rng.uniform(0.9, 0.98), rng.uniform(0.75, 1.15), 1)
    body = paint * tone[:, :, None].astype(np.float32)
    if rng.random() < 0.3:
        blotches = cv2.resize(rng.random((6, 6)).astype(np.float32), x.shape[::-1], interpolation=cv2.INTER_CUBIC)
        body = np.where((blotches > 0.6)[:, :, None], body * 0.55 + np.float32([120, 75, 45]) * 0.4, body)
    for place in rng.uniform(-0.7, 0.7, rng.integers(0, 4)):
        body[np.hypot(along - place * half_length, across) < radius * rng.uniform(0.15, 0.35)] *= rng.uniform(0.5, 1.2)
    top = cover(outline(x, y))
    view[:] = view * (1 - top) + body * top
    reach = np.abs([np.cos(turn), np.sin(turn)]) * half_length + np.abs([-np.sin(turn), np.cos(turn)]) * radius if flat else np.abs(end) + radius
    return np.array([*(centre - reach), *(centre + reach)], np.float32)


def block(out, centre, half, turn, height, light, colours):
    """A box: its shadow, the sides that lean into view, its top. `colours`: one, or places along and across (each -1 to 1) to many."""
    shade, shift = light.shadow * height, light.lean * height
    view, x, y = window(out, centre, np.hypot(*half) + np.abs(shade).max() + np.abs(shift).max() + 2)
    swept = np.max([cover(slab(x - shade[0] * step + shift[0], y - shade[1] * step + shift[1], turn, half)) for step in (0.3, 0.6, 1)], 0)
    view *= 1 - swept * light.dark
    along, across = turned(x, y, turn)
    top = cover(slab(x, y, turn, half))
    view[:] = view * (1 - top) + (colours(along / half[0], across / half[1]) if callable(colours) else colours) * top
    reach = np.abs([np.cos(turn), np.sin(turn)]) * half[0] + np.abs([-np.sin(turn), np.cos(turn)]) * half[1]
    return np.array([*(centre - reach), *(centre + reach)], np.float32)


def drum(out, centre, radius, light, paint, rng):
    rim, bung = rng.uniform(0.6, 1.25), rng.uniform(-0.6, 0.6, 2)

    def lid(x, y):
        far = np.hypot(x, y)
        tone = np.where(far > 0.82, rim, 1.0) * np.where(np.hypot(x - bung[0], y - bung[1]) < 0.18, 0.6, 1.0)
        return paint * tone[:, :, None].astype(np.float32)

    upright(out, centre, radius, radius * 3, light, lid, paint * 0.6)
    return np.array([*(centre - radius), *(centre + radius)], np.float32)


def tote(out, centre, half, turn, light, paint, rng):
    bars, lid = rng.integers(2, 6), rng.uniform(0.15, 0.3)

    def top(along, across):
        caged = (np.abs(np.cos(along * np.pi * bars / 2)) > 0.93) | (np.abs(np.cos(across * np.pi * bars / 2)) > 0.93) | (np.maximum(np.abs(along), np.abs(across)) > 0.88)
        tone = np.where(caged, 0.75, 1.0) * np.where(np.hypot(along, across) < lid, 0.35, 1.0)
        return paint * tone[:, :, None].astype(np.float32)

    return block(out, centre, (half, half), turn, half * 2, light, top)


def bush(out, centre, radius, light, rng):
    view, x, y = window(out, centre, radius * 1.4 + np.abs(light.shadow * radius).max() + 2)
    angle, phases = np.arctan2(y, x), rng.uniform(0, 2 * np.pi, 3)
    edge = radius * (1 + 0.15 * np.cos(3 * angle + phases[0]) + 0.1 * np.cos(7 * angle + phases[1]))
    view *= 1 - cover(np.hypot(x - light.shadow[0] * radius, y - light.shadow[1] * radius) - radius) * light.dark
    leaves = np.float32([60, 85, 40]) * rng.uniform(0.6, 1.4, 3) * (1 - 0.25 * (x * light.sun[0] + y * light.sun[1]) / radius)[:, :, None] * rng.uniform(0.6, 1.4, (*x.shape, 1))
    top = cover(np.hypot(x, y) - edge)
    view[:] = view * (1 - top) + leaves * top
