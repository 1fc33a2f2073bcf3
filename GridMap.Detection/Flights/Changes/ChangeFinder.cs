using GridMap.Detection.Flights.Registration;
using GridMap.Detection.Rasters;

namespace GridMap.Detection.Flights.Changes;

/// <summary>Says object by object what became of it between two registered flights. Deterministic.</summary>
public static class ChangeFinder
{
    /// <summary>Compares.</summary>
    /// <param name="registration">How the later flight lies on the earlier one.</param>
    /// <param name="earlier">The earlier orthophoto.</param>
    /// <param name="later">The later orthophoto.</param>
    /// <param name="earlierObjects">What was found in the earlier one; candidates below the operating point too, if they are known.</param>
    /// <param name="laterObjects">What was found in the later one.</param>
    /// <param name="options">From when on a difference is a change.</param>
    /// <param name="cancellation">Stops between objects.</param>
    /// <returns>One verdict for each reported object or pair, changes first, then north to south.</returns>
    /// <exception cref="RasterException">A raster is not placed or cannot be read.</exception>
    public static IReadOnlyList<ObjectChange> Find(
        FlightRegistration registration, RasterFile earlier, RasterFile later,
        IReadOnlyList<FlightObject> earlierObjects, IReadOnlyList<FlightObject> laterObjects, ComparisonOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(earlierObjects);
        ArgumentNullException.ThrowIfNull(laterObjects);
        ArgumentNullException.ThrowIfNull(options);
        var (before, after) = (FlightPicture.Place(earlier), FlightPicture.Place(later));
        var comparer = new PictureComparer(
            new GroundReader(earlier, before, registration.Frame), new GroundReader(later, after, registration.Frame), registration);
        var judge = new ChangeJudge(comparer, registration, options, earlierGsdMetres: before.GsdMetres, laterGsdMetres: after.GsdMetres);
        var first = earlierObjects.Select(item => PlacedObject.Of(item, before, registration.Frame, point => point)).ToList();
        var second = laterObjects.Select(item => PlacedObject.Of(item, after, registration.Frame, registration.ToEarlier)).ToList();

        var pairs = ObjectMatcher.Match(first, second, registration.UncertaintyMetres);
        var matched = pairs.SelectMany(pair => new[] { pair.Earlier, pair.Later }).ToHashSet();
        var questions = new List<Func<ObjectChange>>();
        questions.AddRange(pairs.Where(pair => pair.Earlier.Object.IsReported || pair.Later.Object.IsReported).Select(pair => (Func<ObjectChange>)(() => judge.Judge(pair))));
        questions.AddRange(Alone(first, matched).Select(item => (Func<ObjectChange>)(() => judge.JudgeGone(item, ObjectMatcher.FindRival(item, second, registration.UncertaintyMetres)))));
        questions.AddRange(Alone(second, matched).Select(item => (Func<ObjectChange>)(() => judge.JudgeAppeared(item, ObjectMatcher.FindRival(item, first, registration.UncertaintyMetres)))));

        var answers = new ObjectChange[questions.Count];
        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, index => answers[index] = questions[index]());
        return
        [
            .. MoveFinder.Join(answers, registration, options)
                .OrderBy(change => change.Kind is ChangeKind.Same).ThenByDescending(change => change.IsChange)
                .ThenByDescending(change => change.Position.Latitude).ThenBy(change => change.Position.Longitude),
        ];
    }

    private static IEnumerable<PlacedObject> Alone(IEnumerable<PlacedObject> items, HashSet<PlacedObject> matched) =>
        items.Where(item => item.Object.IsReported && !matched.Contains(item));
}
