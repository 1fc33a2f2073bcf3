using GridMap.Domain;
using GridMap.Domain.Geo;

namespace GridMap.Client.Sweeps;

/// <summary>What the planner made of a sheet, as the panel shows it.</summary>
/// <param name="Figures">Null where there is no plan to fly.</param>
/// <param name="Sorties">In flying order.</param>
/// <param name="Refused">Why nothing could be planned.</param>
/// <param name="Breaches">Legs that break a limit; then nothing may be flown or exported.</param>
/// <param name="Warnings">For whoever flies it.</param>
/// <param name="LineDegrees">Direction of the lines, clockwise from true north; null without lines.</param>
/// <param name="Seconds">How long planning took.</param>
/// <param name="TakeOffs">Points that were to choose from, those given first, then those along roads.</param>
/// <param name="ChosenTakeOffs">How many of them were chosen along roads.</param>
public sealed record PlanAnswer(
    PlanFigures? Figures, IReadOnlyList<SortieFigures> Sorties, IReadOnlyList<Phrase> Refused, IReadOnlyList<PlanBreach> Breaches,
    IReadOnlyList<Phrase> Warnings, double? LineDegrees, double Seconds, IReadOnlyList<LonLat> TakeOffs, int ChosenTakeOffs);
