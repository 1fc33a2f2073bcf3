// Registered places: outlines of a wider surrounding than is on screen, so that small moves need nothing.
const LEAST_ZOOM = 10;

export class Premises {
  #map;
  #isOn;
  #bounds = null;

  constructor(map, isOn) {
    this.#map = map;
    this.#isOn = isOn;
  }

  /** What was fetched last: GeoJSON, or null. */
  data = null;

  show(isOn) {
    this.#isOn = isOn;
    return this.load();
  }

  /** Fetches them again, after they changed. */
  refresh() {
    this.#bounds = null;
    return this.load();
  }

  /** Fetches what the view needs and is not here yet. */
  async load() {
    const [west, south, east, north] = this.#map.getBounds().toArray().flat();
    const held = this.#bounds;
    if (!this.#isOn || this.#map.getZoom() < LEAST_ZOOM || (held && held[0] <= west && held[1] <= south && held[2] >= east && held[3] >= north)) {
      return;
    }
    const wide = [west - (east - west) / 2, south - (north - south) / 2, east + (east - west) / 2, north + (north - south) / 2];
    this.#bounds = wide;
    const response = await fetch(`/api/premises/outlines?bbox=${wide.map((value) => value.toFixed(6)).join(",")}`).catch(() => null);
    if (this.#bounds !== wide) {
      return;
    }
    if (response?.headers.get("content-type")?.includes("json") && response.ok) {
      this.data = await response.json();
      this.#map.getSource("premises")?.setData(this.data);
    } else {
      this.#bounds = null;
    }
  }
}
