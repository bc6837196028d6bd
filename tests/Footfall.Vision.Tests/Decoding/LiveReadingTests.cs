using System.Diagnostics;
using Footfall.Domain.Geometry;
using Footfall.Testing;
using Footfall.Testing.Http;
using Footfall.Testing.Rtsp;
using Footfall.Vision.Decoding;

namespace Footfall.Vision.Tests.Decoding;

/// <summary>Cameras, and files played as cameras: stamped by the wall clock, thinned, never shown twice.</summary>
public sealed class LiveReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RtspCamera_IsReadAtTheWantedRate()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture(framesPerSecond: 25));
        await server.StartAsync();
        SourceSettings source = Reading.Live(server.Address) with { FramesPerSecond = 10, AnalysisWidth = 160 };

        var seen = await Reading.ReadAllAsync(
            source, frame => (frame.Sequence, frame.CapturedAt, frame.SourceSize, frame.Pixels.Height), atMost: 30);

        seen.Select(frame => frame.Sequence).ShouldBe(Enumerable.Range(0, 30).Select(n => (long)n));
        seen.ShouldAllBe(frame => frame.SourceSize == new PictureSize(320, 240) && frame.Height == 120);
        seen.Zip(seen.Skip(1), (a, b) => b.CapturedAt - a.CapturedAt).ShouldAllBe(gap => gap > TimeSpan.Zero);
        (seen[^1].CapturedAt - seen[10].CapturedAt).TotalSeconds.ShouldBeInRange(1.2, 6);
        (DateTimeOffset.UtcNow - seen[^1].CapturedAt).TotalMinutes.ShouldBeLessThan(1);
    }

    [Fact]
    public async Task RtspCamera_ShowsWhatItFilms()
    {
        string video = SharedData.Path("video/vtest.avi");
        await using var server = new RtspServer(RtspServer.Film(_folder, video, frames: 20, framesPerSecond: 10));
        await server.StartAsync();
        List<byte[]> film = await Reading.ReadAllAsync(
            Reading.Replay(video) with { AnalysisWidth = 384 }, frame => frame.Pixels.Span.ToArray(), atMost: 20);

        List<byte[]> seen = await Reading.ReadAllAsync(
            Reading.Live(server.Address) with { AnalysisWidth = 384 }, frame => frame.Pixels.Span.ToArray(), atMost: 5);

        seen.ShouldAllBe(picture => film.Min(original => MeanDifference(picture, original)) < 5);
    }

    [Fact]
    public async Task RtspCamera_ThatEnds_FailsWithItsName()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture());
        await server.StartAsync();
        await using FrameReader reader = await Reading.OpenAsync(Reading.Live(server.Address));
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Dispose();

        await server.StopAsync();

        SourceException failure = await Should.ThrowAsync<SourceException>(async () =>
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken) is { } frame)
            {
                frame.Dispose();
            }
        });
        failure.Message.ShouldStartWith($"Camera 'door-1': '{server.Address}' ended after ");
    }

    [Fact]
    public async Task MjpegCamera_SlowerThanWanted_LosesNoPicture()
    {
        // FFmpeg takes MJPEG for 25 frames a second whatever comes; thinned by that, five a second would become two.
        await using var server = new MjpegServer(MjpegServer.MakePictures(_folder, 30), TimeSpan.FromMilliseconds(200));
        SourceSettings source = Reading.Live(server.Address) with { FramesPerSecond = 10 };

        List<DateTimeOffset> seen = await Reading.ReadAllAsync(source, frame => frame.CapturedAt, atMost: 18);

        (seen[^1] - seen[5]).TotalSeconds.ShouldBeInRange(2, 4.5);
    }

    [Fact]
    public async Task MjpegCamera_FasterThanWanted_IsThinned()
    {
        await using var server = new MjpegServer(MjpegServer.MakePictures(_folder, 30), TimeSpan.FromMilliseconds(40));
        SourceSettings source = Reading.Live(server.Address) with { FramesPerSecond = 5 };

        List<DateTimeOffset> seen = await Reading.ReadAllAsync(source, frame => frame.CapturedAt, atMost: 18);

        (seen[^1] - seen[5]).TotalSeconds.ShouldBeInRange(1.5, 6);
    }

    [Fact]
    public async Task File_PlayedAsCamera_KeepsItsPaceAndEnds()
    {
        string path = Clip.Make(_folder.File("film.mp4"), "-f lavfi -i testsrc=s=160x120:r=10 -frames:v 30 -c:v libx264");
        long started = Stopwatch.GetTimestamp();

        List<DateTimeOffset> seen = await Reading.ReadAllAsync(Reading.Live(path) with { FramesPerSecond = 5 }, frame => frame.CapturedAt);

        seen.Count.ShouldBe(15);
        Stopwatch.GetElapsedTime(started).TotalSeconds.ShouldBeGreaterThan(2.5);
        (seen[^1] - seen[0]).TotalSeconds.ShouldBeInRange(2, 8);
    }

    [Theory]
    [InlineData("film.avi", "-c:v mjpeg")]
    [InlineData("film.mp4", "-c:v libx264")]
    public async Task File_PlayedAsCameraInALoop_StartsAgain(string name, string codec)
    {
        string path = Clip.Make(_folder.File(name), $"-f lavfi -i testsrc=s=160x120:r=20 -frames:v 20 {codec}");
        SourceSettings source = Reading.Live(path) with { Loop = true, FramesPerSecond = 10 };

        List<DateTimeOffset> seen = await Reading.ReadAllAsync(source, frame => frame.CapturedAt, atMost: 25);

        seen.Count.ShouldBe(25);
        (seen[^1] - seen[0]).TotalSeconds.ShouldBeInRange(1.6, 8);
    }

    [Fact]
    public async Task SecondReader_GoesOnWithNumbersAndTimesOfTheFirst()
    {
        string path = Clip.Make(_folder.File("film.mp4"), "-f lavfi -i testsrc=s=160x120:r=50 -frames:v 20 -c:v libx264");
        var capture = new CaptureClock(TimeProvider.System);

        var seen = await Reading.ReadAllAsync(Reading.Live(path), frame => (frame.Sequence, frame.CapturedAt), capture: capture);
        seen.AddRange(await Reading.ReadAllAsync(Reading.Live(path), frame => (frame.Sequence, frame.CapturedAt), capture: capture));

        seen.Select(frame => frame.Sequence).ShouldBe(Enumerable.Range(0, 40).Select(n => (long)n));
        seen.Zip(seen.Skip(1), (a, b) => b.CapturedAt > a.CapturedAt).ShouldAllBe(later => later);
    }

    private static double MeanDifference(byte[] one, byte[] other) =>
        one.Zip(other, (a, b) => (double)Math.Abs(a - b)).Average();
}
