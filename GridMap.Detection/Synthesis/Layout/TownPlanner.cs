namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Plans a town: roads, and between them industrial yards, village rows, fields and ponds.</summary>
internal static class TownPlanner
{
    private static readonly YardRole[] Roles =
    [
        YardRole.LicensedTanks, YardRole.UnlicensedTanks, YardRole.Idle, YardRole.LicensedTanks, YardRole.UnlicensedTanks,
        YardRole.Workshop, YardRole.UnlicensedTanks, YardRole.LicensedTanks, YardRole.Workshop, YardRole.Idle,
    ];

    /// <summary>Where yards stand close together most of them have tanks.</summary>
    private static readonly YardRole[] YardRoles =
    [
        YardRole.UnlicensedTanks, YardRole.LicensedTanks, YardRole.UnlicensedTanks, YardRole.Workshop, YardRole.LicensedTanks, YardRole.UnlicensedTanks, YardRole.Idle,
    ];

    public static Scene Plan(SceneOptions options)
    {
        var chance = new Random(options.Seed);
        var isTown = options.Kind is SceneKind.Town;
        var turn = (isTown ? 3 + (5 * chance.NextDouble()) : 90 * chance.NextDouble()) * Math.PI / 180;
        var sun = Shine(chance, isTown);
        var camera = new SceneCamera(
            unchecked((uint)options.Seed), flightMetres: 90 + (120 * chance.NextDouble()), spacingMetres: 34 + (30 * chance.NextDouble()), SceneLook.Choose(chance));
        var wetness = chance.NextDouble() < 0.3 && !isTown ? chance.NextDouble() : 0;
        var site = new Site(new Placement(options.WidthMetres / 2, options.HeightMetres / 2, turn), chance, wetness);

        var reach = (Math.Abs(Math.Cos(turn)) * options.WidthMetres / 2) + (Math.Abs(Math.Sin(turn)) * options.HeightMetres / 2) + 4;
        var depth = (Math.Abs(Math.Sin(turn)) * options.WidthMetres / 2) + (Math.Abs(Math.Cos(turn)) * options.HeightMetres / 2) + 4;
        var roads = isTown ? RoadMaker.Town(site) : RoadMaker.Lanes(site);
        var columns = Split(site, -reach, reach, wanted: isTown ? 165 : 78, roads.ColumnMetres);
        var rows = Split(site, -depth, depth, wanted: isTown ? 140 : 66, roads.RowMetres);
        roads.Lay(columns, rows, reach, depth);

        var blocks = (from row in rows from column in columns select new Plot(column.From, row.From, column.To - column.From, row.To - row.From)).ToArray();
        FillBlocks(site, options, blocks);
        roads.Line(rows, columns, reach);
        return new Scene(options, sun, camera, [.. site.Elements], [.. site.Labels], [.. site.Premises]);
    }

    private static List<(double From, double To)> Split(Site site, double from, double to, double wanted, double road)
    {
        var count = Math.Max(1, (int)Math.Round((to - from) / wanted));
        var cuts = Enumerable.Range(1, count - 1)
            .Select(i => from + ((to - from) * i / count) + site.Between(-0.08, 0.08) * wanted)
            .Prepend(from - (road / 2)).Append(to + (road / 2)).ToArray();
        return [.. cuts.Zip(cuts.Skip(1), (a, b) => (a + (road / 2), b - (road / 2)))];
    }

    /// <summary>Clear skies at a fair height for the demo; anything from a low sun to a closed sky elsewhere.</summary>
    private static Sun Shine(Random chance, bool isTown)
    {
        if (isTown)
        {
            return new Sun(azimuthDegrees: 128 + (30 * chance.NextDouble()), elevationDegrees: 44 + (10 * chance.NextDouble()));
        }

        var overcast = chance.NextDouble() < 0.45 ? 0.1 * chance.NextDouble() : chance.NextDouble();
        return new Sun(azimuthDegrees: 90 + (180 * chance.NextDouble()), elevationDegrees: 26 + (42 * chance.NextDouble()), overcast);
    }

    private static void FillBlocks(Site site, SceneOptions options, Plot[] blocks)
    {
        var yards = new YardBuilder(site, new TankFarmBuilder(site));
        var village = new VillageBuilder(site);
        var country = new CountryBuilder(site);
        var farm = new FarmBuilder(site);
        var depot = new DepotBuilder(site);
        var (yardShare, villageShare, farmShare, depotShare) = options.Kind switch
        {
            SceneKind.Yard => (0.85, 0, 0, 0),
            SceneKind.Farm => (0.1, 0.1, 0.5, 0),
            SceneKind.Village => (0.1, 0.8, 0, 0),
            SceneKind.TankFarm => (0.15, 0, 0, 0.75),
            _ => (0.5, 0.2, 0.1, 0.0),
        };
        site.Chance.Shuffle(blocks);
        var seen = options.Kind is SceneKind.Town ? blocks.Where(block => IsInside(site, options, block)).ToArray() : blocks;
        var roles = options.Kind is SceneKind.Town ? Roles : YardRoles;
        var role = 0;
        for (var number = 0; number < seen.Length; number++)
        {
            var block = seen[number];
            var share = (number + 0.5) / seen.Length;
            if (share < yardShare)
            {
                var pieces = Math.Max(1, (int)(block.Length / 68));
                for (var piece = 0; piece < pieces; piece++)
                {
                    var width = block.Length / pieces;
                    yards.Build(new Plot(block.Along + (piece * width), block.Across, width, block.Width), roles[role++ % roles.Length]);
                }
            }
            else if (share < yardShare + villageShare)
            {
                village.Build(block);
            }
            else if (share < yardShare + villageShare + farmShare)
            {
                farm.Build(block);
            }
            else if (share < yardShare + villageShare + farmShare + depotShare)
            {
                depot.Build(block);
            }
            else
            {
                country.Build(block);
            }
        }

        foreach (var block in blocks.Except(seen))
        {
            country.Build(block);
        }
    }

    private static bool IsInside(Site site, SceneOptions options, Plot block)
    {
        var place = site.At(block.MiddleAlong, block.MiddleAcross);
        return place.X > 0 && place.Y > 0 && place.X < options.WidthMetres && place.Y < options.HeightMetres;
    }
}
