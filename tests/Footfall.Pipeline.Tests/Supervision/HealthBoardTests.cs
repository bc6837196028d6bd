using Footfall.Domain.Geometry;
using Footfall.Pipeline.Supervision;
using Footfall.Vision.Decoding;
using Microsoft.Extensions.Time.Testing;

namespace Footfall.Pipeline.Tests.Supervision;

/// <summary>Ten seconds and minutes pass by hand here.</summary>
public sealed class HealthBoardTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly CancellationTokenSource _connection = new();
    private readonly List<CameraState> _states = [];
    private readonly HealthBoard _board;

    public HealthBoardTests() =>
        _board = new HealthBoard("door-1", new WatchdogOptions(), _clock, (_, now) => _states.Add(now.State));

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Camera_IsLiveOnceAFrameHasCome_NotBefore()
    {
        Connect();
        _board.Health.State.ShouldBe(CameraState.Connecting);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Count(1);

        _board.Health.ShouldBe(new CameraHealth("door-1", CameraState.Live, Noon.AddSeconds(1))
        {
            SourceSize = new PictureSize(640, 480),
            ExpectedFramesPerSecond = 10,
        });
    }

    [Fact]
    public void Camera_SilentForTenSeconds_IsGivenUp_NotAfterNine()
    {
        Connect();
        Count(1);
        PassSeconds(9, framesPerSecond: 0);
        _connection.IsCancellationRequested.ShouldBeFalse();

        PassSeconds(1, framesPerSecond: 0);

        _connection.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void Camera_BelowHalfItsRate_IsSlowAfterAWholeWindow()
    {
        Connect();
        PassSeconds(9, framesPerSecond: 4);
        _board.Health.State.ShouldBe(CameraState.Live);

        PassSeconds(1, framesPerSecond: 4);

        _board.Health.State.ShouldBe(CameraState.Slow);
        _board.Health.FramesPerSecond.ShouldBe(4, 0.01);
    }

    [Fact]
    public void Camera_AroundTheLimit_DoesNotFlicker()
    {
        Connect();
        for (int n = 0; n < 30; n++)
        {
            PassSeconds(10, framesPerSecond: n % 2 == 0 ? 4 : 5);
        }

        PassSeconds(10, framesPerSecond: 7);

        _states.ShouldBe([CameraState.Live, CameraState.Slow, CameraState.Live]);
    }

    [Fact]
    public void Connection_CountsAsHealthyForAsLongAsItGaveFrames_AndNotForLater()
    {
        Connect();
        PassSeconds(61, framesPerSecond: 10);
        PassSeconds(9, framesPerSecond: 0);

        _board.HealthyFor.ShouldBe(TimeSpan.FromSeconds(61));
        _board.Disconnect();
        _board.Lose(new SourceException("door-1", "refused.", "Wait."));
        _board.HealthyFor.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Error_StaysReadableAfterTheCameraIsBack()
    {
        _board.Lose(new SourceException("door-1", "refused.", "Switch it on."));
        _board.TryAgain();
        Connect();
        Count(1);

        _board.Health.State.ShouldBe(CameraState.Live);
        _board.Health.Reconnects.ShouldBe(1);
        _board.Health.LastError.ShouldBe(new CameraError(Noon, "refused.", "Switch it on."));
    }

    private void Connect() => _board.Connect(new PictureSize(640, 480), 10, _connection);

    private void Count(int frames)
    {
        for (int n = 0; n < frames; n++)
        {
            _board.CountFrame(frozen: false, clockSetBack: false);
        }
    }

    private void PassSeconds(int seconds, int framesPerSecond)
    {
        for (int second = 0; second < seconds; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            Count(framesPerSecond);
            _board.Look();
        }
    }
}
