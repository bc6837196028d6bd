namespace Footfall.Storage.Configuration;

/// <summary>Where a path leads once every link on its way is followed.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <param name="path">A full path; its end need not exist.</param>
    public static string Of(string path)
    {
        string real = Path.GetPathRoot(path) ?? "/";
        var rest = new Stack<string>(Parts(path[real.Length..]));
        for (int links = 0; rest.TryPop(out string? part);)
        {
            string next = Path.Combine(real, part);
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
            }
            else if (LinkOf(next) is { } target && links++ < MostLinks)
            {
                if (Path.IsPathRooted(target))
                {
                    real = Path.GetPathRoot(target)!;
                    target = target[real.Length..];
                }

                foreach (string step in Parts(target))
                {
                    rest.Push(step);
                }
            }
            else if (part != ".")
            {
                real = next;
            }
        }

        return real;
    }

    // The last one first, so that they come off a stack in their order.
    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();

    private static string? LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
