using GridMap.Detection.Evaluation;

namespace GridMap.Detection.Tests.Evaluation;

public sealed class LabelReadingTests : IDisposable
{
    private const string Truth = """
        {"images":[{"id":2,"file_name":"val/b.png","width":20,"height":30},{"id":1,"file_name":"a.png","width":10,"height":10,"gsd":0.3,"tank_labels":"listed"}],
         "categories":[{"id":1,"name":"tank"},{"id":9,"name":"negative"}],
         "annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[1,2,3,4],"area":9,"iscrowd":0},
                        {"id":2,"image_id":1,"category_id":1,"bbox":[5,5,3,4],"uncertain":1},
                        {"id":3,"image_id":1,"category_id":9,"bbox":[0,0,2,2]},
                        {"id":4,"image_id":1,"category_id":9,"bbox":[4,4,2,2],"detected_as":"structure"}]}
        """;

    private readonly LabelFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OurAdditions_AreUnderstood()
    {
        var truth = TruthSet.Read(_folder.Write("truth.json", Truth));

        Assert.Equal(["a.png", "val/b.png"], truth.Images.Select(image => image.FileName));
        Assert.Equal([false, true], truth.Images[0].Boxes.Select(box => box.IsCrowd));
        Assert.Equal(9, truth.Images[0].Boxes[0].AreaPixels);
        Assert.Equal([null, "structure"], truth.Images[0].Negatives.Select(negative => negative.Category));
        Assert.Equal("tank", Assert.Single(truth.Images[0].ListedOnly));
        Assert.Equal(0.3, truth.Images[0].GsdMetres);
        Assert.Empty(truth.Images[1].ListedOnly);
    }

    [Fact]
    public void HoldsOnlyFinds_OnePictureLabelledExhaustively_IsFalse()
    {
        Assert.True(TruthSet.Read(_folder.Write("truth.json", Truth)).HoldsOnlyFinds("tank"));
        Assert.False(TruthSet.Read(_folder.Write("truth.json", Truth.Replace(",\"tank_labels\":\"listed\"", "", StringComparison.Ordinal))).HoldsOnlyFinds("tank"));
    }

    [Theory]
    [InlineData("no JSON", "{")]
    [InlineData("\"images\" is missing", """{"categories":[],"annotations":[]}""")]
    [InlineData("images[0]: \"width\" is missing", """{"categories":[],"images":[{"id":1,"file_name":"a"}],"annotations":[]}""")]
    [InlineData("images[0]: \"height\" is no number of pixels", """{"categories":[],"images":[{"id":1,"file_name":"a","width":1,"height":0}],"annotations":[]}""")]
    [InlineData("images[1]: id 1 was given before", """{"categories":[],"images":[{"id":1,"file_name":"a","width":1,"height":1},{"id":1,"file_name":"b","width":1,"height":1}],"annotations":[]}""")]
    [InlineData("two entries are called a", """{"categories":[],"images":[{"id":1,"file_name":"a","width":1,"height":1},{"id":2,"file_name":"a","width":1,"height":1}],"annotations":[]}""")]
    [InlineData("annotations[0]: image_id 7", """{"categories":[],"images":[],"annotations":[{"image_id":7}]}""")]
    [InlineData("annotations[0]: category_id 7", """{"categories":[],"images":[{"id":1,"file_name":"a","width":1,"height":1}],"annotations":[{"image_id":1,"category_id":7}]}""")]
    [InlineData("annotations[0]: \"bbox\" is not four numbers", """{"categories":[{"id":7,"name":"tank"}],"images":[{"id":1,"file_name":"a","width":1,"height":1}],"annotations":[{"image_id":1,"category_id":7,"bbox":[1,2,3]}]}""")]
    [InlineData("annotations[0]: \"bbox\" has a width or height below zero", """{"categories":[{"id":7,"name":"tank"}],"images":[{"id":1,"file_name":"a","width":1,"height":1}],"annotations":[{"image_id":1,"category_id":7,"bbox":[1,2,-3,4]}]}""")]
    [InlineData("a list was expected", """{"categories":{},"images":[],"annotations":[]}""")]
    public void Read_BadTruth_NamesTheFileTheEntryAndTheFault(string said, string json)
    {
        var fault = Assert.Throws<InvalidDataException>(() => TruthSet.Read(_folder.Write("truth.json", json)));

        Assert.Contains("truth.json", fault.Message, StringComparison.Ordinal);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("found.json", """[{"file_name":"a.png","category":"tank","bbox":[1,2,3,4],"score":0.5}]""")]
    [InlineData("found.json", """[{"image_id":1,"category_id":1,"bbox":[1,2,3,4],"score":0.5}]""")]
    [InlineData("found.geojson", """{"type":"FeatureCollection","features":[{"properties":{"file":"a.png","class":"tank","pixelBox":[1,2,3,4],"score":0.5}}]}""")]
    [InlineData("found.csv", "file,class,score,longitude,left,top,width,height\r\n\"a.png\",tank,0.5,,1,2,3,4\r\n")]
    [InlineData("found.csv", "\uFEFFfile,class,score,left,top,width,height\n\nimages/a.png,tank,0.5,1,2,3,4")]
    public void Read_EveryForm_GivesTheSameDetection(string name, string content)
    {
        var truth = TruthSet.Read(_folder.Write("truth.json", Truth));

        var box = Assert.Single(DetectionFile.Read(_folder.Write(name, content), truth).NamedAs(truth, out var strangers));

        Assert.Equal(new ScoredBox("a.png", "tank", new(1, 2, 3, 4), 0.5), box);
        Assert.Empty(strangers);
    }

