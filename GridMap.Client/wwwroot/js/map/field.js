// All pins of a map as columns of numbers. What a view shows is worked out from the columns for that view alone: a pass over
// a hundred thousand takes milliseconds, so no index has to be kept in step with the changes, and the map holds only what is in sight.
export const LOOKS = ["suspected", "confirmed", "assigned", "accepted", "violation", "closed", "dismissed"];

const RECORD_BYTES = 64;
const GONE = 255;
const IS_NEW = 1;
const IS_HIDDEN = 2;
const TILE = 512;
const CLUSTER_PIXELS = 68;
const STACK_PIXELS = 10; // From STACK_ZOOM on only pins that cover each other stand together.
const NEAR_PIXELS = 46;
const HEAT_PIXELS = 22;
const PADDING = 0.25; // Of the view, on each side.
export const STACK_ZOOM = 16;

const text = new TextDecoder();

export class Field {
  #x = new Float64Array(0);
  #y = new Float64Array(0);
  #looks = new Uint8Array(0);
  #shown = new Uint8Array(0);
  #orders = new Uint8Array(0);
  #radii = new Float32Array(0);
  #weights = new Float32Array(0);
  #labels = [];
  #count = 0;

  clear() {
    this.#count = 0;
    this.#labels.length = 0;
  }

  /** Takes records as MapPinBytes packs them; answers with the slots that are marked new. */
  put(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const fresh = [];
    for (let at = 0; at < bytes.byteLength; at += RECORD_BYTES) {
      const slot = view.getInt32(at, true);
      this.#reach(slot);
      const flags = view.getUint8(at + 5);
      this.#looks[slot] = view.getUint8(at + 4);
      this.#shown[slot] = this.#looks[slot] === GONE || flags & IS_HIDDEN ? 0 : 1;
      this.#orders[slot] = view.getUint8(at + 7);
      this.#x[slot] = worldX(view.getFloat64(at + 8, true));
      this.#y[slot] = worldY(view.getFloat64(at + 16, true));
      this.#radii[slot] = view.getFloat32(at + 24, true);
      this.#weights[slot] = view.getFloat32(at + 28, true);
      this.#labels[slot] = bytes.slice(at + 32, at + 32 + view.getUint8(at + 6));
      if (flags & IS_NEW && this.#shown[slot]) {
        fresh.push(slot);
      }
    }
    return fresh;
  }

  pin(slot) {
    return pointOf(this.#x[slot], this.#y[slot], {
      slot, look: LOOKS[this.#looks[slot]], order: this.#orders[slot], label: text.decode(this.#labels[slot]),
      radius: this.#radii[slot],
    }, slot);
  }

  /** Pins of a view; where they would cover each other, one mark with their number. */
  draw([west, south, east, north], zoom, hasClusters) {
    const level = Math.floor(zoom);
    const isStack = !hasClusters || level >= STACK_ZOOM;
    const grid = gridOf(west, south, east, north, (isStack ? STACK_PIXELS : CLUSTER_PIXELS) / (TILE * 2 ** level));
    if (!hasClusters) {
      return { box: grid.box, features: this.#within(grid.world).map((slot) => this.pin(slot)), sign: NaN };
    }
    const heaps = this.#heap(grid, isStack ? 0 : NEAR_PIXELS / (TILE * 2 ** level));
    let sign = heaps.length;
    const features = heaps.map((heap) => {
      sign = (Math.imul(sign ^ heap.slot, 16777619) + Math.imul(heap.count, 31) + heap.looks.reduce((sum, count, look) => sum + count * (look + 1), 0)) | 0;
      return heap.count === 1 ? this.pin(heap.slot) : this.#mark(heap);
    });
    return { box: grid.box, features, sign };
  }

  /** How much suspicion lies where: points with the sum of the scores around them. */
  heat([west, south, east, north], zoom) {
    const grid = gridOf(west, south, east, north, HEAT_PIXELS / (TILE * 2 ** Math.floor(zoom)));
    return this.#heap(grid, 0).map((heap) => pointOf(heap.x / heap.count, heap.y / heap.count, { weight: heap.weight }));
  }

  /** The slots shown inside a box of degrees. */
  inside([west, south, east, north]) {
    return this.#within([worldX(west), worldY(north), worldX(east), worldY(south)]);
  }

  #within([left, top, right, bottom]) {
    const found = [];
    for (let slot = 0; slot < this.#count; slot++) {
      const x = this.#x[slot];
      const y = this.#y[slot];
      if (this.#shown[slot] && x >= left && x <= right && y >= top && y <= bottom) {
        found.push(slot);
      }
    }
    return found;
  }

