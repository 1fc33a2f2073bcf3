namespace GridMap.Domain.Geo;

/// <summary>The series behind <see cref="TransverseMercator"/>: radians to and from a unit plane, central meridian at zero.</summary>
internal sealed class KruegerSeries
{
    private const int MostNewtonSteps = 8;

    private readonly double eccentricity;
    private readonly double[] alpha;
    private readonly double[] beta;

    public KruegerSeries(ReferenceEllipsoid ellipsoid)
    {
        var f = ellipsoid.Flattening;
        var n = f / (2 - f);
        double n2 = n * n, n3 = n2 * n, n4 = n3 * n, n5 = n4 * n, n6 = n5 * n;
        eccentricity = ellipsoid.Eccentricity;
        RectifyingRadiusMetres = ellipsoid.SemiMajorMetres / (1 + n) * (1 + n2 / 4 + n4 / 64 + n6 / 256);
        alpha =
        [
            n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180 - 127 * n5 / 288 + 7891 * n6 / 37800,
            13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440 + 281 * n5 / 630 - 1983433 * n6 / 1935360,
            61 * n3 / 240 - 103 * n4 / 140 + 15061 * n5 / 26880 + 167603 * n6 / 181440,
            49561 * n4 / 161280 - 179 * n5 / 168 + 6601661 * n6 / 7257600,
            34729 * n5 / 80640 - 3418889 * n6 / 1995840,
            212378941 * n6 / 319334400,
        ];
        beta =
        [
            n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360 - 81 * n5 / 512 + 96199 * n6 / 604800,
            n2 / 48 + n3 / 15 - 437 * n4 / 1440 + 46 * n5 / 105 - 1118711 * n6 / 3870720,
            17 * n3 / 480 - 37 * n4 / 840 - 209 * n5 / 4480 + 5569 * n6 / 90720,
            4397 * n4 / 161280 - 11 * n5 / 504 - 830251 * n6 / 7257600,
            4583 * n5 / 161280 - 108847 * n6 / 3991680,
            20648693 * n6 / 638668800,
        ];
    }

    /// <summary>Metres per unit of the plane at scale 1.</summary>
    public double RectifyingRadiusMetres { get; }

    public (double East, double North) Forward(double latitude, double longitude)
    {
        var (sinLongitude, cosLongitude) = Math.SinCos(longitude);
        var tau = ConformalTangent(Math.Tan(latitude));
        var xi = Math.Atan2(tau, cosLongitude);
        var eta = Math.Asinh(sinLongitude / Math.Sqrt(tau * tau + cosLongitude * cosLongitude));
        return AddTerms(alpha, +1, eta, xi);
    }

    public (double Longitude, double Latitude) Inverse(double east, double north)
    {
        var (eta, xi) = AddTerms(beta, -1, east, north);
        var (sinXi, cosXi) = Math.SinCos(xi);
        var sinhEta = Math.Sinh(eta);
        var conformal = sinXi / Math.Sqrt(sinhEta * sinhEta + cosXi * cosXi);
        return (Math.Atan2(sinhEta, cosXi), Math.Atan(GeodeticTangent(conformal)));
    }

    private static (double East, double North) AddTerms(double[] terms, int sign, double eta, double xi)
    {
        double east = eta, north = xi;
        for (var j = 1; j <= terms.Length; j++)
        {
            var (sin, cos) = Math.SinCos(2 * j * xi);
            east += sign * terms[j - 1] * cos * Math.Sinh(2 * j * eta);
            north += sign * terms[j - 1] * sin * Math.Cosh(2 * j * eta);
        }

        return (east, north);
    }

    private double ConformalTangent(double tau)
    {
        var hypotenuse = Math.Sqrt(1 + tau * tau);
        var sigma = Math.Sinh(eccentricity * Math.Atanh(eccentricity * tau / hypotenuse));
        return tau * Math.Sqrt(1 + sigma * sigma) - sigma * hypotenuse;
    }

    /// <summary>Newton's method on <see cref="ConformalTangent"/>; two or three steps reach the last bit.</summary>
    private double GeodeticTangent(double conformal)
    {
        var e2 = eccentricity * eccentricity;
        var tau = conformal / (1 - e2);
        for (var step = 0; step < MostNewtonSteps; step++)
        {
            var current = ConformalTangent(tau);
            var correction = (conformal - current) / Math.Sqrt(1 + current * current)
                * (1 + (1 - e2) * tau * tau) / ((1 - e2) * Math.Sqrt(1 + tau * tau));
            tau += correction;
            if (!(Math.Abs(correction) > 1e-15 * (1 + Math.Abs(tau)))) break;
        }

        return tau;
    }
}
