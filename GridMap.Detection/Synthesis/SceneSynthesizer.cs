using GridMap.Detection.Synthesis.Files;
using GridMap.Detection.Synthesis.Layout;

namespace GridMap.Detection.Synthesis;

/// <summary>Makes a labelled synthetic drone scene: the demo town, and training and test imagery with complete truth.</summary>
public static class SceneSynthesizer
{
    /// <summary>Name of the orthophoto in the folder.</summary>
    public const string ImageName = "scene.tif";

    /// <summary>
    /// Writes <c>scene.tif</c> (tiled GeoTIFF, CGCS2000 Gauss-Krüger, EPSG:4547 at Zhengzhou), <c>scene.coco.json</c> (boxes and outlines in pixels),
    /// <c>scene.truth.geojson</c> (the same objects, WGS 84, sizes in metres), <c>premises.geojson</c> (who is registered where) and
    /// <c>area.geojson</c> (the village). Memory holds one strip of 256 rows.
    /// </summary>
    /// <param name="options">What to make; equal options give equal bytes.</param>
    /// <param name="folder">Made when missing; files of these names are replaced.</param>
    /// <param name="progress">Told the share painted, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between strips.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="ArgumentException">The options are outside their ranges.</exception>
    /// <exception cref="IOException">The folder or a file could not be written.</exception>
    public static SynthesizedScene Write(SceneOptions options, string folder, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Directory.CreateDirectory(folder);
        var scene = TownPlanner.Plan(options);
        var frame = new SceneFrame(options);
        var image = Path.Combine(folder, ImageName);
        SceneTiff.Write(scene, frame, image, progress, cancellation);
        var objects = new SceneObserver(scene).Observe().ToList();
        SceneTruth.WriteCoco(scene, objects, ImageName, Path.Combine(folder, "scene.coco.json"));
        SceneTruth.WriteGeoJson(objects, frame, Path.Combine(folder, "scene.truth.geojson"));
        SceneRegistry.WritePremises(scene, frame, Path.Combine(folder, "premises.geojson"));
        SceneRegistry.WriteArea(scene, frame, Path.Combine(folder, "area.geojson"));
        return new SynthesizedScene(
            image, options.WidthPixels, options.HeightPixels, frame.Epsg,
            scene.Labels.Count(label => label is { Class: SceneClass.Tank, IsIgnored: false }),
            scene.Labels.Count(label => label is { Class: SceneClass.Structure, IsIgnored: false }),
            scene.Premises.Count);
    }
}
