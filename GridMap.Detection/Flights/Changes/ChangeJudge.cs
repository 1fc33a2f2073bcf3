using GridMap.Detection.Flights.Registration;
using NetTopologySuite.Geometries;

namespace GridMap.Detection.Flights.Changes;

/// <summary>The rules. A change needs both: the detector says so, and the pictures of that ground differ.</summary>
internal sealed class ChangeJudge(PictureComparer pictures, FlightRegistration registration, ComparisonOptions options, double earlierGsdMetres, double laterGsdMetres)
{
    // Less than this many of the two sizes' joint errors is no growth.
    private const double SizeErrors = 1.5;
    private const double MoveErrors = 1.5;
    private const double LeastMoveShare = 0.25;

    // A difference in outline thinner than this share of the whole is judged by the whole.
    private const double ThinShare = 0.1;

    /// <summary>Two objects taken for one, at least one of them reported.</summary>
    public ObjectChange Judge(ObjectPair pair)
    {
        var (before, after) = (pair.Earlier, pair.Later);
        var evidence = new List<ChangeEvidence> { ChangeEvidence.Against(ChangeSignal.Overlap, pair.Overlap) };
        if (!before.Object.IsReported || !after.Object.IsReported)
        {
            return JudgeWeak(before.Object.IsReported ? before : after, before.Object.IsReported ? after : before, before, after, evidence);
        }

        // What an edge of a picture cuts has neither a size nor a middle to compare.
        if (before.Object.IsTruncated || after.Object.IsTruncated)
        {
            return Make(ChangeKind.Same, before, after, evidence);
        }

        var (ratio, isResized) = Size(before, after);
        var moveLimit = Math.Max(
            MoveErrors * ObjectMatcher.ToleranceMetres(before, after, registration.UncertaintyMetres),
            LeastMoveShare * Math.Min(before.SizeMetres, after.SizeMetres));
        var isMoved = pair.DistanceMetres > moveLimit;
        evidence.Add(new ChangeEvidence(ChangeSignal.SizeRatio, ratio, ratio >= 1 ? options.GrownRatio : 1 / options.GrownRatio, SpeaksAgainst: !isResized));
        evidence.Add(new ChangeEvidence(ChangeSignal.DistanceMetres, pair.DistanceMetres, moveLimit, SpeaksAgainst: !isMoved));
        if (!isResized && !isMoved)
        {
            return Make(ChangeKind.Same, before, after, evidence);
        }

        var picture = pictures.Compare(Difference(before.Footprint, after.Footprint));
        var kind = isResized ? ratio > 1 ? ChangeKind.Grown : ChangeKind.Shrunk : ChangeKind.Moved;
        return Make(Decide(kind, picture, evidence), before, after, evidence);
    }

    /// <summary>Only the earlier flight reports it.</summary>
    public ObjectChange JudgeGone(PlacedObject item, PlacedObject? rival) => JudgeAlone(ChangeKind.Gone, item, rival, laterGsdMetres);

    /// <summary>Only the later flight reports it.</summary>
    public ObjectChange JudgeAppeared(PlacedObject item, PlacedObject? rival) => JudgeAlone(ChangeKind.Appeared, item, rival, earlierGsdMetres);

    private ObjectChange JudgeAlone(ChangeKind kind, PlacedObject item, PlacedObject? rival, double otherGsdMetres)
    {
        var (before, after) = kind is ChangeKind.Gone ? (item, (PlacedObject?)null) : (null, item);
        var evidence = new List<ChangeEvidence> { ChangeEvidence.For(ChangeSignal.Score, item.Object.Score) };
        var across = item.SizeMetres / otherGsdMetres;
        if (across < options.LeastPixelsAcross)
        {
            evidence.Add(ChangeEvidence.Against(ChangeSignal.PixelsAcross, across, options.LeastPixelsAcross));
            return Make(ChangeKind.NotSeen, before, after, evidence);
        }

        if (rival is not null)
        {
            return JudgeWeak(item, rival, before, after, evidence);
        }

        var picture = pictures.Compare(item.Footprint);
        return Make(Decide(kind, picture, evidence), before, after, evidence);
    }

    /// <summary>The other flight has it too, but below what is reported or as something else: never more than uncertain.</summary>
    private ObjectChange JudgeWeak(PlacedObject reported, PlacedObject weak, PlacedObject? before, PlacedObject? after, List<ChangeEvidence> evidence)
    {
        evidence.Add(ChangeEvidence.Against(ChangeSignal.OtherScore, weak.Object.Score));
        return Make(Decide(ChangeKind.Uncertain, pictures.Compare(reported.Footprint), evidence), before, after, evidence);
    }

    private ChangeKind Decide(ChangeKind kind, PictureEvidence picture, List<ChangeEvidence> evidence)
    {
        if (picture.Seen < options.LeastSeenShare)
        {
            evidence.Add(ChangeEvidence.Against(ChangeSignal.SeenShare, picture.Seen, options.LeastSeenShare));
            return ChangeKind.NotSeen;
        }

        evidence.Add(ChangeEvidence.For(ChangeSignal.SeenShare, picture.Seen, options.LeastSeenShare));
        var verdict = picture.Judge(registration.Correlation, options);
        if (picture.Correlation is { } value)
        {
            var limit = (verdict is PictureVerdict.Changed ? options.ChangedShare : options.UnchangedShare) * registration.Correlation;
            evidence.Add(new ChangeEvidence(ChangeSignal.PictureCorrelation, value, limit, SpeaksAgainst: verdict is not PictureVerdict.Changed));
        }

        return verdict switch
        {
            PictureVerdict.Changed => kind,
            PictureVerdict.Unchanged => ChangeKind.DetectorDiffers,
            _ => ChangeKind.Uncertain,
        };
    }

    private (double Ratio, bool IsResized) Size(PlacedObject before, PlacedObject after)
    {
        var ratio = after.SizeMetres / before.SizeMetres;
        var error = Math.Sqrt((before.SizeErrorMetres * before.SizeErrorMetres) + (after.SizeErrorMetres * after.SizeErrorMetres));
        return (ratio, Math.Max(ratio, 1 / ratio) >= options.GrownRatio && Math.Abs(after.SizeMetres - before.SizeMetres) > SizeErrors * error);
    }

    /// <summary>What only one of the footprints covers; both where that is a mere rim.</summary>
    private static Geometry Difference(Geometry before, Geometry after)
    {
        var difference = before.SymmetricDifference(after);
        var union = before.Union(after);
        return difference.Area < ThinShare * union.Area ? union : difference;
    }

    private ObjectChange Make(ChangeKind kind, PlacedObject? before, PlacedObject? after, List<ChangeEvidence> evidence)
    {
        var position = after?.Position ?? registration.Frame.ToLonLat(registration.ToLater(before?.Centre ?? default));
        var isBoth = before is not null && after is not null;
        return new ObjectChange(
            kind, before?.Object, after?.Object, position, before?.Position, before?.SizeMetres, after?.SizeMetres,
            isBoth ? after!.Centre.EastMetres - before!.Centre.EastMetres : null, // both are there, just checked
            isBoth ? after!.Centre.NorthMetres - before!.Centre.NorthMetres : null,
            evidence);
    }
}
