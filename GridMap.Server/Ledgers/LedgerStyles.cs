using DocumentFormat.OpenXml.Spreadsheet;

namespace GridMap.Server.Ledgers;

/// <summary>How the ledger's cells look.</summary>
internal static class LedgerStyles
{
    public const uint Title = 1;
    public const uint Subtitle = 2;
    public const uint Heading = 3;
    public const uint Cell = 4;

    // The built-in format of text.
    private const uint TextFormat = 49;

    public static Stylesheet Make() => new(
        new Fonts(FontOf(11), FontOf(16, isBold: true), FontOf(11, isBold: true)),
        new Fills(
            // The first two are the format's own and cannot be others.
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill { PatternType = PatternValues.Solid, ForegroundColor = new ForegroundColor { Rgb = "FFE7EBEF" } })),
        new Borders(new Border(), ThinBorder()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(Centre()) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center }) { ApplyAlignment = true },
            new CellFormat(Centre()) { FontId = 2, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { NumberFormatId = TextFormat, BorderId = 1, ApplyNumberFormat = true, ApplyBorder = true, ApplyAlignment = true }));

    private static Font FontOf(double size, bool isBold = false)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" });
        return font;
    }

    private static Alignment Centre() => new() { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true };

    private static Border ThinBorder() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());
}
