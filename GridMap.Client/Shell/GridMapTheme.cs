using MudBlazor;

namespace GridMap.Client.Shell;

/// <summary>Ink on paper: buttons wear the ink, only states wear colour, one accent marks what is selected.</summary>
internal static class GridMapTheme
{
    private static readonly string[] Sans =
    [
        "system-ui", "-apple-system", "Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei",
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "sans-serif",
    ];

    internal static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1f2933", PrimaryContrastText = "#ffffff", Secondary = "#6d28d9", Tertiary = "#0072b2",
            Info = "#0067a3", Success = "#00755a", Warning = "#8f5b00", Error = "#b3261e",
            Background = "#f4f5f6", Surface = "#ffffff", AppbarBackground = "#ffffff", AppbarText = "#1f2933",
            TextPrimary = "#1f2933", TextSecondary = "#52606d", ActionDefault = "#52606d",
            LinesDefault = "#dfe3e7", LinesInputs = "#8a96a3", Divider = "#dfe3e7", TableLines = "#e6e9ec",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#e4e9ee", PrimaryContrastText = "#12171c", Secondary = "#b79cff", Tertiary = "#56b4e9",
            Info = "#6ab7f5", Success = "#4fc3a1", Warning = "#f0b429", Error = "#ff8a80",
            Background = "#0f1418", Surface = "#171d23", AppbarBackground = "#171d23", AppbarText = "#e4e9ee",
            TextPrimary = "#e4e9ee", TextSecondary = "#9fb0bf", ActionDefault = "#9fb0bf",
            LinesDefault = "#2b343c", LinesInputs = "#5a6874", Divider = "#2b343c", TableLines = "#262e35",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Sans, TextTransform = "none", FontWeight = "500", LetterSpacing = "normal" },
            H5 = new H5Typography { FontFamily = Sans, FontSize = "1.25rem", FontWeight = "600", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Sans, FontSize = "1rem", FontWeight = "600", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
