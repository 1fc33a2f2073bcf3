using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Fields, orchards and ponds between the yards.</summary>
internal sealed class CountryBuilder(Site site)
{
    public void Build(Plot plot)
    {
        var block = plot.Inset(2);
        if (site.Chance.Next(4) == 0)
        {
            BuildPond(block);
            return;
        }

        if (site.Happens(0.3))
        {
            BuildScrub(block);
            return;
        }

        var isTurned = site.Chance.Next(2) == 0;
        var across = block.Across;
        while (across < block.Across + block.Width - 4)
        {
            var width = Math.Min(site.Between(16, 42), block.Across + block.Width - across);
            var strip = new Plot(block.Along, across, block.Length, width);
            site.Lay(strip.Inset(0.4), GroundKind.Crop, Paints.Crops[site.Chance.Next(Paints.Crops.Length)], layer: 2, isTurned);
            across += width + 0.8;
        }

        for (var along = block.Along + 3; along < block.Along + block.Length; along += site.Between(5, 16))
        {
            site.Plant(along, block.Across + block.Width + site.Between(-1.5, 0.5), site.Between(3, 7));
        }
    }

    /// <summary>Trees and bushes wherever they came up, in clumps.</summary>
    private void BuildScrub(Plot block)
    {
        var clumps = (int)(block.Length * block.Width / 160);
        for (var i = 0; i < clumps; i++)
        {
            var along = block.Along + site.Between(2, block.Length - 2);
            var across = block.Across + site.Between(2, block.Width - 2);
            for (var bush = site.Chance.Next(1, 7); bush > 0; bush--)
            {
                site.Plant(along + site.Between(-5, 5), across + site.Between(-5, 5), site.Between(1, 6));
            }
        }

        new ClutterBuilder(site).Scatter(block, 14);
    }

    private void BuildPond(Plot block)
    {
        site.Lay(block, GroundKind.Dirt, new Rgb(138, 132, 96), layer: 2);
        var pond = Plot.Around(
            block.MiddleAlong, block.MiddleAcross, Math.Min(block.Length * 0.6, site.Between(40, 62)), Math.Min(block.Width * 0.55, site.Between(26, 42)));
        site.Lay(pond, GroundKind.Water, new Rgb(62, 84, 78), layer: 3);
        for (var i = 0; i < block.Length * block.Width / 70; i++)
        {
            var crown = site.Between(2.5, 7.5);
            var along = block.Along + site.Between(0, block.Length);
            var across = block.Across + site.Between(0, block.Width);
            if (!Plot.Around(along, across, crown, crown).Overlaps(pond, 0.5))
            {
                site.Plant(along, across, crown);
            }
        }
    }
}
