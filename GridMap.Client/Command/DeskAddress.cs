using System.Globalization;
using GridMap.Client.Map;
using GridMap.Contracts.Grids;

namespace GridMap.Client.Command;

/// <summary>Everything on screen that a link carries: where the map looks, what it shows, what is listed and selected.</summary>
/// <param name="Sweep">Which cells the list of cells shows; null for all.</param>
public sealed record DeskAddress(
    MapPosition? Position, MapLayers Layers, DeskList List, DeskFilter Filter, DeskSelection? Selection, string AreaCode, SweepState? Sweep = null)
{
    public const string Path = "/command";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Reads the query of an address; what it does not say, or says wrongly, is as at first.</summary>
    public static DeskAddress Read(string uri)
    {
        var said = new Uri(uri).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length is 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => Uri.UnescapeDataString(pairs.First()[1]), StringComparer.Ordinal);
        return new DeskAddress(
            ReadPosition(said.GetValueOrDefault("at")),
            ReadLayers(said.GetValueOrDefault("show"), said.GetValueOrDefault("opacity")),
            Enum.TryParse<DeskList>(said.GetValueOrDefault("list"), ignoreCase: true, out var list) && Enum.IsDefined(list) ? list : DeskList.All,
            DeskFilter.Read(said),
            DeskSelection.Read(said.GetValueOrDefault("select")),
            said.GetValueOrDefault("area") is { } area && area.All(char.IsAsciiDigit) ? area : "",
            Enum.TryParse<SweepState>(said.GetValueOrDefault("sweep"), ignoreCase: true, out var sweep) && Enum.IsDefined(sweep) ? sweep : null);
    }

    public override string ToString()
    {
        var said = new List<string>();
        if (Position is { } position)
        {
            said.Add(string.Create(Invariant, $"at={position.Longitude:0.#####},{position.Latitude:0.#####},{position.Zoom:0.##}"));
        }

        if (Layers != new MapLayers())
        {
            said.Add("show=" + string.Join(',', Shown()));
            said.Add(string.Create(Invariant, $"opacity={Layers.Opacity:0.##}"));
        }

        if (List is not DeskList.All)
        {
            said.Add("list=" + List.ToString().ToLowerInvariant());
        }

        if (Sweep is { } sweep)
        {
            said.Add("sweep=" + sweep.ToString().ToLowerInvariant());
        }

        said.AddRange(Filter.Parts());
        if (AreaCode.Length > 0)
        {
            said.Add("area=" + AreaCode);
        }

        if (Selection is not null)
        {
            said.Add("select=" + Selection);
        }

        return said.Count is 0 ? Path : $"{Path}?{string.Join('&', said)}";
    }

    private static MapPosition? ReadPosition(string? text) =>
        text?.Split(',') is [var x, var y, var z]
        && double.TryParse(x, Invariant, out var longitude) && double.TryParse(y, Invariant, out var latitude) && double.TryParse(z, Invariant, out var zoom)
        && Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 85 && zoom is >= 0 and <= 22
            ? new MapPosition(longitude, latitude, zoom)
            : null;

    private static MapLayers ReadLayers(string? shown, string? opacity)
    {
        if (shown is null)
        {
            return new MapLayers();
        }

        var on = shown.Split(',');
        return new MapLayers(
            Cells: on.Contains("cells"), CellsBy: on.Contains("suspectcells") ? "suspects" : on.Contains("scenecells") ? "scene" : "sweep", Areas: on.Contains("areas"),
            Graticule: on.Contains("graticule"), Orthophotos: on.Contains("orthophotos"),
            Opacity: double.TryParse(opacity, Invariant, out var share) ? Math.Clamp(share, 0, 1) : 1,
            Detections: on.Contains("detections"), Suspects: on.Contains("suspects"), Premises: on.Contains("premises"), Heat: on.Contains("heat"), Markers: on.Contains("markers"), People: on.Contains("people"), Drones: on.Contains("drones"), Cases: on.Contains("cases"));
    }

    private IEnumerable<string> Shown()
    {
        (bool On, string Name)[] layers =
        [
            (Layers.Cells, "cells"), (Layers.CellsBy is "suspects", "suspectcells"), (Layers.CellsBy is "scene", "scenecells"), (Layers.Areas, "areas"), (Layers.Graticule, "graticule"),
            (Layers.Orthophotos, "orthophotos"), (Layers.Detections, "detections"), (Layers.Suspects, "suspects"), (Layers.Premises, "premises"), (Layers.Heat, "heat"), (Layers.Markers, "markers"), (Layers.People, "people"), (Layers.Drones, "drones"), (Layers.Cases, "cases"),
        ];
        return layers.Where(layer => layer.On).Select(layer => layer.Name);
    }
}
