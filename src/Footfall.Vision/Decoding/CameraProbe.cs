using System.Diagnostics;
using System.Globalization;
using Footfall.Domain.Cameras;

namespace Footfall.Vision.Decoding;

/// <summary>Opens a source once, for one picture, within a time limit; whatever happens, no process is left behind.</summary>
public static class CameraProbe
{
    // A camera's full picture is some hundred kilobytes; nothing may fill the memory.
    private const int MostJpegBytes = 16 * 1024 * 1024;

    /// <summary>Looks at a source.</summary>
    /// <param name="name">Names it in errors.</param>
    /// <param name="address">What to open.</param>
    /// <param name="limit">Longest time that it may take.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SourceException">It gives no picture in time; says why and what to do.</exception>
    public static async Task<CameraLook> LookAsync(
        string name, CameraAddress address, TimeSpan limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        long started = Stopwatch.GetTimestamp();
        var silence = TimeSpan.FromTicks(Math.Min(limit.Ticks, DecoderSettings.Default.NetworkSilence.Ticks));
        DecoderSettings settings = DecoderSettings.Default with { ProbeLimit = limit, NetworkSilence = silence };
        SourceStream stream = await SourceProbe.LookAsync(name, address, settings, cancellation).ConfigureAwait(false);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        TimeSpan left = limit - Stopwatch.GetElapsedTime(started);
        late.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        byte[] jpeg;
        try
        {
            jpeg = await ReadPictureAsync(name, address, stream, settings, late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw SourceErrors.NoAnswer(name, address, limit);
        }

        return new CameraLook(stream.Size, stream.Rate?.PerSecond, stream.Codec, jpeg, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<byte[]> ReadPictureAsync(
        string name, CameraAddress address, SourceStream stream, DecoderSettings settings, CancellationToken cancellation)
    {
        var input = FFmpegInput.For(address, settings, rateIsKnown: true);
        var complaints = new ErrorTail(address.Secrets);
        using Process child = ChildProcess.Start(name, settings.Ffmpeg, Arguments(address, stream, input), input.Script);
        complaints.Follow(child);
        try
        {
            using var jpeg = new MemoryStream();
            byte[] part = new byte[64 * 1024];
            int count;
            while ((count = await child.StandardOutput.BaseStream.ReadAsync(part, cancellation).ConfigureAwait(false)) > 0)
            {
                jpeg.Write(part, 0, count);
                if (jpeg.Length > MostJpegBytes)
                {
                    break;
                }
            }

            if (jpeg.Length is > 0 and <= MostJpegBytes)
            {
                return jpeg.ToArray();
            }

            await child.WaitForExitAsync(cancellation).ConfigureAwait(false);
            throw new SourceException(
                name,
                $"'{address}' was opened but gave no whole picture{(complaints.ToString() is { Length: > 0 } words ? $" (FFmpeg: {words})" : "")}.",
                "Check the camera's video settings.");
        }
        finally
        {
            ChildProcess.Kill(child);
        }
    }

    private static List<string> Arguments(CameraAddress address, SourceStream stream, FFmpegInput input) =>
    [
        "-nostdin", "-hide_banner", "-loglevel", "error", "-filter_threads", "1", "-threads", "1",
        .. input.Arguments,
        "-metadata", $"title={address}",
        "-map", "0:V:0", "-an", "-sn", "-dn", "-frames:v", "1",
        "-vf", string.Create(CultureInfo.InvariantCulture, $"scale={stream.Size.Width}:{stream.Size.Height}:out_range=full,setsar=1"),
        "-pix_fmt", "yuvj420p", "-q:v", "4", "-c:v", "mjpeg", "-f", "image2pipe", "pipe:1",
    ];
}
