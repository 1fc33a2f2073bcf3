using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.TipOffs;
using GridMap.Server.People;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static GridMap.Server.Tests.TipOffs.TipFlow;

namespace GridMap.Server.Tests.TipOffs;

/// <summary>Who reported is read by nobody but a keeper of the vault of that area who did not handle the report.</summary>
public sealed class VaultTests : IDisposable
{
    private const string City = "4101";
    private const string OtherCounty = "410182";

    private readonly TestServer _server = StartServer();

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    public void Dispose() => _server.Dispose();

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Open_ByEachRoleAndArea_IsTheKeepersOfTheAreaAlone(Role role)
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var receipt = await FileAsync(reporter, Named);
        (await SendPhotoAsync(reporter, receipt.Code, TipPhotosTests.PhotoWithPlace())).EnsureSuccessStatusCode();
        var id = (await FindAsync(people.Office, receipt.Number)).Id;
        var photo = (await GetAsync(people.Office, id)).Photos[0].Id;

        foreach (var (area, here) in new[] { (CaseFlow.County, true), (City, true), (OtherCounty, false) })
        {
            using var client = await _server.SignInAsync(role, area);
            var expected = role is not Role.VaultKeeper ? HttpStatusCode.Forbidden : here ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            Assert.Equal(expected, (await OpenVaultAsync(client, id)).StatusCode);
            Assert.Equal(expected, (await client.PostAsJsonAsync($"{Routes.Tips}/{id}/photos/{photo}/original", new VaultRequest("核对照片来源"))).StatusCode);
            using var log = await client.GetAsync($"{Routes.Tips}/vault/openings");
            Assert.Equal(role is Role.VaultKeeper or Role.Auditor ? HttpStatusCode.OK : HttpStatusCode.Forbidden, log.StatusCode);
        }

