using System.Globalization;
using System.Runtime.InteropServices;

namespace GridMap.Client.Map;

/// <summary>The numbers under which a map's script knows the pins.</summary>
internal sealed class PinSlots
{
    private readonly Dictionary<Guid, int> _slots = [];
    private readonly List<Guid> _ids = [];

    public void Clear()
    {
        _slots.Clear();
        _ids.Clear();
    }

    /// <summary>The pin's number, a new one for a pin not seen before.</summary>
    public int Of(Guid id)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, id, out var isKnown);
        if (!isKnown)
        {
            slot = _ids.Count;
            _ids.Add(id);
        }

        return slot;
    }

    /// <summary>The pin behind a number that the script told; null when the pins were replaced meanwhile.</summary>
    public Guid? Find(string slot) => int.TryParse(slot, CultureInfo.InvariantCulture, out var number) && number < _ids.Count ? _ids[number] : null;
}
