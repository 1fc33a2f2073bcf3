"""Reads the labelled sets into memory: pictures with boxes or outlines, what is labelled in them, and which split they are in."""
import hashlib
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from osgeo import gdal, osr

gdal.UseExceptions()
CLASSES = ["tank", "structure"]                                 # what is reported
HELPERS = ["basin", "vehicle", "pool"]                          # what is mistaken for it: learnt beside it, not exported
TANK, STRUCTURE, BASIN, VEHICLE, POOL = range(5)
CHANNELS = len(CLASSES) + len(HELPERS)
IGNORE_TANK, IGNORE_STRUCTURE = 10, 11
NOT_TANK, NOT_STRUCTURE = 12, 13                                # a person said so

# RSOD boxes take in the wall and a rim of ground; about their centre they are cut to this share, near the roof itself (about 0.8 of
# the side, as measured with a model that learnt the roofs boxed in UC Merced).
RSOD_SHRINK = 0.86
MOSTLY_CUT = 0.3       # a building with less than this share of its box inside the picture is ignored
HELD_OUT_SITES = {"site02", "site05", "site08", "site10", "single24", "single40", "single46"}


@dataclass
class Picture:
    """One image and its truth, in pixels of that image; (0, 0) is the corner of the first pixel."""

    name: str
    source: str
    pixels: np.ndarray                      # H x W x 3, uint8, RGB
    split: str = "train"                    # train | val
    gsd: float | None = None                # metres a pixel on the ground, None = unknown
    outlines: list = field(default_factory=list)   # each N x 2 (column, row): a polygon, or an ellipse given as its box's four corners
    labels: list = field(default_factory=list)     # TANK | STRUCTURE | IGNORE_*
    round: list = field(default_factory=list)      # True where the outline stands for an ellipse
    trust: dict = field(default_factory=lambda: {TANK: 1.0})   # class to how far the absence of its label can be trusted; missing = not at all
    blank: np.ndarray | None = None         # H x W bool, True where there is no image (collar)
    any_angle: bool = True                  # False: boxes of long things, right at quarter turns only

    def add_box(self, x0, y0, x1, y1, label):
        self.outlines.append(np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], np.float32))
        self.labels.append(label)
        self.round.append(True)

    def add_polygon(self, points, label):
        self.outlines.append(np.asarray(points, np.float32))
        self.labels.append(label)
        self.round.append(False)

    def boxes(self):
        """Axis-aligned boxes, N x 4 (left, top, right, bottom)."""
        if not self.outlines:
            return np.zeros((0, 4), np.float32)
        return np.array([[*o.min(0), *o.max(0)] for o in self.outlines], np.float32)


def read_rgb(path):
    image = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if image is None:
        raise FileNotFoundError(f"{path} is missing or is no picture.")
    return np.ascontiguousarray(image[:, :, ::-1])


def annotations_by_image(path):
    document = json.loads(Path(path).read_text())
    by_image = {}
    for annotation in document["annotations"]:
        by_image.setdefault(annotation["image_id"], []).append(annotation)
    return document, by_image


def load_rsod(data, shrink=RSOD_SHRINK):
    folder = Path(data) / "tanks/rsod"
    document, by_image = annotations_by_image(folder / "annotations.json")
    for image in document["images"]:
        picture = Picture(f"rsod/{image['file_name']}", "rsod", read_rgb(folder / "images" / image["file_name"]), split=image["split"])
        for annotation in by_image.get(image["id"], []):
            x, y, w, h = annotation["bbox"]
            cx, cy, w, h = x + w / 2, y + h / 2, w * shrink, h * shrink
            picture.add_box(cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2, TANK)
        yield picture


BARE_LAND = ("agricultural", "beach", "chaparral", "forest", "river", "runway", "freeway", "parkinglot")


def load_ucmerced(data):
    folder = Path(data) / "tanks/ucmerced"
    document, by_image = annotations_by_image(folder / "annotations.json")
    for number, image in enumerate(document["images"]):
        name = image["file_name"]
        has_tanks = image["tank_labels"] == "exhaustive"
        held_out = image.get("site_group") in HELD_OUT_SITES if has_tanks else number % 5 == 0
        picture = Picture(f"ucmerced/{name}", "ucmerced" if has_tanks else "ucmerced-negative", read_rgb(folder / "images" / name),
                          split="val" if held_out else "train", gsd=0.3, trust={TANK: 1.0, BASIN: 1.0})
        if name.startswith(BARE_LAND):
            picture.trust[STRUCTURE] = 1.0
        for annotation in by_image.get(image["id"], []):
            x, y, w, h = annotation["bbox"]
            picture.add_box(x, y, x + w, y + h, IGNORE_TANK if annotation["uncertain"] else TANK if annotation["category_id"] == 1 else BASIN)
        yield picture


