// The objects of the selected site on the ground: structures as they were outlined, tanks as circles.
const EMPTY = { type: "FeatureCollection", features: [] };
const LEAST_ZOOM = 14;

export class Outlines {
  #map;
  #url = null;
  #data = EMPTY;

  constructor(map) {
    this.#map = map;
  }

  /** Fetches and shows what lies at an address; null takes it away. */
  async show(url) {
    if (this.#url === url) {
      return;
    }
    this.#url = url;
    this.#put(EMPTY);
    const response = url && await fetch(url).catch(() => null);
    if (response?.ok && this.#url === url) {
      this.#put(await response.json());
    }
  }

  /** Puts the layers into a style just loaded. */
  dress(colours) {
    this.#map.addSource("outlines", { type: "geojson", data: this.#data });
    const isShape = ["!=", ["geometry-type"], "Point"];
    const colour = ["match", ["get", "class"], "Tank", colours.suspected, colours.way];
    // Over a picture a thin line is lost: paper under it.
    this.#map.addLayer({ id: "outlines-halo", type: "line", source: "outlines", minzoom: LEAST_ZOOM, filter: isShape, paint: { "line-color": colours.paper, "line-width": 4.5, "line-opacity": 0.75 } }, "pins-radius");
    this.#map.addLayer({ id: "outlines-line", type: "line", source: "outlines", minzoom: LEAST_ZOOM, filter: isShape, paint: { "line-color": colour, "line-width": 2 } }, "pins-radius");
    this.#map.addLayer({ id: "outlines-point", type: "circle", source: "outlines", minzoom: LEAST_ZOOM, filter: ["==", ["geometry-type"], "Point"], paint: { "circle-radius": 4, "circle-color": "rgba(0,0,0,0)", "circle-stroke-color": colour, "circle-stroke-width": 2 } }, "pins-radius");
  }

  #put(data) {
    this.#data = data;
    this.#map.getSource("outlines")?.setData(data);
  }
}
