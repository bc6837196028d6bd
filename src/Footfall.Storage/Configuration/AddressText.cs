using System.Text.RegularExpressions;

namespace Footfall.Storage.Configuration;

/// <summary>What a written camera address is, and what of it may be shown.</summary>
internal static partial class AddressText
{
    private const int Longest = 2048;
    private const string Hidden = "***";
    private const string Allowed = "rtsp://, rtsps://, http://, https://, a /dev/video device or the path of a file";

    /// <summary>Why an address is refused and what to write instead, without secrets; null when it is fine.</summary>
    public static string? Problem(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text != text.Trim() || text.Any(char.IsControl))
        {
            return $"The address is empty or has spaces at an end or control characters; write {Allowed}.";
        }

        if (text.Length > Longest)
        {
            return $"The address has {text.Length} characters; at most {Longest} are allowed.";
        }

        string? scheme = SchemeOf(text);
        if (scheme is not null)
        {
            return scheme is "rtsp" or "rtsps" or "http" or "https"
                ? NetworkProblem(text)
                : $"The address begins with '{scheme}:', which is not read; write {Allowed}.";
        }

        return text.StartsWith("/dev/", StringComparison.Ordinal) && !IsDevice(text)
            ? $"The device '{text}' is no camera; write /dev/video0 or another /dev/video device."
            : null;
    }

    /// <summary>The scheme in lower case, or null for a path.</summary>
    public static string? SchemeOf(string text)
    {
        Match match = Scheme().Match(text);
        return match.Success ? match.Groups[1].Value.ToLowerInvariant() : null;
    }

    /// <summary>Whether it is a video device of this machine.</summary>
    public static bool IsDevice(string text) => Device().IsMatch(text);

    /// <summary>The address with user, password and query hidden.</summary>
    /// <remarks>
    /// By text and not by URL, because a mistyped address is what messages show: an unencoded slash or question mark in a
    /// password ends the host part of a URL early. It may hide too much, never too little.
    /// </remarks>
    public static string WithoutSecrets(string text)
    {
        int slashes = text.IndexOf("://", StringComparison.Ordinal);
        if (slashes < 0)
        {
            return SchemeOf(text) is { } bare ? $"{bare}:{Hidden}" : text;
        }

        string scheme = text[..(slashes + 3)];
        string rest = text[scheme.Length..];
        int query = rest.IndexOf('?', StringComparison.Ordinal);
        string head = query < 0 ? rest : rest[..query];
        if (rest.LastIndexOf('@') > head.Length)
        {
            return scheme + Hidden;
        }

        int at = head.LastIndexOf('@');
        if (at < 0 && !HostWithoutUser().IsMatch(head))
        {
            return scheme + Hidden;
        }

        string place = at < 0 ? head : Hidden + head[at..];
        return query < 0 ? scheme + place : $"{scheme}{place}?{Hidden}";
    }

    private static string? NetworkProblem(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 && text.Contains("://", StringComparison.Ordinal)
            ? null
            : $"The address '{WithoutSecrets(text)}' is no complete URL; write it as rtsp://user:password@host:554/path, " +
              "with special characters in the password percent-encoded.";

    // One letter before the colon would be a drive.
    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]+):", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(\[[0-9A-Fa-f:.%]+\]|[^/:@]*)(:[0-9]{0,5})?(/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex HostWithoutUser();

    [GeneratedRegex("^/dev/video[0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
