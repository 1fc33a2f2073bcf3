namespace GridMap.Contracts.Alerts;

/// <summary>Alerts whose cause is there, by what people have said; and messages that have not arrived.</summary>
/// <param name="New">Nobody has said a word.</param>
/// <param name="Acknowledged">Somebody takes care.</param>
/// <param name="Escalated">Handed upwards.</param>
/// <param name="FalseAlarm">Nothing to it.</param>
/// <param name="Undelivered">Messages to other systems that have not arrived, those given up included.</param>
/// <param name="GivenUp">Those that are no longer tried.</param>
public sealed record AlertCounts(int New, int Acknowledged, int Escalated, int FalseAlarm, int Undelivered, int GivenUp);
