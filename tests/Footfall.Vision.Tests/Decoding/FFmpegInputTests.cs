using System.Net;
using System.Net.Sockets;
using Footfall.Domain.Cameras;
using Footfall.Testing.Processes;
using Footfall.Testing.Rtsp;
using Footfall.Vision.Decoding;

namespace Footfall.Vision.Tests.Decoding;

/// <summary>How FFmpeg learns what to open: other users of the machine see its arguments.</summary>
public sealed class FFmpegInputTests
{
    private const string Password = "s3cret-w0rd";

    [Fact]
    public async Task Decoder_OfACameraWithAPassword_DoesNotShowItToOtherUsers()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture(), "viewer", Password);
        await server.StartAsync();
        string address = $"rtsp://viewer:{Password}@127.0.0.1:{server.Port}/cam";

        await using FrameReader reader = await Reading.OpenAsync(Reading.Live(address));
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Dispose();

        ShouldNameTheCameraOnly(reader.ChildId, server.Port);
    }

    [Fact]
    public async Task Probe_OfACameraWithAPassword_DoesNotShowItToOtherUsers()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        int port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var impatient = DecoderSettings.Default with { NetworkSilence = TimeSpan.FromSeconds(5) };

        Task<SourceException> failure =
            Reading.FailureOf(Reading.Live($"rtsp://viewer:{Password}@127.0.0.1:{port}/cam"), impatient);
        using TcpClient asking = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        int probe = ProcessList.WithArgument($"rtsp://***@127.0.0.1:{port}/cam").ShouldHaveSingleItem();

        ShouldNameTheCameraOnly(probe, port);
        (await failure).Problem.ShouldContain("does not answer");
    }

    [Theory]
    [InlineData("p%40ss'w0rd", "p@ss'w0rd")]
    [InlineData(@"a%5Cb""$*;c'", @"a\b""$*;c'")]
    public async Task Password_OfSignsThatMeanSomethingInAScript_ReachesTheCamera(string written, string password)
    {
        await using var server = new RtspServer(RtspServer.MovingPicture(), "viewer", password);
        await server.StartAsync();

        var seen = await Reading.ReadAllAsync(
            Reading.Live($"rtsp://viewer:{written}@127.0.0.1:{server.Port}/cam"), frame => frame.Sequence, atMost: 2);

        seen.ShouldBe([0, 1]);
    }

    [Theory]
    [InlineData("rtsp://cam/1")]
    [InlineData("rtsps://user:it's@cam/1")]
    public void RtspCamera_GoesOverThePipe_AndOpensNothingElse(string address)
    {
        FFmpegInput input = Input(address);

        input.Arguments.ShouldBe(["-f", "concat", "-safe", "0", "-protocol_whitelist", "pipe", "-i", "pipe:0"]);
        input.Script.ShouldBe(
            $"""
            ffconcat version 1.0
            file '{address.Replace("'", @"'\''", StringComparison.Ordinal)}'
            option protocol_whitelist rtsp,rtsps,rtp,tcp,tls
            option rtsp_transport tcp
            option allowed_media_types video
            option timeout 10000000

            """);
    }

    [Theory]
    [InlineData("HTTP://Cam/A", "http://Cam/A", "http,https,httpproxy,tcp,tls,crypto")]
    [InlineData("/srv/a:b.mp4", "file:/srv/a:b.mp4", "file")]
    [InlineData("-i", "file:/srv/-i", "file")]
    [InlineData("/dev/video3", "/dev/video3", "file")]
    public void OtherSources_GoAsAnArgument_AndOpenTheirOwnProtocolsOnly(string address, string url, string protocols)
    {
        FFmpegInput input = Input(address);

        input.Script.ShouldBeEmpty();
        input.Arguments.Take(2).ShouldBe(["-protocol_whitelist", protocols]);
        input.Arguments.TakeLast(2).ShouldBe(["-i", url]);
    }

    private static FFmpegInput Input(string address) =>
        FFmpegInput.For(CameraAddress.Parse(address, "/srv"), DecoderSettings.Default, rateIsKnown: false);

    private static void ShouldNameTheCameraOnly(int processId, int port)
    {
        string arguments = File.ReadAllText($"/proc/{processId}/cmdline");
        arguments.ShouldStartWith("ff");
        arguments.ShouldContain($"rtsp://***@127.0.0.1:{port}/cam");
        arguments.ShouldNotContain(Password);
        arguments.ShouldNotContain("viewer");
    }
}
