/** What is chosen in a file field: name and size; null when nothing is. */
export const chosen = (field) => (field.files[0] ? { name: field.files[0].name, size: field.files[0].size } : null);

/** Sends the chosen file as it is, without taking it into memory. Status 0 when there was no line. */
export async function post(field, url, type) {
  try {
    const response = await fetch(url, { method: "POST", headers: { "Content-Type": type, Accept: "application/json" }, body: field.files[0] });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: "" };
  }
}

/** The chosen file as text, for small files that are looked at before they are sent. */
export const text = (field) => field.files[0].text();

export function clear(field) {
  field.value = "";
}
