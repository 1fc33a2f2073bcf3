using DocumentFormat.OpenXml.Wordprocessing;

namespace GridMap.Server.Ledgers.Reports;

/// <summary>How the report looks: 宋体 for text and 黑体 for headings, as official papers are set.</summary>
internal static class WordStyles
{
    public const string Title = "GridMapTitle";
    public const string Subtitle = "GridMapSubtitle";
    public const string Heading = "GridMapHeading";
    public const string Text = "GridMapText";
    public const string Caption = "GridMapCaption";
    public const string Cell = "GridMapCell";
    public const string SmallCell = "GridMapSmallCell";

    private const string Song = "宋体";
    private const string Hei = "黑体";

    public static Styles Make() => new(
        StyleOf(Title, "标题", Hei, halfPoints: 44, JustificationValues.Center, after: 240, isBold: true),
        StyleOf(Subtitle, "副标题", Song, halfPoints: 24, JustificationValues.Center, after: 360),
        StyleOf(Heading, "章标题", Hei, halfPoints: 30, JustificationValues.Left, after: 120, isBold: true, level: 0),
        StyleOf(Text, "正文段落", Song, halfPoints: 24, JustificationValues.Both, after: 120, indent: 480),
        StyleOf(Caption, "图表说明", Song, halfPoints: 21, JustificationValues.Center, after: 120),
        StyleOf(Cell, "表格", Song, halfPoints: 21, JustificationValues.Left, after: 0),
        StyleOf(SmallCell, "小号表格", Song, halfPoints: 14, JustificationValues.Left, after: 0));

    private static Style StyleOf(string id, string name, string font, int halfPoints, JustificationValues justification, int after, bool isBold = false, int indent = 0, int? level = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (level is not null)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new SpacingBetweenLines { After = $"{after}", Line = "320", LineRule = LineSpacingRuleValues.AtLeast });
        if (indent > 0)
        {
            paragraph.Append(new Indentation { FirstLine = $"{indent}" });
        }

        paragraph.Append(new Justification { Val = justification });
        if (level is { } outline)
        {
            paragraph.Append(new OutlineLevel { Val = outline });
        }

        var run = new StyleRunProperties(new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font });
        if (isBold)
        {
            run.Append(new Bold());
        }

        run.Append(new FontSize { Val = $"{halfPoints}" });
        return new Style(new StyleName { Val = name }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = true };
    }
}
