namespace GridMap.Contracts.Uploads;

/// <summary>An upload.</summary>
/// <param name="Id">Name of the upload; send the next bytes to <c>PATCH /api/uploads/{id}</c> with the header <c>Upload-Offset</c>.</param>
/// <param name="FileName">Name as the user knows it.</param>
/// <param name="LengthBytes">Whole length.</param>
/// <param name="ReceivedBytes">Bytes that are safe on the server.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OrthophotoId">The stored orthophoto, once complete or already stored.</param>
public sealed record UploadStatus(
    Guid Id, string FileName, long LengthBytes, long ReceivedBytes, UploadState State, Guid? OrthophotoId);
