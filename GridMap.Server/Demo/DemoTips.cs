using GridMap.Contracts.People;
using GridMap.Contracts.TipOffs;
using GridMap.Domain.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.TipOffs;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Demo;

/// <summary>The demo's reports of the public: made up, said so in their first word, and anonymous; one new, one in hand, one answered.</summary>
internal sealed class DemoTips(GridMapDb db, TipFiler filer, TipTickets tickets, TipDesk desk, TimeProvider clock)
{
    private static readonly (string Place, TipSign[] Signs, string Text)[] Reports =
    [
        ("演示：村东头旧砖厂", [TipSign.Smell, TipSign.NightWork], "【演示数据】夜里十一点以后有刺鼻气味，院内有机器声。"),
        ("演示：河边废弃养殖场", [TipSign.Trucks, TipSign.Tanks], "【演示数据】隔几天有罐车进出，院墙里新摆了蓝色大桶。"),
        ("演示：路口修理厂后院", [TipSign.Waste], "【演示数据】水沟里的水发红。"),
    ];

    public async Task AddAsync(DemoVillage village, CancellationToken cancellation)
    {
        if (await db.Tips.AnyAsync(cancellation))
        {
            return;
        }

        var (office, inspector) = (await FindAsync(Role.Office, cancellation), await FindAsync(Role.Inspector, cancellation));
        var cells = await db.Cells.AsNoTracking().Where(cell => cell.VillageCode == village.Code).OrderByDescending(cell => cell.Code).Select(cell => cell.Polygon).Take(Reports.Length).ToListAsync(cancellation);
        var yesterday = CaseRules.DayOf(clock.GetUtcNow()).AddDays(-1);
        foreach (var (report, cell) in Reports.Zip(cells))
        {
            Point at = StoredGeometry.Read(cell).InteriorPoint;
            await filer.FileAsync(
                new FileTipRequest(await tickets.MakeAsync(cancellation), at.X, at.Y, report.Place, report.Signs, report.Text, yesterday, Reporter: null), office, cancellation);
        }

        var filed = await db.Tips.AsNoTracking().OrderBy(tip => tip.Order).Select(tip => tip.Id).ToListAsync(cancellation);
        foreach (var id in filed.Skip(1))
        {
            await StepAsync(id, office, version => new TipStepRequest(TipStepKind.Accept, version), cancellation);
            await StepAsync(id, office, version => new TipStepRequest(TipStepKind.Assign, version, To: inspector.Id), cancellation);
        }

        foreach (var id in filed.Skip(2))
        {
            await StepAsync(id, inspector, version => new TipStepRequest(TipStepKind.FindNothing, version, "【演示数据】水沟上游为砖厂红土冲刷，未见化工生产。"), cancellation);
            await StepAsync(id, office, version => new TipStepRequest(TipStepKind.Answer, version, "【演示数据】已核查，红色为红土冲刷所致，未发现违法生产。感谢您的举报。"), cancellation);
        }
    }

    private async Task StepAsync(Guid id, KnownAccount by, Func<int, TipStepRequest> step, CancellationToken cancellation) =>
        await desk.TakeAsync(id, step(await db.Tips.AsNoTracking().Where(tip => tip.Id == id).Select(tip => tip.Version).SingleAsync(cancellation)), by, cancellation);

    private async Task<KnownAccount> FindAsync(Role role, CancellationToken cancellation)
    {
        var name = DemoAccounts.All.First(account => account.Role == role).UserName;
        return KnownAccount.From(await db.Users.AsNoTracking().SingleAsync(account => account.UserName == name, cancellation));
    }
}
