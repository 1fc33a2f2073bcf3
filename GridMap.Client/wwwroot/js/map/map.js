// .NET hands in data and hears of picks and moves; drawing stays here.
import { Alerts } from "./alerts.js";
import { begin, keep, take } from "./early.js";
import { addIcons } from "./icons.js";
import { glMap, styleOf } from "./gl.js";
import { graticule } from "./graticule.js";
import { HOVERED, PICKED, addDataLayers, colourCells, showOrthophotos } from "./layers.js";
import { Markers } from "./markers.js";
import { Measure } from "./measure.js";
import { Outlines } from "./outlines.js";
import { Pins } from "./pins.js";
import { Premises } from "./premises.js";

const REACH = 6; // Pixels around the pointer that still count as a hit.
const NARROW = 700;
const LOW = 320; // A map less high than this carries no search box.
const SEARCH_HEIGHT = 64;

/** Begins this page's map before .NET is there to ask for it. */
export const beginEarly = () => begin(build);

export async function create(element, options, listener) {
  const view = (await take(element, options)) ?? await build(element, options);
  await view.serve(options, listener);
  performance.mark("gridmap:map");
  return view;
}

const build = async (element, options) => new MapView(await glMap(element, options), options);

class MapView {
  #map;
  #listener;
  #colours;
  #measure;
  #outlines;
  #alerts;
  #markers;
  #layers;
  #overlays = [];
  #pins;
  #premises;
  #orthophotos = [];
  #selection = [];
  #versions = { cells: 0, detections: 0 };
  #isDressed = false;
  #hasRested = false;
  #resize;
  #theme;
  #ready;
  #unkeep;

