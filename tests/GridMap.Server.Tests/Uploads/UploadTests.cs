using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using GridMap.Contracts;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.People;
using GridMap.Contracts.Uploads;
using GridMap.Server.Jobs;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Uploads;

public sealed class UploadTests : IDisposable
{
    private static readonly byte[] File = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31 >> 3))];

    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Append_WholeFileInPieces_StoresOneOrthophotoWithAJob()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var upload = await CreateAsync(client, File, "410122001");

        Assert.Equal(100_000, (await AppendAsync(client, upload.Id, 0, File[..100_000])).ReceivedBytes);
        var end = await AppendAsync(client, upload.Id, 100_000, File[100_000..]);

        Assert.Equal(UploadState.Complete, end.State);
        var orthophoto = await client.GetFromJsonAsync<OrthophotoSummary>($"{Routes.Orthophotos}/{end.OrthophotoId}");
        Assert.Equal(OrthophotoState.Queued, orthophoto?.State);
        Assert.Equal(File, await client.GetByteArrayAsync($"{Routes.Orthophotos}/{end.OrthophotoId}/file"));
        Assert.Equal(1, await _server.UseAsync((db, _) => db.Jobs.CountAsync(job => job.State == JobState.Queued)));
        Assert.Equal(1, await _server.UseAsync((db, _) => db.Changes.CountAsync(change => change.ObjectId == end.OrthophotoId)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50_000)]
    [InlineData(200_000)]
    public async Task Append_AtAnotherOffset_IsRefusedWithTheReceivedLength(long offset)
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var upload = await CreateAsync(client, File, "410122");
        await AppendAsync(client, upload.Id, 0, File[..100_000]);

        var answer = await PatchAsync(client, upload.Id, offset, File[..10]);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("\"receivedBytes\":\"100000\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_ConnectionThatDrops_KeepsWhatCameInAndGoesOn()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var upload = await CreateAsync(client, File, "410122");

        await Assert.ThrowsAnyAsync<Exception>(() => PatchAsync(client, upload.Id, 0, new BreakingContent(File[..120_000])));
        var status = await StatusAsync(client, upload.Id);

        Assert.Equal(UploadState.Receiving, status.State);
        Assert.InRange(status.ReceivedBytes, 0, 120_000);
        var end = await AppendAsync(client, upload.Id, status.ReceivedBytes, File[(int)status.ReceivedBytes..]);
        Assert.Equal(UploadState.Complete, end.State);
    }

    [Fact]
    public async Task Create_SameFileAgainWhileUnfinished_GoesOnWithTheSameUpload()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var first = await CreateAsync(client, File, "410122");
        await AppendAsync(client, first.Id, 0, File[..70_000]);

        var second = await CreateAsync(client, File, "410122");

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(70_000, second.ReceivedBytes);
        var unfinished = await client.GetFromJsonAsync<List<UploadStatus>>(Routes.Uploads);
        Assert.Equal(first.Id, Assert.Single(unfinished ?? []).Id);
    }

    [Fact]
    public async Task Get_ServerKilledBetweenTheLastByteAndTheDatabase_FinishesTheUpload()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var upload = await CreateAsync(client, File, "410122");
        // What a killed server leaves: every byte in the part file, nothing in the database.
        await System.IO.File.WriteAllBytesAsync(Path.Combine(_server.Folder, "uploads", $"{upload.Id:N}.part"), File);

        Assert.Equal(UploadState.Complete, (await StatusAsync(client, upload.Id)).State);
    }

    [Fact]
    public async Task Append_BytesOfAnotherHash_AreRefusedAndCanBeSentAnew()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var upload = await CreateAsync(client, File, "410122");
        var wrong = File.ToArray();
        wrong[1234] ^= 1;

        Assert.Equal(UploadState.HashMismatch, (await AppendAsync(client, upload.Id, 0, wrong)).State);

        Assert.Equal(0, await _server.UseAsync((db, _) => db.Orthophotos.CountAsync()));
        var again = await CreateAsync(client, File, "410122");
        Assert.Equal(UploadState.Complete, (await AppendAsync(client, again.Id, 0, File)).State);
    }

    [Theory]
    [InlineData("image/tiff")]
    [InlineData("application/offset+octet-stream")]
    [InlineData("application/json")]
    public async Task Append_WhateverTypeTheSenderNames_TakesTheBytes(string type)
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var upload = await CreateAsync(client, File, "410122");
        var content = new ByteArrayContent(File);
        content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(type);

        Assert.Equal(UploadState.Complete, (await ReadAsync(await PatchAsync(client, upload.Id, 0, content))).State);
    }

    [Fact]
    public async Task Append_MoreThanAnnounced_IsRefused()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var upload = await CreateAsync(client, File, "410122");

        var answer = await PatchAsync(client, upload.Id, 0, [.. File, 1]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, (await StatusAsync(client, upload.Id)).ReceivedBytes);
    }

    [Fact]
    public async Task Create_BytesStoredInsideTheScope_NamesTheOrthophoto()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var first = await AppendAsync(client, (await CreateAsync(client, File, "410122")).Id, 0, File);

        var second = await CreateAsync(client, File, "410122001");

        Assert.Equal(UploadState.AlreadyStored, second.State);
        Assert.Equal(first.OrthophotoId, second.OrthophotoId);
    }

    [Fact]
    public async Task Create_BytesStoredOutsideTheScope_SaysOnlyThatTheyAre()
    {
        var other = await _server.SignInAsync("other", Role.Supervisor, "410105");
        var stored = await AppendAsync(other, (await CreateAsync(other, File, "410105")).Id, 0, File);
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");

        var status = await CreateAsync(client, File, "410122");

        Assert.Equal(UploadState.AlreadyStored, status.State);
        Assert.Null(status.OrthophotoId);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Routes.Orthophotos}/{stored.OrthophotoId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Routes.Orthophotos}/{stored.OrthophotoId}/file")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Routes.OrthophotoTiles}/{stored.OrthophotoId}/1/0/0")).StatusCode);
        Assert.Empty(await client.GetFromJsonAsync<List<OrthophotoSummary>>(Routes.Orthophotos) ?? []);
    }

    [Theory]
    [InlineData("410105", HttpStatusCode.Forbidden)]
    [InlineData("4101", HttpStatusCode.Forbidden)]
    [InlineData("41x122", HttpStatusCode.BadRequest)]
    public async Task Create_ForAnAreaOutsideTheScopeOrNone_IsRefused(string area, HttpStatusCode expected)
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");

        var answer = await client.PostAsJsonAsync(Routes.Uploads, Announce(File, area));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Append_ToAnotherAccountsUpload_FindsNothing()
    {
        var owner = await _server.SignInAsync("owner", Role.Supervisor, "410122");
        var upload = await CreateAsync(owner, File, "410122");
        var stranger = await _server.SignInAsync("stranger", Role.Supervisor, "410122");

        Assert.Equal(HttpStatusCode.NotFound, (await PatchAsync(stranger, upload.Id, 0, File)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Routes.Uploads}/{upload.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.DeleteAsync($"{Routes.Uploads}/{upload.Id}")).StatusCode);
    }

    [Fact]
    public async Task Create_ByAnInspector_IsForbidden()
    {
        var client = await _server.SignInAsync("inspector", Role.Inspector, "410122");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync(Routes.Uploads, Announce(File, "410122"))).StatusCode);
    }

    [Fact]
    public async Task Create_OnAFullDisk_SaysSoInTheReadersLanguage()
    {
        using var full = new TestServer(new Dictionary<string, string?> { ["Storage:ReservedFreeBytes"] = $"{long.MaxValue / 2}" });
        var client = await full.SignInAsync("uploader", Role.Supervisor, "410122");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var answer = await client.PostAsJsonAsync(Routes.Uploads, Announce(File, "410122"));

        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Contains("disk is full", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_AnUploadNobodyWentOnWith_DropsItsBytes()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var upload = await CreateAsync(client, File, "410122");
        await AppendAsync(client, upload.Id, 0, File[..10]);
        var part = Path.Combine(_server.Folder, "uploads", $"{upload.Id:N}.part");
        System.IO.File.SetLastWriteTimeUtc(part, _server.Clock.GetUtcNow().UtcDateTime);
        _server.Clock.Advance(TimeSpan.FromDays(8));

        await _server.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<UploadCleaner>().Single().CleanAsync(default);

        Assert.False(System.IO.File.Exists(part));
        Assert.Equal(0, await _server.UseAsync((db, _) => db.Uploads.CountAsync()));
    }

    private static CreateUploadRequest Announce(byte[] file, string area) =>
        new("航拍 1.tif", file.Length, Convert.ToHexStringLower(SHA256.HashData(file)), area, CapturedAt: null);

    private static async Task<UploadStatus> CreateAsync(HttpClient client, byte[] file, string area) =>
        await ReadAsync(await client.PostAsJsonAsync(Routes.Uploads, Announce(file, area)));

    private static async Task<UploadStatus> StatusAsync(HttpClient client, Guid id) => await ReadAsync(await client.GetAsync($"{Routes.Uploads}/{id}"));

    private static async Task<UploadStatus> AppendAsync(HttpClient client, Guid id, long offset, byte[] bytes) =>
        await ReadAsync(await PatchAsync(client, id, offset, bytes));

    private static Task<HttpResponseMessage> PatchAsync(HttpClient client, Guid id, long offset, byte[] bytes) =>
        PatchAsync(client, id, offset, new ByteArrayContent(bytes));

    private static async Task<HttpResponseMessage> PatchAsync(HttpClient client, Guid id, long offset, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{Routes.Uploads}/{id}") { Content = content };
        request.Headers.Add(UploadEndpoints.OffsetHeader, $"{offset}");
        return await client.SendAsync(request);
    }

    private static async Task<UploadStatus> ReadAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<UploadStatus>() ?? throw new InvalidDataException("Empty answer.");
    }

    /// <summary>A body whose connection breaks after its bytes.</summary>
    private sealed class BreakingContent(byte[] bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes);
            await stream.FlushAsync();
            throw new IOException("The connection was lost.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
