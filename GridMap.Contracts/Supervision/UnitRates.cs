namespace GridMap.Contracts.Supervision;

/// <summary>A unit's numbers at the end of a day.</summary>
/// <param name="AreaCode">The unit.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Coverage">Cells proven or gone through on foot, of all.</param>
/// <param name="InTime">Stages that ended in time, of all that ended.</param>
/// <param name="Closed">Cases closed, of those confirmed.</param>
/// <param name="SentBack">Acceptances refused, of those asked for.</param>
/// <param name="Relapsed">Cases that came back, of those ever closed.</param>
/// <param name="Confirmed">Cases confirmed.</param>
/// <param name="Overdue">Cases past their last day.</param>
/// <param name="Rank">Place by the measure asked for, from 1; null where there is nothing to compare.</param>
/// <param name="Words">What is to be known before anybody is held to the place.</param>
public sealed record UnitRates(
    string AreaCode, string Name, Rate Coverage, Rate InTime, Rate Closed, Rate SentBack, Rate Relapsed, int Confirmed, int Overdue, int? Rank, IReadOnlyList<Message> Words);
