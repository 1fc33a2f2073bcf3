using System.Security.Cryptography;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Premises;
using GridMap.Contracts.Uploads;
using GridMap.Server.Alerts;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Premises;
using GridMap.Server.Storage;
using GridMap.Server.Uploads;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Demo;

/// <summary>Fills the database as people would, through the same use cases. Each step finds out what an earlier try has done.</summary>
internal sealed class DemoCampaign(
    GridMapDb db, MapWriter writer, AccountEditor accounts, AreaEditor areas, GridApplier grids, UploadReceiver uploads, TimeProvider clock, ILogger<DemoCampaign> log)
{
    /// <summary>中原区, where the synthetic village lies.</summary>
    private const string CountyCode = "410102";

    private const double CellMetres = 100;
    private const double ScoreWorthAnAlert = 0.9;
    private const double HoursUntilUntouched = 72;
    private const int WorkingDaysOfReminder = 5;
    private const double HoursUntilWorkerIsSilent = 1;
    private const double HoursUntilDronesAreSilent = 7 * 24;
    private const int DaysUntilSwept = 30;

    public async Task AddAccountsAsync()
    {
        foreach (var demo in DemoAccounts.All)
        {
            if (await db.Users.AnyAsync(account => account.UserName == demo.UserName))
            {
                continue;
            }

            var save = new SaveAccountRequest(demo.UserName, DisplayNameOf(demo.Role), demo.Password, [demo.Role], [CountyCode], IsDisabled: false);
            if (await accounts.CreateAsync(save, AreaScope.OfEverywhere, isDemo: true) is AccountOutcome.Refused refused)
            {
                throw new InvalidOperationException($"The demo account {demo.UserName} was refused: {refused.Message.Key}.");
            }
        }
    }

    /// <summary>Areas, grid and registered places.</summary>
    public async Task AddGroundAsync(DemoVillage village, CancellationToken cancellation)
    {
        var supervisor = await SupervisorAsync(cancellation);
        await SaveAreaAsync(village.Code[..9], new SaveAreaRequest("演示镇", Polygon: null), supervisor, cancellation);
        await SaveAreaAsync(village.Code, new SaveAreaRequest(village.Name, village.Polygon), supervisor, cancellation);
        if (!await db.Cells.AnyAsync(cell => cell.VillageCode == village.Code, cancellation))
        {
            var generate = new GenerateGridRequest(village.Code, GridShape.Square, CellMetres, CodeDigits: 14);
            var outcome = await grids.GenerateAsync(generate, new GridEditor(supervisor.Id, supervisor.DisplayName, supervisor.Scope), cancellation);
            log.LogInformation("Demo grid over {Village}: {Cells} cells.", village.Code, outcome is GridPreviewOutcome.Ready ready ? ready.Summary.Added : 0);
        }

        if (!await db.Premises.AnyAsync(cancellation))
        {
            foreach (var place in village.Places)
            {
                db.Premises.Add(ToRow(place, village.Code, supervisor.DisplayName));
            }

            writer.Announce(MapChangeKind.Premises, village.Code, objectId: null, change => change);
            await writer.SaveAsync(cancellation);
        }
    }

    /// <summary>What a campaign wants to be told of, before the first flight comes in.</summary>
    public async Task AddRulesAsync(CancellationToken cancellation)
    {
        if (await db.AlertRules.AnyAsync(cancellation))
        {
            return;
        }

        var now = clock.GetUtcNow();
        db.AlertRules.AddRange(
            Rule(AlertRuleKind.SuspectOverScore, now, row => row.MinScore = ScoreWorthAnAlert),
            Rule(AlertRuleKind.TargetUntouched, now, row => row.Hours = HoursUntilUntouched),
            Rule(AlertRuleKind.CellUnswept, now, row => row.DueOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(DaysUntilSwept)),
            Rule(AlertRuleKind.CellUnstaffed, now, _ => { }),
            Rule(AlertRuleKind.WorkerSilent, now, row => row.Hours = HoursUntilWorkerIsSilent),
            Rule(AlertRuleKind.DroneSilent, now, row => row.Hours = HoursUntilDronesAreSilent),
            Rule(AlertRuleKind.CaseDue, now, _ => { }),
            Rule(AlertRuleKind.CaseRelapse, now, _ => { }),
            Rule(AlertRuleKind.DateNear, now, row => row.WorkingDays = WorkingDaysOfReminder),
            Rule(AlertRuleKind.TipReceived, now, _ => { }),
            Rule(AlertRuleKind.TipOverdue, now, _ => { }));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The scene comes in as any orthophoto does, and goes to the real worker.</summary>
    public async Task UploadAsync(DemoVillage village, string path, CancellationToken cancellation)
    {
        var supervisor = await SupervisorAsync(cancellation);
        await using var file = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        var create = new CreateUploadRequest("演示航拍.tif", file.Length, sha256, village.Code, clock.GetUtcNow());
        var outcome = await uploads.CreateAsync(create, supervisor, cancellation);
        var status = outcome switch
        {
            UploadOutcome.Created created => created.Status,
            UploadOutcome.Current current => current.Status,
            _ => throw new InvalidOperationException($"The demo orthophoto was refused: {outcome}."),
        };
        if (status.State is UploadState.Receiving)
        {
            file.Position = status.ReceivedBytes;
            outcome = await uploads.AppendAsync(status.Id, status.ReceivedBytes, file, supervisor, cancellation);
            if (outcome is not UploadOutcome.Current { Status.State: UploadState.Complete or UploadState.AlreadyStored })
            {
                throw new InvalidOperationException($"The demo orthophoto was not stored: {outcome}.");
            }
        }
    }

    private async Task SaveAreaAsync(string code, SaveAreaRequest request, KnownAccount editor, CancellationToken cancellation)
    {
        if (!await db.Areas.AnyAsync(area => area.Code == code, cancellation)
            && await areas.SaveAsync(code, request, editor.Scope, cancellation) is var outcome and not (AreaOutcome.Created or AreaOutcome.Changed))
        {
            throw new InvalidOperationException($"The demo area {code} was refused: {outcome}.");
        }
    }

    private static AlertRuleRow Rule(AlertRuleKind kind, DateTimeOffset now, Action<AlertRuleRow> fill)
    {
        var row = new AlertRuleRow
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            AreaCode = CountyCode,
            IsEnabled = true,
            MadeAt = now,
            ChangedAt = now,
            ChangedBy = DisplayNameOf(Role.Office),
            Version = 1,
        };
        fill(row);
        return row;
    }

    private PremisesRow ToRow(DemoVillage.Place place, string areaCode, string by) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Name = place.Name,
        Kind = Enum.TryParse<PremisesKind>(place.Status, ignoreCase: true, out var kind)
            ? kind
            : throw new InvalidDataException($"The demo place {place.Name} has the unknown status {place.Status}."),
        AreaCode = areaCode,
        Geometry = StoredGeometry.Write(place.Outline),
        Version = 1,
        ChangedAt = clock.GetUtcNow(),
        ChangedBy = by,
    };

    private async Task<KnownAccount> SupervisorAsync(CancellationToken cancellation)
    {
        var name = DemoAccounts.All.First(account => account.Role is Role.Supervisor).UserName;
        return KnownAccount.From(await db.Users.AsNoTracking().SingleAsync(account => account.UserName == name, cancellation));
    }

    private static string DisplayNameOf(Role role) => role switch
    {
        Role.Supervisor => "演示网格长",
        Role.Commander => "演示指挥员",
        Role.Inspector => "演示检查员",
        _ => "演示安委办",
    };
}
