using System.Globalization;
using System.Text.Json;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>Reads what <see cref="CertificateWriter"/> wrote. What is derived (states, sums) is not read: whoever checks writes the certificate again and compares.</summary>
internal static class CertificateReader
{
    /// <summary>Times are UTC, whole seconds.</summary>
    public const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <exception cref="InvalidOperationException">A value is of another kind.</exception>
    /// <exception cref="KeyNotFoundException">A field is missing.</exception>
    /// <exception cref="FormatException">An id, a number or a time is none.</exception>
    /// <exception cref="ArgumentException">A ring is not closed.</exception>
    public static SweepCertificate Read(JsonElement root)
    {
        var wordings = new Dictionary<Phrase, Wording>();
        CertifiedCell[] cells = [.. root.GetProperty("cells").EnumerateArray().Select(ReadCell)];
        var area = root.GetProperty("area");
        return new SweepCertificate
        {
            Id = root.GetProperty("certificateId").GetGuid(),
            IssuedAt = ReadTime(root.GetProperty("issuedAt")),
            Issuer = Text(root, "issuer"),
            Software = Text(root, "software"),
            Supersedes = root.GetProperty("supersedes") is { ValueKind: not JsonValueKind.Null } earlier
                ? new CertificateReference(earlier.GetProperty("certificateId").GetGuid(), Text(earlier, "sha256"))
                : null,
            Cells = cells,
            Wordings = wordings,
            Proof = new SweepProof
            {
                AreaName = Text(area, "name"),
                AreaCode = area.GetProperty("code").GetString(),
                FrameEpsg = root.GetProperty("frameEpsg").GetInt32(),
                Terrain = root.GetProperty("terrain").GetString(),
                Detector = root.GetProperty("detector").GetString(),
                Rules = ReadRules(root.GetProperty("rules")),
                Cells = [.. cells.Select(cell => cell.Proof)],
                Inputs = [.. root.GetProperty("inputs").EnumerateArray().Select(input => ReadInput(input, wordings))],
                Remarks = [.. root.GetProperty("remarks").EnumerateArray().Select(remark => ReadRemark(remark, wordings))],
                Gaps = CertificateShape.Read(root.GetProperty("gaps")),
            },
        };
    }

    private static ProofRules ReadRules(JsonElement rules) => new()
    {
        CoarsestGsdMetres = rules.GetProperty("coarsestGsdMetres").GetDouble(),
        LeastDepth = rules.GetProperty("leastDepth").GetInt32(),
        WholeFraction = rules.GetProperty("wholeFraction").GetDouble(),
        ResolutionMetres = rules.GetProperty("resolutionMetres").GetDouble(),
        LongestSpanHours = rules.GetProperty("longestSpanHours").GetDouble(),
    };

    private static CertifiedCell ReadCell(JsonElement cell) => new(
        new CellProof
        {
            Code = Text(cell, "code"),
            Name = cell.GetProperty("name").GetString(),
            Shape = CertificateShape.Read(cell.GetProperty("shape")),
            AreaSquareMetres = cell.GetProperty("areaSquareMetres").GetDouble(),
            SeenFraction = cell.GetProperty("seenFraction").GetDouble(),
            FlyableFraction = cell.GetProperty("flyableFraction").GetDouble(),
            MissingSquareMetres = cell.GetProperty("missingSquareMetres").GetDouble(),
            Missing = CertificateShape.Read(cell.GetProperty("missing")),
            Unflyable = [.. cell.GetProperty("unflyable").EnumerateArray().Select(ReadUnflyable)],
            GsdMetres = ReadSpread(cell.GetProperty("gsdMetres")),
            Depth = ReadSpread(cell.GetProperty("depth")),
            Sharpness = ReadSpread(cell.GetProperty("sharpness")),
            SunDegrees = ReadSpread(cell.GetProperty("sunDegrees")),
            WellExposedFraction = cell.GetProperty("wellExposedFraction") is { ValueKind: not JsonValueKind.Null } share ? share.GetDouble() : null,
            FirstSeenAt = FindTime(cell.GetProperty("firstSeenAt")),
            LastSeenAt = FindTime(cell.GetProperty("lastSeenAt")),
            Cameras = [.. cell.GetProperty("cameras").EnumerateArray().Select(camera => camera.GetString() ?? "")],
            Missed = [.. cell.GetProperty("missed").EnumerateArray().Select(missed =>
                new MissedChance(missed.GetProperty("sizeMetres").GetDouble(), missed.GetProperty("chance").GetDouble(), missed.GetProperty("atMost").GetDouble()))],
        },
        cell.GetProperty("uncheckedSquareMetres").GetDouble());

    private static UnflyableGround ReadUnflyable(JsonElement ground) => new(
        CertificateShape.Read(ground.GetProperty("shape")),
        Text(ground, "reason"),
        ground.GetProperty("check") is { ValueKind: not JsonValueKind.Null } check
            ? new GroundCheck(ReadTime(check.GetProperty("checkedAt")), Text(check, "by"), Text(check, "finding"))
            : null);

    private static ProofInput ReadInput(JsonElement input, Dictionary<Phrase, Wording> wordings) => new(
        Text(input, "name"), Text(input, "sha256"), FindTime(input.GetProperty("takenAt")),
        input.GetProperty("refused") is { ValueKind: not JsonValueKind.Null } refused ? ReadRemark(refused, wordings) : null);

    private static Phrase ReadRemark(JsonElement remark, Dictionary<Phrase, Wording> wordings)
    {
        var phrase = new Phrase(Text(remark, "key"), remark.GetProperty("arguments").EnumerateObject().ToDictionary(argument => argument.Name, argument => argument.Value.GetString() ?? ""));
        wordings[phrase] = new Wording(Text(remark, "zh"), Text(remark, "en"));
        return phrase;
    }

    private static Spread? ReadSpread(JsonElement spread) => spread.ValueKind is JsonValueKind.Null
        ? null
        : new Spread(spread.GetProperty("least").GetDouble(), spread.GetProperty("median").GetDouble(), spread.GetProperty("greatest").GetDouble());

    private static DateTimeOffset? FindTime(JsonElement time) => time.ValueKind is JsonValueKind.Null ? null : ReadTime(time);

    private static DateTimeOffset ReadTime(JsonElement time) =>
        DateTimeOffset.ParseExact(time.GetString() ?? "", TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");
}
