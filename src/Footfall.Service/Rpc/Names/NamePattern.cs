using Footfall.Service.Rpc.Errors;

namespace Footfall.Service.Rpc.Names;

/// <summary>What the names of one kind of resource look like, as in <c>stores/{store}/cameras/{camera}</c>.</summary>
internal sealed class NamePattern
{
    /// <summary>Stands for every resource of a collection, in parents of lists.</summary>
    public const string All = "-";

    private const int LongestId = 64;

    private readonly string _pattern;
    private readonly string[] _segments;

    /// <param name="pattern">Ids stand in braces.</param>
    public NamePattern(string pattern)
    {
        _pattern = pattern;
        _segments = pattern.Split('/');
    }

    /// <summary>The ids in a name, in their order.</summary>
    /// <param name="name">As the caller sent it.</param>
    /// <param name="field">Where it was sent, for the refusal.</param>
    /// <param name="allowAll">Whether <c>-</c> may stand for an id.</param>
    /// <exception cref="Grpc.Core.RpcException">It is not such a name.</exception>
    public string[] Parse(string name, string field, bool allowAll = false)
    {
        string[] parts = name.Split('/');
        var ids = new List<string>();
        bool fits = parts.Length == _segments.Length;
        for (int i = 0; fits && i < parts.Length; i++)
        {
            if (_segments[i][0] != '{')
            {
                fits = parts[i] == _segments[i];
                continue;
            }

            fits = IsId(parts[i]) || (allowAll && parts[i] == All);
            ids.Add(parts[i]);
        }

        return fits
            ? [.. ids]
            : throw Refusal.InvalidField(
                field,
                name.Length == 0
                    ? $"Missing; write it as {_pattern}."
                    : $"'{Shortened(name)}' is no such name; write it as {_pattern}{(allowAll ? ", '-' standing for all" : "")}.");
    }

    /// <summary>The name with these ids.</summary>
    public string Format(params ReadOnlySpan<string> ids)
    {
        int next = 0;
        string[] parts = new string[_segments.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = _segments[i][0] == '{' ? ids[next++] : _segments[i];
        }

        return string.Join('/', parts);
    }

    private static bool IsId(string text) => text.Length is > 0 and <= LongestId && text != All
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static string Shortened(string name) => name.Length <= 2 * LongestId ? name : name[..(2 * LongestId)] + "…";
}
