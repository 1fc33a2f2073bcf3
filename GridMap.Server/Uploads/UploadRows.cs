using GridMap.Contracts.Uploads;

namespace GridMap.Server.Uploads;

internal static class UploadRows
{
    public static UploadStatus ToStatus(this UploadRow row, long receivedBytes) =>
        new(row.Id, row.FileName, row.LengthBytes, receivedBytes, row.State, row.OrthophotoId);
}
