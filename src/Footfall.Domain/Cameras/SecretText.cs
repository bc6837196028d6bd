using System.Text.RegularExpressions;

namespace Footfall.Domain.Cameras;

/// <summary>Keeps one address's user, password and query out of what others write about it, such as FFmpeg's complaints.</summary>
public sealed partial class SecretText
{
    // Anything shorter would mask half of every message and protect nothing.
    private const int Shortest = 3;
    private readonly List<(string Secret, string Shown)> _replaced = [];

    /// <summary>Learns what is secret in an address.</summary>
    /// <param name="address">As a person wrote it; a password may hold any sign, escaped or not.</param>
    internal SecretText(string address)
    {
        Match scheme = Scheme().Match(address);
        if (!scheme.Success)
        {
            return;
        }

        string rest = address[scheme.Length..];
        int at = rest.LastIndexOf('@');
        string userInfo = at < 0 ? "" : rest[..at];
        int colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        int query = rest.IndexOf('?', StringComparison.Ordinal);
        Learn(address, AddressMask.Hide(address));
        if (at > 0)
        {
            _replaced.Add((userInfo + "@", AddressMask.Hidden + "@"));
        }

        Learn(colon < 0 ? "" : userInfo[(colon + 1)..], AddressMask.Hidden);
        Learn(query < 0 ? "" : rest[query..], "?" + AddressMask.Hidden);
        foreach (string value in AddressMask.SecretValues(rest))
        {
            Learn(value, AddressMask.Hidden);
        }
    }

    /// <summary>The text without the secrets, and without user, password and query of any other address in it.</summary>
    public string Hide(string text)
    {
        foreach ((string secret, string shown) in _replaced)
        {
            text = text.Replace(secret, shown, StringComparison.Ordinal);
        }

        text = AnyUserInfo().Replace(text, $"$1{AddressMask.Hidden}@");
        text = AnyQuery().Replace(text, $"$1?{AddressMask.Hidden}");
        return AddressMask.HideParameters(text);
    }

    private void Learn(string secret, string shown)
    {
        if (secret.Length >= Shortest)
        {
            _replaced.Add((secret, shown));
            _replaced.Add((Uri.UnescapeDataString(secret), shown));
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.-]*://)[^/\s]*@", RegexOptions.CultureInvariant)]
    private static partial Regex AnyUserInfo();

    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.-]*://[^\s?'""]*)\?[^\s'""]*[^\s'"":;,.]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyQuery();
}
