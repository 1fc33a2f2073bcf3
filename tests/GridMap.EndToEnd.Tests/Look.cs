namespace GridMap.EndToEnd.Tests;

/// <summary>How somebody sees the pages.</summary>
/// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
/// <param name="Theme"><c>light</c> or <c>dark</c>.</param>
internal sealed record Look(int Width, int Height, string Language = "zh-CN", string Theme = "light")
{
    private const int WidestPhone = 600;

    public static Look Desk { get; } = new(1280, 800);

    public static Look Phone { get; } = new(390, 844);

    public bool IsPhone => Width < WidestPhone;
}
