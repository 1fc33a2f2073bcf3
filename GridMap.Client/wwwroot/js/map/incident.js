// An incident's shared map: what people drew and pinned, and drawing more. Ink on paper, the accent for what is selected.
import { Sketch } from "./sketch.js";

const EMPTY = { type: "FeatureCollection", features: [] };
const FONT = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];
const HITS = ["incident-mark", "incident-line", "incident-fill"];
const REACH = 8;
const HEAD = 26; // Pixels of an arrow's head.
const RAD = Math.PI / 180;

export const create = (map, listener) => new Board(map, listener);

class Board {
  #map;
  #listener;
  #sketch;
  #items = [];
  #selected = null;
  #isEditable = false;
  #drag = null;

  constructor(map, listener) {
    this.#map = map;
    this.#listener = listener;
    this.#sketch = new Sketch(map, (kind, geometry) => this.#tell("OnDrawn", kind, geometry), () => this.#drawSketch());
    const grab = (event) => this.#grab(event);
    map.on("mousedown", "incident-handles", grab);
    map.on("touchstart", "incident-handles", grab);
    map.on("mousemove", (event) => this.#pull(event));
    map.on("touchmove", (event) => this.#pull(event));
    map.on("mouseup", () => this.#drop());
    map.on("touchend", () => this.#drop());
  }

  get isDrawing() {
    return this.#sketch.isOn || this.#drag !== null;
  }

  /** Shows these: `{ id, version, kind, geometry, label }`. */
  show(items) {
    this.#items = items;
    this.#draw();
  }

  select(id, isEditable) {
    this.#selected = id;
    this.#isEditable = isEditable;
    this.#draw();
  }

  draw(kind) {
    this.#sketch.start(kind);
  }

  finish() {
    this.#sketch.finish();
  }

  back() {
    this.#sketch.back();
  }

  dress(colours) {
    this.#map.addImage("incident-head", head(colours.ink));
    this.#map.addImage("incident-head-selected", head(colours.accent));
    this.#map.addSource("incident", { type: "geojson", data: this.#data() });
    this.#map.addSource("incident-handles", { type: "geojson", data: this.#handles() });
    this.#map.addSource("incident-sketch", { type: "geojson", data: EMPTY });
    const colour = ["case", ["get", "isSelected"], colours.accent, colours.ink];
    const isA = (type) => ["==", ["geometry-type"], type];
    const isShape = ["all", ["!", isA("Point")]];
    const isMark = ["all", isA("Point"), ["!", ["has", "turn"]]];
    const layer = (id, type, filter, paint, layout = {}) => this.#map.addLayer({ id: `incident-${id}`, type, source: "incident", filter, paint, layout });
    layer("fill", "fill", isA("Polygon"), { "fill-color": colour, "fill-opacity": 0.12 });
    layer("halo", "line", isShape, { "line-color": colours.paper, "line-width": 7, "line-opacity": 0.75 }, { "line-cap": "round", "line-join": "round" });
    layer("line", "line", isShape, { "line-color": colour, "line-width": 3.2 }, { "line-cap": "round", "line-join": "round" });
    layer("head", "symbol", ["has", "turn"], {}, {
      "icon-image": ["case", ["get", "isSelected"], "incident-head-selected", "incident-head"], "icon-rotate": ["get", "turn"],
      "icon-rotation-alignment": "map", "icon-allow-overlap": true, "icon-ignore-placement": true,
    });
    layer("mark", "circle", isMark, {
      "circle-radius": ["case", ["get", "isPin"], 11, 7], "circle-color": ["case", ["get", "isPin"], "rgba(0,0,0,0)", colour],
      "circle-stroke-color": ["case", ["get", "isPin"], colour, colours.paper], "circle-stroke-width": ["case", ["get", "isPin"], 3.5, 2.5],
    });
    layer("text", "symbol", ["!=", ["get", "label"], ""], { "text-color": colour, "text-halo-color": colours.paper, "text-halo-width": 2 }, {
      "text-field": ["get", "label"], "text-font": FONT, "text-size": 14, "text-offset": [0, 1], "text-anchor": "top", "text-max-width": 14, "text-allow-overlap": true,
    });
    const sketch = (id, type, filter, paint) => this.#map.addLayer({ id: `incident-sketch-${id}`, type, source: "incident-sketch", filter, paint });
    sketch("fill", "fill", isA("Polygon"), { "fill-color": colours.accent, "fill-opacity": 0.14 });
    sketch("line", "line", isA("LineString"), { "line-color": colours.accent, "line-width": 3, "line-dasharray": [2, 1.2] });
    sketch("point", "circle", isA("Point"), { "circle-radius": 4.5, "circle-color": colours.paper, "circle-stroke-color": colours.accent, "circle-stroke-width": 2 });
    this.#map.addLayer({ id: "incident-handles", type: "circle", source: "incident-handles", paint: { "circle-radius": 8, "circle-color": colours.paper, "circle-stroke-color": colours.accent, "circle-stroke-width": 3 } });
    this.#drawSketch();
  }

  /** True when the click was for drawing, or on something drawn. */
  click(event) {
    if (this.#sketch.isOn) {
      this.#sketch.add(event.lngLat);
      return true;
    }
    const { x, y } = event.point;
    const layers = HITS.filter((id) => this.#map.getLayer(id));
    const hits = this.#map.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers })
      .sort((a, b) => layers.indexOf(a.layer.id) - layers.indexOf(b.layer.id));
    if (hits.length) {
      this.#tell("OnItem", hits[0].properties.id);
    }
    return hits.length > 0;
  }

  #grab(event) {
    const item = this.#items.find((one) => one.id === this.#selected);
    const hit = event.features?.[0];
    if (item && hit && this.#isEditable && !this.#sketch.isOn && (event.points?.length ?? 1) === 1) {
      event.preventDefault();
      // Others may change it meanwhile: what was seen when the hand took hold of it is what the change is of.
      this.#drag = { id: item.id, version: item.version, at: hit.properties.at, geometry: structuredClone(item.geometry), isMoved: false };
    }
  }

  #pull(event) {
    if (this.#drag) {
      move(this.#drag.geometry, this.#drag.at, event.lngLat.toArray());
      this.#drag.isMoved = true;
      this.#draw();
    }
  }

  #drop() {
    const done = this.#drag;
    this.#drag = null;
    if (done?.isMoved) {
      const item = this.#items.find((one) => one.id === done.id);
      if (item?.version === done.version) {
        item.geometry = done.geometry;
      }
      this.#tell("OnShaped", done.id, done.version, done.geometry);
      this.#draw();
    }
  }

  #draw() {
    this.#map.getSource("incident")?.setData(this.#data());
    this.#map.getSource("incident-handles")?.setData(this.#handles());
  }

  #drawSketch() {
    this.#map.getSource("incident-sketch")?.setData({ type: "FeatureCollection", features: this.#sketch.features() });
  }

  #shapeOf(item) {
    return this.#drag?.id === item.id ? this.#drag.geometry : item.geometry;
  }

