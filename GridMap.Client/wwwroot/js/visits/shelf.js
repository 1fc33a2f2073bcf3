// Records and photos of visits on this device: IndexedDB, since photos are too large for anything smaller and must survive a reload.
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open("gridmap-visits", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("records");
    request.result.createObjectStore("photos");
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const addresses = new Map();

/** Resolves when the change is on the disk, not when it was asked for. */
async function change(store, deed) {
  const database = await opened;
  await new Promise((resolve, reject) => {
    const transaction = database.transaction(store, "readwrite", { durability: "strict" });
    deed(transaction.objectStore(store));
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

async function read(store, question) {
  const database = await opened;
  return await new Promise((resolve, reject) => {
    const request = question(database.transaction(store).objectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const below = (prefix) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

export const records = (prefix) => read("records", (store) => store.getAll(below(prefix)));

export async function putRecord(key, text) {
  // Asked for once something is worth keeping; a browser may drop what it was not asked to persist.
  navigator.storage?.persist?.();
  await change("records", (store) => store.put(text, key));
}

export const dropRecord = (key) => change("records", (store) => store.delete(key));

export const putPhoto = (key, bytes, type) => change("photos", (store) => store.put(new Blob([bytes], { type }), key));

export async function photo(key) {
  const blob = await read("photos", (store) => store.get(key));
  return blob ? new Uint8Array(await blob.arrayBuffer()) : null;
}

/** An address that an image can show; null when the photo is not on this device. */
export async function photoAddress(key) {
  if (!addresses.has(key)) {
    const blob = await read("photos", (store) => store.get(key));
    if (!blob) {
      return null;
    }
    addresses.set(key, URL.createObjectURL(blob));
  }
  return addresses.get(key);
}

export async function dropPhoto(key) {
  if (addresses.has(key)) {
    URL.revokeObjectURL(addresses.get(key));
    addresses.delete(key);
  }
  await change("photos", (store) => store.delete(key));
}
