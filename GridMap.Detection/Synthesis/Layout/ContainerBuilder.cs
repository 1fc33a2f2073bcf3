using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Drums and totes: in ranks, in heaps, and single ones left about.</summary>
internal sealed class ContainerBuilder(Site site)
{
    // Below this a drum's rim and bungs run together and a single one is a dot.
    private const double ResolvedDrumPixels = 9;
    private const double ResolvedGroupPixels = 12;

    /// <summary>Puts up to <paramref name="groups"/> groups where there is room in the yard.</summary>
    public void Build(Plot yard, int groups)
    {
        for (var attempt = 0; attempt < 12 * groups && groups > 0; attempt++)
        {
            var isDrum = site.Happens(0.55);
            var columns = 1 + site.Chance.Next(6);
            var rows = columns == 1 ? 1 + site.Chance.Next(3) : 1 + site.Chance.Next(4);
            var pitch = isDrum ? site.Between(0.60, 0.72) : site.Between(1.25, 1.5);
            var spot = Plot.Around(
                yard.Along + site.Between(2, yard.Length - 2), yard.Across + site.Between(2, yard.Width - 2), columns * pitch, rows * pitch);
            if (!yard.Inset(0.6).Holds(spot) || !site.TryClaim(spot, apartMetres: 0.5))
            {
                continue;
            }

            groups--;
            Fill(spot, columns, rows, pitch, isDrum);
        }
    }

    private void Fill(Plot spot, int columns, int rows, double pitch, bool isDrum)
    {
        var turn = site.Between(-0.2, 0.2) + (site.Happens(0.3) ? site.Between(0, 1.5) : 0);
        var middle = site.At(spot.MiddleAlong, spot.MiddleAcross, turn);
        var untidy = site.Happens(0.4) ? 0.16 * pitch : 0.03 * pitch;
        var missing = site.Happens(0.4) ? site.Between(0.1, 0.35) : 0;
        var coat = isDrum ? site.Pick(Paints.Drums) : new Rgb(214, 216, 212) * (float)site.Between(0.85, 1.1);
        var isMixed = site.Happens(0.4);
        var parts = new List<SceneElement>();
        for (var i = 0; i < columns * rows; i++)
        {
            if (parts.Count > 0 && site.Happens(missing))
            {
                continue;
            }

            var place = middle.Offset(
                (((i % columns) + 0.5 - (columns / 2.0)) * pitch) + site.Between(-untidy, untidy),
                (((i / columns) + 0.5 - (rows / 2.0)) * pitch) + site.Between(-untidy, untidy), site.Between(-0.1, 0.1));
            parts.Add(isDrum
                ? new Drum(place, (isMixed ? site.Pick(Paints.Drums) : coat) * (float)site.Between(0.85, 1.1), site.Between(0, 0.7), isOpen: site.Happens(0.08))
                : new Tote(place, coat * (float)site.Between(0.92, 1.05), site.Between(0.2, 0.9)) { BaseMetres = 0 });
        }

        if (parts.Count == 1)
        {
            site.Group(isDrum ? "drum" : "ibc", parts, leastPixels: isDrum ? ResolvedDrumPixels : ResolvedGroupPixels);
            return;
        }

        site.Group(isDrum ? "drum-group" : "ibc-group", parts, parts.Count >= 3 ? ResolvedGroupPixels : ResolvedGroupPixels + 4);
    }
}
