using System.Globalization;
using System.Text;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Certificates;
using NetTopologySuite.Geometries;

namespace GridMap.Cli.Cover;

/// <summary>The map of a certificate as SVG: cells by state, gaps, unflyable ground, scale bar and north arrow. Metres of the certificate's frame, grid north up.</summary>
internal sealed class CertificateMap
{
    private const double LongSide = 1000;
    private const double Pad = 24;
    // A gap smaller than this on the page has a ring round it, or nobody would find it.
    private const double SmallestSeen = 7;
    private const double LargestLabel = 17;
    private const double SmallestLabel = 4.5;

    private readonly StringBuilder _svg = new();
    private readonly SweepCertificate _certificate;
    private readonly GroundFrame _frame;
    private readonly Envelope _bounds;
    private readonly double _scale;

    private CertificateMap(SweepCertificate certificate)
    {
        _certificate = certificate;
        _frame = CoordinateSystems.Find(certificate.Proof.FrameEpsg)?.Frame ?? LocalFrame.For(certificate.Cells[0].Proof.Shape);
        _bounds = new Envelope();
        foreach (var cell in certificate.Cells) _bounds.ExpandToInclude(_frame.ToMetric(cell.Proof.Shape).EnvelopeInternal);
        _scale = (LongSide - (2 * Pad)) / Math.Max(Math.Max(_bounds.Width, _bounds.Height), 1);
    }

    /// <summary>The SVG element.</summary>
    /// <param name="prefix">What all codes begin with; labels leave it out.</param>
    public static string Draw(SweepCertificate certificate, string prefix) => new CertificateMap(certificate).Draw(prefix);

    private string Draw(string prefix)
    {
        var (width, height) = ((_bounds.Width * _scale) + (2 * Pad), (_bounds.Height * _scale) + (2 * Pad) + 40);
        _svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"map\" viewBox=\"0 0 {width:0.#} {height:0.#}\" style=\"max-width:{width:0.#}px\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">");
        _svg.Append("<defs><pattern id=\"unseen\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"hatch-unseen\" d=\"M0 0V8\"/></pattern>");
        _svg.Append("<pattern id=\"unflyable\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\"><path class=\"hatch-unflyable\" d=\"M0 0V7\"/></pattern></defs>");
        foreach (var cell in _certificate.Cells)
        {
            var state = cell.StateBy(_certificate.Proof.Rules);
            Fill(cell.Proof.Shape, $"cell {Css(state)}");
            if (state is CellState.Unseen) Fill(cell.Proof.Shape, "over-unseen");
        }

        foreach (var ground in _certificate.Cells.SelectMany(cell => cell.Proof.Unflyable)) Fill(ground.Shape, "over-unflyable");
        foreach (var cell in _certificate.Cells.Where(cell => cell.StateBy(_certificate.Proof.Rules) is not CellState.Unseen)) DrawMissing(cell.Proof.Missing);
        foreach (var cell in _certificate.Cells) Fill(cell.Proof.Shape, "outline");
        foreach (var cell in _certificate.Cells) Label(cell, cell.Proof.Code[prefix.Length..]);
        DrawScale(height);
        DrawNorth(width);
        return _svg.Append("</svg>").ToString();
    }

    public static string Css(CellState state) => state switch
    {
        CellState.Whole => "whole",
        CellState.Gaps => "gaps",
        CellState.Unseen => "unseen",
        _ => "unflyable",
    };

    private void Fill(Geometry shape, string css)
    {
        if (shape.IsEmpty) return;
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{css}\" d=\"");
        foreach (var polygon in Polygons(_frame.ToMetric(shape)))
        {
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                // The last corner is the first again.
                for (var i = 0; i < ring.NumPoints - 1; i++)
                {
                    var (x, y) = At(ring.GetCoordinateN(i));
                    _svg.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{x:0.##} {y:0.##}");
                }

                _svg.Append('Z');
            }
        }

        _svg.Append("\"/>");
    }

    private void DrawMissing(Geometry missing)
    {
        Fill(missing, "missing");
        foreach (var polygon in Polygons(_frame.ToMetric(missing)))
        {
            var envelope = polygon.EnvelopeInternal;
            if (Math.Max(envelope.Width, envelope.Height) * _scale < SmallestSeen)
            {
                var (x, y) = At(envelope.Centre);
                _svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"ring\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{SmallestSeen}\"/>");
            }
        }
    }

    private void Label(CertifiedCell cell, string code)
    {
        var shape = _frame.ToMetric(cell.Proof.Shape);
        var envelope = shape.EnvelopeInternal;
        var size = Math.Min(LargestLabel, Math.Min(envelope.Height * _scale * 0.4, envelope.Width * _scale * 1.5 / Math.Max(code.Length, 1)));
        if (size < SmallestLabel) return;
        var (x, y) = At(shape.InteriorPoint.Coordinate);
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"code\" x=\"{x:0.#}\" y=\"{y + (size * 0.35):0.#}\" font-size=\"{size:0.#}\">{CertificateWords.Encode(code)}</text>");
    }

    private void DrawScale(double height)
    {
        var room = Math.Max(_bounds.Width * _scale * 0.4, 60) / _scale;
        var power = Math.Pow(10, Math.Floor(Math.Log10(room)));
        var metres = power * (room / power >= 5 ? 5 : room / power >= 2 ? 2 : 1);
        var text = metres >= 1000 ? $"{CertificateNumbers.Plain(metres / 1000)} km" : $"{CertificateNumbers.Plain(metres)} m";
        var y = height - 18;
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"scale\" d=\"M{Pad} {y - 7:0.#}V{y:0.#}H{Pad + (metres * _scale):0.##}V{y - 7:0.#}\"/>");
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"mark\" x=\"{Pad + (metres * _scale) + 8:0.#}\" y=\"{y:0.#}\" font-size=\"17\">{text}</text>");
    }

    private void DrawNorth(double width)
    {
        var x = width - Pad - 10;
        _svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({x:0.#} 6)\"><path class=\"north\" d=\"M0 0L9 24L0 18L-9 24Z\"/><text class=\"mark\" x=\"-14\" y=\"18\" font-size=\"15\" text-anchor=\"end\">北 N</text></g>");
    }

    private (double X, double Y) At(Coordinate place) => (Pad + ((place.X - _bounds.MinX) * _scale), Pad + 12 + ((_bounds.MaxY - place.Y) * _scale));

    private static IEnumerable<Polygon> Polygons(Geometry shape) =>
        Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().Where(polygon => !polygon.IsEmpty);
}
