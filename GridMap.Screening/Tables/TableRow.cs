using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Ledgers;

namespace GridMap.Screening.Tables;

/// <summary>A row with its mapped cells; the others were dropped when it was read.</summary>
internal sealed class TableRow(string file, int number, IReadOnlyDictionary<string, string> cells, PositionFrame frame, TableReport report)
{
    // Longest text told back in a report: enough to find it by.
    private const int MostTold = 40;

    public int Number { get; } = number;

    /// <summary>The cells as one text, to tell doubles.</summary>
    public string Whole => string.Join('\u001F', cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => cell.Value.Trim()));

    /// <summary>True when the table has this column.</summary>
    public bool Has(string field) => cells.ContainsKey(field);

    /// <summary>A cell, plain; null where it is blank or the column is missing.</summary>
    public string? Text(string field) => cells.TryGetValue(field, out var cell) && LedgerText.Plain(cell) is { Length: > 0 } text ? text : null;

    /// <summary>A cell without which the row is of no use.</summary>
    public string? Needed(string field)
    {
        var text = Text(field);
        if (text is null) Tell(field, isLeftOut: true, Phrase.Of("screening.rowBlank"));
        return text;
    }

    public double? Amount(string field, bool isLeftOut = false)
    {
        if (Text(field) is not { } text) return null;
        var number = NumberText.Find(text);
        if (number is null) Tell(field, isLeftOut, Phrase.Of("screening.rowNoNumber", ("text", Short(text))));
        return number;
    }

    public DateOnly? Day(string field, bool isLeftOut = false)
    {
        if (Text(field) is not { } text) return null;
        var day = LedgerText.FindDay(text);
        if (day is null) Tell(field, isLeftOut, Phrase.Of("screening.rowNoDay", ("text", Short(text))));
        return day;
    }

    /// <summary>Longitude and latitude as WGS 84, swapped back or out of metres where they plainly are the other.</summary>
    public LonLat? Position(bool isLeftOut = false)
    {
        if (Text("lon") is null && Text("lat") is null) return null;
        if (Amount("lon", isLeftOut) is not { } x || Amount("lat", isLeftOut) is not { } y)
        {
            if (Text("lon") is null || Text("lat") is null) Tell("lon", isLeftOut, Phrase.Of("screening.rowHalfPosition"));
            return null;
        }

        switch (ChinaBounds.Diagnose(x, y))
        {
            case PositionDiagnosis.InChina:
                return ToWgs84(x, y);
            case PositionDiagnosis.SwappedAxes:
                Tell("lon", false, Phrase.Of("screening.rowSwapped"));
                return ToWgs84(y, x);
            case PositionDiagnosis.PrefixedMetres when GaussKruegerZone.FindByEasting(x) is { } zone:
                Tell("lon", false, Phrase.Of("screening.rowMetres", ("epsg", zone.Epsg)));
                return zone.Frame.ToLonLat(new MetricPoint(x, y));
            case PositionDiagnosis.OutsideChina when Math.Abs(y) <= 90:
                return new LonLat(x, y);
            default:
                Tell("lon", isLeftOut, Phrase.Of("screening.rowNoPosition", ("x", x), ("y", y)));
                return null;
        }
    }

    /// <summary>x and y, metres.</summary>
    public MetricPoint? Metric(bool isLeftOut = false)
    {
        if (Text("x") is null && Text("y") is null) return null;
        if (Amount("x", isLeftOut) is { } x && Amount("y", isLeftOut) is { } y) return new MetricPoint(x, y);
        if (Text("x") is null || Text("y") is null) Tell("x", isLeftOut, Phrase.Of("screening.rowHalfPosition"));
        return null;
    }

    public void Tell(string field, bool isLeftOut, Phrase what) => report.Add(file, Number, field, isLeftOut, what);

    private static string Short(string text) => text.Length <= MostTold ? text : text[..MostTold] + "…";

    private LonLat ToWgs84(double longitude, double latitude) => frame switch
    {
        PositionFrame.Gcj02 => new Gcj02Point(longitude, latitude).ToLonLat(),
        PositionFrame.Bd09 => new Bd09Point(longitude, latitude).ToLonLat(),
        _ => new LonLat(longitude, latitude),
    };
}
