using System.Text.RegularExpressions;

namespace Footfall.Vision.Decoding;

/// <summary>A camera's address, checked against the list of allowed kinds, in the form FFmpeg takes it.</summary>
/// <remarks>
/// FFmpeg understands many more schemes (<c>concat:</c>, <c>pipe:</c>, <c>subfile,</c> …) that read other files or
/// other hosts than the address seems to name. Only what a camera needs goes through, and a file goes as an absolute
/// <c>file:</c> address, so that no file name can be read as an option, a scheme or a pattern.
/// </remarks>
internal sealed partial class SourceAddress
{
    private SourceAddress(SourceKind kind, string ffmpegUrl, string path, SecretText secrets)
    {
        Kind = kind;
        FFmpegUrl = ffmpegUrl;
        Path = path;
        Secrets = secrets;
    }

    /// <summary>How pictures reach the computer.</summary>
    public SourceKind Kind { get; }

    /// <summary>What FFmpeg is given; may hold a password.</summary>
    public string FFmpegUrl { get; }

    /// <summary>Full path of a file or device; the address itself otherwise.</summary>
    public string Path { get; }

    /// <summary>Removes this address's user, password and tokens from any text.</summary>
    public SecretText Secrets { get; }

    /// <summary>The address as people may see it.</summary>
    public string Shown => Secrets.Hide(Path);

    /// <summary>Checks an address.</summary>
    /// <exception cref="SourceException">It is empty, of a kind not on the list, or no well-formed URL.</exception>
    public static SourceAddress Parse(string cameraId, string address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Contains('\0', StringComparison.Ordinal))
        {
            throw new SourceException(
                cameraId, "has no address.", "Give an rtsp://, http:// or https:// address, a file's path or a /dev/video device.");
        }

        var secrets = new SecretText(address);
        if (NetworkScheme().Match(address) is { Success: true } network)
        {
            return ParseNetwork(cameraId, address, network.Groups["scheme"].Value, secrets);
        }

        if (AnyScheme().Match(address) is { Success: true } other)
        {
            throw new SourceException(
                cameraId,
                $"the address '{secrets.Hide(address)}' starts with '{other.Value}', which is not allowed.",
                "Use rtsp://, rtsps://, http://, https://, a /dev/video device or a plain path (./ before a name with a colon).");
        }

        string path = System.IO.Path.GetFullPath(address);
        return DevicePath().IsMatch(path)
            ? new SourceAddress(SourceKind.Device, path, path, secrets)
            : new SourceAddress(SourceKind.File, "file:" + path, path, secrets);
    }

    private static SourceAddress ParseNetwork(string cameraId, string address, string scheme, SecretText secrets)
    {
        // The host is judged apart from user and password, which people often leave unescaped.
        string afterScheme = address[(scheme.Length + "://".Length)..];
        string hostAndRest = afterScheme[(afterScheme.LastIndexOf('@') + 1)..];
        if (!Uri.TryCreate($"{scheme}://{hostAndRest}", UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            throw new SourceException(
                cameraId,
                $"the address '{secrets.Hide(address)}' names no host.",
                "Write it as scheme://user:password@host:port/path.");
        }

        bool rtsp = scheme.StartsWith("rtsp", StringComparison.OrdinalIgnoreCase);
        string url = scheme.ToLowerInvariant() + address[scheme.Length..];
        return new SourceAddress(rtsp ? SourceKind.Rtsp : SourceKind.Http, url, url, secrets);
    }

    [GeneratedRegex("^(?<scheme>rtsps?|https?)://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetworkScheme();

    // FFmpeg ends a scheme at ':' or, for 'subfile' and its like, lets options follow after ','.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*[:,]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyScheme();

    [GeneratedRegex("^/dev/(video[0-9]+|v4l/by-(id|path)/[^/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex DevicePath();
}
