// Who is where: a mark with name and age, how exact it is, and a line to where the person is going. Ink, since a person is no state; the way there has the colour of the way.
import { pixelsAtZoomZero } from "./metric.js";

const EMPTY = { type: "FeatureCollection", features: [] };
const FONT = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];
const REACH = 10;

export const create = (map, listener) => new People(map, listener);

class People {
  #map;
  #listener;
  #data = EMPTY;

  constructor(map, listener) {
    this.#map = map;
    this.#listener = listener;
  }

  /** Shows these: id, longitude, latitude, accuracy in metres, label, and where they go (longitude, latitude) or null. */
  show(people) {
    this.#data = { type: "FeatureCollection", features: people.flatMap(([id, longitude, latitude, accuracy, label, goal]) => [
      {
        type: "Feature", geometry: { type: "Point", coordinates: [longitude, latitude] },
        properties: { id, label, isGoing: goal !== null, pixels: pixelsAtZoomZero(accuracy, latitude) },
      },
      ...(goal ? [{ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: [[longitude, latitude], goal] } }] : []),
    ]) };
    this.#map.getSource("people")?.setData(this.#data);
  }

  dress(colours) {
    this.#map.addSource("people", { type: "geojson", data: this.#data });
    const isPerson = ["==", ["geometry-type"], "Point"];
    const colour = ["case", ["get", "isGoing"], colours.way, colours.ink];
    const radius = ["interpolate", ["exponential", 2], ["zoom"], 0, ["get", "pixels"], 22, ["*", ["get", "pixels"], 2 ** 22]];
    this.#map.addLayer({ id: "people-way", type: "line", source: "people", filter: ["!", isPerson], paint: { "line-color": colours.way, "line-width": 2, "line-dasharray": [1, 1.6] } });
    this.#map.addLayer({ id: "people-accuracy", type: "circle", source: "people", filter: isPerson, paint: { "circle-radius": radius, "circle-color": colour, "circle-opacity": 0.08, "circle-stroke-color": colour, "circle-stroke-width": 1, "circle-stroke-opacity": 0.45 } });
    this.#map.addLayer({ id: "people-mark", type: "circle", source: "people", filter: isPerson, paint: { "circle-radius": 8, "circle-color": colours.paper, "circle-stroke-color": colour, "circle-stroke-width": 3 } });
    this.#map.addLayer({ id: "people-core", type: "circle", source: "people", filter: isPerson, paint: { "circle-radius": 3.5, "circle-color": colour } });
    this.#map.addLayer({
      id: "people-text", type: "symbol", source: "people", filter: isPerson,
      layout: { "text-field": ["get", "label"], "text-font": FONT, "text-size": 13, "text-offset": [0, 1], "text-anchor": "top", "text-optional": true },
      paint: { "text-color": colours.ink, "text-halo-color": colours.paper, "text-halo-width": 1.8 },
    });
  }

  /** True when the click was on somebody. */
  click({ point: { x, y } }) {
    const [hit] = this.#map.getLayer("people-mark") ? this.#map.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers: ["people-mark"] }) : [];
    if (hit) {
      this.#listener.invokeMethodAsync("OnPerson", hit.properties.id);
    }
    return Boolean(hit);
  }
}
