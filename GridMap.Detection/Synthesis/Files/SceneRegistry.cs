namespace GridMap.Detection.Synthesis.Files;

/// <summary>Writes who is registered in the scene, and the village it makes up.</summary>
internal static class SceneRegistry
{
    public static void WritePremises(Scene scene, SceneFrame frame, string path)
    {
        using var file = new GeoJsonFile(path);
        foreach (var premises in scene.Premises)
        {
            file.Begin();
            file.Polygon(premises.Corners.Select(corner => frame.ToLonLat(corner.X, corner.Y)));
            file.Property("name", premises.Name);
            file.Property("kind", premises.Kind);
            file.Property("status", premises.Status);
            file.Property("trade", premises.Trade);
            file.End();
        }
    }

    public static void WriteArea(Scene scene, SceneFrame frame, string path)
    {
        var width = scene.Options.WidthMetres;
        var height = scene.Options.HeightMetres;
        (double X, double Y)[] corners = [(0, 0), (width, 0), (width, height), (0, height)];
        using var file = new GeoJsonFile(path);
        file.Begin();
        file.Polygon(corners.Select(corner => frame.ToLonLat(corner.X, corner.Y)));
        file.Property("name", "演示村");
        file.Property("nameEnglish", "Demo village");
        file.Property("code", "410102580401");
        file.Property("level", "village");
        file.End();
    }
}
