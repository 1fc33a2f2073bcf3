using GridMap.Client.Map;

namespace GridMap.Client.Command;

/// <summary>Keeps the pins of a map equal to the desk's index; sends only what changed, in pieces that leave the page room to breathe.</summary>
internal sealed class DeskPins(TimeProvider time)
{
    private const int MostAtOnce = 4096;

    private readonly Dictionary<Guid, (DeskEntry? Entry, bool IsNew)> _waiting = [];
    private bool _startsAnew = true;

    /// <summary>Everything on the map is another now.</summary>
    public void StartAnew(IEnumerable<DeskEntry> entries)
    {
        _startsAnew = true;
        _waiting.Clear();
        foreach (var entry in entries)
        {
            Note(entry);
        }
    }

    public void Note(DeskEntry entry) => Note(entry, isNew: false);

    public void Note(DeskEntry entry, bool isNew)
    {
        var id = entry.Row.Suspect.Id;
        _waiting[id] = (entry, isNew || (_waiting.TryGetValue(id, out var held) && held.IsNew));
    }

    public void NoteGone(Guid id) => _waiting[id] = (null, false);

    /// <summary>Sends what waits; what comes in meanwhile goes along.</summary>
    /// <param name="map">Where to.</param>
    /// <param name="isHeld">Whether the page holds the suspects of its area; before that nothing it sends is all.</param>
    /// <param name="cancellation">When the page is left.</param>
    public async Task SendAsync(MapView map, bool isHeld, CancellationToken cancellation)
    {
        while ((_waiting.Count > 0 || _startsAnew) && !cancellation.IsCancellationRequested)
        {
            var piece = _waiting.Take(MostAtOnce).ToList();
            foreach (var (id, _) in piece)
            {
                _waiting.Remove(id);
            }

            var replaces = _startsAnew;
            _startsAnew = false;
            await map.PutPinsAsync(piece.Select(one => PinOf(one.Key, one.Value.Entry, one.Value.IsNew)), replaces, isWhole: isHeld && _waiting.Count is 0);
            if (_waiting.Count > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), time, cancellation);
            }
        }
    }

    private static MapPin PinOf(Guid id, DeskEntry? entry, bool isNew) =>
        entry is null
            ? new MapPin(id, Longitude: 0, Latitude: 0, Look: null, RadiusMetres: 0, Label: "", Weight: 0)
            : MapPin.Of(entry.Row.Suspect, entry.Row.Target, isNew, isHidden: !entry.IsShown);
}
