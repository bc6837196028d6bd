using Footfall.Testing;
using Footfall.Testing.Processes;
using Footfall.Testing.Rtsp;
using Footfall.Vision.Decoding;
using Footfall.Vision.Frames;

namespace Footfall.Vision.Tests.Decoding;

/// <summary>No decoder outlives the one it works for, and no picture's memory is lost.</summary>
public sealed class ChildLifeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Reader_LeftInTheMiddle_EndsItsChildAndSendsEveryPictureHome(int framesRead)
    {
        var pixels = new PixelPool();
        FrameReader reader = await Reading.OpenAsync(Reading.Replay(SharedData.Path("video/vtest.avi")), pixels);
        int child = reader.ChildId;
        for (int n = 0; n < framesRead; n++)
        {
            (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Dispose();
        }

        await reader.DisposeAsync();
        await reader.DisposeAsync();

        ProcessList.Runs(child).ShouldBeFalse();
        pixels.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task Reader_LeftBetweenTwoFramesOfACamera_EndsItsChild()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture());
        await server.StartAsync();
        var pixels = new PixelPool();
        FrameReader reader = await Reading.OpenAsync(Reading.Live(server.Address), pixels);
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Dispose();

        await reader.DisposeAsync();

        ProcessList.WithArgument(server.Address).ShouldBeEmpty();
        pixels.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task Reader_OfACameraThatHangs_EndsItsChild()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture());
        await server.StartAsync();
        var pixels = new PixelPool();
        FrameReader reader = await Reading.OpenAsync(Reading.Live(server.Address), pixels);
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Dispose();
        server.Hang();

        await reader.DisposeAsync();

        server.GoOn();
        ProcessList.WithArgument(server.Address).ShouldBeEmpty();
        pixels.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task Reading_GivenUpWhileWaiting_GoesOnLater()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture(framesPerSecond: 10));
        await server.StartAsync();
        await using FrameReader reader = await Reading.OpenAsync(Reading.Live(server.Address));
        List<long> seen = [];
        int givenUp = 0;
        while (seen.Count < 4)
        {
            using var patience = new CancellationTokenSource(30);
            try
            {
                using CameraFrame? frame = await reader.ReadAsync(patience.Token);
                seen.Add(frame.ShouldNotBeNull().Sequence);
            }
            catch (OperationCanceledException)
            {
                givenUp++;
            }
        }

        givenUp.ShouldBeGreaterThan(0);
        seen.ShouldBe([0, 1, 2, 3]);
    }

    [Theory]
    [InlineData("KILL")]
    [InlineData("INT")]
    public async Task Decoder_EndedFromOutside_IsAnErrorOfItsCamera(string signal)
    {
        string path = Clip.Make(_folder.File("film.avi"), "-f lavfi -i testsrc=s=320x240:r=10 -frames:v 100 -c:v mjpeg");
        await using FrameReader reader = await Reading.OpenAsync(Reading.Live(path));
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Dispose();

        Signals.Send(reader.ChildId, signal);

        SourceException failure = await Should.ThrowAsync<SourceException>(async () =>
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken) is { } frame)
            {
                frame.Dispose();
            }
        });
        failure.Problem.ShouldContain("was ended from outside after ");
    }
}
