using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Uploads;

public sealed class UploadOptions
{
    public const string Section = "Uploads";

    /// <summary>Most bytes that one request may bring.</summary>
    public const long MaxChunkBytes = 64L * 1024 * 1024;

    /// <summary>An upload that nobody went on with for so long is dropped, its bytes too.</summary>
    [Range(0.01, 3650)] public double AbandonAfterDays { get; set; } = 7;
}
