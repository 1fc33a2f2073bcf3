// A .NET of its own for the planner: the page stays quick however long a plan takes. It loads only what planning needs.
import { dotnet } from "../../_framework/dotnet.js";

const NEEDED = /^(System\.|netstandard|mscorlib|GridMap\.|NetTopologySuite|ProjNET|Microsoft\.AspNetCore\.Components(\.Web|\.WebAssembly)?\.(?!.*Authorization)|Microsoft\.JSInterop)/;

// Roads first, then heights under the take-off points along them.
const MOST_FETCHES = 3;
const USES_GROUND = /"(terrain|roads)":\{/;

const started = (async () => {
  const { getAssemblyExports } = await dotnet
    .withModuleConfig({
      onConfigLoaded: (config) => {
        const { resources } = config;
        for (const kind of ["coreAssembly", "assembly"]) {
          resources[kind] = resources[kind]?.filter((one) => NEEDED.test(one.virtualPath ?? one.name));
        }
        resources.satelliteResources = {};
        resources.pdb = resources.corePdb = [];
      },
    })
    .create();
  const exports = await getAssemblyExports("GridMap.Client");
  return exports.GridMap.Client.Sweeps.PlanThread;
})();

/** Heights and roads that the sheet is planned with come straight here: the page never sees them. */
async function fetchGround(thread, sheet) {
  if (!USES_GROUND.test(sheet)) {
    return;
  }
  for (let turn = 0, address; turn < MOST_FETCHES && (address = thread.Need(sheet)); turn++) {
    const reply = await fetch(address).catch(() => null);
    const text = reply && (reply.ok ? await reply.text() : "");
    thread.Keep(address, text);
    if (text && address.includes("/lines")) {
      postMessage({ roads: JSON.parse(text).lines });
    }
    if (!text) {
      return;
    }
  }
}

started.then(() => postMessage({ isReady: true }), (error) => postMessage({ broke: String(error) }));

addEventListener("message", async ({ data }) => {
  try {
    const thread = await started;
    if (data.file) {
      const bytes = thread.Write(data.file, data.sortie, Date.now());
      postMessage({ id: data.id, bytes }, [bytes.buffer]);
      return;
    }
    if (data.profile) {
      postMessage({ id: data.id, text: thread.Profile(data.profile) });
      return;
    }
    await fetchGround(thread, data.sheet);
    const from = performance.now();
    const [answer, picture] = thread.Plan(data.sheet, data.isRough);
    postMessage({ id: data.id, answer, picture, milliseconds: performance.now() - from });
  } catch (error) {
    postMessage({ id: data.id, broke: String(error) });
  }
});
