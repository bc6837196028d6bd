using Footfall.Domain.Geometry;

namespace Footfall.Cli.Mot;

/// <summary>What <c>seqinfo.ini</c> says of a film whose boxes are in MOTChallenge text.</summary>
/// <param name="Name">As the file says; the name of its folder where it does not.</param>
/// <param name="FrameRate">Frames per second, above 0.</param>
/// <param name="Frames">Length of the film; frames count from 1.</param>
/// <param name="PictureSize">Pixels in which boxes are measured.</param>
/// <remarks>Leal-Taixé et al., "MOTChallenge 2015", as its sequences are published.</remarks>
public sealed record SequenceInfo(string Name, double FrameRate, int Frames, PictureSize PictureSize)
{
    /// <summary>Longest film: four days at 30 frames a second.</summary>
    internal const int MostFrames = 10_000_000;

    /// <summary>Highest rate that makes sense of a film.</summary>
    internal const double HighestFrameRate = 1000;

    private const int MostPixels = 65_535;

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file, usually <c>seqinfo.ini</c>.</param>
    /// <exception cref="MotFileException">
    /// It cannot be read, or frame rate, length, width or height is missing or out of range; names the key.
    /// </exception>
    public static SequenceInfo Read(string path)
    {
        using StreamReader file = MotText.Open(path);
        var ini = IniText.Read(file, path);
        return new SequenceInfo(
            ini.Text("name") ?? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "",
            ini.Number("frameRate", HighestFrameRate),
            ini.Whole("seqLength", MostFrames),
            new PictureSize(ini.Whole("imWidth", MostPixels), ini.Whole("imHeight", MostPixels)));
    }

    /// <summary>Capture time of a frame when the first one was taken at the Unix epoch.</summary>
    /// <param name="frame">From 1.</param>
    public DateTimeOffset TimeOf(int frame) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)Math.Round((frame - 1) * (TimeSpan.TicksPerSecond / FrameRate)));

    /// <summary>The frame captured nearest to a time.</summary>
    /// <param name="time">As <see cref="TimeOf"/> gives it.</param>
    /// <returns>From 1.</returns>
    internal int FrameAt(DateTimeOffset time) => 1 + (int)Math.Round((time - DateTimeOffset.UnixEpoch).TotalSeconds * FrameRate);
}
