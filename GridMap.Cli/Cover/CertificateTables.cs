using System.Text;
using GridMap.Domain.Sweeps.Certificates;
using GridMap.Domain.Sweeps.Proof;
using static GridMap.Cli.Cover.CertificateNumbers;
using static GridMap.Cli.Cover.CertificateWords;

namespace GridMap.Cli.Cover;

/// <summary>The tables of a certificate's page: cells, unflyable ground, files that do not count.</summary>
internal static class CertificateTables
{
    /// <summary>One row a cell; a column that no cell fills is left out.</summary>
    public static string Cells(SweepCertificate certificate)
    {
        var cells = certificate.Cells;
        double[] sizes = [.. cells.SelectMany(cell => cell.Proof.Missed).Select(missed => missed.SizeMetres).Distinct().Order()];
        List<(string Heading, bool IsNumber, Func<CertifiedCell, string> Text)> columns =
        [
            (Html("cell"), false, cell => $"<span class=\"whole-line\">{Encode(cell.Proof.Code)}</span>{(cell.Proof.Name is { } name && name != cell.Proof.Code ? $"<br>{Encode(name)}" : "")}"),
            (Html("state"), false, cell => State(cell.StateBy(certificate.Proof.Rules))),
            (Html("squareMetres"), true, cell => Plain(cell.Proof.AreaSquareMetres, 0)),
            (Html("seenPercent"), true, cell => SeenPercent(cell.Proof.SeenFraction)),
            (Html("missingSquareMetres"), true, cell => cell.Proof.MissingSquareMetres > 0 ? Plain(cell.Proof.MissingSquareMetres) : ""),
            (Html("gsd"), true, cell => cell.Proof.GsdMetres is { } gsd ? $"{Plain(gsd.Median * 100)} / {Plain(gsd.Greatest * 100)}" : ""),
            (Html("depth"), true, cell => cell.Proof.Depth is { } depth ? $"{Plain(depth.Least)} / {Plain(depth.Median)}" : ""),
            (Html("sharpness"), true, cell => cell.Proof.Sharpness is { } sharp ? $"{Plain(sharp.Least)} / {Plain(sharp.Median)}" : ""),
            (Html("sun"), true, cell => cell.Proof.SunDegrees is { } sun ? $"{Plain(sun.Least, 0)}–{Plain(sun.Greatest, 0)}" : ""),
            (Html("seenAt"), false, cell => cell.Proof.FirstSeenAt is null ? "" : $"<span class=\"whole-line\">{Times(cell.Proof.FirstSeenAt, cell.Proof.LastSeenAt)}</span>"),
            .. sizes.Select<double, (string, bool, Func<CertifiedCell, string>)>(size =>
                (Html("missed", ("sizeMetres", Plain(size))), true, cell => cell.Proof.Missed.FirstOrDefault(missed => missed.SizeMetres == size) is { } missed ? Missed(missed) : "")),
        ];
        columns.RemoveAll(column => cells.All(cell => column.Text(cell).Length == 0));
        return Table(columns.Select(column => (column.Heading, column.IsNumber)), cells.Select(cell => columns.Select(column => column.Text(cell))));
    }

    /// <summary>What could not be flown; empty when there is none.</summary>
    public static string Unflyable(SweepCertificate certificate)
    {
        var rows = certificate.Cells.SelectMany(cell => cell.Proof.Unflyable.Select(ground => new[]
        {
            Encode(cell.Proof.Code),
            Encode(ground.Reason),
            ground.Check is { } check ? Html("checkBy", ("at", Time(check.CheckedAt)), ("by", check.By), ("finding", check.Finding)) : $"<b>{Html("checkNone")}</b>",
        })).ToList();
        return rows.Count == 0 ? "" : Table([(Html("cell"), false), (Html("reason"), false), (Html("check"), false)], rows);
    }

    /// <summary>Files that do not count; empty when all do.</summary>
    public static string Refused(SweepCertificate certificate)
    {
        var rows = certificate.Proof.Inputs.Where(input => input.Refused is not null)
            .Select(input => new[] { Encode(input.Name), Html(certificate.Wordings[input.Refused!]) }).ToList(); // null was left out above
        return rows.Count == 0 ? "" : Table([(Html("file"), false), (Html("refused"), false)], rows);
    }

    private static string State(CellState state) => $"<span class=\"chip {CertificateMap.Css(state)}\">{Html(state switch
    {
        CellState.Whole => "stateWhole",
        CellState.Gaps => "stateGaps",
        CellState.Unseen => "stateUnseen",
        _ => "stateUnflyable",
    })}</span>";

    private static string Missed(MissedChance missed) =>
        MissedPercent(missed.Chance) == MissedPercent(missed.AtMost) ? MissedPercent(missed.Chance) : $"{MissedPercent(missed.Chance)} ({MissedPercent(missed.AtMost)})";

    private static string Table(IEnumerable<(string Heading, bool IsNumber)> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var columns = headings.ToList();
        var html = new StringBuilder("<div class=\"scroll\"><table><thead><tr>");
        foreach (var (heading, isNumber) in columns) html.Append(isNumber ? "<th class=\"n\">" : "<th>").Append(heading).Append("</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var (text, i) in row.Select((text, i) => (text, i))) html.Append(columns[i].IsNumber ? "<td class=\"n\">" : "<td>").Append(text).Append("</td>");
            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }
}
