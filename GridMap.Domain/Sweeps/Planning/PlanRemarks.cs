namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What whoever flies a plan should know.</summary>
internal static class PlanRemarks
{
    private const double LongFlightSeconds = 25 * 60;
    private const double LowOverlap = 0.5;
    private const double LeastUnseenSquareMetres = 1;

    public static IReadOnlyList<Phrase> Find(SweepRequest request, SweepPlan plan, double unseenSquareMetres)
    {
        var remarks = new List<Phrase>();
        var figures = plan.Figures;
        if (request.Settings.SpeedMetresPerSecond is { } wanted && figures.SpeedLimitedBy is { } by)
        {
            remarks.Add(Phrase.Of($"sweep.slowedBy{char.ToUpperInvariant(by[0])}{by[1..]}", ("wanted", wanted), ("speedMetresPerSecond", figures.SpeedMetresPerSecond)));
        }

        if (Math.Min(request.Settings.ForwardOverlap, request.Settings.SideOverlap) < LowOverlap) remarks.Add(Phrase.Of("sweep.lowOverlap"));
        if (unseenSquareMetres >= LeastUnseenSquareMetres) remarks.Add(Phrase.Of("sweep.unseen", ("areaSquareMetres", unseenSquareMetres)));
        if (request.Battery is null && plan.Sorties.FirstOrDefault(sortie => sortie.Seconds > LongFlightSeconds) is { } longest)
        {
            remarks.Add(Phrase.Of("sweep.noBattery", ("sortie", longest.Number), ("minutes", longest.Seconds / 60)));
        }

        if (request.TakeOffs.Count == 0) remarks.Add(Phrase.Of("sweep.takeOffChosen"));
        if (figures.HeightMetres > SweepLimits.FreeCeilingMetres) remarks.Add(Phrase.Of("sweep.approvalNeeded", ("number", request.Limits.ApprovalNumber ?? "")));
        return remarks;
    }
}
