using GridMap.Domain.Screening.Chance;

namespace GridMap.Benchmarks.Screening;

/// <summary>What rankings found in one city.</summary>
/// <param name="Seed">The city's.</param>
/// <param name="Places">Places to visit.</param>
/// <param name="Workshops">Those with a workshop at work.</param>
/// <param name="Curve">Finds of the joined score among so many first visits, by <see cref="CityJudge.Visits"/>.</param>
/// <param name="Joined">Finds of the joined score among the first hundred.</param>
/// <param name="Single">Finds among the first hundred by one signal alone, by its name.</param>
/// <param name="Group">Finds among the first hundred by one group alone, by its name.</param>
/// <param name="Without">Finds among the first hundred without one group, by its name.</param>
/// <param name="Districts">Workshops and those among the first two hundred visits, by district.</param>
/// <param name="MeanProbability">Mean probability of all places, against the share that has a workshop.</param>
/// <param name="ScreenSeconds">Screening, by the clock.</param>
/// <param name="ScreenProcessorSeconds">The same by processor time.</param>
/// <param name="Campaign">Visits of twelve inspectors by the day's list, a share by chance.</param>
internal sealed record CityVerdict(
    int Seed, int Places, int Workshops, IReadOnlyList<double> Curve, double Joined, IReadOnlyDictionary<string, double> Single, IReadOnlyDictionary<string, double> Group,
    IReadOnlyDictionary<string, double> Without, double WithoutNights, IReadOnlyDictionary<string, (int Workshops, int Found)> Districts, double MeanProbability, double ScreenSeconds, double ScreenProcessorSeconds,
    IReadOnlyList<JudgedVisit> Campaign)
{
    public double Random(int visits) => Workshops * Math.Min(1.0, visits / (double)Places);

    public double Best(int visits) => Math.Min(visits, Workshops);
}
