using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>A storage depot: bunds of large and small tanks, spheres of gas in a row of vessels, treatment basins, a pump house.</summary>
internal sealed class DepotBuilder(Site site)
{
    private readonly TankFarmBuilder _tanks = new(site);
    private readonly ClutterBuilder _clutter = new(site);

    public void Build(Plot plot)
    {
        var depot = plot.Inset(3);
        site.Lay(depot, site.Pick([GroundKind.Concrete, GroundKind.Gravel, GroundKind.Dirt]), new Rgb(168, 162, 150) * (float)site.Between(0.75, 1.05), layer: 2);
        site.Fence(depot, depot.MiddleAlong, new Rgb(172, 166, 156), heightMetres: 2.2);
        var across = depot.Across + 4;
        while (across < depot.Across + depot.Width - 8)
        {
            var diameter = site.Pick([site.Between(2, 4), site.Between(4, 8), site.Between(8, 14), site.Between(14, 20)]);
            var depth = Math.Min(depot.Across + depot.Width - 2 - across, (diameter * site.Between(1.5, 2.9)) + 4);
            FillRow(new Plot(depot.Along + 3, across, depot.Length - 6, depth), diameter);
            across += depth + site.Between(2, 7);
        }

        new ContainerBuilder(site).Build(depot, 5);
        for (var i = 0; i < 4; i++)
        {
            _clutter.Park(depot, tankers: 0.6);
        }

        _clutter.Scatter(depot, 20);
    }

    private void FillRow(Plot row, double diameter)
    {
        var along = row.Along;
        while (along < row.Along + row.Length - 8)
        {
            var length = Math.Min(row.Along + row.Length - along, site.Between(18, 55));
            var part = new Plot(along, row.Across, length, row.Width);
            switch (site.Chance.Next(8))
            {
                case 0:
                    PutBasin(part);
                    break;
                case 1:
                    _tanks.BuildVessels(part, 2 + site.Chance.Next(5));
                    break;
                case 2:
                    PutHouse(part);
                    break;
                default:
                    _tanks.BuildBund(part, Math.Min(diameter, Math.Min(part.Width, part.Length) - 3));
                    break;
            }

            along += length + site.Between(1, 4);
        }
    }

    private void PutBasin(Plot part)
    {
        var diameter = Math.Min(Math.Min(part.Width, part.Length) - 1, site.Between(6, 24));
        if (diameter < 4 || !site.TryClaim(Plot.Around(part.MiddleAlong, part.MiddleAcross, diameter, diameter), apartMetres: 0.5))
        {
            return;
        }

        var place = site.At(part.MiddleAlong, part.MiddleAcross, site.Between(0, 6));
        var water = site.Pick([new Rgb(48, 58, 52), new Rgb(70, 76, 58), new Rgb(84, 96, 92), new Rgb(50, 50, 44)]);
        site.Park(SceneClass.Basin, "clarifier", new RoundBasin(place, diameter, water, hasBridge: site.Happens(0.75)));
    }

    private void PutHouse(Plot part)
    {
        var length = Math.Min(part.Length - 1, site.Between(8, 20));
        var width = Math.Min(part.Width - 1, site.Between(5, 12));
        if (width < 3 || !site.TryClaim(Plot.Around(part.MiddleAlong, part.MiddleAcross, length, width), apartMetres: 0.3))
        {
            return;
        }

        new HouseBuilder(site).BuildHall(Plot.Around(part.MiddleAlong, part.MiddleAcross, length, width), site.Between(0, 0.6), "shed");
    }
}
