using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Domain.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using CaseStepKind = GridMap.Contracts.Cases.CaseStepKind;
using EvidenceStage = GridMap.Contracts.Cases.EvidenceStage;
using MeasureKind = GridMap.Contracts.Cases.MeasureKind;
using ViolationKind = GridMap.Contracts.Cases.ViolationKind;

namespace GridMap.Server.Tests.Cases;

/// <summary>What people do with cases, as requests.</summary>
internal static class CaseFlow
{
    public const string County = "410122";

    /// <summary>In the second cell of the village.</summary>
    public const double Longitude = 114.003;
    public const double Latitude = 34.701;

    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0];

    public static OpenCaseRequest Place(double longitude = Longitude, Guid? suspectId = null) => new(
        Guid.NewGuid(), "东村三号院", Town.Village, longitude, Latitude,
        new CaseFacts("东村三号院", "东村3号", "树脂", "无", "群众举报", null, "城关镇政府", null, null), suspectId);

    public static async Task<CaseDetail> OpenAsync(HttpClient client, OpenCaseRequest? request = null) =>
        await (await client.PostAsJsonAsync(Routes.Cases, request ?? Place())).ReadAsync<CaseDetail>();

    public static async Task<CaseDetail> GetAsync(HttpClient client, Guid id) => (await client.GetFromJsonAsync<CaseDetail>($"{Routes.Cases}/{id}"))!; // Never null.

    public static async Task<Page<CaseSummary>> ListAsync(HttpClient client, string query = "") =>
        (await client.GetFromJsonAsync<Page<CaseSummary>>($"{Routes.Cases}{query}"))!; // Never null.

    public static async Task<CaseStepsAnswer> TakeAsync(HttpClient client, Guid id, params CaseStepRequest[] steps) =>
        await (await client.PostAsJsonAsync($"{Routes.Cases}/{id}/steps", new TakeCaseStepsRequest(steps))).ReadAsync<CaseStepsAnswer>();

    /// <summary>Takes a step that must be taken.</summary>
    public static async Task<CaseDetail> GoAsync(this TestServer server, HttpClient client, Guid id, CaseStepKind kind, Func<CaseStepRequest, CaseStepRequest>? fill = null)
    {
        var answer = await TakeAsync(client, id, server.Step(kind, fill));
        Assert.True(answer.Answers[0].Fate is CaseStepFate.Taken, $"{kind}: {answer.Answers[0].Why?.Key}");
        return answer.Case;
    }

    /// <summary>The key of the refusal of a step that must be refused.</summary>
    public static async Task<string> RefusalAsync(this TestServer server, HttpClient client, Guid id, CaseStepKind kind, Func<CaseStepRequest, CaseStepRequest>? fill = null)
    {
        var answer = (await TakeAsync(client, id, server.Step(kind, fill))).Answers[0];
        Assert.Equal(CaseStepFate.Refused, answer.Fate);
        return answer.Why!.Key; // What is refused says why.
    }

    public static CaseStepRequest Step(this TestServer server, CaseStepKind kind, Func<CaseStepRequest, CaseStepRequest>? fill = null)
    {
        var step = new CaseStepRequest(Guid.NewGuid(), kind, server.Clock.GetUtcNow());
        return fill is null ? step : fill(step);
    }

    public static DateOnly Today(this TestServer server) => CaseRules.DayOf(server.Clock.GetUtcNow());

    public static async Task<CaseFile> UploadAsync(HttpClient client, Guid id, byte[]? bytes = null) =>
        await (await client.PostAsync($"{Routes.Cases}/{id}/files", new ByteArrayContent(bytes ?? Jpeg))).ReadAsync<CaseFile>();

    public static async Task<Guid> ShowAsync(this TestServer server, HttpClient client, Guid id, EvidenceStage stage)
    {
        var file = await UploadAsync(client, id, [.. Jpeg, (byte)stage]);
        var evidence = new CaseEvidence(Guid.NewGuid(), stage, file.Sha256, server.Clock.GetUtcNow(), Longitude, Latitude);
        await server.GoAsync(client, id, CaseStepKind.AddEvidence, step => step with { Evidence = evidence });
        return evidence.Id;
    }

    /// <summary>From dispatched to asking for acceptance.</summary>
    public static async Task DisposeAsync(this TestServer server, HttpClient inspector, Guid id, params MeasureKind[] measures)
    {
        var before = await server.ShowAsync(inspector, id, EvidenceStage.Before);
        foreach (var kind in measures)
        {
            var measure = new CaseMeasure(Guid.NewGuid(), kind, "应急管理局", server.Today().AddDays(10));
            await server.GoAsync(inspector, id, CaseStepKind.OrderMeasure, step => step with { Measure = measure });
            await server.GoAsync(inspector, id, CaseStepKind.FinishMeasure, step => step with { MeasureId = measure.Id, EvidenceIds = [before] });
        }

        await server.ShowAsync(inspector, id, EvidenceStage.After);
        await server.GoAsync(inspector, id, CaseStepKind.AskAcceptance);
    }

    /// <summary>From opened to closed.</summary>
    public static async Task<CaseDetail> CloseAsync(this TestServer server, CasePeople people, Guid id)
    {
        await server.GoAsync(people.Commander, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        await server.GoAsync(people.Inspector, id, CaseStepKind.Verify);
        await server.GoAsync(people.Inspector, id, CaseStepKind.Confirm, step => step with { Violation = ViolationKind.NoLicence });
        await server.DisposeAsync(people.Inspector, id, MeasureKind.StopProduction, MeasureKind.RemoveDanger);
        return await server.GoAsync(people.Office, id, CaseStepKind.Close, step => step with { RecheckDays = [server.Today().AddDays(30), server.Today().AddDays(90)] });
    }

    public static async Task<SuspectDetail> ConfirmAsync(HttpClient supervisor, Guid suspectId, int version = 1) => await (await supervisor.PutAsJsonAsync(
        $"{Routes.Suspects}/{suspectId}/review", new ReviewRequest(SuspectStatus.Confirmed, null, "三口反应釜", null, version))).ReadAsync<SuspectDetail>();

    public static async Task<TargetSummary> MoveAsync(HttpClient inspector, TargetSummary target, string word, object body) =>
        await (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/{word}", body)).ReadAsync<TargetSummary>();
}
