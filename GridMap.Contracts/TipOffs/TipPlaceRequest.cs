using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>Looks for a county, township or village by name. In the body: nobody's log needs to know where a stranger looked.</summary>
/// <param name="Text">Some of its name, or of its own and those above it with blanks between; 2 characters at least.</param>
public sealed record TipPlaceRequest([property: Required, StringLength(60, MinimumLength = 2)] string Text);
