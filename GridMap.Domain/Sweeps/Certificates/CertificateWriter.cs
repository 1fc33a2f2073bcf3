using System.Buffers;
using System.Globalization;
using System.Text.Json;
using GridMap.Domain.Sweeps.Proof;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>A certificate as JSON. Order and form of numbers are left to <see cref="CanonicalJson"/>.</summary>
internal static class CertificateWriter
{
    /// <summary>What names the kind of file.</summary>
    public const string Format = "gridmap-sweep-certificate";

    /// <summary>Version of the layout that is written and read.</summary>
    public const int Version = 1;

    /// <summary>The canonical bytes.</summary>
    /// <param name="certificate">What is stated.</param>
    /// <param name="keyId">Key that signs.</param>
    /// <param name="signature">The signature over the bytes without it; null leaves it out.</param>
    public static byte[] Write(SweepCertificate certificate, string keyId, string? signature)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteHead(json, certificate);
            WriteRules(json, certificate.Proof.Rules);
            WriteResult(json, certificate);
            WriteAll(json, "cells", certificate.Cells, cell => WriteCell(json, cell, certificate.Proof.Rules));
            WriteShape(json, "gaps", certificate.Proof.Gaps);
            WriteAll(json, "inputs", certificate.Proof.Inputs, input => WriteInput(json, input, certificate.Wordings));
            WriteAll(json, "remarks", certificate.Proof.Remarks, remark => WriteRemark(json, remark, certificate.Wordings));
            json.WriteStartObject("signature");
            json.WriteString("algorithm", CertificateKey.Algorithm);
            json.WriteString("keyId", keyId);
            if (signature is not null) json.WriteString("value", signature);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        using var document = CanonicalJson.Parse(buffer.WrittenMemory);
        return CanonicalJson.Write(document.RootElement);
    }

    private static void WriteHead(Utf8JsonWriter json, SweepCertificate certificate)
    {
        var proof = certificate.Proof;
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        json.WriteString("certificateId", certificate.Id.ToString("D"));
        WriteTime(json, "issuedAt", certificate.IssuedAt);
        json.WriteString("issuer", certificate.Issuer);
        json.WriteString("software", certificate.Software);
        json.WritePropertyName("supersedes");
        if (certificate.Supersedes is { } earlier)
        {
            json.WriteStartObject();
            json.WriteString("certificateId", earlier.Id.ToString("D"));
            json.WriteString("sha256", earlier.Sha256);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartObject("area");
        json.WriteString("name", proof.AreaName);
        json.WriteString("code", proof.AreaCode);
        json.WriteEndObject();
        json.WriteNumber("frameEpsg", proof.FrameEpsg);
        json.WriteString("terrain", proof.Terrain);
        json.WriteString("detector", proof.Detector);
    }

    private static void WriteRules(Utf8JsonWriter json, ProofRules rules)
    {
        json.WriteStartObject("rules");
        json.WriteNumber("coarsestGsdMetres", rules.CoarsestGsdMetres);
        json.WriteNumber("leastDepth", rules.LeastDepth);
        json.WriteNumber("wholeFraction", rules.WholeFraction);
        json.WriteNumber("resolutionMetres", rules.ResolutionMetres);
        json.WriteNumber("longestSpanHours", rules.LongestSpanHours);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, SweepCertificate certificate)
    {
        json.WriteStartObject("result");
        json.WriteBoolean("isComplete", certificate.IsComplete);
        foreach (var state in Enum.GetValues<CellState>()) json.WriteNumber($"{NameOf(state)}Cells", certificate.Count(state));
        json.WriteNumber("areaSquareMetres", CertificateRounding.SquareMetres(certificate.AreaSquareMetres));
        json.WriteNumber("seenSquareMetres", CertificateRounding.SquareMetres(certificate.SeenSquareMetres));
        json.WriteNumber("missingSquareMetres", CertificateRounding.SquareMetres(certificate.MissingSquareMetres));
        json.WriteNumber("unflyableSquareMetres", CertificateRounding.SquareMetres(certificate.UnflyableSquareMetres));
        json.WriteNumber("uncheckedSquareMetres", CertificateRounding.SquareMetres(certificate.UncheckedSquareMetres));
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, CertifiedCell certified, ProofRules rules)
    {
        var cell = certified.Proof;
        json.WriteStartObject();
        json.WriteString("code", cell.Code);
        json.WriteString("name", cell.Name);
        json.WriteString("state", NameOf(certified.StateBy(rules)));
        json.WriteNumber("areaSquareMetres", cell.AreaSquareMetres);
        json.WriteNumber("seenFraction", cell.SeenFraction);
        json.WriteNumber("flyableFraction", cell.FlyableFraction);
        json.WriteNumber("missingSquareMetres", cell.MissingSquareMetres);
        json.WriteNumber("uncheckedSquareMetres", certified.UncheckedSquareMetres);
        WriteSpread(json, "gsdMetres", cell.GsdMetres);
        WriteSpread(json, "depth", cell.Depth);
        WriteSpread(json, "sharpness", cell.Sharpness);
        WriteSpread(json, "sunDegrees", cell.SunDegrees);
        if (cell.WellExposedFraction is { } exposed) json.WriteNumber("wellExposedFraction", exposed);
        else json.WriteNull("wellExposedFraction");
        WriteTime(json, "firstSeenAt", cell.FirstSeenAt);
        WriteTime(json, "lastSeenAt", cell.LastSeenAt);
        WriteAll(json, "cameras", cell.Cameras, json.WriteStringValue);
        WriteAll(json, "missed", cell.Missed, missed =>
        {
            json.WriteStartObject();
            json.WriteNumber("sizeMetres", missed.SizeMetres);
            json.WriteNumber("chance", missed.Chance);
            json.WriteNumber("atMost", missed.AtMost);
            json.WriteEndObject();
        });
        WriteShape(json, "shape", cell.Shape);
        WriteShape(json, "missing", cell.Missing);
        WriteAll(json, "unflyable", cell.Unflyable, ground => WriteUnflyable(json, ground));
        json.WriteEndObject();
    }

    private static void WriteUnflyable(Utf8JsonWriter json, UnflyableGround ground)
    {
        json.WriteStartObject();
        WriteShape(json, "shape", ground.Shape);
        json.WriteString("reason", ground.Reason);
        json.WritePropertyName("check");
        if (ground.Check is { } check)
        {
            json.WriteStartObject();
            WriteTime(json, "checkedAt", check.CheckedAt);
            json.WriteString("by", check.By);
            json.WriteString("finding", check.Finding);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, ProofInput input, IReadOnlyDictionary<Phrase, Wording> wordings)
    {
        json.WriteStartObject();
        json.WriteString("name", input.Name);
        json.WriteString("sha256", input.Sha256);
        WriteTime(json, "takenAt", input.TakenAt);
        json.WritePropertyName("refused");
        if (input.Refused is { } refused) WriteRemark(json, refused, wordings);
        else json.WriteNullValue();
        json.WriteEndObject();
    }

    private static void WriteRemark(Utf8JsonWriter json, Phrase remark, IReadOnlyDictionary<Phrase, Wording> wordings)
    {
        json.WriteStartObject();
        json.WriteString("key", remark.Key);
        json.WriteStartObject("arguments");
        foreach (var (name, value) in remark.Arguments) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteString("zh", wordings[remark].Chinese);
        json.WriteString("en", wordings[remark].English);
        json.WriteEndObject();
    }

    private static void WriteSpread(Utf8JsonWriter json, string name, Spread? spread)
    {
        json.WritePropertyName(name);
        if (spread is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("least", spread.Least);
        json.WriteNumber("median", spread.Median);
        json.WriteNumber("greatest", spread.Greatest);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries) write(entry);
        json.WriteEndArray();
    }

    private static void WriteShape(Utf8JsonWriter json, string name, Geometry shape)
    {
        json.WritePropertyName(name);
        CertificateShape.Write(json, shape);
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time) =>
        json.WriteString(name, time?.ToString(CertificateReader.TimeForm, CultureInfo.InvariantCulture));

    private static string NameOf(CellState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
