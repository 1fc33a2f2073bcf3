using System.Net;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.People;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps.Missions;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Sweeps;
using static GridMap.Server.Tests.Grounds.GroundFlow;

namespace GridMap.Server.Tests.Grounds;

public abstract class GroundTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Terrain_SentAndRead_IsReady_AndTheNextTakesItsPlace()
    {
        using var supervisor = await SupervisorAsync();
        using var worker = server.CreateWorkerClient();

        var first = await ReadyTerrainAsync(supervisor, worker);
        var again = await (await PostAsync(supervisor, GroundKind.Terrain, Tiff())).ReadAsync<GroundSummary>();
        var next = await ReadyTerrainAsync(supervisor, worker, seed: 2);

        Assert.Equal((GroundState.Ready, 1, true, new DateOnly(2021, 6, 1), "合成"), (first.State, first.Number, first.IsCurrent, first.MeasuredOn, first.Source));
        Assert.Equal(new TerrainFacts("EPSG:4547", Side, Side, PixelMetres, PixelMetres, 72, 108, 1), first.Terrain);
        Assert.Equal(first.Id, again.Id);
        Assert.Equal([(2, true), (1, false)], (await ListAsync(supervisor)).Select(ground => (ground.Number, ground.IsCurrent)));
        var removed = await (await supervisor.DeleteAsync($"{Routes.Grounds}/{next.Id}")).ReadAsync<GroundSummary>();
        Assert.Equal((false, "wu"), (removed.IsCurrent, removed.RemovedBy));
        Assert.True((await FindAsync(supervisor, first.Id))!.IsCurrent); // It is there.
        Assert.True((await (await supervisor.PostAsync($"{Routes.Grounds}/{next.Id}/restore", null)).ReadAsync<GroundSummary>()).IsCurrent);
    }

    [SkippableFact]
    public async Task Heights_OfAnExtent_AreThoseOfTheModelItself()
    {
        using var supervisor = await SupervisorAsync();
        using var worker = server.CreateWorkerClient();
        var terrain = await ReadyTerrainAsync(supervisor, worker);
        // Across the edges of stored squares.
        var (west, south) = (Corner.West + 2200, Corner.North - 2900);

        var heights = (await supervisor.GetFromJsonAsync<TerrainHeights>(FormattableString.Invariant(
            $"{Routes.Grounds}/terrain/{terrain.Id}/heights?meridian=114&west={west}&south={south}&east={west + 700}&north={south + 800}")))!; // Never null.

        var lattice = new TerrainLattice(TerrainLattice.FrameOf(heights.MeridianDegrees), heights.StepMetres, heights.FirstColumn, heights.FirstRow, heights.Columns, heights.Rows);
        Assert.Equal((PixelMetres, 71, 81), (heights.StepMetres, heights.Columns, heights.Rows));
        Assert.Equal(Own(lattice).Heights.ToArray(), MemoryMarshal.Cast<byte, float>(heights.Heights).ToArray());
        Assert.Contains("4547", heights.FrameName, StringComparison.Ordinal);
        Assert.Equal("grounds.tooManyHeights", await KeyAsync("meridian=114&west=0&south=0&east=900000&north=900000", HttpStatusCode.BadRequest));
        Assert.Equal("grounds.badExtent", await KeyAsync("meridian=113&west=0&south=0&east=9&north=9", HttpStatusCode.BadRequest));

        async Task<string> KeyAsync(string query, HttpStatusCode status) => await (await supervisor.GetAsync($"{Routes.Grounds}/terrain/{terrain.Id}/heights?{query}")).ReadKeyAsync(status);
    }

    [SkippableFact]
    public async Task Roads_NearAPlace_AreWholeLinesInTheFilesOrder()
    {
        using var supervisor = await SupervisorAsync();

        var roads = await SendRoadsAsync(supervisor);
        var near = (await supervisor.GetFromJsonAsync<RoadPieces>($"{Routes.Grounds}/roads/{roads.Id}/lines?west=114.001&south=34.695&east=114.003&north=34.705"))!; // Never null.

        Assert.Equal((GroundState.Ready, 3, 1, true), (roads.State, roads.Roads?.Lines, roads.Roads?.LeftOut, roads.IsCurrent));
        Assert.InRange(roads.Roads!.LengthMetres, 5500, 6200); // They are roads.
        Assert.Equal([[113.99, 34.6995, 114.02, 34.6995], [114.002, 34.69, 114.002, 34.71]], near.Lines);
    }

    [SkippableTheory]
    [InlineData(GroundKind.Terrain, "no raster", "grounds.notGeoTiff")]
    [InlineData(GroundKind.Roads, "{\"type\":", "grounds.roadsNotJson")]
    [InlineData(GroundKind.Roads, "[1,2]", "grounds.roadsNotGeoJson")]
    [InlineData(GroundKind.Roads, """{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[114,34.7]}}]}""", "grounds.noLines")]
    [InlineData(GroundKind.Roads, """{"type":"LineString","coordinates":[[500000,3800000],[500100,3800000]]}""", "grounds.roadsNotDegrees")]
    [InlineData(GroundKind.Roads, """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[]}""", "grounds.roadsCrs")]
    [InlineData(GroundKind.Roads, """{"type":"LineString","coordinates":[[120,30],[120.1,30]]}""", "grounds.outsideArea")]
    public async Task Send_WhatCannotBeUsed_IsRefusedWithTheReason(GroundKind kind, string text, string key)
    {
        using var supervisor = await SupervisorAsync();

        using var refused = await PostAsync(supervisor, kind, Encoding.UTF8.GetBytes(text));

        Assert.Equal(key, await refused.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Empty(await ListAsync(supervisor));
    }

    [SkippableFact]
    public async Task Terrain_ThatAWorkerRefuses_OrThatLiesElsewhere_IsUnusableAndSaysWhy()
    {
        using var supervisor = await SupervisorAsync();
        using var worker = server.CreateWorkerClient();
        var flat = await (await PostAsync(supervisor, GroundKind.Terrain, Tiff(1))).ReadAsync<GroundSummary>();
        var lease = await LeaseAsync(worker) ?? throw new InvalidOperationException("No elevation model is to be read.");
        var bytes = await worker.GetByteArrayAsync($"{Routes.WorkerJobs}/{lease.JobId}/input");
        var failure = new JobFailure(lease.LeaseId, new Message("raster.noCrs", new Dictionary<string, string> { ["fileName"] = "地面.tif" }), MayRetry: false);
        (await worker.PostAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/failure", failure)).EnsureSuccessStatusCode();
        var away = await (await PostAsync(supervisor, GroundKind.Terrain, Tiff(2))).ReadAsync<GroundSummary>();
        var second = await LeaseAsync(worker) ?? throw new InvalidOperationException("No elevation model is to be read.");
        var result = await ResultAsync(worker, second);

        Assert.Equal(Tiff(1), bytes);
        Assert.Equal("jobs.fieldMissing", await RefusalAsync(await PutAsync(worker, second, result with { Transform = [1, 0, 0, 0, 0, 0] })));
        Assert.Equal("jobs.fileMissing", await RefusalAsync(await PutAsync(worker, second, result with { Width = 3000 })));
        (await PutAsync(worker, second, result with { Bounds = [120, 30, 121, 31] })).EnsureSuccessStatusCode();
        (await PutAsync(worker, second, result)).EnsureSuccessStatusCode();
        Assert.Equal("raster.noCrs", (await FindAsync(supervisor, flat.Id))?.Failure?.Key);
        var misplaced = await FindAsync(supervisor, away.Id);
        Assert.Equal((GroundState.Unusable, "grounds.outsideArea", false), (misplaced!.State, misplaced.Failure?.Key, misplaced.IsCurrent)); // It was sent.
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.GetAsync($"{Routes.Grounds}/terrain/{away.Id}/heights?meridian=114&west=0&south=0&east=9&north=9")).StatusCode);

        static Task<string> RefusalAsync(HttpResponseMessage answer) => answer.ReadKeyAsync(HttpStatusCode.BadRequest);
    }

    [SkippableFact]
    public async Task Ground_ServesWhoeverWorksInItsArea_AndNobodyElse()
    {
        using var supervisor = await SupervisorAsync();
        using var worker = server.CreateWorkerClient();
        using var villager = await server.SignInAsync("li", Role.Supervisor, Town.Village);
        using var stranger = await server.SignInAsync("zhao", Role.Supervisor, SweepFlow.Other);
        using var inspector = await server.SignInAsync("qian", Role.Inspector, County);
        var (terrain, roads) = (await ReadyTerrainAsync(supervisor, worker), await SendRoadsAsync(supervisor));
        var heights = $"{Routes.Grounds}/terrain/{terrain.Id}/heights?meridian=114&west={Corner.West:0}&south={Corner.North - 100:0}&east={Corner.West + 100:0}&north={Corner.North:0}";

        // Whose village lies in the county uses the county's, and leaves it as it is.
        Assert.Equal(2, (await ListAsync(villager)).Length);
        Assert.Equal(HttpStatusCode.OK, (await villager.GetAsync(heights)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await villager.DeleteAsync($"{Routes.Grounds}/{terrain.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(villager, GroundKind.Terrain, Tiff(9))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(inspector, GroundKind.Terrain, Tiff(9))).StatusCode);
        Assert.Empty(await ListAsync(stranger));
        foreach (var address in new[] { $"{Routes.Grounds}/{terrain.Id}", heights, $"{Routes.Grounds}/roads/{roads.Id}/lines?west=113&south=34&east=115&north=35" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.DeleteAsync($"{Routes.Grounds}/{terrain.Id}")).StatusCode);
        using var borrowed = await stranger.PostAsJsonAsync(
            Routes.Sweeps, new SaveSweepPlanRequest("方案", SweepFlow.Request(113.4, 113.402, more: $",\"terrainId\":\"{terrain.Id}\""), ExpectedVersion: null));
        Assert.Equal("sweep.terrainGone", await borrowed.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Plan_OverHills_IsMadeByTheServerAsByWhoeverHasTheFile_AndKeepsItsVersion()
    {
        using var supervisor = await SupervisorAsync();
        using var worker = server.CreateWorkerClient();
        var (terrain, roads) = (await ReadyTerrainAsync(supervisor, worker), await SendRoadsAsync(supervisor));
        var json = SweepFlow.Request(more: $",\"terrainId\":\"{terrain.Id}\",\"roadsId\":\"{roads.Id}\",\"chosenTakeOffs\":1");
        var request = ((SweepRequestReading.Whole)SweepRequestJson.Read(json)).Request;
        var own = request with { Terrain = Own(TerrainLattice.Around(request.Area, request.TakeOffs, PixelMetres)) };
        var expected = Assert.IsType<SweepOutcome.Planned>(SweepPlanner.Plan(own)).Plan;

        var saved = await SweepFlow.SaveAsync(supervisor, json);
        await ReadyTerrainAsync(supervisor, worker, seed: 2);
        (await supervisor.DeleteAsync($"{Routes.Grounds}/{terrain.Id}")).EnsureSuccessStatusCode();
        var detail = await SweepFlow.GetAsync(supervisor, saved.Summary.Id);

        Assert.Equal((terrain.Id, 1, false, roads.Id), (detail.Terrain!.Id, detail.Terrain.Number, detail.Terrain.IsCurrent, detail.Roads!.Id)); // Both were asked for.
        Assert.Equal(PlanGeoJson.WriteLegs(expected), await supervisor.GetStringAsync($"{Routes.Sweeps}/{saved.Summary.Id}/geojson"));
        Assert.Equal(PlanGeoJson.WritePhotos(expected), await supervisor.GetStringAsync($"{Routes.Sweeps}/{saved.Summary.Id}/photos"));
        var mission = await supervisor.GetStringAsync($"{Routes.Sweeps}/{saved.Summary.Id}/sorties/1.waypoints");
        Assert.Equal(MissionFiles.Find(expected, expected.Sorties[0], "waypoints", detail.Summary.ChangedAt)!.Parts[0].Text, mission); // It is written as text.
        // Broken off, the rest follows the same ground.
        using var aborted = await SweepFlow.ReportAsync(supervisor, detail.Sorties[0], SortieState.Aborted, "电池报警", lastPhoto: 5);
        var rest = await aborted.ReadAsync<SweepPlanDetail>();
        Assert.Equal(detail.Sorties.Count + 1, rest.Sorties.Count);
    }

    private async Task<HttpClient> SupervisorAsync()
    {
        await Town.BuildAsync(server);
        return await server.SignInAsync("wu", Role.Supervisor, County);
    }
}
