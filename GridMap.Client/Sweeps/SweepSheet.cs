using System.Text.Json;
using System.Text.Json.Serialization;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Client.Sweeps;

/// <summary>What a supervisor has chosen for a sweep: kept in the browser, handed to the planner, and saved as a plan.</summary>
public sealed record SweepSheet
{
    /// <summary>The saved plan that it changes; null for a new one.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>The version of that plan that was seen.</summary>
    public int? PlanVersion { get; init; }

    public string Title { get; init; } = "";

    public IReadOnlyList<SheetCell> Cells { get; init; } = [];

    /// <summary>GeoJSON polygons that are swept beside the cells.</summary>
    public IReadOnlyList<JsonElement> Drawn { get; init; } = [];

    /// <summary>GeoJSON polygons that are left out.</summary>
    public IReadOnlyList<JsonElement> Holes { get; init; } = [];

    public IReadOnlyList<SheetZone> Zones { get; init; } = [];

    /// <summary>GeoJSON polygon that is not left; null for none.</summary>
    public JsonElement? OperationArea { get; init; }

    public IReadOnlyList<LonLat> TakeOffs { get; init; } = [];

    /// <summary>Name in the catalogue; of no account where there is a camera of one's own.</summary>
    public string CameraName { get; init; } = "Mavic 3E wide";

    public SweepCamera? OwnCamera { get; init; }

    /// <summary>Whether the height is wanted; else the detail is.</summary>
    public bool IsByHeight { get; init; }

    public double GsdCentimetres { get; init; } = 3;

    public double HeightMetres { get; init; } = 100;

    /// <summary>Shares, 0 to 0.95.</summary>
    public double ForwardOverlap { get; init; } = 0.8;

    public double SideOverlap { get; init; } = 0.7;

    /// <summary>Clockwise from true north; null looks for the quickest.</summary>
    public double? LineDegrees { get; init; }

    public double MarginMetres { get; init; }

    /// <summary>How far lines are flown on straight before and after the photos.</summary>
    public double TurnAroundMetres { get; init; }

    public bool IsCrossHatched { get; init; }

    public double GimbalPitchDegrees { get; init; } = -90;

    /// <summary>Of a new, full battery.</summary>
    public double EnduranceMinutes { get; init; } = 35;

    public double ReserveFraction { get; init; } = 0.25;

    public double HealthFraction { get; init; } = 1;

    public double TemperatureCelsius { get; init; } = 20;

    public double WindMetresPerSecond { get; init; }

    public double WindFromDegrees { get; init; }

    public int Drones { get; init; } = 1;

    public double CeilingMetres { get; init; } = 120;

    public string ApprovalNumber { get; init; } = "";

    public double? RangeMetres { get; init; }

    /// <summary>Whose heights are followed; null flies level.</summary>
    public SheetGround? Terrain { get; init; }

    /// <summary>Along which take-off points are chosen, beside those that were given; null for none.</summary>
    public SheetGround? Roads { get; init; }

    public double ClimbMetresPerSecond { get; init; } = 6;

    public double DescentMetresPerSecond { get; init; } = 5;

    /// <summary>Whether there is nothing to plan yet.</summary>
    [JsonIgnore]
    public bool IsEmpty => Cells.Count is 0 && Drawn.Count is 0;

    [JsonIgnore]
    public SweepCamera Camera => OwnCamera ?? CameraCatalogue.Find(CameraName) ?? CameraCatalogue.All[0];
}
