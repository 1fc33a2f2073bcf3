using System.Globalization;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>A sortie in the files that ground stations read.</summary>
public static class MissionFiles
{
    /// <summary>Every file of a sortie: QGroundControl with waypoints and as a survey, Mission Planner, Litchi (one or several), DJI.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    /// <param name="createdAt">Written into the DJI file.</param>
    public static IReadOnlyList<MissionFile> Of(SweepPlan plan, Sortie sortie, DateTimeOffset createdAt)
    {
        var tables = LitchiFile.Write(plan, sortie);
        return
        [
            Plain(".plan", QgcPlanFile.WriteWaypoints(plan, sortie)),
            Plain("-survey.plan", QgcPlanFile.WriteSurvey(plan, sortie)),
            Plain(".waypoints", MissionPlannerFile.Write(plan, sortie)),
            .. tables.Select((table, i) => Plain(tables.Count == 1 ? ".csv" : string.Create(CultureInfo.InvariantCulture, $"-{i + 1}.csv"), table)),
            new MissionFile(
                ".kmz", [(WpmlFile.TemplateName, WpmlFile.WriteTemplate(plan, sortie, createdAt)), (WpmlFile.WaylinesName, WpmlFile.WriteWaylines(plan, sortie))]),
        ];
    }

    /// <summary>The file of a format that holds a sortie whole; Litchi tables of a long sortie come as an archive.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    /// <param name="format"><c>plan</c>, <c>waypoints</c>, <c>csv</c>, <c>kmz</c>, or <c>kml</c> to look at.</param>
    /// <param name="createdAt">Written into the DJI file.</param>
    /// <returns>Null for another format.</returns>
    public static MissionFile? Find(SweepPlan plan, Sortie sortie, string format, DateTimeOffset createdAt)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (format is "kml") return Plain(".kml", KmlFile.Write(plan with { Sorties = [sortie] }));
        if (format is not ("plan" or "waypoints" or "csv" or "kmz")) return null;
        var files = Of(plan, sortie, createdAt);
        var several = files.Where(file => file.Ending.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        return format is "csv" && several.Count > 1
            ? new MissionFile(".zip", [.. several.Select(file => ($"sortie-{sortie.Number.ToString(CultureInfo.InvariantCulture)}{file.Ending}", file.Parts[0].Text))])
            : files.First(file => file.Ending == $".{format}");
    }

    private static MissionFile Plain(string ending, string text) => new(ending, [("", text)]);
}
