using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using GridMap.Domain.Sweeps.Missions;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Tests.Sweeps.Missions;

/// <summary>Our files beside ones that real ground stations wrote.</summary>
public class RealMissionTests
{
    private static readonly SweepPlan Plan = Village.Plan(Village.Request(Shapes.Ground(Village.Square)) with { Settings = new SweepSettings { TurnAroundMetres = 20 } });

    [SkippableTheory]
    [InlineData("wpmz/waylines.wpml")]
    [InlineData("wpmz/template.kml")]
    public void Wpml_Elements_StandWhereDjiPutsThem(string entry)
    {
        // Neither real template photographs by distance; their waylines show how such a group is written.
        string[] entries = entry == WpmlFile.WaylinesName ? [entry] : [entry, WpmlFile.WaylinesName];
        var real = entries.SelectMany(name => ReadReal("waypoint.kmz", name).Concat(ReadReal("mapping3d.kmz", name))).ToList();
        var ours = Elements(entry == WpmlFile.WaylinesName ? WpmlFile.WriteWaylines(Plan, Plan.Sorties[0]) : WpmlFile.WriteTemplate(Plan, Plan.Sorties[0], Seen.Noon));

        // The namespace and version are in the names.
        Assert.Empty(ours.Select(element => element.Path).Except(real.Select(element => element.Path)));
        // What follows what, where both have both.
        var after = real.SelectMany(element => element.Before.Select(before => (element.Path, before))).ToHashSet();
        Assert.Empty(ours.SelectMany(element => element.Before.Select(before => (element.Path, before))).Where(pair => after.Contains((pair.before, pair.Path)) && !after.Contains((pair.Path, pair.before))));
    }

    [SkippableTheory]
    [InlineData("wpmz/waylines.wpml", "missionConfig")]
    [InlineData("wpmz/waylines.wpml", "Placemark")]
    [InlineData("wpmz/template.kml", "missionConfig")]
    [InlineData("wpmz/template.kml", "Placemark")]
    public void Wpml_WhatEveryRealMissionHas_OursHasToo(string entry, string parent)
    {
        var real = ChildrenOf(Entry(SharedData.Require("missions/wpml/waypoint.kmz"), entry), parent);
        var ours = ChildrenOf(entry == WpmlFile.WaylinesName ? WpmlFile.WriteWaylines(Plan, Plan.Sorties[0]) : WpmlFile.WriteTemplate(Plan, Plan.Sorties[0], Seen.Noon), parent);

        Assert.Empty(real.Except(ours));
    }

    [SkippableFact]
    public void Qgc_Plan_HasTheKeysOfARealOne()
    {
        using var real = JsonDocument.Parse(File.ReadAllBytes(SharedData.Require("missions/qgc/ce_geofence_home_base.plan")));
        using var ours = JsonDocument.Parse(QgcPlanFile.WriteWaypoints(Plan, Plan.Sorties[0]));

        foreach (var part in new[] { "", "mission", "geoFence", "rallyPoints" })
        {
            var (theirs, written) = part.Length == 0 ? (real.RootElement, ours.RootElement) : (real.RootElement.GetProperty(part), ours.RootElement.GetProperty(part));
            Assert.Empty(theirs.EnumerateObject().Select(property => property.Name).Except(written.EnumerateObject().Select(property => property.Name)));
            Assert.All(theirs.EnumerateObject(), property => Assert.Equal(property.Value.ValueKind, written.GetProperty(property.Name).ValueKind));
        }
    }

    [SkippableFact]
    public void Survey_HundredMetreSquare_MeetsWhatQgcsOwnTestsAssert()
    {
        using var asserted = JsonDocument.Parse(File.ReadAllBytes(SharedData.Require("missions/qgc/asserted.json")));
        var survey = asserted.RootElement.GetProperty("survey_pattern");
        // Their footprints after overlap: 49 m to the side, 25 m ahead.
        var camera = new Domain.Sweeps.Cameras.SweepCamera
        {
            Name = "as in their test", SensorWidthMillimetres = 49, SensorHeightMillimetres = 25, FocalMillimetres = 50, ImageWidthPixels = 4900, ImageHeightPixels = 2500,
        };
        for (var degrees = -360; degrees <= 360; degrees += 15)
        {
            var request = Village.Request(Shapes.Ground("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))")) with
            {
                Camera = camera, GsdMetres = null, HeightMetres = 50, Settings = new SweepSettings { ForwardOverlap = 0, SideOverlap = 0, LineDegrees = degrees },
            };
            var plan = Village.Plan(request);
            var lines = plan.Sorties[0].Legs.Where(leg => leg.Role is LegRole.Survey).ToList();
            if (degrees % 90 == 0) Assert.Equal(survey.GetProperty("transects").GetInt32() + 1, lines.Count); // 98 m of strip would leave 2 m of the square unseen
            var photo = plan.Sorties[0].Photos[0];
            var off = Math.IEEERemainder(plan.TrueDegrees(photo.Position, photo.YawDegrees) - degrees, 180);
            Assert.Equal(0, off, 0.01);
        }
    }

    private sealed record Element(string Path, IReadOnlyList<string> Before);

    private static List<Element> ReadReal(string archive, string entry) => Elements(Entry(SharedData.Require($"missions/wpml/{archive}"), entry));

    private static string Entry(string path, string entry)
    {
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Every kind of element by its path, with the siblings before it.</summary>
    private static List<Element> Elements(string text) =>
        [.. XDocument.Parse(text).Root!.DescendantsAndSelf().Select(element => new Element(PathOf(element), [.. element.ElementsBeforeSelf().Select(PathOf).Where(path => path != PathOf(element)).Distinct()]))
            .GroupBy(element => element.Path).Select(group => new Element(group.Key, [.. group.SelectMany(element => element.Before).Distinct()]))];

    private static string PathOf(XElement element) => string.Join('/', element.AncestorsAndSelf().Reverse().Select(each => each.Name.ToString()));

    private static HashSet<string> ChildrenOf(string text, string parent) =>
        [.. XDocument.Parse(text).Descendants().Where(element => element.Name.LocalName == parent).SelectMany(element => element.Elements()).Select(element => element.Name.LocalName)];
}
