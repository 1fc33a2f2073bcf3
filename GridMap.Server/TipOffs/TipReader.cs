using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.TipOffs;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipState = GridMap.Contracts.TipOffs.TipState;

namespace GridMap.Server.TipOffs;

/// <summary>Lists reports and tells everything about one but who reported.</summary>
internal sealed class TipReader(GridMapDb db, TipRewards rewards, IOptions<TipOptions> options, TimeProvider clock)
{
    private const int MostRows = 200;
    private const string Later = "later";
    private const double NearMetres = 200;
    private const double MostDegrees = 0.05;

    /// <summary>Reports of an area that the account sees, the newest first, after them those of people whose earlier ones were knowingly false. Cursor: to which the last one belongs, and its order.</summary>
    public async Task<Page<TipSummary>> ListAsync(AreaScope within, KnownAccount who, TipFilter filter, CancellationToken cancellation)
    {
        var rows = Narrow(Seen(within, who), filter);
        var total = await rows.CountAsync(cancellation);
        if (filter.After?.Split('-') is [var group, var last] && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var after))
        {
            rows = group is Later ? rows.Where(row => row.EarlierFalse > 0 && row.Order < after) : rows.Where(row => row.EarlierFalse > 0 || row.Order < after);
        }

        var page = await rows.OrderBy(row => row.EarlierFalse > 0).ThenByDescending(row => row.Order).Take(MostRows + 1).ToListAsync(cancellation);
        var shown = page.Take(MostRows).ToList();
        var ids = shown.ConvertAll(row => row.Id);
        var states = await db.TipRewards.AsNoTracking().Where(reward => ids.Contains(reward.TipId)).ToDictionaryAsync(reward => reward.TipId, reward => reward.State, cancellation);
        return new Page<TipSummary>(
            [.. shown.Select(row => row.ToSummary(states.TryGetValue(row.Id, out var state) ? state : null))], total,
            page.Count > MostRows ? string.Create(CultureInfo.InvariantCulture, $"{(shown[^1].EarlierFalse > 0 ? Later : "first")}-{shown[^1].Order}") : null);
    }

    /// <summary>Null when there is none that the reader sees.</summary>
    public async Task<TipDetail?> ReadAsync(Guid id, KnownAccount who, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, who, cancellation) is not { } row)
        {
            return null;
        }

        var photos = await db.TipPhotos.AsNoTracking().Where(photo => photo.TipId == id).OrderBy(photo => photo.AddedAt).ThenBy(photo => photo.Id).ToListAsync(cancellation);
        var steps = await db.TipSteps.AsNoTracking().Where(step => step.TipId == id).OrderBy(step => step.Number).ToListAsync(cancellation);
        var messages = await db.TipMessages.AsNoTracking().Where(message => message.TipId == id).OrderBy(message => message.At).ThenBy(message => message.Id).ToListAsync(cancellation);
        var joined = await db.Tips.AsNoTracking().Where(tip => tip.JoinedInto == id).OrderBy(tip => tip.Order).ToListAsync(cancellation);
        var reward = await db.TipRewards.AsNoTracking().SingleOrDefaultAsync(one => one.TipId == id, cancellation);
        var seesAll = TipRights.SeesAll(who);
        return new TipDetail(
            row.ToSummary(reward?.State), row.Text, row.SeenOn, row.Hash, [.. photos.Select(photo => new TipPhoto(photo.Id, photo.MediaType, photo.LengthBytes))],
            [.. steps.Select(step => new TipStep(step.Kind, step.At, step.By, step.Note, step.About))],
            [.. messages.Select(message => new TipMessage(message.At, message.By is null, message.By, message.Text))],
            [.. joined.Select(other => ToSimilar(row, other))],
            // Who verifies one sees that one.
            seesAll ? await SimilarAsync(row, who, cancellation) : [], await NearAsync(row, who, cancellation),
            reward is null ? null : TipRewards.ToReward(reward, who), row.Finding is { } finding ? (await rewards.FindTableAsync(row.AreaCode, cancellation)).Table.Of((ViolationKind)finding) : null);
    }

    public async Task<TipRow?> FindRowAsync(Guid id, KnownAccount who, CancellationToken cancellation) =>
        await db.Tips.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && TipRights.MaySee(row, who) ? row : null;

    private IQueryable<TipRow> Seen(AreaScope within, KnownAccount who)
    {
        var rows = db.Tips.AsNoTracking().Within(within, row => row.AreaCode);
        return TipRights.SeesAll(who) ? rows : rows.Where(row => row.HandlerId == who.Id);
    }

    private IQueryable<TipRow> Narrow(IQueryable<TipRow> rows, TipFilter filter)
    {
        var today = CaseRules.DayOf(clock.GetUtcNow());
        rows = filter.State is { } state ? rows.Where(row => row.State == state) : rows;
        rows = filter.Overdue is true ? rows.Where(row => row.DueOn < today) : rows;
        return filter.Text?.Trim() is { Length: > 0 } text
            ? rows.Where(row => row.Number.Contains(text) || (row.Place != null && row.Place.Contains(text)) || (row.Text != null && row.Text.Contains(text)))
            : rows;
    }

    private async Task<IReadOnlyList<SimilarTip>> SimilarAsync(TipRow row, KnownAccount who, CancellationToken cancellation)
    {
        var (west, south, east, north) = Around(row);
        var near = await db.Tips.AsNoTracking().Within(who.Scope, tip => tip.AreaCode)
            .Where(tip => tip.Id != row.Id && tip.JoinedInto == null && tip.State != TipState.Refused && tip.State != TipState.False
                && tip.Latitude >= south && tip.Latitude <= north && tip.Longitude >= west && tip.Longitude <= east).ToListAsync(cancellation);
        return [.. near.Where(tip => options.Value.Likeness.Find(row.Position(), row.ReceivedAt, tip.Position(), tip.ReceivedAt) is not null)
            .Select(tip => ToSimilar(row, tip)).OrderBy(tip => tip.DistanceMetres).ThenBy(tip => tip.Order).Take(10)];
    }

    private async Task<IReadOnlyList<TipNearby>> NearAsync(TipRow row, KnownAccount who, CancellationToken cancellation)
    {
        var (west, south, east, north) = Around(row);
        var cases = await db.Cases.AsNoTracking().Within(who.Scope, one => one.AreaCode)
            .Where(one => one.State != Contracts.Cases.CaseState.Merged && one.Latitude >= south && one.Latitude <= north && one.Longitude >= west && one.Longitude <= east).ToListAsync(cancellation);
        var known = cases.Select(one => one.SuspectId).ToHashSet();
        var suspects = await db.Suspects.AsNoTracking().Within(who.Scope, one => one.AreaCode)
            .Where(one => one.Status != SuspectStatus.Dismissed && one.Latitude >= south && one.Latitude <= north && one.Longitude >= west && one.Longitude <= east).ToListAsync(cancellation);
        return
        [
            .. cases.Select(one => new TipNearby(one.Id, null, one.Number, one.Name, one.State, Metres(row, one.Longitude, one.Latitude)))
                .Concat(suspects.Where(one => !known.Contains(one.Id)).Select(one => new TipNearby(null, one.Id, one.Number, null, null, Metres(row, one.Longitude, one.Latitude))))
                .Where(one => one.DistanceMetres <= NearMetres || one.CaseId == row.CaseId && one.CaseId is not null).OrderBy(one => one.DistanceMetres).Take(10),
        ];
    }

    private static SimilarTip ToSimilar(TipRow row, TipRow other) =>
        new(other.Id, other.Number, other.Order, other.State, other.ReceivedAt, Metres(row, other.Longitude, other.Latitude));

    private static double Metres(TipRow row, double longitude, double latitude) => GroundMeasure.DistanceMetres(row.Position(), new LonLat(longitude, latitude));

    private static (double West, double South, double East, double North) Around(TipRow row) =>
        (row.Longitude - MostDegrees, row.Latitude - MostDegrees, row.Longitude + MostDegrees, row.Latitude + MostDegrees);
}
