// Meridians and parallels at a round step, labelled at the left and near the top: the map has no streets, this says where one is.
const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002];
const LINES_ACROSS = 6;

/** The lines across the bounds; the meridians' labels stand at labelNorth, below whatever covers the top edge. */
export function graticule([west, south, east, north], labelNorth) {
  const step = STEPS.findLast((candidate) => (east - west) / candidate <= LINES_ACROSS) ?? STEPS[0];
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  const features = [];
  for (let i = Math.ceil(west / step); i * step <= east; i++) {
    const x = i * step;
    features.push(lineOf([[x, south], [x, north]]), labelOf([x, labelNorth], `${x.toFixed(digits)}°E`, "top"));
  }
  for (let i = Math.ceil(south / step); i * step <= north; i++) {
    const y = i * step;
    features.push(lineOf([[west, y], [east, y]]), labelOf([west, y], `${y.toFixed(digits)}°N`, "left"));
  }
  return { type: "FeatureCollection", features };
}

const lineOf = (coordinates) => ({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } });
const labelOf = (coordinates, label, side) => ({ type: "Feature", properties: { label, side }, geometry: { type: "Point", coordinates } });
