// The only place that knows MapLibre by name.
import { AttributionControl, Map as GlMap, NavigationControl, ScaleControl } from "../../lib/maplibre-gl/maplibre-gl.mjs";

const absolute = (url) => (url.startsWith("/") ? { url: location.origin + url } : { url });

export const styleOf = async (theme) => (await fetch(`lib/styles/${theme}.json`)).json();

/** A map in an element: bare, with its controls, in the style of a theme. */
export async function glMap(element, { theme, center, zoom }) {
  const map = new GlMap({
    container: element,
    style: await styleOf(theme),
    center: center ?? [113.6254, 34.7466],
    zoom: zoom ?? 10,
    maxZoom: 22,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    transformRequest: absolute,
    fadeDuration: 120,
    localIdeographFontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "bottom-right");
  map.addControl(new ScaleControl({ unit: "metric", maxWidth: 120 }), "bottom-left");
  map.addControl(new AttributionControl({ compact: true, customAttribution: [] }), "bottom-right");
  return map;
}
