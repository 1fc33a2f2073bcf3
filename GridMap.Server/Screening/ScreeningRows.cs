using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Screening;

namespace GridMap.Server.Screening;

internal static class ScreeningRows
{
    /// <summary>An id that follows from words: the same words, the same id.</summary>
    public static Guid IdOf(params ReadOnlySpan<string> words) => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', words!)))[..16]);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"A stored {typeof(T).Name} of a screening is empty.");

    public static ScreeningSource ToSource(this ScreeningSourceRow row) => new(
        row.Id, row.Table, row.AreaCode, row.FileName, row.LengthBytes, row.Sha256, row.SentAt, row.SentBy, row.State, Find<ScreeningPreview>(row.Preview),
        Read<Dictionary<string, string>>(row.Mapping), row.MappedBy, Find<Message>(row.Failure), row.IsUsed, row.Version);

    public static ScreeningRunSummary ToSummary(this ScreeningRunRow row) => new(
        row.Id, row.AreaCode, row.State, row.AskedAt, row.AskedBy, row.Progress, row.Stage, row.SecondsLeft, row.FinishedAt, Find<Message>(row.Failure),
        [.. Read<List<ScreeningInput>>(row.Files).Select(file => new ScreeningFile(file.Table, file.FileName, file.Sha256, file.LengthBytes))],
        row.Places, row.Signals, row.RowsRead, row.RowsLeftOut, row.Seconds, row.WeightsVersion, row.ReportSha256 is not null, Read<List<ScreeningIssue>>(row.Issues));

    public static ScreenedPlaceSummary ToSummary(this ScreenedPlaceRow row, PlaceSubject? subject)
    {
        var why = Read<List<PlaceSign>>(row.Signs).Find(sign => sign.LogOdds > 0)?.Reason;
        return new(
            row.PlaceId, row.Name, row.Kind, row.AreaCode, row.Longitude, row.Latitude, row.Rank, row.RankBefore, row.Probability,
            row.Groups.Split(',', StringSplitOptions.RemoveEmptyEntries), why, subject?.SuspectId, subject?.CaseId, subject?.CaseNumber);
    }

    private static T? Find<T>(string? json)
        where T : class => json is null ? null : Read<T>(json);
}
