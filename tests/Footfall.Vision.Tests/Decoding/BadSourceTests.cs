using System.Net;
using System.Net.Sockets;
using Footfall.Testing;
using Footfall.Testing.Rtsp;
using Footfall.Vision.Decoding;

namespace Footfall.Vision.Tests.Decoding;

/// <summary>Everything that can be wrong with a source ends in a message that names camera, thing and remedy.</summary>
public sealed class BadSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("concat:/etc/passwd|/etc/hosts")]
    [InlineData("http://user:pass@/cam")]
    public async Task Rejects_AddressNotOnTheList(string address)
    {
        SourceException failure = await Reading.FailureOf(Reading.Live(address));

        failure.Problem.ShouldStartWith("the address '");
        failure.Message.ShouldNotContain("pass@");
    }

    [Fact]
    public async Task Rejects_FileThatIsNotThere()
    {
        SourceException failure = await Reading.FailureOf(Reading.Replay(_folder.File("gone.mp4")));

        failure.Problem.ShouldContain($"there is no file '{_folder.File("gone.mp4")}'");
    }

    [Fact]
    public async Task Rejects_FileNameThatLooksLikeAnOption()
    {
        SourceException failure = await Reading.FailureOf(Reading.Replay("-i"));

        failure.Problem.ShouldContain("there is no file");
    }

    [Fact]
    public async Task Rejects_Folder() => (await Reading.FailureOf(Reading.Replay(_folder.Path))).Problem.ShouldContain("is a folder");

    [Fact]
    public async Task Rejects_DeviceThatIsNotThere() =>
        (await Reading.FailureOf(Reading.Live("/dev/video63"))).Problem.ShouldBe("there is no device '/dev/video63'.");

    [Fact]
    public async Task Rejects_EmptyFile()
    {
        File.WriteAllBytes(_folder.File("empty.mp4"), []);

        (await Reading.FailureOf(Reading.Replay(_folder.File("empty.mp4")))).Problem.ShouldContain("is empty (0 bytes)");
    }

    [Theory]
    [InlineData("noise.mp4")]
    [InlineData("noise.avi")]
    [InlineData("noise")]
    public async Task Rejects_FileOfNoise(string name)
    {
        byte[] noise = new byte[200_000];
        new Random(1).NextBytes(noise);
        File.WriteAllBytes(_folder.File(name), noise);

        SourceException failure = await Reading.FailureOf(Reading.Replay(_folder.File(name)));

        failure.Problem.ShouldContain("is not a video");
    }

    [Theory]
    [InlineData("story.txt")]
    [InlineData("story.avi")]
    public async Task Rejects_Text(string name)
    {
        File.WriteAllText(_folder.File(name), string.Concat(Enumerable.Repeat("Once upon a time there was a shop.\n", 500)));

        (await Reading.FailureOf(Reading.Replay(_folder.File(name)))).Problem.ShouldContain("not a video");
    }

    [Fact]
    public async Task Rejects_StillPicture()
    {
        string path = Clip.Make(_folder.File("still.png"), "-f lavfi -i testsrc=s=160x120 -frames:v 1");

        (await Reading.FailureOf(Reading.Replay(path))).Problem.ShouldContain("is a still picture");
    }

    [Fact]
    public async Task Rejects_SoundAlone()
    {
        string path = Clip.Make(_folder.File("sound.m4a"), "-f lavfi -i sine=d=1 -c:a aac");

        (await Reading.FailureOf(Reading.Replay(path))).Problem.ShouldContain("has no video stream");
    }

    [Fact]
    public async Task Rejects_UnknownCodec()
    {
        string path = Clip.Make(_folder.File("film.avi"), "-f lavfi -i testsrc=s=160x120 -frames:v 3 -c:v mjpeg");
        byte[] bytes = File.ReadAllBytes(path);
        byte[] known = "MJPG"u8.ToArray();
        for (int at = bytes.AsSpan().IndexOf(known); at >= 0; at = bytes.AsSpan().IndexOf(known))
        {
            "ZQ9X"u8.CopyTo(bytes.AsSpan(at));
        }

        File.WriteAllBytes(path, bytes);

        SourceException failure = await Reading.FailureOf(Reading.Replay(path));

        failure.Problem.ShouldContain("is coded as 'ZQ9X', which the installed FFmpeg cannot decode");
        failure.Remedy.ShouldContain("H.264");
    }

    [Theory]
    [InlineData("video/vtest.avi", 0.5)]
    [InlineData("video/vtest.avi", 0.97)]
    [InlineData("video/one-by-one-person-detection.mp4", 0.5)]
    public async Task Rejects_FileCutOff_AfterGivingWhatItHas(string film, double share)
    {
        string path = Truncate(SharedData.Path(film), share);
        int frames = 0;
        var pixels = new Footfall.Vision.Frames.PixelPool();
        await using FrameReader reader = await Reading.OpenAsync(Reading.Replay(path), pixels);

        SourceException failure = await Should.ThrowAsync<SourceException>(async () =>
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken) is { } frame)
            {
                frame.Dispose();
                frames++;
            }
        });

        frames.ShouldBeGreaterThan(300);
        pixels.Outstanding.ShouldBe(0);
        failure.Problem.ShouldContain($"cut off or damaged: {frames} of ");
    }

    [Fact]
    public async Task Rejects_Mp4WithoutItsIndex()
    {
        string path = Clip.Make(_folder.File("film.mp4"), "-f lavfi -i testsrc=s=160x120 -frames:v 50 -c:v libx264");

        SourceException failure = await Reading.FailureOf(Reading.Replay(Truncate(path, 0.5)));

        failure.Problem.ShouldContain("moov atom not found");
    }

    [Fact]
    public async Task Rejects_CutOffMatroska()
    {
        string path = Clip.Make(_folder.File("film.mkv"), "-f lavfi -i testsrc=s=160x120 -frames:v 500 -c:v libx264");

        (await Reading.FailureOf(Reading.Replay(Truncate(path, 0.6)))).Problem.ShouldContain("of 500 frames could be read");
    }

    [Fact]
    public async Task Rejects_ReplayOfACamera() =>
        (await Reading.FailureOf(Reading.Replay("rtsp://user:s3cret@127.0.0.1/cam"))).Message
            .ShouldBe("Camera 'door-1': 'rtsp://***@127.0.0.1/cam' is no file and cannot be replayed. Replay a recorded file.");

    [Fact]
    public async Task MissingFfmpeg_IsNamedWithItsPackage()
    {
        string path = Clip.Make(_folder.File("film.avi"), "-f lavfi -i testsrc=s=160x120 -frames:v 3 -c:v mjpeg");
        var without = DecoderSettings.Default with { Ffprobe = "/nowhere/ffprobe", Ffmpeg = "/nowhere/ffmpeg" };

        SourceException failure = await Reading.FailureOf(Reading.Replay(path), without);

        failure.Problem.ShouldContain("'/nowhere/ffprobe' cannot be run");
        failure.Remedy.ShouldBe("Install it: apt-get install ffmpeg.");
    }

    [Theory]
    [InlineData("rtsp")]
    [InlineData("http")]
    public async Task RefusedConnection_IsNamed_WithoutThePassword(string scheme)
    {
        string address = $"{scheme}://admin:s3cret@127.0.0.1:{UnusedPort()}/cam?token=t0ken";

        SourceException failure = await Reading.FailureOf(Reading.Live(address));

        failure.Problem.ShouldContain("refuses the connection");
        failure.Message.ShouldNotContain("s3cret");
        failure.Message.ShouldNotContain("admin");
        failure.Message.ShouldNotContain("t0ken");
    }

    [Fact]
    public async Task UnknownHost_IsNamed() =>
        (await Reading.FailureOf(Reading.Live("rtsp://camera.invalid/cam"))).Problem.ShouldContain("names a host that is not known");

    [Theory]
    [InlineData("rtsp")]
    [InlineData("http")]
    public async Task ServerThatNeverAnswers_IsGivenUp(string scheme)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        string address = $"{scheme}://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/cam";
        var impatient = DecoderSettings.Default with { NetworkSilence = TimeSpan.FromSeconds(1) };

        SourceException failure = await Reading.FailureOf(Reading.Live(address), impatient);

        failure.Problem.ShouldContain("does not answer");
    }

    [Fact]
    public async Task ServerThatNeverAnswers_IsGivenUp_EvenIfFfmpegDoesNot()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        string address = $"rtsp://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/cam";
        var impatient = DecoderSettings.Default with { ProbeLimit = TimeSpan.FromSeconds(1) };

        SourceException failure = await Reading.FailureOf(Reading.Live(address), impatient);

        failure.Problem.ShouldContain("showed no picture within 1 s");
        Footfall.Testing.Processes.ProcessList.WithArgument(address).ShouldBeEmpty();
    }

    [Fact]
    public async Task CameraWithPassword_RefusesTheWrongOneAndTakesTheRightOne()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture(), "viewer", "p@ss/w0rd");
        await server.StartAsync();
        string Address(string user) => $"rtsp://{user}@127.0.0.1:{server.Port}/cam";

        SourceException failure = await Reading.FailureOf(Reading.Live(Address("viewer:wr0ng")));
        var seen = await Reading.ReadAllAsync(Reading.Live(Address("viewer:p%40ss%2Fw0rd")), frame => frame.Sequence, atMost: 3);

        failure.Problem.ShouldContain("asks for a user and password, or refuses those given");
        failure.Message.ShouldNotContain("wr0ng");
        seen.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public async Task CameraWithoutSuchAStream_IsNamed()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture());
        await server.StartAsync();

        SourceException failure = await Reading.FailureOf(Reading.Live($"rtsp://127.0.0.1:{server.Port}/other"));

        failure.Problem.ShouldContain("has no such stream");
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Truncate(string path, double share)
    {
        byte[] bytes = File.ReadAllBytes(path);
        string cut = _folder.File("cut-" + Path.GetFileName(path));
        File.WriteAllBytes(cut, bytes[..(int)(bytes.Length * share)]);
        return cut;
    }
}
