using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Domain.Cases;
using GridMap.Server.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using CaseStepKind = GridMap.Contracts.Cases.CaseStepKind;
using EvidenceStage = GridMap.Contracts.Cases.EvidenceStage;
using MeasureKind = GridMap.Contracts.Cases.MeasureKind;
using ViolationKind = GridMap.Contracts.Cases.ViolationKind;

namespace GridMap.Server.Demo;

/// <summary>The demo's cases: one in each state, one overdue, one relapsed, one that something says is at work again; their days count from today.</summary>
/// <remarks>Every id follows from the case's place in the list, so that a try that was broken off is gone on with, and nothing is there twice.</remarks>
internal sealed class DemoCases(GridMapDb db, CaseDesk desk, CaseFiles files, CaseSignals signals, TimeProvider clock)
{
    private const string Owner = "中原区应急管理局";

    private KnownAccount _supervisor = null!; // Read before anything else.
    private KnownAccount _inspector = null!; // As above.
    private KnownAccount _office = null!; // As above.
    private List<Point> _places = [];
    private DemoVillage _village = null!; // As above.

    public async Task AddAsync(DemoVillage village, CancellationToken cancellation)
    {
        _village = village;
        (_supervisor, _inspector, _office) = (await FindAsync(Role.Supervisor), await FindAsync(Role.Inspector), await FindAsync(Role.Office));
        var cells = await db.Cells.AsNoTracking().Where(cell => cell.VillageCode == village.Code).OrderBy(cell => cell.Code).Select(cell => cell.Polygon).ToListAsync(cancellation);
        _places = cells.ConvertAll(polygon => StoredGeometry.Read(polygon).InteriorPoint);

        await OpenAsync(1, "村东闲置粮仓", 0.1);
        await DispatchAsync(await OpenAsync(2, "村北废弃养鸡场", 20), 19);
        await VerifyAsync(await OpenAsync(3, "沿河旧砖窑", 2), 1);
        var lawful = await VerifyAsync(await OpenAsync(4, "农机合作社油罐", 9), 8);
        await GoAsync(lawful, CaseStepKind.Exclude, _inspector, 7, step => step with { Reason = "农用柴油罐，已登记，未见生产设备" });
        var confirmed = await ConfirmAsync(5, "村西出租厂房", 6, ViolationKind.UnderAnotherName);
        var under = await ConfirmAsync(6, "预制板厂后院", 12, ViolationKind.UnlicensedTrade);
        var before = await ShowAsync(under, EvidenceStage.Before, 9);
        await MeasureAsync(under, MeasureKind.StopProduction, 9, 5, before, isDone: true);
        await MeasureAsync(under, MeasureKind.Seal, 9, 5, before, isDone: true);
        await MeasureAsync(under, MeasureKind.Dismantle, 9, 14, before, isDone: false);
        await DisposeAsync(await ConfirmAsync(7, "路口汽修厂仓库", 9, ViolationKind.NoLicence), ViolationKind.NoLicence, 5);
        await CloseAsync(await ClosedAsync(8, "老供销社院内作坊", 45), 30, 45, 90);
        var looked = await ClosedAsync(9, "村南大棚", 70);
        await CloseAsync(looked, 55, 54, 120);
        await GoAsync(looked, CaseStepKind.Recheck, _supervisor, 0.2);
        await GoAsync(await OpenAsync(10, "村西出租厂房（重复登记）", 4), CaseStepKind.Merge, _office, 3, step => step with { Reason = "与同一厂房的案件重复", Into = confirmed.Id });
        var relapsed = await ClosedAsync(11, "变电站旁院落", 80);
        await CloseAsync(relapsed, 65, 30, 60);
        await GoAsync(relapsed, CaseStepKind.Recheck, _supervisor, 2.2);
        var again = await ShowAsync(relapsed, EvidenceStage.Paper, 2.1, _supervisor);
        await GoAsync(relapsed, CaseStepKind.Relapse, _supervisor, 2, step => step with { Reason = "夜间恢复生产，反应釜重新安装", EvidenceIds = [again] });
        var noticed = await ClosedAsync(12, "国道旁停车场", 60);
        await CloseAsync(noticed, 40, 30, 90);
        await signals.TellAsync(
            noticed.Id, new CaseSignalRequest(IdOf(12, 99), CaseSignalKind.Tip, At(1), "附近村民反映夜间有刺激性气味"), _supervisor, cancellation);
        var standing = await VerifyAsync(await OpenAsync(13, "货场集装箱", 10), 9);
        await GoAsync(standing, CaseStepKind.Suspend, _office, 8, step => step with { Reason = "等待样品鉴定" });

        async Task<Walk> OpenAsync(int number, string name, double daysAgo)
        {
            var place = _places[number * 7 % _places.Count];
            var facts = new CaseFacts(
                name, $"{_village.Name}{name}", Products: null, Licences: "未见证照", number % 2 == 0 ? "无人机航拍" : "网格员走访", CaseRules.DayOf(At(daysAgo)), $"{_village.Name}村民委员会",
                PersonResponsible: null, Remarks: null);
            var request = new OpenCaseRequest(IdOf(number, 0), name, _village.Code, place.X, place.Y, facts);
            return await desk.OpenAsync(request, _office, At(daysAgo), cancellation) is CaseDeskOutcome.Done
                ? new Walk(number, request.Id)
                : throw new InvalidOperationException($"The demo's case {number} was refused.");
        }

        async Task<Walk> DispatchAsync(Walk walk, double daysAgo) =>
            await GoAsync(walk, CaseStepKind.Dispatch, _supervisor, daysAgo, step => step with { To = _inspector.Id });

        async Task<Walk> VerifyAsync(Walk walk, double daysAgo) => await GoAsync(await DispatchAsync(walk, daysAgo), CaseStepKind.Verify, _inspector, daysAgo - 0.1);

        async Task<Walk> ConfirmAsync(int number, string name, double daysAgo, ViolationKind kind) => await GoAsync(
            await VerifyAsync(await OpenAsync(number, name, daysAgo), daysAgo - 1), CaseStepKind.Confirm, _inspector, daysAgo - 2, step => step with { Violation = kind });

        async Task<Walk> ClosedAsync(int number, string name, double daysAgo) => await DisposeAsync(
            await ConfirmAsync(number, name, daysAgo, ViolationKind.UnderAnotherName), ViolationKind.UnderAnotherName, daysAgo - 4);

        async Task<Walk> DisposeAsync(Walk walk, ViolationKind kind, double daysAgo)
        {
            var shown = await ShowAsync(walk, EvidenceStage.Before, daysAgo);
            foreach (var measure in Domain.Cases.Disposal.MeasurePlan.RequiredFor((Domain.Cases.ViolationKind)kind))
            {
                await MeasureAsync(walk, (MeasureKind)measure, daysAgo, 5, shown, isDone: true);
            }

            await ShowAsync(walk, EvidenceStage.After, daysAgo - 1);
            return await GoAsync(walk, CaseStepKind.AskAcceptance, _inspector, daysAgo - 1);
        }

        async Task MeasureAsync(Walk walk, MeasureKind kind, double daysAgo, int daysToDo, Guid shown, bool isDone)
        {
            var measure = new CaseMeasure(IdOf(walk.Number, 200 + walk.Steps), kind, Owner, CaseRules.DayOf(At(daysAgo)).AddDays(daysToDo));
            await GoAsync(walk, CaseStepKind.OrderMeasure, _inspector, daysAgo, step => step with { Measure = measure });
            if (isDone)
            {
                await GoAsync(walk, CaseStepKind.FinishMeasure, _inspector, daysAgo - 0.5, step => step with { MeasureId = measure.Id, EvidenceIds = [shown] });
            }
        }

        Task<Walk> CloseAsync(Walk walk, double daysAgo, params int[] daysLater) => GoAsync(
            walk, CaseStepKind.Close, _office, daysAgo, step => step with { RecheckDays = [.. daysLater.Select(days => CaseRules.DayOf(At(daysAgo)).AddDays(days))] });

        async Task<Guid> ShowAsync(Walk walk, EvidenceStage stage, double daysAgo, KnownAccount? by = null)
        {
            var picture = DemoPhoto.Draw(walk.Number, hasTanks: stage is not EvidenceStage.After);
            var file = await files.PutAsync(walk.Id, picture, by ?? _inspector, cancellation) ?? throw new InvalidOperationException("The demo's picture is none.");
            var place = _places[walk.Number * 7 % _places.Count];
            var evidence = new CaseEvidence(IdOf(walk.Number, 100 + walk.Steps), stage, file.Sha256, At(daysAgo), place.X, place.Y);
            await GoAsync(walk, CaseStepKind.AddEvidence, by ?? _inspector, daysAgo, step => step with { Evidence = evidence });
            return evidence.Id;
        }

        async Task<Walk> GoAsync(Walk walk, CaseStepKind kind, KnownAccount by, double daysAgo, Func<CaseStepRequest, CaseStepRequest>? fill = null)
        {
            // What comes after another never lies before it.
            walk.Last = new[] { walk.Last, At(daysAgo) }.Max();
            var step = new CaseStepRequest(IdOf(walk.Number, ++walk.Steps), kind, walk.Last);
            var outcome = await desk.TakeAsync(walk.Id, [fill is null ? step : fill(step)], by, cancellation);
            return outcome is CaseDeskOutcome.Done { Answers: [{ Fate: not CaseStepFate.Refused }] }
                ? walk
                : throw new InvalidOperationException($"The demo's step {kind} of case {walk.Number} was refused: {(outcome as CaseDeskOutcome.Done)?.Answers[0].Why?.Key}.");
        }

        async Task<KnownAccount> FindAsync(Role role)
        {
            var name = DemoAccounts.All.First(account => account.Role == role).UserName;
            return KnownAccount.From(await db.Users.AsNoTracking().SingleAsync(account => account.UserName == name, cancellation));
        }
    }

    private DateTimeOffset At(double daysAgo) => clock.GetUtcNow() - TimeSpan.FromDays(daysAgo);

    private static Guid IdOf(int number, int part) => new(number, (short)part, 0x4d0, [0x80, 0, 0, 0, 0, 0, 0, 1]);

    private sealed class Walk(int number, Guid id)
    {
        public int Number => number;

        public Guid Id => id;

        public int Steps { get; set; }

        public DateTimeOffset Last { get; set; }
    }
}
