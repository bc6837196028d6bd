using Footfall.Domain.Plans;

namespace Footfall.Cli.Audit.Page;

/// <summary>A line as the page draws it; coordinates 0..1 of the picture.</summary>
/// <param name="Id">The line.</param>
/// <param name="Start">Where one stands: x, y.</param>
/// <param name="End">What one faces: x, y.</param>
/// <param name="InIsToTheRight">Whether people who come in go from the left hand to the right.</param>
internal sealed record PageLine(string Id, double[] Start, double[] End, bool InIsToTheRight)
{
    public static PageLine Of(LinePlan line) =>
        new(line.Id, [line.Start.X, line.Start.Y], [line.End.X, line.End.Y], line.In == CrossingSide.LeftToRight);
}
