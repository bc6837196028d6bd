using System.Diagnostics;

namespace Footfall.Cli.Bench;

/// <summary>FFmpeg alone on the frames that the graph decodes: same scaling, same pixel format, output thrown away.</summary>
internal static class BareDecode
{
    /// <summary>Decodes the first frames of a film, once for each camera, all at the same time.</summary>
    public static async Task RunAsync(string video, int width, int height, int frames, int cameras, CancellationToken cancellation)
    {
        Task[] running = [.. Enumerable.Range(0, cameras).Select(_ => DecodeAsync(video, width, height, frames, cancellation))];
        await Task.WhenAll(running).ConfigureAwait(false);
    }

    private static async Task DecodeAsync(string video, int width, int height, int frames, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "-nostdin", "-v", "error", "-i", video, "-an", "-vf", $"scale={width}:{height}", "-frames:v", $"{frames}",
            "-pix_fmt", "bgr24", "-f", "rawvideo", "-y", "/dev/null",
        ];
        using Process process = Process.Start(new ProcessStartInfo("ffmpeg", arguments))
            ?? throw new InvalidOperationException("ffmpeg did not start.");
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"ffmpeg ended with {process.ExitCode} while decoding {video} alone.");
        }
    }
}
