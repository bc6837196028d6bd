using System.Globalization;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Etags are numbers of commits: none comes twice, not even for a thing that was deleted and made again.</summary>
internal static class Etags
{
    public static string Of(long change) => change.ToString("x", CultureInfo.InvariantCulture);

    /// <exception cref="ConfigRefusedException">Another one was expected.</exception>
    public static void Check(string? expected, long change, string resource)
    {
        if (!string.IsNullOrEmpty(expected) && expected != Of(change))
        {
            throw ConfigRefusedException.Stale(resource, Of(change));
        }
    }
}
