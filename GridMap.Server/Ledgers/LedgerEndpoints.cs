using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;
using GridMap.Contracts.People;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Column = GridMap.Domain.Ledgers.LedgerColumn;

namespace GridMap.Server.Ledgers;

internal static class LedgerEndpoints
{
    private const string WordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static IServiceCollection AddLedgers(this IServiceCollection services) => services
        .AddScoped<LedgerBook>().AddScoped<LedgerFreezer>().AddScoped<LedgerFreezeReader>().AddScoped<LedgerHistory>().AddScoped<LedgerImporter>().AddScoped<LedgerReporter>()
        .AddScoped<LedgerRounds>().AddScoped<PersonsLog>();

    public static void MapLedgers(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Ledger).WithTags("Ledger").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListLedger");
        group.MapGet("/export", ExportAsync).WithName("ExportLedger");
        group.MapGet("/template", Template).WithName("GetLedgerTemplate");
        group.MapPost("/import", ImportAsync).WithName("ImportLedger").RequireAuthorization(Policies.KeepLedger).Accepts<byte[]>(LedgerWorkbook.MediaType);
        group.MapGet("/cases/{id:guid}/history", HistoryAsync).WithName("GetLedgerHistory");
        group.MapGet("/campaigns/{id:guid}/rounds", RoundsAsync).WithName("ListLedgerRounds");
        group.MapGet("/campaigns/{id:guid}/report", ReportAsync).WithName("GetFinalReport");
        group.MapPost("/freezes", FreezeAsync).WithName("FreezeLedger").RequireAuthorization(Policies.KeepLedger);
        group.MapGet("/freezes/{id:guid}", FreezeDetailAsync).WithName("GetLedgerFreeze");
        group.MapGet("/freezes/{id:guid}/export", FreezeExportAsync).WithName("ExportLedgerFreeze");
        group.MapGet("/freezes/{id:guid}/difference", DifferenceAsync).WithName("CompareLedgerFreezes");
        group.MapPost("/freezes/{id:guid}/signature", SignAsync).WithName("SignLedger").RequireAuthorization(Policies.KeepLedger);
    }

    // A list in a query comes last: what writes the handlers at build takes one for optional by its default value only.
    internal static async Task<Results<Ok<Page<LedgerLine>>, ProblemHttpResult>> ListAsync(
        string? area, CaseState? state, ViolationKind? violation, string? text, Contracts.Ledgers.LedgerColumn? sort, bool? descending, bool? persons, string? after,
        LedgerBook book, Caller caller, CancellationToken cancellation, [FromQuery] string[]? filter = null) =>
        FindFilter(state, violation, text, filter, sort, descending, persons, caller.Account, out var refusal) is not { } asked ? refusal
        : caller.Account.Scope.Narrow(area ?? "") is { } narrowed ? TypedResults.Ok(await book.ListAsync(narrowed, asked, after, caller.Account, cancellation))
        : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        string? area, CaseState? state, ViolationKind? violation, string? text, Contracts.Ledgers.LedgerColumn? sort, bool? descending, bool? persons,
        LedgerBook book, LedgerRounds rounds, Caller caller, TimeProvider clock, CancellationToken cancellation, [FromQuery] string[]? filter = null)
    {
        if (FindFilter(state, violation, text, filter, sort, descending, persons, caller.Account, out var refusal) is not { } asked)
        {
            return refusal;
        }

        if (caller.Account.Scope.Narrow(area ?? "") is not { } narrowed)
        {
            return Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
        }

        var names = new List<string>();
        foreach (var code in narrowed.AreaCodes)
        {
            names.Add(code == AreaScope.Everywhere ? "全部辖区" : await rounds.NameAsync(code, cancellation));
        }

        var name = string.Join('、', names);
        return TypedResults.File(
            await book.ExportAsync(narrowed, name, asked, caller.Account, cancellation), LedgerWorkbook.MediaType, $"清单台账-{name}-{Domain.Cases.CaseRules.DayOf(clock.GetUtcNow()):yyyyMMdd}.xlsx");
    }

    internal static FileContentHttpResult Template() => TypedResults.File(LedgerWorkbook.WriteTemplate(), LedgerWorkbook.MediaType, "清单台账模板.xlsx");

    internal static async Task<Results<Ok<LedgerImportReport>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, string? fileName, string? apply, LedgerImporter importer, Caller caller, CancellationToken cancellation)
    {
        if (await LimitedBody.ReadAsync(request, LedgerFile.MostMegabytes * 1024 * 1024, cancellation) is not { } content)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", $"{LedgerFile.MostMegabytes}"));
        }

        var name = Path.GetFileName(fileName ?? "ledger.xlsx");
        if (apply is not null && apply != LedgerRows.HashOf(content))
        {
            return Problems.Conflict("ledger.otherFile", ("file", name));
        }

        try
        {
            return TypedResults.Ok(await importer.ImportAsync(content, name, isApplied: apply is not null, caller.Account, cancellation));
        }
        catch (LedgerFileException broken)
        {
            return Problems.BadRequest(broken.Reason);
        }
    }

    internal static async Task<Results<Ok<List<LedgerChange>>, ProblemHttpResult>> HistoryAsync(Guid id, LedgerHistory history, AreaScope scope, CancellationToken cancellation) =>
        await history.FindAsync(id, scope, cancellation) is { } changes ? TypedResults.Ok(changes) : Problems.NotFound("case.notFound");

    internal static async Task<Results<Ok<List<LedgerRound>>, NotFound>> RoundsAsync(Guid id, LedgerRounds rounds, Caller caller, CancellationToken cancellation) =>
        await rounds.FindAsync(id, caller.Account, cancellation) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    internal static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> ReportAsync(
        Guid id, string? area, LedgerReporter reporter, Caller caller, CancellationToken cancellation) =>
        caller.Account.Scope.Narrow(area ?? "") is not { } narrowed ? Problems.Forbidden("area.outsideScope", ("area", area ?? ""))
        : await reporter.WriteAsync(id, narrowed, caller.Account, cancellation) is { } report ? TypedResults.File(report.Content, WordMediaType, report.FileName)
        : TypedResults.NotFound();

    internal static async Task<Results<Ok<LedgerRoundCounty>, NotFound, ProblemHttpResult>> FreezeAsync(
        FreezeLedgerRequest request, LedgerFreezer freezer, Caller caller, CancellationToken cancellation) => Answer(await freezer.FreezeAsync(request, caller.Account, cancellation));

    internal static async Task<Results<Ok<LedgerRoundCounty>, NotFound, ProblemHttpResult>> SignAsync(
        Guid id, SignLedgerRequest request, LedgerFreezer freezer, Caller caller, CancellationToken cancellation) => Answer(await freezer.SignAsync(id, request, caller.Account, cancellation));

    internal static async Task<Results<Ok<LedgerFreezeDetail>, NotFound, ProblemHttpResult>> FreezeDetailAsync(
        Guid id, bool? persons, LedgerFreezeReader reader, Caller caller, CancellationToken cancellation) =>
        persons is true && !MaySeePersons(caller.Account) ? Problems.Forbidden("ledger.persons")
        : await reader.FindAsync(id, caller.Account, persons is true, cancellation) is { } detail ? TypedResults.Ok(detail)
        : TypedResults.NotFound();

    internal static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> FreezeExportAsync(
        Guid id, bool? persons, LedgerFreezeReader reader, Caller caller, CancellationToken cancellation) =>
        persons is true && !MaySeePersons(caller.Account) ? Problems.Forbidden("ledger.persons")
        : await reader.ExportAsync(id, caller.Account, persons is true, cancellation) is { } file ? TypedResults.File(file.Content, LedgerWorkbook.MediaType, file.FileName)
        : TypedResults.NotFound();

    internal static async Task<Results<Ok<LedgerDifferenceReport>, NotFound>> DifferenceAsync(
        Guid id, Guid? with, LedgerFreezeReader reader, Caller caller, CancellationToken cancellation) =>
        await reader.CompareAsync(id, with, caller.Account, cancellation) is { } difference ? TypedResults.Ok(difference) : TypedResults.NotFound();

    private static Results<Ok<LedgerRoundCounty>, NotFound, ProblemHttpResult> Answer(LedgerOutcome outcome) => outcome switch
    {
        LedgerOutcome.Done done => TypedResults.Ok(done.County),
        LedgerOutcome.NotFound => TypedResults.NotFound(),
        LedgerOutcome.Forbidden forbidden => Problems.Of(StatusCodes.Status403Forbidden, forbidden.Message),
        LedgerOutcome.Refused refused => Problems.BadRequest(refused.Message),
        LedgerOutcome.Conflict conflict => Problems.Of(StatusCodes.Status409Conflict, conflict.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The filter that was asked for; null when it is refused, with the reason.</summary>
    private static LedgerFilter? FindFilter(
        CaseState? state, ViolationKind? violation, string? text, string[]? filter, Contracts.Ledgers.LedgerColumn? sort, bool? descending, bool? persons, KnownAccount caller,
        out ProblemHttpResult refusal)
    {
        refusal = Problems.Forbidden("ledger.persons");
        if (persons is true && !MaySeePersons(caller))
        {
            return null;
        }

        var columns = (filter ?? []).Select(LedgerFilter.FindColumn).ToList();
        if (columns.IndexOf(null) is >= 0 and var unknown)
        {
            refusal = Problems.BadRequest("ledger.noColumn", ("filter", filter?[unknown] ?? ""));
            return null;
        }

        return new LedgerFilter(persons is true)
        {
            State = state, Violation = violation, Text = text, Columns = [.. columns.OfType<(Column, string)>()], Sort = (Column?)sort ?? Column.Number, IsDescending = descending is true,
        };
    }

    private static bool MaySeePersons(KnownAccount account) => account.Roles.Any(role => role is Role.Office or Role.Department);
}
