using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Campaigns;

/// <summary>What the office sets for a campaign.</summary>
/// <param name="Name">As people say it.</param>
/// <param name="Phases">All three in their order; they may overlap.</param>
/// <param name="Rounds">Rounds of reporting, numbered from 1 by their days.</param>
/// <param name="FinalReportOn">Last day of the written report with the ledger.</param>
/// <param name="Limits">Working days of each stage.</param>
/// <param name="Ladder">Who hears of what takes too long, by day and level.</param>
/// <param name="DaysOff">Days off beyond the state's table of holidays.</param>
/// <param name="DaysWorked">Days that are worked although a weekend's or in that table.</param>
public sealed record CampaignSettings(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name, [property: Required, MaxLength(3)] IReadOnlyList<CampaignPhase> Phases,
    [property: Required, MaxLength(24)] IReadOnlyList<CampaignRound> Rounds, DateOnly FinalReportOn, [property: Required] CampaignLimits Limits,
    [property: Required, MaxLength(4)] IReadOnlyList<CampaignEscalation> Ladder, [property: Required, MaxLength(200)] IReadOnlyList<DateOnly> DaysOff,
    [property: Required, MaxLength(200)] IReadOnlyList<DateOnly> DaysWorked);
