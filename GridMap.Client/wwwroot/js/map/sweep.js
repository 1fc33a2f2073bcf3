// Planning a sweep on the map: picking cells, drawing areas and zones, taking hold of the angle and of take-off points.
import { watch } from "../sweeps/planner.js";
import { Sketch } from "./sketch.js";
import { collection, dressSweep, feature, pictureData, zoneFeature } from "./sweep-picture.js";

const RAD = Math.PI / 180;
const REACH = 96; // Pixels from the area's middle to the knob of the angle.
const GRIP = 14; // Pixels around a knob that still take hold of it.
const DRAWN = ["area", "hole", "zone"];

export const create = (map, listener) => new Board(map, listener);

class Board {
  #map;
  #listener;
  #sketch;
  #state = { cells: [], drawn: [], holes: [], zones: [], takeOffs: [], degrees: null, sortieLabel: "{sorties}" };
  #picture = null;
  #saved = null;
  #chosen = 0;
  #tool = null;
  #box = null;
  #drag = null;
  #waiting = new Map();

  constructor(map, listener) {
    this.#map = map;
    this.#listener = listener;
    this.#sketch = new Sketch(map, (kind, geometry) => this.#drawn(kind, geometry), () => this.#drawSketch());
    for (const [names, act] of [["mousedown touchstart", "grab"], ["mousemove touchmove", "pull"], ["mouseup touchend", "drop"]]) {
      names.split(" ").forEach((name) => map.on(name, (event) => this[act](event)));
    }
    map.on("move", () => this.#drawAngle());
    const leave = watch((picture) => {
      this.#picture = picture;
      this.#drawPicture();
    });
    map.on("remove", leave);
  }

  get isDrawing() {
    return this.#tool !== null || this.#drag !== null;
  }

  /** Shows what is chosen: `{ cells, drawn, holes, zones, takeOffs, degrees, sortieLabel, isFixed }`. */
  show(state) {
    this.#state = state;
    this.#draw();
  }

  /** Shows a saved plan as the server keeps it: what lies at its address. */
  async showSaved(address) {
    const read = async (url) => {
      const reply = await fetch(url).catch(() => null);
      return reply?.ok ? reply.json() : collection([]);
    };
    const [legs, photos] = await Promise.all([read(`${address}/geojson`), read(`${address}/photos`)]);
    this.#saved = { legs, photos, takeoffs: collection([]) };
    this.#drawPicture();
  }

  /** Shows one sortie alone; 0 all. */
  choose(sortie) {
    this.#chosen = sortie;
    this.#drawPicture();
  }

  /** `box`, `lasso`, `area`, `hole`, `zone`, `takeoff`; null lets a click pick cells. */
  use(tool) {
    this.#tool = tool;
    this.#sketch.start(DRAWN.includes(tool) ? "polygon" : tool === "lasso" ? "free" : null);
    this.#map.dragPan[tool === "box" || tool === "lasso" ? "disable" : "enable"]();
    this.#map.getCanvas().style.cursor = tool ? "crosshair" : "";
  }

  finish() {
    this.#sketch.finish();
  }

  back() {
    this.#sketch.back();
  }

  dress(colours) {
    dressSweep(this.#map, colours);
    this.#draw();
    this.#drawPicture();
    this.#drawSketch();
  }

  /** Clicks are all the board's: they draw, set, or pick a cell. */
  click(event) {
    if (this.#sketch.isOn) {
      this.#sketch.add(event.lngLat);
    } else if (this.#tool === "takeoff") {
      this.#tell("OnTakeOff", -1, event.lngLat.lng, event.lngLat.lat, true);
    } else if (this.#tool === null && !this.#state.isFixed) {
      const cell = this.#map.queryRenderedFeatures(event.point, { layers: ["cells-fill"] }).find((hit) => hit.properties.code);
      this.#tell("OnCells", cell ? [String(cell.properties.code)] : [], true);
    }
    return true;
  }

  grab(event) {
    if ((event.points?.length ?? 1) !== 1 || this.#state.isFixed) {
      return;
    }
    if (this.#tool === "box") {
      event.preventDefault();
      this.#box = [event.point, event.point];
      return;
    }
    const home = this.#state.takeOffs.findIndex((place) => this.#isNear(event.point, place));
    const knob = this.#knob();
    if (this.#tool === null && (home >= 0 || (knob && this.#isNear(event.point, knob)))) {
      event.preventDefault();
      this.#drag = home >= 0 ? { home } : { isAngle: true };
    }
  }

  pull(event) {
    if (this.#box) {
      this.#box[1] = event.point;
      this.#drawSketch();
    } else if (this.#drag) {
      this.#move(event, false);
    }
  }

  drop(event) {
    if (this.#box) {
      const [from, to] = this.#box;
      this.#box = null;
      this.#drawSketch();
      this.#pickWithin([[from.x, from.y], [to.x, from.y], [to.x, to.y], [from.x, to.y]]);
    } else if (this.#drag) {
      this.#move(event, true);
      this.#drag = null;
    }
  }

  #move(event, isDone) {
    const { lng, lat } = event.lngLat;
    if (this.#drag.isAngle) {
      const middle = this.#map.project(this.#middle());
      const degrees = (Math.atan2(event.point.x - middle.x, middle.y - event.point.y) / RAD + 360) % 180;
      this.#state.degrees = degrees;
      this.#drawAngle();
      this.#tellLatest("OnAngle", Math.round(degrees * 2) / 2, isDone);
    } else {
      this.#state.takeOffs[this.#drag.home] = [lng, lat];
      this.#draw();
      this.#tellLatest("OnTakeOff", this.#drag.home, lng, lat, isDone);
    }
  }

  #drawn(kind, geometry) {
    if (this.#tool === "lasso") {
      this.#pickWithin(geometry.coordinates.map((place) => { const { x, y } = this.#map.project(place); return [x, y]; }));
    } else {
      this.#tell("OnShape", this.#tool, geometry);
    }
  }

