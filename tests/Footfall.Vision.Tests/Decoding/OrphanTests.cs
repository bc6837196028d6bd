using System.Diagnostics;
using Footfall.Testing;
using Footfall.Testing.Processes;
using Footfall.Testing.Rtsp;

namespace Footfall.Vision.Tests.Decoding;

/// <summary>A process that is killed cannot tidy up: its decoders must end by themselves.</summary>
public sealed class OrphanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(2)]
    public async Task Process_KilledWithoutWarning_LeavesNoDecoderOfAFile(int framesRead)
    {
        string path = Clip.Make(_folder.File("film.avi"), "-f lavfi -i testsrc=s=640x480:r=10 -frames:v 50 -c:v mjpeg");

        await KillHostAsync(path, framesRead);

        await Eventually.Holds(() => ProcessList.WithArgument(path).Count == 0, "the orphaned decoder has ended");
    }

    [Fact]
    public async Task Process_KilledWithoutWarning_LeavesNoDecoderOfACameraThatHangs()
    {
        await using var server = new RtspServer(RtspServer.MovingPicture());
        await server.StartAsync();

        await KillHostAsync(server.Address, int.MaxValue, beforeKill: server.Hang);

        await Eventually.Holds(
            () => ProcessList.WithArgument(server.Address).Count == 0, "the orphaned decoder has ended", limitSeconds: 60);
        server.GoOn();
    }

    private static async Task KillHostAsync(string address, int framesRead, Action? beforeKill = null)
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        var start = new ProcessStartInfo(
            Environment.ProcessPath?.EndsWith("dotnet", StringComparison.Ordinal) == true ? Environment.ProcessPath : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Footfall.DecodeHost.dll"), address, $"{framesRead}"])
        {
            RedirectStandardOutput = true,
        };
        using Process host = Process.Start(start).ShouldNotBeNull();
        (await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("frame 0");
        (await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("frame 1");
        ProcessList.ChildrenOf(host.Id).Count.ShouldBe(1);

        beforeKill?.Invoke();
        host.Kill();
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
