// Pins that lie on one another at every zoom are spread around their place, each on a thread of its own.
const EMPTY = { type: "FeatureCollection", features: [] };
const MOST = 60;
const FIRST_TURN_PIXELS = 34;
const STEP_PIXELS = 26;

export class Spider {
  #map;
  #features = [];
  #isOpen = false;

  constructor(map) {
    this.#map = map;
  }

  /** Spreads pins around a place, in a spiral that leaves each room enough to be hit. */
  open([longitude, latitude], pins) {
    const centre = this.#map.project([longitude, latitude]);
    let angle = -Math.PI / 2;
    let radius = FIRST_TURN_PIXELS;
    this.#features = pins.slice(0, MOST).flatMap((pin) => {
      const { lng, lat } = this.#map.unproject([centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle)]);
      const turn = STEP_PIXELS / radius;
      angle += turn * 1.25;
      radius += (STEP_PIXELS * 1.25 * turn) / (2 * Math.PI);
      return [
        { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: [[longitude, latitude], [lng, lat]] } },
        { ...pin, geometry: { type: "Point", coordinates: [lng, lat] } },
      ];
    });
    this.#isOpen = true;
    this.#show();
  }

  close() {
    if (this.#isOpen) {
      this.#isOpen = false;
      this.#features = [];
      this.#show();
    }
  }

  /** Puts its layers into a style just loaded, over the pins. */
  dress(colours) {
    this.#map.addSource("spider", { type: "geojson", data: EMPTY });
    this.#map.addLayer({ id: "pins-threads", type: "line", source: "spider", filter: ["==", ["geometry-type"], "LineString"], paint: { "line-color": colours.ink, "line-width": 1, "line-opacity": 0.6 } });
    this.#map.addLayer({
      id: "pins-spread", type: "symbol", source: "spider", filter: ["==", ["geometry-type"], "Point"],
      layout: { "icon-image": ["concat", "pin-", ["get", "look"]], "icon-size": 0.85, "icon-allow-overlap": true, "icon-ignore-placement": true },
    });
    this.#show();
  }

  #show() {
    this.#map.getSource("spider")?.setData({ type: "FeatureCollection", features: this.#features });
  }
}
