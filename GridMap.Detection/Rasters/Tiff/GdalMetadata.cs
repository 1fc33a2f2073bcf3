using System.Xml;
using System.Xml.Linq;

namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Colour roles of bands in GDAL's metadata tag, written when they differ from the photometric interpretation.</summary>
internal static class GdalMetadata
{
    /// <summary>Colour names by band index; empty when there are none or the text is no XML.</summary>
    public static IReadOnlyDictionary<int, string> ColourRoles(string? xml)
    {
        var roles = new Dictionary<int, string>();
        if (string.IsNullOrWhiteSpace(xml))
        {
            return roles;
        }
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = RasterLimits.MaxTagBytes };
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            foreach (var item in XDocument.Load(reader).Descendants("Item"))
            {
                if ((string?)item.Attribute("role") == "colorinterp" && int.TryParse((string?)item.Attribute("sample"), out var band))
                {
                    roles[band] = item.Value.Trim();
                }
            }
        }
        catch (XmlException)
        {
            // The tag is a comment of the writer; a broken one costs only the colour roles.
            roles.Clear();
        }
        return roles;
    }
}
