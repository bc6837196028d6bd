using System.Text.RegularExpressions;

namespace Footfall.Domain.Cameras;

/// <summary>What of an address may be shown.</summary>
/// <remarks>
/// By text and not by URL, because a mistyped address is what messages show: an unencoded slash or question mark in a
/// password ends the host part of a URL early. It may hide too much, never too little.
/// </remarks>
internal static partial class AddressMask
{
    /// <summary>Stands where something is hidden.</summary>
    public const string Hidden = "***";

    /// <summary>An address, allowed or not, with user, password and query hidden.</summary>
    public static string Hide(string address)
    {
        Match scheme = Scheme().Match(address);
        if (!scheme.Success)
        {
            return HideParameters(address);
        }

        if (!scheme.Value.EndsWith('/'))
        {
            return scheme.Value + Hidden;
        }

        string rest = address[scheme.Length..];
        int query = rest.IndexOfAny(['?', '#']);
        string head = query < 0 ? rest : rest[..query];
        int at = head.LastIndexOf('@');
        if (rest.LastIndexOf('@') > head.Length || (at < 0 && !HostWithoutUser().IsMatch(head)))
        {
            return scheme.Value + Hidden;
        }

        string place = HideParameters(at < 0 ? head : Hidden + head[at..]);
        return query < 0 ? scheme.Value + place : $"{scheme.Value}{place}{rest[query]}{Hidden}";
    }

    /// <summary>Hides what looks like a password or token in a path or query.</summary>
    public static string HideParameters(string text) => SecretParameter().Replace(text, $"${{name}}{Hidden}");

    /// <summary>The values that <see cref="HideParameters"/> hides.</summary>
    public static IEnumerable<string> SecretValues(string text) =>
        SecretParameter().Matches(text).Select(match => match.Groups["value"].Value);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*(://|[:,])", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(\[[0-9A-Fa-f:.%]+\]|[^/:@]*)(:[0-9]{0,5})?(/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex HostWithoutUser();

    [GeneratedRegex(
        @"(?<name>[?&/;#](?:password|passwd|pass|pwd|pw|token|auth|key|apikey|secret)=)(?<value>[^&\s;'""]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretParameter();
}
