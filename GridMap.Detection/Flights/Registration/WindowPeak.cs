using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>One window's word on where the two flights show the same ground.</summary>
/// <param name="Window">Index of the window; a window may have several words, one of them true at most.</param>
/// <param name="Earlier">Where the earlier flight shows the window's middle, metres of the common frame.</param>
/// <param name="Later">Where the later flight shows it.</param>
/// <param name="Coefficient">How well the edges fit there, 0 to 1.</param>
internal readonly record struct WindowPeak(int Window, MetricPoint Earlier, MetricPoint Later, double Coefficient);
