using NetTopologySuite.Geometries;

namespace GridMap.Domain.Grids;

/// <summary>Joins pieces that are too small to the neighbour they share the longest edge with.</summary>
internal static class SliverMerge
{
    /// <summary>Groups faces whose vertices match exactly, smallest first, until no sliver has a neighbour.</summary>
    public static IReadOnlyList<IReadOnlyList<Polygon>> Merge(IReadOnlyList<Polygon> faces, double smallestSquareMetres)
    {
        var groups = faces.Select(face => new List<Polygon> { face }).ToArray();
        var areas = faces.Select(face => face.Area).ToArray();
        var borders = Borders(faces);
        var waiting = new SortedSet<(double Area, int Face)>(
            Enumerable.Range(0, faces.Count).Where(i => areas[i] < smallestSquareMetres).Select(i => (areas[i], i)));
        while (waiting.Count > 0)
        {
            var (area, sliver) = waiting.Min;
            waiting.Remove((area, sliver));
            // An island with no neighbour stays a cell of its own, however small.
            if (borders[sliver].Count == 0) continue;
            var host = borders[sliver].OrderByDescending(border => border.Value).ThenBy(border => border.Key).First().Key;
            waiting.Remove((areas[host], host));
            groups[host].AddRange(groups[sliver]);
            groups[sliver].Clear();
            areas[host] += area;
            foreach (var (neighbour, length) in borders[sliver])
            {
                borders[neighbour].Remove(sliver);
                if (neighbour == host) continue;
                borders[host][neighbour] = borders[neighbour][host] = borders[host].GetValueOrDefault(neighbour) + length;
            }

            if (areas[host] < smallestSquareMetres) waiting.Add((areas[host], host));
        }

        return [.. groups.Where(group => group.Count > 0)];
    }

    /// <summary>For each face, its neighbours and the length of the shared edge in metres.</summary>
    private static Dictionary<int, double>[] Borders(IReadOnlyList<Polygon> faces)
    {
        var borders = faces.Select(_ => new Dictionary<int, double>()).ToArray();
        var open = new Dictionary<(double, double, double, double), int>();
        for (var face = 0; face < faces.Count; face++)
        {
            foreach (var ring in faces[face].InteriorRings.Append(faces[face].ExteriorRing))
            {
                var vertices = ring.Coordinates;
                for (var i = 1; i < vertices.Length; i++)
                {
                    var (a, b) = vertices[i - 1].CompareTo(vertices[i]) < 0 ? (vertices[i - 1], vertices[i]) : (vertices[i], vertices[i - 1]);
                    var key = (a.X, a.Y, b.X, b.Y);
                    if (!open.TryAdd(key, face) && open[key] is var other && other != face)
                    {
                        borders[face][other] = borders[other][face] = borders[face].GetValueOrDefault(other) + a.Distance(b);
                    }
                }
            }
        }

        return borders;
    }
}
