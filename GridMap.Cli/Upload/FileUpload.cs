using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using GridMap.Cli.Hosting;
using GridMap.Contracts;
using GridMap.Contracts.Uploads;

namespace GridMap.Cli.Upload;

/// <summary>Sends one file piece by piece and goes on where the server stands, whatever broke in between.</summary>
internal sealed class FileUpload(ServerSession session, Patience patience)
{
    private const string OffsetHeader = "Upload-Offset";
    private const int PieceBytes = 8 * 1024 * 1024;

    /// <exception cref="ServerRefusal">The server does not take the file.</exception>
    /// <exception cref="CommandFailure">The file changed while it was sent, or the server stayed away.</exception>
    public async Task<UploadStatus> SendAsync(
        string path, string areaCode, DateTimeOffset? capturedAt, IProgress<double>? progress, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        var announced = new CreateUploadRequest(Path.GetFileName(path), file.Length, sha256, areaCode, capturedAt);
        var status = await patience.RetryAsync(
            turn => session.SendAsync<UploadStatus>(
                () => new HttpRequestMessage(HttpMethod.Post, Routes.Uploads) { Content = JsonContent.Create(announced) }, turn),
            cancellation);
        var buffer = new byte[PieceBytes];
        while (status.State is UploadState.Receiving)
        {
            progress?.Report((double)status.ReceivedBytes / status.LengthBytes);
            file.Position = status.ReceivedBytes;
            var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
            status = await SendPieceAsync(status, buffer.AsMemory(0, length), cancellation);
        }

        return status.State is UploadState.HashMismatch
            ? throw new CommandFailure($"{path}: the file changed while it was sent; send it again.")
            : status;
    }

    private Task<UploadStatus> SendPieceAsync(UploadStatus status, ReadOnlyMemory<byte> piece, CancellationToken cancellation) =>
        patience.RetryAsync(
            async turn =>
            {
                try
                {
                    return await session.SendAsync<UploadStatus>(() => Patch(status, piece), turn);
                }
                catch (ServerRefusal refusal) when (refusal.Status is HttpStatusCode.Conflict)
                {
                    // Part of an earlier try arrived after all: ask where the server stands.
                    return await session.SendAsync<UploadStatus>(
                        () => new HttpRequestMessage(HttpMethod.Get, $"{Routes.Uploads}/{status.Id}"), turn);
                }
            },
            cancellation);

    private static HttpRequestMessage Patch(UploadStatus status, ReadOnlyMemory<byte> piece)
    {
        var content = new ReadOnlyMemoryContent(piece);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        var request = new HttpRequestMessage(HttpMethod.Patch, $"{Routes.Uploads}/{status.Id}") { Content = content };
        request.Headers.Add(OffsetHeader, status.ReceivedBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return request;
    }
}
