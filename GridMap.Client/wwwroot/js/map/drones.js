// Drones in the air: an arrow turned the way the nose points, height and battery beside it, and the track of the last minutes. A silent one is grey.
const EMPTY = { type: "FeatureCollection", features: [] };
const FONT = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];
const SIZE = 44;
const RATIO = 2;
const TRACK_PLACES = 180;

export const create = (map) => new Drones(map);

class Drones {
  #map;
  #data = EMPTY;
  #tracks = new Map();

  constructor(map) {
    this.#map = map;
  }

  /** Shows these: id, longitude, latitude, yaw in degrees or null, label, and whether nothing is heard of it. */
  show(drones) {
    const tracks = new Map();
    for (const [id, longitude, latitude] of drones) {
      const track = this.#tracks.get(id) ?? [];
      const [lastLongitude, lastLatitude] = track.at(-1) ?? [];
      tracks.set(id, lastLongitude === longitude && lastLatitude === latitude ? track : [...track, [longitude, latitude]].slice(-TRACK_PLACES));
    }
    this.#tracks = tracks;
    this.#data = { type: "FeatureCollection", features: drones.flatMap(([id, longitude, latitude, yaw, label, isSilent]) => [
      { type: "Feature", geometry: { type: "Point", coordinates: [longitude, latitude] }, properties: { label, yaw: yaw ?? 0, icon: `drone-${yaw === null ? "round" : "arrow"}-${isSilent ? "silent" : "live"}`, isSilent } },
      ...(tracks.get(id).length > 1 ? [{ type: "Feature", geometry: { type: "LineString", coordinates: tracks.get(id) }, properties: { isSilent } }] : []),
    ]) };
    this.#map.getSource("drones")?.setData(this.#data);
  }

  dress(colours) {
    for (const [state, colour] of [["live", colours.way], ["silent", colours.dismissed]]) {
      for (const form of ["arrow", "round"]) {
        const name = `drone-${form}-${state}`;
        if (this.#map.hasImage(name)) {
          this.#map.removeImage(name);
        }
        this.#map.addImage(name, draw(form, colour, colours.paper), { pixelRatio: RATIO });
      }
    }
    this.#map.addSource("drones", { type: "geojson", data: this.#data });
    const isDrone = ["==", ["geometry-type"], "Point"];
    const colour = ["case", ["get", "isSilent"], colours.dismissed, colours.way];
    this.#map.addLayer({ id: "drones-edge", type: "line", source: "drones", filter: ["!", isDrone], layout: { "line-join": "round", "line-cap": "round" }, paint: { "line-color": colours.paper, "line-width": 5.5, "line-opacity": 0.75 } });
    this.#map.addLayer({ id: "drones-track", type: "line", source: "drones", filter: ["!", isDrone], layout: { "line-join": "round", "line-cap": "round" }, paint: { "line-color": colour, "line-width": 2.8 } });
    this.#map.addLayer({
      id: "drones-mark", type: "symbol", source: "drones", filter: isDrone,
      layout: {
        "icon-image": ["get", "icon"], "icon-rotate": ["get", "yaw"], "icon-rotation-alignment": "map", "icon-allow-overlap": true, "icon-ignore-placement": true,
        "text-field": ["get", "label"], "text-font": FONT, "text-size": 13, "text-anchor": "left", "text-justify": "left", "text-offset": [1.5, 0], "text-optional": true,
      },
      paint: { "text-color": colours.ink, "text-halo-color": colours.paper, "text-halo-width": 1.8 },
    });
  }

  /** Nothing lies behind a drone. */
  click() {
    return false;
  }
}

function draw(form, colour, paper) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const c = canvas.getContext("2d", { willReadFrequently: true });
  c.beginPath();
  if (form === "arrow") {
    c.moveTo(22, 4);
    c.lineTo(37, 38);
    c.lineTo(22, 31);
    c.lineTo(7, 38);
  } else {
    c.arc(22, 22, 13, 0, 7);
  }
  c.closePath();
  c.lineJoin = "round";
  c.lineWidth = 6;
  c.strokeStyle = paper;
  c.stroke();
  c.fillStyle = colour;
  c.fill();
  return c.getImageData(0, 0, SIZE, SIZE);
}
