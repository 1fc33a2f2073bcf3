using GridMap.Contracts.Grids;
using GridMap.Contracts.Households;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Households;

/// <summary>Takes a list in, line by line; what cannot be used is named and left out, and what is on the list already stays as it is.</summary>
internal sealed class HouseholdImporter(GridMapDb db, MapWriter writer, HouseholdEditor editor, AreaScope scope, TimeProvider clock)
{
    private const int MostIssues = 1000;

    public async Task<HouseholdImportSummary> ImportAsync(string text, string? area, CancellationToken cancellation)
    {
        var known = (await db.Households.AsNoTracking().Within(scope, row => row.AreaCode).Where(row => !row.IsRetired).Select(row => new { row.AreaCode, row.Label }).ToListAsync(cancellation))
            .Select(row => (row.AreaCode, row.Label)).ToHashSet();
        var (added, again, rejected) = (0, 0, 0);
        var issues = new List<GridImportIssue>();
        foreach (var (line, request, fault, value) in HouseholdCsv.Read(text, area))
        {
            if (request is null)
            {
                Reject(line, code: null, Problems.Say(fault!, ("value", value))); // either a row or a fault
                continue;
            }

            var (areaCode, refused) = await editor.PlaceAsync(request, cancellation);
            if (areaCode is null)
            {
                Reject(line, request.AreaCode, refused is HouseholdOutcome.Unfit unfit ? unfit.Message : Problems.Say("area.outsideScope", ("area", request.AreaCode)));
                continue;
            }

            if (!known.Add((areaCode, request.Label.Trim())))
            {
                again++;
                continue;
            }

            var row = new HouseholdRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), AreaCode = areaCode, Label = "", ChangedBy = "" };
            editor.Fill(row, request, areaCode);
            db.Households.Add(row);
            added++;
        }

        await writer.SaveAsync(cancellation);
        return new HouseholdImportSummary(added, again, rejected, issues);

        void Reject(int line, string? code, Contracts.Message why)
        {
            rejected++;
            if (issues.Count < MostIssues)
            {
                issues.Add(new GridImportIssue(line, code, IsError: true, why));
            }
        }
    }
}
