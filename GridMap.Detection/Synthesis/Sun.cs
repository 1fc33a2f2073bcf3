namespace GridMap.Detection.Synthesis;

/// <summary>Where the light comes from. Image axes: x east, y south, z up.</summary>
internal sealed class Sun
{
    private readonly float _ambient;
    private readonly float _x;
    private readonly float _y;
    private readonly float _z;

    /// <param name="azimuthDegrees">Clockwise from north.</param>
    /// <param name="elevationDegrees">Above the horizon, 10 to 90.</param>
    /// <param name="overcast">0 is a clear sky, 1 a closed one.</param>
    public Sun(double azimuthDegrees, double elevationDegrees, double overcast = 0)
    {
        var azimuth = azimuthDegrees * Math.PI / 180;
        var elevation = elevationDegrees * Math.PI / 180;
        _x = (float)(Math.Sin(azimuth) * Math.Cos(elevation));
        _y = (float)(-Math.Cos(azimuth) * Math.Cos(elevation));
        _z = (float)Math.Sin(elevation);
        ShadowX = -_x / _z;
        ShadowY = -_y / _z;
        _ambient = 0.42f + (0.42f * (float)overcast);
        Shade = 0.62f * (1 - (0.88f * (float)overcast));
        PenumbraMetres = 0.10f + (1.2f * (float)(overcast * overcast));
    }

    /// <summary>How far east the shadow of one metre of height falls.</summary>
    public float ShadowX { get; }

    /// <summary>How far south the shadow of one metre of height falls.</summary>
    public float ShadowY { get; }

    /// <summary>Share of the light missing in full shadow.</summary>
    public float Shade { get; }

    /// <summary>Width of a shadow's soft edge next to what casts it, metres.</summary>
    public float PenumbraMetres { get; }

    /// <summary>Brightness of a surface with this (unit) normal; level ground is 1.</summary>
    public float Light(float normalX, float normalY, float normalZ)
    {
        var direct = Math.Max(0, (normalX * _x) + (normalY * _y) + (normalZ * _z));
        return _ambient + ((1 - _ambient) * direct / _z);
    }

    /// <summary>Mirrored sunlight seen from straight above on a polished surface with this (unit) normal, 0 to 1.</summary>
    public float Glint(float normalX, float normalY, float normalZ, float sharpness)
    {
        var length = MathF.Sqrt((_x * _x) + (_y * _y) + ((_z + 1) * (_z + 1)));
        var facing = ((normalX * _x) + (normalY * _y) + (normalZ * (_z + 1))) / length;
        return facing <= 0 ? 0 : (1 - _ambient) * MathF.Pow(facing, sharpness);
    }
}
