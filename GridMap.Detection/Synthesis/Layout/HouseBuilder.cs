using GridMap.Detection.Synthesis.Elements;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Puts up single buildings with what belongs on their roofs.</summary>
internal sealed class HouseBuilder(Site site)
{
    private readonly List<Plot> _onRoofs = [];

    /// <summary>A steel hall that fills the plot, its ridge along the longer side.</summary>
    public void BuildHall(Plot plot, double wear, string kind)
    {
        var isTurned = plot.Width > plot.Length;
        var (steel, colour) = site.Pick(Paints.Steel);
        var faded = Rgb.Mix(steel, new Rgb(168, 168, 168), (float)(wear * 0.35)) * (float)site.Between(0.85, 1.1);
        var patch = site.Happens(0.5) ? faded * (float)site.Between(0.75, 1.2) : site.Pick(Paints.Steel).Steel;
        var sheet = new RoofSheet(
            faded, patch, PatchShare: site.Happens(0.5) ? 0 : wear * site.Between(0, 0.5), wear, site.Happens(0.55) ? site.Between(5, 11) : 0, site.Pick(Paints.Plaster));
        var hall = new Shed(
            site.At(plot.MiddleAlong, plot.MiddleAcross, (isTurned ? Math.PI / 2 : 0) + site.Between(-0.02, 0.02)),
            isTurned ? plot.Width : plot.Length, isTurned ? plot.Length : plot.Width,
            site.Between(3, Math.Clamp(Math.Min(plot.Width, plot.Length) * 0.6, 3.5, 9)), sheet, isLeanTo: Math.Min(plot.Width, plot.Length) < 6 && site.Happens(0.6));
        site.Build(hall, kind, colour);
        if (site.Happens(0.15) && Math.Min(plot.Width, plot.Length) > 5)
        {
            PutTank(plot, hall);
        }
    }

    /// <summary>A dwelling: tiles, patched iron or a flat roof with tanks, heaters and washing on it.</summary>
    public void BuildHouse(Plot plot)
    {
        switch (site.Chance.Next(10))
        {
            case < 4:
                BuildFlat(plot);
                break;
            case < 7:
                BuildTiled(plot);
                break;
            default:
                BuildHall(plot, site.Between(0.1, 1), "house");
                break;
        }
    }

    private void BuildTiled(Plot plot)
    {
        var isTurned = plot.Width > plot.Length;
        var clay = site.Pick(Paints.Clay) * (float)site.Between(0.8, 1.15);
        var roof = new TiledRoof(
            site.At(plot.MiddleAlong, plot.MiddleAcross, isTurned ? Math.PI / 2 : 0), isTurned ? plot.Width : plot.Length, isTurned ? plot.Length : plot.Width,
            site.Between(3.2, 7), clay, site.Between(0, 1), isHipped: site.Happens(0.5), site.Pick(Paints.Plaster));
        site.Build(roof, "house", RoofColour.Red);
        if (site.Happens(0.2))
        {
            PutTank(plot, roof);
        }
    }

    private void BuildFlat(Plot plot)
    {
        var concrete = new Rgb(164, 160, 152) * (float)site.Between(0.65, 1.2);
        var roof = new FlatRoof(
            site.At(plot.MiddleAlong, plot.MiddleAcross), plot.Length, plot.Width, site.Pick([3.4, 3.6, 6.6, 7, 9.9]) + site.Between(-0.2, 0.2), concrete, site.Pick(Paints.Plaster));
        site.Build(roof, "house", RoofColour.Light);
        for (var i = site.Chance.Next(3); i > 0; i--)
        {
            PutTank(plot, roof);
        }

        for (var i = site.Chance.Next(5); i > 0; i--)
        {
            PutJunk(plot, roof);
        }
    }

    /// <summary>A water tank on the roof: stainless or plastic, upright or lying.</summary>
    private void PutTank(Plot plot, SceneElement roof)
    {
        if (FindSpot(plot, 2.2) is not { } spot)
        {
            return;
        }

        var place = site.At(spot.MiddleAlong, spot.MiddleAcross, site.Between(0, 6));
        var legs = roof.HeightMetres + site.Between(0, 0.6);
        if (site.Happens(0.2))
        {
            var length = site.Between(1.4, 2.6);
            var diameter = site.Between(0.8, 1.2);
            site.Stand(new HorizontalVessel(place, length, diameter, legs + diameter + 0.3, new Rgb(186, 190, 194), 0, 0.9, isFlatEnded: false) { BaseMetres = (float)legs, Anchor = roof.Place });
            return;
        }

        var make = site.Happens(0.5) ? TankMakes.Stainless(site) : TankMakes.Plastic(site);
        var size = site.Between(0.9, 2.1);
        site.Stand(new VerticalTank(place, size, legs + (size * site.Between(0.9, 1.4)), make) { BaseMetres = (float)legs, Anchor = roof.Place }, "rooftop-" + TankMakes.Kind(make));
    }

    /// <summary>Solar heaters, dishes, panels, crates, planks: what looks like a tank from above and is none.</summary>
    private void PutJunk(Plot plot, SceneElement roof)
    {
        if (FindSpot(plot, 2.4) is not { } spot)
        {
            return;
        }

        var top = roof.HeightMetres;
        var place = site.At(spot.MiddleAlong, spot.MiddleAcross, site.Happens(0.5) ? 0 : site.Between(0, 6));
        switch (site.Chance.Next(6))
        {
            case 0 or 1:
                // Almost every roof has a solar heater; its small lying cylinder is left out of the truth on purpose.
                site.Elements.Add(new Stack(place, 1.9, 1.5, top + 0.5, StackKind.SolarPanel, default) { BaseMetres = top, Anchor = roof.Place });
                var heater = place.Offset(0, -0.85);
                site.Elements.Add(new HorizontalVessel(heater, 2.0, 0.46, top + 1, new Rgb(206, 208, 210), 0, 0.7, isFlatEnded: true) { BaseMetres = top, Anchor = roof.Place });
                break;
            case 2:
                site.Elements.Add(new RoundThing(place, site.Between(0.5, 0.9), top + 0.8, RoundKind.Dish, default) { BaseMetres = top, Anchor = roof.Place });
                break;
            case 3:
                site.Elements.Add(new Stack(place, 2, site.Between(0.8, 1.6), top + 0.3, StackKind.Planks, new Rgb(160, 134, 98)) { BaseMetres = top, Anchor = roof.Place });
                break;
            case 4:
                site.Elements.Add(new Stack(place, site.Between(0.7, 1.6), 0.8, top + 0.9, StackKind.Crate, site.Pick(Paints.Plaster)) { BaseMetres = top, Anchor = roof.Place });
                break;
            default:
                site.Elements.Add(new Stack(place, 2, site.Between(1, 2), top + 0.2, StackKind.Tarpaulin, site.Pick(Paints.Sheets)) { BaseMetres = top, Anchor = roof.Place });
                break;
        }
    }

    private Plot? FindSpot(Plot roof, double side)
    {
        for (var attempt = 0; attempt < 6; attempt++)
        {
            var inset = (side / 2) + 0.2;
            if (roof.Length < 2 * inset || roof.Width < 2 * inset)
            {
                return null;
            }

            var spot = Plot.Around(
                roof.Along + site.Between(inset, roof.Length - inset), roof.Across + site.Between(inset, roof.Width - inset), side, side);
            if (!_onRoofs.Exists(other => other.Overlaps(spot, apartMetres: 0)))
            {
                _onRoofs.Add(spot);
                return spot;
            }
        }

        return null;
    }
}
