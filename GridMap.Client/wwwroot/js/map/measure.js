import { areaSquareMetres, lengthMetres } from "./metric.js";

/** Measures along a line or over a polygon; the figure follows the hand. Ends with a double click, Enter or Escape. */
export class Measure {
  #map;
  #tell;
  #kind = null;
  #points = [];
  #hand = null;

  constructor(map, tell) {
    this.#map = map;
    this.#tell = tell;
    map.on("mousemove", (event) => {
      if (this.#kind) {
        this.#hand = event.lngLat.toArray();
        this.#draw();
      }
    });
    map.on("dblclick", (event) => {
      if (this.#kind) {
        event.preventDefault();
        this.#hand = null;
        this.#draw();
      }
    });
  }

  get isOn() {
    return this.#kind !== null;
  }

  start(kind) {
    this.#kind = kind;
    this.#points = [];
    this.#hand = null;
    this.#map.getCanvas().style.cursor = kind ? "crosshair" : "";
    this.#draw();
  }

  add(lngLat) {
    this.#points.push(lngLat.toArray());
    this.#draw();
  }

  dress(colours) {
    this.#map.addSource("measure", { type: "geojson", data: this.#data() });
    this.#map.addLayer({ id: "measure-fill", type: "fill", source: "measure", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": colours.accent, "fill-opacity": 0.14 } });
    this.#map.addLayer({ id: "measure-line", type: "line", source: "measure", filter: ["==", ["geometry-type"], "LineString"], paint: { "line-color": colours.accent, "line-width": 2.5, "line-dasharray": [2, 1.2] } });
    this.#map.addLayer({ id: "measure-point", type: "circle", source: "measure", filter: ["==", ["geometry-type"], "Point"], paint: { "circle-radius": 4.5, "circle-color": colours.paper, "circle-stroke-color": colours.accent, "circle-stroke-width": 2 } });
  }

  #draw() {
    this.#map.getSource("measure")?.setData(this.#data());
    const points = this.#all();
    this.#tell(this.#kind, lengthMetres(this.#kind === "area" && points.length > 2 ? [...points, points[0]] : points), this.#kind === "area" ? areaSquareMetres(points) : 0);
  }

  #all() {
    return this.#hand && this.#points.length ? [...this.#points, this.#hand] : this.#points;
  }

  #data() {
    const all = this.#all();
    const features = this.#points.map((coordinates) => feature("Point", coordinates));
    if (all.length > 1) {
      features.push(feature("LineString", this.#kind === "area" ? [...all, all[0]] : all));
    }
    if (this.#kind === "area" && all.length > 2) {
      features.push(feature("Polygon", [[...all, all[0]]]));
    }
    return { type: "FeatureCollection", features };
  }
}

const feature = (type, coordinates) => ({ type: "Feature", properties: {}, geometry: { type, coordinates } });
