namespace GridMap.Contracts.Labels;

/// <summary>The picture of one place on one flight with what people said of the objects in it. Who said it is not told.</summary>
/// <param name="SiteId">The stored site.</param>
/// <param name="OrthophotoId">The flight; pictures of one flight belong on one side of a split.</param>
/// <param name="AreaCode">Cell or area.</param>
/// <param name="SeenAt">When it was photographed.</param>
/// <param name="Model">Name and version of the model that reported the objects.</param>
/// <param name="GsdMetres">Ground sampling distance of the orthophoto, metres per pixel; null when unknown.</param>
/// <param name="ChipUrl">The picture.</param>
/// <param name="ChipSha256">Hash of the picture, lower-case hexadecimal.</param>
/// <param name="ChipPixelBox">Left, top, width, height of the picture in the orthophoto's pixels; the file may be reduced.</param>
/// <param name="Verdict">The last verdict.</param>
/// <param name="JudgedAt">When it was given.</param>
/// <param name="Objects">Everything the model reported in it; what it did not report is not labelled.</param>
public sealed record LabelledChip(
    Guid SiteId, Guid OrthophotoId, string AreaCode, DateTimeOffset SeenAt, string Model, double? GsdMetres,
    string ChipUrl, string ChipSha256, double[] ChipPixelBox, LabelVerdict Verdict, DateTimeOffset JudgedAt, IReadOnlyList<LabelledObject> Objects);
