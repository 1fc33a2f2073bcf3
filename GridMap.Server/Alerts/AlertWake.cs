namespace GridMap.Server.Alerts;

/// <summary>Tells this server's loops that there is something to do now.</summary>
internal sealed class AlertWake
{
    public WakeUp Rules { get; } = new();

    public WakeUp Messages { get; } = new();
}