def load_drone(data, name, gsd, trust):
    folder = Path(data) / "drone" / name
    document, by_image = annotations_by_image(folder / "annotations.json")
    for number, image in enumerate(document["images"]):
        pixels = read_rgb(folder / "images" / image["file_name"])
        picture = Picture(f"{name}/{image['file_name']}", name, pixels, split="val" if number % 5 == 4 else "train", gsd=gsd, trust=trust)
        picture.blank = (pixels > 250).all(2) if name == "dl_aedes" else None
        for annotation in by_image.get(image["id"], []):
            x, y, w, h = annotation["bbox"]
            kind = annotation.get("source_class")
            label = IGNORE_TANK if annotation["iscrowd"] else TANK if annotation["category_id"] == 1 else POOL if "pool" in kind else VEHICLE
            picture.add_box(x, y, x + w, y + h, label)
        yield picture


def ground_sampling(dataset):
    """Metres a pixel on the ground; Web Mercator metres are shortened by the cosine of the latitude."""
    transform, reference = dataset.GetGeoTransform(), osr.SpatialReference(wkt=dataset.GetProjection())
    metres = abs(transform[1])
    if reference.GetAuthorityCode(None) in ("3857", "3395"):
        northing = transform[3] + transform[5] * dataset.RasterYSize / 2
        metres *= float(1 / np.cosh(northing / 6378137.0))
    return metres


def read_raster(path, finest=0.12):
    """RGB, blank mask and GSD of a GeoTIFF, averaged down to `finest` metres a pixel where it is finer."""
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(min(i, dataset.RasterCount)).ReadAsArray() for i in (1, 2, 3)]
    pixels = np.dstack(bands).astype(np.uint8)
    blank = dataset.GetRasterBand(1).GetMaskBand().ReadAsArray() == 0
    gsd = ground_sampling(dataset)
    factor = min(1.0, gsd / finest)
    if factor < 1:
        pixels = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        blank = cv2.resize(blank.astype(np.uint8), (pixels.shape[1], pixels.shape[0]), interpolation=cv2.INTER_NEAREST) > 0
    return np.ascontiguousarray(pixels), blank, gsd / factor, factor, dataset


def load_structures(data, finest=0.06):
    folder = Path(data) / "orthophotos/structures"
    for path in sorted(folder.glob("*.tif")):
        pixels, blank, gsd, factor, dataset = read_raster(path, finest)
        name = path.name.replace("_z21.tif", "")
        picture = Picture(f"structures/{name}", "structures", pixels, split="val" if name == "kampala_B" else "train", gsd=gsd,
                          trust={TANK: 1.0, STRUCTURE: 1.0}, blank=blank)
        x0, dx, _, y0, _, dy = dataset.GetGeoTransform()
        radius = 6378137.0
        for feature in json.loads((folder / f"{name}.buildings.geojson").read_text())["features"]:
            geometry = feature["geometry"]
            rings = [geometry["coordinates"][0]] if geometry["type"] == "Polygon" else [part[0] for part in geometry["coordinates"]]
            for ring in rings:
                lon, lat = np.radians(np.array(ring, np.float64)[:, :2]).T
                east, north = radius * lon, radius * np.arctanh(np.sin(lat))
                points = np.stack([(east - x0) / dx, (north - y0) / dy], 1) * factor
                cut = np.clip(points, 0, [pixels.shape[1], pixels.shape[0]])
                share = np.prod(np.ptp(cut, 0)) / np.prod(np.ptp(points, 0))
                if share > 0.02:
                    picture.add_polygon(cut, STRUCTURE if share >= MOSTLY_CUT else IGNORE_STRUCTURE)
        yield picture


def load_plain(data, finest=0.05):
    folder = Path(data) / "orthophotos/plain"
    for path in sorted([*folder.glob("*.tif"), *folder.glob("cog-variants/*lzw*.tif")]):
        pixels, blank, gsd, _, _ = read_raster(path, finest)
        yield Picture(f"plain/{path.name}", "plain", pixels, split="val" if path.name.startswith(("australia", "OSBS", "pix4d")) else "train",
                      gsd=gsd, blank=blank)


def load_synthetic(folder, finest=0.06):
    """Scenes of `gridmap synthesize scene`, one sub-folder each: what no real set labels (metal tanks by drone, vessels lying down, drums)."""
    for path in sorted(Path(folder).glob("*/scene.tif")):
        pixels, blank, gsd, factor, _ = read_raster(path, finest)
        document, by_image = annotations_by_image(path.parent / "scene.coco.json")
        names = {category["id"]: category["name"] for category in document["categories"]}
        known = {name: number for number, name in enumerate(CLASSES + HELPERS)}
        picture = Picture(f"synthetic/{path.parent.name}", "synthetic", pixels, gsd=gsd, blank=blank,
                          trust={known[name]: 1.0 for name in names.values() if name in known})
        for annotation in (a for some in by_image.values() for a in some):
            label = known.get(names[annotation["category_id"]])
            if label is None:
                continue
            if annotation["iscrowd"]:
                label = {TANK: IGNORE_TANK, STRUCTURE: IGNORE_STRUCTURE}.get(label)
                if label is None:
                    continue
            x, y, w, h = (value * factor for value in annotation["bbox"])
            rings = annotation.get("segmentation") if label == STRUCTURE else None
            if rings:
                picture.add_polygon(np.array(rings[0], np.float64).reshape(-1, 2) * factor, label)
            else:
                picture.add_box(x, y, x + w, y + h, label)
                picture.any_angle &= label != STRUCTURE
        yield picture


