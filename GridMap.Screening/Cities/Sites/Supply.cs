namespace GridMap.Screening.Cities.Sites;

/// <summary>Where a workshop has its power from.</summary>
internal enum Supply
{
    OwnMeter,
    SplitAmongNeighbours,
    Generator,
}
