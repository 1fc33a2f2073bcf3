// SHA-256 of a file of any length, slice by slice: never more than one slice in memory.
importScripts("../../lib/hash-wasm/sha256.umd.min.js");

const SLICE = 8 * 1024 * 1024;

onmessage = async ({ data: file }) => {
  try {
    const hasher = await hashwasm.createSHA256();
    hasher.init();
    for (let at = 0; at < file.size; at += SLICE) {
      hasher.update(new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer()));
      postMessage({ hashed: Math.min(file.size, at + SLICE) });
    }
    postMessage({ sha256: hasher.digest("hex") });
  } catch (error) {
    postMessage({ error: String(error?.message ?? error) });
  }
};
