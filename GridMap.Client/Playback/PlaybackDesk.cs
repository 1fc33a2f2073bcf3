using GridMap.Client.Command;
using GridMap.Client.Map;

namespace GridMap.Client.Playback;

/// <summary>Keeps lists, counters and map equal to the moment that is played.</summary>
internal sealed class PlaybackDesk(PlaybackRun run, TimeProvider time)
{
    private const int MostAtOnce = 1000;

    private readonly DeskPins _pins = new(time);
    private int _generation = -1;
    private DeskView? _view;

    public DeskIndex Index { get; } = new();

    /// <summary>The map is a new one.</summary>
    public void StartAnew() => _pins.StartAnew(Index.Entries);

    /// <summary>Takes over what the run moved, and what of it is to be shown.</summary>
    public async Task CatchUpAsync(MapView? map, DeskList list, DeskFilter filter, CancellationToken cancellation)
    {
        if (_view is null || _view.List != list || _view.Filter != filter || !_view.IsToday(run.Moment))
        {
            var day = Day(run.Moment);
            _view = new DeskView(list, filter, run.Moment, moment => Day(moment) == day);
            Index.Show(_view, _pins.Note);
        }

        if (_generation != run.Generation)
        {
            await LoadAsync(cancellation);
        }

        foreach (var id in run.Touched)
        {
            if (run.State.FindSuspect(id) is { } suspect)
            {
                _pins.Note(Index.Put(suspect, run.State.FindTargetOfSuspect(id)));
            }
            else if (Index.Remove(id) is not null)
            {
                _pins.NoteGone(id);
            }
        }

        run.Touched.Clear();
        if (map is { IsReady: true })
        {
            await _pins.SendAsync(map, isHeld: true, cancellation);
        }
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        _generation = run.Generation;
        Index.Clear();
        _pins.StartAnew([]);
        foreach (var piece in run.State.Suspects.Chunk(MostAtOnce).ToList())
        {
            foreach (var suspect in piece)
            {
                _pins.Note(Index.Put(suspect, run.State.FindTargetOfSuspect(suspect.Id)));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1), time, cancellation);
        }
    }

    private DateTime Day(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).Date;
}
