using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Footfall.Cli.CommandLine;

namespace Footfall.Cli.Audit.Page;

/// <summary>Plays a stretch of a recording: JPEGs, one after the other, straight from FFmpeg to whoever looks; never to a disk.</summary>
internal static class FilmClip
{
    /// <summary>Frames for each second of film: enough to follow a walker, and half the work of all.</summary>
    public const double FramesPerSecond = 12.5;

    /// <summary>The longest stretch that is played in one go, seconds.</summary>
    public const double LongestS = 10;

    private const int MostColumns = 960;

    /// <summary>Writes one stretch.</summary>
    /// <param name="path">The recording.</param>
    /// <param name="fromS">Where it begins, seconds from the beginning of the recording.</param>
    /// <param name="seconds">How long, at most <see cref="LongestS"/>; fewer frames come at the recording's end.</param>
    /// <param name="to">Takes the pictures.</param>
    /// <param name="cancellation">Stops; FFmpeg ends with it.</param>
    /// <exception cref="InputException">FFmpeg cannot play it.</exception>
    public static async Task WriteAsync(string path, double fromS, double seconds, Stream to, CancellationToken cancellation)
    {
        using Process ffmpeg = Start(path, fromS, seconds);
        try
        {
            Task<string> complaints = ffmpeg.StandardError.ReadToEndAsync(cancellation);
            await ffmpeg.StandardOutput.BaseStream.CopyToAsync(to, cancellation).ConfigureAwait(false);
            await ffmpeg.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (ffmpeg.ExitCode != 0)
            {
                throw new InputException($"FFmpeg cannot play {path}: {(await complaints.ConfigureAwait(false)).Trim()}");
            }
        }
        finally
        {
            if (!ffmpeg.HasExited)
            {
                ffmpeg.Kill();
            }
        }
    }

    private static Process Start(string path, double fromS, double seconds)
    {
        string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
        string filter = $"fps={Number(FramesPerSecond)},scale=iw*sar:ih,setsar=1,scale='min({MostColumns},iw)':-2";
        string[] arguments =
        [
            "-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file",
            "-ss", Number(fromS), "-t", Number(seconds), "-i", $"file:{path}",
            "-map", "0:V:0", "-vf", filter, "-c:v", "mjpeg", "-q:v", "4", "-f", "image2pipe",
            "pipe:1",
        ];
        try
        {
            return Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception missing)
        {
            throw new InputException($"ffmpeg cannot be started: {missing.Message} Install it: apt-get install ffmpeg");
        }
    }
}
