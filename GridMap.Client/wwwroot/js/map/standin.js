// Until a page holds the suspects itself, their tiles from the server stand in: a city takes seconds to come in, its tiles take one.
const FONT = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];
const TARGET = ["get", "targetState"];
const LOOK = ["match", ["get", "status"],
  "Suspected", "suspected",
  "Dismissed", "dismissed",
  ["match", TARGET, "Assigned", "assigned", "Accepted", "accepted", "Done", ["match", ["get", "finding"], ["ViolationFound", "NoAccess"], "violation", "closed"], "confirmed"]];
const LAYERS = ["standin-many", "standin-number", "standin-one"];

export class Standin {
  #map;
  #isOver = false;

  constructor(map) {
    this.#map = map;
  }

  /** Whether the tiles are what the map shows of the suspects. */
  get isOn() {
    return !this.#isOver && !!this.#map.getSource("standin");
  }

  dress(colours, { many, number, one }) {
    if (this.#isOver) {
      return;
    }
    const map = this.#map;
    map.addSource("standin", { type: "vector", tiles: ["/tiles/suspects/{z}/{x}/{y}"], minzoom: 0, maxzoom: 16 });
    const tone = ["case", [">", ["get", "suspected"], 0], colours.suspected, [">", ["get", "confirmed"], 0], colours.confirmed, colours.dismissed];
    map.addLayer({ id: "standin-many", type: "circle", source: "standin", "source-layer": "suspect-clusters", paint: { ...many, "circle-stroke-color": tone } });
    map.addLayer({
      id: "standin-number", type: "symbol", source: "standin", "source-layer": "suspect-clusters",
      layout: { "text-field": ["to-string", ["get", "count"]], "text-font": FONT, "text-size": 12, "text-allow-overlap": true, "text-ignore-placement": true }, paint: number,
    });
    map.addLayer({ id: "standin-one", type: "symbol", source: "standin", "source-layer": "suspects", layout: { ...one, "icon-image": ["concat", "pin-", LOOK] } });
    this.#markWhenDrawn();
  }

  /** Goes to where a mark falls apart. */
  open({ geometry, properties }, isStill) {
    this.#map.easeTo({ center: geometry.coordinates, zoom: Math.max(properties.opens, this.#map.getZoom() + 1), duration: isStill ? 0 : 400 });
  }

  /** The page holds them itself now. */
  end() {
    this.#isOver = true;
    for (const layer of LAYERS.filter((id) => this.#map.getLayer(id))) {
      this.#map.removeLayer(layer);
    }
    if (this.#map.getSource("standin")) {
      this.#map.removeSource("standin");
    }
  }

  /** For whoever measures: when the first suspects were on screen. */
  #markWhenDrawn() {
    const look = () => {
      if (!this.isOn) {
        return;
      }
      if (this.#map.isSourceLoaded("standin") && this.#map.queryRenderedFeatures({ layers: LAYERS.filter((id) => this.#map.getLayer(id)) }).length) {
        performance.mark("gridmap:useful");
        return;
      }
      this.#map.once("render", look);
    };
    this.#map.once("render", look);
  }
}
