using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Lays out one walled yard: sheds along two sides, an office, tanks where the role has them, clutter, trees.</summary>
internal sealed class YardBuilder(Site site, TankFarmBuilder farms)
{
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
        var depth = Math.Min(site.Between(14, 22), yard.Width * 0.3);
        PlaceShed(Plot.Around(yard.Along + (yard.Length * 0.44), yard.Across + 3 + (depth / 2), yard.Length * 0.74, depth), isTurned: false, wear);

        var side = Math.Min(site.Between(12, 20), yard.Length * 0.28);
        var length = yard.Width * site.Between(0.34, 0.5);
        PlaceShed(Plot.Around(yard.Along + 3 + (side / 2), yard.Across + depth + 9 + (length / 2), side, length), isTurned: true, wear);
        if (role is YardRole.Idle or YardRole.Workshop)
        {
            PlaceShed(Plot.Around(yard.Along + yard.Length - 4 - (side / 2), yard.Across + depth + 10 + (length * 0.42), side, length * 0.8), isTurned: true, wear * 0.8);
        }

        var office = Plot.Around(yard.Along + 10, yard.Across + yard.Width - 8, 14, 8.5);
        if (yard.Length > 40 && site.TryClaim(office, apartMetres: 1))
        {
            site.Build(new FlatRoof(site.At(office.MiddleAlong, office.MiddleAcross), office.Length, office.Width, 6.4, new Rgb(176, 172, 164)), "office", Domain.Detections.RoofColour.Light);
        }
    }

    private void PlaceShed(Plot plot, bool isTurned, double wear)
    {
        if (plot.Length < 6 || plot.Width < 6 || !site.TryClaim(plot, apartMetres: 2))
        {
            return;
        }

        var (steel, colour) = Paints.Steel[site.Chance.Next(Paints.Steel.Length)];
        var faded = Rgb.Mix(steel, new Rgb(168, 168, 168), (float)(wear * 0.3));
        site.Build(
            new Shed(
                site.At(plot.MiddleAlong, plot.MiddleAcross, isTurned ? Math.PI / 2 : 0),
                isTurned ? plot.Width : plot.Length, isTurned ? plot.Length : plot.Width, site.Between(5.5, 9), faded, wear),
            "shed", colour);
    }

    private void PlaceClutter(Plot yard, YardRole role)
    {
        for (var i = 0; i < (role is YardRole.Idle ? 1 : 7); i++)
        {
            var isLorry = site.Chance.Next(3) == 0;
            var spot = Plot.Around(
                yard.Along + site.Between(6, yard.Length - 6), yard.Across + site.Between(yard.Width * 0.35, yard.Width - 6), isLorry ? 10 : 5, isLorry ? 10 : 5);
            if (!yard.Holds(spot) || !site.TryClaim(spot, apartMetres: 0.6))
            {
                continue;
            }

            var heading = (site.Chance.Next(4) * Math.PI / 2) + site.Between(-0.08, 0.08);
            var kind = !isLorry ? VehicleKind.Car : role is YardRole.Workshop || site.Chance.Next(3) > 0 ? VehicleKind.Lorry : VehicleKind.Tanker;
            var vehicle = new Vehicle(site.At(spot.MiddleAlong, spot.MiddleAcross, heading), kind, Paints.Cars[site.Chance.Next(Paints.Cars.Length)]);
            site.Elements.Add(vehicle);
            if (kind is VehicleKind.Tanker)
            {
                site.Ignore("roadTanker", vehicle, vehicle.ReachX, vehicle.ReachY);
            }
        }
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
