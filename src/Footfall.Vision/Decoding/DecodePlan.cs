using System.Globalization;
using Footfall.Domain.Cameras;
using Footfall.Domain.Geometry;

namespace Footfall.Vision.Decoding;

/// <summary>What the decoder of one source is told: size, pace, and FFmpeg's arguments.</summary>
/// <param name="Decoded">Size of the frames that come out.</param>
/// <param name="Pacing">Time between frames of a file read as fast as it goes; null for live pictures.</param>
/// <param name="WantedPerSecond">Frames a second that should come; null when nobody can say.</param>
/// <param name="ExpectedFrames">Frames that a complete file gives; null when unknown or endless.</param>
/// <param name="Arguments">For ffmpeg; raw BGR comes out on standard output.</param>
/// <param name="Script">For ffmpeg's standard input; may hold a password.</param>
internal sealed record DecodePlan(
    PictureSize Decoded,
    FrameRate? Pacing,
    double? WantedPerSecond,
    double? ExpectedFrames,
    IReadOnlyList<string> Arguments,
    string Script)
{
    // A camera that advertises more is believed to count something else, such as ticks of its time base.
    private const double FastestCamera = 120;
    private static readonly FrameRate WithoutRate = new(25, 1);

    /// <summary>Decides.</summary>
    /// <param name="source">What is wanted; values checked.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="stream">What is there.</param>
    /// <param name="settings">Time limits.</param>
    public static DecodePlan Create(
        SourceSettings source, CameraAddress address, SourceStream stream, DecoderSettings settings)
    {
        PictureSize decoded = DecodedSize(source, stream.Size);
        bool replay = source.Pace == SourcePace.AsFastAsItGoes;
        FrameRate ownRate = stream.Rate ?? WithoutRate;
        FrameRate? wanted = source.FramesPerSecond is { } rate ? FrameRate.From(rate) : null;
        if (replay && wanted?.PerSecond >= ownRate.PerSecond)
        {
            // The file has no more to give, and a frame shown twice tells nothing new.
            wanted = null;
        }

        // Evenly spaced frames keep their number, frame n being frame n; uneven ones are put on an even grid.
        bool everyFrame = wanted is null && stream.HasConstantRate;
        FrameRate? pacing = replay ? wanted ?? ownRate : null;
        string thinning = (replay, everyFrame, wanted) switch
        {
            (true, true, _) => "",
            (true, false, _) => $"fps={pacing},",
            (false, _, null) => "",
            (false, _, { } limit) => Thin(limit, HasNoTimes(address, stream) ? "time(0)" : "t") + ",",
        };
        string filter = string.Create(
            CultureInfo.InvariantCulture, $"{thinning}scale={decoded.Width}:{decoded.Height}:flags=bilinear,setsar=1");
        double? expected = !replay || stream.Frames is not { } frames ? null
            : everyFrame ? frames
            : frames / ownRate.PerSecond * pacing!.Value.PerSecond;
        FrameRate? believed = HasNoTimes(address, stream) ? null : stream.Rate;

        // The probe knows the rate; waiting once more to measure it costs up to 5 s of pictures on each connection.
        var input = FFmpegInput.For(address, settings, rateIsKnown: true);
        return new DecodePlan(
            decoded, pacing, WantedRate(wanted, believed), expected, BuildArguments(source, address, stream, filter, input), input.Script);
    }

    private static PictureSize DecodedSize(SourceSettings source, PictureSize own)
    {
        double width = source.AnalysisWidth / source.Region.Width;
        if (width >= own.Width)
        {
            return own;
        }

        return new PictureSize(Even(width), Even(width * own.Height / own.Width));
    }

    private static int Even(double length) => Math.Max(2, 2 * (int)Math.Round(length / 2));

    // Lets a frame through when it is due and then moves the due time on by one period, at most one period behind.
    // A quarter of a period of tolerance swallows the jitter of the network; a clock that went back starts afresh.
    private static string Thin(FrameRate limit, string clock)
    {
        string period = (1 / limit.PerSecond).ToString("0.#########", CultureInfo.InvariantCulture);
        string fresh = $"isnan(prev_selected_n)+lt({clock},ld(0)-2*{period})";
        return $"select='if({fresh}+gte({clock},ld(0)-0.25*{period}),"
            + $"1+0*st(0,if({fresh},{clock}+{period},max(ld(0)+{period},{clock}))),0)'";
    }

    // Bare MJPEG, H.264 and H.265 carry no times: FFmpeg invents 25 frames a second, so arrival counts instead.
    private static bool HasNoTimes(CameraAddress address, SourceStream stream) =>
        address.Kind == CameraAddressKind.Http && stream.Format is "mpjpeg" or "mjpeg" or "h264" or "hevc";

    private static double? WantedRate(FrameRate? wanted, FrameRate? own)
    {
        double? given = own is { } known && known.PerSecond <= FastestCamera ? known.PerSecond : null;
        return wanted is { } limit ? Math.Min(limit.PerSecond, given ?? double.MaxValue) : given;
    }

    private static List<string> BuildArguments(
        SourceSettings source, CameraAddress address, SourceStream stream, string filter, FFmpegInput input)
    {
        bool replay = source.Pace == SourcePace.AsFastAsItGoes;
        bool large = stream.Size.Width * stream.Size.Height > 1920 * 1088;
        List<string> arguments =
        [
            // More threads add frames of delay and cost more than they bring at the sizes cameras have.
            "-nostdin", "-hide_banner", "-loglevel", "error", "-filter_threads", "1",
            "-threads", replay || large ? "2" : "1",
        ];

        // What ends was recorded, and playlists hand out seconds at a time: both are played at their own pace.
        if (!replay && (address.Kind == CameraAddressKind.File || stream.HasDuration || stream.Format == "hls"))
        {
            arguments.Add("-re");
        }

        if (!replay && source.Loop && address.Kind == CameraAddressKind.File)
        {
            arguments.AddRange(["-stream_loop", "-1"]);
        }

        arguments.AddRange(
        [
            .. input.Arguments,

            // Names the source to whoever looks at the list of processes; raw video keeps no title.
            "-metadata", $"title={address}",
            "-map", "0:V:0", "-an", "-sn", "-dn",
            "-vf", filter, "-fps_mode", "passthrough", "-pix_fmt", "bgr24", "-f", "rawvideo", "pipe:1",
        ]);
        return arguments;
    }
}
