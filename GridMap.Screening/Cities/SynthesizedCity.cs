namespace GridMap.Screening.Cities;

/// <summary>What was written.</summary>
/// <param name="Folder">Where to.</param>
/// <param name="Today">Last day of the data.</param>
/// <param name="Districts">Districts and counties.</param>
/// <param name="Villages">Villages and communities.</param>
/// <param name="Places">Places that may be suspected.</param>
/// <param name="Workshops">Workshops at work on the last day.</param>
/// <param name="Enterprises">Rows of the registry.</param>
/// <param name="Meters">Meters.</param>
/// <param name="MeterDays">Rows of daily electricity.</param>
/// <param name="Fixes">Rows of tracks.</param>
public sealed record SynthesizedCity(
    string Folder, DateOnly Today, int Districts, int Villages, int Places, int Workshops, int Enterprises, int Meters, long MeterDays, long Fixes);
