// Hands sheets to the planner's worker. Only the newest waits; what the worker draws goes straight to the map.
const IDLE_MS = 60_000; // Another page that plans may follow: starting .NET again takes a second.

let worker = null;
let owner = 0;
let listener = null;
let draw = () => undefined;
let current = null;
let next = null;
let latest = null;
let number = 0;
let leaving = null;
let roads = [];
const asked = new Map();

/** The map's part hears of every picture, and gets the one that is there. Calls back what ends it. */
export function watch(callback) {
  draw = callback;
  if (latest) {
    draw(latest);
  }
  return () => {
    draw = draw === callback ? () => undefined : draw;
  };
}

/** A page begins to plan. */
export function start(target) {
  clearTimeout(leaving);
  listener = target;
  next = latest = null;
  if (!worker) {
    worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }) => hear(data));
    worker.addEventListener("error", (event) => hear({ broke: event.message }));
  }
  return ++owner;
}

/** It leaves; where another has begun already, that one goes on. */
export function stop(page) {
  if (page === owner) {
    listener = next = latest = null;
    leaving = setTimeout(() => {
      worker.terminate();
      worker = current = null;
      asked.clear();
    }, IDLE_MS);
  }
}

/** Plans this next; an older one that waits is forgotten. Rough keeps the direction of the lines. */
export function plan(sheet, isRough) {
  const job = { id: ++number, owner, sheet, isRough };
  if (current) {
    next = job;
  } else {
    send(job);
  }
}

/** Nothing to draw any more. */
export function clear() {
  next = latest = null;
  if (current) {
    current.owner = null; // What is still being planned is nobody's.
  }
  draw(null);
}

/** A file of the newest plan, handed to the browser to keep. */
export async function save(file, sortie, name) {
  const id = ++number;
  const { bytes } = await ask({ id, file, sortie });
  if (!bytes?.length) {
    return false;
  }
  const link = document.createElement("a");
  // A sortie that fills several files comes as an archive of them.
  link.download = name.endsWith(".csv") && bytes[0] === 0x50 && bytes[1] === 0x4b ? `${name}.zip` : name;
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), IDLE_MS);
  return true;
}

/** A sortie of the newest plan from the side, as JSON. */
export async function profile(sortie) {
  return worker ? (await ask({ id: ++number, profile: sortie })).text : "";
}

function ask(question) {
  return new Promise((resolve) => {
    asked.set(question.id, resolve);
    worker.postMessage(question);
  });
}

function send(job) {
  current = job;
  worker.postMessage(job);
}

function hear(data) {
  if (asked.has(data.id)) {
    asked.get(data.id)(data);
    asked.delete(data.id);
    return;
  }
  if (data.roads) {
    roads = data.roads;
    return;
  }
  if (data.isReady) {
    performance.mark("gridmap:planner");
    return;
  }
  const done = current;
  current = null;
  if (next) {
    const job = next;
    next = null;
    send(job);
  }
  if (data.broke) {
    tell("OnBroke", data.broke);
  } else if (done && done.owner === owner && listener) {
    latest = { ...JSON.parse(data.picture), roads };
    draw(latest);
    performance.measure("gridmap:plan", { start: performance.now() - data.milliseconds, duration: data.milliseconds });
    tell("OnPlanned", data.answer, done.isRough, current !== null);
  }
}

function tell(method, ...values) {
  listener?.invokeMethodAsync(method, ...values).catch((error) => console.debug("planner:", error));
}
