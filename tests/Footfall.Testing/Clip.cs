using System.Diagnostics;

namespace Footfall.Testing;

/// <summary>Makes small films with ffmpeg.</summary>
public static class Clip
{
    /// <summary>Runs ffmpeg and returns the file it wrote.</summary>
    /// <param name="path">What it writes, its last argument.</param>
    /// <param name="arguments">Everything before, separated by spaces; no argument may hold one.</param>
    public static string Make(string path, string arguments)
    {
        Run([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), path]);
        return path;
    }

    /// <summary>Runs ffmpeg and returns what it printed.</summary>
    /// <param name="arguments">Separated by spaces; no argument may hold one.</param>
    public static string Print(string arguments) => Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Run(IEnumerable<string> arguments)
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        var start = new ProcessStartInfo("ffmpeg", ["-nostdin", "-v", "error", "-y", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        using Process ffmpeg = Process.Start(start) ?? throw new InvalidOperationException("ffmpeg could not be started");
        string output = ffmpeg.StandardOutput.ReadToEnd();
        ffmpeg.WaitForExit();
        return ffmpeg.ExitCode == 0 ? output : throw new InvalidOperationException($"ffmpeg failed: {string.Join(' ', arguments)}");
    }
}
