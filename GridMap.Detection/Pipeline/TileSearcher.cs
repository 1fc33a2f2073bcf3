using GridMap.Detection.DetectionModels;
using GridMap.Detection.Outlines;
using GridMap.Detection.Scenes;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Pipeline;

/// <summary>Runs the model on tiles, one thread's worth, and keeps the boxes that are the tile's own, in source pixels.</summary>
/// <param name="detector">The model.</param>
/// <param name="workspace">What its thread keeps.</param>
/// <param name="band">The columns whose tiles come.</param>
/// <param name="height">Of the picture, source pixels.</param>
/// <param name="scale">Which boxes are worth holding.</param>
/// <param name="scenes">Per pass, where its scene map goes; null entries want none.</param>
internal sealed class TileSearcher(OnnxDetector detector, DetectorWorkspace workspace, SearchBand band, int height, ScoreScale scale, IReadOnlyList<SceneLayer?> scenes)
{
    // How far two tiles may disagree about the centre of one object, pixels of the pass: what lies this near a seam is kept by both and
    // merged. Never so far that a tile speaks for objects its own edge cuts.
    private readonly double _seamPixels = Math.Min(2 * detector.Manifest.Stride, detector.Manifest.Input.OverlapPixels / 8.0);
    private readonly BoxMerger _merger = new(detector.Manifest);
    private readonly List<RawBox> _boxes = [];

    public void Search(SearchTile tile, List<Candidate> found)
    {
        _boxes.Clear();
        detector.Find(tile.Rgb, tile.Column.Size, tile.Row.Size, workspace, _boxes);
        var own = _boxes.Where(box => tile.Pass.Pass.Accepts(box) && scale.IsWanted(box, tile.Pass.Pass)).Select(box => FindPlace(tile, box)).OfType<Candidate>();
        // Duplicates go before roofs are drawn, and before a duplicate deeper in the tile could pass for a better view.
        found.AddRange(_merger.MergeTile(own).Select(candidate => scale.AsksForRoof(candidate) ? WithRoof(candidate, tile) : candidate));

        if (workspace.Scene is { } scene && scenes.Count > tile.Pass.Index)
        {
            scenes[tile.Pass.Index]?.Write(tile, scene);
        }
    }

    /// <summary>Outline and colour come from the tile that found the roof: its maps and pixels are gone afterwards.</summary>
    private Candidate WithRoof(Candidate candidate, SearchTile tile)
    {
        var grid = tile.Pass;
        var box = new PixelBox(
            ((candidate.Box.Left - band.Left) / grid.ScaleX) - tile.Column.Start, (candidate.Box.Top / grid.ScaleY) - tile.Row.Start,
            candidate.Box.Width / grid.ScaleX, candidate.Box.Height / grid.ScaleY);
        var outline = (workspace.Roofs is { } roofs ? RoofOutliner.Find(roofs, box, tile.Column.Size, tile.Row.Size) : null) ?? PixelOutline.Of(box);
        return candidate with
        {
            Colour = RoofColours.Find(tile.Rgb, tile.Column.Size, tile.Row.Size, outline),
            Outline = outline.Move(corner => new PixelPoint(
                Column: ((tile.Column.Start + corner.Column) * grid.ScaleX) + band.Left, Row: (tile.Row.Start + corner.Row) * grid.ScaleY)),
        };
    }

    private Candidate? FindPlace(SearchTile tile, RawBox box)
    {
        var grid = tile.Pass;
        var x = tile.Column.Start + (double)box.CentreX;
        var y = tile.Row.Start + (double)box.CentreY;
        var (seamX, isOwnX, depthX) = Place(x, tile.Column, grid.Width);
        var (seamY, isOwnY, depthY) = Place(y, tile.Row, grid.Height);
        if (!isOwnX || !isOwnY)
        {
            return null;
        }

        var left = Math.Max(0, (x - (box.Width / 2.0)) * grid.ScaleX);
        var top = Math.Max(0, (y - (box.Height / 2.0)) * grid.ScaleY);
        var right = Math.Min(band.Width, (x + (box.Width / 2.0)) * grid.ScaleX);
        var bottom = Math.Min(height, (y + (box.Height / 2.0)) * grid.ScaleY);
        return right <= left || bottom <= top ? null : new Candidate(
            box.Class, box.Score, new PixelBox(band.Left + left, top, right - left, bottom - top), grid.Index,
            Math.Min(depthX * grid.ScaleX, depthY * grid.ScaleY), seamX || seamY, ((long)band.Number << 32) | tile.Number);
    }

    /// <summary>Depth counts from inner edges only: at the picture's own edge no other tile knows better.</summary>
    private (bool IsNearSeam, bool IsOwn, double Depth) Place(double at, TileSpan span, int length)
    {
        var fromSeam = span.CoreFrom > 0 ? at - span.CoreFrom : double.PositiveInfinity;
        var toSeam = span.CoreTo < length ? span.CoreTo - at : double.PositiveInfinity;
        var depth = Math.Min(
            span.CoreFrom > 0 ? at - span.Start : double.PositiveInfinity,
            span.CoreTo < length ? span.Start + span.Size - at : double.PositiveInfinity);
        var nearest = Math.Min(fromSeam, toSeam);
        return (Math.Abs(nearest) < _seamPixels, nearest >= -_seamPixels, depth);
    }
}
