using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>The colours a town is made of.</summary>
internal static class Paints
{
    public static readonly (Rgb Steel, RoofColour Colour)[] Steel =
    [
        (new Rgb(62, 112, 176), RoofColour.Blue),
        (new Rgb(92, 140, 188), RoofColour.Blue),
        (new Rgb(48, 88, 150), RoofColour.Blue),
        (new Rgb(128, 166, 200), RoofColour.Blue),
        (new Rgb(150, 66, 54), RoofColour.Red),
        (new Rgb(128, 58, 52), RoofColour.Red),
        (new Rgb(176, 180, 182), RoofColour.Light),
        (new Rgb(148, 152, 154), RoofColour.Light),
        (new Rgb(206, 208, 208), RoofColour.Light),
        (new Rgb(92, 94, 96), RoofColour.Dark),
        (new Rgb(84, 126, 104), RoofColour.Other),
        (new Rgb(166, 132, 104), RoofColour.Other),
    ];

    public static readonly Rgb[] Clay = [new(178, 96, 62), new(160, 82, 58), new(146, 92, 72), new(190, 112, 74), new(112, 74, 62), new(96, 96, 98)];

    public static readonly Rgb[] Plaster = [new(206, 200, 188), new(190, 170, 142), new(172, 168, 160), new(216, 206, 176), new(158, 120, 98)];

    public static readonly Rgb[] Cars =
    [
        new(226, 226, 228), new(32, 34, 38), new(150, 152, 156), new(138, 30, 30), new(44, 62, 110), new(208, 206, 200), new(90, 92, 96),
    ];

    public static readonly Rgb[] Crops = [new(92, 116, 58), new(112, 128, 62), new(138, 136, 78), new(80, 106, 56), new(160, 142, 92), new(70, 92, 50)];

    public static readonly Rgb[] Drums =
        [new(38, 84, 158), new(38, 84, 158), new(42, 42, 44), new(134, 62, 44), new(120, 84, 62), new(60, 66, 72), new(46, 104, 92), new(190, 160, 60), new(170, 172, 174)];

    public static readonly Rgb[] Sheets = [new(60, 100, 170), new(52, 118, 84), new(196, 190, 176), new(176, 90, 54), new(90, 96, 100), new(34, 36, 40)];

    public static readonly Rgb[] Heaps = [new(190, 168, 128), new(150, 140, 126), new(70, 68, 66), new(126, 96, 72), new(172, 164, 154)];
}
