using System.Text.Json;

namespace GridMap.EndToEnd.Tests;

/// <summary>The columns that the map draws from, in the browser that runs them.</summary>
public sealed class MapFieldTests
{
    /// <summary>Twenty thousand random pins at every zoom: what is drawn stands for every pin of the view, once.</summary>
    private const string Counted = """
        async () => {
          const { Field } = await import('/js/map/field.js');
          let seed = 7;
          const chance = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
          const pins = Array.from({ length: 20000 }, (_, slot) => ({
            slot, look: Math.floor(chance() * 7), flags: chance() < 0.2 ? 2 : 0, longitude: 113 + chance() ** 2, latitude: 34 + chance() ** 2 }));
          const pack = (list) => {
            const view = new DataView(new ArrayBuffer(list.length * 64));
            list.forEach((pin, i) => {
              view.setInt32(i * 64, pin.slot, true);
              view.setUint8(i * 64 + 4, pin.look);
              view.setUint8(i * 64 + 5, pin.flags);
              view.setFloat64(i * 64 + 8, pin.longitude, true);
              view.setFloat64(i * 64 + 16, pin.latitude, true);
            });
            return new Uint8Array(view.buffer);
          };
          const field = new Field();
          field.put(pack(pins));
          // Some go, some come back, some are hidden.
          pins.slice(0, 5000).forEach((pin) => { pin.look = chance() < 0.5 ? 255 : pin.look; pin.flags = chance() < 0.3 ? 2 : 0; });
          field.put(pack(pins.slice(0, 5000)));
          const faults = [];
          for (let zoom = 6; zoom < 20; zoom += 0.5) {
            const half = 180 / 2 ** zoom;
            const view = [113.3 - half, 34.3 - half, 113.3 + half, 34.3 + half];
            const { box, features } = field.draw(view, zoom, true);
            const drawn = features.reduce((sum, feature) => sum + (feature.properties.count ?? 1), 0);
            const wanted = pins.filter((pin) => pin.look !== 255 && pin.flags === 0
              && pin.longitude >= box[0] && pin.longitude < box[2] && pin.latitude > box[1] && pin.latitude <= box[3]).length;
            const heat = field.heat(view, zoom).length;
            if (Math.abs(drawn - wanted) > 1 || !(box[0] <= view[0] && box[1] <= view[1] && box[2] >= view[2] && box[3] >= view[3]) || (wanted > 0) !== (heat > 0) && zoom < 12) {
              faults.push(`zoom ${zoom}: ${drawn} drawn, ${wanted} wanted, heat at ${heat}`);
            }
          }
          return JSON.stringify(faults);
        }
        """;

    [SkippableFact]
    public async Task Draw_AtEveryZoom_StandsForEveryPinOfTheView()
    {
        Chromium.SkipIfMissing();
        await using var server = await RunningServer.StartAsync(hasDemo: false);
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(server.Address, Look.Desk);
        await window.Page.GotoAsync("/sign-in");

        Assert.Empty(JsonSerializer.Deserialize<string[]>(await window.Page.EvaluateAsync<string>(Counted)) ?? ["nothing came back"]);
    }
}
