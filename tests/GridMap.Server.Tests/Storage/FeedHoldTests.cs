using GridMap.Contracts.Live;
using GridMap.Server.Live;
using GridMap.Server.Storage;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GridMap.Server.Tests.Storage;

/// <summary>The word to other servers is given with the hold on the feed, and is part of the transaction.</summary>
public sealed class FeedHoldTests : IDisposable
{
    private const string Mark = "nothing came before";

    private readonly PostgresDatabase _database = PostgresDatabase.CreateOrSkip();
    private readonly TestServer _server;
    private readonly NpgsqlConnection _ears;
    private readonly List<string> _heard = [];

    public FeedHoldTests()
    {
        _server = new TestServer(postgres: _database.ConnectionString);
        _ears = new NpgsqlConnection(_database.ConnectionString);
        _ears.Notification += (_, word) => _heard.Add(word.Payload);
    }

    public void Dispose()
    {
        _ears.Dispose();
        _server.Dispose();
        _database.Dispose();
    }

    [SkippableFact]
    public async Task Save_OfSeveralChanges_GivesOneWordToOtherServers()
    {
        await ListenAsync();

        await SaveAsync("410122001", "410122002");

        Assert.Equal(["", Mark], await HearAsync());
    }

    [SkippableFact]
    public async Task Save_ThatFailsWhileItHoldsTheFeed_GivesNoWordAndUsesNoNumber()
    {
        await ListenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _server.UseAsync((_, writer) => writer.SaveAsync<bool>(async saving =>
        {
            await writer.HoldFeedAsync(saving);
            Announce(writer, "410122001");
            throw new InvalidOperationException("The use case thinks better of it.");
        }, CancellationToken.None)));

        Assert.Equal([Mark], await HearAsync());
        await SaveAsync("410122002");
        Assert.Equal([(1L, "410122002")], (await _server.UseAsync((db, _) => db.Changes.AsNoTracking().ToListAsync())).Select(row => (row.Sequence, row.AreaCode)));
    }

    [SkippableFact]
    public async Task Save_AgainInTheSameUseCase_GoesOnFromTheNewestNumber()
    {
        await _server.UseAsync(async (_, writer) =>
        {
            foreach (var code in new[] { "410122001", "410122002" })
            {
                Announce(writer, code);
                await writer.SaveAsync(CancellationToken.None);
                await SaveAsync($"{code}01");
            }

            return true;
        });

        Assert.Equal(
            ["410122001", "41012200101", "410122002", "41012200201"],
            (await _server.UseAsync((db, _) => db.Changes.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync())).Select(row => row.AreaCode));
    }

    private static void Announce(MapWriter writer, string areaCode) => writer.Announce(MapChangeKind.Cells, areaCode, null, change => change);

    private Task<bool> SaveAsync(params string[] areaCodes) => _server.UseAsync(async (_, writer) =>
    {
        foreach (var code in areaCodes)
        {
            Announce(writer, code);
        }

        await writer.SaveAsync(CancellationToken.None);
        return true;
    });

    private async Task ListenAsync()
    {
        _ = _server.Services;
        await _ears.OpenAsync();
        await RunAsync($"LISTEN {ChangeSignal.PostgresChannel}");
    }

    /// <summary>What was said until now; a word of our own, which comes after it, tells where that ends.</summary>
    private async Task<List<string>> HearAsync()
    {
        await RunAsync($"NOTIFY {ChangeSignal.PostgresChannel}, '{Mark}'");
        while (!_heard.Contains(Mark))
        {
            await _ears.WaitAsync();
        }

        return _heard;
    }

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _ears);
        await command.ExecuteNonQueryAsync();
    }
}
