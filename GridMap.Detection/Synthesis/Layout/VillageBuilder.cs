using GridMap.Detection.Synthesis.Elements;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Rows of village houses with courts, lanes, solar heaters and trees.</summary>
internal sealed class VillageBuilder(Site site)
{
    public void Build(Plot plot)
    {
        var block = plot.Inset(2);
        site.Lay(block, GroundKind.Dirt, new Rgb(160, 148, 126), layer: 2);
        const double depth = 19;
        for (var across = block.Across + 2; across + depth < block.Across + block.Width; across += depth + 4.5)
        {
            site.Lay(new Plot(block.Along, across + depth, block.Length, 3.6), GroundKind.Concrete, new Rgb(176, 170, 158), layer: 3);
            for (var along = block.Along + 2; along + 14 < block.Along + block.Length;)
            {
                var width = site.Between(10.5, 14);
                BuildHouse(new Plot(along, across, width, depth));
                along += width + site.Between(0.4, 1.6);
            }
        }
    }

    private void BuildHouse(Plot court)
    {
        var brick = site.Chance.Next(2) == 0 ? new Rgb(150, 108, 88) : new Rgb(170, 164, 152);
        site.Lay(court, GroundKind.Concrete, new Rgb(170, 162, 148), layer: 3);
        site.Fence(court, court.Along + (court.Length * 0.3), brick, heightMetres: 2.2);
        var house = Plot.Around(court.MiddleAlong, court.Across + 5.2, court.Length - 0.8, 9.4);
        if (site.Chance.Next(3) == 0)
        {
            site.Build(new Shed(site.At(house.MiddleAlong, house.MiddleAcross), house.Length, house.Width, 5.4, new Rgb(148, 82, 64), 0.25), "house", RoofColour.Red);
        }
        else
        {
            var grey = (float)site.Between(0.82, 1.08);
            site.Build(new FlatRoof(site.At(house.MiddleAlong, house.MiddleAcross), house.Length, house.Width, site.Between(3.6, 7), new Rgb(164, 160, 152) * grey), "house", RoofColour.Light);
            PutHeater(house);
        }

        if (site.Chance.Next(2) == 0)
        {
            var canopy = Plot.Around(court.Along + court.Length - 2.6, court.Across + court.Width - 4, 4.4, 6.5);
            site.Build(new Shed(site.At(canopy.MiddleAlong, canopy.MiddleAcross, Math.PI / 2), canopy.Width, canopy.Length, 2.9, new Rgb(66, 116, 178), 0.2), "canopy", RoofColour.Blue);
        }
        else
        {
            site.Plant(court.Along + court.Length - 2.8, court.Across + court.Width - 3.2, site.Between(2.5, 4.5));
        }
    }

    private void PutHeater(Plot house)
    {
        // Solar heaters stand on almost every roof and look like small tanks: truth leaves them out on purpose.
        var along = house.Along + site.Between(2.5, house.Length - 2.5);
        var across = house.Across + site.Between(2.5, house.Width - 2.5);
        site.Elements.Add(new Wall(site.At(along, across), 1.9, 8.2, new Rgb(34, 40, 60), thicknessMetres: 1.5));
        site.Elements.Add(new HorizontalVessel(site.At(along, across - 0.9), 2.1, 0.5, 8.6, new Rgb(206, 208, 210), 0));
    }
}
