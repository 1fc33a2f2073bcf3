using GridMap.Contracts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Live;
using GridMap.Domain.Areas;
using GridMap.Domain.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Areas;

/// <summary>Creates and changes areas; the areas above come along when their official names are known.</summary>
internal sealed class AreaEditor(GridMapDb db, MapWriter writer, AreaDirectory directory, TimeProvider clock)
{
    public async Task<AreaOutcome> SaveAsync(string writtenCode, SaveAreaRequest request, AreaScope scope, CancellationToken cancellation)
    {
        if (AreaCode.Read(writtenCode) is AreaCodeReading.Failed failed)
        {
            return new AreaOutcome.Refused(AreaCodeFaults.Say(writtenCode, failed.Fault));
        }

        var code = AreaCode.Get(writtenCode);
        if (!scope.Covers(code.Text))
        {
            return new AreaOutcome.OutsideScope(code.Text);
        }

        if (code.Level == Domain.Areas.AreaLevel.Cell)
        {
            return new AreaOutcome.Refused(Problems.Say("area.cellCode", ("code", code.Text)));
        }

        Geometry? shape = null;
        if (request.Polygon is { } polygon && polygon.ValueKind != System.Text.Json.JsonValueKind.Null)
        {
            shape = StoredGeometry.FindGeometry(polygon);
            if (shape is null || ShapeFault.Find(shape, isChinaOnly: false) is not null)
            {
                return new AreaOutcome.Refused(shape is null || ShapeFault.Find(shape, isChinaOnly: false) is not { } fault
                    ? Problems.Say("grid.unreadablePolygon")
                    : new Message(fault.Key, fault.Arguments));
            }
        }

        return await AddParentsAsync(code, cancellation) ?? await WriteAsync(code, request.Name.Trim(), shape, cancellation);
    }

    private async Task<AreaOutcome?> AddParentsAsync(AreaCode code, CancellationToken cancellation)
    {
        foreach (var above in code.Ancestors())
        {
            if (await db.Areas.FindAsync([above.Text], cancellation) is not null)
            {
                continue;
            }

            if (OfficialAreas.FindName(above.Text) is not { } name)
            {
                return new AreaOutcome.Refused(Problems.Say("area.parentMissing", ("code", code.Text), ("parent", above.Text)));
            }

            db.Areas.Add(NewRow(above, name, shape: null));
        }

        return null;
    }

    private async Task<AreaOutcome> WriteAsync(AreaCode code, string name, Geometry? shape, CancellationToken cancellation)
    {
        var row = await db.Areas.FindAsync([code.Text], cancellation);
        AreaOutcome outcome;
        if (row is null)
        {
            db.Areas.Add(NewRow(code, name, shape));
            outcome = new AreaOutcome.Created(code.Text);
        }
        else
        {
            row.Name = name;
            row.Polygon = shape is null ? null : StoredGeometry.Write(shape);
            row.ChangedAt = clock.GetUtcNow();
            outcome = new AreaOutcome.Changed(code.Text);
        }

        writer.Announce(MapChangeKind.Cells, code.Text, objectId: null, change => change);
        try
        {
            await writer.SaveAsync(cancellation);
        }
        catch (DbUpdateException) when (outcome is AreaOutcome.Created)
        {
            // The only row that can collide is one that somebody else made under this code meanwhile.
            return new AreaOutcome.Refused(Problems.Say("area.createdMeanwhile", ("code", code.Text)));
        }

        // Parents may have come along, so the whole city is read again.
        directory.Refresh(code.Text[..4]);
        return outcome;
    }

    private AreaRow NewRow(AreaCode code, string name, Geometry? shape) => new()
    {
        Code = code.Text,
        Name = name,
        Level = (Contracts.Areas.AreaLevel)code.Level,
        ParentCode = code.Parent?.Text,
        Polygon = shape is null ? null : StoredGeometry.Write(shape),
        ChangedAt = clock.GetUtcNow(),
    };
}
