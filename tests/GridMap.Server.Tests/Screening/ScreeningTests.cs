using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.People;
using GridMap.Contracts.Screening;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Jobs;
using static GridMap.Server.Tests.Screening.ScreeningFlow;

namespace GridMap.Server.Tests.Screening;

public abstract class ScreeningTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Source_LookedAtAndMapped_KeepsTheMappingForTheNextFile()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var worker = server.CreateWorkerClient();
        var sent = await SendAsync(office);
        var lease = await LeaseAsync(worker) ?? throw new InvalidOperationException("No preview is asked for.");
        var bytes = await worker.GetByteArrayAsync($"{Routes.WorkerJobs}/{lease.JobId}/tables/{lease.Files[0].Sha256}");
        (await PutAsync(worker, lease, new PreviewResult(lease.LeaseId, Preview()))).EnsureSuccessStatusCode();
        var seen = await office.GetFromJsonAsync<ScreeningSource>($"{Routes.Screening}/sources/{sent.Id}");

        Assert.Equal((ScreeningTask.Preview, sent.Sha256, sent.LengthBytes), (lease.Task, lease.Files[0].Sha256, bytes.Length));
        Assert.Equal((ScreeningSourceState.Waiting, ScreeningSourceState.Ready), (sent.State, seen!.State)); // it is there
        Assert.Equal("screened.unknownColumn", await MapAsync(seen.Version, ("lon", "东经")));
        Assert.Equal("screened.fieldMissing", await MapAsync(seen.Version, ("lon", "")));
        Assert.Equal("request.stale", await MapAsync(seen.Version - 1, ("lon", "纬度")));
        Assert.Null(await MapAsync(seen.Version, ("lon", "纬度"), ("lat", "经度")));
        var next = await SendAsync(office, text: "编号,经度,纬度\n乙,114.002,34.701\n");
        Assert.Equal((sent.Id, "office", "纬度"), (next.Id, next.MappedBy, next.Mapping["lon"]));
        Assert.Equal("纬度", (await LeaseAsync(worker))!.Files[0].Mapping["lon"]); // a preview is asked for again

        async Task<string?> MapAsync(int version, params (string Field, string Column)[] mapping)
        {
            var reply = await office.PutAsJsonAsync(
                $"{Routes.Screening}/sources/{sent.Id}/mapping", new SaveMappingRequest(mapping.ToDictionary(pair => pair.Field, pair => pair.Column), IsUsed: true, version));
            return reply.IsSuccessStatusCode ? null : await reply.ReadKeyAsync(reply.StatusCode);
        }
    }

    [SkippableFact]
    public async Task Source_ThatLacksAColumn_CanBeLeftOut()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var worker = server.CreateWorkerClient();
        var sent = await SendAsync(office);
        var lease = await LeaseAsync(worker) ?? throw new InvalidOperationException("No preview is asked for.");
        (await PutAsync(worker, lease, new PreviewResult(lease.LeaseId, Preview()))).EnsureSuccessStatusCode();
        var seen = await office.GetFromJsonAsync<ScreeningSource>($"{Routes.Screening}/sources/{sent.Id}");

        var reply = await office.PutAsJsonAsync(
            $"{Routes.Screening}/sources/{sent.Id}/mapping", new SaveMappingRequest(new Dictionary<string, string> { ["lon"] = "" }, IsUsed: false, seen!.Version)); // it is there

        reply.EnsureSuccessStatusCode();
        Assert.False((await reply.Content.ReadFromJsonAsync<ScreeningSource>())!.IsUsed); // it answers with the source
    }

    [SkippableFact]
    public async Task Jobs_OfTablesAndOfFlights_GoToWhoeverAsksForThem()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var worker = server.CreateWorkerClient();
        await SendAsync(office);
        var flight = await WorkerFlow.LeaseAsync(worker);
        await WorkerFlow.UploadAsync(office, Town.Village, seed: 1);
        var tables = await LeaseAsync(worker);
        var none = await LeaseAsync(worker);
        var detection = await WorkerFlow.LeaseAsync(worker);

        Assert.Null(flight);
        Assert.Equal("表.csv", tables!.Files[0].FileName); // one was sent
        Assert.Null(none);
        Assert.Equal("flight-1.tif", detection!.FileName); // one was sent
        var failure = new JobFailure(tables.LeaseId, new Message("screened.unreadable", new Dictionary<string, string> { ["fileName"] = "表.csv", ["detail"] = "?" }), MayRetry: false);
        (await worker.PostAsJsonAsync($"{Routes.WorkerJobs}/{tables.JobId}/failure", failure)).EnsureSuccessStatusCode();
        var source = Assert.Single((await office.GetFromJsonAsync<ScreeningSource[]>($"{Routes.Screening}/sources"))!);
        Assert.Equal((ScreeningSourceState.Unreadable, "screened.unreadable"), (source.State, source.Failure!.Key)); // it failed
        Assert.Equal("screened.noPlaces", await (await office.PostAsJsonAsync($"{Routes.Screening}/runs", new StartScreeningRequest(Guid.NewGuid(), County))).ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [SkippableFact]
    public async Task Run_Again_RanksAnewAndSaysWhatChanged_AndAFailedOneChangesNothing()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var worker = server.CreateWorkerClient();
        await ReadyAsync(office, worker);
        var first = await ScreenAsync(office, worker, Place("甲", 114.001, Signal("PowerStep")), Place("乙", 114.003, Signal("LawfulTrade")), Place("丙", 114.005));
        var before = await ListAsync(office);

        Assert.Equal((ScreeningRunState.Done, 3, 2, 120L, 3L, "reasoned-2"), (first.State, first.Places, first.Signals, first.RowsRead, first.RowsLeftOut, first.WeightsVersion));
        Assert.Equal(["甲号院", "丙号院", "乙号院"], before.Items.Select(place => place.Name));
        Assert.Equal((Town.Village + "01", 1, null), (before.Items[0].AreaCode, before.Items[0].Rank, before.Items[0].RankBefore));
        Assert.Equal(["Power"], before.Items[0].Groups);
        Assert.Equal("甲号院", Assert.Single((await ListAsync(office, "?group=Power")).Items).Name);

        await StartAsync(office);
        var lost = await LeaseAsync(worker);
        var failure = new JobFailure(lost!.LeaseId, Message.Plain("jobs.diskFull"), MayRetry: false); // a run was asked for
        (await worker.PostAsJsonAsync($"{Routes.WorkerJobs}/{lost.JobId}/failure", failure)).EnsureSuccessStatusCode();
        Assert.Equal(before.Items.Select(place => place.Id), (await ListAsync(office)).Items.Select(place => place.Id));

        server.Clock.AdjustTime(server.Clock.GetUtcNow().AddMinutes(5));
        await ScreenAsync(office, worker, Place("甲", 114.001), Place("乙", 114.003, Signal("LawfulTrade")), Place("丙", 114.005, Signal("TruckStop"), Signal("PowerStep")));
        var after = await ListAsync(office);
        Assert.Equal(["丙号院", "甲号院", "乙号院"], after.Items.Select(place => place.Name));
        Assert.Equal((before.Items[1].Id, 2), (after.Items[0].Id, after.Items[0].RankBefore));
        var gone = await SheetAsync(office, before.Items[0].Id);
        Assert.Equal(["PowerStep"], gone.Gone.Select(sign => sign.Kind));
        Assert.Equal(before.Items[0].Probability, gone.ProbabilityBefore);
        Assert.All((await SheetAsync(office, after.Items[0].Id)).Signs, sign => Assert.True(sign.IsNew));
        Assert.Equal("LawfulTrade", (await SheetAsync(office, after.Items[2].Id)).Against?.Kind);
        Assert.Equal(3, (await office.GetFromJsonAsync<ScreeningRunSummary[]>($"{Routes.Screening}/runs"))!.Length);
    }

    [SkippableFact]
    public async Task Run_JoinsWhatTheServerKnows()
    {
        await Town.BuildAsync(server);
        using var people = await CasePeople.SignInAsync(server);
        using var worker = server.CreateWorkerClient();
        var excluded = await CaseFlow.OpenAsync(people.Office);
        await server.GoAsync(people.Supervisor, excluded.Summary.Id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        await server.GoAsync(people.Inspector, excluded.Summary.Id, CaseStepKind.Verify);
        await server.GoAsync(people.Inspector, excluded.Summary.Id, CaseStepKind.Exclude, step => step with { Reason = "粮仓" });
        await ReadyAsync(people.Office, worker);
        await ScreenAsync(people.Office, worker, Place("甲", CaseFlow.Longitude, Signal("PowerStep")));
        var place = Assert.Single((await ListAsync(people.Office)).Items);
        var sheet = await SheetAsync(people.Office, place.Id);

        Assert.Equal((excluded.Summary.Id, excluded.Summary.Number), (place.CaseId, place.CaseNumber));
        Assert.Equal(("VisitedClean", excluded.Summary.Number), (sheet.Against?.Kind, sheet.Against?.Source));
        Assert.Equal(sheet.LogOdds, sheet.PriorLogOdds + sheet.Signs.Sum(sign => sign.LogOdds), 1e-9);
    }

    [SkippableFact]
    public async Task Result_ThatBreaksTheContract_IsRefusedByItsField()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var worker = server.CreateWorkerClient();
        await ReadyAsync(office, worker);
        await StartAsync(office);
        var lease = await LeaseAsync(worker) ?? throw new InvalidOperationException("No run is asked for.");

        Assert.Equal("screened.unknownSignal", await KeyAsync(Place("甲", 114.001, Signal("Smell"))));
        Assert.Equal("screened.keyTwice", await KeyAsync(Place("甲", 114.001), Place("甲", 114.002)));
        Assert.Equal("jobs.fieldOutside", await KeyAsync(Place("甲", 314)));
        Assert.Equal("jobs.fieldOutside", await KeyAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await PutAsync(worker, lease, Result(lease, Place("甲", 114.001)) with { LeaseId = Guid.NewGuid() })).StatusCode);
        Assert.Empty((await ListAsync(office)).Items);
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(worker, lease, Result(lease, Place("甲", 114.001)))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(worker, lease, Result(lease, Place("乙", 114.001)))).StatusCode);
        Assert.Equal("甲号院", Assert.Single((await ListAsync(office)).Items).Name);

        async Task<string> KeyAsync(params ScreenedPlaceNote[] places) => await (await PutAsync(worker, lease, Result(lease, places))).ReadKeyAsync(HttpStatusCode.BadRequest);
    }

    [SkippableFact]
    public async Task Match_CorrectedByAPerson_GoesWithTheNextRun()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, County);
        using var worker = server.CreateWorkerClient();
        await ReadyAsync(office, worker);
        var links = new[]
        {
            new PlaceLinkNote(PlaceLinkKind.Enterprise, "91410100MA12345678", "东村化工", 0.7, Message.Plain("screened.foundBy")),
            new PlaceLinkNote(PlaceLinkKind.Meter, "0123", null, 0.9, Message.Plain("screened.foundBy")),
        };
        await ScreenAsync(office, worker, Place("甲", 114.001) with { Links = links });
        var id = Assert.Single((await ListAsync(office)).Items).Id;
        var request = new LinkPlaceRequest(Guid.NewGuid(), PlaceLinkKind.Enterprise, "91410100MA12345678", IsLinked: false, "搬走了");
        var sheet = await (await office.PostAsJsonAsync($"{Routes.Screening}/places/{id}/links", request)).ReadAsync<ScreenedPlaceDetail>();
        (await office.PostAsJsonAsync($"{Routes.Screening}/places/{id}/links", request)).EnsureSuccessStatusCode();
        await StartAsync(office);
        var lease = await LeaseAsync(worker);

        Assert.Equal((false, "office", "搬走了"), (sheet.Links[0].IsLinked, sheet.Links[0].By, sheet.Links[0].Note));
        Assert.Equal(2, sheet.Links.Count);
        Assert.Equal(PlaceLinkKind.Enterprise, Assert.Single((await SheetAsync(supervisor, id)).Links).Kind);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.PostAsJsonAsync($"{Routes.Screening}/places/{id}/links", request with { Id = Guid.NewGuid() })).StatusCode);
        Assert.Equal(new ScreeningOverride("甲", PlaceLinkKind.Enterprise, "91410100MA12345678", IsLinked: false), Assert.Single(lease!.Overrides)); // a run was asked for
    }

    [SkippableFact]
    public async Task ClosedCase_WhoseLoadRises_HasASignOfRelapseOnce()
    {
        await Town.BuildAsync(server);
        using var people = await CasePeople.SignInAsync(server);
        using var worker = server.CreateWorkerClient();
        var id = (await CaseFlow.OpenAsync(people.Office)).Summary.Id;
        await server.GoAsync(people.Supervisor, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        await server.GoAsync(people.Inspector, id, CaseStepKind.Verify);
        await server.GoAsync(people.Inspector, id, CaseStepKind.Confirm, step => step with { Violation = ViolationKind.NoLicence });
        await server.DisposeAsync(people.Inspector, id, MeasureKind.StopProduction, MeasureKind.RemoveDanger);
        await server.GoAsync(people.Office, id, CaseStepKind.Close, step => step with { RecheckDays = [server.Today().AddDays(30)] });
        var closedOn = server.Today();
        await people.LaterAsync(server, TimeSpan.FromDays(10));
        await ReadyAsync(people.Office, worker);
        var place = Place("甲", CaseFlow.Longitude, Signal("PowerStep", closedOn.AddDays(8)), Signal("TruckStop", closedOn.AddDays(-8)), Signal("PowerSeasonal", closedOn.AddDays(9)));
        await ScreenAsync(people.Office, worker, place);
        server.Clock.AdjustTime(server.Clock.GetUtcNow().AddMinutes(5));
        await ScreenAsync(people.Office, worker, place);

        var sign = Assert.Single((await CaseFlow.GetAsync(people.Office, id)).Signals);
        Assert.Equal((CaseSignalKind.Electricity, "electricity.csv"), (sign.Kind, sign.Source));
        Assert.Contains((await SheetAsync(people.Office, Assert.Single((await ListAsync(people.Office)).Items).Id)).Signs, one => one.Kind == "Relapse");
    }

    [SkippableFact]
    public async Task Weights_PromotedByAPerson_ScoreTheNextRun()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, County);
        var said = await (await office.PostAsJsonAsync($"{Routes.Screening}/weights/fit", new { })).ReadAsync<Message>();
        var versions = await (await office.PostAsJsonAsync($"{Routes.Screening}/weights/reasoned-2/promote", new { })).ReadAsync<WeightsSummary[]>();

        // Without outcomes nothing is fitted, and nothing new is there to be promoted.
        Assert.StartsWith("screening.", said.Key, StringComparison.Ordinal);
        var own = Assert.Single(versions);
        Assert.Equal(("reasoned-2", true, "office"), (own.Version, own.IsInUse, own.PromotedBy));
        Assert.Equal("screened.weightsNotFound", await (await office.PostAsJsonAsync($"{Routes.Screening}/weights/fit-1/promote", new { })).ReadKeyAsync(HttpStatusCode.NotFound));
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.PostAsJsonAsync($"{Routes.Screening}/weights/reasoned-2/promote", new { })).StatusCode);
    }

    [SkippableFact]
    public async Task AnotherCounty_SeesNothingOfIt()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var other = await server.SignInAsync("other", Role.Office, "410182");
        using var inspector = await server.SignInAsync("he", Role.Inspector, County);
        using var worker = server.CreateWorkerClient();
        var source = await ReadyAsync(office, worker);
        var run = await ScreenAsync(office, worker, Place("甲", 114.001, Signal("PowerStep")));
        var id = Assert.Single((await ListAsync(office)).Items).Id;

        Assert.Empty((await ListAsync(other)).Items);
        Assert.Empty((await other.GetFromJsonAsync<ScreeningSource[]>($"{Routes.Screening}/sources"))!);
        foreach (var path in new[] { $"sources/{source.Id}", $"runs/{run.Id}", $"places/{id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Routes.Screening}/{path}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsJsonAsync($"{Routes.Screening}/runs", new StartScreeningRequest(Guid.NewGuid(), County))).StatusCode);
        // Nobody has sent him there.
        Assert.Equal(HttpStatusCode.NotFound, (await inspector.GetAsync($"{Routes.Screening}/places/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.GetAsync($"{Routes.Screening}/places")).StatusCode);
    }
}
