// How a sweep looks on the map: the area, zones, legs by sortie with arrows, photos, take-off points, what breaks a limit.
import { pixelsAtZoomZero } from "./metric.js";

const FONT = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];
const ROLES = ["survey", "turn", "transit"];
const COLOURS = 6;
const ARROW = 22;
const PHOTO_ZOOM = 16.5;
const isA = (type) => ["==", ["geometry-type"], type];
const isRole = (...roles) => ["in", ["get", "role"], ["literal", roles]];

export const collection = (features) => ({ type: "FeatureCollection", features });
export const feature = (type, coordinates, properties = {}) => ({ type: "Feature", properties, geometry: { type, coordinates } });
export const SOURCES = ["area", "zone", "legs", "photos", "takeoffs", "angle", "homes", "sketch", "roads", "choice"];

/** The layers of a style just loaded; the colours of sorties are the page's, so that list and map agree. */
export function dressSweep(map, colours) {
  const css = getComputedStyle(document.documentElement);
  const off = css.getPropertyValue("--gm-off").trim();
  const sortie = ["match", ["%", ["-", ["get", "sortie"], 1], COLOURS],
    ...Array.from({ length: COLOURS - 1 }, (_, i) => [i, css.getPropertyValue(`--gm-sortie-${i}`).trim()]).flat(), css.getPropertyValue(`--gm-sortie-${COLOURS - 1}`).trim()];
  map.addImage("sweep-arrow", arrow(), { sdf: true, pixelRatio: 2 });
  for (const name of SOURCES) {
    map.addSource(`sweep-${name}`, { type: "geojson", data: collection([]) });
  }
  const add = (id, type, source, rest) => map.addLayer({ id: `sweep-${id}`, type, source: `sweep-${source}`, ...rest });
  const round = { "line-cap": "round", "line-join": "round" };
  const wide = (most) => ["interpolate", ["linear"], ["zoom"], 12, 1, 17, most];

  add("area-fill", "fill", "area", { filter: ["!", ["in", ["get", "kind"], ["literal", ["hole", "within"]]]], paint: { "fill-color": colours.accent, "fill-opacity": 0.1 } });
  add("within-line", "line", "area", { filter: ["==", ["get", "kind"], "within"], paint: { "line-color": colours.ink, "line-width": 2, "line-dasharray": [6, 2] } });
  add("area-line", "line", "area", { filter: ["!=", ["get", "kind"], "within"], paint: { "line-color": colours.accent, "line-width": 2.5 } });
  add("hole-fill", "fill", "area", { filter: ["==", ["get", "kind"], "hole"], paint: { "fill-color": colours.paper, "fill-opacity": 0.55 } });
  add("zone-buffer", "line", "zone", { layout: round, paint: { "line-color": off, "line-opacity": 0.16, "line-width": ["interpolate", ["exponential", 2], ["zoom"], 0, ["*", 2, ["get", "pixels"]], 22, ["*", 2 * 2 ** 22, ["get", "pixels"]]] } });
  add("zone-fill", "fill", "zone", { paint: { "fill-color": off, "fill-opacity": 0.18 } });
  add("zone-line", "line", "zone", { paint: { "line-color": off, "line-width": 2, "line-dasharray": [3, 1.5] } });
  add("zone-text", "symbol", "zone", { layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 12 }, paint: { "text-color": off, "text-halo-color": colours.paper, "text-halo-width": 1.6 } });
  add("roads-line", "line", "roads", { layout: round, paint: { "line-color": colours.ink, "line-opacity": 0.45, "line-width": wide(2.5), "line-dasharray": [4, 1.5] } });
  add("legs-halo", "line", "legs", { filter: isRole("survey"), layout: round, paint: { "line-color": colours.paper, "line-width": wide(6), "line-opacity": 0.7 } });
  add("legs-ways", "line", "legs", { filter: isRole("turn", "transit"), layout: round, paint: { "line-color": sortie, "line-width": wide(1.6), "line-opacity": 0.85, "line-dasharray": [2, 1.6] } });
  add("legs-line", "line", "legs", { filter: isRole("survey"), layout: round, paint: { "line-color": sortie, "line-width": wide(3) } });
  add("legs-broken", "line", "legs", { filter: ["==", ["get", "broken"], 1], layout: round, paint: { "line-color": off, "line-width": 6, "line-opacity": 0.85 } });
  add("legs-arrow", "symbol", "legs", { minzoom: 14, filter: isRole("survey"), layout: { "symbol-placement": "line-center", "icon-image": "sweep-arrow", "icon-rotation-alignment": "map", "icon-allow-overlap": true, "icon-ignore-placement": true }, paint: { "icon-color": sortie, "icon-halo-color": colours.paper, "icon-halo-width": 1 } });
  add("photos", "circle", "photos", { minzoom: PHOTO_ZOOM, paint: { "circle-radius": ["interpolate", ["linear"], ["zoom"], PHOTO_ZOOM, 1.6, 20, 4.5], "circle-color": colours.paper, "circle-stroke-color": sortie, "circle-stroke-width": 1.4 } });
  add("choice", "circle", "choice", { paint: { "circle-radius": 5, "circle-color": colours.paper, "circle-stroke-color": colours.ink, "circle-stroke-width": 1.5, "circle-opacity": 0.9 } });
  add("takeoffs", "circle", "takeoffs", { paint: { "circle-radius": 9, "circle-color": colours.paper, "circle-stroke-color": colours.ink, "circle-stroke-width": 2 } });
  add("homes", "circle", "homes", { paint: { "circle-radius": 12, "circle-color": colours.accent, "circle-stroke-color": colours.paper, "circle-stroke-width": 2.5 } });
  add("takeoffs-text", "symbol", "takeoffs", { layout: { "text-field": ["get", "label"], "text-font": FONT, "text-size": 11, "text-offset": [0, 1.1], "text-anchor": "top" }, paint: { "text-color": colours.ink, "text-halo-color": colours.paper, "text-halo-width": 1.8 } });
  add("homes-text", "symbol", "homes", { layout: { "text-field": "H", "text-font": FONT, "text-size": 13, "text-allow-overlap": true, "text-ignore-placement": true }, paint: { "text-color": colours.paper } });
  add("angle-line", "line", "angle", { filter: isA("LineString"), paint: { "line-color": colours.accent, "line-width": 2, "line-dasharray": [3, 1.5] } });
  add("angle-knob", "circle", "angle", { filter: isA("Point"), paint: { "circle-radius": 10, "circle-color": colours.paper, "circle-stroke-color": colours.accent, "circle-stroke-width": 3 } });
  add("sketch-fill", "fill", "sketch", { filter: isA("Polygon"), paint: { "fill-color": colours.accent, "fill-opacity": 0.14 } });
  add("sketch-line", "line", "sketch", { filter: isA("LineString"), paint: { "line-color": colours.accent, "line-width": 3, "line-dasharray": [2, 1.2] } });
  add("sketch-point", "circle", "sketch", { filter: isA("Point"), paint: { "circle-radius": 4.5, "circle-color": colours.paper, "circle-stroke-color": colours.accent, "circle-stroke-width": 2 } });
}

