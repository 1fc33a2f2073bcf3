namespace GridMap.Contracts.Orthophotos;

/// <summary>A stored orthophoto.</summary>
/// <param name="Id">The orthophoto.</param>
/// <param name="FileName">Name as the user knows it.</param>
/// <param name="AreaCode">Area the flight was made for.</param>
/// <param name="LengthBytes">Length of the file.</param>
/// <param name="CapturedAt">When the photographs were taken; null when unknown.</param>
/// <param name="UploadedAt">When the last byte came in.</param>
/// <param name="UploadedBy">Display name of the uploader.</param>
/// <param name="State">How far the processing is.</param>
/// <param name="Progress">0 to 1, of the whole job.</param>
/// <param name="Stage">What the worker is doing: <c>reading</c>, <c>detecting</c>, <c>tiling</c>, <c>storing</c>; null when nobody is at it.</param>
/// <param name="SecondsLeft">The worker's estimate; null when unknown.</param>
/// <param name="Failure">Why it cannot be used; null otherwise.</param>
/// <param name="Bounds">West, south, east, north in WGS 84 degrees, once known.</param>
/// <param name="MinZoom">Least zoom that has tiles, once tiled.</param>
/// <param name="MaxZoom">Greatest zoom that has tiles, once tiled.</param>
/// <param name="GsdMetres">Ground sampling distance, once known.</param>
/// <param name="DetectionCount">Objects the model reported.</param>
/// <param name="SuspectCount">Suspects that this flight made or saw again.</param>
/// <param name="Model">Name and version of the model, once run.</param>
/// <param name="OperatingPoint">Operating point of the model that was taken: <c>recall-first</c>, <c>balanced</c> or <c>precision-first</c>; null where nobody said.</param>
/// <param name="Thresholds">Least score reported by it, 0 to 1, by class.</param>
/// <param name="Warnings">What a reader of the findings should know, such as that the picture does not suit the model; null when there is nothing, and until processed.</param>
public sealed record OrthophotoSummary(
    Guid Id, string FileName, string AreaCode, long LengthBytes, DateTimeOffset? CapturedAt, DateTimeOffset UploadedAt, string UploadedBy,
    OrthophotoState State, double Progress, string? Stage, double? SecondsLeft, Message? Failure,
    double[]? Bounds, int? MinZoom, int? MaxZoom, double? GsdMetres, int DetectionCount, int SuspectCount, string? Model,
    string? OperatingPoint = null, IReadOnlyDictionary<string, double>? Thresholds = null, IReadOnlyList<Message>? Warnings = null);
