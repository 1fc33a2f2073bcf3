using GridMap.Domain.Supervision;

namespace GridMap.Domain.Screening.Chance;

/// <summary>Draws the share of visits that goes to chance, so that anybody who knows the seed can draw it again, and no district is spared.</summary>
/// <remarks>
/// The order is that of SHA-256 over seed, day and id (as for spot checks, decision 0033): what is drawn depends neither on the order of the candidates nor on their scores.
/// Districts get places in proportion to their candidates, at least one each where the number reaches that far; where it does not, lots decide which districts it is today.
/// </remarks>
public static class ChanceDraw
{
    /// <summary>How many of a day's visits go to chance: the share of them, its broken part decided by the day's lot, so that over many days it comes out even.</summary>
    /// <param name="seed">Published before the day.</param>
    /// <param name="day">The day.</param>
    /// <param name="visits">Visits of the day, 0 or more.</param>
    /// <param name="share">0 to 1.</param>
    public static int CountOf(string seed, DateOnly day, int visits, double share)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(seed);
        ArgumentOutOfRangeException.ThrowIfNegative(visits);
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        var wanted = visits * share;
        var whole = (int)Math.Floor(wanted);
        var lot = Convert.ToUInt32(SpotCheckDraw.Lot(SeedOf(seed, day), "count")[..8], 16) / (double)(1L << 32);
        return whole + (lot < wanted - whole ? 1 : 0);
    }

    /// <summary>Draws a day's visits.</summary>
    /// <param name="seed">Published before the day.</param>
    /// <param name="day">The day: each has a draw of its own.</param>
    /// <param name="candidates">All that may be drawn; ids differ.</param>
    /// <param name="count">How many, 0 or more; all where there are fewer.</param>
    /// <returns>In the order drawn.</returns>
    public static IReadOnlyList<ChancePick> Draw(string seed, DateOnly day, IReadOnlyCollection<ChanceCandidate> candidates, int count)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(seed);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var seedOfDay = SeedOf(seed, day);
        var districts = candidates.GroupBy(candidate => candidate.District, StringComparer.Ordinal)
            .Select(group => (Code: group.Key, Members: group.ToList(), Lot: SpotCheckDraw.Lot(seedOfDay, "district " + group.Key)))
            .OrderBy(district => district.Lot, StringComparer.Ordinal).ToList();
        var shares = count < districts.Count
            ? [.. districts.Select((_, index) => index < count ? 1 : 0)]
            : Apportion([.. districts.Select(district => district.Members.Count)], Math.Min(count, candidates.Count));
        return
        [
            .. districts.SelectMany((district, index) => district.Members
                    .Select(member => (member, Lot: SpotCheckDraw.Lot(seedOfDay, member.Id)))
                    .OrderBy(entry => entry.Lot, StringComparer.Ordinal).Take(shares[index])
                    .Select(entry => (
                        Pick: new ChancePick(
                            entry.member.Id, district.Code,
                            district.Members.Count / (double)shares[index] * (count < districts.Count ? districts.Count / (double)count : 1)),
                        entry.Lot)))
                .OrderBy(entry => entry.Lot, StringComparer.Ordinal).Select(entry => entry.Pick),
        ];
    }

    private static string SeedOf(string seed, DateOnly day) => $"{seed} {day:yyyy-MM-dd}";

    /// <summary>One each, the rest by the largest remainders; nobody gets more than it has.</summary>
    private static int[] Apportion(int[] sizes, int count)
    {
        var total = sizes.Sum();
        var shares = sizes.Select(_ => 1).ToArray();
        // One place at a time to whoever is furthest below its share; ties go to the earlier lot.
        for (var left = count - sizes.Length; left > 0; left--)
        {
            var best = -1;
            for (var i = 0; i < sizes.Length; i++)
            {
                if (shares[i] < sizes[i] && (best < 0 || Lack(i) > Lack(best))) best = i;
            }

            shares[best]++;
        }

        return shares;

        double Lack(int index) => sizes[index] * (double)count / total - shares[index];
    }
}
