// Rings around what wants somebody's word: two while nobody has said one, one while somebody takes care.
const EMPTY = { type: "FeatureCollection", features: [] };

export class Alerts {
  #map;
  #data = EMPTY;

  constructor(map) {
    this.#map = map;
  }

  /** Shows these: longitude, latitude and state of each. */
  show(alerts) {
    this.#data = {
      type: "FeatureCollection",
      features: alerts.map(([longitude, latitude, state]) => ({
        type: "Feature", properties: { state }, geometry: { type: "Point", coordinates: [longitude, latitude] },
      })),
    };
    this.#map.getSource("alerts")?.setData(this.#data);
  }

  /** Puts the layers into a style just loaded. */
  dress(colours) {
    this.#map.addSource("alerts", { type: "geojson", data: this.#data });
    const colour = ["match", ["get", "state"], "Acknowledged", colours.way, colours.violation];
    const ring = (id, radius, filter) => this.#map.addLayer({
      id, type: "circle", source: "alerts", ...(filter && { filter }),
      paint: { "circle-radius": radius, "circle-color": "rgba(0,0,0,0)", "circle-stroke-color": colour, "circle-stroke-width": 2.5 },
    });
    ring("alerts-ring", 15);
    ring("alerts-outer", 20, ["!=", ["get", "state"], "Acknowledged"]);
  }
}
