using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Finds how wide a photo looks: from its own calibration, a known camera, the sensor's resolution, or the 35 mm equivalent, in this order.</summary>
public static class PhotoLens
{
    private const double FilmDiagonalMillimetres = 43.2666;
    // Calibrations differ from the sheets by 1 to 3 %; ten is another lens.
    private const double SameLens = 0.1;

    /// <summary>The camera as this photo used it.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="own">Cameras of the user's, which go before the catalogue.</param>
    /// <returns>The camera, and whether its lens is known only from a rounded 35 mm equivalent; a null camera when nothing tells.</returns>
    public static (SweepCamera? Camera, bool IsRounded) Find(PhotoFacts photo, IReadOnlyList<SweepCamera> own)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(own);
        if (photo.WidthPixels <= 0 || photo.HeightPixels <= 0) return (null, false);
        var known = Known(photo, own);
        if (FocalOf(known, photo) is { } sheet)
        {
            return (Make(photo, known!.Name, Calibrated(photo) is { } calibrated && Math.Abs(calibrated / sheet - 1) <= SameLens && !own.Contains(known) ? calibrated : sheet), false); // a focal length comes of a known camera
        }

        var name = photo.Model ?? "?";
        if (Calibrated(photo) is { } focal) return (Make(photo, name, focal), false);
        if (photo is { PixelsPerMillimetre: > 0 and var density, FocalMillimetres: > 0 and var real }) return (Make(photo, name, density * real), false);
        if (photo.FilmFocalMillimetres is not > 0) return (null, false);
        // Rounded to whole millimetres: the narrower look is the one that claims no ground it did not see.
        var diagonal = Math.Sqrt((double)photo.WidthPixels * photo.WidthPixels + (double)photo.HeightPixels * photo.HeightPixels);
        return (Make(photo, name, (photo.FilmFocalMillimetres.Value + 0.5) / FilmDiagonalMillimetres * diagonal), true);
    }

    private static SweepCamera? Known(PhotoFacts photo, IReadOnlyList<SweepCamera> own)
    {
        if (photo.Model is not { } model) return null;
        return own.FirstOrDefault(camera => string.Equals(camera.Name, model, StringComparison.OrdinalIgnoreCase))
            ?? CameraCatalogue.FindAll(model).FirstOrDefault(camera => (camera.ImageWidthPixels, camera.ImageHeightPixels) == (photo.WidthPixels, photo.HeightPixels));
    }

    /// <summary>Focal length in pixels by the sheet; a lens that was exchanged is known by its own length.</summary>
    private static double? FocalOf(SweepCamera? camera, PhotoFacts photo)
    {
        if (camera is null) return null;
        // Of a camera of the user's the shape must fit; a picture made smaller keeps its width of view.
        if (Math.Abs((double)camera.ImageWidthPixels / camera.ImageHeightPixels / ((double)photo.WidthPixels / photo.HeightPixels) - 1) > 0.01) return null;
        var focal = photo.FocalMillimetres is { } told && told > 0 && Math.Abs(told / camera.FocalMillimetres - 1) > SameLens ? told : camera.FocalMillimetres;
        return focal / camera.SensorWidthMillimetres * photo.WidthPixels;
    }

    /// <summary>The photo's own calibration, where it is of a picture of this size.</summary>
    private static double? Calibrated(PhotoFacts photo) =>
        photo.FocalPixels is > 0 and var focal && (photo.AxisColumnPixels is not { } axis || Math.Abs(axis * 2 / photo.WidthPixels - 1) <= SameLens) ? focal : null;

    private static SweepCamera Make(PhotoFacts photo, string name, double focalPixels)
    {
        var focal = photo.FocalMillimetres is > 0 and var told ? told : 10;
        return new SweepCamera
        {
            Name = name,
            SensorWidthMillimetres = photo.WidthPixels * focal / focalPixels,
            SensorHeightMillimetres = photo.HeightPixels * focal / focalPixels,
            FocalMillimetres = focal,
            ImageWidthPixels = photo.WidthPixels,
            ImageHeightPixels = photo.HeightPixels,
        };
    }
}
