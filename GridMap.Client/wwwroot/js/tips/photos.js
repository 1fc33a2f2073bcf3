// Photos on their way to a report: held here until the server has them, so that a second try needs no second choice.
const held = new Map();
let next = 0;

/** Takes over what was chosen in a field, and empties it for the next choice. */
export async function take(field) {
  const files = [...field.files];
  field.value = "";
  return Promise.all(files.map(async (file) => {
    const key = String(++next);
    const preview = URL.createObjectURL(file);
    held.set(key, { file, preview });
    return { key, name: file.name, size: file.size, preview, isPhoto: await isPhoto(file) };
  }));
}

/** JPEG, PNG or WebP by its first bytes: whatever else would be refused once the report is in. */
async function isPhoto(file) {
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const says = (text, at) => [...text].every((letter, i) => head[at + i] === letter.charCodeAt(0));
  return (head[0] === 0xff && head[1] === 0xd8) || says("PNG", 1) || (says("RIFF", 0) && says("WEBP", 8));
}

/** Sends one as it is, without its name. Status 0 when there was no line. */
export async function send(key, url, code) {
  try {
    const response = await fetch(url, {
      method: "POST", headers: { "Content-Type": "application/octet-stream", Accept: "application/json", "X-Tip-Code": code }, body: held.get(key).file,
    });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: "" };
  }
}

/** Opens an original for a stated reason; it lives in this page alone, until it is let go. */
export async function original(url, reason) {
  try {
    const response = await fetch(url, {
      method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json, image/*" }, body: JSON.stringify({ reason }), cache: "no-store",
    });
    return response.ok
      ? { status: response.status, body: URL.createObjectURL(await response.blob()) }
      : { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: "" };
  }
}

export const letGo = (address) => URL.revokeObjectURL(address);

export function drop(key) {
  const { preview } = held.get(key) ?? {};
  held.delete(key);
  if (preview) {
    URL.revokeObjectURL(preview);
  }
}
