namespace Footfall.Cli.Audit.Record;

/// <summary>Crossings of one line in one interval.</summary>
/// <param name="Line">The line.</param>
/// <param name="In">Crossings in.</param>
/// <param name="Out">Crossings out.</param>
internal sealed record LineCount(string Line, int In, int Out);
