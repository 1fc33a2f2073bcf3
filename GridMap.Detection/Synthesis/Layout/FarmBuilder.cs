using GridMap.Detection.Synthesis.Elements;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>A farmstead: barns, a row of silos, greenhouses, manure pits, plastic tanks, heaps and haystacks.</summary>
internal sealed class FarmBuilder(Site site)
{
    private readonly HouseBuilder _houses = new(site);

    public void Build(Plot plot)
    {
        var farm = plot.Inset(4);
        site.Lay(farm, GroundKind.Dirt, new Rgb(158, 140, 112) * (float)site.Between(0.85, 1.1), layer: 2);
        site.Lay(Plot.Around(farm.MiddleAlong, farm.MiddleAcross, farm.Length * 0.5, farm.Width * 0.5), site.Pick([GroundKind.Concrete, GroundKind.Gravel]), new Rgb(164, 156, 142), layer: 3);
        PutHalls(farm);
        PutSilos(farm);
        PutGreenhouses(farm);
        var tanks = new TankFarmBuilder(site);
        tanks.BuildLoose(farm, 2 + site.Chance.Next(5));
        tanks.BuildVessels(farm, 1 + site.Chance.Next(2));
        new ContainerBuilder(site).Build(farm, 3);
        PutPits(farm);
        var clutter = new ClutterBuilder(site);
        clutter.Scatter(farm, 45);
        for (var i = 0; i < 5; i++)
        {
            clutter.Park(farm, tankers: 0.4);
        }

        for (var i = 0; i < 26; i++)
        {
            site.Plant(farm.Along + site.Between(0, farm.Length), farm.Across + (site.Happens(0.5) ? site.Between(-1, 4) : farm.Width - site.Between(-1, 4)), site.Between(1.5, 6.5));
        }
    }

    private void PutHalls(Plot farm)
    {
        for (var i = 0; i < 5; i++)
        {
            var length = site.Between(9, 34);
            var width = site.Between(5, 13);
            var isTurned = site.Happens(0.4);
            var spot = Plot.Around(
                farm.Along + site.Between(8, farm.Length - 8), farm.Across + site.Between(8, farm.Width - 8), isTurned ? width : length, isTurned ? length : width);
            if (!farm.Holds(spot) || !site.TryClaim(spot, apartMetres: 1.5))
            {
                continue;
            }

            if (site.Happens(0.3))
            {
                _houses.BuildHouse(spot);
            }
            else
            {
                _houses.BuildHall(spot, site.Between(0.1, 1), "barn");
            }
        }
    }

    private void PutSilos(Plot farm)
    {
        var count = 1 + site.Chance.Next(5);
        var diameter = site.Between(1.8, 7);
        var make = TankMakes.Silo(site);
        var along = farm.Along + site.Between(6, Math.Max(7, farm.Length - 30));
        var across = farm.Across + site.Between(8, farm.Width - 8);
        for (var i = 0; i < count; i++)
        {
            var spot = Plot.Around(along + (i * (diameter + site.Between(0.2, 1))), across, diameter, diameter);
            if (farm.Holds(spot) && site.TryClaim(spot, apartMetres: 0.05))
            {
                site.Stand(new VerticalTank(site.At(spot.MiddleAlong, spot.MiddleAcross, site.Between(0, 6)), diameter, diameter * site.Between(1.4, 2.2), make), "silo");
            }
        }
    }

    private void PutGreenhouses(Plot farm)
    {
        var width = site.Between(5, 9);
        var length = site.Between(16, 45);
        var along = farm.Along + site.Between(10, farm.Length * 0.5);
        for (var i = 0; i < site.Chance.Next(6); i++)
        {
            var spot = Plot.Around(along + (length / 2), farm.Across + 6 + (i * (width + 1)), length, width);
            if (farm.Holds(spot) && site.TryClaim(spot, apartMetres: 0.3))
            {
                // Some call a tunnel of film a building and some do not.
                site.Build(new Greenhouse(site.At(spot.MiddleAlong, spot.MiddleAcross), length, width, 2.8), "greenhouse", RoofColour.Light, isIgnored: true);
            }
        }
    }

    private void PutPits(Plot farm)
    {
        for (var i = 0; i < site.Chance.Next(3); i++)
        {
            var size = site.Between(4, 12);
            var spot = Plot.Around(farm.Along + site.Between(8, farm.Length - 8), farm.Across + site.Between(8, farm.Width - 8), size, size);
            if (!farm.Holds(spot) || !site.TryClaim(spot, apartMetres: 1))
            {
                continue;
            }

            var place = site.At(spot.MiddleAlong, spot.MiddleAcross, site.Between(0, 6));
            if (site.Happens(0.5))
            {
                site.Park(SceneClass.Basin, "slurry", new RoundBasin(place, size, new Rgb(66, 58, 46), hasBridge: false));
            }
            else
            {
                site.Park(SceneClass.Pool, "pool", new Pool(place, size, size * 0.55, site.Pick([new Rgb(70, 150, 180), new Rgb(60, 88, 74), new Rgb(84, 160, 170)])) { Layer = 8 });
            }
        }
    }
}
