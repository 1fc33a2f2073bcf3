namespace GridMap.Client.Shell;

/// <summary>Light for offices and sun, dark for the command room; language. Kept in the browser.</summary>
public sealed class Appearance(Browser browser)
{
    public const string LanguageKey = "gridmap.language";

    public event Action? Changed;

    public bool IsDark { get; private set; }

    public string Theme => IsDark ? "dark" : "light";

    public async Task LoadAsync()
    {
        IsDark = await browser.GetThemeAsync() == "dark";
        Changed?.Invoke();
    }

    public async Task ToggleThemeAsync()
    {
        IsDark = !IsDark;
        await browser.SetThemeAsync(Theme);
        Changed?.Invoke();
    }
}