  #data() {
    return { type: "FeatureCollection", features: this.#items.flatMap((item) => {
      const geometry = this.#shapeOf(item);
      const properties = { id: item.id, label: item.label, isSelected: item.id === this.#selected, isPin: item.kind === "Pin" };
      const whole = { type: "Feature", properties, geometry };
      return item.kind === "Arrow"
        ? [whole, { type: "Feature", properties: { ...properties, label: "", turn: turnOf(geometry.coordinates) }, geometry: { type: "Point", coordinates: geometry.coordinates.at(-1) } }]
        : [whole];
    }) };
  }

  #handles() {
    const item = this.#items.find((one) => one.id === this.#selected);
    if (!item || !this.#isEditable || item.kind === "Pin") {
      return EMPTY;
    }
    const geometry = this.#shapeOf(item);
    const points = geometry.type === "Point" ? [geometry.coordinates] : geometry.type === "Polygon" ? geometry.coordinates[0].slice(0, -1) : geometry.coordinates;
    return { type: "FeatureCollection", features: points.map((coordinates, at) => ({ type: "Feature", properties: { at }, geometry: { type: "Point", coordinates } })) };
  }

  #tell(method, ...values) {
    this.#listener.invokeMethodAsync(method, ...values).catch((error) => console.debug("incident:", error));
  }
}

/** Puts one vertex elsewhere; the last of a ring goes with the first. */
function move(geometry, at, place) {
  if (geometry.type === "Point") {
    geometry.coordinates = place;
    return;
  }
  const points = geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates;
  points[at] = place;
  if (geometry.type === "Polygon" && at === 0) {
    points[points.length - 1] = place;
  }
}

/** Degrees clockwise from north of a line's last stretch. */
function turnOf(points) {
  const [[west, south], [east, north]] = points.slice(-2);
  return Math.atan2((east - west) * Math.cos(north * RAD), north - south) / RAD;
}

function head(colour) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = HEAD;
  const context = canvas.getContext("2d");
  context.fillStyle = colour;
  context.beginPath();
  [[0.5, 0.1], [0.92, 0.95], [0.5, 0.72], [0.08, 0.95]].forEach(([x, y]) => context.lineTo(x * HEAD, y * HEAD));
  context.fill();
  return context.getImageData(0, 0, HEAD, HEAD);
}
