using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.TipOffs;

/// <summary>How long the office may take, in working days.</summary>
/// <param name="AcceptWorkingDays">From coming in to being taken up or not, 1 or more.</param>
/// <param name="AnswerWorkingDays">From being taken up to the answer to who reported, 1 or more.</param>
public sealed record TipTerms(int AcceptWorkingDays, int AnswerWorkingDays)
{
    /// <summary>The last day for what comes next; null when nothing is owed.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="receivedOn">Day it came in, Beijing time.</param>
    /// <param name="acceptedOn">Day it was taken up; null before.</param>
    /// <param name="isAnswered">Whether who reported has been told what came of it.</param>
    /// <param name="calendar">Which days are worked.</param>
    public DateOnly? DueOn(TipState state, DateOnly receivedOn, DateOnly? acceptedOn, bool isAnswered, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return state switch
        {
            TipState.Received => calendar.After(receivedOn, AcceptWorkingDays),
            TipState.Accepted or TipState.Verifying => calendar.After(acceptedOn ?? receivedOn, AnswerWorkingDays),
            TipState.Verified or TipState.Unfounded when !isAnswered => calendar.After(acceptedOn ?? receivedOn, AnswerWorkingDays),
            _ => null,
        };
    }
}
