using System.Globalization;

namespace Footfall.Testing.Processes;

/// <summary>What runs on the machine, read from /proc.</summary>
public static class ProcessList
{
    /// <summary>Processes that have a text in their command line, such as the file or address of one test.</summary>
    /// <param name="text">Unlikely in any other process.</param>
    public static IReadOnlyList<int> WithArgument(string text) =>
        [.. All().Where(id => ReadOrEmpty($"/proc/{id}/cmdline").Contains(text, StringComparison.Ordinal))];

    /// <summary>Children of a process that still run.</summary>
    public static IReadOnlyList<int> ChildrenOf(int processId) => [.. All().Where(id => ParentOf(id) == processId)];

    /// <summary>Whether a process runs; an ended one that nobody has waited for does not.</summary>
    public static bool Runs(int processId)
    {
        string stat = ReadOrEmpty($"/proc/{processId}/stat");
        return stat.Length > 0 && !stat[(stat.LastIndexOf(')') + 2)..].StartsWith('Z');
    }

    private static IEnumerable<int> All() =>
        from folder in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(folder)
        where int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        select int.Parse(name, CultureInfo.InvariantCulture);

    private static int ParentOf(int processId)
    {
        // "id (name, which may hold anything) state parent …"
        string stat = ReadOrEmpty($"/proc/{processId}/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 1 ? int.Parse(fields[1], CultureInfo.InvariantCulture) : -1;
    }

    private static string ReadOrEmpty(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ""; // It ended meanwhile.
        }
    }
}
