using Footfall.Domain.Geometry;
using Footfall.Vision.Frames;

namespace Footfall.Vision.Tests.Frames;

public sealed class FreezeWatchTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly PixelPool _pixels = new();
    private readonly FreezeWatch _watch = new(TimeSpan.FromSeconds(2));

    [Fact]
    public void Picture_ThatStands_IsFrozenOnceItHasStoodLongerThanTheLimit() =>
        Look([7, 7, 7, 7, 7, 7]).ShouldBe([false, false, false, false, false, true]);

    [Fact]
    public void Picture_ThatChangesAgain_IsNotFrozenAnyMore() =>
        Look([7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8]).ShouldBe(
            [false, false, false, false, false, true, false, false, false, false, false, true]);

    [Fact]
    public void Picture_ThatComesAndGoes_IsNeverFrozen() =>
        Look([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]).ShouldAllBe(frozen => !frozen);

    [Fact]
    public void Picture_OneBitApart_IsAnother()
    {
        _watch.IsFrozen(Frame(1, Noon)).ShouldBeFalse();
        CameraFrame other = Frame(1, Noon.AddSeconds(9));
        other.Pixels.Span[^1] ^= 1;
        _watch.IsFrozen(other).ShouldBeFalse();
        _watch.IsFrozen(Frame(1, Noon.AddSeconds(18))).ShouldBeFalse();
    }

    // Two pictures a second.
    private List<bool> Look(IReadOnlyList<byte> shades) =>
        [.. shades.Select((shade, n) => _watch.IsFrozen(Frame(shade, Noon.AddSeconds(0.5 * n))))];

    private CameraFrame Frame(byte shade, DateTimeOffset capturedAt)
    {
        PixelBuffer pixels = _pixels.Rent(16, 9);
        pixels.Span.Fill(shade);
        return new CameraFrame("door-1", 0, capturedAt, new PictureSize(16, 9), pixels);
    }
}
