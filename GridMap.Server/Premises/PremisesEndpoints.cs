using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Premises;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Premises;

internal static class PremisesEndpoints
{
    private const int MostFileMegabytes = 32;
    private const int MostPhotoMegabytes = 20;

    public static IServiceCollection AddPremises(this IServiceCollection services)
    {
        services.AddScoped<PlaceArea>();
        services.AddScoped<PremisesBook>();
        services.AddScoped<PremisesEditor>();
        services.AddScoped<PremisesImporter>();
        services.AddScoped<PremisesPhotos>();
        return services;
    }

    public static void MapPremises(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Premises).WithTags("Premises");
        group.MapGet("", ListAsync).WithName("ListPremises").RequireAuthorization();
        group.MapGet("/outlines", OutlinesAsync).WithName("GetPremisesOutlines").RequireAuthorization();
        group.MapGet("/{id:guid}", GetAsync).WithName("GetPremises").RequireAuthorization();
        group.MapGet("/{id:guid}/photos", PhotosAsync).WithName("ListPremisesPhotos").RequireAuthorization();
        group.MapPost("/{id:guid}/photos", AddPhotoAsync).WithName("AddPremisesPhoto").RequireAuthorization(Policies.CheckGround).Accepts<byte[]>("*/*");
        group.MapGet("/{id:guid}/photos/{sha256}", PhotoAsync).WithName("GetPremisesPhoto").RequireAuthorization()
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg");
        group.MapPost("", RegisterAsync).WithName("RegisterPremises").RequireAuthorization(Policies.EditPremises);
        group.MapPut("/{id:guid}", ChangeAsync).WithName("ChangePremises").RequireAuthorization(Policies.EditPremises);
        group.MapPost("/import", ImportAsync).WithName("ImportPremises").RequireAuthorization(Policies.EditPremises)
            .Accepts<byte[]>("*/*");
    }

    internal static async Task<Results<Ok<Page<PremisesSummary>>, ProblemHttpResult>> ListAsync(
        string? area, PremisesKind? kind, string? text, bool? retired, string? after, PremisesBook book, AreaScope scope, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } narrowed
            ? TypedResults.Ok(await book.ListAsync(narrowed, kind, text, retired ?? false, after, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<Ok<PremisesSummary>, NotFound>> GetAsync(
        Guid id, PremisesBook book, AreaScope scope, CancellationToken cancellation) =>
        await book.FindAsync(id, scope, cancellation) is { } place ? TypedResults.Ok(place) : TypedResults.NotFound();

    internal static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> OutlinesAsync(
        string bbox, PremisesBook book, AreaScope scope, CancellationToken cancellation) =>
        FindBounds(bbox) is { } bounds
            ? TypedResults.Ok(await book.DrawAsync(scope, bounds, cancellation))
            : Problems.BadRequest("premises.badBounds", ("bbox", bbox));

    internal static async Task<Results<Created<PremisesSummary>, Ok<PremisesSummary>, NotFound, ProblemHttpResult>> RegisterAsync(
        SavePremisesRequest request, PremisesEditor editor, Caller caller, CancellationToken cancellation) =>
        Answer(await editor.RegisterAsync(request, caller.Account.DisplayName, caller.Account.Scope, cancellation));

    internal static async Task<Results<Created<PremisesSummary>, Ok<PremisesSummary>, NotFound, ProblemHttpResult>> ChangeAsync(
        Guid id, SavePremisesRequest request, PremisesEditor editor, Caller caller, CancellationToken cancellation) =>
        Answer(await editor.ChangeAsync(id, request, caller.Account.DisplayName, caller.Account.Scope, cancellation));

    internal static async Task<Results<Ok<PremisesImportSummary>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, string? fileName, PremisesImporter importer, Caller caller, CancellationToken cancellation)
    {
        if (await LimitedBody.ReadAsync(request, MostFileMegabytes * 1024 * 1024, cancellation) is not { } content)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", $"{MostFileMegabytes}"));
        }

        try
        {
            return TypedResults.Ok(await importer.ImportAsync(
                content, Path.GetFileName(fileName ?? "premises.geojson"), caller.Account.DisplayName, caller.Account.Scope, cancellation));
        }
        catch (GridFileException broken)
        {
            return Problems.BadRequest(broken.Reason);
        }
    }

    internal static async Task<Results<Ok<List<PremisesPhoto>>, NotFound>> PhotosAsync(Guid id, PremisesPhotos photos, CancellationToken cancellation) =>
        await photos.ListAsync(id, cancellation) is { } list ? TypedResults.Ok(list) : TypedResults.NotFound();

    internal static async Task<Results<Ok<List<PremisesPhoto>>, NotFound, ProblemHttpResult>> AddPhotoAsync(
        Guid id, HttpRequest request, PremisesPhotos photos, CancellationToken cancellation)
    {
        if (await LimitedBody.ReadAsync(request, MostPhotoMegabytes * 1024 * 1024, cancellation) is not { } content)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", $"{MostPhotoMegabytes}"));
        }

        return !await PremisesPhotos.IsPictureAsync(content, cancellation) ? Problems.BadRequest("record.fileKind")
            : await photos.PutAsync(id, content, cancellation) is { } list ? TypedResults.Ok(list)
            : TypedResults.NotFound();
    }

    internal static async Task<Results<FileStreamHttpResult, NotFound>> PhotoAsync(Guid id, string sha256, PremisesPhotos photos, CancellationToken cancellation) =>
        await photos.OpenAsync(id, sha256, cancellation) is { } photo
            ? TypedResults.Stream(photo, await ChipFormat.OfAsync(photo, cancellation), entityTag: new EntityTagHeaderValue($"\"{sha256}\""))
            : TypedResults.NotFound();

    private static Envelope? FindBounds(string bbox)
    {
        var numbers = bbox.Split(',').Select(text =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : (double?)null).ToArray();
        return numbers is [{ } west, { } south, { } east, { } north] && west <= east && south <= north ? new Envelope(west, east, south, north) : null;
    }

    private static Results<Created<PremisesSummary>, Ok<PremisesSummary>, NotFound, ProblemHttpResult> Answer(PremisesOutcome outcome) => outcome switch
    {
        PremisesOutcome.Registered registered => TypedResults.Created($"{Routes.Premises}/{registered.Place.Id}", registered.Place),
        PremisesOutcome.Changed changed => TypedResults.Ok(changed.Place),
        PremisesOutcome.NotFound => TypedResults.NotFound(),
        PremisesOutcome.Stale stale => Problems.Conflict("premises.stale", ("version", $"{stale.CurrentVersion}")),
        PremisesOutcome.OutsideScope outside => Problems.Forbidden("area.outsideScope", ("area", outside.AreaCode)),
        PremisesOutcome.Refused refused => Problems.BadRequest(refused.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
