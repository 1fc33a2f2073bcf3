using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A straight line with photos at equal distances, the first at its start and the last at its end.</summary>
/// <param name="Start">First photo when it is flown forwards.</param>
/// <param name="End">Last photo.</param>
/// <param name="Intervals">Distances between photos, 0 for a single photo.</param>
/// <param name="LeadMetres">How far it is flown on straight before and after the photos.</param>
internal readonly record struct SurveyLine(MetricPoint Start, MetricPoint End, int Intervals, double LeadMetres)
{
    public double Metres => GroundMeasure.DistanceMetres(Start, End);

    /// <summary>First or last photo of the line entered at one of its ends.</summary>
    public MetricPoint Photo(int index, bool isReversed)
    {
        var share = Intervals == 0 ? 0 : (double)index / Intervals;
        if (isReversed) share = 1 - share;
        return new MetricPoint(
            Start.EastMetres + share * (End.EastMetres - Start.EastMetres), Start.NorthMetres + share * (End.NorthMetres - Start.NorthMetres));
    }

    /// <summary>Where the drone comes onto or leaves the line: beyond the photos by the lead.</summary>
    public MetricPoint Gate(bool isEnd)
    {
        var length = Metres;
        if (LeadMetres == 0 || length == 0) return isEnd ? End : Start;
        var share = isEnd ? 1 + LeadMetres / length : -LeadMetres / length;
        return new MetricPoint(
            Start.EastMetres + share * (End.EastMetres - Start.EastMetres), Start.NorthMetres + share * (End.NorthMetres - Start.NorthMetres));
    }

    /// <summary>Both halves, which share the photo at the cut.</summary>
    public (SurveyLine First, SurveyLine Second) Halves()
    {
        var cut = Intervals / 2;
        var middle = Photo(cut, isReversed: false);
        return (this with { End = middle, Intervals = cut }, this with { Start = middle, Intervals = Intervals - cut });
    }
}
