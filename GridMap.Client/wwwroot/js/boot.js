// Runs before .NET does: takes language and theme from the last visit, so that the first paint is already right.
(() => {
  const said = {
    "zh-CN": { error: "页面出现未处理的错误，已保存的数据不受影响。", reload: "重新载入" },
    en: { error: "The page met an error it could not handle. Nothing saved is lost.", reload: "Reload" },
  };
  const language = localStorage.getItem("gridmap.language") === "en" ? "en" : "zh-CN";
  const theme = localStorage.getItem("gridmap.theme")
    ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

  document.documentElement.lang = language;
  document.documentElement.dataset.usualTheme = theme;
  // The wall has a theme of its own: nothing may flash in a dark room.
  document.documentElement.dataset.theme = location.pathname === "/wall" ? localStorage.getItem("gridmap.theme.wall") ?? "dark" : theme;
  for (const element of document.querySelectorAll("[data-says]")) {
    element.textContent = said[language][element.dataset.says];
  }

  performance.setResourceTimingBufferSize(2000);
  if (localStorage.getItem(`gridmap.map${location.pathname}`)) {
    import("./map/map.js").then(({ beginEarly }) => beginEarly()).catch((error) => console.debug("map:", error));
  }
  Blazor.start({ applicationCulture: language });

  // Offered only where the browser allows it: https, or this machine.
  if ("serviceWorker" in navigator) {
    const settleMs = 8000;
    navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" })
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => setTimeout(() => {
        const keep = performance.getEntriesByType("resource").map((entry) => entry.name).filter((url) => url.startsWith(location.origin));
        registration.active?.postMessage({ keep });
      }, settleMs))
      .catch((error) => console.debug("offline start is not available:", error));
  }
})();
