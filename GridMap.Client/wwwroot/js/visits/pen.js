// A signature as an SVG path in a frame of 600 by 200 units: M, L and whole numbers, so that the record can hold it as text.
const width = 600;
const height = 200;
const longest = 19000;

export function attach(svg, listener) {
  const path = svg.querySelector("path");
  let strokes = "";
  let pointer = null;
  let last = null;

  const at = (event) => {
    const frame = svg.getBoundingClientRect();
    return [
      Math.round(Math.min(width, Math.max(0, ((event.clientX - frame.left) / frame.width) * width))),
      Math.round(Math.min(height, Math.max(0, ((event.clientY - frame.top) / frame.height) * height))),
    ];
  };
  const draw = (letter, [x, y]) => {
    if (strokes.length < longest && !(letter === "L" && last && last[0] === x && last[1] === y)) {
      strokes += `${letter}${x} ${y}`;
      last = [x, y];
      path.setAttribute("d", strokes);
    }
  };
  const down = (event) => {
    pointer = event.pointerId;
    svg.setPointerCapture(pointer);
    draw("M", at(event));
    event.preventDefault();
  };
  const move = (event) => {
    if (event.pointerId === pointer) {
      // Fast strokes bring several points in one event.
      for (const one of event.getCoalescedEvents?.() ?? [event]) {
        draw("L", at(one));
      }
    }
  };
  const up = (event) => {
    if (event.pointerId === pointer) {
      pointer = null;
      listener.invokeMethodAsync("OnStrokes", strokes);
    }
  };
  svg.addEventListener("pointerdown", down);
  svg.addEventListener("pointermove", move);
  svg.addEventListener("pointerup", up);
  svg.addEventListener("pointercancel", up);
  return {
    clear: () => {
      strokes = "";
      last = null;
      path.setAttribute("d", "");
    },
    stop: () => {
      svg.removeEventListener("pointerdown", down);
      svg.removeEventListener("pointermove", move);
      svg.removeEventListener("pointerup", up);
      svg.removeEventListener("pointercancel", up);
    },
  };
}

export const print = () => window.print();
