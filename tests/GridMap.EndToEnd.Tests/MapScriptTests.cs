using System.Text.Json;

namespace GridMap.EndToEnd.Tests;

/// <summary>Small scripts of the map in the browser that runs them, on a map that only writes down what it is told.</summary>
public sealed class MapScriptTests
{
    /// <summary>A frame that began before the glow did, one in its middle, one after its end.</summary>
    private const string Glowing = """
        async () => {
          const { glow } = await import('/js/map/glow.js');
          const [shown, frames] = [[], []];
          const map = {
            getSource: () => ({ setData() {} }), getLayer: () => ({}),
            setPaintProperty: (_, property, value) => { if (property === 'circle-stroke-opacity') { shown.push(value); } },
          };
          const usual = window.requestAnimationFrame;
          window.requestAnimationFrame = (step) => frames.push(step);
          const start = performance.now();
          glow(map, [{}], false);
          frames.shift()(start - 1000);
          frames.shift()(start + 1300);
          frames.shift()(start + 9000);
          window.requestAnimationFrame = usual;
          return JSON.stringify({ shown, left: frames.length });
        }
        """;

    private const string Marking = """
        async () => {
          const { Alerts } = await import('/js/map/alerts.js');
          const { Markers } = await import('/js/map/markers.js');
          const { PICKED, HOVERED } = await import('/js/map/layers.js');
          const [data, layers] = [{}, []];
          const map = {
            addSource: (name, source) => { data[name] = source.data; },
            getSource: (name) => ({ setData: (value) => { data[name] = value; } }),
            addLayer: (layer, before) => layers.push([layer.id, before ?? '']),
          };
          const colours = { way: '#000', violation: '#000', paper: '#fff', ink: '#000' };
          for (const part of [new Alerts(map), new Markers(map)]) {
            part.dress(colours);
            part.show(part instanceof Alerts ? [[113.6, 34.7, 'New', 'Suspect', 'a-1']] : [[113.7, 34.8, 'ENV-07', '5 min ago']]);
          }
          return JSON.stringify({
            alert: data.alerts.features[0].properties, marker: data.markers.features[0],
            unpicked: layers.map(([id]) => id).filter((id) => id.startsWith('alerts') && !(PICKED.includes(id) && HOVERED.includes(id))),
            over: layers.filter(([id, before]) => id.startsWith('markers') && before !== 'pins-radius'),
          });
        }
        """;

    [SkippableFact]
    public async Task Glow_FrameFromBeforeItsStart_NeverShinesBrighterThanFull()
    {
        var said = await RunAsync(Glowing);

        var shown = said.GetProperty("shown").EnumerateArray().Select(value => value.GetDouble()).ToList();
        Assert.Equal([1, 0.5, 0], shown.Select(value => Math.Round(value, 2)));
        Assert.Equal(0, said.GetProperty("left").GetInt32());
    }

    [SkippableFact]
    public async Task AlertsAndMarkers_OnTheMap_CanBeClickedAndLieUnderThePins()
    {
        var said = await RunAsync(Marking);

        Assert.Equal("a-1", said.GetProperty("alert").GetProperty("id").GetString());
        Assert.Equal(("ENV-07", "5 min ago"), (said.GetProperty("marker").GetProperty("properties").GetProperty("label").GetString(), said.GetProperty("marker").GetProperty("properties").GetProperty("age").GetString()));
        Assert.Empty(said.GetProperty("unpicked").EnumerateArray());
        Assert.Empty(said.GetProperty("over").EnumerateArray());
    }

    private static async Task<JsonElement> RunAsync(string script)
    {
        Chromium.SkipIfMissing();
        await using var server = await RunningServer.StartAsync(hasDemo: false);
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(server.Address, Look.Desk);
        await window.Page.GotoAsync("/sign-in");
        return JsonSerializer.Deserialize<JsonElement>(await window.Page.EvaluateAsync<string>(script));
    }
}
