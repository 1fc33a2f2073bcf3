using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Orthophotos;
using GridMap.Server.Storage;

namespace GridMap.Server.Orthophotos;

internal static class OrthophotoRows
{
    public static OrthophotoSummary ToSummary(this OrthophotoRow row) => new(
        row.Id, row.FileName, row.AreaCode, row.LengthBytes, row.CapturedAt, row.UploadedAt, row.UploadedBy,
        row.State, row.Progress, row.Stage, row.SecondsLeft,
        row.Failure is null ? null : JsonSerializer.Deserialize<Message>(row.Failure, JsonSerializerOptions.Web),
        row.Footprint is null ? null : StoredGeometry.Read(row.Footprint).EnvelopeInternal.ToBounds(),
        row.MinZoom, row.MaxZoom, row.GsdMetres, row.DetectionCount, row.SuspectCount, row.Model, row.OperatingPoint,
        row.Thresholds is null ? null : JsonSerializer.Deserialize<Dictionary<string, double>>(row.Thresholds, JsonSerializerOptions.Web),
        row.Warnings is null ? null : JsonSerializer.Deserialize<List<Message>>(row.Warnings, JsonSerializerOptions.Web));
}
