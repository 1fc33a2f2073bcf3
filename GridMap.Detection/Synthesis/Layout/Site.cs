using GridMap.Detection.Synthesis.Elements;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>A building site: puts things on the town's plots, remembers what is taken, and writes the truth down.</summary>
internal sealed class Site(Placement middle, Random chance, double wetness)
{
    private readonly List<Plot> _taken = [];

    public List<SceneElement> Elements { get; } = [];

    public List<SceneLabel> Labels { get; } = [];

    public List<ScenePremises> Premises { get; } = [];

    public Random Chance => chance;

    /// <summary>0 is dry ground, 1 stands in puddles.</summary>
    public double Wetness => wetness;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[chance.Next(choices.Count)];

    public bool Happens(double probability) => chance.NextDouble() < probability;

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
            isTurned ? plot.Width : plot.Length, isTurned ? plot.Length : plot.Width, kind, tint, wetness) { Layer = layer });

    /// <summary>Puts up a building. What stands on it later is seen in the same frame of the mosaic.</summary>
    public void Build(SceneElement building, string kind, RoofColour colour, bool isIgnored = false)
    {
        Elements.Add(building);
        Labels.Add(new SceneLabel(SceneClass.Structure, kind, [building], isIgnored)
        {
            AreaSquareMetres = 4.0 * building.HalfLength * building.HalfWidth,
            RoofColour = colour,
            LeastPixels = 8,
        });
    }

    public void Stand(VerticalTank tank, string kind)
    {
        Elements.Add(tank);
        Labels.Add(new SceneLabel(SceneClass.Tank, kind, [tank]) { DiameterMetres = 2.0 * tank.HalfLength, LeastPixels = 6 });
    }

    public void Stand(HorizontalVessel vessel)
    {
        Elements.Add(vessel);
        Labels.Add(new SceneLabel(SceneClass.Tank, "horizontal-vessel", [vessel])
        {
            DiameterMetres = 2.0 * vessel.HalfWidth,
            LengthMetres = 2.0 * vessel.HalfLength,
            LeastPixels = 6,
        });
    }

    /// <summary>Several small containers with one label round them all; each must show <paramref name="leastPixels"/> for it to count.</summary>
    public void Group(string kind, IReadOnlyList<SceneElement> parts, double leastPixels)
    {
        Elements.AddRange(parts);
        Labels.Add(new SceneLabel(SceneClass.Tank, kind, parts) { LeastPixels = leastPixels });
    }

    /// <summary>Something that is no tank and no roof but has a category of its own, because it is mistaken for one.</summary>
    public void Park(SceneClass @class, string kind, SceneElement element)
    {
        Elements.Add(element);
        Labels.Add(new SceneLabel(@class, kind, [element]) { LeastPixels = 6 });
    }

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
        var green = 0.75f + (0.45f * (float)chance.NextDouble());
        var dry = (float)chance.NextDouble();
        var leaf = Rgb.Mix(new Rgb(70, 96, 46), new Rgb(108, 112, 58), dry) * green;
        if (crownMetres < 5 && chance.Next(6) == 0)
        {
            Elements.Add(new Palm(At(along, across, Between(0, 6)), crownMetres, crownMetres * Between(0.8, 1.3), leaf * 1.1f, chance.Next(7, 15)));
            return;
        }

        Elements.Add(new Tree(At(along, across, Between(0, 6)), crownMetres, crownMetres * Between(0.8, 1.3), leaf));
    }
}