def load_labels(folder):
    """What `gridmap labels export` wrote: chips with verdicts. Only what is boxed is known, so the rest of a chip teaches nothing.

    Chips of one flight stay on one side: every fifth flight, by its name's hash, is held out.
    """
    folder = Path(folder)
    document, by_image = annotations_by_image(folder / "annotations.json")
    for image in document["images"]:
        held_out = int(hashlib.sha256(image["flight"].encode()).hexdigest(), 16) % 5 == 0
        known = {label: float(image[key] == "exhaustive") for label, key in ((TANK, "tank_labels"), (STRUCTURE, "structure_labels"))}
        picture = Picture(f"labels/{image['file_name']}", "labels", read_rgb(folder / "images" / image["file_name"]), split="val" if held_out else "train",
                          gsd=image.get("gsd"), trust=known, any_angle=False)
        for annotation in by_image.get(image["id"], []):
            is_tank = annotation["detected_as"] == "tank"
            label = (IGNORE_TANK if is_tank else IGNORE_STRUCTURE) if annotation["iscrowd"] else TANK if annotation["category_id"] == 1 \
                else STRUCTURE if annotation["category_id"] == 2 else NOT_TANK if is_tank else NOT_STRUCTURE
            x, y, w, h = annotation["bbox"]
            picture.add_box(x, y, x + w, y + h, label)
        yield picture


def load_all(data, synthetic=None, labels=None, unseen=None):
    """Every picture of every set, training and validation together. What has a name that begins with `unseen` is held out whole."""
    some = [*load_rsod(data), *load_ucmerced(data), *load_drone(data, "dl_aedes", 0.12, {TANK: 0.5, POOL: 1.0}),
            *load_drone(data, "minsk_vehicles", None, {TANK: 1.0, VEHICLE: 1.0}), *load_structures(data), *load_plain(data),
            *(load_synthetic(synthetic) if synthetic else []), *(load_labels(labels) if labels else [])]
    return hold_out(some, unseen)


def hold_out(pictures, unseen):
    """Keeps pictures whose name begins with `unseen` ("rsod", "structures/kampala") out of training, so that a whole source or country is new to the model."""
    if unseen and not any(p.name.startswith(unseen) for p in pictures):
        raise ValueError(f"No picture has a name that begins with {unseen}: name a set (rsod, ucmerced, dl_aedes, …) or a part of one (structures/kampala).")
    for picture in pictures:
        if unseen and picture.name.startswith(unseen):
            picture.split = "val"
    return pictures


def mosaics(pictures, count, positives, seed):
    """Three by three chips of UC Merced side by side, so that a reduced crop is still full of image."""
    chooser = random.Random(seed)
    with_tanks = [p for p in pictures if p.source == "ucmerced" and p.pixels.shape[:2] == (256, 256)]
    without = [p for p in pictures if p.source == "ucmerced-negative" and p.pixels.shape[:2] == (256, 256)]
    bare = [p for p in without if STRUCTURE in p.trust]
    if not bare or len(with_tanks) < positives:
        return                              # the set is held out whole
    for number in range(count):
        chips = chooser.sample(with_tanks, positives) + chooser.sample(bare, 4) + chooser.sample(without, 5 - positives)
        chooser.shuffle(chips)
        mosaic = Picture(f"mosaic/{number}", "ucmerced" if positives else "ucmerced-negative", np.zeros((768, 768, 3), np.uint8), gsd=0.3,
                         trust={TANK: 1.0, BASIN: 1.0, STRUCTURE: 1.0})
        for place, chip in enumerate(chips):
            top, left = place // 3 * 256, place % 3 * 256
            mosaic.pixels[top:top + 256, left:left + 256] = chip.pixels
            if STRUCTURE not in chip.trust:
                mosaic.add_polygon([[left, top], [left + 256, top], [left + 256, top + 256], [left, top + 256]], IGNORE_STRUCTURE)
            for outline, label in zip(chip.outlines, chip.labels):
                mosaic.outlines.append(outline + np.float32([left, top]))
                mosaic.labels.append(label)
                mosaic.round.append(True)
        yield mosaic
