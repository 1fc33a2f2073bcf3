using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Contracts.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Cases;

/// <summary>The hand-over package of a case: the record to read and to process, the evidence as it was handed in, and the hashes of it all.</summary>
internal sealed class CaseHandover(GridMapDb db, CaseFiles files, CaseParties parties, CasePenalties penalties, TimeProvider clock)
{
    public const string MediaType = "application/zip";

    private static readonly JsonSerializerOptions Legible = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the package; the case's parties count as read.</summary>
    /// <param name="detail">The case.</param>
    /// <param name="row">Its row.</param>
    /// <param name="who">Who takes it out.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<byte[]> WriteAsync(CaseDetail detail, CaseRow row, KnownAccount who, CancellationToken cancellation)
    {
        var people = await parties.ReadAsync(row, who, cancellation);
        var decisions = await penalties.ListAsync(row.Id, cancellation);
        var known = await db.CaseFiles.AsNoTracking().Where(file => file.CaseId == row.Id).ToDictionaryAsync(file => file.Sha256, cancellation);
        var pictures = detail.Evidence.Where(evidence => known.ContainsKey(evidence.Sha256))
            .Select((evidence, index) => (Evidence: evidence, Name: $"evidence/{index + 1:000}-{evidence.Sha256[..8]}.{EvidenceFormat.EndingOf(known[evidence.Sha256].MediaType)}")).ToList();
        var hashes = new StringBuilder();
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync("record.html", Encoding.UTF8.GetBytes(Html(detail, people, decisions, pictures.ToDictionary(pair => pair.Evidence.Id, pair => pair.Name))));
            await AddAsync("record.json", JsonSerializer.SerializeToUtf8Bytes(new { Case = detail, Parties = people, Penalties = decisions }, Legible));
            foreach (var (evidence, name) in pictures)
            {
                if (await files.OpenAsync(row.Id, evidence.Sha256, cancellation) is { } file)
                {
                    await using var content = file.Content;
                    using var copy = new MemoryStream();
                    await content.CopyToAsync(copy, cancellation);
                    await AddAsync(name, copy.ToArray());
                }
            }

            // Last, since it names the others; sha256sum --check reads it.
            await AddAsync("sha256.txt", Encoding.UTF8.GetBytes(hashes.ToString()));

            async Task AddAsync(string name, byte[] content)
            {
                hashes.Append(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))).Append("  ").Append(name).Append('\n');
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = clock.GetUtcNow();
                await using var stream = entry.Open();
                await stream.WriteAsync(content, cancellation);
            }
        }

        return bytes.ToArray();
    }

    private static string Html(CaseDetail detail, IReadOnlyList<CaseParty> people, IReadOnlyList<CasePenalty> decisions, Dictionary<Guid, string> names)
    {
        var (summary, facts) = (detail.Summary, detail.Facts);
        var page = new StringBuilder("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>").Append(Text(summary.Number)).Append("</title>")
            .Append("<style>body{font-family:serif;max-width:60em;margin:2em auto}table{border-collapse:collapse;width:100%}td,th{border:1px solid #888;padding:.3em;text-align:left;vertical-align:top}</style>")
            .Append("<h1>案件 ").Append(Text(summary.Number)).Append(' ').Append(Text(summary.Name)).Append("</h1>");
        Table("基本情况", ["项目", "内容"],
        [
            ["状态", CaseWords.Of(summary.State)], ["违法类型", summary.Violation is { } violation ? CaseWords.Of(violation) : ""], ["地址", facts.Address],
            ["位置（WGS 84）", FormattableString.Invariant($"{summary.Longitude:0.000000}, {summary.Latitude:0.000000}")], ["产品", facts.Products], ["证照", facts.Licences],
            ["发现方式", facts.FoundBy], ["发现日期", facts.FoundOn is { } day ? Day(day) : ""], ["责任单位", facts.Unit], ["责任人", facts.PersonResponsible], ["备注", facts.Remarks],
        ]);
        Table("当事人", ["身份", "姓名或名称", "联系方式", "备注"], people.Select(party => (string?[])[CaseWords.Of(party.Role), party.Name, party.Contact, party.Note]));
        Table("处置措施", ["措施", "责任单位", "期限", "完成时间"], detail.Measures.Select(state => (string?[])
            [CaseWords.Of(state.Measure.Kind), state.Measure.Owner, Day(state.Measure.DueOn), state.DoneAt is { } done ? Moment(done) : "未完成"]));
        Table("行政处罚", ["决定书文号", "处罚机关", "处罚种类", "金额（元）", "被处罚人", "决定日期", "缴清日期", "备注"], decisions.Select(decision => (string?[])
        [
            decision.DocumentNumber, decision.Authority, CaseWords.Of(decision.Kind), CaseWords.Of(decision.AmountYuan), people.FirstOrDefault(party => party.Id == decision.PartyId)?.Name,
            Day(decision.DecidedOn), decision.PaidOn is { } paid ? Day(paid) : "", decision.IsWithdrawn ? $"已撤销 {decision.Note}".Trim() : decision.Note,
        ]));
        Table("办理过程", ["时间", "步骤", "办理人", "内容"], detail.Steps.Select(step => (string?[])
            [Moment(step.At), CaseWords.Of(step.Kind), step.ByName, string.Join("；", new[] { step.ToName, step.Reason, step.Measure is { } measure ? CaseWords.Of(measure.Kind) : null }.Where(word => !string.IsNullOrEmpty(word)))]));
        Table("证据", ["文件", "内容", "拍摄时间", "拍摄位置", "SHA-256"], detail.Evidence.Select(evidence => (string?[])
        [
            names.GetValueOrDefault(evidence.Id, "缺失"), CaseWords.Of(evidence.Stage), evidence.TakenAt is { } taken ? Moment(taken) : "",
            evidence is { Longitude: { } longitude, Latitude: { } latitude } ? FormattableString.Invariant($"{longitude:0.000000}, {latitude:0.000000}") : "", evidence.Sha256,
        ]));
        return page.Append("</html>").ToString();

        void Table(string title, string[] heads, IEnumerable<string?[]> rows)
        {
            page.Append("<h2>").Append(title).Append("</h2><table><tr>").AppendJoin("", heads.Select(head => $"<th>{head}</th>")).Append("</tr>");
            foreach (var row in rows)
            {
                page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Text(cell)}</td>")).Append("</tr>");
            }

            page.Append("</table>");
        }
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
