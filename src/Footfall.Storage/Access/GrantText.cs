using System.Collections.Immutable;
using System.Globalization;

namespace Footfall.Storage.Access;

/// <summary>Grants as a text, one a line, as in <c>2 stores/high-street</c>: they are always read and written together.</summary>
internal static class GrantText
{
    public static string Write(IEnumerable<AccessGrant> grants) =>
        string.Join('\n', grants.Select(grant => $"{(int)grant.Role} {grant.Store}"));

    public static ImmutableArray<AccessGrant> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    /// <summary>Whether they hold admin of all stores.</summary>
    public static bool IsAdminOfAll(string text) =>
        Read(text).Any(grant => grant is { Role: AccessRole.Admin, Store: AccessGrant.AllStores });

    private static AccessGrant ReadOne(string line) =>
        new((AccessRole)int.Parse(line.AsSpan(0, 1), CultureInfo.InvariantCulture), line[2..]);
}
