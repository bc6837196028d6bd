namespace Footfall.Domain.Plans.Reading;

/// <summary>Guesses which known word someone meant.</summary>
internal static class NearestWord
{
    /// <summary>Ends a sentence: <c>; did you mean 'start'?</c>, or just the full stop when no word is near.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        string? nearest = Find(written, known);
        return nearest is null ? "." : $"; did you mean '{nearest}'?";
    }

    /// <summary>The known word with the fewest edits, if they are no more than a third of it.</summary>
    public static string? Find(string written, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = int.MaxValue;
        foreach (string word in known)
        {
            int edits = Edits(written.ToUpperInvariant(), word.ToUpperInvariant());
            if (edits < fewest && edits <= Math.Max(1, word.Length / 3))
            {
                (nearest, fewest) = (word, edits);
            }
        }

        return nearest;
    }

    // Insertions, deletions, replacements and swaps of neighbours (optimal string alignment; Damerau, CACM 1964).
    private static int Edits(string a, string b)
    {
        const int LongestWord = 64;
        if (a.Length > LongestWord || b.Length > LongestWord)
        {
            return int.MaxValue;
        }

        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int replaced = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
