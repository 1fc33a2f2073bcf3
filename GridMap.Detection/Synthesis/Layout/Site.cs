using GridMap.Detection.Synthesis.Elements;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>A building site: puts things on the town's plots, remembers what is taken, and writes the truth down.</summary>
internal sealed class Site(Placement middle, Random chance)
{
    private readonly List<Plot> _taken = [];

    public List<SceneElement> Elements { get; } = [];

    public List<SceneLabel> Labels { get; } = [];

    public List<ScenePremises> Premises { get; } = [];

    public Random Chance => chance;

    public double Between(double from, double to) => from + ((to - from) * chance.NextDouble());

    public Placement At(double along, double across, double turnRadians = 0) => middle.Offset(along, across, turnRadians);

    /// <summary>Claims a plot unless something stands within <paramref name="apartMetres"/> of it.</summary>
    public bool TryClaim(Plot plot, double apartMetres)
    {
        foreach (var other in _taken)
        {
            if (plot.Overlaps(other, apartMetres))
            {
                return false;
            }
        }

        _taken.Add(plot);
        return true;
    }

    public void Lay(Plot plot, GroundKind kind, Rgb tint, int layer, bool isTurned = false) =>
        Elements.Add(new Ground(
            At(plot.MiddleAlong, plot.MiddleAcross, isTurned ? Math.PI / 2 : 0),
            isTurned ? plot.Width : plot.Length, isTurned ? plot.Length : plot.Width, kind, tint) { Layer = layer });

    public void Build(SceneElement building, string kind, RoofColour colour)
    {
        Elements.Add(building);
        Labels.Add(SceneLabel.Of(building, ObjectClass.Structure, kind, building.ReachX, building.ReachY) with
        {
            AreaSquareMetres = 4.0 * building.HalfLength * building.HalfWidth,
            RoofColour = colour,
        });
    }

    public void Stand(VerticalTank tank, string kind)
    {
        Elements.Add(tank);
        Labels.Add(SceneLabel.Of(tank, ObjectClass.Tank, kind, tank.HalfLength, tank.HalfLength) with { DiameterMetres = 2.0 * tank.HalfLength });
    }

    public void Stand(HorizontalVessel vessel)
    {
        Elements.Add(vessel);
        Labels.Add(SceneLabel.Of(vessel, ObjectClass.Tank, "horizontalVessel", vessel.ReachX, vessel.ReachY) with
        {
            DiameterMetres = 2.0 * vessel.HalfWidth,
            LengthMetres = 2.0 * vessel.HalfLength,
        });
    }

    /// <summary>Marks a stretch that counts neither for nor against a detector (groups of drums, road tankers).</summary>
    public void Ignore(string kind, SceneElement element, double reachX, double reachY) =>
        Labels.Add(SceneLabel.Of(element, ObjectClass.Tank, kind, reachX, reachY) with { IsIgnored = true });

    public void Register(Plot plot, string name, string kind, string status, string trade)
    {
        (double Along, double Across)[] corners =
        [
            (plot.Along, plot.Across), (plot.Along + plot.Length, plot.Across),
            (plot.Along + plot.Length, plot.Across + plot.Width), (plot.Along, plot.Across + plot.Width),
        ];
        Premises.Add(new ScenePremises(name, kind, status, trade,
            [.. corners.Select(corner => At(corner.Along, corner.Across)).Select(place => (place.X, place.Y))]));
    }

    public void Fence(Plot plot, double gateAlong, Rgb brick, double heightMetres)
    {
        const double gate = 8;
        var top = plot.Across + plot.Width;
        Elements.Add(new Wall(At(plot.MiddleAlong, plot.Across), plot.Length, heightMetres, brick));
        Elements.Add(new Wall(At(plot.Along, plot.MiddleAcross, Math.PI / 2), plot.Width, heightMetres, brick));
        Elements.Add(new Wall(At(plot.Along + plot.Length, plot.MiddleAcross, Math.PI / 2), plot.Width, heightMetres, brick));
        var before = gateAlong - (gate / 2) - plot.Along;
        var after = plot.Along + plot.Length - gateAlong - (gate / 2);
        Elements.Add(new Wall(At(plot.Along + (before / 2), top), before, heightMetres, brick));
        Elements.Add(new Wall(At(gateAlong + (gate / 2) + (after / 2), top), after, heightMetres, brick));
    }

    public void Plant(double along, double across, double crownMetres)
    {
        var green = 0.8f + (0.4f * (float)chance.NextDouble());
        var dry = (float)chance.NextDouble();
        var leaf = Rgb.Mix(new Rgb(74, 98, 48), new Rgb(104, 110, 58), dry) * green;
        Elements.Add(new Tree(At(along, across, Between(0, 6)), crownMetres, crownMetres * Between(0.9, 1.4), leaf));
    }
}
