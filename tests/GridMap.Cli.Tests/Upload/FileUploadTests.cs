using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using GridMap.Cli.Hosting;
using GridMap.Cli.Tests.Hosting;
using GridMap.Cli.Upload;
using GridMap.Contracts;
using GridMap.Contracts.Uploads;

namespace GridMap.Cli.Tests.Upload;

public sealed class FileUploadTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly byte[] _file = [.. Enumerable.Range(0, 9_000_000).Select(i => (byte)(i * 7 >> 2))];
    private readonly MemoryStream _received = new();

    public FileUploadTests() => File.WriteAllBytes(_path, _file);

    public void Dispose()
    {
        File.Delete(_path);
        _received.Dispose();
    }

    [Fact]
    public async Task Send_ConnectionThatBreaksInThePiece_GoesOnWhereTheServerStands()
    {
        var breaks = 2;
        using var server = new ScriptedServer(async (request, cancellation) =>
        {
            if (request.Method != HttpMethod.Patch)
            {
                return Answer(request, UploadState.Receiving);
            }

            if (long.Parse(request.Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture) != _received.Length)
            {
                return new HttpResponseMessage(HttpStatusCode.Conflict);
            }

            var piece = await request.Content!.ReadAsByteArrayAsync(cancellation); // every PATCH has one
            if (breaks-- > 0)
            {
                _received.Write(piece.AsSpan(0, 1_000_000));
                throw new HttpRequestException("The connection was lost.");
            }

            _received.Write(piece);
            return Answer(request, _received.Length == _file.Length ? UploadState.Complete : UploadState.Receiving);
        });

        var end = await SendAsync(server);

        Assert.Equal(UploadState.Complete, end.State);
        Assert.Equal(SHA256.HashData(_file), SHA256.HashData(_received.ToArray()));
    }

    [Fact]
    public async Task Send_FileStoredAlready_SendsNoBytes()
    {
        using var server = new ScriptedServer((request, _) => Task.FromResult(Answer(request, UploadState.AlreadyStored)));

        Assert.Equal(UploadState.AlreadyStored, (await SendAsync(server)).State);
        Assert.DoesNotContain(server.Requests, request => request.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_ServerThatRefuses_SaysWhatTheServerSaid()
    {
        using var server = new ScriptedServer((request, _) => Task.FromResult(request.RequestUri?.AbsolutePath == $"{Routes.Session}/token"
            ? Answer(request, UploadState.Receiving)
            : new HttpResponseMessage(HttpStatusCode.Forbidden)
            {
                Content = JsonContent.Create(new Dictionary<string, object> { ["detail"] = "The area lies outside.", [ProblemTypes.KeyMember] = "area.outsideScope" }),
            }));

        var refusal = await Assert.ThrowsAsync<ServerRefusal>(() => SendAsync(server));

        Assert.Equal(("area.outsideScope", "The area lies outside."), (refusal.Key, refusal.Message));
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, UploadState state) => new(HttpStatusCode.OK)
    {
        Content = request.RequestUri?.AbsolutePath == $"{Routes.Session}/token"
            ? JsonContent.Create(new { accessToken = "token" })
            : JsonContent.Create(new UploadStatus(Guid.Empty, "a.tif", _file.Length, _received.Length, state, state is UploadState.Receiving ? null : Guid.NewGuid())),
    };

    private async Task<UploadStatus> SendAsync(ScriptedServer server)
    {
        using var http = server.CreateClient();
        var upload = new FileUpload(new ServerSession(http, "user", "password"), new Patience(TimeProvider.System, TextWriter.Null, TimeSpan.FromMinutes(1)));
        return await upload.SendAsync(_path, "410122", capturedAt: null, progress: null, CancellationToken.None);
    }
}
