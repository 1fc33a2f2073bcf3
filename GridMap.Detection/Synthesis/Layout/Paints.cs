using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>The colours a town is made of.</summary>
internal static class Paints
{
    public static readonly (Rgb Steel, RoofColour Colour)[] Steel =
    [
        (new Rgb(62, 112, 176), RoofColour.Blue),
        (new Rgb(78, 128, 186), RoofColour.Blue),
        (new Rgb(150, 66, 54), RoofColour.Red),
        (new Rgb(176, 180, 182), RoofColour.Light),
        (new Rgb(62, 112, 176), RoofColour.Blue),
        (new Rgb(148, 152, 154), RoofColour.Light),
    ];

    public static readonly Rgb[] Tanks =
    [
        new(214, 214, 210), new(196, 200, 202), new(222, 220, 212), new(168, 172, 174), new(206, 208, 206), new(150, 158, 164),
    ];

    public static readonly Rgb[] Cars =
    [
        new(226, 226, 228), new(32, 34, 38), new(150, 152, 156), new(138, 30, 30), new(44, 62, 110), new(208, 206, 200), new(90, 92, 96),
    ];

    public static readonly Rgb[] Crops = [new(92, 116, 58), new(112, 128, 62), new(138, 136, 78), new(80, 106, 56), new(160, 142, 92)];

    public static readonly Rgb[] Drums = [new(44, 82, 150), new(150, 52, 40), new(60, 66, 72), new(46, 104, 92)];
}
