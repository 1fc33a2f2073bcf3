using System.Numerics;
using GridMap.Domain.Sweeps.Cameras;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Sweeps.Proof;

/// <summary>Counts what photos show spot by spot, each put into the picture as photogrammetry does: turned by one axis after the other, divided by its distance, compared with the picture's edges in pixels.</summary>
internal static class RayCount
{
    /// <summary>Share of an area that so many photos show.</summary>
    /// <param name="area">Metres.</param>
    /// <param name="photos">Cameras and poses.</param>
    /// <param name="stepMetres">Distance between spots.</param>
    /// <param name="groundAt">Height of the ground.</param>
    /// <param name="depth">Photos that are enough.</param>
    public static double SeenFraction(Geometry area, IReadOnlyList<(SweepCamera Camera, PhotoPose Pose)> photos, double stepMetres, Func<double, double, double> groundAt, int depth = 1)
    {
        var (locator, bounds, seen, all) = (new IndexedPointInAreaLocator(area), area.EnvelopeInternal, 0, 0);
        var looks = photos.Select(photo => new Look(photo.Camera, photo.Pose)).ToList();
        for (var x = bounds.MinX + stepMetres / 2; x < bounds.MaxX; x += stepMetres)
        {
            for (var y = bounds.MinY + stepMetres / 2; y < bounds.MaxY; y += stepMetres)
            {
                if (locator.Locate(new Coordinate(x, y)) is not Location.Interior) continue;
                all++;
                var height = groundAt(x, y);
                var shown = 0;
                foreach (var look in looks)
                {
                    if (look.Shows(x, y, height) && ++shown == depth) break;
                }

                if (shown == depth) seen++;
            }
        }

        return (double)seen / all;
    }

    public static bool Shows(SweepCamera camera, PhotoPose pose, double east, double north, double height) => new Look(camera, pose).Shows(east, north, height);

    private sealed class Look(SweepCamera camera, PhotoPose pose)
    {
        private readonly Complex yaw = Turn(-pose.YawDegrees), pitch = Turn(-pose.PitchDegrees), roll = Turn(-pose.RollDegrees);
        private readonly double focal = camera.FocalMillimetres / camera.SensorWidthMillimetres * camera.ImageWidthPixels;

        public bool Shows(double east, double north, double height)
        {
            // North, east, down; turned back about z, then y, then x.
            var (x, y, z) = (north - pose.Position.NorthMetres, east - pose.Position.EastMetres, pose.HeightMetres - height);
            (x, y) = Turned(x, y, yaw);
            (z, x) = Turned(z, x, pitch);
            (y, z) = Turned(y, z, roll);
            if (x <= 0) return false;
            var (column, row) = (camera.ImageWidthPixels / 2.0 + focal * y / x, camera.ImageHeightPixels / 2.0 + focal * z / x);
            return column >= 0 && column <= camera.ImageWidthPixels && row >= 0 && row <= camera.ImageHeightPixels;
        }

        private static Complex Turn(double degrees) => Complex.FromPolarCoordinates(1, degrees * Math.PI / 180);

        private static (double, double) Turned(double a, double b, Complex turn) => new Complex(a, b) * turn is var turned ? (turned.Real, turned.Imaginary) : default;
    }
}
