namespace GridMap.Detection.Synthesis;

/// <summary>Where the light comes from. Image axes: x east, y south, z up.</summary>
internal sealed class Sun
{
    private const float Ambient = 0.42f;
    private readonly float _x;
    private readonly float _y;
    private readonly float _z;

    public Sun(double azimuthDegrees, double elevationDegrees)
    {
        var azimuth = azimuthDegrees * Math.PI / 180;
        var elevation = elevationDegrees * Math.PI / 180;
        _x = (float)(Math.Sin(azimuth) * Math.Cos(elevation));
        _y = (float)(-Math.Cos(azimuth) * Math.Cos(elevation));
        _z = (float)Math.Sin(elevation);
        ShadowX = -_x / _z;
        ShadowY = -_y / _z;
    }

    /// <summary>How far east the shadow of one metre of height falls.</summary>
    public float ShadowX { get; }

    /// <summary>How far south the shadow of one metre of height falls.</summary>
    public float ShadowY { get; }

    /// <summary>Brightness of a surface with this (unit) normal; level ground is 1.</summary>
    public float Light(float normalX, float normalY, float normalZ)
    {
        var direct = Math.Max(0, (normalX * _x) + (normalY * _y) + (normalZ * _z));
        return Ambient + ((1 - Ambient) * direct / _z);
    }
}
