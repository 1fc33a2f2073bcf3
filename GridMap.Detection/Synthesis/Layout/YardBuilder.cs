using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Lays out one walled yard: sheds along two sides, an office, tanks where the role has them, clutter, trees.</summary>
internal sealed class YardBuilder(Site site, TankFarmBuilder farms)
{
    private readonly HouseBuilder _houses = new(site);
    private readonly ClutterBuilder _clutter = new(site);
    private int _number;

    public void Build(Plot plot, YardRole role)
    {
        var yard = plot.Inset(3);
        var isIdle = role is YardRole.Idle;
        var floor = isIdle ? new Rgb(150, 134, 106) : role is YardRole.UnlicensedTanks ? new Rgb(158, 144, 120) : new Rgb(172, 168, 158);
        site.Lay(yard, isIdle || role is YardRole.UnlicensedTanks ? GroundKind.Dirt : GroundKind.Concrete, floor, layer: 2);
        if (role is YardRole.UnlicensedTanks)
        {
            site.Lay(Plot.Around(yard.MiddleAlong, yard.MiddleAcross + (yard.Width * 0.1), yard.Length * 0.7, yard.Width * 0.6), GroundKind.Concrete, new Rgb(160, 154, 142), layer: 3);
        }

        var gate = yard.MiddleAlong + site.Between(-0.12, 0.12) * yard.Length;
        site.Fence(yard, gate, isIdle ? new Rgb(136, 104, 86) : new Rgb(172, 166, 156), heightMetres: 2.4);
        site.TryClaim(Plot.Around(gate, yard.Across + yard.Width - 8, 9, 16), apartMetres: 0);
        PlaceSheds(yard, role);
        if (role is YardRole.LicensedTanks or YardRole.UnlicensedTanks)
        {
            farms.Build(yard, role is YardRole.LicensedTanks);
        }

        PlaceClutter(yard, role);
        PlaceTrees(yard, isIdle);
        Register(yard, role);
    }

    private void PlaceSheds(Plot yard, YardRole role)
    {
        var wear = role switch { YardRole.Idle => 0.9, YardRole.UnlicensedTanks => 0.55, _ => site.Between(0, 0.35) };
        var depth = Math.Min(site.Between(12, 22), yard.Width * 0.3);
        PlaceShed(Plot.Around(yard.Along + (yard.Length * 0.44), yard.Across + 3 + (depth / 2), yard.Length * site.Between(0.5, 0.8), depth), wear);

        var side = Math.Min(site.Between(9, 20), yard.Length * 0.28);
        var length = yard.Width * site.Between(0.28, 0.5);
        PlaceShed(Plot.Around(yard.Along + 3 + (side / 2), yard.Across + depth + site.Between(4, 9) + (length / 2), side, length), wear);
        if (role is YardRole.Idle or YardRole.Workshop)
        {
            PlaceShed(Plot.Around(yard.Along + yard.Length - 4 - (side / 2), yard.Across + depth + 10 + (length * 0.42), side, length * 0.8), wear * 0.8);
        }

        var office = Plot.Around(yard.Along + 10, yard.Across + yard.Width - 8, 14, 8.5);
        if (yard.Length > 40 && site.TryClaim(office, apartMetres: 1))
        {
            _houses.BuildHouse(office);
        }

        // Lean-tos and huts fill the corners.
        for (var i = 0; i < 4; i++)
        {
            var hut = Plot.Around(yard.Along + site.Between(3, yard.Length - 3), yard.Across + site.Between(3, yard.Width - 3), site.Between(2.4, 7), site.Between(2.2, 5));
            if (yard.Inset(0.5).Holds(hut) && site.TryClaim(hut, apartMetres: 0.4))
            {
                _houses.BuildHall(hut, site.Between(0.1, 1), "hut");
            }
        }
    }

    private void PlaceShed(Plot plot, double wear)
    {
        if (plot.Length >= 6 && plot.Width >= 6 && site.TryClaim(plot, apartMetres: 2))
        {
            _houses.BuildHall(plot, wear, "shed");
        }
    }

    private void PlaceClutter(Plot yard, YardRole role)
    {
        for (var i = 0; i < (role is YardRole.Idle ? 1 : 9); i++)
        {
            _clutter.Park(yard, tankers: role is YardRole.Workshop ? 0 : 0.35);
        }

        _clutter.Scatter(yard, role is YardRole.Idle ? 15 : 45);
    }

    private void PlaceTrees(Plot yard, bool isIdle)
    {
        for (var i = 0; i < (isIdle ? 40 : 14); i++)
        {
            var crown = isIdle ? site.Between(1.2, 5) : site.Between(2.5, 5);
            var along = yard.Along + site.Between(2, yard.Length - 2);
            var across = isIdle ? yard.Across + site.Between(2, yard.Width - 2) : yard.Across + (site.Chance.Next(2) == 0 ? 2 : yard.Width - 2.5);
            if (site.TryClaim(Plot.Around(along, across, crown, crown), apartMetres: isIdle ? -0.5 : 0.3))
            {
                site.Plant(along, across, crown);
            }
        }
    }

    private void Register(Plot yard, YardRole role)
    {
        if (role is YardRole.UnlicensedTanks)
        {
            return;
        }

        _number++;
        switch (role)
        {
            case YardRole.LicensedTanks:
                site.Register(yard, $"演示涂料有限公司{_number}号厂", "enterprise", "licensed", "coatings");
                break;
            case YardRole.Workshop:
                site.Register(yard, $"演示五金加工{_number}号厂", "enterprise", "licensed", "metalwork");
                break;
            default:
                site.Register(yard, $"闲置厂房{_number}号", "place", _number % 2 == 0 ? "abandoned" : "idle", "none");
                break;
        }
    }
}
