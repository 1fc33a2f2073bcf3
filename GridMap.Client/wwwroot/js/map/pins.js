// Suspects on the map: pins, marks that stand for many, the heat under them. MapLibre holds only what the view shows.
import { glow } from "./glow.js";
import { Field, STACK_ZOOM } from "./field.js";
import { pixelsAtZoomZero } from "./metric.js";
import { Spider } from "./spider.js";
import { Standin } from "./standin.js";

const EMPTY = { type: "FeatureCollection", features: [] };
const FONT = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];
const SINGLE = ["!", ["has", "count"]];
const PAUSE_MS = 150; // Between two drawings of changed data.
const MOVING_PAUSE_MS = 400;
const OPEN_MAX_ZOOM = 19;

export class Pins {
  #map;
  #field = new Field();
  #spider;
  #standin;
  #hasClusters;
  #words = {}; // Names of the looks, for whoever points at a mark that stands for many.
  #isDressed = false;
  #hasHeat = false;
  #drawn = null;
  #sign = NaN;
  #dirty = false;
  #isMarked = false;
  #isWhole = true;
  #timer = 0;
  #lastDrawn = 0;

  /**
   * @param hasStandin Whether the server's tiles show all suspects until the page does.
   */
  constructor(map, { hasClusters, hasStandin }) {
    this.#map = map;
    this.#hasClusters = hasClusters;
    this.#spider = new Spider(map);
    this.#standin = hasStandin ? new Standin(map) : null;
    map.on("move", () => this.#moved());
    map.on("moveend", () => this.#moved());
  }

  /** The page is there: its words, and whether the tiles may go on standing in. */
  serve(words, hasStandin) {
    this.#words = words ?? {};
    if (this.#standin && !hasStandin) {
      this.#standin.end();
      this.#standin = null;
    }
  }

  /** Puts in, replaces, hides or takes away pins: records as .NET packs them. Nothing is drawn anew until all are in. */
  put(bytes, replaceAll, isWhole, isStill) {
    this.#isWhole = isWhole;
    if (replaceAll) {
      this.#field.clear();
      this.#spider.close();
    }
    const fresh = this.#field.put(bytes);
    this.#dirty = true;
    this.#drawSoon();
    if (isWhole && this.#standin) {
      this.#draw();
      this.#standin.end();
      this.#standin = null;
    }
    if (this.#isDressed) {
      glow(this.#map, fresh.slice(0, 50).map((slot) => this.#field.pin(slot)), isStill);
    }
  }

  /** The heat's layer is only filled while it is shown. */
  showHeat(isOn) {
    if (this.#hasHeat !== isOn) {
      this.#hasHeat = isOn;
      this.#sign = NaN;
      this.#draw();
    }
  }

  /** What to write beside the pointer over a mark; empty for a pin. */
  tell(feature) {
    return Object.entries(JSON.parse(feature?.properties.counts ?? "{}")).map(([look, count]) => `${this.#words[look] ?? look} ${count.toLocaleString()}`).join(" · ");
  }

  /** Opens a mark: goes to where its pins part, or spreads those that no zoom can part. */
  open(feature, isStill) {
    if (feature.layer.id === "standin-many") {
      this.#standin?.open(feature, isStill);
      return;
    }
    const box = JSON.parse(feature.properties.box);
    const camera = this.#map.cameraForBounds(box, { padding: 80, maxZoom: OPEN_MAX_ZOOM });
    if (this.#map.getZoom() >= STACK_ZOOM || !camera) {
      this.#spider.open(feature.geometry.coordinates, this.#field.inside(box).map((slot) => this.#field.pin(slot)));
      return;
    }
    this.#map.easeTo({ center: camera.center, zoom: Math.max(camera.zoom, this.#map.getZoom() + 1), duration: isStill ? 0 : 400 });
  }

  closeSpider() {
    this.#spider.close();
  }

  /** Puts sources into a style just loaded, and the layers that lie under the mark of what is selected. */
  dressUnder(colours) {
    const map = this.#map;
    map.addSource("pins", { type: "geojson", data: EMPTY, tolerance: 0 });
    map.addSource("heat", { type: "geojson", data: EMPTY });
    map.addLayer({
      id: "heat", type: "heatmap", source: "heat",
      paint: {
        "heatmap-weight": ["interpolate", ["linear"], ["get", "weight"], 0, 0, 40, 1],
        "heatmap-intensity": ["interpolate", ["linear"], ["zoom"], 6, 0.35, 11, 1.2, 15, 4],
        "heatmap-radius": ["interpolate", ["linear"], ["zoom"], 6, 26, 15, 44],
        "heatmap-opacity": 0.85,
        // Ink on paper, as every hint where to look: the colours stay with the states.
        "heatmap-color": ["interpolate", ["linear"], ["heatmap-density"], 0, alpha(colours.ink, 0), 0.1, alpha(colours.ink, 0.08), 0.5, alpha(colours.ink, 0.4), 1, alpha(colours.ink, 0.82)],
      },
    });
    map.addLayer({
      id: "pins-radius", type: "circle", source: "pins", minzoom: 14, filter: ["all", SINGLE, [">", ["get", "zero"], 0]],
      paint: {
        "circle-radius": ["interpolate", ["exponential", 2], ["zoom"], 14, ["*", ["get", "zero"], 2 ** 14], 22, ["*", ["get", "zero"], 2 ** 22]],
        "circle-color": colours.ink, "circle-opacity": 0.06, "circle-stroke-color": colours.ink, "circle-stroke-width": 1, "circle-stroke-opacity": 0.45,
      },
    });
  }

  /** Puts in the layers that lie over it. */
  dressOver(colours) {
    const map = this.#map;
    const toneColour = ["match", ["get", "tone"], "suspected", colours.suspected, "confirmed", colours.confirmed, "assigned", colours.way, "accepted", colours.way,
      "violation", colours.violation, "closed", colours.closed, colours.dismissed];
    const many = {
      "circle-radius": ["interpolate", ["linear"], ["log10", ["get", "count"]], 0.3, 12, 1, 15, 2, 18, 3, 22, 4, 27],
      "circle-color": colours.paper, "circle-opacity": 0.94, "circle-stroke-width": 3,
    };
    const one = {
      "icon-size": ["interpolate", ["linear"], ["zoom"], 8, this.#hasClusters ? 0.6 : 0.4, 13, 0.75, 17, 1], "icon-allow-overlap": true, "icon-ignore-placement": true,
    };
    this.#standin?.dress(colours, { many, number: { "text-color": colours.ink }, one });
    map.addLayer({ id: "pins-many", type: "circle", source: "pins", filter: ["has", "count"], paint: { ...many, "circle-stroke-color": toneColour } });
    map.addLayer({
      id: "pins-number", type: "symbol", source: "pins", filter: ["has", "count"],
      layout: { "text-field": ["get", "text"], "text-font": FONT, "text-size": 12, "text-allow-overlap": true, "text-ignore-placement": true },
      paint: { "text-color": colours.ink },
    });
    map.addLayer({
      id: "pins", type: "symbol", source: "pins", filter: SINGLE,
      layout: {
        ...one, "icon-image": ["concat", "pin-", ["get", "look"]], "symbol-sort-key": ["get", "order"],
        "text-field": ["step", ["zoom"], "", 15.5, ["get", "label"]], "text-font": FONT, "text-size": 11, "text-anchor": "top", "text-offset": [0, 1.3], "text-optional": true,
      },
      paint: { "icon-opacity": ["match", ["get", "look"], "dismissed", 0.75, 1], "text-color": colours.ink, "text-halo-color": colours.paper, "text-halo-width": 1.5 },
    });
    this.#spider.dress(colours);
    this.#isDressed = true;
    this.#draw();
  }

  undress() {
    this.#isDressed = false;
  }

  remove() {
    clearTimeout(this.#timer);
  }

  #moved() {
    const level = Math.floor(this.#map.getZoom());
    const [west, south, east, north] = this.#bounds();
    const held = this.#drawn;
    if (held && held.level !== level) {
      this.#spider.close();
    }
    if (!held || held.level !== level || held.box[0] > west || held.box[1] > south || held.box[2] < east || held.box[3] < north) {
      this.#draw();
    }
  }

  #drawSoon() {
    if (!this.#timer) {
      const pause = this.#map.isMoving() ? MOVING_PAUSE_MS : PAUSE_MS;
      this.#timer = setTimeout(() => {
        this.#timer = 0;
        if (this.#dirty && this.#isWhole) {
          this.#draw();
        }
      }, Math.max(0, this.#lastDrawn + pause - performance.now()));
    }
  }

  #draw() {
    const source = this.#isDressed && this.#map.getSource("pins");
    if (!source) {
      return;
    }
    const zoom = this.#map.getZoom();
    const { box, features, sign } = this.#field.draw(this.#bounds(), zoom, this.#hasClusters);
    const level = Math.floor(zoom);
    const isSame = sign === this.#sign && this.#drawn?.level === level && this.#drawn.box.every((side, i) => side === box[i]);
    if (!isSame) {
      for (const { properties, geometry } of features) {
        if (properties.count) {
          properties.text = shortNumber(properties.count);
        } else {
          properties.zero = pixelsAtZoomZero(properties.radius, geometry.coordinates[1]);
        }
      }
      source.setData({ type: "FeatureCollection", features });
      this.#mark(features.length);
      this.#map.getSource("heat").setData(this.#hasHeat ? { type: "FeatureCollection", features: this.#field.heat(this.#bounds(), zoom) } : EMPTY);
    }
    this.#sign = sign;
    this.#drawn = { box, level };
    this.#dirty = false;
    this.#lastDrawn = performance.now();
  }

  /** For whoever measures: when the first pins were handed to the map, and when it had drawn them. */
  #mark(count) {
    if (count && !this.#isMarked) {
      this.#isMarked = true;
      performance.mark("gridmap:pins");
      if (!performance.getEntriesByName("gridmap:useful").length) {
        this.#map.once("render", () => performance.mark("gridmap:useful"));
      }
    }
  }

  #bounds() {
    return this.#map.getBounds().toArray().flat();
  }
}

const formats = new Intl.NumberFormat(document.documentElement.lang || undefined, { notation: "compact", maximumFractionDigits: 1 });
const shortNumber = (count) => (count < 10000 ? String(count) : formats.format(count));

/** A colour of the style, #rrggbb, let through. */
function alpha(hex, share) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return `rgba(${r}, ${g}, ${b}, ${share})`;
}
