using System.Text.Json;
using Footfall.Domain.Plans;

namespace Footfall.Cli.Count;

/// <summary>How right the crossings of a line are one way.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Direction">The way.</param>
/// <param name="Truth">True crossings.</param>
/// <param name="Counted">Counted ones.</param>
/// <param name="Matched">Counted ones that are true.</param>
/// <param name="Error">How far the count is off.</param>
internal readonly record struct CrossingScore(string LineId, CrossingDirection Direction, int Truth, int Counted, int Matched, int Error)
{
    /// <summary>Percent; null where there was nothing to count and nothing was counted.</summary>
    public double? F1 => Truth + Counted == 0 ? null : 200.0 * Matched / (Truth + Counted);

    /// <summary>Writes its numbers.</summary>
    public void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteNumber("truth", Truth);
        writer.WriteNumber("counted", Counted);
        writer.WriteNumber("matched", Matched);
        writer.WriteNumber("error", Error);
        if (F1 is { } f1)
        {
            writer.WriteNumber("f1", Math.Round(f1, 2));
        }
        else
        {
            writer.WriteNull("f1");
        }
    }
}
