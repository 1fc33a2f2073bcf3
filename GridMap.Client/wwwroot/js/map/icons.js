// Marks drawn on canvas: each state has a shape of its own, so that nobody needs to tell colours apart.
const SIZE = 30;
const RATIO = 2;

const shapes = {
  // To be reviewed: a question, standing on its point.
  suspected: (c) => polygon(c, [[15, 3], [27, 15], [15, 27], [3, 15]]),
  // Confirmed and nobody's: a warning triangle.
  confirmed: (c) => polygon(c, [[15, 3], [28, 26], [2, 26]]),
  assigned: (c) => c.rect(5, 5, 20, 20),
  accepted: (c) => c.rect(5, 5, 20, 20),
  violation: (c) => polygon(c, [[10, 3], [20, 3], [27, 10], [27, 20], [20, 27], [10, 27], [3, 20], [3, 10]]),
  closed: (c) => c.arc(15, 15, 11, 0, 7),
  dismissed: (c) => c.arc(15, 15, 7, 0, 7),
};

const signs = {
  suspected: (c) => { text(c, "?", 15, 16); },
  confirmed: (c) => { text(c, "!", 15, 19); },
  assigned: (c) => { c.arc(15, 15, 3.5, 0, 7); c.fill(); },
  accepted: (c) => { line(c, [[10, 20], [20, 10]], 3); line(c, [[12, 10], [20, 10], [20, 18]], 3); },
  violation: (c) => { line(c, [[10, 10], [20, 20]], 3.4); line(c, [[20, 10], [10, 20]], 3.4); },
  closed: (c) => { line(c, [[9, 15.5], [13.5, 20], [21, 11]], 3.2); },
  dismissed: (c) => { line(c, [[11.5, 15], [18.5, 15]], 2.4); },
};

const colourOf = {
  suspected: "suspected", confirmed: "confirmed", assigned: "way", accepted: "way",
  violation: "violation", closed: "closed", dismissed: "dismissed",
};

export const looks = Object.keys(shapes);

export function addIcons(map, colours) {
  for (const look of looks) {
    put(map, `pin-${look}`, drawMark(look, colours[colourOf[look]], colours), RATIO);
  }
  put(map, "hatch-stale", drawHatch(colours.stale, 1), RATIO);
  put(map, "hatch-partial", drawHatch(colours.partial, -1), RATIO);
  put(map, "hatch-checked", drawHatch(colours.swept, -1), RATIO);
  put(map, "hatch-unflyable", drawHatch(colours.ink, 1), RATIO);
}

/** For lists and legends: the same mark as a data address. */
export function markAddress(look, colours) {
  const canvas = canvasOf(SIZE);
  canvas.getContext("2d").putImageData(drawMark(look, colours[colourOf[look]], colours), 0, 0);
  return canvas.toDataURL();
}

function put(map, name, image, pixelRatio) {
  if (map.hasImage(name)) {
    map.removeImage(name);
  }
  map.addImage(name, image, { pixelRatio });
}

function drawMark(look, colour, { paper }) {
  const hollow = look === "assigned" || look === "dismissed";
  const canvas = canvasOf(SIZE);
  const c = canvas.getContext("2d", { willReadFrequently: true });
  c.scale(RATIO, RATIO);
  c.lineJoin = "round";
  c.beginPath();
  shapes[look](c);
  c.lineWidth = 4;
  c.strokeStyle = hollow ? paper : "#ffffff";
  c.stroke();
  c.fillStyle = hollow ? paper : colour;
  c.fill();
  c.lineWidth = hollow ? 2.6 : 1;
  c.strokeStyle = hollow ? colour : "rgba(0, 0, 0, .55)";
  c.stroke();
  c.beginPath();
  c.strokeStyle = c.fillStyle = hollow ? colour : signColour(colour);
  signs[look](c);
  return c.getImageData(0, 0, SIZE * RATIO, SIZE * RATIO);
}

function drawHatch(colour, slope) {
  const size = 10;
  const canvas = canvasOf(size);
  const c = canvas.getContext("2d", { willReadFrequently: true });
  c.scale(RATIO, RATIO);
  c.strokeStyle = colour;
  c.lineWidth = 1.4;
  c.globalAlpha = 0.75;
  for (const shift of [-size, 0, size]) {
    c.beginPath();
    c.moveTo(shift, slope > 0 ? size : 0);
    c.lineTo(shift + size, slope > 0 ? 0 : size);
    c.stroke();
  }
  return c.getImageData(0, 0, size * RATIO, size * RATIO);
}

function canvasOf(size) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * RATIO;
  return canvas;
}

function polygon(c, points) {
  points.forEach(([x, y], i) => (i === 0 ? c.moveTo(x, y) : c.lineTo(x, y)));
  c.closePath();
}

function line(c, points, width) {
  c.lineWidth = width;
  c.lineCap = "round";
  c.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? c.moveTo(x, y) : c.lineTo(x, y)));
  c.stroke();
}

function text(c, sign, x, y) {
  c.font = "700 15px system-ui, sans-serif";
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.fillText(sign, x, y);
}

/** Black on a light colour, white on a dark one. */
function signColour(hex) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b > 140 ? "#1a1a1a" : "#ffffff";
}
