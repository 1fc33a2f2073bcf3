using System.Runtime.InteropServices;
using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Grounds;

/// <summary>Elevation models and road networks for planning sweeps.</summary>
internal static class GroundEndpoints
{
    // What is asked for lies within a zone: nobody needs to reckon with a whole continent.
    private const double LargestMetres = 20_000_000;

    public static IServiceCollection AddGrounds(this IServiceCollection services)
    {
        services.AddOptions<GroundOptions>().BindConfiguration(GroundOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RoadShelf>();
        return services.AddScoped<GroundBook>().AddScoped<GroundDesk>().AddScoped<GroundQueue>().AddScoped<GroundIntake>().AddScoped<HeightShelf>();
    }

    public static void MapGrounds(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Grounds).WithTags("Grounds").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListGrounds");
        group.MapPost("", SendAsync).WithName("SendGround").RequireAuthorization(Policies.Upload)
            .Accepts<Stream>("*/*").WithMetadata(new DisableRequestSizeLimitAttribute()).ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetGround");
        group.MapDelete("/{id:guid}", RemoveAsync).WithName("RemoveGround").RequireAuthorization(Policies.Upload)
            .WithDescription("Takes the file out of use: it is offered to nobody any more. Plans that were made with it keep it.");
        group.MapPost("/{id:guid}/restore", RestoreAsync).WithName("RestoreGround").RequireAuthorization(Policies.Upload);
        group.MapGet("/terrain/{id:guid}/heights", HeightsAsync).WithName("GetTerrainHeights")
            .WithDescription("Heights at the knots of a lattice over an extent, which is given in metres of the CGCS2000 3-degree Gauss-Krüger zone of the meridian. Without a step the model's own; other steps are its doubles.");
        group.MapGet("/roads/{id:guid}/lines", LinesAsync).WithName("GetRoadLines")
            .WithDescription("Whole lines that come near an extent in WGS 84 degrees.");
    }

    internal static async Task<Results<Ok<IReadOnlyList<GroundSummary>>, ProblemHttpResult>> ListAsync(
        string? area, AreaScope scope, GroundBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<GroundSummary>, ProblemHttpResult>> GetAsync(Guid id, AreaScope scope, GroundBook book, CancellationToken cancellation) =>
        await book.FindAsync(id, scope, cancellation) is { } found ? TypedResults.Ok(found) : NotFound();

    internal static async Task<Results<Ok<GroundSummary>, ProblemHttpResult>> SendAsync(
        GroundKind kind, string area, string fileName, DateOnly? measuredOn, string? source, HttpRequest request, AreaScope scope, GroundDesk desk, GroundBook book, IFileStore store,
        Caller caller, CancellationToken cancellation)
    {
        if (AreaChoice.FindRefusal(area, scope, out var areaCode) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(fileName))
        {
            return Problems.BadRequest("uploads.unusableName", ("fileName", fileName));
        }

        store.EnsureRoom(request.ContentLength ?? 0);
        return await AnswerAsync(await desk.SendAsync(kind, areaCode, fileName, measuredOn, source, request.Body, caller.Account, cancellation), scope, book, cancellation);
    }

    internal static async Task<Results<Ok<GroundSummary>, ProblemHttpResult>> RemoveAsync(
        Guid id, AreaScope scope, GroundDesk desk, GroundBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.PutAsync(id, isRemoved: true, caller.Account, cancellation), scope, book, cancellation);

    internal static async Task<Results<Ok<GroundSummary>, ProblemHttpResult>> RestoreAsync(
        Guid id, AreaScope scope, GroundDesk desk, GroundBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.PutAsync(id, isRemoved: false, caller.Account, cancellation), scope, book, cancellation);

    internal static async Task<Results<Ok<TerrainHeights>, ProblemHttpResult>> HeightsAsync(
        Guid id, int meridian, double west, double south, double east, double north, double? step, AreaScope scope, GroundBook book, HeightShelf shelf, IOptions<GroundOptions> options,
        CancellationToken cancellation)
    {
        if (await book.FindReadyAsync(id, GroundKind.Terrain, scope, cancellation) is not { } row)
        {
            return NotFound();
        }

        if (meridian % 3 != 0 || Math.Abs(meridian) > 180 || !(west < east && south < north) || !(Math.Max(Math.Abs(west), Math.Abs(east)) < LargestMetres)
            || !(Math.Max(Math.Abs(south), Math.Abs(north)) < LargestMetres) || step is <= 0 or > 100_000 || step is double.NaN)
        {
            return Problems.BadRequest("grounds.badExtent");
        }

        var spacing = Math.Max(step ?? row.ModelOf().StepMetres, HeightModel.LeastStepMetres);
        if ((east - west) / spacing * ((north - south) / spacing) > options.Value.MostKnots)
        {
            return Problems.BadRequest("grounds.tooManyHeights", ("most", $"{options.Value.MostKnots}"));
        }

        var lattice = TerrainLattice.Over(TerrainLattice.FrameOf(meridian), new Envelope(west, east, south, north), spacing);
        var grid = await shelf.ReadAsync(row, lattice, cancellation);
        return TypedResults.Ok(new TerrainHeights(
            id, meridian, lattice.Frame.ToString(), lattice.StepMetres, lattice.FirstColumn, lattice.FirstRow, lattice.Columns, lattice.Rows,
            MemoryMarshal.AsBytes(grid.Heights).ToArray()));
    }

    internal static async Task<Results<Ok<RoadPieces>, ProblemHttpResult>> LinesAsync(
        Guid id, double west, double south, double east, double north, AreaScope scope, GroundBook book, RoadShelf shelf, CancellationToken cancellation)
    {
        if (await book.FindReadyAsync(id, GroundKind.Roads, scope, cancellation) is not { } row)
        {
            return NotFound();
        }

        if (!(west < east && south < north))
        {
            return Problems.BadRequest("grounds.badExtent");
        }

        var network = await shelf.GetAsync(row, cancellation);
        return TypedResults.Ok(new RoadPieces(id, [.. network.Near(new Envelope(west, east, south, north)).Select(line => line.Coordinates.SelectMany(at => new[] { at.X, at.Y }).ToArray())]));
    }

    private static async Task<Results<Ok<GroundSummary>, ProblemHttpResult>> AnswerAsync(StepOutcome outcome, AreaScope scope, GroundBook book, CancellationToken cancellation) =>
        outcome is StepOutcome.Done done ? await GetAsync(done.Id, scope, book, cancellation) : Problems.Of(outcome, "grounds.notFound");

    private static ProblemHttpResult NotFound() => Problems.NotFound("grounds.notFound");
}
