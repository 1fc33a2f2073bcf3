// The files that a person chose, and the bytes of them that go over the wire; .NET decides which and when.
const files = new Map();
const running = new Map();
let next = 1;

/** Watches a file field and a drop zone; tells .NET of what is chosen. */
export function watch(zone, field, listener) {
  const take = async (list) => {
    const chosen = [...list].map((file) => {
      const key = String(next++);
      files.set(key, file);
      return { key, name: file.name, size: file.size, modified: file.lastModified };
    });
    if (chosen.length) {
      await listener.invokeMethodAsync("TakeAsync", chosen);
    }
  };
  field.addEventListener("change", async () => {
    await take(field.files);
    field.value = "";
  });
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("is-over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("is-over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("is-over");
    take(event.dataTransfer.files);
  });
}

export const forget = (key) => files.delete(key);

/** The hash in lower-case hexadecimal; null when stopped. */
export function hash(key, listener) {
  return new Promise((resolve, reject) => {
    const worker = new Worker("js/uploads/hash-worker.js");
    const stop = (value) => {
      worker.terminate();
      running.delete(key);
      resolve(value);
    };
    running.set(key, () => stop(null));
    worker.onmessage = ({ data }) => {
      if (data.sha256) {
        stop(data.sha256);
      } else if (data.error) {
        stop(null);
        reject(new Error(data.error));
      } else {
        listener.invokeMethodAsync("OnBytes", data.hashed);
      }
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(files.get(key));
  });
}

/** Sends one piece. Answers status and body; status 0 when the line broke or the sending was stopped. */
export function send(key, url, offset, length, listener) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const end = (status, body) => {
      running.delete(key);
      resolve({ status, body });
    };
    running.set(key, () => request.abort());
    request.open("PATCH", url);
    request.setRequestHeader("Content-Type", "application/offset+octet-stream");
    request.setRequestHeader("Upload-Offset", String(offset));
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = (event) => listener.invokeMethodAsync("OnBytes", offset + event.loaded);
    request.onload = () => end(request.status, request.responseText);
    request.onerror = request.onabort = request.ontimeout = () => end(0, "");
    request.timeout = 300000;
    request.send(files.get(key).slice(offset, offset + length));
  });
}

export const stop = (key) => running.get(key)?.();

const onLeaving = (event) => event.preventDefault();

/** Asks before the tab is closed while bytes are on their way. */
export function guard(isOn) {
  (isOn ? addEventListener : removeEventListener)("beforeunload", onLeaving);
}
