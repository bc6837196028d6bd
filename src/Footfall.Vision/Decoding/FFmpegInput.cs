using System.Globalization;
using System.Text;
using Footfall.Domain.Cameras;

namespace Footfall.Vision.Decoding;

/// <summary>How ffprobe and ffmpeg are told what to open, and what they may open on the way.</summary>
/// <remarks>
/// Every user of a machine sees the arguments of every program. The address of an RTSP camera, which may hold a
/// password, therefore goes over standard input, as the one file of an FFmpeg concat script: the outer reader may open
/// the pipe only, and the script narrows the inner one to RTSP. Over HTTP that is not done: inside a script FFmpeg tells
/// neither the container nor its length, by which recorded films and cameras without times are told apart.
/// </remarks>
/// <param name="Arguments">Input options up to <c>-i</c> and its value.</param>
/// <param name="Script">For standard input; empty for none.</param>
internal sealed record FFmpegInput(IReadOnlyList<string> Arguments, string Script)
{
    /// <summary>Decides.</summary>
    /// <param name="address">What to open.</param>
    /// <param name="settings">How long the network may be silent.</param>
    /// <param name="rateIsKnown">Spares a camera on the network the measuring of its frame rate.</param>
    public static FFmpegInput For(CameraAddress address, DecoderSettings settings, bool rateIsKnown)
    {
        string silenceMicroseconds = ((long)settings.NetworkSilence.TotalMicroseconds).ToString(CultureInfo.InvariantCulture);
        (string, string)[] hurry = rateIsKnown ? [("fpsprobesize", "0"), ("analyzeduration", "1000000")] : [];
        return address.Kind switch
        {
            CameraAddressKind.Rtsp => Hidden(
                NetworkUrl(address),
                [
                    ("protocol_whitelist", "rtsp,rtsps,rtp,tcp,tls"), ("rtsp_transport", "tcp"), ("allowed_media_types", "video"),
                    ("timeout", silenceMicroseconds), .. hurry,
                ],
                hurry),
            CameraAddressKind.Http => Open(
                NetworkUrl(address),
                [("protocol_whitelist", "http,https,httpproxy,tcp,tls,crypto"), ("rw_timeout", silenceMicroseconds), .. hurry]),
            CameraAddressKind.Device => Open(address.Value, [("protocol_whitelist", "file"), ("f", "v4l2")]),

            // With its scheme, no file name can be read as an option, another scheme or a pattern.
            _ => Open("file:" + address.Value, [("protocol_whitelist", "file")]),
        };
    }

    // FFmpeg knows its schemes in lower case only.
    private static string NetworkUrl(CameraAddress address)
    {
        int end = address.Value.IndexOf(':', StringComparison.Ordinal);
        return address.Value[..end].ToLowerInvariant() + address.Value[end..];
    }

    private static FFmpegInput Open(string url, (string Name, string Value)[] options) => new([.. Written(options), "-i", url], "");

    private static FFmpegInput Hidden(string url, (string Name, string Value)[] inner, (string Name, string Value)[] outer)
    {
        // Between quotes everything stands for itself; a quote is written outside of them.
        string quoted = url.Replace("'", @"'\''", StringComparison.Ordinal);
        var script = new StringBuilder($"ffconcat version 1.0\nfile '{quoted}'\n");
        foreach ((string name, string value) in inner)
        {
            script.Append(CultureInfo.InvariantCulture, $"option {name} {value}\n");
        }

        // 'safe' refuses every address but that of a file beside the script; the protocols are limited instead.
        (string, string)[] options = [("f", "concat"), ("safe", "0"), ("protocol_whitelist", "pipe"), .. outer];
        return new FFmpegInput([.. Written(options), "-i", "pipe:0"], script.ToString());
    }

    private static IEnumerable<string> Written((string Name, string Value)[] options) =>
        options.SelectMany(option => new[] { "-" + option.Name, option.Value });
}
