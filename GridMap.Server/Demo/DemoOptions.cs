namespace GridMap.Server.Demo;

public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Whether an empty database gets the demo campaign; null does so in development only.</summary>
    public bool? Enabled { get; set; }
}
