using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Lays the roads between blocks and lines them with cars and trees.</summary>
internal sealed class RoadMaker
{
    private readonly Site _site;
    private readonly GroundKind _kind;
    private readonly Rgb _tint;
    private readonly double _trees;
    private readonly double _traffic;

    private RoadMaker(Site site, double columnMetres, double rowMetres, GroundKind kind, Rgb tint, double trees, double traffic)
    {
        _site = site;
        _kind = kind;
        _tint = tint;
        _trees = trees;
        _traffic = traffic;
        ColumnMetres = columnMetres;
        RowMetres = rowMetres;
    }

    /// <summary>Width of the roads across, verges included.</summary>
    public double ColumnMetres { get; }

    /// <summary>Width of the roads along, verges included.</summary>
    public double RowMetres { get; }

    /// <summary>Asphalt with trees on both sides.</summary>
    public static RoadMaker Town(Site site) => new(site, 9, 12, GroundKind.Asphalt, new Rgb(102, 102, 104), trees: 1, traffic: 1);

    /// <summary>What leads to yards and farms: asphalt, concrete slabs, gravel or earth, narrow more often than wide.</summary>
    public static RoadMaker Lanes(Site site)
    {
        var kind = site.Pick([GroundKind.Asphalt, GroundKind.Concrete, GroundKind.Dirt, GroundKind.Dirt, GroundKind.Gravel]);
        var tint = kind switch
        {
            GroundKind.Asphalt => new Rgb(102, 102, 104),
            GroundKind.Dirt => site.Pick([new Rgb(164, 146, 116), new Rgb(172, 124, 92), new Rgb(150, 140, 124)]),
            _ => new Rgb(170, 164, 152),
        };
        return new RoadMaker(site, site.Between(4.5, 7), site.Between(5, 9), kind, tint * (float)site.Between(0.85, 1.12), site.Between(0, 0.8), site.Between(0.2, 0.8));
    }

    public void Lay(List<(double From, double To)> columns, List<(double From, double To)> rows, double reach, double depth)
    {
        foreach (var (left, right) in columns.Zip(columns.Skip(1)))
        {
            var lane = new Plot(left.To, -depth - 20, right.From - left.To, (2 * depth) + 40);
            _site.Lay(lane.Inset(0.8), _kind, _tint * 1.12f, layer: 5, isTurned: true);
        }

        foreach (var (above, below) in rows.Zip(rows.Skip(1)))
        {
            _site.Lay(new Plot(-reach - 20, above.To + 0.6, (2 * reach) + 40, below.From - above.To - 1.2), _kind, _tint, layer: 6);
        }
    }

    public void Line(List<(double From, double To)> rows, List<(double From, double To)> columns, double reach)
    {
        var traffic = new ClutterBuilder(_site);
        foreach (var (above, below) in rows.Zip(rows.Skip(1)))
        {
            var middle = (above.To + below.From) / 2;
            for (var along = -reach; along < reach; along += _site.Between(9, 60) / _traffic)
            {
                var lane = _site.Happens(0.5) ? 1 : -1;
                var kind = _site.Happens(0.2) ? VehicleKind.Lorry : VehicleKind.Car;
                traffic.Drive(_site.At(along, middle + (lane * RowMetres * 0.2), lane > 0 ? 0 : Math.PI), kind);
            }

            for (var along = -reach; along < reach; along += _site.Between(6, 10))
            {
                if (_site.Happens(_trees) && columns.Any(column => along > column.From + 3 && along < column.To - 3))
                {
                    _site.Plant(along, above.To + 0.2, _site.Between(2.5, 5.5));
                    _site.Plant(along + _site.Between(1, 3), below.From - 0.2, _site.Between(2.5, 5.5));
                }
            }
        }
    }
}
