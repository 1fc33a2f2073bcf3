namespace GridMap.Detection.Flights.Changes;

/// <summary>What the pictures themselves say of a piece of ground.</summary>
internal enum PictureVerdict
{
    Unchanged,
    Changed,
    Undecided,
}
