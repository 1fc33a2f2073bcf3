using System.Globalization;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Disposal;
using GridMap.Domain.Ledgers;
using GridMap.Server.Campaigns;
using GridMap.Server.Cases;
using GridMap.Server.Ledgers;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using CaseState = GridMap.Contracts.Cases.CaseState;
using CaseStepKind = GridMap.Domain.Cases.CaseStepKind;
using EvidenceStage = GridMap.Domain.Cases.Disposal.EvidenceStage;
using MeasureKind = GridMap.Domain.Cases.Disposal.MeasureKind;
using ViolationKind = GridMap.Domain.Cases.ViolationKind;

namespace GridMap.Benchmarks;

/// <summary>What the pages of a large ledger cost, with what cases' steps come to kept beside them, and told from their steps each time.</summary>
internal static class LedgerSpeed
{
    private const int Rounds = 5;
    private const int BatchCases = 1000;
    private const string City = "4101";

    private static readonly Guid Inspector = new(1, 0, 0, new byte[8]);
    private static readonly Guid Office = new(2, 0, 0, new byte[8]);

    public static async Task<int> RunAsync(int cases)
    {
        var folder = Directory.CreateTempSubdirectory("gridmap-ledger-").FullName;
        try
        {
            await using var services = CityDatabase.Open(folder);
            await CityDatabase.FillAsync(services, new MeshCity(columns: 40, rows: 25, stepDegrees: 0.0025), suspects: 0);
            var steps = await FillAsync(services, cases);
            Console.WriteLine($"{Machine.Describe()}; {cases} cases of {steps} steps, median of {Rounds}");
            Console.WriteLine("| request | by the clock | processor time |");
            Console.WriteLine("|---|---|---|");
            await MeasureAsync(services, "first page", (book, who) => book.ListAsync(new AreaScope([City]), new LedgerFilter(SeesPersons: false), null, who, CancellationToken.None));
            await MeasureAsync(services, "words searched for", (book, who) => book.ListAsync(new AreaScope([City]), new LedgerFilter(SeesPersons: false) { Text = "查封" }, null, who, CancellationToken.None));
            await MeasureAsync(services, "all rows", (book, _) => book.ReadAsync(new AreaScope([City]), CancellationToken.None));
            await using (var scope = services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<GridMapDb>().Cases.ExecuteUpdateAsync(set => set.SetProperty(row => row.Standing, (string?)null));
            }

            await MeasureAsync(services, "all rows, told from their steps", (book, _) => book.ReadAsync(new AreaScope([City]), CancellationToken.None));
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync<T>(ServiceProvider services, string what, Func<LedgerBook, KnownAccount, Task<T>> ask)
    {
        var who = new KnownAccount(Office, "office", "office", [Role.Office], new AreaScope([City]), IsDisabled: false, IsDemo: false);
        var costs = new List<Cost>();
        for (var round = 0; round <= Rounds; round++)
        {
            await using var scope = services.CreateAsyncScope();
            var campaigns = ActivatorUtilities.CreateInstance<CampaignReader>(scope.ServiceProvider);
            var book = ActivatorUtilities.CreateInstance<LedgerBook>(scope.ServiceProvider, campaigns, ActivatorUtilities.CreateInstance<PersonsLog>(scope.ServiceProvider));
            costs.Add(await Cost.OfAsync(() => ask(book, who)));
        }

        // The first warms up.
        var (seconds, processor) = (Median(costs.Skip(1).Select(cost => cost.Seconds)), Median(costs.Skip(1).Select(cost => cost.ProcessorSeconds)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {seconds * 1000:0} ms | {processor * 1000:0} ms |"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static async Task<int> FillAsync(ServiceProvider services, int cases)
    {
        var (all, chance) = (0, new Random(5));
        foreach (var numbers in Enumerable.Range(1, cases).Chunk(BatchCases))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var number in numbers)
            {
                var read = Make(new Guid(number, 3, 0, new byte[8]), chance);
                all += read.Steps.Count;
                db.Add(RowOf(read, number));
                db.AddRange(read.Steps.Select((step, i) => step.ToRecord("lin", "he", step.At).ToRow(read.Id, i + 1)));
            }

            await db.SaveChangesAsync();
        }

        return all / cases;
    }

    private static CaseRow RowOf(Case read, int number)
    {
        var facts = new CaseFacts($"场所{number}", $"某村{number}号", "树脂", "无", "航飞", new DateOnly(2026, 3, 2), "镇政府", null, null);
        return new CaseRow
        {
            Id = read.Id, Number = $"AJ-2026-{number:00000}", Name = facts.Name, AreaCode = $"{City}22100200", Longitude = 114, Latitude = 34.7, State = (CaseState)read.State, Round = read.Round,
            Violation = (Contracts.Cases.ViolationKind?)read.Violation, Facts = CaseRows.Write(facts), Standing = CaseRows.WriteStanding(LedgerStanding.Of(read)), OpenedAt = CityDatabase.Now,
            ChangedAt = CityDatabase.Now, Version = 1,
        };
    }

    /// <summary>A case so far along its way as chance has it, by the rules.</summary>
    private static Case Make(Guid id, Random chance)
    {
        var at = CityDatabase.Now.AddDays(-chance.Next(40, 200));
        CaseStep Step(CaseStepKind kind, Guid by) => new() { Id = Guid.NewGuid(), Kind = kind, By = by, At = at = at.AddHours(3) };
        var (first, second, before, after) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var due = CaseRules.DayOf(at).AddDays(30);
        CaseStep Show(Guid photo, EvidenceStage stage) => Step(CaseStepKind.AddEvidence, Inspector) with { Evidence = new Evidence(photo, stage, new string('a', 64), null, null) };
        var read = Case.Open(id, Step(CaseStepKind.Open, Office));
        List<Func<CaseStep>> way =
        [
            () => Step(CaseStepKind.Dispatch, Office) with { To = Inspector }, () => Step(CaseStepKind.Verify, Inspector), () => Show(before, EvidenceStage.Before),
            () => Step(CaseStepKind.Confirm, Inspector) with { Violation = ViolationKind.UnlicensedTrade, Reason = "院内三只储罐，无证照" },
            () => Step(CaseStepKind.OrderMeasure, Inspector) with { Measure = new Measure(first, MeasureKind.StopProduction, "应急管理局", due) },
            () => Step(CaseStepKind.OrderMeasure, Inspector) with { Measure = new Measure(second, MeasureKind.Seal, "应急管理局", due) },
            () => Step(CaseStepKind.FinishMeasure, Inspector) with { MeasureId = first, EvidenceIds = [before] }, () => Step(CaseStepKind.FinishMeasure, Inspector) with { MeasureId = second, EvidenceIds = [before] },
            () => Show(after, EvidenceStage.After), () => Show(Guid.NewGuid(), EvidenceStage.Paper), () => Show(Guid.NewGuid(), EvidenceStage.After),
        ];
        foreach (var next in way.Take(chance.Next(2, way.Count + 1)))
        {
            read = read.Take(next()) is CaseOutcome.Taken taken ? taken.Case : throw new InvalidOperationException("The rules do not allow this way.");
        }

        return read;
    }
}
