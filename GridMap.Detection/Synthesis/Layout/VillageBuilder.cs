using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Rows of village houses with courts, lanes, canopies, trees and what lies about.</summary>
internal sealed class VillageBuilder(Site site)
{
    private readonly HouseBuilder _houses = new(site);
    private readonly ClutterBuilder _clutter = new(site);

    public void Build(Plot plot)
    {
        var block = plot.Inset(2);
        site.Lay(block, GroundKind.Dirt, new Rgb(160, 146, 122) * (float)site.Between(0.85, 1.1), layer: 2);
        const double depth = 19;
        var lane = site.Happens(0.5) ? GroundKind.Concrete : GroundKind.Dirt;
        for (var across = block.Across + 2; across + depth < block.Across + block.Width; across += depth + 4.5)
        {
            site.Lay(new Plot(block.Along, across + depth, block.Length, 3.6), lane, new Rgb(176, 166, 150), layer: 3);
            for (var along = block.Along + 2; along + 14 < block.Along + block.Length;)
            {
                var width = site.Between(9, 15);
                BuildCourt(new Plot(along, across, width, depth));
                along += width + (site.Happens(0.15) ? site.Between(4, 12) : site.Between(0.2, 1.4));
            }
        }

        for (var i = 0; i < block.Length * block.Width / 260; i++)
        {
            site.Plant(block.Along + site.Between(0, block.Length), block.Across + site.Between(0, block.Width), site.Between(1, 4.5));
        }
    }

    private void BuildCourt(Plot court)
    {
        if (site.Happens(0.6))
        {
            site.Lay(court, site.Happens(0.7) ? GroundKind.Concrete : GroundKind.Gravel, new Rgb(170, 162, 148) * (float)site.Between(0.8, 1.05), layer: 3);
        }

        if (site.Happens(0.8))
        {
            site.Fence(court, court.Along + (court.Length * 0.3), site.Happens(0.5) ? new Rgb(150, 108, 88) : new Rgb(170, 164, 152), heightMetres: site.Between(1.4, 2.4));
        }

        var deep = site.Between(6.5, 10);
        var house = Plot.Around(court.MiddleAlong + site.Between(-0.2, 0.2), court.Across + 0.4 + (deep / 2), court.Length - site.Between(0.6, 3), deep);
        site.TryClaim(house, apartMetres: -1);
        _houses.BuildHouse(house);
        if (site.Happens(0.6))
        {
            var side = site.Happens(0.5) ? court.Along + court.Length - 2.6 : court.Along + 2.6;
            var annex = Plot.Around(side, court.Across + court.Width - site.Between(3.4, 5), site.Between(3, 4.6), site.Between(4, 6.5));
            if (site.TryClaim(annex, apartMetres: 0.1))
            {
                _houses.BuildHall(annex, site.Between(0.1, 1), "annex");
            }
        }

        PutTank(court);
        _clutter.Scatter(court, 5);
        if (site.Happens(0.5))
        {
            site.Plant(court.Along + site.Between(2, court.Length - 2), court.Across + court.Width - 3.2, site.Between(2, 4.5));
        }

        if (site.Happens(0.25))
        {
            _clutter.Park(court, tankers: 0);
        }
    }

    private void PutTank(Plot court)
    {
        var size = site.Between(0.9, 2.2);
        var spot = Plot.Around(court.Along + site.Between(1.4, court.Length - 1.4), court.Across + site.Between(court.Width * 0.55, court.Width - 1.4), size, size);
        if (!site.Happens(0.3) || !site.TryClaim(spot, apartMetres: 0.1))
        {
            return;
        }

        var make = site.Happens(0.6) ? TankMakes.Plastic(site) : TankMakes.Works(site);
        site.Stand(new VerticalTank(site.At(spot.MiddleAlong, spot.MiddleAcross, site.Between(0, 6)), size, size * site.Between(0.9, 1.5), make), TankMakes.Kind(make));
    }
}
