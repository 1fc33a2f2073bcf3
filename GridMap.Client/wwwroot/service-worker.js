// Keeps the application itself for hours without a network. Data is never kept here: whatever the server answers under
// /api, /hubs and /tiles goes through untouched, so that nobody decides on a picture of yesterday.
const SHELL = "gridmap-shell";
const START = "/";
const LIVE = /^\/(api|hubs|tiles|health|openapi)(\/|$)/;
const FINGERPRINTED = /^\/_framework\/.+\.[a-z0-9]{10}\.[a-z]+$/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.add(START)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()));
});

// The page says what it loaded at this start; that is what the next start needs. Files of older versions go.
self.addEventListener("message", (event) => {
  const wanted = event.data?.keep;
  if (Array.isArray(wanted)) {
    event.waitUntil(keep(wanted));
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || LIVE.test(url.pathname)) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(fresh(request, START));
  } else if (FINGERPRINTED.test(url.pathname)) {
    event.respondWith(kept(request));
  } else {
    event.respondWith(fresh(request, request));
  }
});

async function keep(urls) {
  const cache = await caches.open(SHELL);
  const wanted = new Set(urls.filter((url) => !LIVE.test(new URL(url).pathname)));
  for (const url of wanted) {
    if (!(await cache.match(url))) {
      await cache.add(url).catch(() => undefined);
    }
  }
  for (const request of await cache.keys()) {
    if (FINGERPRINTED.test(new URL(request.url).pathname) && !wanted.has(request.url)) {
      await cache.delete(request);
    }
  }
}

/** From the network; what was kept only when there is none. */
async function fresh(request, key) {
  const cache = await caches.open(SHELL);
  try {
    const response = await fetch(request);
    if (response.ok && (key !== START || response.headers.get("content-type")?.startsWith("text/html"))) {
      await cache.put(key, response.clone());
    }
    return response;
  } catch (error) {
    const held = await cache.match(key, { ignoreSearch: true });
    if (held) {
      return held;
    }
    throw error;
  }
}

/** A name with the content's hash never changes its content. */
async function kept(request) {
  const cache = await caches.open(SHELL);
  const held = await cache.match(request);
  if (held) {
    return held;
  }
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
  }
  return response;
}
