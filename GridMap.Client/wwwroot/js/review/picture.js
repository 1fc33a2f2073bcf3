// Zoom and drag of a picture without a round trip through .NET: wheel, drag, pinch, double click.
const MOST = 24;

export function attach(frame) {
  const pointers = new Map();
  const view = { k: 1, x: 0, y: 0 };
  const sheet = () => frame.querySelector("[data-sheet]");

  const apply = () => {
    const { clientWidth: w, clientHeight: h } = frame;
    view.x = Math.min(0, Math.max(w - w * view.k, view.x));
    view.y = Math.min(0, Math.max(h - h * view.k, view.y));
    const element = sheet();
    if (element) {
      element.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`;
      element.style.setProperty("--zoom", view.k);
    }
    frame.classList.toggle("is-zoomed", view.k > 1.01);
  };

  const zoomAt = (factor, clientX, clientY) => {
    const box = frame.getBoundingClientRect();
    const [px, py] = [clientX - box.left, clientY - box.top];
    const k = Math.min(MOST, Math.max(1, view.k * factor));
    view.x = px - ((px - view.x) * k) / view.k;
    view.y = py - ((py - view.y) * k) / view.k;
    view.k = k;
    apply();
  };

  const spread = () => {
    const [a, b] = [...pointers.values()];
    return { gap: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };

  const onWheel = (event) => {
    event.preventDefault();
    zoomAt(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0018)), event.clientX, event.clientY);
  };
  const onDown = (event) => {
    frame.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const onMove = (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) {
      return;
    }
    const before = pointers.size === 2 ? spread() : null;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (before) {
      const after = spread();
      view.x += after.x - before.x;
      view.y += after.y - before.y;
      zoomAt(after.gap / Math.max(1, before.gap), after.x, after.y);
    } else if (pointers.size === 1) {
      view.x += event.clientX - last.x;
      view.y += event.clientY - last.y;
      apply();
    }
  };
  const onUp = (event) => pointers.delete(event.pointerId);
  const onDouble = (event) => (view.k > 1.01 ? reset() : zoomAt(4, event.clientX, event.clientY));

  function reset() {
    Object.assign(view, { k: 1, x: 0, y: 0 });
    apply();
  }

  const events = { wheel: onWheel, pointerdown: onDown, pointermove: onMove, pointerup: onUp, pointercancel: onUp, dblclick: onDouble };
  Object.entries(events).forEach(([name, handler]) => frame.addEventListener(name, handler, { passive: false }));

  return {
    reset,
    zoomBy(factor) {
      const box = frame.getBoundingClientRect();
      zoomAt(factor, box.left + box.width / 2, box.top + box.height / 2);
    },
    dispose: () => Object.entries(events).forEach(([name, handler]) => frame.removeEventListener(name, handler)),
  };
}

/** Fetches a picture ahead of its turn; the browser's cache keeps it. */
export function preload(url) {
  new Image().src = url;
}
