using System.Text;
using System.Text.Json;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Contracts.Live;

/// <summary>A <see cref="MapSnapshot"/> as bytes that a browser reads ten times as fast as JSON.</summary>
/// <remarks>
/// "GMS1"; the snapshot as JSON without suspects and targets (a string); the number of suspects (int32) and each; the number of targets
/// (int32) and each. Members stand in the order of their records. Numbers are little-endian; counts and versions are of seven bits a
/// byte, low first; a string is its length in bytes, so written, and UTF-8; identifiers are 16 bytes; a time is 64 bits of UTC ticks
/// (100 ns since the year 1); an enum is a byte. What may be absent has a byte before it, 1 when it is there; the cell of a suspect may have a 2
/// instead: it is the area.
/// </remarks>
public static class PackedSnapshot
{
    /// <summary>Media type of the bytes.</summary>
    public const string MediaType = "application/vnd.gridmap.snapshot";

    internal const string Signature = "GMS1";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Writes a snapshot; the stream stays open.</summary>
    public static void Write(Stream stream, MapSnapshot snapshot)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Encoding.ASCII.GetBytes(Signature));
        writer.Write(JsonSerializer.Serialize(snapshot with { Suspects = [], Targets = [] }, Json));
        writer.Write(snapshot.Suspects.Count);
        foreach (var suspect in snapshot.Suspects)
        {
            Write(writer, suspect);
        }

        writer.Write(snapshot.Targets.Count);
        foreach (var target in snapshot.Targets)
        {
            Write(writer, target);
        }
    }

    private static void Write(BinaryWriter writer, SuspectSummary suspect)
    {
        Write(writer, suspect.Id);
        writer.Write(suspect.Number);
        writer.Write(suspect.Longitude);
        writer.Write(suspect.Latitude);
        writer.Write(suspect.RadiusMetres);
        writer.Write((byte)suspect.Status);
        writer.Write(suspect.Score);
        if (suspect.CellCode == suspect.AreaCode)
        {
            writer.Write((byte)2);
        }
        else
        {
            WriteOptional(writer, suspect.CellCode);
        }

        writer.Write(suspect.AreaCode);
        writer.Write7BitEncodedInt(suspect.TankCount);
        writer.Write7BitEncodedInt(suspect.StructureCount);
        writer.Write(suspect.FirstSeenAt.UtcTicks);
        writer.Write(suspect.LastSeenAt.UtcTicks);
        writer.Write(suspect.ChangedAt.UtcTicks);
        Write(writer, suspect.OrthophotoId);
        writer.Write7BitEncodedInt(suspect.Version);
    }

    private static void Write(BinaryWriter writer, TargetSummary target)
    {
        Write(writer, target.Id);
        Write(writer, target.SuspectId);
        writer.Write(target.SuspectNumber);
        writer.Write(target.Longitude);
        writer.Write(target.Latitude);
        writer.Write(target.AreaCode);
        writer.Write((byte)target.Status);
        writer.Write(target.InspectorId is not null);
        if (target.InspectorId is { } inspector)
        {
            Write(writer, inspector);
        }

        WriteOptional(writer, target.InspectorName);
        writer.Write(target.Finding is not null);
        if (target.Finding is { } finding)
        {
            writer.Write((byte)finding);
        }

        WriteOptional(writer, target.Note);
        writer.Write(target.AssignedAt.UtcTicks);
        writer.Write(target.ChangedAt.UtcTicks);
        writer.Write7BitEncodedInt(target.Version);
    }

    private static void Write(BinaryWriter writer, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        writer.Write(bytes);
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }
}
