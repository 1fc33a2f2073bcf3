namespace GridMap.Client.Sweeps;

/// <summary>The elevation model or road network that a sheet is planned with: this file, also when another has taken its place.</summary>
/// <param name="Id">The file on the server.</param>
/// <param name="Number">Which one of its area and kind.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="MeasuredOn">When the ground was measured or the roads were drawn; null when unknown.</param>
/// <param name="StepMetres">Finest distance between heights; 0 for roads.</param>
public sealed record SheetGround(Guid Id, int Number, string Name, DateOnly? MeasuredOn, double StepMetres = 0);
