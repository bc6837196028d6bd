using System.Collections.Immutable;
using System.Globalization;
using Footfall.Domain.Measures;
using Footfall.V1;

namespace Footfall.Service.Rpc.Insights.Answers;

/// <summary>Sorts visits or waits by how long they took.</summary>
internal static class TimeClasses
{
    private const int MostEdges = 100;

    /// <summary>Inner edges of dwell, in seconds, unless given.</summary>
    public static ImmutableArray<double> OfDwell { get; } = [5, 15, 30, 60, 120, 300, 600, 1800];

    /// <summary>Inner edges of waits, in seconds, unless given.</summary>
    public static ImmutableArray<double> OfWaits { get; } = [30, 60, 120, 180, 300, 600];

    /// <summary>Checks the edges of a request.</summary>
    /// <param name="edges">As they were sent.</param>
    /// <param name="usual">Taken where none were.</param>
    /// <param name="problems">Told of what is wrong.</param>
    public static ImmutableArray<double> Read(IReadOnlyList<double> edges, ImmutableArray<double> usual, Problems problems)
    {
        if (edges.Count > MostEdges)
        {
            problems.Add("edges_seconds", $"There are {edges.Count}; at most {MostEdges} are allowed.");
            return usual;
        }

        double before = 0;
        for (int i = 0; i < edges.Count; i++)
        {
            if (!double.IsFinite(edges[i]) || edges[i] <= before)
            {
                problems.Add($"edges_seconds[{i}]", string.Create(
                    CultureInfo.InvariantCulture, $"{edges[i]} is not above {before}; give seconds that rise from above 0."));
                return usual;
            }

            before = edges[i];
        }

        return edges.Count == 0 ? usual : [.. edges];
    }

    /// <summary>The classes of some times.</summary>
    /// <param name="times">The times.</param>
    /// <param name="edges">Inner edges, rising.</param>
    /// <returns>They add up to the whole.</returns>
    public static IEnumerable<TimeClass> Of(DwellHistogram times, ImmutableArray<double> edges)
    {
        int before = 0;
        double from = 0;
        foreach (double edge in edges)
        {
            int within = times.CountWithin(edge);
            yield return new TimeClass { FromSeconds = from, ToSeconds = edge, Count = within - before };
            (before, from) = (within, edge);
        }

        yield return new TimeClass { FromSeconds = from, Count = times.Count - before };
    }
}
