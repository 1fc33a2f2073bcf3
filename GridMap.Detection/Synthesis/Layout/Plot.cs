namespace GridMap.Detection.Synthesis.Layout;

/// <summary>A rectangle of the town, in the town's own axes: metres along the main road and across it, from the scene's middle.</summary>
internal readonly record struct Plot(double Along, double Across, double Length, double Width)
{
    public double MiddleAlong => Along + (Length / 2);

    public double MiddleAcross => Across + (Width / 2);

    public Plot Inset(double metres) => new(Along + metres, Across + metres, Length - (2 * metres), Width - (2 * metres));

    public bool Overlaps(Plot other, double apartMetres) =>
        Along < other.Along + other.Length + apartMetres && other.Along < Along + Length + apartMetres &&
        Across < other.Across + other.Width + apartMetres && other.Across < Across + Width + apartMetres;

    public bool Holds(Plot other) =>
        other.Along >= Along && other.Across >= Across &&
        other.Along + other.Length <= Along + Length && other.Across + other.Width <= Across + Width;

    public static Plot Around(double along, double across, double length, double width) =>
        new(along - (length / 2), across - (width / 2), length, width);
}
