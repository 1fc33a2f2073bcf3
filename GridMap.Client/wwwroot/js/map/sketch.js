// Drawing by mouse, pen or finger: clicks set vertices, a free hand follows the pointer. What is done is told; nothing is kept.
const NEAR = 3; // Pixels: closer than this is the same vertex.
const TOLERANCE = 1.5; // Pixels that a free line may be off from the hand.
const LEAST = { line: 2, arrow: 2, polygon: 3 };

export class Sketch {
  #map;
  #tell;
  #draw;
  #kind = null;
  #points = [];
  #hand = null;
  #isDown = false;

  /** `tell(kind, geometry)` hears of what is done, `draw()` that the unfinished has changed. */
  constructor(map, tell, draw) {
    this.#map = map;
    this.#tell = tell;
    this.#draw = draw;
    map.on("mousemove", (event) => this.#move(event));
    map.on("touchmove", (event) => this.#move(event));
    map.on("mousedown", (event) => this.#press(event));
    map.on("touchstart", (event) => this.#press(event));
    map.on("mouseup", () => this.#lift());
    map.on("touchend", () => this.#lift());
    map.on("dblclick", (event) => {
      if (this.#kind) {
        event.preventDefault();
        this.finish();
      }
    });
  }

  get isOn() {
    return this.#kind !== null;
  }

  /** `point`, `line`, `free`, `arrow`, `polygon`, or null to stop. */
  start(kind) {
    this.#kind = kind;
    this.#points = [];
    this.#hand = null;
    this.#isDown = false;
    this.#map.getCanvas().style.cursor = kind ? "crosshair" : "";
    this.#map.dragPan[kind === "free" ? "disable" : "enable"]();
    this.#draw();
  }

  add(lngLat) {
    if (this.#kind === "point") {
      this.#tell("point", { type: "Point", coordinates: lngLat.toArray() });
    } else if (this.#kind !== "free" && !this.#isNear(lngLat)) {
      this.#points.push(lngLat.toArray());
      this.#draw();
    }
  }

  /** Takes back the last vertex. */
  back() {
    this.#points.pop();
    this.#draw();
  }

  finish() {
    const points = this.#points;
    if (points.length < LEAST[this.#kind]) {
      return;
    }
    const kind = this.#kind;
    this.#points = [];
    this.#hand = null;
    this.#draw();
    this.#tell(kind, kind === "polygon" ? { type: "Polygon", coordinates: [[...points, points[0]]] } : { type: "LineString", coordinates: points });
  }

  /** What is drawn so far, as features. */
  features() {
    const all = this.#hand && this.#points.length && this.#kind !== "free" ? [...this.#points, this.#hand] : this.#points;
    const shape = (type, coordinates) => ({ type: "Feature", properties: {}, geometry: { type, coordinates } });
    return [
      ...(this.#kind === "free" ? [] : this.#points.map((point) => shape("Point", point))),
      ...(all.length > 1 ? [shape("LineString", this.#kind === "polygon" ? [...all, all[0]] : all)] : []),
      ...(this.#kind === "polygon" && all.length > 2 ? [shape("Polygon", [[...all, all[0]]])] : []),
    ];
  }

  #press(event) {
    if (this.#kind === "free" && (event.points?.length ?? 1) === 1) {
      this.#isDown = true;
      this.#points = [event.lngLat.toArray()];
    }
  }

  #move(event) {
    if (this.#kind === "free" && this.#isDown && !this.#isNear(event.lngLat)) {
      this.#points.push(event.lngLat.toArray());
      this.#draw();
    } else if (this.#kind && this.#points.length) {
      this.#hand = event.lngLat.toArray();
      this.#draw();
    }
  }

  #lift() {
    if (!this.#isDown) {
      return;
    }
    this.#isDown = false;
    const drawn = thin(this.#points.map((point) => ({ point, at: this.#map.project(point) })), TOLERANCE).map(({ point }) => point);
    this.#points = [];
    this.#draw();
    if (drawn.length > 1) {
      this.#tell("free", { type: "LineString", coordinates: drawn });
    }
  }

  #isNear(lngLat) {
    const last = this.#points.at(-1);
    const [here, there] = last ? [this.#map.project(lngLat), this.#map.project(last)] : [];
    return Boolean(last) && Math.hypot(here.x - there.x, here.y - there.y) < NEAR;
  }
}

/** Leaves out what lies within a tolerance of the line through the rest (Douglas and Peucker). */
export function thin(points, tolerance) {
  if (points.length < 3) {
    return points;
  }
  const [first, last] = [points[0].at, points.at(-1).at];
  const length = Math.hypot(last.x - first.x, last.y - first.y);
  let [far, farthest] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const { x, y } = points[i].at;
    const off = length === 0
      ? Math.hypot(x - first.x, y - first.y)
      : Math.abs((last.x - first.x) * (first.y - y) - (first.x - x) * (last.y - first.y)) / length;
    if (off > farthest) {
      [far, farthest] = [i, off];
    }
  }
  return farthest <= tolerance
    ? [points[0], points.at(-1)]
    : [...thin(points.slice(0, far + 1), tolerance).slice(0, -1), ...thin(points.slice(far), tolerance)];
}