/** What the planner drew, as the sources' data; `chosen` shows one sortie alone. */
export function pictureData(picture, chosen, labelOf) {
  const isShown = (sortie) => !chosen || chosen === sortie;
  const pairs = (numbers, from) => Array.from({ length: (numbers.length - from) / 2 }, (_, i) => [numbers[from + 2 * i], numbers[from + 2 * i + 1]]);
  return {
    legs: collection(picture.legs.filter(([sortie]) => isShown(sortie)).map((leg) => feature("LineString", pairs(leg, 3), { sortie: leg[0], role: ROLES[leg[1]], broken: leg[2] }))),
    photos: collection(picture.photos.filter(([sortie]) => isShown(sortie)).map((photos) => feature("MultiPoint", pairs(photos, 1), { sortie: photos[0] }))),
    choice: collection((picture.choice ?? []).map((place) => feature("Point", place))),
    roads: collection(picture.choice?.length ? picture.roads.map((line) => feature("LineString", pairs(line, 0))) : []),
    takeoffs: collection(picture.takeOffs.map(([longitude, latitude, sorties]) => feature("Point", [longitude, latitude], { label: labelOf(sorties) }))),
  };
}

export const zoneFeature = (zone) => ({
  type: "Feature", geometry: zone.polygon, properties: { name: zone.name, pixels: pixelsAtZoomZero(zone.bufferMetres, zone.polygon.coordinates.flat(Infinity)[1]) },
});

/** Points right, as lines do that are drawn from left to right. */
function arrow() {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = ARROW;
  const context = canvas.getContext("2d");
  context.beginPath();
  [[0.95, 0.5], [0.15, 0.95], [0.35, 0.5], [0.15, 0.05]].forEach(([x, y]) => context.lineTo(x * ARROW, y * ARROW));
  context.fill();
  return context.getImageData(0, 0, ARROW, ARROW);
}
