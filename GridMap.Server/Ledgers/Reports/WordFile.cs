using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;
using A = DocumentFormat.OpenXml.Drawing;

namespace GridMap.Server.Ledgers.Reports;

/// <summary>A Word document, written from the top: headings, paragraphs, tables, pictures.</summary>
internal sealed class WordFile : IDisposable
{
    private const long EmuPerPixel = 9525;
    private const long TextWidthEmu = 5_600_000;

    // A4 upright and A3 lying, twentieths of a point.
    private static readonly (uint Width, uint Height) A4 = (11906, 16838);
    private static readonly (uint Width, uint Height) A3 = (23811, 16838);

    private readonly MemoryStream _file = new();
    private readonly WordprocessingDocument _document;
    private readonly MainDocumentPart _main;
    private readonly Body _body = new();
    private uint _pictures;

    public WordFile(string title)
    {
        _document = WordprocessingDocument.Create(_file, WordprocessingDocumentType.Document);
        _document.PackageProperties.Title = title;
        _main = _document.AddMainDocumentPart();
        _main.Document = new Document(_body);
        _main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make();
    }

    public void Title(string text) => _body.Append(Styled(text, WordStyles.Title));

    public void Subtitle(string text) => _body.Append(Styled(text, WordStyles.Subtitle));

    public void Heading(string text) => _body.Append(Styled(text, WordStyles.Heading));

    public void Paragraph(string text) => _body.Append(Styled(text, WordStyles.Text));

    public void Caption(string text) => _body.Append(Styled(text, WordStyles.Caption));

    /// <summary>A table whose first row is repeated on each page.</summary>
    /// <param name="head">Its headings.</param>
    /// <param name="rows">Its rows; numbers stand to the right.</param>
    /// <param name="isSmall">In small letters, for many columns.</param>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows, bool isSmall = false)
    {
        var style = isSmall ? WordStyles.SmallCell : WordStyles.Cell;
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 6 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 6 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })),
            new TableGrid(head.Select(_ => new GridColumn())));
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. head.Select(text => CellOf(text, style, isHead: true))]));
        foreach (var row in rows)
        {
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select(text => CellOf(text, style, isHead: false))]));
        }

        _body.Append(table, Styled("", WordStyles.Caption));
    }

    /// <param name="png">The picture.</param>
    /// <param name="width">Its width, pixels.</param>
    /// <param name="height">Its height, pixels.</param>
    /// <param name="says">What it shows, for whoever cannot see it.</param>
    public void Picture(byte[] png, int width, int height, string says)
    {
        var part = _main.AddImagePart(ImagePartType.Png);
        using (var stream = new MemoryStream(png, writable: false))
        {
            part.FeedData(stream);
        }

        var shrink = Math.Min(1, TextWidthEmu / (double)(width * EmuPerPixel));
        var (wide, high) = ((long)(width * EmuPerPixel * shrink), (long)(height * EmuPerPixel * shrink));
        var number = ++_pictures;
        var picture = new PIC.Picture(
            new PIC.NonVisualPictureProperties(new PIC.NonVisualDrawingProperties { Id = number, Name = $"map{number}.png" }, new PIC.NonVisualPictureDrawingProperties()),
            new PIC.BlipFill(new A.Blip { Embed = _main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
            new PIC.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = wide, Cy = high }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        var inline = new DW.Inline(
            new DW.Extent { Cx = wide, Cy = high }, new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DW.DocProperties { Id = number, Name = $"map{number}", Description = says },
            new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        };
        _body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Caption }), new Run(new Drawing(inline))));
    }

    /// <summary>What follows stands on wide pages of its own.</summary>
    public void TurnWide() => _body.Append(new Paragraph(new ParagraphProperties(Section(A4, isWide: false))));

    /// <summary>The document's bytes; nothing can be added afterwards.</summary>
    /// <param name="endsWide">True after <see cref="TurnWide"/>.</param>
    public byte[] ToBytes(bool endsWide)
    {
        _body.Append(endsWide ? Section(A3, isWide: true) : Section(A4, isWide: false));
        _main.Document.Save();
        _document.Dispose();
        return _file.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _file.Dispose();
    }

    private static SectionProperties Section((uint Width, uint Height) page, bool isWide)
    {
        var size = new PageSize { Width = page.Width, Height = page.Height };
        if (isWide)
        {
            size.Orient = PageOrientationValues.Landscape;
        }

        return new SectionProperties(size, new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 });
    }

    private static Paragraph Styled(string text, string style)
    {
        var run = new Run();
        foreach (var (line, i) in text.Split('\n').Select((line, i) => (line, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    private static TableCell CellOf(string text, string style, bool isHead)
    {
        var paragraph = Styled(text, style);
        var properties = new TableCellProperties();
        if (isHead)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E7EBEF" });
        }

        if (isHead || double.TryParse(text, out _))
        {
            paragraph.ParagraphProperties?.Append(new Justification { Val = isHead ? JustificationValues.Center : JustificationValues.Right });
        }

        return new TableCell(properties, paragraph);
    }
}
