using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Server.People;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Live;

/// <summary>The feed as a client meets it: snapshot over HTTP, changes over the hub.</summary>
public sealed class MapHubTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Follow_EitherProtocol_GivesWhatTheSnapshotLacks(bool isMessagePack)
    {
        var (_, snapshot, connection) = await StartAsync(isMessagePack, "4101");
        await using var closing = connection;
        var id = await Seed.SuspectAsync(_server);

        var batch = await FollowAsync(connection, snapshot).FirstAsync(batch => batch.Changes.Count > 0);

        Assert.Equal((snapshot.Sequence + 1, MapBatchKind.Every), (batch.Sequence, batch.Kind));
        var change = Assert.Single(batch.Changes);
        Assert.Equal((MapChangeKind.Suspect, Seed.Cell, id, "YS-2046-0001"), (change.Kind, change.AreaCode, change.Suspect?.Id, change.Suspect?.Number));
        Assert.Equal(_server.Clock.GetUtcNow(), change.At);
    }

    [Fact]
    public async Task Follow_AccountGetsAnotherArea_IsSentForASnapshotOfIt()
    {
        var (account, snapshot, connection) = await StartAsync(isMessagePack: false, "410122");
        await using var closing = connection;
        await Seed.SuspectAsync(_server, Seed.OtherCell);
        await using var batches = FollowAsync(connection, snapshot).GetAsyncEnumerator();

        await ChangeAsync(account with { AreaCodes = ["4101"] });
        await Seed.SuspectAsync(_server, Seed.Cell, number: 2);

        Assert.True(await batches.MoveNextAsync());
        Assert.Equal(MapBatchKind.SnapshotNeeded, batches.Current.Kind);
        Assert.False(await batches.MoveNextAsync());
    }

    [Fact]
    public async Task Follow_AccountIsDisabled_Ends()
    {
        var (account, snapshot, connection) = await StartAsync(isMessagePack: false, "410122");
        await using var closing = connection;
        await Seed.SuspectAsync(_server);
        await using var batches = FollowAsync(connection, snapshot).GetAsyncEnumerator();
        Assert.True(await batches.MoveNextAsync());

        await ChangeAsync(account with { IsDisabled = true });
        await Seed.SuspectAsync(_server, number: 2);

        Assert.False(await batches.MoveNextAsync());
    }

    [Fact]
    public async Task Follow_SnapshotOfAnOlderAccount_IsSentForANewOne()
    {
        var (account, snapshot, connection) = await StartAsync(isMessagePack: false, "410122");
        await using var closing = connection;
        await ChangeAsync(account with { AreaCodes = ["410105"] });

        var batch = await FollowAsync(connection, snapshot).FirstAsync();

        Assert.Equal(MapBatchKind.SnapshotNeeded, batch.Kind);
    }

    private static IAsyncEnumerable<MapBatch> FollowAsync(HubConnection connection, MapSnapshot snapshot) =>
        connection.StreamAsync<MapBatch>(
            nameof(IMapHub.Follow), new FollowRequest("", snapshot.Sequence, snapshot.Scope), new CancellationTokenSource(Patience).Token);

    private async Task ChangeAsync(AccountSummary account)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var by = new KnownAccount(Guid.NewGuid(), "root", "root", [Role.Administrator], AreaScope.OfEverywhere, IsDisabled: false, IsDemo: false);
        Assert.IsType<AccountOutcome.Saved>(await scope.ServiceProvider.GetRequiredService<AccountEditor>().ChangeAsync(
            account.Id, new SaveAccountRequest(account.UserName, account.DisplayName, null, account.Roles, account.AreaCodes, account.IsDisabled), by));
    }

    private async Task<(AccountSummary Account, MapSnapshot Snapshot, HubConnection Connection)> StartAsync(bool isMessagePack, string areaCode)
    {
        var account = await _server.CreateAccountAsync("wang", Role.Commander, areaCode);
        using var http = _server.CreateClient();
        var answer = await http.PostAsJsonAsync($"{Routes.Session}/token", new SignInRequest("wang", TestServer.Password));
        var token = (await answer.ReadAsync<JsonElement>()).GetProperty("accessToken").GetString();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var snapshot = await (await http.GetAsync(Routes.MapSnapshot)).ReadAsync<MapSnapshot>();
        var builder = new HubConnectionBuilder().WithUrl(new Uri(_server.Server.BaseAddress, Routes.MapHub), options =>
        {
            options.HttpMessageHandlerFactory = _ => _server.Server.CreateHandler();
            // Sent events carry text alone.
            options.Transports = isMessagePack ? HttpTransportType.LongPolling : HttpTransportType.ServerSentEvents;
            options.AccessTokenProvider = () => Task.FromResult(token);
        });
        var connection = (isMessagePack ? builder.AddMessagePackProtocol() : builder).Build();
        await connection.StartAsync();
        return (account, snapshot, connection);
    }
}
