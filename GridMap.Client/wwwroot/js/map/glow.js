// New pins glow once, so that the eye finds what has just come.
const GLOW_MS = 2600;

/** Lets features pulse for a moment; where motion is unwanted they are only ringed. */
export function glow(map, features, isStill) {
  if (!features.length) {
    return;
  }
  const source = map.getSource("glow");
  source.setData({ type: "FeatureCollection", features });
  const start = performance.now();
  const step = (now) => {
    // A frame is told when it began, which may be before the start.
    const t = Math.min(1, Math.max(0, (now - start) / GLOW_MS));
    if (!map.getLayer("glow")) {
      return;
    }
    map.setPaintProperty("glow", "circle-radius", isStill ? 18 : 14 + 30 * t);
    map.setPaintProperty("glow", "circle-stroke-opacity", isStill ? 0.9 : 1 - t);
    if (t < 1) {
      requestAnimationFrame(step);
    } else {
      source.setData({ type: "FeatureCollection", features: [] });
    }
  };
  requestAnimationFrame(step);
}
