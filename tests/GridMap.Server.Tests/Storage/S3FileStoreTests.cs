using System.Net;
using System.Security.Cryptography;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Server.Storage;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Storage;

/// <summary>The whole server on an S3-compatible store.</summary>
public sealed class S3FileStoreTests(SwiftServer swift) : IClassFixture<SwiftServer>
{
    [SkippableFact]
    public async Task Put_TwiceTheSame_IsOneObjectReadableFromAnyByte()
    {
        using var server = StartOrSkip();
        var store = server.Services.GetRequiredService<IFileStore>();
        var content = Noise(seed: 1, length: 300_000);

        var first = await store.PutAsync(new MemoryStream(content), CancellationToken.None);
        var second = await store.PutAsync(new MemoryStream(content), CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), first.Sha256);
        await using var read = await store.OpenReadAsync(first.Sha256, CancellationToken.None);
        Assert.NotNull(read);
        read.Position = 123_456;
        var middle = new byte[1000];
        await read.ReadExactlyAsync(middle);
        read.Position = 5;
        var start = new byte[10];
        await read.ReadExactlyAsync(start);
        Assert.Equal(content[123_456..124_456], middle);
        Assert.Equal(content[5..15], start);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(server.Folder, "incoming")));
    }

    [SkippableFact]
    public async Task Put_LargerThanAPart_ComesBackWhole()
    {
        using var server = StartOrSkip();
        var store = server.Services.GetRequiredService<IFileStore>();
        var content = Noise(seed: 2, length: 11 * 1024 * 1024);

        var stored = await store.PutAsync(new MemoryStream(content), CancellationToken.None);

        var copy = await store.FetchAsync(stored.Sha256, CancellationToken.None);
        Assert.NotNull(copy);
        Assert.Equal(content, await File.ReadAllBytesAsync(copy));
    }

    [SkippableFact]
    public async Task OpenRead_NothingOfThatHash_IsNull()
    {
        using var server = StartOrSkip();
        var store = server.Services.GetRequiredService<IFileStore>();

        Assert.Null(await store.OpenReadAsync(new string('0', 64), CancellationToken.None));
        Assert.Null(await store.FetchAsync(new string('0', 64), CancellationToken.None));
        Assert.False(await store.ContainsAsync(new string('0', 64), CancellationToken.None));
    }

    [SkippableFact]
    public async Task Upload_ThenWorker_GetsTheFileByRanges()
    {
        using var server = StartOrSkip();
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, "410122");
        using var worker = server.CreateWorkerClient();
        await WorkerFlow.UploadAsync(supervisor, "410122001001", seed: 7);
        var lease = await WorkerFlow.LeaseAsync(worker);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Routes.WorkerJobs}/{lease?.JobId}/input");
        request.Headers.Range = new(500, 699);
        var answer = await worker.SendAsync(request);

        Assert.Null(lease?.LocalPath);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        var file = new byte[2000];
        new Random(7).NextBytes(file);
        Assert.Equal(file[500..700], await answer.Content.ReadAsByteArrayAsync());
    }

    [SkippableFact]
    public async Task Tile_OfAFlight_ComesFromACopyMadeOnce()
    {
        using var server = StartOrSkip();
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, "410122");
        using var worker = server.CreateWorkerClient();
        var flight = await WorkerFlow.UploadAsync(supervisor, "410122001001", seed: 8);
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidDataException("There is no job.");
        var result = await WorkerFlow.ResultAsync(worker, lease);
        var tiles = await server.Services.GetRequiredService<IFileStore>().PutAsync(new MemoryStream(MakeTiles(server.Folder)), CancellationToken.None);
        (await WorkerFlow.PutAsync(worker, lease, result with { TilesSha256 = tiles.Sha256 })).EnsureSuccessStatusCode();

        var first = await supervisor.GetByteArrayAsync($"{Routes.OrthophotoTiles}/{flight}/1/0/0");
        var copy = new FileInfo(Path.Combine(server.Folder, "cache", tiles.Sha256));
        var again = await supervisor.GetByteArrayAsync($"{Routes.OrthophotoTiles}/{flight}/1/0/0");

        Assert.Equal([0xFF, 0xD8, 1], first);
        Assert.Equal(first, again);
        Assert.True(copy.Exists);
    }

    [SkippableTheory]
    [InlineData("wrong", SwiftServer.Bucket, "Storage:S3:AccessKey")]
    [InlineData(SwiftServer.SecretKey, "nowhere", "Storage:S3:Bucket")]
    public async Task Put_RefusedByTheStore_SaysWhatToLookAt(string secretKey, string bucket, string setting)
    {
        using var server = StartOrSkip(secretKey, bucket);
        var store = server.Services.GetRequiredService<IFileStore>();

        var error = await Assert.ThrowsAsync<StorageUnusableException>(() => store.PutAsync(new MemoryStream([1]), CancellationToken.None));

        Assert.Contains(setting, error.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.CreateClient().GetAsync("/health/ready")).StatusCode);
    }

    private TestServer StartOrSkip(string secretKey = SwiftServer.SecretKey, string bucket = SwiftServer.Bucket)
    {
        SwiftServer.SkipIfMissing();
        var options = swift.Options(secretKey, bucket);
        return new TestServer(new Dictionary<string, string?>
        {
            ["Storage:S3:ServiceUrl"] = options.ServiceUrl,
            ["Storage:S3:Bucket"] = options.Bucket,
            ["Storage:S3:AccessKey"] = options.AccessKey,
            ["Storage:S3:SecretKey"] = options.SecretKey,
            ["Storage:S3:PartBytes"] = "5242880",
        });
    }

    private static byte[] Noise(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] MakeTiles(string folder)
    {
        var path = Path.Combine(folder, "made.mbtiles");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // Row 1 of two, counted from the south, is the northern one.
            command.CommandText = """
                CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);
                INSERT INTO tiles VALUES (1, 0, 1, x'FFD801');
                """;
            command.ExecuteNonQuery();
        }

        return File.ReadAllBytes(path);
    }
}
