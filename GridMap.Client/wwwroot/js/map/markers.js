// What other command systems say is somewhere: quiet, under everything that asks for somebody. A label says what, and since when.
const EMPTY = { type: "FeatureCollection", features: [] };
const FONT = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];
const LABEL_ZOOM = 11;

export class Markers {
  #map;
  #data = EMPTY;

  constructor(map) {
    this.#map = map;
  }

  /** Shows these: longitude, latitude, label and age of each, as people read them. */
  show(markers) {
    this.#data = {
      type: "FeatureCollection",
      features: markers.map(([longitude, latitude, label, age]) => ({
        type: "Feature", properties: { label, age }, geometry: { type: "Point", coordinates: [longitude, latitude] },
      })),
    };
    this.#map.getSource("markers")?.setData(this.#data);
  }

  /** Puts the layers into a style just loaded, under the pins. */
  dress(colours) {
    this.#map.addSource("markers", { type: "geojson", data: this.#data });
    this.#map.addLayer({
      id: "markers-dot", type: "circle", source: "markers",
      paint: { "circle-radius": 4.5, "circle-color": colours.paper, "circle-opacity": 0.9, "circle-stroke-color": colours.ink, "circle-stroke-width": 1.6, "circle-stroke-opacity": 0.75 },
    }, "pins-radius");
    this.#map.addLayer({
      id: "markers-text", type: "symbol", source: "markers", minzoom: LABEL_ZOOM,
      layout: {
        "text-field": ["concat", ["get", "label"], "\n", ["get", "age"]], "text-font": FONT, "text-size": 11, "text-anchor": "left", "text-justify": "left",
        "text-offset": [0.8, 0], "text-optional": true,
      },
      paint: { "text-color": colours.ink, "text-opacity": 0.8, "text-halo-color": colours.paper, "text-halo-width": 1.4 },
    }, "pins-radius");
  }
}
