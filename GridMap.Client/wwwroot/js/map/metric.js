// Lengths and areas on the WGS 84 ellipsoid, in a frame local to each figure: true to a few parts in 100,000 over a township.
const A = 6378137;
const E2 = 0.00669437999014;
const RAD = Math.PI / 180;

/** Metres of one degree of longitude and of latitude there. */
function degreeMetres(latitude) {
  const s = Math.sin(latitude * RAD);
  const w = Math.sqrt(1 - E2 * s * s);
  return { east: (A / w) * Math.cos(latitude * RAD) * RAD, north: ((A * (1 - E2)) / (w * w * w)) * RAD };
}

export function lengthMetres(points) {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    const scale = degreeMetres((points[i][1] + points[i - 1][1]) / 2);
    sum += Math.hypot((points[i][0] - points[i - 1][0]) * scale.east, (points[i][1] - points[i - 1][1]) * scale.north);
  }
  return sum;
}

export function areaSquareMetres(points) {
  if (points.length < 3) {
    return 0;
  }
  const middle = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  const scale = degreeMetres(middle);
  let twice = 0;
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length];
    twice += (point[0] - points[0][0]) * (next[1] - points[0][1]) - (next[0] - points[0][0]) * (point[1] - points[0][1]);
  });
  return Math.abs(twice / 2) * scale.east * scale.north;
}

/** Pixels of a ground radius at zoom 0, for an expression that doubles with each zoom. */
export const pixelsAtZoomZero = (metres, latitude) => metres / ((2 * Math.PI * A * Math.cos(latitude * RAD)) / 512);
