/** Cells of a table that are picked with the mouse or the keyboard, and copied as a spreadsheet copies them. */
export function attach(box) {
  let from = null;
  let to = null;
  let isDragging = false;

  const rows = () => [...box.querySelectorAll("tbody tr")];
  const cells = (row) => [...row.querySelectorAll("td[data-cell]")];
  const placeOf = (cell) => ({ row: rows().indexOf(cell.parentElement), column: cells(cell.parentElement).indexOf(cell) });
  const range = () => ({
    top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row), left: Math.min(from.column, to.column), right: Math.max(from.column, to.column),
  });

  function show() {
    box.querySelectorAll("td[data-picked]").forEach((cell) => cell.removeAttribute("data-picked"));
    if (!from) return;
    const { top, bottom, left, right } = range();
    rows().slice(top, bottom + 1).forEach((row) => cells(row).slice(left, right + 1).forEach((cell) => cell.setAttribute("data-picked", "")));
  }

  function pick(place, isExtended) {
    to = place;
    from = isExtended && from ? from : place;
    show();
  }

  box.addEventListener("pointerdown", (event) => {
    const cell = event.target.closest("td[data-cell]");
    if (!cell || event.button !== 0 || event.pointerType === "touch") return;
    isDragging = true;
    pick(placeOf(cell), event.shiftKey);
    box.focus({ preventScroll: true });
    event.preventDefault();
  });
  box.addEventListener("pointerover", (event) => {
    const cell = isDragging && event.target.closest("td[data-cell]");
    if (cell) pick(placeOf(cell), true);
  });
  box.addEventListener("pointerup", () => { isDragging = false; });
  box.addEventListener("pointerleave", () => { isDragging = false; });

  box.addEventListener("keydown", (event) => {
    if (event.target !== box) return;
    const all = rows();
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (step && all.length > 0) {
      const at = to ?? { row: 0, column: 0 };
      const row = Math.max(0, Math.min(all.length - 1, at.row + (to ? step[0] : 0)));
      pick({ row, column: Math.max(0, Math.min(cells(all[row]).length - 1, at.column + (to ? step[1] : 0))) }, event.shiftKey);
      cells(all[to.row])[to.column].scrollIntoView({ block: "nearest", inline: "nearest" });
      event.preventDefault();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a" && all.length > 0) {
      from = { row: 0, column: 0 };
      to = { row: all.length - 1, column: cells(all[0]).length - 1 };
      show();
      event.preventDefault();
    } else if (event.key === "Escape") {
      from = to = null;
      show();
    }
  });

  box.addEventListener("copy", (event) => {
    if (!from || event.target.closest("input")) return;
    event.clipboardData.setData("text/plain", text());
    event.preventDefault();
  });

  /** Columns parted by tabs; what holds a line break or a quote is quoted. */
  function text() {
    const { top, bottom, left, right } = range();
    const quoted = (words) => (/[\t\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
    return rows().slice(top, bottom + 1)
      .map((row) => cells(row).slice(left, right + 1).map((cell) => quoted(cell.textContent.trim())).join("\t"))
      .join("\r\n");
  }
}
