// Files on their way into a case: held here until the server has them, so that a second try needs no second choice.
const LONGEST_WAIT = 8000;
const JUST_NOW = 10 * 60 * 1000; // A photo of the last minutes was taken where the device is.
const held = new Map();
let next = 0;

/** Takes over what was chosen in a field, and empties it for the next choice. */
export async function take(field) {
  const files = [...field.files];
  field.value = "";
  const fresh = (file) => file.type.startsWith("image/") && Date.now() - file.lastModified < JUST_NOW;
  const place = files.some(fresh) ? await where() : null;
  return files.map((file) => {
    const key = String(++next);
    const preview = file.type.startsWith("image/") ? URL.createObjectURL(file) : null;
    held.set(key, { file, preview });
    return { key, name: file.name, size: file.size, type: file.type, preview, takenAt: file.lastModified, longitude: fresh(file) ? place?.longitude ?? null : null, latitude: fresh(file) ? place?.latitude ?? null : null };
  });
}

/** Sends one as it is. Status 0 when there was no line. */
export async function send(key, url) {
  const { file } = held.get(key);
  try {
    const response = await fetch(url, { method: "POST", headers: { "Content-Type": file.type || "application/octet-stream", Accept: "application/json" }, body: file });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: "" };
  }
}

export function drop(key) {
  const { preview } = held.get(key) ?? {};
  held.delete(key);
  if (preview) {
    URL.revokeObjectURL(preview);
  }
}

/** Where the device is; null when it does not know, or may not say. */
const where = () => new Promise((resolve) => (navigator.geolocation
  ? navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ longitude: coords.longitude, latitude: coords.latitude }), () => resolve(null), { enableHighAccuracy: true, timeout: LONGEST_WAIT, maximumAge: 60000 })
  : resolve(null)));
