// Where the phone is; asked only after the person said so, or had said so before.
export async function state() {
  if (!navigator.geolocation) {
    return "unavailable";
  }
  try {
    return (await navigator.permissions.query({ name: "geolocation" })).state;
  } catch {
    return "prompt";
  }
}

export function watch(listener) {
  const id = navigator.geolocation.watchPosition(
    ({ coords }) => listener.invokeMethodAsync("OnPosition", coords.longitude, coords.latitude, coords.accuracy),
    (error) => listener.invokeMethodAsync("OnRefused", error.code === 1),
    { enableHighAccuracy: true, maximumAge: 10000, timeout: 30000 },
  );
  return { stop: () => navigator.geolocation.clearWatch(id) };
}
