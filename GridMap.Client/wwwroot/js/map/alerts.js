// What wants somebody's word: rings around a suspect (two while nobody has said one, one while somebody takes care), a dot in a cell, hollow then.
const ABOVE_LABEL = [0, -15];
const UNDER = "pins-many"; // From afar many rings are one: the number of a mark that stands for many stays readable over it.
const EMPTY = { type: "FeatureCollection", features: [] };

export class Alerts {
  #map;
  #data = EMPTY;

  constructor(map) {
    this.#map = map;
  }

  /** Shows these: longitude, latitude, state, subject and id of each. */
  show(alerts) {
    this.#data = {
      type: "FeatureCollection",
      features: alerts.map(([longitude, latitude, state, subject, id]) => ({
        type: "Feature", properties: { state, subject, id }, geometry: { type: "Point", coordinates: [longitude, latitude] },
      })),
    };
    this.#map.getSource("alerts")?.setData(this.#data);
  }

  /** Puts the layers into a style just loaded. */
  dress(colours) {
    this.#map.addSource("alerts", { type: "geojson", data: this.#data });
    const colour = ["match", ["get", "state"], "Acknowledged", colours.way, colours.violation];
    const isSuspect = ["==", ["get", "subject"], "Suspect"];
    const isInHand = ["==", ["get", "state"], "Acknowledged"];
    const ring = (id, radius, filter) => this.#map.addLayer({
      id, type: "circle", source: "alerts", filter,
      paint: { "circle-radius": radius, "circle-color": "rgba(0,0,0,0)", "circle-stroke-color": colour, "circle-stroke-width": 2.5 },
    }, UNDER);
    ring("alerts-ring", 15, isSuspect);
    ring("alerts-outer", 20, ["all", isSuspect, ["!", isInHand]]);
    this.#map.addLayer({
      id: "alerts-dot", type: "circle", source: "alerts", filter: ["!", isSuspect],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 10, 2, 15, 4.5], "circle-color": ["case", isInHand, colours.paper, colour],
        "circle-stroke-color": colour, "circle-stroke-width": 1.5, "circle-translate": ABOVE_LABEL,
      },
    });
  }
}
