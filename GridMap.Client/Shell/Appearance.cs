namespace GridMap.Client.Shell;

/// <summary>Light for offices and sun, dark for the command room, whose wall keeps a theme of its own; language. Kept in the browser.</summary>
public sealed class Appearance(Browser browser)
{
    public const string LanguageKey = "gridmap.language";

    private const string ThemeKey = "gridmap.theme";

    private string _key = ThemeKey;
    private bool _isDarkElsewhere;

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
        await ShowAsync(!IsDark);
        await browser.RememberAsync(_key, Theme);
    }

    /// <summary>A page with a theme of its own is on screen: as it was last there, or dark.</summary>
    /// <param name="place">In the name under which the browser keeps it.</param>
    public async Task EnterAsync(string place)
    {
        (_key, _isDarkElsewhere) = ($"{ThemeKey}.{place}", IsDark);
        await ShowAsync(await browser.RecallAsync(_key) is not "light");
    }

    /// <summary>Such a page is left.</summary>
    public async Task LeaveAsync()
    {
        _key = ThemeKey;
        await ShowAsync(_isDarkElsewhere);
    }

    private async Task ShowAsync(bool isDark)
    {
        IsDark = isDark;
        await browser.SetThemeAsync(Theme);
        Changed?.Invoke();
    }
}
