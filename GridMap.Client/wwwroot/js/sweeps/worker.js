// A .NET of its own for the planner: the page stays quick however long a plan takes. It loads only what planning needs.
import { dotnet } from "../../_framework/dotnet.js";

const NEEDED = /^(System\.|netstandard|mscorlib|GridMap\.|NetTopologySuite|ProjNET|Microsoft\.AspNetCore\.Components(\.Web|\.WebAssembly)?\.(?!.*Authorization)|Microsoft\.JSInterop)/;

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

started.then(() => postMessage({ isReady: true }), (error) => postMessage({ broke: String(error) }));

addEventListener("message", async ({ data }) => {
  try {
    const thread = await started;
    if (data.file) {
      const bytes = thread.Write(data.file, data.sortie, Date.now());
      postMessage({ id: data.id, bytes }, [bytes.buffer]);
      return;
    }
    const from = performance.now();
    const [answer, picture] = thread.Plan(data.sheet, data.isRough);
    postMessage({ id: data.id, answer, picture, milliseconds: performance.now() - from });
  } catch (error) {
    postMessage({ id: data.id, broke: String(error) });
  }
});
