using Footfall.Analytics.RollUp.Stores;
using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.RollUp.Occupancy;

/// <summary>What one camera counted at its entrances in one interval.</summary>
/// <param name="Start">When it began (UTC).</param>
/// <param name="Length">How long it is; one minute.</param>
/// <param name="In">Crossings in.</param>
/// <param name="Out">Crossings out.</param>
/// <param name="CoverageSeconds">Seconds with fresh pictures of the entrance; 0 where the plan had none then.</param>
public readonly record struct EntranceMinute(DateTimeOffset Start, TimeSpan Length, int In, int Out, double CoverageSeconds)
{
    /// <summary>The next one's start.</summary>
    public DateTimeOffset End => Start + Length;

    /// <summary>Takes from an interval what derived occupancy needs.</summary>
    public static EntranceMinute Of(CameraInterval interval, StoreLines lines)
    {
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(lines);
        int came = 0;
        int went = 0;
        bool watched = false;
        foreach (LineMeasure line in lines.Of(interval, LineRole.Entrance))
        {
            came += line.In;
            went += line.Out;
            watched = true;
        }

        return new EntranceMinute(interval.Start, interval.Length, came, went, watched ? interval.CoverageSeconds : 0);
    }

    /// <summary>Two parts of one minute, such as those before and after a restart, as one.</summary>
    public EntranceMinute Add(EntranceMinute other) => this with
    {
        In = In + other.In,
        Out = Out + other.Out,
        CoverageSeconds = CoverageSeconds + other.CoverageSeconds,
    };
}
