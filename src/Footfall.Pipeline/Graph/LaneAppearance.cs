using System.Diagnostics;
using System.Runtime.InteropServices;
using Footfall.Domain.Geometry;
using Footfall.Pipeline.Metrics;
using Footfall.Tracking.Appearance;
using Footfall.Vision.Appearance;

namespace Footfall.Pipeline.Graph;

/// <summary>Gives people of one camera who come out from behind something their old ids, by their looks.</summary>
/// <remarks>
/// Part of the tracking stage, timed as the stage <c>appearance</c>: frames in order, one at a time. A model that fails costs
/// its look and nothing else: the frame is counted as it is.
/// </remarks>
internal sealed class LaneAppearance(AppearanceSettings settings, StageMeter meter, LaneMeter lane, Action<FrameFault> report)
    : IAppearanceSource
{
    private const string Stage = "appearance";

    private readonly IdentityKeeper _keeper = new(settings.Options, settings.Model.Head.Length);
    private FrameInFlight? _frame;

    /// <summary>Changes ids among the frame's tracks.</summary>
    public void Mend(FrameInFlight frame)
    {
        long started = Stopwatch.GetTimestamp();
        long repairs = _keeper.Repairs;
        _frame = frame;
        _keeper.Mend(CollectionsMarshal.AsSpan(frame.Tracks), ViewOf(frame), frame.Frame.CapturedAt, this);
        _frame = null;
        lane.CountRejoined(_keeper.Repairs - repairs);
        meter.Completed(Stage, 1, Stopwatch.GetElapsedTime(started));
    }

    /// <inheritdoc/>
    public bool TryLook(ReadOnlySpan<BoxPixels> boxes, Span<float> vectors)
    {
        try
        {
            settings.Model.Embed(_frame!.Frame.Pixels, _frame.Frame.SourceSize, boxes, vectors);
            return true;
        }
        catch (AppearanceException error)
        {
            meter.Faulted(Stage, 1);
            report(new FrameFault(Stage, _frame!.Describe(), error));
            return false;
        }
    }

    private static BoxPixels ViewOf(FrameInFlight frame)
    {
        RegionNormalized region = frame.Lane.Plan.Region;
        PictureSize size = frame.Frame.SourceSize;
        return new BoxPixels(
            (float)(region.X * size.Width),
            (float)(region.Y * size.Height),
            (float)((region.X + region.Width) * size.Width),
            (float)((region.Y + region.Height) * size.Height));
    }
}
