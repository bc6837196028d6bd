using Footfall.Domain.Geometry;
using Footfall.Pipeline.Supervision;
using Footfall.Testing;
using Footfall.Testing.Processes;
using Footfall.Testing.Rtsp;
using Footfall.Vision.Decoding;
using Microsoft.Extensions.Logging;

namespace Footfall.Pipeline.Tests.Supervision;

/// <summary>Cameras that are lost, in every way a real server or file can be, and come back.</summary>
public sealed class CameraReturnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Camera_Unplugged_ComesBackByItselfAndTimePassesMeanwhile()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture());
        await server.StartAsync();
        await using var bench = new CameraBench(Camera(server.Address) with { FramesPerSecond = 10 });
        bench.Camera.Start();
        await bench.Reaches(CameraState.Live);
        await bench.Gives(5);

        await server.StopAsync();
        await bench.Reaches(CameraState.Reconnecting);
        int framesBefore = bench.Target.Frames;
        DateTimeOffset timeBefore = bench.Target.Time;
        await Eventually.Holds(() => bench.Target.Time > timeBefore.AddSeconds(2), "time passes without frames");
        bench.Target.Frames.ShouldBe(framesBefore);
        CameraHealth lost = bench.Camera.Health;

        await server.StartAsync();
        await bench.Reaches(CameraState.Live);
        await bench.Gives(5);

        lost.FramesPerSecond.ShouldBe(0);
        lost.LastError.ShouldNotBeNull().Problem.ShouldContain(server.Address);
        bench.Camera.Health.Reconnects.ShouldBeGreaterThan(0);
        bench.Camera.Health.SourceSize.ShouldBe(new PictureSize(320, 240));
        bench.States.First().ShouldBe(CameraState.Live);
        bench.States.Last().ShouldBe(CameraState.Live);
        bench.States.ShouldContain(CameraState.Reconnecting);
    }

    [Fact]
    public async Task Camera_Hanging_IsNoticedAndConnectedAnew()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture());
        await server.StartAsync();
        await using var bench = new CameraBench(Camera(server.Address));
        bench.Camera.Start();
        await bench.Reaches(CameraState.Live);

        server.Hang();
        await bench.Reaches(CameraState.Reconnecting);
        CameraError? error = bench.Camera.Health.LastError;
        server.GoOn();

        await bench.Reaches(CameraState.Live);
        error.ShouldNotBeNull().Problem.ShouldBe("no picture came for 3 s.");
    }

    [Fact]
    public async Task Decoder_Killed_IsStartedAgain()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture());
        await server.StartAsync();
        await using var bench = new CameraBench(Camera(server.Address));
        bench.Camera.Start();
        await bench.Reaches(CameraState.Live);

        foreach (int decoder in ProcessList.WithArgument(server.Address))
        {
            Signals.Send(decoder, "KILL");
        }

        await bench.Reaches(CameraState.Reconnecting);
        await bench.Reaches(CameraState.Live);
    }

    [Fact]
    public async Task Address_ThatNobodyAnswers_IsTriedForEver_WithoutThePasswordAnywhere()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture(), "viewer", "s3cret-w0rd");
        await server.StartAsync();
        string address = $"rtsp://viewer:s3cret-w0rd@127.0.0.1:{server.Port}/cam";
        await server.StopAsync();
        await using var bench = new CameraBench(Camera(address));
        bench.Camera.Start();

        await Eventually.Holds(() => bench.Camera.Health.Reconnects >= 3, "three attempts");
        CameraHealth health = bench.Camera.Health;
        await server.StartAsync();
        await bench.Reaches(CameraState.Live);

        CameraError error = health.LastError.ShouldNotBeNull();
        error.Problem.ShouldContain("refuses the connection");
        error.Remedy.ShouldNotBeEmpty();
        string everything = string.Join('\n', bench.Log.Lines) + health + error;
        everything.ShouldContain("door-1");
        everything.ShouldNotContain("s3cret-w0rd");
        bench.Log.Lines.Count(line => line.Level == LogLevel.Warning && line.Line.Contains("refuses", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Address_NotAllowed_IsSaidSo()
    {
        await using var bench = new CameraBench(Camera("concat:/a|/b"));
        bench.Camera.Start();

        await bench.Reaches(CameraState.Reconnecting);

        bench.Camera.Health.LastError.ShouldNotBeNull().Problem.ShouldContain("begins with 'concat:', which is not read");
    }

    [Fact]
    public async Task File_ThatAppearsLater_IsFound_AndEnds()
    {
        string path = _folder.File("late.avi");
        await using var bench = new CameraBench(Camera(path));
        bench.Camera.Start();
        await bench.Reaches(CameraState.Reconnecting);
        string made = Clip.Make(_folder.File("made.avi"), "-f lavfi -i testsrc=s=160x120:r=10 -frames:v 10 -c:v mjpeg");

        File.Move(made, path);
        await bench.Reaches(CameraState.Ended);

        bench.Target.Frames.ShouldBe(10);
        await bench.Camera.Completion.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await bench.Camera.DisposeAsync();
        bench.Camera.Health.State.ShouldBe(CameraState.Ended);
    }

    [Fact]
    public async Task Supervisor_StoppedWhileConnecting_LeavesNothing()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture());
        await server.StartAsync();
        server.Hang();
        var bench = new CameraBench(Camera(server.Address));
        bench.Camera.Start();
        await Eventually.Holds(() => ProcessList.WithArgument(server.Address).Count > 0, "the camera is being opened");

        await bench.DisposeAsync();

        server.GoOn();
        bench.Camera.Health.State.ShouldBe(CameraState.Stopped);
    }

    private static SourceSettings Camera(string address) =>
        new() { CameraId = "door-1", Address = address, AnalysisWidth = 320 };
}
