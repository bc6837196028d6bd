using Footfall.Cli.CommandLine;
using Footfall.Cli.Mot;

namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Finds the sequences that a command line speaks of.</summary>
/// <remarks>
/// A folder of tracks holds <c>SEQUENCE.txt</c> files; its folder of ground truth holds, for each, <c>SEQUENCE/gt/gt.txt</c> with
/// <c>SEQUENCE/seqinfo.ini</c> as MOTChallenge lays them, or <c>SEQUENCE.txt</c>.
/// </remarks>
internal static class SequenceFinder
{
    /// <summary>Pairs ground truth with tracks.</summary>
    /// <param name="truth">Files or folders.</param>
    /// <param name="tracks">As many, in the same order.</param>
    /// <param name="infos">None, or one <c>seqinfo.ini</c> for each pair of files.</param>
    /// <exception cref="InputException">They do not pair, or something is not there.</exception>
    public static IReadOnlyList<SequenceFiles> Find(string[] truth, string[] tracks, string[] infos)
    {
        if (truth.Length != tracks.Length)
        {
            throw new InputException($"--gt is given {truth.Length} times and --tracks {tracks.Length} times; give them in pairs.");
        }

        if (infos.Length > 0 && (infos.Length != truth.Length || tracks.Any(Directory.Exists)))
        {
            throw new InputException(
                $"--seqinfo is given {infos.Length} times for {truth.Length} pairs; give one for each pair of files, or none: folders hold their own.");
        }

        List<SequenceFiles> found = [];
        for (int i = 0; i < truth.Length; i++)
        {
            found.AddRange(Directory.Exists(tracks[i])
                ? InFolder(truth[i], tracks[i])
                : [Pair(truth[i], tracks[i], infos.Length == 0 ? null : SequenceInfo.Read(infos[i]))]);
        }

        return found;
    }

    private static IEnumerable<SequenceFiles> InFolder(string truth, string tracks)
    {
        string[] files = [.. Directory.GetFiles(tracks, "*.txt").Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            throw new InputException($"{tracks} holds no tracks; name them SEQUENCE.txt.");
        }

        foreach (string file in files)
        {
            string name = Path.GetFileNameWithoutExtension(file);
            string laidOut = Path.Combine(truth, name);
            string plain = Path.Combine(truth, $"{name}.txt");
            yield return Pair(Directory.Exists(laidOut) || !File.Exists(plain) ? laidOut : plain, file, null) with { Name = name };
        }
    }

    private static SequenceFiles Pair(string truth, string tracks, SequenceInfo? info)
    {
        string file = Directory.Exists(truth) ? Path.Combine(truth, "gt", "gt.txt") : truth;
        RequireFile(file, "ground truth");
        RequireFile(tracks, "tracks");
        info ??= BesideTruth(file);
        return new SequenceFiles(info?.Name ?? Path.GetFileNameWithoutExtension(tracks), file, tracks, info);
    }

    private static SequenceInfo? BesideTruth(string truth)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(truth))!;
        string? sequence = Path.GetFileName(folder) == "gt" ? Path.GetDirectoryName(folder) : folder;
        string info = Path.Combine(sequence ?? folder, "seqinfo.ini");
        return File.Exists(info) ? SequenceInfo.Read(info) : null;
    }

    private static void RequireFile(string path, string what)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"There is no {what} {path}; give a file, or a folder for both --gt and --tracks.");
        }
    }
}
