using System.Globalization;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Benchmarks.City;

/// <summary>Suspects and targets of the city, the same for the same seed: thick around a hundred workshops' quarters, thin elsewhere.</summary>
internal sealed class CityObjects(int seed, DateTimeOffset now)
{
    private const int Quarters = 100;
    private const double QuarterDegrees = 0.012;

    private readonly Random _chance = new(seed);
    private readonly Guid _flight = new(seed, 0, 0, new byte[8]);
    private readonly Guid[] _inspectors = [.. Enumerable.Range(1, 12).Select(number => new Guid(number, 1, 0, new byte[8]))];
    private (double X, double Y)[]? _centres;

    public SuspectSummary Suspect(int number)
    {
        _centres ??= [.. Enumerable.Range(0, Quarters).Select(_ => (_chance.NextDouble() * CityPlan.Columns, _chance.NextDouble() * CityPlan.Rows))];
        var (centreX, centreY) = _centres[_chance.Next(Quarters)];
        var isThin = _chance.NextDouble() < 0.3;
        var x = isThin ? _chance.NextDouble() * CityPlan.Columns : centreX + (Bell() * QuarterDegrees / CityPlan.StepDegrees);
        var y = isThin ? _chance.NextDouble() * CityPlan.Rows : centreY + (Bell() * QuarterDegrees / CityPlan.StepDegrees);
        (x, y) = (Math.Clamp(x, 0, CityPlan.Columns - 0.001), Math.Clamp(y, 0, CityPlan.Rows - 0.001));
        var cell = CityPlan.CellCode((int)x, (int)y);
        var seen = now.AddDays(-60 * _chance.NextDouble());
        var fate = _chance.NextDouble();
        return new SuspectSummary(
            Id(), string.Create(CultureInfo.InvariantCulture, $"YS-2026-{number:000000}"),
            CityPlan.West + (x * CityPlan.StepDegrees), CityPlan.South + (y * CityPlan.StepDegrees), RadiusMetres: 4 + (8 * _chance.NextDouble()),
            fate < 0.7 ? SuspectStatus.Suspected : fate < 0.9 ? SuspectStatus.Confirmed : SuspectStatus.Dismissed,
            Math.Round(0.3 + (0.7 * _chance.NextDouble()), 4), cell, cell, _chance.Next(8), _chance.Next(4), seen, seen,
            seen.AddHours(20 * _chance.NextDouble()), _flight, Version: 1);
    }

    public TargetSummary Target(SuspectSummary suspect)
    {
        var fate = _chance.NextDouble();
        var inspector = _chance.Next(_inspectors.Length);
        var status = fate < 0.4 ? TargetStatus.Assigned : fate < 0.6 ? TargetStatus.Accepted : TargetStatus.Done;
        return new TargetSummary(
            Id(), suspect.Id, suspect.Number, suspect.Longitude, suspect.Latitude, suspect.AreaCode, status, _inspectors[inspector],
            $"核查员 {inspector + 1}", status is TargetStatus.Done ? (fate < 0.8 ? VisitFinding.ViolationFound : VisitFinding.Lawful) : null, Note: null,
            suspect.ChangedAt, suspect.ChangedAt, Version: 1);
    }

    /// <summary>What somebody makes of a suspect now.</summary>
    public SuspectSummary Review(SuspectSummary suspect, DateTimeOffset at) => suspect with
    {
        Status = (SuspectStatus)_chance.Next(3),
        ChangedAt = at,
        Version = suspect.Version + 1,
    };

    public int Next(int below) => _chance.Next(below);

    private double Bell() => Enumerable.Range(0, 4).Sum(_ => _chance.NextDouble() - 0.5);

    private Guid Id()
    {
        var bytes = new byte[16];
        _chance.NextBytes(bytes);
        return new Guid(bytes);
    }
}
