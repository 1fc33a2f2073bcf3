using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Puts tanks into a yard: rows in a bund for those with a licence, a few beside the shed for those without.</summary>
internal sealed class TankFarmBuilder(Site site)
{
    private readonly ContainerBuilder _containers = new(site);

    public void Build(Plot yard, bool isLicensed)
    {
        if (isLicensed)
        {
            var width = yard.Width * 0.34;
            BuildBund(new Plot(yard.Along + (yard.Length * 0.4), yard.Across + (yard.Width * 0.42), yard.Length * 0.56, width), site.Between(3, 9));
            BuildLine(yard);
            BuildVessels(yard, 3);
            _containers.Build(yard, 3);
        }
        else
        {
            BuildLine(yard);
            BuildLine(yard);
            BuildLoose(yard, 3 + site.Chance.Next(5));
            BuildVessels(yard, 1 + site.Chance.Next(3));
            _containers.Build(yard, 5);
        }
    }

    /// <summary>Rows of tanks of one make inside a low wall, as many as the plot holds.</summary>
    public void BuildBund(Plot plot, double diameterMetres)
    {
        var pitch = diameterMetres * site.Between(1.15, 1.5);
        var columns = Math.Clamp((int)((plot.Length - 2) / pitch), 1, 8);
        var rows = Math.Clamp((int)((plot.Width - 2) / pitch), 1, 3);
        var bund = Plot.Around(plot.MiddleAlong, plot.MiddleAcross, (columns * pitch) + 2.4, (rows * pitch) + 2.4);
        if (!site.TryClaim(bund, apartMetres: 0.3))
        {
            return;
        }

        site.Lay(bund, site.Happens(0.7) ? GroundKind.Concrete : GroundKind.Gravel, new Rgb(182, 178, 168) * (float)site.Between(0.75, 1.05), layer: 4);
        if (site.Happens(0.8))
        {
            site.Fence(bund, bund.MiddleAlong, new Rgb(184, 180, 170), heightMetres: site.Between(0.4, 1.2));
        }

        var make = diameterMetres > 6 ? TankMakes.Depot(site) : site.Happens(0.25) ? TankMakes.Silo(site) : TankMakes.Works(site);
        var height = diameterMetres * site.Between(0.7, diameterMetres > 8 ? 1 : 1.8);
        for (var i = 0; i < rows * columns; i++)
        {
            if (site.Happens(0.08))
            {
                continue;
            }

            var size = diameterMetres * (site.Happens(0.2) ? site.Between(0.55, 0.9) : 1);
            var place = site.At(
                bund.MiddleAlong + (((i % columns) - ((columns - 1) / 2.0)) * pitch), bund.MiddleAcross + (((i / columns) - ((rows - 1) / 2.0)) * pitch), site.Between(0, 6.2));
            site.Stand(new VerticalTank(place, size, height * site.Between(0.95, 1.05), make), TankMakes.Kind(make));
        }

        LayPipes(bund, rows, pitch);
    }

    /// <summary>Single tanks of any make about a point of the yard, some half under a canopy.</summary>
    public void BuildLoose(Plot yard, int wanted)
    {
        var anchorAlong = yard.Along + (yard.Length * site.Between(0.35, 0.65));
        var anchorAcross = yard.Across + (yard.Width * site.Between(0.4, 0.65));
        for (var attempt = 0; attempt < 80 && wanted > 0; attempt++)
        {
            var isPlastic = site.Happens(0.3);
            var diameter = isPlastic ? site.Between(1, 2.6) : site.Between(1.4, 5);
            var spot = Plot.Around(anchorAlong + site.Between(-16, 16), anchorAcross + site.Between(-14, 14), diameter, diameter);
            if (!yard.Inset(1).Holds(spot) || !site.TryClaim(spot, apartMetres: site.Between(0.1, 0.9)))
            {
                continue;
            }

            wanted--;
            var make = isPlastic ? TankMakes.Plastic(site) : site.Happens(0.15) ? TankMakes.Silo(site) : TankMakes.Works(site);
            var height = diameter * site.Between(0.9, isPlastic ? 1.3 : 2);
            site.Stand(new VerticalTank(site.At(spot.MiddleAlong, spot.MiddleAcross, site.Between(0, 6.2)), diameter, height, make), TankMakes.Kind(make));
            if (site.Happens(0.18))
            {
                Shelter(spot, diameter, height);
            }
            else if (site.Happens(0.1))
            {
                site.Plant(spot.MiddleAlong + site.Between(-diameter, diameter), spot.MiddleAcross + (diameter * 0.8), site.Between(2, 4.5));
            }
        }
    }

