namespace Footfall.Vision.Decoding;

/// <summary>Which programs decode, and how long they may be silent.</summary>
internal sealed record DecoderSettings
{
    /// <summary>Debian's programs and times that suit cameras.</summary>
    public static DecoderSettings Default { get; } = new();

    /// <summary>Name on PATH or full path.</summary>
    public string Ffmpeg { get; init; } = "ffmpeg";

    /// <summary>Name on PATH or full path.</summary>
    public string Ffprobe { get; init; } = "ffprobe";

    /// <summary>After this long without a byte from the network, FFmpeg gives up and ends by itself.</summary>
    public TimeSpan NetworkSilence { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Looking at a source ends after this long, whatever happens.</summary>
    public TimeSpan ProbeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A child that was asked to end and has not after this long is killed.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(2);
}
