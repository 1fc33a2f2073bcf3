using GridMap.Contracts.Uploads;

namespace GridMap.Server.Uploads;

internal sealed class UploadRow
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    public required string FileName { get; set; }

    public long LengthBytes { get; set; }

    public required string Sha256 { get; set; }

    public required string AreaCode { get; set; }

    public UploadPurpose Purpose { get; set; }

    public DateTimeOffset? CapturedAt { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public UploadState State { get; set; }

    public Guid? OrthophotoId { get; set; }

    /// <summary>Name of the folder that holds the bytes, set with the first of them; see <see cref="UploadParts.FolderName"/>.</summary>
    public string? HeldIn { get; set; }
}