    /// <summary>Small tanks of one make in a line, close together: along a wall or between sheds.</summary>
    public void BuildLine(Plot yard)
    {
        var isPlastic = site.Happens(0.35);
        var make = isPlastic ? TankMakes.Plastic(site) : site.Happens(0.2) ? TankMakes.Silo(site) : TankMakes.Works(site);
        var diameter = isPlastic ? site.Between(1, 2.4) : site.Between(1.2, 3.6);
        var pitch = diameter * site.Between(1.04, 1.4);
        var isTurned = site.Happens(0.5);
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var length = site.Chance.Next(2, 7) * pitch;
            var line = Plot.Around(
                yard.Along + site.Between(2, yard.Length - 2), yard.Across + site.Between(2, yard.Width - 2), isTurned ? diameter : length, isTurned ? length : diameter);
            if (!yard.Inset(0.5).Holds(line) || !site.TryClaim(line, apartMetres: 0.1))
            {
                continue;
            }

            var height = diameter * site.Between(1, isPlastic ? 1.3 : 2.4);
            for (var at = pitch / 2; at < length; at += pitch)
            {
                var place = isTurned ? site.At(line.MiddleAlong, line.Across + at, site.Between(0, 6)) : site.At(line.Along + at, line.MiddleAcross, site.Between(0, 6));
                site.Stand(new VerticalTank(place, diameter, height * site.Between(0.97, 1.03), make), TankMakes.Kind(make));
            }

            return;
        }
    }

    public void BuildVessels(Plot yard, int count)
    {
        var along = yard.Along + (yard.Length * site.Between(0.3, 0.7));
        var across = yard.Across + (yard.Width * site.Between(0.6, 0.9));
        var length = site.Between(2.5, 13);
        var diameter = Math.Clamp(length * site.Between(0.2, 0.42), 0.9, 3.2);
        var turn = site.Happens(0.35) ? Math.PI / 2 : 0;
        var coat = TankMakes.Vessel(site);
        var isFlat = site.Happens(0.4);
        for (var i = 0; i < count; i++)
        {
            var step = i * (diameter + site.Between(0.3, 1.4));
            var spot = turn == 0 ? Plot.Around(along, across - step, length, diameter) : Plot.Around(along + step, across, diameter, length);
            if (yard.Inset(0.6).Holds(spot) && site.TryClaim(spot, apartMetres: 0.15))
            {
                var place = site.At(spot.MiddleAlong, spot.MiddleAcross, turn + site.Between(-0.06, 0.06));
                var shade = coat * (float)site.Between(0.9, 1.05);
                site.Stand(new HorizontalVessel(place, length, diameter, diameter + site.Between(0.2, 1.2), shade, site.Between(0, 0.8), site.Between(0, 0.9), isFlat));
            }
        }
    }

    /// <summary>A canopy that hides part of the tank beside it.</summary>
    private void Shelter(Plot spot, double diameter, double height)
    {
        var length = site.Between(3, 9);
        var width = site.Between(3, 6);
        var (steel, colour) = site.Pick(Paints.Steel);
        var side = site.Happens(0.5) ? 1 : -1;
        var across = spot.MiddleAcross + (side * ((width / 2) + (diameter * site.Between(-0.25, 0.3))));
        var canopy = new Shed(
            site.At(spot.MiddleAlong + site.Between(-2, 2), across, site.Between(-0.05, 0.05)), length, width, height + site.Between(0.4, 1.2),
            new RoofSheet(steel, steel * 0.8f, 0.1, site.Between(0.1, 0.8), 0, steel * 0.8f), isLeanTo: true) { IsOpen = true };
        site.Build(canopy, "canopy", colour);
    }

    private void LayPipes(Plot bund, int rows, double pitch)
    {
        for (var row = 0; row < rows; row++)
        {
            var across = bund.MiddleAcross + ((row - (rows / 2.0)) * pitch);
            for (var i = 0; i < 1 + site.Chance.Next(3); i++)
            {
                site.Elements.Add(new Wall(
                    site.At(bund.MiddleAlong, across + (i * 0.35)), bund.Length * site.Between(0.7, 1), 0.5, new Rgb(150, 152, 150) * (float)site.Between(0.7, 1.15), thicknessMetres: site.Between(0.1, 0.25)));
            }
        }
    }
}
