// The layers over the base: orthophotos, detections, registered places, suspects. Sources hold the data; a theme only dresses them.
const EMPTY = { type: "FeatureCollection", features: [] };
const FONT = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];

/** What the pointer says is there to be clicked, in the order in which it answers; a ring's middle belongs to the pin in it. */
export const HOVERED = ["pins-spread", "pins", "pins-many", "standin-one", "standin-many", "alerts-dot", "alerts-ring", "alerts-outer", "detections"];
/** What a click may hit. */
export const PICKED = [...HOVERED, "premises-fill", "premises-line", "cells-fill"];

export function addDataLayers(map, colours, { pins, premises }) {
  const kindColour = ["match", ["get", "kind"], "Licensed", colours.licensed, colours.idle];

  map.addSource("premises", { type: "geojson", data: premises ?? EMPTY });
  map.addLayer({ id: "premises-fill", type: "fill", source: "premises", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": kindColour, "fill-opacity": 0.08 } });
  map.addLayer({ id: "premises-line", type: "line", source: "premises", paint: { "line-color": kindColour, "line-width": 1.6, "line-dasharray": [3, 2] } });
  map.addLayer({ id: "premises-text", type: "symbol", source: "premises", minzoom: 14, layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 11 }, paint: { "text-color": kindColour, "text-halo-color": colours.paper, "text-halo-width": 1.4 } });

  map.addSource("detections", { type: "vector", tiles: ["/tiles/detections/{z}/{x}/{y}"], minzoom: 0, maxzoom: 16 });
  map.addLayer({
    id: "detections", type: "circle", source: "detections", "source-layer": "detections", minzoom: 11,
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["zoom"], 11, 1.5, 16, 4.5, 19, 8],
      "circle-color": ["case", [">", ["coalesce", ["get", "tanks"], 0], 0], colours.det, "rgba(0,0,0,0)"],
      "circle-opacity": 0.55,
      "circle-stroke-color": colours.det, "circle-stroke-width": 1.4, "circle-stroke-opacity": ["case", ["to-boolean", ["get", "licensed"]], 0.35, 0.9],
    },
  });

  pins.dressUnder(colours);
  map.addSource("selection", { type: "geojson", data: EMPTY });
  map.addLayer({ id: "selection-fill", type: "line", source: "selection", filter: ["!=", ["geometry-type"], "Point"], paint: { "line-color": colours.accent, "line-width": 3 } });
  map.addLayer({ id: "selection-ring", type: "circle", source: "selection", filter: ["==", ["geometry-type"], "Point"], paint: { "circle-radius": 20, "circle-color": colours.accent, "circle-opacity": 0.16, "circle-stroke-color": colours.accent, "circle-stroke-width": 3 } });
  map.addSource("glow", { type: "geojson", data: EMPTY });
  map.addLayer({ id: "glow", type: "circle", source: "glow", paint: { "circle-radius": 18, "circle-color": "rgba(0,0,0,0)", "circle-stroke-color": colours.suspected, "circle-stroke-width": 3 } });
  pins.dressOver(colours);
}

/** Colours the cells by what was seen from the air, by what waits in them, or by how much they are worth a look; a lighter tint and a coloured edge when a picture lies under them. */
export function colourCells(map, colours, by, hasPicture) {
  const quiet = hasPicture ? 0.55 : 1;
  const waiting = ["+", ["to-number", ["get", "suspected"], 0], ["to-number", ["get", "confirmed"], 0]];
  const sweep = ["to-string", ["get", "sweep"]];
  const stateColours = [
    "Swept", colours.swept, "GroundChecked", colours.swept, "Partial", colours.partial, "Stale", colours.stale,
    "Planned", colours.accent, "Flown", colours.accent, "Unflyable", colours.ink,
  ];
  // Below zero: no flight with a scene score shows the cell. The ramp is ink on paper: a hint where to look is no status, so it has no status colour.
  const scene = ["to-number", ["get", "scene"], -1];
  map.setPaintProperty("cells-fill", "fill-color", by === "scene" ? colours.ink : by === "suspects"
    ? ["step", waiting, "rgba(0,0,0,0)", 1, colours.suspected, 4, colours.confirmed]
    : ["match", sweep, ...stateColours, "rgba(0,0,0,0)"]);
  map.setPaintProperty("cells-fill", "fill-opacity", by === "scene"
    ? ["interpolate", ["linear"], scene, -0.01, 0, 0, 0.03 * quiet, 0.2, 0.15 * quiet, 1, 0.6 * quiet]
    : by === "suspects"
    ? ["interpolate", ["linear"], waiting, 0, 0, 1, 0.25 * quiet, 10, 0.6 * quiet]
    : ["match", sweep, ["Swept", "Flown"], 0.22 * quiet, ["GroundChecked", "Partial", "Stale", "Planned", "Unflyable"], 0.1 * quiet, 0]);
  map.setFilter("cells-hatch", by !== "sweep" ? ["==", ["literal", 1], 0] : ["in", sweep, ["literal", ["Partial", "Stale", "GroundChecked", "Unflyable"]]]);
  map.setPaintProperty("cells-hatch", "fill-pattern", ["match", sweep, "Partial", "hatch-partial", "GroundChecked", "hatch-checked", "Unflyable", "hatch-unflyable", "hatch-stale"]);
  map.setPaintProperty("cells-hatch", "fill-opacity", 0.5 * quiet);
  // Over a picture the quiet greys would drown, and a tint alone is lost among roofs and fields.
  const edge = by === "scene" ? ["step", scene, "rgba(255,255,255,.5)", 0.5, colours.ink] : by === "suspects"
    ? ["step", waiting, "rgba(255,255,255,.5)", 1, colours.suspected, 4, colours.confirmed]
    : ["match", sweep, ...stateColours, "rgba(255,255,255,.5)"];
  over(map, "cells-line", "line-color", hasPicture, edge);
  over(map, "cells-line", "line-width", hasPicture, ["interpolate", ["linear"], ["zoom"], 10, 0.6, 16, 2]);
  for (const layer of ["cells-text", "areas-text", "premises-text", "graticule-text"]) {
    over(map, layer, "text-color", hasPicture, colours.ink);
    over(map, layer, "text-halo-color", hasPicture, colours.paper);
  }
}

const bases = new Map();

/** Sets a layer's paint while something lies under it, and gives back its style's own afterwards. */
function over(map, layer, property, isOver, value) {
  const key = `${map.getStyle().name} ${layer} ${property}`;
  if (!bases.has(key)) {
    bases.set(key, map.getPaintProperty(layer, property));
  }
  map.setPaintProperty(layer, property, isOver ? value : bases.get(key));
}

/** Makes the raster layers agree with the list; newest on top. */
export function showOrthophotos(map, list, opacity) {
  const wanted = new Map(list.map((photo) => [`photo-${photo.id}`, photo]));
  for (const layer of map.getStyle().layers.filter((layer) => layer.id.startsWith("photo-"))) {
    if (!wanted.has(layer.id)) {
      map.removeLayer(layer.id);
      map.removeSource(layer.id);
    }
  }
  for (const [id, photo] of wanted) {
    if (!map.getSource(id)) {
      map.addSource(id, {
        type: "raster", tiles: [`/tiles/orthophotos/${photo.id}/{z}/{x}/{y}`], tileSize: 256,
        bounds: photo.bounds, minzoom: photo.minZoom, maxzoom: photo.maxZoom,
      });
      map.addLayer({ id, type: "raster", source: id, paint: { "raster-fade-duration": 120 } }, "cells-fill");
    }
    map.setPaintProperty(id, "raster-opacity", opacity);
  }
}
