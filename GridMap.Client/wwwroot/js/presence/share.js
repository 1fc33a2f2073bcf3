// Watches where the phone is while its owner shares it. A page that nobody looks at and a phone without a network stay quiet.
const POKE_MILLISECONDS = 60000; // A phone that lies still is told of by no watch.
const OPTIONS = { enableHighAccuracy: true, maximumAge: 10000, timeout: 30000 };

export function watch(listener) {
  if (!navigator.geolocation) {
    listener.invokeMethodAsync("OnNoPosition", true);
    return { stop: () => {} };
  }
  let latest = null;
  const isQuiet = () => document.visibilityState === "hidden" || !navigator.onLine;
  const tell = () => !isQuiet() && latest
    && listener.invokeMethodAsync("OnPosition", latest.longitude, latest.latitude, latest.accuracy);
  const take = ({ coords }) => {
    latest = coords;
    tell();
  };
  const fail = (error) => listener.invokeMethodAsync("OnNoPosition", error.code === 1);
  const poke = () => !isQuiet() && navigator.geolocation.getCurrentPosition(take, fail, OPTIONS);
  const id = navigator.geolocation.watchPosition(take, fail, OPTIONS);
  const timer = setInterval(poke, POKE_MILLISECONDS);
  document.addEventListener("visibilitychange", poke);
  addEventListener("online", tell);
  return {
    stop: () => {
      navigator.geolocation.clearWatch(id);
      clearInterval(timer);
      document.removeEventListener("visibilitychange", poke);
      removeEventListener("online", tell);
    },
  };
}