  #heap({ world: [left, top, right, bottom], cell, columns, rows }, near) {
    const numbers = new Int32Array(columns * rows).fill(-1);
    const heaps = [];
    for (let slot = 0; slot < this.#count; slot++) {
      const x = this.#x[slot];
      const y = this.#y[slot];
      if (!this.#shown[slot] || x < left || x >= right || y < top || y >= bottom) {
        continue;
      }
      const at = Math.min(rows - 1, Math.floor((y - top) / cell)) * columns + Math.min(columns - 1, Math.floor((x - left) / cell));
      if (numbers[at] < 0) {
        numbers[at] = heaps.length;
        heaps.push({ at, slot, count: 0, x: 0, y: 0, left: x, right: x, top: y, bottom: y, weight: 0, looks: new Uint32Array(LOOKS.length) });
      }
      const heap = heaps[numbers[at]];
      heap.count++;
      heap.x += x;
      heap.y += y;
      heap.weight += this.#weights[slot];
      heap.looks[this.#looks[slot]]++;
      stretch(heap, { left: x, right: x, top: y, bottom: y });
    }
    return near > 0 ? joinNeighbours(heaps, numbers, columns, rows, near) : heaps;
  }

  #mark(heap) {
    const { left, right, top, bottom, count } = heap;
    const tone = LOOKS[heap.looks.findIndex((number) => number > 0)];
    const counts = Object.fromEntries(LOOKS.map((look, i) => [look, heap.looks[i]]).filter(([, number]) => number));
    return pointOf(heap.x / count, heap.y / count, {
      count, tone, counts: JSON.stringify(counts), box: JSON.stringify([degreesX(left), degreesY(bottom), degreesX(right), degreesY(top)]),
    });
  }

  #reach(slot) {
    if (slot >= this.#x.length) {
      const room = Math.max(1024, 2 ** Math.ceil(Math.log2(slot + 1)));
      const grown = (Type, old) => { const column = new Type(room); column.set(old); return column; };
      this.#x = grown(Float64Array, this.#x);
      this.#y = grown(Float64Array, this.#y);
      this.#looks = grown(Uint8Array, this.#looks);
      this.#shown = grown(Uint8Array, this.#shown);
      this.#orders = grown(Uint8Array, this.#orders);
      this.#radii = grown(Float32Array, this.#radii);
      this.#weights = grown(Float32Array, this.#weights);
    }
    while (this.#count <= slot) {
      this.#shown[this.#count++] = 0;
    }
  }
}

/** The view with a margin, in whole cells that lie the same wherever the view stands: marks do not dance while it moves. */
function gridOf(west, south, east, north, cell) {
  const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)];
  const [wide, high] = [(right - left) * PADDING, (bottom - top) * PADDING];
  const snap = (value) => Math.floor(value / cell) * cell;
  const world = [snap(left - wide), snap(top - high), snap(right + wide) + cell, snap(bottom + high) + cell];
  return {
    world, cell, columns: Math.max(1, Math.round((world[2] - world[0]) / cell)), rows: Math.max(1, Math.round((world[3] - world[1]) / cell)),
    box: [degreesX(world[0]), degreesY(world[3]), degreesX(world[2]), degreesY(world[1])],
  };
}

/** Two marks on either side of a cell's edge would cover each other: the smaller goes into the larger. */
function joinNeighbours(heaps, numbers, columns, rows, near) {
  const gone = new Set();
  for (const heap of [...heaps].sort((a, b) => b.count - a.count || a.at - b.at)) {
    if (gone.has(heap)) {
      continue;
    }
    const [column, row] = [heap.at % columns, Math.floor(heap.at / columns)];
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
        const other = heaps[numbers[r * columns + c]];
        if (!other || other === heap || gone.has(other) || Math.hypot(heap.x / heap.count - other.x / other.count, heap.y / heap.count - other.y / other.count) >= near) {
          continue;
        }
        gone.add(other);
        heap.count += other.count;
        heap.x += other.x;
        heap.y += other.y;
        heap.looks.forEach((_, look) => { heap.looks[look] += other.looks[look]; });
        stretch(heap, other);
      }
    }
  }
  return heaps.filter((heap) => !gone.has(heap));
}

function stretch(heap, { left, right, top, bottom }) {
  heap.left = Math.min(heap.left, left);
  heap.right = Math.max(heap.right, right);
  heap.top = Math.min(heap.top, top);
  heap.bottom = Math.max(heap.bottom, bottom);
}

const pointOf = (x, y, properties, id) => ({ type: "Feature", id, properties, geometry: { type: "Point", coordinates: [degreesX(x), degreesY(y)] } });

// Web Mercator, the world as a square of side 1.
const worldX = (longitude) => (longitude + 180) / 360;
const worldY = (latitude) => (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2;
const degreesX = (x) => x * 360 - 180;
const degreesY = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
