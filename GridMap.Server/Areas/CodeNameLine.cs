using GridMap.Contracts;
using GridMap.Domain.Areas;

namespace GridMap.Server.Areas;

/// <summary>What one line of an area list says.</summary>
internal abstract record CodeNameLine(int Number)
{
    public sealed record Area(int Number, AreaCode Code, string Name) : CodeNameLine(Number);

    public sealed record Unusable(int Number, string Written, Message Why) : CodeNameLine(Number);
}
