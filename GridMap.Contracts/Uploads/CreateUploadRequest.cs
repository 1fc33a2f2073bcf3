using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Uploads;

/// <summary>Announces a file before its bytes are sent.</summary>
/// <param name="FileName">Name as the user knows it; never used as a path.</param>
/// <param name="LengthBytes">Whole length.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the whole file; checked when the last byte is in.</param>
/// <param name="AreaCode">Area the flight was made for, or the table tells of.</param>
/// <param name="CapturedAt">When the photographs were taken; null when unknown.</param>
/// <param name="Purpose">What it is sent for.</param>
public sealed record CreateUploadRequest(
    [property: Required, StringLength(200)] string FileName,
    [property: Range(1, long.MaxValue)] long LengthBytes,
    [property: Required, RegularExpression("^[0-9a-f]{64}$")] string Sha256,
    [property: Required, StringLength(15)] string AreaCode,
    DateTimeOffset? CapturedAt,
    UploadPurpose Purpose = UploadPurpose.Orthophoto);
