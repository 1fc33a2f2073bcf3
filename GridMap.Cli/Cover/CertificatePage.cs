using System.Globalization;
using System.Text;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Certificates;
using static GridMap.Cli.Cover.CertificateNumbers;
using static GridMap.Cli.Cover.CertificateWords;

namespace GridMap.Cli.Cover;

/// <summary>A certificate as one HTML page that needs no network: to read, to print on A4, to hang up. The file is what counts.</summary>
internal static class CertificatePage
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The page.</summary>
    /// <param name="certificate">What is stated.</param>
    /// <param name="fileName">Name of the certificate's file, without its folder.</param>
    /// <param name="sha256">Its SHA-256, hexadecimal.</param>
    /// <param name="keyId">The key that signed.</param>
    /// <param name="signature">The signature's text.</param>
    public static string Write(SweepCertificate certificate, string fileName, string sha256, string keyId, string signature)
    {
        var proof = certificate.Proof;
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.Append(Invariant, $"<title>{Encode(proof.AreaName)} {certificate.Id:D}</title><style>\n{CertificateStyle.Sheet(certificate.Id.ToString("D"))}</style></head><body><main>\n");
        html.Append(Invariant, $"<h1>{Html("title")}</h1><p class=\"place\">{Encode(proof.AreaName)}</p>\n");
        AppendVerdict(html, certificate);
        AppendHead(html, certificate);
        AppendMap(html, certificate);
        Heading(html, "figures");
        html.Append("<div class=\"figures\">");
        Figure(html, "areaTotal", certificate.AreaSquareMetres);
        Figure(html, "seen", certificate.SeenSquareMetres);
        Figure(html, "missing", certificate.MissingSquareMetres);
        Figure(html, "unflyable", certificate.UnflyableSquareMetres);
        Figure(html, "unchecked", certificate.UncheckedSquareMetres);
        html.Append("</div>\n");
        AppendRules(html, certificate);
        if (proof.Remarks.Count > 0)
        {
            Heading(html, "remarks");
            html.Append(Invariant, $"<ul>{string.Concat(proof.Remarks.Select(remark => $"<li>{Html(certificate.Wordings[remark])}</li>"))}</ul>\n");
        }

        Heading(html, "cellTable");
        html.Append(CertificateTables.Cells(certificate));
        if (certificate.Cells.Any(cell => cell.Proof.Missed.Count > 0)) html.Append(Invariant, $"<p class=\"note\">{Html("missedHint")}</p>");
        if (CertificateTables.Unflyable(certificate) is { Length: > 0 } unflyable)
        {
            Heading(html, "unflyableTable");
            html.Append(unflyable);
        }

        Heading(html, "inputs");
        html.Append(Invariant, $"<p>{Html("inputsCount", ("files", Plain(proof.Inputs.Count)), ("refused", Plain(proof.Inputs.Count(input => input.Refused is not null))))}</p>{CertificateTables.Refused(certificate)}");
        AppendSignature(html, fileName, sha256, keyId, signature);
        return html.Append("</main></body></html>\n").ToString();
    }

    private static void AppendVerdict(StringBuilder html, SweepCertificate certificate)
    {
        html.Append(Invariant, $"<div class=\"verdict {(certificate.IsComplete ? "yes" : "no")}\"><p>{Html(certificate.IsComplete ? "complete" : "incomplete")}</p>");
        if (certificate.Count(CellState.Gaps) + certificate.Count(CellState.Unseen) is > 0 and var cells)
        {
            html.Append(Invariant, $"<p>{Html("incompleteGaps", ("areaSquareMetres", Plain(certificate.MissingSquareMetres)), ("cells", Plain(cells)))}</p>");
        }
        else if (certificate.MissingSquareMetres > 0)
        {
            html.Append(Invariant, $"<p>{Html("tolerated", ("areaSquareMetres", Plain(certificate.MissingSquareMetres)))}</p>");
        }

        if (certificate.UncheckedSquareMetres > 0)
        {
            html.Append(Invariant, $"<p>{Html("incompleteUnchecked", ("areaSquareMetres", Plain(certificate.UncheckedSquareMetres)))}</p>");
        }

        html.Append("</div>\n");
    }

    private static void AppendHead(StringBuilder html, SweepCertificate certificate)
    {
        var proof = certificate.Proof;
        html.Append("<dl class=\"facts\">");
        if (proof.AreaCode is { } code) Row(html, "code", Encode(code));
        Row(html, "flown", Encode(Times(proof.Cells.Min(cell => cell.FirstSeenAt), proof.Cells.Max(cell => cell.LastSeenAt))));
        Row(html, "cameras", Encode(string.Join(", ", proof.Cells.SelectMany(cell => cell.Cameras).Distinct().Order(StringComparer.Ordinal))));
        Row(html, "issuer", certificate.Issuer.Length > 0 ? Encode(certificate.Issuer) : Html("issuerUnnamed"));
        Row(html, "issuedAt", Encode(Time(certificate.IssuedAt)));
        Row(html, "certificateId", $"<code>{certificate.Id:D}</code>");
        if (certificate.Supersedes is { } earlier) Row(html, "supersedes", $"<code>{earlier.Id:D}</code><br><code>{Encode(earlier.Sha256)}</code>");
        Row(html, "detector", Encode(proof.Detector ?? ""));
        Row(html, "terrain", proof.Terrain is { } terrain ? Encode(terrain) : Html("levelGround"));
        Row(html, "frame", Encode(CoordinateSystems.Find(proof.FrameEpsg)?.Frame?.ToString() ?? $"EPSG:{proof.FrameEpsg}"));
        Row(html, "software", Encode(certificate.Software));
        html.Append(Invariant, $"</dl><p class=\"note\">{Html("time")}</p>\n");
    }

    private static void AppendMap(StringBuilder html, SweepCertificate certificate)
    {
        var prefix = CommonPrefix([.. certificate.Cells.Select(cell => cell.Proof.Code)]);
        html.Append("<section class=\"mapped\">");
        Heading(html, "map");
        html.Append(CertificateMap.Draw(certificate, prefix)).Append("<ul class=\"legend\">");
        foreach (var (state, name) in new[] { (CellState.Whole, "stateWhole"), (CellState.Gaps, "stateGaps"), (CellState.Unseen, "stateUnseen"), (CellState.Unflyable, "stateUnflyable") })
        {
            Sample(html, CertificateMap.Css(state), state is CellState.Unseen ? "over-unseen" : state is CellState.Unflyable ? "over-unflyable" : null, $"{Html(name)} {certificate.Count(state)}");
        }

        Sample(html, "missing", null, Html("missing"));
        html.Append("</ul>");
        if (prefix.Length > 0) html.Append(Invariant, $"<p class=\"note\">{Html("prefix", ("prefix", prefix))}</p>");
        html.Append("</section>\n");
    }

    private static void AppendRules(StringBuilder html, SweepCertificate certificate)
    {
        var rules = certificate.Proof.Rules;
        Heading(html, "rules");
        html.Append("<ul>");
        html.Append(Invariant, $"<li>{Html("ruleGsd", ("centimetres", Exact(rules.CoarsestGsdMetres * 100)), ("photos", Plain(rules.LeastDepth)))}</li>");
        html.Append(Invariant, $"<li>{Html("ruleWhole", ("percent", Exact(rules.WholeFraction * 100)))}</li>");
        html.Append(Invariant, $"<li>{(rules.ResolutionMetres > 0 ? Html("ruleResolution", ("metres", Exact(rules.ResolutionMetres))) : Html("ruleExact"))}</li>");
        html.Append(Invariant, $"<li>{Html("ruleSpan", ("hours", Exact(rules.LongestSpanHours)))}</li>");
        html.Append(Invariant, $"<li>{Html("ruleNothing")}</li></ul>\n");
    }

    private static void AppendSignature(StringBuilder html, string fileName, string sha256, string keyId, string signature)
    {
        Heading(html, "signature");
        html.Append("<dl>");
        Row(html, "sha256", $"<code>{sha256}</code>");
        Row(html, "keyId", $"<code>{Encode(keyId)}</code>");
        Row(html, "signatureValue", $"<code>{Encode(signature)}</code>");
        html.Append(Invariant, $"</dl><p>{Html("proves")}</p>\n");
        Heading(html, "howTo");
        html.Append(Invariant, $"<p>{Html("howToText", ("file", fileName))}</p><pre>gridmap cover --verify {Encode(fileName)} --public-key ISSUER.pub.pem</pre><p>{Html("howToPhotos")}</p>\n");
    }

    /// <summary>Thresholds are shown to the last digit that was given.</summary>
    private static string Exact(double value) => Math.Round(value, 9).ToString("0.#########", Invariant);

    private static void Heading(StringBuilder html, string name) => html.Append(Invariant, $"<h2>{Html(name)}</h2>\n");

    private static void Row(StringBuilder html, string name, string value)
    {
        if (value.Length > 0) html.Append(Invariant, $"<dt>{Html(name)}</dt><dd>{value}</dd>");
    }

    private static void Figure(StringBuilder html, string name, double squareMetres) =>
        html.Append(Invariant, $"<div>{Html(name)}<b>{Plain(squareMetres)} m²</b><small>{Mu(squareMetres)}</small></div>");

    private static void Sample(StringBuilder html, string css, string? over, string text)
    {
        html.Append(Invariant, $"<li><svg viewBox=\"0 0 22 15\"><path class=\"{css}\" d=\"M0 0H22V15H0Z\"/>");
        if (over is not null) html.Append(Invariant, $"<path class=\"{over}\" d=\"M0 0H22V15H0Z\"/>");
        html.Append(Invariant, $"</svg>{text}</li>");
    }

    /// <summary>What all codes begin with, cut behind a sign so that numbers stay whole; empty for a single cell.</summary>
    private static string CommonPrefix(IReadOnlyList<string> codes)
    {
        if (codes.Count < 2) return "";
        var length = codes.Min(code => code.AsSpan().CommonPrefixLength(codes[0]));
        while (length > 0 && char.IsLetterOrDigit(codes[0][length - 1])) length--;
        return codes[0][..length];
    }
}
