using GridMap.Domain.Geo;
using GridMap.Domain.Sites;

namespace GridMap.Domain.Suspects;

/// <summary>A place suspected of holding an illegal workshop. A flag is a suspicion; people decide.</summary>
/// <param name="Position">Centre, WGS 84.</param>
/// <param name="RadiusMetres">Radius that holds the true centre, metres, above zero.</param>
/// <param name="Score">Probability that it is worth a visit, 0 to 1.</param>
/// <param name="Status">What people have said.</param>
/// <param name="Version">Grows by one with every change.</param>
public sealed record Suspect(LonLat Position, double RadiusMetres, double Score, SuspectStatus Status, int Version)
{
    /// <summary>A newly flagged suspect.</summary>
    public static Suspect Flag(LonLat position, double radiusMetres, double score) =>
        new(position, radiusMetres, score, SuspectStatus.Suspected, Version: 1);

    /// <summary>A reviewer's verdict.</summary>
    /// <param name="verdict"><see cref="SuspectStatus.Confirmed"/> or <see cref="SuspectStatus.Dismissed"/>.</param>
    /// <param name="hasReason">Whether a reason was given; dismissing needs one.</param>
    /// <param name="expectedVersion">The version the reviewer saw.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="verdict"/> is not a verdict.</exception>
    public ReviewOutcome Review(SuspectStatus verdict, bool hasReason, int expectedVersion)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)verdict, (int)SuspectStatus.Suspected, nameof(verdict));
        return expectedVersion != Version ? new ReviewOutcome.Stale(Version)
            : Status is not SuspectStatus.Suspected ? new ReviewOutcome.AlreadyReviewed(Status)
            : verdict is SuspectStatus.Dismissed && !hasReason ? new ReviewOutcome.ReasonMissing()
            : new ReviewOutcome.Accepted(this with { Status = verdict, Version = Version + 1 });
    }

    /// <summary>Takes the verdict back, as long as nobody is on the way because of it.</summary>
    /// <param name="isVisitUnderWay">Whether an inspector has accepted or finished the target.</param>
    /// <param name="expectedVersion">The version the reviewer saw.</param>
    public ReviewOutcome UndoReview(bool isVisitUnderWay, int expectedVersion) =>
        expectedVersion != Version ? new ReviewOutcome.Stale(Version)
        : Status is SuspectStatus.Suspected ? new ReviewOutcome.NotReviewed()
        : isVisitUnderWay ? new ReviewOutcome.VisitUnderWay()
        : new ReviewOutcome.Accepted(this with { Status = SuspectStatus.Suspected, Version = Version + 1 });

    /// <summary>A later flight shows the same place. A person's verdict is never overwritten by a model.</summary>
    /// <param name="position">Centre as the new flight shows it, WGS 84.</param>
    /// <param name="radiusMetres">Its uncertainty, metres, above zero.</param>
    /// <param name="score">Its score, 0 to 1.</param>
    public Suspect SeenAgain(LonLat position, double radiusMetres, double score) =>
        this with { Position = position, RadiusMetres = radiusMetres, Score = score, Version = Version + 1 };

    /// <summary>
    /// A flight shows the same place. The newest picture says where it is; an older flight that is processed late only widens the time
    /// it was seen over. The verdict stays: a dismissed suspect stays dismissed.
    /// </summary>
    /// <param name="site">The site on that flight.</param>
    /// <param name="score">Its score by the rules, 0 to 1.</param>
    /// <param name="takenAt">When it was photographed.</param>
    /// <param name="seen">The time it was seen over so far.</param>
    public (Suspect Suspect, SeenSpan Seen) SeenOn(Site site, double score, DateTimeOffset takenAt, SeenSpan seen)
    {
        ArgumentNullException.ThrowIfNull(site);
        var next = seen.IsNewest(takenAt) ? SeenAgain(site.Centre, site.RadiusMetres, score) : this with { Version = Version + 1 };
        return (next, seen.With(takenAt));
    }
}
