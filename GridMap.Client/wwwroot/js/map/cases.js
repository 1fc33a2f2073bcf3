// Cases: a sheet at the upper right of the place, with the sign of its state; past its last day it carries a flag and is drawn whatever lies under it.
const EMPTY = { type: "FeatureCollection", features: [] };
const FONT = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];
const SIZE = 32;
const RATIO = 2;
const NEAR_ZOOM = 12; // From afar only what is late is worth a mark.
const LABEL_ZOOM = 17; // Nearer than the suspects' own: two numbers at each place would cover the ground.

const signs = {
  suspected: (c) => { stroke(c, 2.4, (p) => { p.arc(15, 12.6, 3.4, Math.PI, Math.PI * 2.35); p.lineTo(15, 18.2); }); dot(c, 15, 22); },
  dispatched: (c) => line(c, [[10, 16], [19.5, 16]], [[15.5, 12], [19.5, 16], [15.5, 20]]),
  verifying: (c) => { stroke(c, 2.4, (p) => p.arc(14, 15, 4, 0, 7)); line(c, [[17, 18], [20, 21]]); },
  confirmed: (c) => { line(c, [[15, 11], [15, 18]]); dot(c, 15, 22.2); },
  disposing: (c) => line(c, [[10.5, 13], [19.5, 13]], [[10.5, 17.5], [19.5, 17.5]], [[10.5, 22], [15.5, 22]]),
  inacceptance: (c) => line(c, [[10.5, 16.5], [13.5, 19.5], [19.5, 12.5]], [[10.5, 23], [19.5, 23]]),
  closed: (c) => line(c, [[10, 17], [13.6, 20.6], [20, 13]]),
  rechecking: (c) => { stroke(c, 2.2, (p) => p.arc(15, 17, 4.8, -0.2, Math.PI * 1.7)); line(c, [[19.8, 11.5], [19.8, 15], [16.3, 15]]); },
};
const colourOf = { suspected: "suspected", dispatched: "way", verifying: "way", confirmed: "violation", disposing: "violation", inacceptance: "closed", closed: "closed", rechecking: "closed" };
const hollow = new Set(["inacceptance", "rechecking"]);

export const create = (map, listener) => new Cases(map, listener);

class Cases {
  #map;
  #listener;
  #data = EMPTY;

  constructor(map, listener) {
    this.#map = map;
    this.#listener = listener;
  }

  /** Shows these: id, longitude, latitude, state, whether its last day is past, and number. */
  show(cases) {
    this.#data = { type: "FeatureCollection", features: cases.map(([id, longitude, latitude, state, late, label]) => ({
      type: "Feature", geometry: { type: "Point", coordinates: [longitude, latitude] }, properties: { id, label, late, icon: `case-${state}${late ? "-late" : ""}` },
    })) };
    this.#map.getSource("cases")?.setData(this.#data);
  }

  dress(colours) {
    const off = getComputedStyle(document.documentElement).getPropertyValue("--gm-off").trim();
    for (const state of Object.keys(signs)) {
      for (const late of [false, true]) {
        const name = `case-${state}${late ? "-late" : ""}`;
        if (this.#map.hasImage(name)) {
          this.#map.removeImage(name);
        }
        this.#map.addImage(name, draw(state, late, colours, off), { pixelRatio: RATIO });
      }
    }
    this.#map.addSource("cases", { type: "geojson", data: this.#data });
    const layer = (id, filter, minzoom, layout) => this.#map.addLayer({
      id, type: "symbol", source: "cases", filter, minzoom,
      layout: {
        "icon-image": ["get", "icon"], "icon-anchor": "bottom-left", "icon-offset": [5, -5], ...layout,
        "text-field": ["step", ["zoom"], "", LABEL_ZOOM, ["get", "label"]], "text-font": FONT, "text-size": 11, "text-anchor": "left", "text-offset": [3.1, -1.6], "text-optional": true,
      },
      paint: { "text-color": colours.ink, "text-halo-color": colours.paper, "text-halo-width": 1.4 },
    });
    layer("cases-mark", ["!", ["get", "late"]], NEAR_ZOOM, { "icon-allow-overlap": ["step", ["zoom"], false, 15, true] });
    layer("cases-late", ["get", "late"], 0, { "icon-allow-overlap": true, "icon-ignore-placement": true });
  }

  /** True when the click was on a case. */
  click({ point }) {
    const layers = ["cases-late", "cases-mark"].filter((id) => this.#map.getLayer(id));
    const [hit] = this.#map.queryRenderedFeatures(point, { layers });
    if (hit) {
      this.#listener.invokeMethodAsync("OnCase", hit.properties.id);
    }
    return Boolean(hit);
  }
}

function draw(state, late, colours, off) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE * RATIO;
  const c = canvas.getContext("2d", { willReadFrequently: true });
  c.scale(RATIO, RATIO);
  c.translate(-4, 4);
  c.lineJoin = c.lineCap = "round";
  const colour = colours[colourOf[state]];
  const isHollow = hollow.has(state);
  trace(c, [[6, 3], [18, 3], [24, 9], [24, 27], [6, 27]]);
  paint(c, isHollow ? colours.paper : "#ffffff", 4);
  c.fillStyle = isHollow ? colours.paper : colour;
  c.fill();
  paint(c, isHollow ? colour : "rgba(0, 0, 0, .55)", isHollow ? 2.6 : 1);
  c.strokeStyle = c.fillStyle = isHollow ? colour : signColour(colour);
  signs[state](c);
  if (late) {
    trace(c, [[25, -3], [34, 12.5], [16, 12.5]]);
    paint(c, colours.paper, 3.4);
    c.fillStyle = off;
    c.fill();
    c.strokeStyle = c.fillStyle = signColour(off);
    stroke(c, 2, (p) => { p.moveTo(25, 2.4); p.lineTo(25, 7); });
    dot(c, 25, 10, 1.2);
  }
  return c.getImageData(0, 0, SIZE * RATIO, SIZE * RATIO);
}

function trace(c, points) {
  c.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? c.moveTo(x, y) : c.lineTo(x, y)));
  c.closePath();
}

function paint(c, colour, width) {
  c.strokeStyle = colour;
  c.lineWidth = width;
  c.stroke();
}

function stroke(c, width, path) {
  c.beginPath();
  path(c);
  c.lineWidth = width;
  c.stroke();
}

function line(c, ...lines) {
  lines.forEach((points) => stroke(c, 2.6, (p) => points.forEach(([x, y], i) => (i === 0 ? p.moveTo(x, y) : p.lineTo(x, y)))));
}

function dot(c, x, y, radius = 1.5) {
  c.beginPath();
  c.arc(x, y, radius, 0, 7);
  c.fill();
}

/** Black on a light colour, white on a dark one. */
function signColour(hex) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b > 140 ? "#1a1a1a" : "#ffffff";
}
