using GridMap.Contracts;
using GridMap.Server.Hosting;

namespace GridMap.Server.Grids;

/// <summary>A file that cannot be read as a grid; the message says which and why.</summary>
internal sealed class GridFileException(Message reason, Exception? inner = null) : Exception($"The grid file cannot be read: {reason.Key}.", inner)
{
    public Message Reason { get; } = reason;

    public static GridFileException Of(string key, params (string Name, string Value)[] arguments) => new(Problems.Say(key, arguments));
}
