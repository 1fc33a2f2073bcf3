using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Puts tanks into a yard: rows in a bund for those with a licence, a few beside the shed for those without.</summary>
internal sealed class TankFarmBuilder(Site site)
{
    public void Build(Plot yard, bool isLicensed)
    {
        if (isLicensed)
        {
            BuildBund(yard);
        }
        else
        {
            BuildHidden(yard);
        }
    }

    private void BuildBund(Plot yard)
    {
        var diameter = site.Between(6.5, 11);
        var columns = Math.Clamp((int)((yard.Length * 0.6) / (diameter + 3)), 1, 4);
        var rows = Math.Clamp((int)((yard.Width * 0.34) / (diameter + 3)), 1, 2);
        var pitch = diameter + site.Between(2.2, 3.4);
        var bund = Plot.Around(
            yard.Along + yard.Length - 4 - (columns * pitch / 2) - 2,
            yard.Across + (yard.Width * 0.56), (columns * pitch) + 3, (rows * pitch) + 3);
        site.TryClaim(bund, apartMetres: -1);
        site.Lay(bund, GroundKind.Concrete, new Rgb(186, 184, 176), layer: 4);
        site.Fence(bund, bund.MiddleAlong, new Rgb(190, 186, 176), heightMetres: 1.0);
        var coat = Paints.Tanks[site.Chance.Next(Paints.Tanks.Length)];
        var isDomed = site.Chance.Next(3) == 0;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var size = diameter * (row == 0 ? 1 : site.Between(0.7, 0.95));
                var place = site.At(
                    bund.MiddleAlong + ((column - ((columns - 1) / 2.0)) * pitch), bund.MiddleAcross + ((row - ((rows - 1) / 2.0)) * pitch), site.Between(0, 6.2));
                site.Stand(new VerticalTank(place, size, size * site.Between(0.8, 1.2), isDomed, coat, site.Between(0, 0.25)), isDomed ? "domedTank" : "verticalTank");
            }
        }

        BuildVessels(yard, 3);
        BuildContainers(yard, 2);
    }

    private void BuildHidden(Plot yard)
    {
        var wanted = 3 + site.Chance.Next(4);
        var anchorAlong = yard.Along + (yard.Length * site.Between(0.5, 0.7));
        var anchorAcross = yard.Across + (yard.Width * site.Between(0.45, 0.6));
        for (var attempt = 0; attempt < 60 && wanted > 0; attempt++)
        {
            var diameter = site.Between(2.8, 5.5);
            var spot = Plot.Around(anchorAlong + site.Between(-14, 14), anchorAcross + site.Between(-10, 10), diameter, diameter);
            if (!yard.Inset(1.5).Holds(spot) || !site.TryClaim(spot, apartMetres: 0.7))
            {
                continue;
            }

            wanted--;
            var coat = Paints.Tanks[site.Chance.Next(Paints.Tanks.Length)];
            var isDomed = site.Chance.Next(3) == 0;
            site.Stand(
                new VerticalTank(site.At(spot.MiddleAlong, spot.MiddleAcross, site.Between(0, 6.2)), diameter, diameter * site.Between(1, 1.6), isDomed, coat, site.Between(0.3, 0.8)),
                isDomed ? "domedTank" : "verticalTank");
        }

        BuildVessels(yard, 1 + site.Chance.Next(2));
        BuildContainers(yard, 3);
    }

    private void BuildVessels(Plot yard, int count)
    {
        var along = yard.Along + (yard.Length * site.Between(0.42, 0.6));
        var across = yard.Across + (yard.Width * site.Between(0.76, 0.84));
        var length = site.Between(7, 11);
        var diameter = site.Between(2.2, 3);
        var coat = Paints.Tanks[site.Chance.Next(Paints.Tanks.Length)];
        for (var i = 0; i < count; i++)
        {
            var spot = Plot.Around(along, across - (i * (diameter + 1.2)), length, diameter);
            if (yard.Inset(1).Holds(spot) && site.TryClaim(spot, apartMetres: 0.4))
            {
                site.Stand(new HorizontalVessel(site.At(spot.MiddleAlong, spot.MiddleAcross), length, diameter, diameter + 0.6, coat, site.Between(0, 0.5)));
            }
        }
    }

    private void BuildContainers(Plot yard, int groups)
    {
        for (var attempt = 0; attempt < 30 && groups > 0; attempt++)
        {
            var isDrum = site.Chance.Next(2) == 0;
            var columns = 2 + site.Chance.Next(4);
            var rows = 2 + site.Chance.Next(3);
            var pitch = isDrum ? 0.64 : 1.35;
            var spot = Plot.Around(
                yard.Along + site.Between(4, yard.Length - 4), yard.Across + site.Between(yard.Width * 0.35, yard.Width - 4), columns * pitch, rows * pitch);
            if (!yard.Inset(1).Holds(spot) || !site.TryClaim(spot, apartMetres: 0.8))
            {
                continue;
            }

            groups--;
            var coat = isDrum ? Paints.Drums[site.Chance.Next(Paints.Drums.Length)] : new Rgb(222, 224, 222);
            SceneElement? last = null;
            for (var i = 0; i < columns * rows; i++)
            {
                var place = site.At(spot.Along + (((i % columns) + 0.5) * pitch), spot.Across + (((i / columns) + 0.5) * pitch), site.Between(-0.05, 0.05));
                last = new SmallContainer(place, isDrum, coat * (float)site.Between(0.85, 1.1));
                site.Elements.Add(last);
            }

            // The last one gives the heading; the label covers the whole group.
            var pad = new Ground(site.At(spot.MiddleAlong, spot.MiddleAcross), spot.Length, spot.Width, GroundKind.Concrete, new Rgb(150, 146, 138)) { Layer = 4 };
            site.Elements.Add(pad);
            site.Ignore(isDrum ? "drumGroup" : "toteGroup", pad, pad.ReachX, pad.ReachY);
        }
    }
}
