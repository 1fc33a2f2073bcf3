using GridMap.Detection.Flights.Registration;

namespace GridMap.Detection.Flights.Changes;

/// <summary>An object gone here and one like it appeared not far away are one that moved; nearest first, one to one.</summary>
internal static class MoveFinder
{
    private const double LikeRatio = 1.2;

    public static IEnumerable<ObjectChange> Join(IReadOnlyList<ObjectChange> changes, FlightRegistration registration, ComparisonOptions options)
    {
        var moves =
            from gone in changes
            where gone.Kind is ChangeKind.Gone
            from come in changes
            where come.Kind is ChangeKind.Appeared && IsLike(gone, come)
            let way = Way(gone, come, registration)
            let metres = Math.Sqrt((way.East * way.East) + (way.North * way.North))
            where metres <= options.LargestMoveMetres
            orderby Math.Round(metres, 6), gone.Position.Latitude, come.Position.Latitude
            select (gone, come, way, metres);
        var left = new List<ObjectChange>(changes);
        foreach (var (gone, come, way, metres) in moves)
        {
            if (left.Contains(gone) && left.Contains(come))
            {
                left.Remove(gone);
                left.Remove(come);
                left.Add(come with
                {
                    Kind = ChangeKind.Moved,
                    Earlier = gone.Earlier,
                    EarlierPosition = gone.EarlierPosition,
                    EarlierSizeMetres = gone.EarlierSizeMetres,
                    MovedEastMetres = way.East,
                    MovedNorthMetres = way.North,
                    Evidence =
                    [
                        ChangeEvidence.For(ChangeSignal.DistanceMetres, metres, options.LargestMoveMetres),
                        ChangeEvidence.For(ChangeSignal.SizeRatio, (come.LaterSizeMetres ?? 0) / (gone.EarlierSizeMetres ?? 1), LikeRatio),
                        .. gone.Evidence, .. come.Evidence,
                    ],
                });
            }
        }

        return left;
    }

    private static bool IsLike(ObjectChange gone, ObjectChange come)
    {
        var ratio = (come.LaterSizeMetres ?? 0) / (gone.EarlierSizeMetres ?? 1);
        return gone.Earlier?.Class == come.Later?.Class && ratio is <= LikeRatio and >= 1 / LikeRatio
            && (gone.Earlier?.RoofColour is null || come.Later?.RoofColour is null || gone.Earlier.RoofColour == come.Later.RoofColour);
    }

    private static (double East, double North) Way(ObjectChange gone, ObjectChange come, FlightRegistration registration)
    {
        var (from, to) = (registration.Frame.ToMetric(gone.Position), registration.Frame.ToMetric(come.Position));
        return (to.EastMetres - from.EastMetres, to.NorthMetres - from.NorthMetres);
    }
}
