using System.Text.Json;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>A plan as two GeoJSON collections: legs as lines, photos as points. WGS 84, longitude first.</summary>
public static class PlanGeoJson
{
    /// <summary>One LineString a leg, in flying order.</summary>
    /// <param name="plan">The plan.</param>
    /// <remarks><c>heightMetres</c> is the leg's highest point above the take-off point; <c>heightsMetres</c> gives each vertex of a leg that is not level. Climb and descent stand on one place.</remarks>
    public static string WriteLegs(SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return WriteCollection(plan, (json, sortie) =>
        {
            foreach (var leg in sortie.Legs) WriteLeg(json, plan, sortie, leg);
        });
    }

    /// <summary>One Point a photo, in flying order.</summary>
    /// <param name="plan">The plan.</param>
    /// <remarks><c>yawDegrees</c> is where the picture's top points, clockwise from true north.</remarks>
    public static string WritePhotos(SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return WriteCollection(plan, (json, sortie) =>
        {
            foreach (var photo in sortie.Photos) WritePhoto(json, plan, sortie, photo);
        });
    }

    /// <summary>The name of a role in files.</summary>
    public static string NameOf(LegRole role) => role switch
    {
        LegRole.Survey => "survey",
        LegRole.Turn => "turn",
        _ => "transit",
    };

    private static string WriteCollection(SweepPlan plan, Action<Utf8JsonWriter, Sortie> writeFeatures) => MissionNumbers.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var sortie in plan.Sorties) writeFeatures(json, sortie);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteLeg(Utf8JsonWriter json, SweepPlan plan, Sortie sortie, FlightLeg leg)
    {
        Begin(json, "LineString");
        json.WriteStartArray("coordinates");
        foreach (var point in leg.Path) MissionNumbers.WritePosition(json, plan.ToLonLat(point.Position));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteNumber("sortie", sortie.Number);
        json.WriteNumber("sequence", leg.Sequence);
        json.WriteString("role", NameOf(leg.Role));
        var (lowest, highest) = leg.HeightRange;
        json.WriteNumber("heightMetres", MissionNumbers.Metres(highest));
        if (highest - lowest > 0.001)
        {
            json.WriteStartArray("heightsMetres");
            foreach (var point in leg.Path) json.WriteNumberValue(MissionNumbers.Metres(point.HeightMetres));
            json.WriteEndArray();
        }

        json.WriteNumber("speedMetresPerSecond", MissionNumbers.Metres(leg.SpeedMetresPerSecond));
        json.WriteNumber("seconds", MissionNumbers.Metres(leg.Seconds));
        if (leg.PhotoSpacingMetres is { } spacing) json.WriteNumber("photoSpacingMetres", MissionNumbers.Metres(spacing));
        json.WriteNumber("drone", sortie.Drone);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePhoto(Utf8JsonWriter json, SweepPlan plan, Sortie sortie, PlannedPhoto photo)
    {
        Begin(json, "Point");
        json.WritePropertyName("coordinates");
        MissionNumbers.WritePosition(json, plan.ToLonLat(photo.Position));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteNumber("sortie", sortie.Number);
        json.WriteNumber("sequence", photo.Sequence);
        json.WriteNumber("leg", photo.Leg);
        json.WriteNumber("yawDegrees", Math.Round(plan.TrueDegrees(photo.Position, photo.YawDegrees), 4));
        json.WriteNumber("pitchDegrees", plan.Settings.GimbalPitchDegrees);
        json.WriteNumber("heightMetres", MissionNumbers.Metres(photo.HeightMetres));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string geometry)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", geometry);
    }
}
