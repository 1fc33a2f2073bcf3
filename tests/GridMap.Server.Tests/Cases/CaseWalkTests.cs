using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Domain.Cases;
using GridMap.Server.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.Cases.CaseFlow;
using CaseState = GridMap.Contracts.Cases.CaseState;
using CaseStepKind = GridMap.Contracts.Cases.CaseStepKind;
using EvidenceStage = GridMap.Contracts.Cases.EvidenceStage;
using MeasureKind = GridMap.Contracts.Cases.MeasureKind;
using ViolationKind = GridMap.Contracts.Cases.ViolationKind;

namespace GridMap.Server.Tests.Cases;

/// <summary>Requests of anybody in any order: none gets past a rule, and what is stored is the case.</summary>
public sealed class CaseWalkTests
{
    private const int Requests = 250;

    private static readonly Dictionary<CaseState, CaseStepKind[]> Likely = new()
    {
        [CaseState.Suspected] = [CaseStepKind.Dispatch],
        [CaseState.Dispatched] = [CaseStepKind.Verify],
        [CaseState.Verifying] = [CaseStepKind.Confirm],
        [CaseState.Excluded] = [CaseStepKind.Reopen],
        [CaseState.Confirmed] = [CaseStepKind.OrderMeasure],
        [CaseState.Disposing] = [CaseStepKind.OrderMeasure, CaseStepKind.FinishMeasure, CaseStepKind.FinishMeasure, CaseStepKind.AddEvidence, CaseStepKind.AskAcceptance],
        [CaseState.InAcceptance] = [CaseStepKind.Close],
        [CaseState.Closed] = [CaseStepKind.Recheck],
        [CaseState.Rechecking] = [CaseStepKind.FindQuiet, CaseStepKind.Relapse],
        [CaseState.Merged] = [CaseStepKind.Reopen],
    };

    [Fact]
    public Task Requests_InAnyOrder_OnSqlite_KeepTheRules() => WalkAsync(new TestServer(), seed: 11);

    [SkippableFact]
    public async Task Requests_InAnyOrder_OnPostgres_KeepTheRules()
    {
        using var database = PostgresDatabase.CreateOrSkip();
        await WalkAsync(new TestServer(postgres: database.ConnectionString), seed: 12);
    }

    private static async Task WalkAsync(TestServer started, int seed)
    {
        using var server = started;
        await Town.BuildAsync(server);
        using var people = await CasePeople.SignInAsync(server);
        var id = (await OpenAsync(people.Office)).Summary.Id;
        var file = await UploadAsync(people.Office, id);
        var random = new Random(seed);
        var (now, taken, refused) = (await GetAsync(people.Office, id), 1, new List<string>());
        for (var number = 0; number < Requests; number++)
        {
            // Not so far that anybody is signed out.
            server.Clock.AdjustTime(server.Clock.GetUtcNow().AddMinutes(random.Next(0, 100)));
            var (by, step) = Any(random, server, people, now, file.Sha256);
            var answer = await TakeAsync(people.Of(by), id, step);
            taken += answer.Answers[0].Fate is CaseStepFate.Taken ? 1 : 0;
            refused.Add($"{now.Summary.State} {step.Kind} {answer.Answers[0].Why?.Key}");
            now = answer.Case;
        }

        Assert.Equal(taken, now.Steps.Count);
        Assert.True(taken > Requests / 5, $"Only {taken} requests were taken, which proves little; last {string.Join(", ", refused.TakeLast(20))}.");
        var read = Case.Read(id, [.. now.Steps.Select(record => record.ToStep())]);
        Assert.Equal(
            ((CaseState)read.State, read.Round, read.IsSuspended, read.Handler ?? read.Rechecker, read.Measures.Count),
            (now.Summary.State, now.Summary.Round, now.Summary.IsSuspended, now.Summary.HandlerId, now.Measures.Count));
        var stored = await server.UseAsync((db, _) => db.CaseSteps.AsNoTracking().Where(row => row.CaseId == id).OrderBy(row => row.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, taken), stored.Select(row => row.Number));
        Assert.Equal(now.Steps.Select(record => (record.Id, record.Kind, record.At)), stored.Select(row => (row.Id, row.Kind, row.At)));
    }

    private static (Role By, CaseStepRequest Step) Any(Random random, TestServer server, CasePeople people, CaseDetail now, string sha256)
    {
        var state = now.Summary.State;
        var kinds = random.Next(6) == 0 ? Enum.GetValues<CaseStepKind>() : now.Summary.IsSuspended ? [CaseStepKind.Resume] : Likely[state];
        var kind = kinds[random.Next(kinds.Length)];
        Role[] roles = random.Next(6) == 0
            ? [Role.Supervisor, Role.Commander, Role.Inspector, Role.Office, Role.Department]
            : kind is CaseStepKind.Dispatch or CaseStepKind.Suspend or CaseStepKind.Defer ? [Role.Commander]
            : kind is CaseStepKind.Recheck or CaseStepKind.FindQuiet or CaseStepKind.Relapse ? [Role.Supervisor]
            : kind is CaseStepKind.Close or CaseStepKind.RefuseAcceptance or CaseStepKind.Reopen or CaseStepKind.Resume or CaseStepKind.Merge ? [Role.Office]
            : state is CaseState.Confirmed or CaseState.Disposing ? [Role.Department] : [Role.Inspector];
        var required = now.RequiredMeasures.Count > 0 ? now.RequiredMeasures[random.Next(now.RequiredMeasures.Count)] : MeasureKind.Penalty;
        var today = server.Today();
        return (roles[random.Next(roles.Length)], server.Step(kind, step => step with
        {
            At = step.At.AddMinutes(random.Next(-8, 8)),
            Reason = random.Next(6) == 0 ? null : "原因",
            To = random.Next(8) == 0 ? null : people.InspectorId,
            Violation = random.Next(8) == 0 ? null : Enum.GetValues<ViolationKind>()[random.Next(4)],
            Measure = new CaseMeasure(Guid.NewGuid(), required, "生态环境局", today.AddDays(random.Next(-1, 20))),
            MeasureId = now.Measures.Count == 0 ? null : now.Measures[random.Next(now.Measures.Count)].Measure.Id,
            Evidence = new CaseEvidence(Guid.NewGuid(), Enum.GetValues<EvidenceStage>()[random.Next(3)], sha256, null, null, null),
            EvidenceIds = now.Evidence.Count == 0 || random.Next(6) == 0 ? [] : [now.Evidence[0].Id],
            RecheckDays = random.Next(6) == 0 ? [] : [today.AddDays(random.Next(0, 60))],
            NewLastDay = today.AddDays(random.Next(-3, 30)),
            Into = random.Next(2) == 0 ? Guid.NewGuid() : now.Summary.Id,
        }));
    }
}
