using System.Text.RegularExpressions;

namespace Footfall.Domain.Cameras;

/// <summary>Which addresses are allowed.</summary>
/// <remarks>
/// FFmpeg understands many more schemes (<c>concat:</c>, <c>pipe:</c>, <c>subfile,</c> …) that read other files or
/// other hosts than the address seems to name. Only what a camera needs goes through.
/// </remarks>
internal static partial class AddressRules
{
    private const int Longest = 2048;
    private const string Write =
        "Write rtsp://, rtsps://, http://, https://, a /dev/video device or the path of a file (./ before a name with a colon).";

    /// <summary>What can be said of an address without knowing where its paths start; null when it is fine.</summary>
    public static AddressRefusal? CheckText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new AddressRefusal("the address is empty.", Write);
        }

        if (text != text.Trim() || text.Any(char.IsControl))
        {
            return new AddressRefusal("the address has spaces at an end or control characters.", "Write it without them.");
        }

        if (text.Length > Longest)
        {
            return new AddressRefusal($"the address has {text.Length} characters.", $"Write at most {Longest}.");
        }

        if (NetworkKind(text) is not null)
        {
            return NamesAHost(text) ? null : new AddressRefusal(
                $"the address '{AddressMask.Hide(text)}' is no complete URL.",
                "Write it as rtsp://user:password@host:554/path, with special characters in the password percent-encoded.");
        }

        Match scheme = AnyScheme().Match(text);
        return scheme.Success
            ? new AddressRefusal($"the address '{AddressMask.Hide(text)}' begins with '{scheme.Value}', which is not read.", Write)
            : null;
    }

    /// <summary>Whether a full path may be read; null when it may.</summary>
    public static AddressRefusal? CheckPath(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) && !IsDevice(path)
            ? new AddressRefusal($"the device '{AddressMask.Hide(path)}' is no camera.", "Write /dev/video0 or another /dev/video device.")
            : null;

    /// <summary>Null for what is no network address of an allowed kind.</summary>
    public static CameraAddressKind? NetworkKind(string text) =>
        NetworkScheme().Match(text) is not { Success: true } match ? null
        : match.ValueSpan.StartsWith("rtsp", StringComparison.OrdinalIgnoreCase) ? CameraAddressKind.Rtsp
        : CameraAddressKind.Http;

    /// <summary>Whether a full path is that of a video device of this machine.</summary>
    public static bool IsDevice(string path) => Device().IsMatch(path);

    private static bool NamesAHost(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0;

    [GeneratedRegex("^(rtsps?|https?)://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetworkScheme();

    // FFmpeg ends a scheme at ':' or, for 'subfile' and its like, lets options follow after ','.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*[:,]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyScheme();

    [GeneratedRegex(@"^/dev/(video[0-9]{1,3}|v4l/by-(id|path)/[^/]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
