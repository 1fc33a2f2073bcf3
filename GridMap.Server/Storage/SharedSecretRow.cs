namespace GridMap.Server.Storage;

/// <summary>A secret that every server of one database shows or checks.</summary>
internal sealed class SharedSecretRow
{
    public required string Name { get; set; }

    public required string Value { get; set; }
}
