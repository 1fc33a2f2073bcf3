namespace GridMap.Contracts.TipOffs;

/// <summary>What the form needs before it is filled in.</summary>
/// <param name="Ticket">Goes with the report; good for one report, for a day. Sent again with the same ticket, the same report answers the same.</param>
/// <param name="HotlinePhone">Whom to call instead.</param>
/// <param name="MostPhotos">Photos that may go with a report.</param>
/// <param name="MostPhotoMegabytes">The largest photo, in MiB.</param>
/// <param name="AcceptWorkingDays">Within how many working days one hears whether it is taken up.</param>
/// <param name="AnswerWorkingDays">Within how many more one hears what came of it.</param>
/// <param name="Areas">Where reports are taken, for the map.</param>
public sealed record TipForm(
    string Ticket, string HotlinePhone, int MostPhotos, int MostPhotoMegabytes, int AcceptWorkingDays, int AnswerWorkingDays, IReadOnlyList<TipArea> Areas);
