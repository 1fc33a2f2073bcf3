using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Labels;

namespace GridMap.Client.Review;

/// <summary>What the server says of who teaches most, as of the last asking; it ranks the first hundreds only.</summary>
public sealed class InstructiveOrder(GridMapApi api)
{
    private const int Rows = 200;

    private Dictionary<Guid, (int Place, NextLabel Label)> _ranked = [];

    /// <summary>Asks the server anew.</summary>
    public async Task<Reply<IReadOnlyList<NextLabel>>> FetchAsync(CancellationToken cancellation)
    {
        var reply = await api.GetAsync<IReadOnlyList<NextLabel>>($"{Routes.Labels}/next?rows={Rows}", cancellation);
        if (reply is Reply<IReadOnlyList<NextLabel>>.Ok { Value: var ranked })
        {
            _ranked = ranked.Select((label, place) => (place, label)).ToDictionary(pair => pair.label.SuspectId, pair => (pair.place, pair.label));
        }

        return reply;
    }

    /// <summary>Place in the order; those not ranked come after all others.</summary>
    public int PlaceOf(Guid suspectId) => _ranked.TryGetValue(suspectId, out var ranked) ? ranked.Place : int.MaxValue;

    /// <summary>Why it stands where it does; none for one not ranked.</summary>
    public IReadOnlyList<Message> ReasonsOf(Guid suspectId) => _ranked.TryGetValue(suspectId, out var ranked) ? ranked.Label.Reasons : [];
}
