using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Cli.Detect;
using GridMap.Domain.Sweeps.Certificates;
using NetTopologySuite.IO.Converters;

namespace GridMap.Cli.Cover;

/// <summary>Writes a certificate's files: the signed one, its page, and the gaps to fly again.</summary>
internal static class CertificateFiles
{
    private static readonly JsonSerializerOptions GeoJson = new(JsonSerializerDefaults.Web) { Converters = { new GeoJsonConverterFactory() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where the page goes.</summary>
    public static string PageOf(string path) => Stem(path) + ".html";

    /// <summary>Where the gaps go.</summary>
    public static string GapsOf(string path) => Stem(path) + "-gaps.geojson";

    /// <summary>Folder of the plan that flies them.</summary>
    public static string ReflightOf(string path) => Stem(path) + "-reflight";

    /// <summary>Writes all three; without gaps an earlier file of them goes, so that nobody flies it.</summary>
    /// <exception cref="IOException">One cannot be written.</exception>
    public static void Write(string path, SweepCertificate certificate, CertificateKey key)
    {
        var bytes = CertificateFile.Sign(certificate, key);
        // The page tells the signature that stands in the file.
        using var document = JsonDocument.Parse(bytes);
        var signature = document.RootElement.GetProperty("signature").GetProperty("value").GetString() ?? "";
        ResultFile.Replace(path, stream => stream.Write(bytes));
        var page = CertificatePage.Write(certificate, Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes)), key.Id, signature);
        ResultFile.Replace(PageOf(path), stream => stream.Write(Encoding.UTF8.GetBytes(page)));
        if (certificate.Proof.Gaps.IsEmpty)
        {
            File.Delete(GapsOf(path));
        }
        else
        {
            ResultFile.Replace(GapsOf(path), stream => stream.Write(Encoding.UTF8.GetBytes(Gaps(certificate))));
        }
    }

    /// <summary>One feature a cell with ground that is missing.</summary>
    private static string Gaps(SweepCertificate certificate) => JsonSerializer.Serialize(
        new
        {
            type = "FeatureCollection",
            features = certificate.Cells.Select(cell => cell.Proof).Where(cell => !cell.Missing.IsEmpty).Select(cell => new
            {
                type = "Feature",
                properties = new { code = cell.Code, missingSquareMetres = cell.MissingSquareMetres, certificateId = certificate.Id },
                geometry = cell.Missing,
            }),
        },
        GeoJson) + "\n";

    private static string Stem(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? path[..^5] : path;
}
