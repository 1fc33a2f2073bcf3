using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>What lies about: heaps, stacks, tarpaulins, tyres, wells, parked cars. Nothing of it is a tank.</summary>
internal sealed class ClutterBuilder(Site site)
{
    /// <summary>Scatters things over a plot where nothing stands yet.</summary>
    public void Scatter(Plot plot, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var length = site.Between(0.6, site.Happens(0.3) ? 5 : 2.4);
            var width = Math.Min(length, site.Between(0.6, 3));
            var reach = length * 1.1;
            var spot = Plot.Around(plot.Along + site.Between(1, plot.Length - 1), plot.Across + site.Between(1, plot.Width - 1), reach, reach);
            if (plot.Holds(spot) && site.TryClaim(spot, apartMetres: 0.2))
            {
                Put(spot, length, width);
            }
        }
    }

    /// <summary>Parks a car, lorry or road tanker.</summary>
    public void Park(Plot yard, double tankers)
    {
        var isLarge = site.Happens(0.35);
        var spot = Plot.Around(
            yard.Along + site.Between(6, yard.Length - 6), yard.Across + site.Between(6, yard.Width - 6), isLarge ? 9.8 : 4.8, isLarge ? 9.8 : 4.8);
        if (!yard.Holds(spot) || !site.TryClaim(spot, apartMetres: 0.2))
        {
            return;
        }

        var heading = (site.Chance.Next(4) * Math.PI / 2) + site.Between(-0.25, 0.25);
        var kind = !isLarge ? VehicleKind.Car : site.Happens(tankers) ? VehicleKind.Tanker : VehicleKind.Lorry;
        Drive(site.At(spot.MiddleAlong, spot.MiddleAcross, heading), kind);
    }

    public void Drive(Placement place, VehicleKind kind) => site.Park(
        SceneClass.Vehicle,
        kind switch { VehicleKind.Car => "car", VehicleKind.Lorry => "lorry", _ => "road-tanker" },
        new Vehicle(place, kind, site.Pick(Paints.Cars)));

    private void Put(Plot spot, double length, double width)
    {
        var place = site.At(spot.MiddleAlong, spot.MiddleAcross, site.Between(0, 3.1));
        switch (site.Chance.Next(14))
        {
            case 0 or 1:
                site.Elements.Add(new Heap(place, length * 1.1, width, Math.Min(1.8, width * 0.4), site.Pick(Paints.Heaps)));
                break;
            case 2:
                site.Elements.Add(new Stack(place, length, width, 0.4, StackKind.Tarpaulin, site.Pick(Paints.Sheets)));
                break;
            case 3:
                site.Elements.Add(new Stack(place, 1.2, 1.0, site.Between(0.15, 1.4), StackKind.Pallets, new Rgb(170, 140, 100)));
                break;
            case 4:
                site.Elements.Add(new Stack(place, length, Math.Min(width, 1.2), site.Between(0.2, 1), StackKind.Planks, site.Happens(0.5) ? new Rgb(168, 138, 98) : new Rgb(140, 142, 146)));
                break;
            case 5:
                site.Elements.Add(new Stack(place, Math.Max(0.8, length * 0.5), Math.Max(0.6, width * 0.5), site.Between(0.4, 1.6), StackKind.Crate, site.Pick(Paints.Sheets)));
                break;
            case 6:
                site.Elements.Add(new Stack(place, Math.Max(2.5, length), 1.6, 1.2, StackKind.Skip, site.Pick(Paints.Sheets)));
                break;
            case 7 or 8:
                PutTyres(place, length);
                break;
            default:
                PutRound(place, length);
                break;
        }
    }

    private void PutTyres(Placement place, double length)
    {
        for (var i = 0; i < site.Chance.Next(1, 7); i++)
        {
            var tyre = place.Offset(site.Between(-length / 2, length / 2), site.Between(-length / 2, length / 2));
            site.Elements.Add(new RoundThing(tyre, site.Between(0.6, 1.1), 0.25, RoundKind.Tyre, default));
        }
    }

    private void PutRound(Placement place, double length)
    {
        var (kind, diameter, height, paint) = site.Chance.Next(16) switch
        {
            0 or 1 => (RoundKind.Well, site.Between(0.8, 1.6), 0.6, new Rgb(160, 154, 144)),
            2 or 3 => (RoundKind.Manhole, site.Between(0.6, 0.9), 0.02, new Rgb(84, 82, 80)),
            4 or 5 => (RoundKind.Haystack, Math.Clamp(length, 1.5, 4), site.Between(1.2, 2), new Rgb(178, 152, 96)),
            6 or 7 => (RoundKind.FlowerBed, Math.Clamp(length, 1.2, 4), 0.3, site.Happens(0.5) ? new Rgb(190, 70, 90) : new Rgb(200, 180, 60)),
            8 => (RoundKind.Umbrella, site.Between(2.2, 3.4), 2.4, site.Pick(Paints.Sheets)),
            9 or 10 => (RoundKind.CableDrum, site.Between(0.9, 2.2), site.Between(0.5, 1.1), new Rgb(160, 130, 92)),
            11 or 12 => (RoundKind.Pit, site.Between(1, 3.5), 0.02, new Rgb(90, 100, 70)),
            _ => (RoundKind.Dish, site.Between(0.5, 0.9), 0.9, default),
        };
        site.Elements.Add(new RoundThing(place, diameter, height, kind, paint) { Layer = 7 });
    }
}
