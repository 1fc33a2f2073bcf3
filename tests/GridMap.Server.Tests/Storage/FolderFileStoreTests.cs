using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Uploads;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Storage;

public sealed class FolderFileStoreTests
{
    [Fact]
    public async Task Files_InAFolderOfTheirOwn_LeaveOnlyDatabaseAndKeysInTheServers()
    {
        var shared = Directory.CreateTempSubdirectory("gridmap-files-").FullName;
        try
        {
            using var server = new TestServer(new() { ["Storage:FilesFolder"] = shared });
            using var supervisor = await server.SignInAsync("lin", Role.Supervisor, "410122");

            await Jobs.WorkerFlow.UploadAsync(supervisor, "410122001001", seed: 1);

            Assert.Single(Directory.EnumerateFiles(Path.Combine(shared, "files"), "*", SearchOption.AllDirectories));
            Assert.False(Directory.Exists(Path.Combine(server.Folder, "files")));
        }
        finally
        {
            Directory.Delete(shared, recursive: true);
        }
    }

    [Fact]
    public async Task Upload_WhileAnotherServerWorksOnIt_IsToldToTryAgain()
    {
        using var server = new TestServer();
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, "410122");
        var answer = await supervisor.PostAsJsonAsync(Routes.Uploads, new CreateUploadRequest("a.tif", 10, new string('a', 64), "410122001001", null));
        var begun = await answer.Content.ReadFromJsonAsync<UploadStatus>();
        // What another process that shares the folder would hold.
        using var held = new FileStream(
            Path.Combine(server.Folder, "uploads", $"{begun?.Id:N}.part.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        using var patch = new HttpRequestMessage(HttpMethod.Patch, $"{Routes.Uploads}/{begun?.Id}") { Content = new ByteArrayContent([1, 2, 3]) };
        patch.Headers.Add("Upload-Offset", "0");
        var busy = await supervisor.SendAsync(patch);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Contains("uploads.busyElsewhere", await busy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