    [Theory]
    [InlineData("found.json", "[0]: \"score\" is 2", """[{"file_name":"a.png","category":"tank","bbox":[1,2,3,4],"score":2}]""")]
    [InlineData("found.json", "[1]: \"bbox\" is missing", """[{"file_name":"a.png","category":"tank","bbox":[1,2,3,4],"score":1},{"file_name":"a.png","category":"tank","score":1}]""")]
    [InlineData("found.json", "no image_id 5", """[{"image_id":5,"category_id":1,"bbox":[1,2,3,4],"score":0.5}]""")]
    [InlineData("found.json", "neither a results array nor GeoJSON", "3")]
    [InlineData("found.geojson", "features[0].properties: \"class\" is missing", """{"features":[{"properties":{"file":"a.png"}}]}""")]
    [InlineData("found.csv", "line 1 has no column score", "file,class\n")]
    [InlineData("found.csv", "line 3: left is \"x\"", "file,class,score,left,top,width,height\na.png,tank,0.5,1,2,3,4\na.png,tank,0.5,x,2,3,4\n")]
    [InlineData("found.csv", "line 2: height is missing", "file,class,score,left,top,width,height\na.png,tank,0.5,1,2,3\n")]
    [InlineData("found.csv", "line 2: a quote is never closed", "file,class,score,left,top,width,height\n\"a.png,tank,0.5,1,2,3,4\n")]
    [InlineData("found.csv", "the file is empty", "")]
    public void Read_BadDetections_NamesTheFileTheEntryAndTheFault(string name, string said, string content)
    {
        var truth = TruthSet.Read(_folder.Write("truth.json", Truth));

        var fault = Assert.Throws<InvalidDataException>(() => DetectionFile.Read(_folder.Write(name, content), truth));

        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.png", "a.png")]
    [InlineData("images/a.png", "a.png")]
    [InlineData("C:\\flights\\val\\b.png", "val/b.png")]
    [InlineData("b.png", "val/b.png")]
    [InlineData("./val/b.png", "val/b.png")]
    [InlineData("train/b.png", null)]
    [InlineData("c.png", null)]
    public void Find_WithOrWithoutFolders_MeansThePicture(string asked, string? known) =>
        Assert.Equal(known, new ImageNames(["a.png", "val/b.png"]).Find(asked));

    [Fact]
    public void Find_BareNameOfTwoPictures_IsNone() => Assert.Null(new ImageNames(["train/a.png", "val/a.png"]).Find("a.png"));

    [Fact]
    public void NamedAs_TwoPicturesForOne_IsRefused()
    {
        var truth = TruthSet.Read(_folder.Write("truth.json", Truth));
        var found = DetectionFile.Read(_folder.Write("found.csv", "file,class,score,left,top,width,height\nx/a.png,tank,0.5,1,2,3,4\ny/a.png,tank,0.5,1,2,3,4\n"), truth);

        Assert.Contains("x/a.png and y/a.png", Assert.Throws<InvalidDataException>(() => found.NamedAs(truth, out _)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamedAs_UnknownPictures_AreNamed()
    {
        var truth = TruthSet.Read(_folder.Write("truth.json", Truth));
        var found = DetectionFile.Read(_folder.Write("found.csv", "file,class,score,left,top,width,height\nz.png,tank,0.5,1,2,3,4\na.png,tank,0.5,1,2,3,4\n"), truth);

        Assert.Single(found.NamedAs(truth, out var strangers));
        Assert.Equal("z.png", Assert.Single(strangers));
    }
}
