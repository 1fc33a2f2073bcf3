namespace GridMap.Client.Live;

/// <summary>The moment of the past that the page on screen shows; null while it shows the present.</summary>
public sealed class PlayedMoment
{
    public DateTimeOffset? At { get; private set; }

    public event Action? Changed;

    public void Show(DateTimeOffset? at)
    {
        if (At != at)
        {
            At = at;
            Changed?.Invoke();
        }
    }
}