        Assert.Equal(role is Role.VaultKeeper ? 4 : 0, (await people.Auditor.GetFromJsonAsync<VaultOpening[]>($"{Routes.Tips}/vault/openings"))!.Length); // Never null.
        Assert.Equal(HttpStatusCode.Unauthorized, (await OpenVaultAsync(reporter, id)).StatusCode);
    }

    [Fact]
    public async Task Open_ByAKeeperWhoHandlesTheReport_IsRefused()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var id = (await FindAsync(people.Office, (await FileAsync(reporter, Named)).Number)).Id;
        var both = await _server.CreateAccountAsync("both", Role.Office, CaseFlow.County);
        await using (var scope = _server.Services.CreateAsyncScope())
        {
            var all = new SaveAccountRequest("both", "both", TestServer.Password, [Role.Office, Role.VaultKeeper, Role.Administrator], [CaseFlow.County], IsDisabled: false);
            var root = new KnownAccount(Guid.NewGuid(), "root", "root", [Role.Administrator], AreaScope.OfEverywhere, IsDisabled: false, IsDemo: false);
            await scope.ServiceProvider.GetRequiredService<AccountEditor>().ChangeAsync(both.Id, all, root);
        }

        using var client = await _server.SignInAsync(both);
        await GoAsync(client, id, TipStepKind.Accept);

        using var refused = await OpenVaultAsync(client, id);
        Assert.Equal("tip.vaultHandler", await refused.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task WhoReported_IsInNoAnswerNoFeedAndNoReadableColumn()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var receipt = await FileAsync(reporter, Named);
        var id = await VerifyAsync(people, receipt);
        var link = new LinkTipRequest((await GetAsync(people.Office, id)).Summary.Version, Guid.NewGuid(), OpenName: "东村北头院落");
        (await people.Office.PutAsJsonAsync($"{Routes.Tips}/{id}/link", link)).EnsureSuccessStatusCode();
        var secrets = new[] { Name, Contact, "13700001234", receipt.Code, receipt.ClaimSecret };

        foreach (var path in new[] { Routes.Tips, $"{Routes.Tips}/{id}", Routes.MapSnapshot + "?area=410122", $"{Routes.Cases}/{link.CaseId}", $"{Routes.Ledger}?area=410122" })
        {
            var text = await people.Office.GetStringAsync(path);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(Name, await people.Inspector.GetStringAsync($"{Routes.Tips}/{id}"), StringComparison.Ordinal);
        var stored = await _server.UseAsync(async (db, _) => string.Join('\n',
            (await db.Tips.AsNoTracking().ToListAsync()).Select(row => System.Text.Json.JsonSerializer.Serialize(row))
            .Concat((await db.TipVault.AsNoTracking().ToListAsync()).Select(row => $"{row.Mark} {System.Text.Encoding.UTF8.GetString(row.Content!)}")) // Somebody named.
            .Concat((await db.Changes.AsNoTracking().ToListAsync()).Select(row => row.Payload))));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, stored, StringComparison.Ordinal));
        Assert.DoesNotContain(Name, System.Text.RegularExpressions.Regex.Unescape(stored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Office, true, true)]
    [InlineData(Role.Commander, true, true)]
    [InlineData(Role.Auditor, true, true)]
    [InlineData(Role.VaultKeeper, true, true)]
    [InlineData(Role.Inspector, false, false)]
    [InlineData(Role.Supervisor, false, false)]
    [InlineData(Role.Department, false, false)]
    [InlineData(Role.Administrator, false, false)]
    public async Task Reports_ByRole_AreSeenInTheListAndAlone(Role role, bool inList, bool alone)
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var id = await VerifyAsync(people, await FileAsync(reporter));
        using var client = await _server.SignInAsync(role);
        using var stranger = await _server.SignInAsync(role, OtherCounty);

        Assert.Equal(inList ? 1 : 0, (await client.GetFromJsonAsync<Page<TipSummary>>(Routes.Tips))!.Items.Count); // Never null.
        Assert.Equal(alone ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync($"{Routes.Tips}/{id}")).StatusCode);
        Assert.Empty((await stranger.GetFromJsonAsync<Page<TipSummary>>(Routes.Tips))!.Items); // As above.
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Routes.Tips}/{id}")).StatusCode);
        Assert.Single((await people.Inspector.GetFromJsonAsync<Page<TipSummary>>(Routes.Tips))!.Items); // His own.
    }

    [Fact]
    public async Task Keys_RotatedAndLost_OpenWhatIsOldAndSayWhatToDo()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var receipt = await FileAsync(reporter, Named);
        var id = (await FindAsync(people.Office, receipt.Number)).Id;
        var file = Path.Combine(_server.Folder, "tips.keys");
        var first = await File.ReadAllTextAsync(file);
        await File.AppendAllTextAsync(file, $"2046 {Convert.ToBase64String(new byte[32])}\n");
        using var restarted = new TestServer(new() { ["Storage:Folder"] = _server.Folder, ["TipOffs:LeastFormSeconds"] = "0" });
        using var keeper = await restarted.SignInAsync(Role.VaultKeeper);
        Assert.Equal(Name, (await (await OpenVaultAsync(keeper, id)).ReadAsync<VaultContent>()).Reporter.Name);
        using var again = restarted.CreateClient();
        var newer = (await FindAsync(keeper, (await FileAsync(again, Named)).Number)).Id;
        Assert.Equal(Name, (await (await OpenVaultAsync(keeper, newer)).ReadAsync<VaultContent>()).Reporter.Name);
        Assert.Equal(TipState.Received, (await FollowAsync(again, receipt.Code)).State);
        Assert.Equal(["1", "2046"], await restarted.UseAsync((db, _) => db.TipVault.Select(row => row.KeyId).Order().ToListAsync()));

        await File.WriteAllTextAsync(file, first.Replace("1 ", "2 ", StringComparison.Ordinal)[..2] + Convert.ToBase64String(new byte[32]) + "\n");
        using var lost = new TestServer(new() { ["Storage:Folder"] = _server.Folder });
        using var client = lost.CreateClient();
        using var refused = await client.PostAsync($"{Routes.Tip}/form", content: null);
        Assert.Equal("tip.keysMissing", await refused.ReadKeyAsync(HttpStatusCode.ServiceUnavailable));
    }
}