  /** Cells whose middle lies in a figure on screen; for one smaller than a cell, the cell under it. */
  #pickWithin(ring) {
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
    const box = [[Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]];
    const parts = new Map();
    for (const hit of this.#map.queryRenderedFeatures(box, { layers: ["cells-fill"] })) {
      if (hit.properties.code) {
        parts.set(String(hit.properties.code), [...parts.get(String(hit.properties.code)) ?? [], ...hit.geometry.coordinates.flat(hit.geometry.type === "MultiPolygon" ? 2 : 1)]);
      }
    }
    const codes = [...parts].filter(([, places]) => isWithin(middleOf(places.map((place) => { const { x, y } = this.#map.project(place); return [x, y]; })), ring)).map(([code]) => code);
    this.#tell("OnCells", codes.length ? codes : [...parts.keys()].slice(0, parts.size === 1 ? 1 : 0), false);
  }

  #draw() {
    const { cells, drawn, holes, zones, takeOffs, operationArea } = this.#state;
    const whole = (geometry, kind) => ({ type: "Feature", geometry, properties: { kind } });
    this.#put("area", [...cells.map((cell) => whole(cell, "cell")), ...drawn.map((shape) => whole(shape, "drawn")), ...holes.map((shape) => whole(shape, "hole")), ...(operationArea ? [whole(operationArea, "within")] : [])]);
    this.#put("zone", zones.map(zoneFeature));
    this.#put("homes", takeOffs.map((place) => feature("Point", place)));
    this.#drawAngle();
  }

  #drawPicture() {
    const data = this.#saved ?? (this.#picture
      ? pictureData(this.#picture, this.#chosen, (sorties) => this.#state.sortieLabel.replace("{sorties}", sorties))
      : Object.fromEntries(["legs", "photos", "takeoffs", "choice", "roads"].map((name) => [name, collection([])])));
    for (const [name, features] of Object.entries(data)) {
      this.#map.getSource(`sweep-${name}`)?.setData(features);
    }
  }

  #drawSketch() {
    const ring = this.#box && [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]].map(([x, y]) => this.#map.unproject([this.#box[x].x, this.#box[y].y]).toArray());
    this.#put("sketch", ring ? [feature("Polygon", [ring]), feature("LineString", ring)] : this.#sketch.features());
  }

  #drawAngle() {
    const knob = this.#knob();
    this.#put("angle", knob ? [feature("LineString", [this.#middle(), knob]), feature("Point", knob)] : []);
  }

  #knob() {
    const middle = this.#state.degrees === null ? null : this.#middle();
    if (!middle) {
      return null;
    }
    const { x, y } = this.#map.project(middle);
    return this.#map.unproject([x + REACH * Math.sin(this.#state.degrees * RAD), y - REACH * Math.cos(this.#state.degrees * RAD)]).toArray();
  }

  #middle() {
    const numbers = [...this.#state.cells, ...this.#state.drawn].flatMap((geometry) => geometry.coordinates.flat(geometry.type === "MultiPolygon" ? 2 : 1));
    return numbers.length ? middleOf(numbers) : null;
  }

  #isNear(point, place) {
    const at = this.#map.project(place);
    return Math.hypot(at.x - point.x, at.y - point.y) < GRIP;
  }

  #put(name, features) {
    this.#map.getSource(`sweep-${name}`)?.setData(collection(features));
  }

  #tell(method, ...values) {
    return this.#listener.invokeMethodAsync(method, ...values).catch((error) => console.debug("sweep:", error));
  }

  /** While one is on its way only the newest waits: the hand is quicker than the page. */
  async #tellLatest(method, ...values) {
    const isBusy = this.#waiting.has(method);
    this.#waiting.set(method, values);
    if (isBusy) {
      return;
    }
    while (this.#waiting.get(method)) {
      const latest = this.#waiting.get(method);
      this.#waiting.set(method, null);
      await this.#tell(method, ...latest);
    }
    this.#waiting.delete(method);
  }
}

/** Middle of the box around places. */
function middleOf(places) {
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function isWithin([x, y], ring) {
  let inside = false;
  ring.forEach(([x0, y0], i) => {
    const [x1, y1] = ring[(i + 1) % ring.length];
    if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) {
      inside = !inside;
    }
  });
  return inside;
}
