using GridMap.Server.People;
using GridMap.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Storage;

public sealed class SharedSecretsTests
{
    [Fact]
    public async Task WorkerKey_FromBeforeTheDatabaseHeldIt_StaysAsItIs()
    {
        using var server = new TestServer();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "worker.key"), "known-to-every-worker");

        Assert.Equal("known-to-every-worker", server.Services.GetRequiredService<WorkerKey>().Value);
    }

    [SkippableFact]
    public async Task WorkerKeyAndSetupCode_OfTwoServersOnOneDatabase_AreTheSame()
    {
        using var database = PostgresDatabase.CreateOrSkip();
        using var first = new TestServer(postgres: database.ConnectionString);
        using var second = new TestServer(postgres: database.ConnectionString);

        Assert.Equal(first.Services.GetRequiredService<WorkerKey>().Value, second.Services.GetRequiredService<WorkerKey>().Value);
        foreach (var file in new[] { "worker.key", "setup.code" })
        {
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(first.Folder, file)), await File.ReadAllTextAsync(Path.Combine(second.Folder, file)));
        }
    }
}
