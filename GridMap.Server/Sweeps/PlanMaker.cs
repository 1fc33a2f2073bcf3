using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps.Missions;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Grids;
using GridMap.Server.Grounds;
using GridMap.Server.People;
using Microsoft.Extensions.Options;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Sweeps;

/// <summary>Makes plans from requests, with the planner that the browser has too: nothing is taken from the browser but what was asked for.</summary>
internal sealed class PlanMaker(CellDirectory cells, GroundBook grounds, HeightShelf heights, IOptions<SweepPlanOptions> options)
{
    // What was photographed last before a flight was broken off is photographed again over so many photos.
    private const double PhotosAgain = 2;

    /// <summary>Makes a plan, and finds the cells that it and its sorties photograph.</summary>
    /// <param name="json">What was asked for.</param>
    /// <param name="scope">Whose elevation models and roads it may be made with.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<PlanMaking> MakeAsync(JsonElement json, AreaScope scope, CancellationToken cancellation)
    {
        switch (SweepRequestJson.Read(json))
        {
            case SweepRequestReading.Broken broken:
                return Refused(broken.Reason);
            case SweepRequestReading.Whole whole when FindFault(whole.Request) is { } fault:
                return Refused(fault);
            case SweepRequestReading.Whole whole:
                if (whole.Request.RoadsId is { } roads && await grounds.FindReadyAsync(roads, GroundKind.Roads, scope, cancellation) is null)
                {
                    return Refused(Phrase.Of("sweep.roadsGone"));
                }

                if (await FindOnGroundAsync(whole.Request, scope, cancellation) is not { } request)
                {
                    return Refused(Phrase.Of("sweep.terrainGone"));
                }

                return SweepPlanner.Plan(request) switch
                {
                    SweepOutcome.Planned planned => await FindCellsAsync(request, planned.Plan, cancellation),
                    SweepOutcome.Refused refused => Refused(refused.Reasons[0]),
                    SweepOutcome.BreaksLimits breaks => Refused(breaks.Breaches[0].Message),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The plan as it is stored, rests of broken-off sorties included; null where this version's planner makes another one of the request.</summary>
    /// <param name="row">The plan.</param>
    /// <param name="sorties">All of its sorties.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SweepPlan?> FindAsync(SweepPlanRow row, IEnumerable<SortieRow> sorties, CancellationToken cancellation)
    {
        if (await FindRequestAsync(row, cancellation) is not { } request || SweepPlanner.Plan(request) is not SweepOutcome.Planned { Plan: var plan })
        {
            return null;
        }

        var all = sorties.ToDictionary(sortie => sortie.Number);
        foreach (var rest in all.Values.Where(sortie => sortie.RestOf is not null).OrderBy(sortie => sortie.Number))
        {
            if (FindRest(request, plan, rest.RestOf ?? 0, all[rest.RestOf ?? 0].LastPhoto ?? 0, rest.Number) is not { } sortie)
            {
                return null;
            }

            plan = plan with { Sorties = [.. plan.Sorties, sortie] };
        }

        return HashOf(plan) == row.LegsSha256 ? plan : null;
    }

    /// <summary>What is left of a sortie that was broken off; null when nothing is, or when it cannot be flown within the limits.</summary>
    public async Task<Sortie?> FindRestAsync(SweepPlanRow row, SweepPlan plan, int number, int lastPhoto, int newNumber, CancellationToken cancellation) =>
        await FindRequestAsync(row, cancellation) is { } request ? FindRest(request, plan, number, lastPhoto, newNumber) : null;

    public static byte[] WriteLegs(SweepPlan plan) => Encoding.UTF8.GetBytes(PlanGeoJson.WriteLegs(plan));

    /// <summary>Cells that a sortie photographs, of those that its plan does.</summary>
    public async Task<IReadOnlyList<string>> FindCellsAsync(SweepPlan plan, Sortie sortie, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var grid = await cells.CurrentAsync(cancellation);
        var known = codes.Select(grid.Find).OfType<KnownCell>().ToList();
        return [.. SortieCover.Find(plan, sortie, [.. known.Select(cell => cell.Ground.ToGeometry())]).Select(i => known[i].Code)];
    }

    /// <summary>What a stored plan was made from, its terrain included, taken out of use or not.</summary>
    private async Task<SweepRequest?> FindRequestAsync(SweepPlanRow row, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(row.Request);
        return SweepRequestJson.Read(json.RootElement) is SweepRequestReading.Whole { Request: var request } ? await FindOnGroundAsync(request, AreaScope.OfEverywhere, cancellation) : null;
    }

    /// <summary>The request with the heights that it names; null where there is no such elevation model.</summary>
    private async Task<SweepRequest?> FindOnGroundAsync(SweepRequest request, AreaScope scope, CancellationToken cancellation) =>
        request.TerrainId is not { } id ? request
        : await grounds.FindReadyAsync(id, GroundKind.Terrain, scope, cancellation) is { } terrain
            ? request with { Terrain = await heights.ReadAsync(terrain, TerrainLattice.Around(request.Area, request.TakeOffs, terrain.ModelOf().StepMetres), cancellation) }
            : null;

    private static Sortie? FindRest(SweepRequest request, SweepPlan plan, int number, int lastPhoto, int newNumber) =>
        SweepPlanner.Resume(request, plan, number, lastPhoto, PhotosAgain * plan.Figures.TriggerMetres) is SweepOutcome.Planned { Plan.Sorties: [var rest] }
            ? rest with { Number = newNumber }
            : null;

    private async Task<PlanMaking> FindCellsAsync(SweepRequest request, SweepPlan plan, CancellationToken cancellation)
    {
        var bounds = request.Area.EnvelopeInternal;
        var near = (await cells.CurrentAsync(cancellation)).InOrder.Where(cell => cell.Ground.Bounds.Intersects(bounds)).ToList();
        var touched = SortieCover.Find(request.Area, [.. near.Select(cell => cell.Ground.ToGeometry())]).Select(i => near[i]).ToList();
        if (touched.Count == 0)
        {
            return Refused(Phrase.Of("sweep.noCells"));
        }

        List<Geometry> shapes = [.. touched.Select(cell => cell.Ground.ToGeometry())];
        return new PlanMaking.Made(
            plan, [.. touched.Select(cell => cell.Code)],
            [.. plan.Sorties.Select(sortie => (IReadOnlyList<string>)[.. SortieCover.Find(plan, sortie, shapes).Select(i => touched[i].Code)])]);
    }

    /// <summary>What the planner takes for granted, or would be at work on for too long.</summary>
    private Phrase? FindFault(SweepRequest request)
    {
        Geometry[] shapes = [request.Area, .. request.Limits.Zones.Select(zone => zone.Shape), .. request.Limits.OperationArea is { } open ? [open] : Array.Empty<Geometry>()];
        var most = options.Value;
        if (shapes.Sum(shape => shape.NumPoints) is var corners && corners > most.MostVertices)
        {
            return Phrase.Of("sweep.tooManyCorners", ("corners", corners), ("most", most.MostVertices));
        }

        if (Math.Max(request.TakeOffs.Count, request.Limits.Zones.Count) is var places && places > most.MostPlaces)
        {
            return Phrase.Of("sweep.tooManyPlaces", ("places", places), ("most", most.MostPlaces));
        }

        return shapes.Select(shape => ShapeFault.Find(shape, isChinaOnly: false)).FirstOrDefault(fault => fault is not null)
            ?? (GroundMeasure.AreaSquareMetres(request.Area) / 1e6 is var large && large > most.MostSquareKilometres
                ? Phrase.Of("sweep.areaLarge", ("areaSquareKilometres", large), ("most", most.MostSquareKilometres))
                : null);
    }

    private static string HashOf(SweepPlan plan) => Convert.ToHexStringLower(SHA256.HashData(WriteLegs(plan)));

    private static PlanMaking.Refused Refused(Phrase reason) => new(new Message(reason.Key, reason.Arguments));
}
