using GridMap.Detection.Flights.Registration;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GridMap.Detection.Flights.Changes;

/// <summary>Compares the two flights' pictures of a piece of ground, whatever any detector says of it.</summary>
internal sealed class PictureComparer(GroundReader earlier, GroundReader later, FlightRegistration registration)
{
    private const int MostPixelsAcross = 96;
    private const int LeastReachPixels = 1;
    private const int MostReachPixels = 4;
    private const double MarginShare = 0.3;
    private const int LeastMarginPixels = 6;

    // Smoothed edges are alike over about so many pixels, so only every so many pixels is a word of its own.
    private const double PixelsPerWord = 9;
    private const double ChanceDeviations = 2.5;
    private const double LeastEnergy = 0.01;

    /// <param name="ground">Where the earlier flight shows it, metres of the common frame.</param>
    public PictureEvidence Compare(Geometry ground)
    {
        var around = ground.EnvelopeInternal;
        var size = Math.Max(around.Width, around.Height);
        var gsd = Math.Max(Math.Max(earlier.GsdMetres, later.GsdMetres), size / MostPixelsAcross);
        var reach = Math.Clamp((int)Math.Ceiling(registration.UncertaintyMetres / gsd), LeastReachPixels, MostReachPixels);
        var margin = Math.Max(LeastMarginPixels * gsd, MarginShare * size);
        var box = Whole(new GroundBox(around.MinX - margin, around.MinY - margin, around.MaxX + margin, around.MaxY + margin), gsd);
        var first = earlier.Read(box, gsd, point => point);
        var second = later.Read(box.Grow(reach * gsd), gsd, registration.ToLater);
        var mask = Mask(ground, box, gsd, first.Width, first.Height);
        var pixels = Math.Max(1, mask.Count(isInside => isInside));
        var (fields, others) = (EdgeField.Of(first), EdgeField.Of(second));
        var best = (Coefficient: double.NegativeInfinity, Energy: 0.0);
        for (var down = 0; down <= 2 * reach; down++)
        {
            for (var across = 0; across <= 2 * reach; across++)
            {
                var (coefficient, energy) = Correlate(fields, others, mask, across, down);
                best = coefficient > best.Coefficient ? (coefficient, energy) : best;
            }
        }

        var chance = ChanceDeviations / Math.Sqrt(2 * pixels / PixelsPerWord);
        return new PictureEvidence(
            Seen(first, mask, 0), Seen(second, mask, reach), best.Energy < LeastEnergy * pixels ? null : best.Coefficient, Math.Min(1, chance));
    }

    private static GroundBox Whole(GroundBox box, double gsd) => box with
    {
        East = box.West + (Math.Ceiling(box.WidthMetres / gsd) * gsd), South = box.North - (Math.Ceiling(box.HeightMetres / gsd) * gsd),
    };

    private static bool[] Mask(Geometry ground, GroundBox box, double gsd, int width, int height)
    {
        var locator = new IndexedPointInAreaLocator(ground);
        var mask = new bool[width * height];
        for (var at = 0; at < mask.Length; at++)
        {
            var place = new Coordinate(box.West + ((at % width + 0.5) * gsd), box.North - ((at / width + 0.5) * gsd));
            mask[at] = locator.Locate(place) != Location.Exterior;
        }

        return Dilate(mask, width, height);
    }

    /// <summary>One pixel more all around, so that the outline's own edge is in it.</summary>
    private static bool[] Dilate(bool[] mask, int width, int height)
    {
        var wider = mask.ToArray();
        for (var at = 0; at < mask.Length; at++)
        {
            if (mask[at])
            {
                var (column, row) = (at % width, at / width);
                for (var y = Math.Max(0, row - 1); y <= Math.Min(height - 1, row + 1); y++)
                {
                    wider.AsSpan((y * width) + Math.Max(0, column - 1), Math.Min(width - 1, column + 1) - Math.Max(0, column - 1) + 1).Fill(true);
                }
            }
        }

        return wider;
    }

    private static double Seen(GroundPatch patch, bool[] mask, int reach)
    {
        var width = patch.Width - (2 * reach);
        int inside = 0, seen = 0;
        for (var at = 0; at < mask.Length; at++)
        {
            if (mask[at])
            {
                inside++;
                seen += patch.IsThere[((at / width + reach) * patch.Width) + (at % width) + reach] ? 1 : 0;
            }
        }

        return inside == 0 ? 0 : (double)seen / inside;
    }

    /// <summary>Correlation inside the mask with the second field moved, and the energy of the stronger of the two.</summary>
    private static (double Coefficient, double Energy) Correlate(EdgeField first, EdgeField second, bool[] mask, int across, int down)
    {
        double product = 0, energy = 0, other = 0;
        for (var at = 0; at < mask.Length; at++)
        {
            if (!mask[at])
            {
                continue;
            }

            var there = ((at / first.Width + down) * second.Width) + (at % first.Width) + across;
            if (first.IsThere[at] && second.IsThere[there])
            {
                product += (first.Real[at] * second.Real[there]) + (first.Imaginary[at] * second.Imaginary[there]);
                energy += first.Energy(at);
                other += second.Energy(there);
            }
        }

        return energy > 0 && other > 0 ? (product / Math.Sqrt(energy * other), Math.Max(energy, other)) : (0, Math.Max(energy, other));
    }
}