  constructor(map, options) {
    this.#map = map;
    this.#theme = options.theme;
    this.#layers = options.layers;
    this.#measure = new Measure(map, (kind, metres, squareMetres) => this.#tell("OnMeasured", kind ?? "", metres, squareMetres));
    this.#outlines = new Outlines(map);
    this.#premises = new Premises(map, options.layers.premises);
    this.#pins = new Pins(map, options);
    this.#alerts = new Alerts(map);
    this.#markers = new Markers(map);
    this.#ready = new Promise((resolve) => map.once("style.load", resolve));
    map.on("style.load", () => this.#dress());
    map.on("click", (event) => this.#click(event));
    map.on("contextmenu", (event) => this.#tell("OnAsked", event.lngLat.lng, event.lngLat.lat));
    map.on("moveend", () => this.#moved());
    map.on("mousemove", (event) => this.#hover(event));
    map.on("mouseout", () => this.#readout?.replaceChildren());
    map.on("idle", () => this.#rest(true));
    map.on("dataloading", () => this.#rest(false));
    map.on("movestart", () => this.#rest(false));
    map.on("error", (event) => console.debug("map:", event.error?.message));
    this.#resize = new ResizeObserver(() => {
      // A page may show the map larger than its pixels; it is drawn as finely as it is seen.
      map.setPixelRatio(devicePixelRatio * (map.getContainer().currentCSSZoom ?? 1));
      map.resize();
    });
    this.#resize.observe(map.getContainer());
  }

  /** From now on it is the page's: as the page wants it, telling the page's listener. */
  async serve({ theme, layers, center, zoom, words, hasStandin, hasClusters, keeps }, listener) {
    await this.#ready;
    this.#listener = listener;
    this.#map.resize(); // Begun early, it lay in another room.
    this.#pins.serve(words, hasStandin);
    if (keeps) {
      this.#unkeep = keep(() => ({ layers: this.#layers, center: this.#map.getCenter().toArray(), zoom: this.#map.getZoom(), hasStandin, hasClusters }));
    }
    if (center) {
      this.#map.jumpTo({ center, zoom });
    }
    this.setLayers(layers);
    if (theme !== this.#theme) {
      await this.setTheme(theme);
    }
  }

  async setTheme(theme) {
    this.#theme = theme;
    this.#isDressed = false;
    this.#pins.undress();
    this.#map.setStyle(await styleOf(theme), { diff: false });
  }

  /** Goes there; on a phone a little above the middle, where the panel leaves it free. */
  flyTo(longitude, latitude, zoom) {
    const { clientHeight } = this.#map.getContainer();
    this.#map.easeTo({
      center: [longitude, latitude], zoom: Math.max(zoom, this.#map.getZoom()),
      offset: [0, innerWidth < NARROW ? -clientHeight * 0.3 : 0], duration: this.#still() ? 0 : 500,
    });
  }

  fit(bounds, maxZoom) {
    // Nobody needs to see the way from a picture that is not there yet.
    const isAtOnce = this.#still() || !this.#hasRested;
    this.#map.fitBounds(bounds, { padding: { top: 72, right: 64, bottom: 40, left: 40 }, maxZoom, duration: isAtOnce ? 0 : 500 });
  }

  /** Puts in, replaces, hides or takes away pins: packed records. Those marked new glow once; more are to come unless it is whole. */
  putPins(bytes, replaceAll, isWhole) {
    this.#pins.put(bytes, replaceAll, isWhole, this.#still());
  }

  /** Fetches the registered places of the view again, after they changed. */
  refreshPremises() {
    return this.#premises.refresh();
  }

  setOrthophotos(list) {
    this.#orthophotos = list;
    this.#apply();
  }

  setLayers(layers) {
    this.#layers = layers;
    this.#apply();
    this.#premises.show(layers.premises);
  }

  /** Marks what is selected: GeoJSON geometries, or none. */
  setSelection(geometries) {
    this.#selection = geometries;
    this.#map.getSource("selection")?.setData(this.#selectionData());
  }

  /** Draws what lies at an address (GeoJSON) over the pictures; null takes it away. */
  showOutlines(url) {
    return this.#outlines.show(url);
  }

  /** Rings around suspects that alerts are about, dots in cells and areas. */
  setAlerts(alerts) {
    this.#alerts.show(alerts);
  }

  /** What other command systems say is somewhere. */
  setMarkers(markers) {
    this.#markers.show(markers);
  }

  /** Fetches the tiles of a source again, after its data changed. */
  refresh(source) {
    this.#versions[source]++;
    this.#map.getSource(source)?.setTiles([`/tiles/${source}/{z}/{x}/{y}?v=${this.#versions[source]}`]);
  }

  /** Adds what a page draws by itself: a module with `create(map, listener)`. It is dressed with every style and asked first about clicks. */
  async addOverlay(address, listener) {
    const overlay = (await import(address)).create(this.#map, listener);
    this.#overlays.push(overlay);
    if (this.#isDressed) {
      overlay.dress(this.#colours);
      this.#apply();
    }
    return overlay;
  }

  measure(kind) {
    this.#measure.start(kind);
  }

  remove() {
    this.#unkeep?.();
    this.#resize.disconnect();
    this.#pins.remove();
    this.#map.remove();
  }

  get #readout() {
    return this.#map.getContainer().closest(".gm-map")?.querySelector("[data-readout]");
  }

  #dress() {
    this.#colours = this.#map.getStyle().metadata["gridmap:colours"];
    addIcons(this.#map, this.#colours);
    addDataLayers(this.#map, this.#colours, { pins: this.#pins, premises: this.#premises.data });
    this.#measure.dress(this.#colours);
    this.#outlines.dress(this.#colours);
    this.#alerts.dress(this.#colours);
    this.#markers.dress(this.#colours);
    this.#overlays.forEach((overlay) => overlay.dress(this.#colours));
    this.#map.getSource("selection").setData(this.#selectionData());
    this.#isDressed = true;
    this.#apply();
    this.#drawGraticule();
    this.#premises.load();
  }

  #apply() {
    if (!this.#isDressed) {
      return;
    }
    const on = this.#layers;
    const photos = on.orthophotos ? this.#orthophotos : [];
    showOrthophotos(this.#map, photos, on.opacity);
    colourCells(this.#map, this.#colours, on.cellsBy, photos.length > 0);
    const shown = { cells: on.cells, areas: on.areas, graticule: on.graticule, premises: on.premises, detections: on.detections, pins: on.suspects, standin: on.suspects, heat: on.heat, markers: on.markers, people: on.people, drones: on.drones, cases: on.cases };
    this.#pins.showHeat(on.heat);
    for (const layer of this.#map.getStyle().layers) {
      const visible = shown[layer.id.split("-")[0]];
      if (visible !== undefined) {
        this.#map.setLayoutProperty(layer.id, "visibility", visible ? "visible" : "none");
      }
    }
  }

  #click(event) {
    if (this.#measure.isOn) {
      this.#measure.add(event.lngLat);
      return;
    }
    if (this.#overlays.some((overlay) => overlay.click(event))) {
      return;
    }
    const { x, y } = event.point;
    const layers = PICKED.filter((id) => this.#map.getLayer(id));
    const hits = this.#map.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers })
      .sort((a, b) => layers.indexOf(a.layer.id) - layers.indexOf(b.layer.id));
    const exact = this.#map.queryRenderedFeatures(event.point, { layers: layers.filter((id) => !["detections", "premises-fill", "premises-line"].includes(id)) });
    // A ring is so near its pin that only the very point tells them apart.
    const ring = exact.some((feature) => /^(pins|standin)/.test(feature.layer.id)) ? undefined : exact.find((feature) => feature.layer.id.startsWith("alerts"));
    const hit = ring ?? hits.find((feature) => feature.layer.id !== "cells-fill") ?? exact.find((feature) => feature.layer.id === "cells-fill");
    if (hit?.layer.id.endsWith("-many")) {
      this.#pins.open(hit, this.#still());
      return;
    }
    this.#pins.closeSpider();
    const kind = hit ? { pins: "pin", "pins-spread": "pin", "standin-one": "suspect", detections: "detection", "cells-fill": "cell", "alerts-dot": "alert", "alerts-ring": "alert", "alerts-outer": "alert" }[hit.layer.id] ?? "premises" : "";
    const { id, code, slot, suspectId } = hit?.properties ?? {};
    this.#tell("OnPicked", kind, String(code && kind === "cell" ? code : slot ?? id ?? ""), suspectId ? String(suspectId) : null, event.lngLat.lng, event.lngLat.lat);
  }

  #hover(event) {
    if (this.#readout) {
      this.#readout.textContent = `${event.lngLat.lng.toFixed(6)}, ${event.lngLat.lat.toFixed(6)}`;
    }
    if (!this.#measure.isOn && !this.#overlays.some((overlay) => overlay.isDrawing)) {
      const hits = this.#map.queryRenderedFeatures(event.point, { layers: HOVERED.filter((id) => this.#map.getLayer(id)) });
      this.#map.getCanvas().title = this.#pins.tell(hits.find((hit) => hit.properties.counts));
      this.#map.getCanvas().style.cursor = hits.length ? "pointer" : "";
    }
  }

  #moved() {
    this.#drawGraticule();
    this.#premises.load();
    const { lng, lat } = this.#map.getCenter();
    this.#tell("OnMoved", lng, lat, this.#map.getZoom(), this.#bounds());
  }

  #drawGraticule() {
    this.#map.getSource("graticule")?.setData(graticule(this.#bounds(), this.#map.unproject([0, this.#map.getContainer().clientHeight < LOW ? 0 : SEARCH_HEIGHT]).lat));
  }

  #bounds() {
    return this.#map.getBounds().toArray().flat();
  }

  #selectionData() {
    return { type: "FeatureCollection", features: this.#selection.map((geometry) => ({ type: "Feature", properties: {}, geometry })) };
  }

  #still() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** Whether everything asked for is drawn: for whoever waits for the finished picture. */
  #rest(isIdle) {
    this.#hasRested ||= isIdle;
    const container = this.#map.getContainer();
    (container.closest(".gm-map-canvas") ?? container).dataset.idle = isIdle;
  }

  #tell(method, ...values) {
    this.#listener?.invokeMethodAsync(method, ...values).catch((error) => console.debug("map:", error));
  }
}
