using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Labels;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Server.Storage;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Jobs;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Labels;

/// <summary>What a reviewer, an inspector and a flight do before there is a label.</summary>
internal static class LabelFlow
{
    public static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];

    /// <summary>A suspect whose picture is stored, put into the database.</summary>
    public static async Task<Guid> SuspectAsync(TestServer server, int number, string areaCode = Seed.Cell, double score = 0.8)
    {
        var id = await Seed.SuspectAsync(server, areaCode, number);
        var stored = await server.Services.GetRequiredService<IFileStore>().PutAsync(new MemoryStream(Picture), CancellationToken.None);
        await server.UseAsync((db, _) => db.Sites.Where(site => site.SuspectId == id).ExecuteUpdateAsync(set => set
            .SetProperty(site => site.ChipSha256, stored.Sha256)
            .SetProperty(site => site.ChipPixelBox, "[0,0,200,150]")
            .SetProperty(site => site.Objects, site => site.Objects.Replace("\"score\":0.8", $"\"score\":{JsonSerializer.Serialize(score)}"))));
        return id;
    }

    /// <summary>A flight that shows the sites given, each with a picture.</summary>
    /// <returns>The orthophoto.</returns>
    public static async Task<Guid> FlyAsync(TestServer server, HttpClient uploader, int seed, Func<JobResult, JobResult> fill, params JobSite[] sites)
    {
        server.Clock.Advance(TimeSpan.FromHours(1));
        var worker = server.CreateWorkerClient();
        var id = await WorkerFlow.UploadAsync(uploader, "410122001", seed);
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        var chip = await (await worker.PutAsync($"{Routes.WorkerJobs}/{lease.JobId}/chips", new ByteArrayContent(Picture))).Content.ReadFromJsonAsync<StoredFile>();
        var result = await WorkerFlow.ResultAsync(
            worker, lease, [.. sites.Select(site => site with { ChipSha256 = chip?.Sha256, ChipPixelBox = [0, 0, 2000, 2000] })]);
        var answer = await WorkerFlow.PutAsync(worker, lease, fill(result));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return id;
    }

    /// <summary>The only suspect there is, as it stands now.</summary>
    public static async Task<SuspectDetail> OnlySuspectAsync(HttpClient reviewer)
    {
        var one = Assert.Single((await reviewer.GetFromJsonAsync<Page<SuspectSummary>>(Routes.Suspects))!.Items); // Just read.
        return (await reviewer.GetFromJsonAsync<SuspectDetail>($"{Routes.Suspects}/{one.Id}"))!; // As above.
    }

    public static async Task JudgeAsync(HttpClient reviewer, Guid id, SuspectStatus verdict, DismissReason? reason, int version) =>
        (await reviewer.PutAsJsonAsync($"{Routes.Suspects}/{id}/review", new ReviewRequest(verdict, reason, null, null, version))).EnsureSuccessStatusCode();

    public static async Task UndoAsync(HttpClient reviewer, Guid id, int version) =>
        (await reviewer.PutAsJsonAsync($"{Routes.Suspects}/{id}/undo-review", new UndoReviewRequest(version))).EnsureSuccessStatusCode();

    /// <summary>The inspector's only target, accepted and finished.</summary>
    public static async Task VisitAsync(HttpClient inspector, VisitFinding finding)
    {
        var target = Assert.Single((await inspector.GetFromJsonAsync<List<TargetSummary>>($"{Routes.Targets}/mine"))!); // Just read.
        (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/accept", new AcceptTargetRequest(1))).EnsureSuccessStatusCode();
        (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/finish", new FinishTargetRequest(finding, null, 2, finding is VisitFinding.ViolationFound ? ViolationKind.NoLicence : null))).EnsureSuccessStatusCode();
    }

    /// <summary>Every label of the city.</summary>
    public static async Task<IReadOnlyList<LabelledChip>> LabelsAsync(TestServer server)
    {
        var office = await server.SignInAsync("label-reader", Role.Office, "4101");
        return (await office.GetFromJsonAsync<Page<LabelledChip>>(Routes.Labels))!.Items; // Just read.
    }
}
