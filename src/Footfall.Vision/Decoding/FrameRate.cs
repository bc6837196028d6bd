using System.Globalization;

namespace Footfall.Vision.Decoding;

/// <summary>Frames a second as FFmpeg keeps it: an exact fraction.</summary>
/// <param name="Numerator">Above 0.</param>
/// <param name="Denominator">Above 0.</param>
internal readonly record struct FrameRate(long Numerator, long Denominator)
{
    /// <summary>Frames a second.</summary>
    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>A wanted rate, to the millionth.</summary>
    public static FrameRate From(double framesPerSecond) => new((long)Math.Round(framesPerSecond * 1e6), 1_000_000);

    /// <summary>Reads <c>30000/1001</c>; null for <c>0/0</c> and anything else that is no rate.</summary>
    public static FrameRate? Parse(string? text)
    {
        string[] parts = text?.Split('/') ?? [];
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long numerator)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long denominator)
            && numerator > 0 && denominator > 0
            ? new FrameRate(numerator, denominator)
            : null;
    }

    /// <summary>Time from the first frame to frame <paramref name="index"/>, to the nearest tick.</summary>
    public TimeSpan TimeOf(long index) =>
        TimeSpan.FromTicks((long)Math.Round((decimal)index * TimeSpan.TicksPerSecond * Denominator / Numerator));

    /// <summary>As FFmpeg reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
