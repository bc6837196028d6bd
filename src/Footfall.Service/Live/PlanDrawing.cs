using System.Collections.Immutable;
using Footfall.Domain.Plans;

namespace Footfall.Service.Live;

/// <summary>A plan's lines and zones as the page draws them; coordinates 0..1.</summary>
/// <param name="Lines">Every line.</param>
/// <param name="Zones">Every zone.</param>
internal sealed record PlanDrawing(ImmutableArray<LineDrawing> Lines, ImmutableArray<ZoneDrawing> Zones)
{
    public static PlanDrawing Of(CameraPlan plan) => new(
        [.. plan.Lines.Select(line => new LineDrawing(
            line.Id, [line.Start.X, line.Start.Y], [line.End.X, line.End.Y], line.In == CrossingSide.LeftToRight))],
        [.. plan.Zones.Select(zone => new ZoneDrawing(
            zone.Id, [.. zone.Polygon.Select(corner => ImmutableArray.Create(corner.X, corner.Y))]))]);
}

/// <summary>One line.</summary>
/// <param name="Id">The line.</param>
/// <param name="Start">x, y.</param>
/// <param name="End">x, y.</param>
/// <param name="InToRight">Whether in is to the right hand of someone on the start who faces the end.</param>
internal sealed record LineDrawing(string Id, ImmutableArray<double> Start, ImmutableArray<double> End, bool InToRight);

/// <summary>One zone.</summary>
/// <param name="Id">The zone.</param>
/// <param name="Polygon">Corners, x, y each.</param>
internal sealed record ZoneDrawing(string Id, ImmutableArray<ImmutableArray<double>> Polygon);
