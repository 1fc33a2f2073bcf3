using System.Globalization;
using System.Text;
using System.Xml;

namespace GridMap.Server.Interchange;

/// <summary>Writes events as the XML of schema 2.0.</summary>
internal static class CotWriter
{
    /// <summary>Stands for a height or an error that is not known.</summary>
    private const string Unknown = "9999999.0";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
        Async = true,
    };

    /// <summary>One event as a document of its own, as it goes over TCP or UDP.</summary>
    public static byte[] ToBytes(CotEvent one)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            Write(xml, one);
        }

        return bytes.ToArray();
    }

    /// <summary>Many events in one document: the element <c>events</c>.</summary>
    public static async Task WriteAsync(Stream stream, IEnumerable<CotEvent> events, CancellationToken cancellation)
    {
        var settings = Settings.Clone();
        (settings.OmitXmlDeclaration, settings.ConformanceLevel) = (false, ConformanceLevel.Document);
        await using var xml = XmlWriter.Create(stream, settings);
        await xml.WriteStartElementAsync(null, "events", null);
        foreach (var one in events)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(xml, one);
            await xml.FlushAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private static void Write(XmlWriter xml, CotEvent one)
    {
        xml.WriteStartElement("event");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("uid", one.Uid);
        xml.WriteAttributeString("type", one.Type);
        xml.WriteAttributeString("how", one.How);
        xml.WriteAttributeString("time", Moment(one.At));
        xml.WriteAttributeString("start", Moment(one.StartsAt));
        xml.WriteAttributeString("stale", Moment(one.StaleAt));
        xml.WriteStartElement("point");
        xml.WriteAttributeString("lat", Number(one.Latitude, "0.0000000"));
        xml.WriteAttributeString("lon", Number(one.Longitude, "0.0000000"));
        xml.WriteAttributeString("hae", Unknown);
        xml.WriteAttributeString("ce", one.UncertaintyMetres is { } metres ? Number(metres, "0.0") : Unknown);
        xml.WriteAttributeString("le", Unknown);
        xml.WriteEndElement();
        xml.WriteStartElement("detail");
        xml.WriteStartElement("contact");
        xml.WriteAttributeString("callsign", one.CallSign);
        xml.WriteEndElement();
        if (one.LinkUid is not null)
        {
            xml.WriteStartElement("link");
            xml.WriteAttributeString("uid", one.LinkUid);
            xml.WriteAttributeString("type", "a-u-G");
            xml.WriteAttributeString("relation", "p-p");
            xml.WriteEndElement();
        }

        if (one.Remarks is not null)
        {
            xml.WriteElementString("remarks", one.Remarks);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
