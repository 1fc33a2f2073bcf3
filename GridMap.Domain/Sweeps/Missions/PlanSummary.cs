using System.Text.Json;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>The figures of a plan as one JSON object.</summary>
public static class PlanSummary
{
    /// <summary>Writes the object.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="warnings">Its remarks, in the reader's language, and whatever else he should know.</param>
    public static string Write(SweepPlan plan, IReadOnlyList<string> warnings)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(warnings);
        return MissionNumbers.Json(json => Write(plan, warnings, json));
    }

    private static void Write(SweepPlan plan, IReadOnlyList<string> warnings, Utf8JsonWriter json)
    {
        var figures = plan.Figures;
        json.WriteStartObject();
        Number("flightTimeSeconds", plan.FlightSeconds);
        Number("distanceMetres", plan.DistanceMetres);
        Number("speedMetresPerSecond", figures.SpeedMetresPerSecond);
        json.WriteNumber("photoCount", plan.PhotoCount);
        Number("lineSpacingMetres", figures.LineSpacingMetres);
        Number("triggerMetres", figures.TriggerMetres);
        Number("footprintAcrossMetres", figures.FootprintAcrossMetres);
        Number("footprintAlongMetres", figures.FootprintAlongMetres);
        Number("areaSquareMetres", plan.Area.Area);
        Number("unseenSquareMetres", plan.Unseen.Area);
        Number("heightMetres", figures.HeightMetres);
        json.WriteNumber("gsdMetres", Math.Round(figures.GsdMetres, 6));
        json.WriteString("camera", plan.Camera.Name);
        json.WriteString("frame", plan.Frame.ToString());
        Number("forwardOverlap", plan.Settings.ForwardOverlap);
        Number("sideOverlap", plan.Settings.SideOverlap);
        Number("gimbalPitchDegrees", plan.Settings.GimbalPitchDegrees);
        if (figures.SpeedLimitedBy is { } by) json.WriteString("speedLimitedBy", by);
        if (plan.Limits.ApprovalNumber is { } number) json.WriteString("approvalNumber", number);
        json.WriteStartObject("secondsByRole");
        foreach (var role in Enum.GetValues<LegRole>())
        {
            Number(PlanGeoJson.NameOf(role), plan.Sorties.SelectMany(sortie => sortie.Legs).Where(leg => leg.Role == role).Sum(leg => leg.Seconds));
        }

        json.WriteEndObject();
        json.WriteStartArray("sorties");
        foreach (var sortie in plan.Sorties) WriteSortie(sortie);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteEndObject();

        void Number(string name, double value) => json.WriteNumber(name, Math.Round(value, 4));

        void WriteSortie(Sortie sortie)
        {
            json.WriteStartObject();
            json.WriteNumber("sortie", sortie.Number);
            json.WriteNumber("drone", sortie.Drone);
            Number("startSeconds", sortie.StartSeconds);
            json.WritePropertyName("takeOff");
            MissionNumbers.WritePosition(json, plan.ToLonLat(sortie.TakeOff));
            Number("flightTimeSeconds", sortie.Seconds);
            Number("distanceMetres", sortie.DistanceMetres);
            json.WriteNumber("photoCount", sortie.Photos.Count);
            if (sortie.BatteryFraction > 0) Number("batteryFraction", sortie.BatteryFraction);
            json.WriteEndObject();
        }
    }
}
