using System.CommandLine;

namespace GridMap.Cli.Hosting;

/// <summary>Where a verb writes: results to <see cref="Output"/>, troubles and progress to <see cref="Errors"/>.</summary>
internal sealed record VerbContext(ParseResult Arguments, TextWriter Output, TextWriter Errors);
