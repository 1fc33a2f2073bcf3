using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace GridMap.Server.Interchange;

/// <summary>Reads an event that a stranger sent: no document type, no entities, nothing fetched.</summary>
internal static partial class CotReader
{
    /// <summary>As much of a name as is kept.</summary>
    private const int LongestName = 100;
    private const int LongestUid = 200;

    /// <summary>Errors from here on mean "not known".</summary>
    private const double UnknownMetres = 9_999_999;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static CotReading Read(ReadOnlyMemory<byte> xml)
    {
        XElement root;
        try
        {
            using var stream = new MemoryStream(xml.ToArray());
            using var reader = XmlReader.Create(stream, Settings);
            root = XElement.Load(reader);
        }
        catch (XmlException error)
        {
            return new CotReading.Faulty($"not XML at line {error.LineNumber}, character {error.LinePosition}");
        }

        return root.Name != "event" ? new CotReading.Faulty($"the element is '{root.Name.LocalName}', not 'event'") : Read(root);
    }

    private static CotReading Read(XElement root)
    {
        var (uid, type) = (Text(root, "uid"), Text(root, "type"));
        if (Text(root, "version") is not "2.0" and not "2")
        {
            return new CotReading.Faulty($"version is '{Text(root, "version")}', not '2.0'");
        }

        if (uid.Length is 0 or > LongestUid || !Type().IsMatch(type))
        {
            return new CotReading.Faulty($"uid '{Short(uid)}' or type '{Short(type)}' is missing or malformed");
        }

        if (FindMoment(root, "time") is not { } at || FindMoment(root, "start") is not { } start || FindMoment(root, "stale") is not { } stale)
        {
            return new CotReading.Faulty($"time, start or stale of '{Short(uid)}' is no time like 2026-05-01T08:00:00Z");
        }

        if (root.Element("point") is not { } point || FindNumber(point, "lat") is not (>= -90 and <= 90) || FindNumber(point, "lon") is not (>= -180 and <= 180))
        {
            return new CotReading.Faulty($"the point of '{Short(uid)}' is missing or lies outside the earth");
        }

        var error = FindNumber(point, "ce");
        var name = (string?)root.Element("detail")?.Element("contact")?.Attribute("callsign");
        return new CotReading.Understood(new CotEvent(
            uid, type, Text(root, "how"), at, start, stale, FindNumber(point, "lon") ?? 0, FindNumber(point, "lat") ?? 0,
            error is >= 0 and < UnknownMetres ? error : null, Short(string.IsNullOrWhiteSpace(name) ? uid : name.Trim()), Remarks: null, LinkUid: null));
    }

    private static string Text(XElement element, string name) => (string?)element.Attribute(name) ?? "";

    private static string Short(string text) => text.Length > LongestName ? text[..LongestName] : text;

    private static DateTimeOffset? FindMoment(XElement element, string name) =>
        DateTimeOffset.TryParse(Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;

    private static double? FindNumber(XElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    [GeneratedRegex(@"^\w+(-\w+){1,20}(;[^;]*)?$")]
    private static partial Regex Type();
}
