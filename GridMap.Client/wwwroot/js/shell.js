export const recall = (key) => localStorage.getItem(key);

export function remember(key, value) {
  if (value === null) {
    localStorage.removeItem(key);
  } else {
    localStorage.setItem(key, value);
  }
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export const isNarrow = () => matchMedia("(max-width: 899px)").matches;

export const reload = () => location.reload();

export const showAddress = (address) => history.replaceState(history.state, "", address);

// The first paint may wear the theme of one page; this is the one of all others.
export const getTheme = () => document.documentElement.dataset.usualTheme;

export function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

export function toggleFullScreen() {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return change.catch((error) => console.debug("full screen:", error));
}

/** Tells .NET of keys pressed outside of fields; the answer of `Knows` is kept here, so that a known key does nothing else. */
export function listenToKeys(listener) {
  document.addEventListener("keydown", async (event) => {
    const target = event.target;
    // A slider or a box to tick takes no letters.
    const isMark = event.key.length === 1 && event.key !== " " && ["range", "checkbox"].includes(target.type);
    const writes = target.isContentEditable || (["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName) && !isMark);
    const inDialog = document.querySelector(".mud-dialog") !== null;
    if (event.ctrlKey || event.metaKey || event.altKey || (writes && event.key !== "Escape") || (inDialog && event.key !== "Escape")) {
      return;
    }

    if (known.has(event.key.toLowerCase())) {
      event.preventDefault();
      await listener.invokeMethodAsync("PressAsync", event.key.toLowerCase());
    }
  });
}

const known = new Set();

export function setKnownKeys(keys) {
  known.clear();
  keys.forEach((key) => known.add(key));
}

/** Tells .NET when the network is back, and when a page that slept is looked at again. */
export function listenToNetwork(listener) {
  const tell = () => listener.invokeMethodAsync("BackOnline");
  addEventListener("online", tell);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && tell());
}
