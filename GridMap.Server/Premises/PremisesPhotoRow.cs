namespace GridMap.Server.Premises;

/// <summary>A photo of a registered place; its content lies in the file store.</summary>
internal sealed class PremisesPhotoRow
{
    public Guid PremisesId { get; set; }

    public required string Sha256 { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public required string AddedBy { get; set; }
}
