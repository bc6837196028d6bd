using System.Text.RegularExpressions;

namespace Footfall.Vision.Decoding;

/// <summary>Keeps one address's user, password and tokens out of everything that is logged, shown or thrown.</summary>
internal sealed partial class SecretText
{
    private const string Mask = "***";
    private readonly string? _userInfo;
    private readonly string? _password;

    /// <summary>Learns what is secret in an address.</summary>
    /// <param name="address">As a person wrote it; a password may hold any sign, escaped or not.</param>
    public SecretText(string address)
    {
        Match match = UserInfo().Match(address);
        if (!match.Success)
        {
            return;
        }

        _userInfo = match.Groups["info"].Value;
        int colon = _userInfo.IndexOf(':', StringComparison.Ordinal);
        string password = colon < 0 ? "" : _userInfo[(colon + 1)..];

        // A password of one or two signs would mask half of every message and protect nothing.
        _password = password.Length > 2 ? password : null;
    }

    /// <summary>The text without the secrets.</summary>
    public string Hide(string text)
    {
        if (_userInfo is not null)
        {
            text = text.Replace(_userInfo + "@", Mask + "@", StringComparison.Ordinal);
        }

        if (_password is not null)
        {
            text = text.Replace(_password, Mask, StringComparison.Ordinal)
                .Replace(Uri.UnescapeDataString(_password), Mask, StringComparison.Ordinal);
        }

        text = AnyUserInfo().Replace(text, $"$1{Mask}@");
        return SecretParameter().Replace(text, $"$1{Mask}");
    }

    // To the last '@', because a password may hold '@', '/' and ':'.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://(?<info>.*)@", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.-]*://)[^/\s]*@", RegexOptions.CultureInvariant)]
    private static partial Regex AnyUserInfo();

    [GeneratedRegex(
        @"([?&/;](?:password|passwd|pass|pwd|pw|token|auth|key|apikey|secret)=)[^&\s;'""]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretParameter();
}
