using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>How a later flight lies on an earlier one.</summary>
public sealed class FlightRegistration
{
    private readonly GroundTransform _transform;

    internal FlightRegistration(GroundFrame frame, GroundTransform transform, MetricPoint middle)
    {
        (Frame, _transform) = (frame, transform);
        var later = transform.ToLater(middle);
        (ShiftEastMetres, ShiftNorthMetres) = (later.EastMetres - middle.EastMetres, later.NorthMetres - middle.NorthMetres);
    }

    /// <summary>The common frame both flights are measured in.</summary>
    public GroundFrame Frame { get; }

    /// <summary>How far east of the earlier flight the later one shows the middle of the common ground, metres.</summary>
    public double ShiftEastMetres { get; }

    /// <summary>How far north of the earlier flight the later one shows it, metres.</summary>
    public double ShiftNorthMetres { get; }

    /// <summary>Turn of the later flight against the earlier one, degrees, counter-clockwise positive; 0 where the windows ask for none.</summary>
    public double RotationDegrees => -_transform.Fit.RotationRadians * 180 / Math.PI;

    /// <summary>Size at which the later flight shows things, earlier flight = 1.</summary>
    public double Scale => 1 / _transform.Fit.Scale;

    /// <summary>True when the flights are bent against each other and a smooth local correction is applied.</summary>
    public bool IsBent => _transform.IsBent;

    /// <summary>Radius around a registered place that holds the true one in 95 of 100, metres.</summary>
    public required double UncertaintyMetres { get; init; }

    /// <summary>Radius around the shift that holds the true one in 95 of 100, metres.</summary>
    public required double ShiftUncertaintyMetres { get; init; }

    /// <summary>Windows that had ground and edges in both flights.</summary>
    public required int Windows { get; init; }

    /// <summary>Windows that agree.</summary>
    public required int AgreeingWindows { get; init; }

    /// <summary>Median correlation of the edges in the windows that agree, 0 to 1: what unchanged ground reaches in this pair.</summary>
    public required double Correlation { get; init; }

    /// <summary>Ground sampling distance at which the windows were compared last, metres.</summary>
    public required double GsdMetres { get; init; }

    /// <summary>Where the earlier flight shows what the later one shows at a place, metres of <see cref="Frame"/>.</summary>
    public MetricPoint ToEarlier(MetricPoint later) => _transform.ToEarlier(later);

    /// <summary>Where the later flight shows what the earlier one shows at a place, metres of <see cref="Frame"/>.</summary>
    public MetricPoint ToLater(MetricPoint earlier) => _transform.ToLater(earlier);
}
