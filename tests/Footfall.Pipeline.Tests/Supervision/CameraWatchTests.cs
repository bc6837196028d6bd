using System.Diagnostics.Metrics;
using Footfall.Pipeline.Supervision;
using Footfall.Testing;
using Footfall.Testing.Http;
using Footfall.Testing.Rtsp;
using Footfall.Vision.Decoding;

namespace Footfall.Pipeline.Tests.Supervision;

/// <summary>Cameras that are connected and yet unwell.</summary>
public sealed class CameraWatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Camera_SendingOnePictureForEver_IsFrozenAndNotCounted_WhileTimePasses()
    {
        await using var server = new RtspServer(RtspServer.StandingPicture());
        await server.StartAsync();
        await using var bench = new CameraBench(Camera(server.Address) with { FramesPerSecond = 10 });
        bench.Camera.Start();
        await bench.Reaches(CameraState.Frozen);
        int framesBefore = bench.Target.Frames;
        DateTimeOffset timeBefore = bench.Target.Time;

        await Eventually.Holds(() => bench.Target.Time > timeBefore.AddSeconds(3), "time passes without frames that count");

        bench.Target.Frames.ShouldBe(framesBefore);
        bench.Camera.Health.State.ShouldBe(CameraState.Frozen);
        bench.Camera.Health.IsCounting.ShouldBeFalse();
        bench.Camera.Health.FramesPerSecond.ShouldBeGreaterThan(2);
        framesBefore.ShouldBeLessThan(30);
    }

    [Fact]
    public async Task Picture_StandingForAWhile_IsCountedAgainWhenItMoves()
    {
        // Moves for a second, stands for three, and again.
        string path = Clip.Make(
            _folder.File("stuck.mp4"),
            "-f lavfi -i testsrc=s=160x120:r=10:d=1 -vf tpad=stop_mode=clone:stop_duration=3 -c:v libx264 -qp 0 -pix_fmt yuv420p");
        await using var bench = new CameraBench(Camera(path) with { Loop = true });
        bench.Camera.Start();

        await bench.Reaches(CameraState.Frozen);
        await bench.Reaches(CameraState.Live);
        await bench.Gives(3);
        await bench.Reaches(CameraState.Frozen);
    }

    [Fact]
    public async Task Camera_GivingAFractionOfItsFrames_IsSlowButCounted()
    {
        await using var server = new MjpegServer(MjpegServer.MakePictures(_folder, 20), TimeSpan.FromMilliseconds(400));
        await using var bench = new CameraBench(Camera(server.Address) with { FramesPerSecond = 10 });
        bench.Camera.Start();

        await bench.Reaches(CameraState.Slow);

        bench.Camera.Health.IsCounting.ShouldBeTrue();
        await bench.Gives(2);
    }

    [Fact]
    public async Task ClockSetBackAnHour_NothingIsCountedTwice()
    {
        var clock = new ShiftedClock();
        string path = Clip.Make(_folder.File("film.avi"), "-f lavfi -i testsrc=s=160x120:r=10 -frames:v 100 -c:v mjpeg");
        await using var bench = new CameraBench(Camera(path) with { Loop = true }, clock: clock);
        bench.Camera.Start();
        await bench.Gives(5);

        clock.Shift = TimeSpan.FromHours(-1);
        await bench.Reaches(CameraState.ClockSetBack);
        int framesBefore = bench.Target.Frames;
        await Task.Delay(500, TestContext.Current.CancellationToken);
        bench.Target.Frames.ShouldBe(framesBefore);
        clock.Shift = TimeSpan.FromSeconds(1);

        await bench.Reaches(CameraState.Live);
        await bench.Gives(5);
    }

    [Fact]
    public async Task State_AndRate_AreMeasured()
    {
        string path = Clip.Make(_folder.File("film.avi"), "-f lavfi -i testsrc=s=160x120:r=10 -frames:v 100 -c:v mjpeg");
        await using var bench = new CameraBench(Camera(path) with { Loop = true });
        bench.Camera.Start();
        await bench.Reaches(CameraState.Live);
        await Eventually.Holds(() => bench.Camera.Health.FramesPerSecond is > 7 and < 13, "about 10 frames a second");
        Dictionary<string, double> measured = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Meter.Scope == bench.Meters)
            {
                it.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();

        listener.RecordObservableInstruments();

        measured.Where(measure => measure.Key.StartsWith("footfall.camera.state door-1 ", StringComparison.Ordinal)).Sum(measure => measure.Value).ShouldBe(1);
        measured["footfall.camera.state door-1 Frozen"].ShouldBe(0);
        measured["footfall.camera.rate door-1"].ShouldBeInRange(2, 20);

        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured[string.Join(' ', (string?[])[instrument.Name, .. tags.ToArray().Select(tag => tag.Value?.ToString())])] = value;
    }

    private static SourceSettings Camera(string address) =>
        new() { CameraId = "door-1", Address = address, AnalysisWidth = 320 };
}
