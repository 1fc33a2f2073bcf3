using GridMap.Contracts.TipOffs;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.TipOffs;

/// <summary>What who reported sees of a report, and what the two sides write to each other.</summary>
internal sealed class TipTalk(GridMapDb db, MapWriter writer, TipCodes codes, TimeProvider clock)
{
    private const int MostMessages = 200;

    /// <summary>Null when there is no report of that code.</summary>
    public async Task<TipProgress?> FollowAsync(string code, CancellationToken cancellation)
    {
        if (await codes.FindAsync(code, cancellation) is not { } row)
        {
            return null;
        }

        var messages = await db.TipMessages.AsNoTracking().Where(message => message.TipId == row.Id).OrderBy(message => message.At).ThenBy(message => message.Id).ToListAsync(cancellation);
        var reward = await db.TipRewards.AsNoTracking().SingleOrDefaultAsync(one => one.TipId == row.Id, cancellation);
        // What one person proposed is nobody's yet.
        var isDecided = reward is { State: not (RewardState.Proposed or RewardState.Refused) };
        return new TipProgress(
            row.Number, row.State, row.JoinedInto is { } head ? await db.Tips.Where(tip => tip.Id == head).Select(tip => tip.State).SingleAsync(cancellation) : null,
            row.ReceivedAt, row.DueOn, row.Order, row.Hash, await db.TipPhotos.CountAsync(photo => photo.TipId == row.Id, cancellation),
            [.. messages.Select(message => new TipMessage(message.At, message.By is null, By: null, message.Text))],
            row.EarlierFalse, isDecided ? reward!.State : null, isDecided ? reward!.Yuan : null); // Decided ones are there.
    }

    /// <summary>Who reported writes.</summary>
    public async Task<StepOutcome> TellAsync(TipWriteRequest request, CancellationToken cancellation) =>
        await codes.FindAsync(request.Code, cancellation) is { } known ? await WriteAsync(known.Id, request.Text, by: null, cancellation) : new StepOutcome.NotFound();

    /// <summary>The office writes.</summary>
    public Task<StepOutcome> TellAsync(Guid id, string text, KnownAccount by, CancellationToken cancellation) => WriteAsync(id, text, by, cancellation);

    private Task<StepOutcome> WriteAsync(Guid id, string text, KnownAccount? by, CancellationToken cancellation) => writer.SaveAsync<StepOutcome>(
        async saving =>
        {
            await writer.HoldFeedAsync(saving);
            if (await db.Tips.SingleOrDefaultAsync(row => row.Id == id, saving) is not { } row || (by is not null && !TipRights.MaySee(row, by)))
            {
                return new StepOutcome.NotFound();
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                return new StepOutcome.Refused(Problems.Say("tip.noteMissing"));
            }

            if (await db.TipMessages.CountAsync(message => message.TipId == id, saving) >= MostMessages)
            {
                return new StepOutcome.Refused(Problems.Say("tip.tooManyMessages"));
            }

            Add(row, text, by);
            return new StepOutcome.Done(id);
        },
        cancellation);

    /// <summary>Adds a message within the caller's transaction.</summary>
    /// <param name="row">The report, tracked.</param>
    /// <param name="text">What it says.</param>
    /// <param name="by">Who writes for the office; null for who reported.</param>
    public void Add(TipRow row, string text, KnownAccount? by)
    {
        var now = clock.GetUtcNow();
        db.TipMessages.Add(new TipMessageRow { Id = Guid.CreateVersion7(now), TipId = row.Id, At = now, By = by?.DisplayName, Text = text.Trim() });
        row.Unread = by is null ? row.Unread + 1 : 0;
        row.ChangedAt = now;
    }
}
