// A map that begins while .NET still loads, where its page showed it last: cells and suspects are there seconds earlier.
const key = (path) => `gridmap.map${path}`;
let begun = null; // { path, element, view }: nobody has taken it yet.

/** Keeps how this page shows its map, for the next time it is opened at the same address, until what is answered is called: when the page goes. */
export function keep(shown) {
  const path = location.pathname;
  const write = (search) => localStorage.setItem(key(path), JSON.stringify({ search, ...shown() }));
  const leave = () => write(location.search);
  addEventListener("pagehide", leave);
  return () => {
    removeEventListener("pagehide", leave);
    write("");
  };
}

/** Begins the map of this page if the page was seen before. `build`: element and options to a promise of a view. */
export function begin(build) {
  const { pathname: path, search } = location;
  const known = JSON.parse(localStorage.getItem(key(path)) ?? "null");
  const room = document.querySelector(".gm-boot");
  if (!known || !room || (search && search !== known.search)) {
    return;
  }
  const element = document.createElement("div");
  element.className = "gm-map-early";
  room.prepend(element);
  room.classList.add("gm-boot-over-map");
  const view = build(element, { ...known, theme: document.documentElement.dataset.theme }).catch((error) => console.debug("map:", error));
  begun = { path, element, view };
}

/** The view begun for this page, its element now in the page's own; null where there is none. One begun for another page goes. */
export async function take(element, { keeps }) {
  const { path, element: early, view } = begun ?? {};
  begun = null;
  if (!keeps || path !== location.pathname) {
    (await view)?.remove();
    return null;
  }
  element.append(early);
  if (!await view) {
    early.remove(); // It could not be drawn: the page's own attempt says why.
  }
  return view;
}
