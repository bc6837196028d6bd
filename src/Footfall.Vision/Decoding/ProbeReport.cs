using System.Globalization;
using System.Text.Json;
using Footfall.Domain.Cameras;
using Footfall.Domain.Geometry;

namespace Footfall.Vision.Decoding;

/// <summary>Understands what ffprobe printed.</summary>
internal static class ProbeReport
{
    private const int LongestSide = 16384;

    // Within this share of each other, a file's average rate and its smallest step tell of evenly spaced frames.
    private const double SameRate = 0.001;

    /// <summary>Turns a report into what the decoder needs.</summary>
    /// <param name="cameraId">Names the camera in errors.</param>
    /// <param name="address">Where the source is.</param>
    /// <param name="json">What ffprobe printed.</param>
    /// <param name="complaints">What else is known of a failure.</param>
    /// <exception cref="SourceException">The report tells of an error, or of no video that can be decoded.</exception>
    public static SourceStream Read(string cameraId, CameraAddress address, string json, ProbeComplaints complaints)
    {
        using JsonDocument document = Parse(cameraId, address, json, complaints);
        JsonElement root = document.RootElement;
        if (root.TryGetProperty("error", out JsonElement error))
        {
            throw SourceErrors.FromCode(cameraId, address, error.GetProperty("code").GetInt32(), complaints);
        }

        JsonElement format = root.TryGetProperty("format", out JsonElement found) ? found : default;
        if (!root.TryGetProperty("streams", out JsonElement streams) || streams.GetArrayLength() == 0)
        {
            throw SourceErrors.NoVideo(cameraId, address, FormatName(address, format));
        }

        return Read(cameraId, address, streams[0], format);
    }

    private static SourceStream Read(string cameraId, CameraAddress address, JsonElement stream, JsonElement format)
    {
        string name = FormatName(address, format);
        string codec = Text(stream, "codec_name") ?? "unknown";
        if (codec == "unknown")
        {
            throw SourceErrors.UnknownCodec(cameraId, address, Text(stream, "codec_tag_string") ?? "?");
        }

        SourceErrors.ThrowIfNoFilm(cameraId, address, name, codec);
        int width = Number(stream, "width");
        int height = Number(stream, "height");
        if (width is < 1 or > LongestSide || height is < 1 or > LongestSide)
        {
            throw SourceErrors.NoPicture(cameraId, address, codec, width, height);
        }

        FrameRate? average = FrameRate.Parse(Text(stream, "avg_frame_rate"));
        FrameRate? smallestStep = FrameRate.Parse(Text(stream, "r_frame_rate"));
        FrameRate? rate = average ?? smallestStep;
        bool constant = average is not { } mean || smallestStep is not { } step
            || Math.Abs(mean.PerSecond - step.PerSecond) <= SameRate * mean.PerSecond;
        (PictureSize size, bool resampled) = Upright(stream, width, height);
        return new SourceStream(
            name, size, resampled, rate, constant, ExpectedFrames(stream, format, name, rate), Seconds(format, "duration") > 0)
        {
            Codec = codec,
        };
    }

    // The picture as a person sees it: square pixels, turned as the file says. Stretching never loses pixels.
    private static (PictureSize Size, bool Resampled) Upright(JsonElement stream, int width, int height)
    {
        double aspect = 1;
        string[] parts = Text(stream, "sample_aspect_ratio")?.Split(':') ?? [];
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int across)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int down)
            && across > 0 && down > 0)
        {
            aspect = Math.Clamp((double)across / down, 0.25, 4);
        }

        bool resampled = Math.Abs(aspect - 1) > 0.01;
        if (resampled && aspect > 1)
        {
            width = (int)Math.Round(width * aspect);
        }
        else if (resampled)
        {
            height = (int)Math.Round(height / aspect);
        }

        return (IsTurned(stream) ? new PictureSize(height, width) : new PictureSize(width, height), resampled);
    }

    private static bool IsTurned(JsonElement stream)
    {
        if (stream.TryGetProperty("side_data_list", out JsonElement list))
        {
            foreach (JsonElement data in list.EnumerateArray())
            {
                if (data.TryGetProperty("rotation", out JsonElement rotation))
                {
                    return Math.Abs((int)Math.Round(rotation.GetDouble() / 90)) % 2 == 1;
                }
            }
        }

        return false;
    }

    private static double? ExpectedFrames(JsonElement stream, JsonElement format, string name, FrameRate? rate)
    {
        double? counted = double.TryParse(Text(stream, "nb_frames"), CultureInfo.InvariantCulture, out double n) && n > 0 ? n : null;

        // AVI's duration shrinks with a cut-off file while its count stays; MP4's count includes frames that an edit
        // list leaves out, which its duration does not.
        if (name == "avi" && counted is not null)
        {
            return counted;
        }

        double seconds = Seconds(stream, "duration");
        if (seconds == 0 && stream.TryGetProperty("tags", out JsonElement tags)
            && TimeSpan.TryParse(Text(tags, "DURATION")?.Split('.')[0], CultureInfo.InvariantCulture, out TimeSpan whole))
        {
            seconds = whole.TotalSeconds;
        }

        if (seconds == 0 && Number(format, "nb_streams") == 1)
        {
            // With several streams the longest gives the container's length, which need not be the picture.
            seconds = Seconds(format, "duration");
        }

        double? timed = seconds > 0 && rate is { } known ? seconds * known.PerSecond : null;
        return counted is { } a && timed is { } b ? Math.Min(a, b) : counted ?? timed;
    }

    private static JsonDocument Parse(string cameraId, CameraAddress address, string json, ProbeComplaints complaints)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            throw SourceErrors.FromCode(cameraId, address, 0, complaints);
        }
    }

    // An RTSP camera's address reaches FFmpeg in a script, whose format it reports.
    private static string FormatName(CameraAddress address, JsonElement format) =>
        address.Kind == CameraAddressKind.Rtsp ? "rtsp" : Text(format, "format_name") ?? "unknown";

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
            ? value.GetString()
            : null;

    private static int Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
            && value.TryGetInt32(out int number)
            ? number
            : 0;

    private static double Seconds(JsonElement element, string name) =>
        double.TryParse(Text(element, name), CultureInfo.InvariantCulture, out double seconds) && seconds > 0 ? seconds : 0;
}
