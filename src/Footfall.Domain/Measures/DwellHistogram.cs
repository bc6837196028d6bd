using System.Collections.Immutable;

namespace Footfall.Domain.Measures;

/// <summary>Times of visits, in buckets that merge: percentiles of an hour come from its minutes.</summary>
/// <remarks>
/// Logarithmic buckets with a relative error of at most 1 % (Masson, Rim and Lee, "DDSketch", VLDB 2019):
/// bucket i holds (γ^(i-1), γ^i] seconds with γ = 1.01 / 0.99. Times below 10 ms share the lowest bucket.
/// </remarks>
public sealed class DwellHistogram : IEquatable<DwellHistogram>
{
    private const double Accuracy = 0.01;
    private const double ShortestSeconds = 0.01;
    private static readonly double Gamma = (1 + Accuracy) / (1 - Accuracy);
    private static readonly double LogGamma = Math.Log(Gamma);

    private readonly ImmutableSortedDictionary<int, int> _counts;

    private DwellHistogram(ImmutableSortedDictionary<int, int> counts)
    {
        _counts = counts;
        Count = counts.Values.Sum();
    }

    /// <summary>No visits.</summary>
    public static DwellHistogram Empty { get; } = new(ImmutableSortedDictionary<int, int>.Empty);

    /// <summary>Number of visits.</summary>
    public int Count { get; }

    /// <summary>Bucket number and visits in it, shortest first.</summary>
    public IReadOnlyDictionary<int, int> Buckets => _counts;

    /// <summary>Builds a histogram from stored buckets.</summary>
    /// <exception cref="ArgumentException">A count is not positive; the message gives the bucket.</exception>
    public static DwellHistogram FromBuckets(IEnumerable<KeyValuePair<int, int>> buckets)
    {
        var counts = ImmutableSortedDictionary.CreateRange(buckets);
        foreach ((int bucket, int count) in counts)
        {
            if (count <= 0)
            {
                throw new ArgumentException($"Bucket {bucket} holds {count} visits; a stored bucket holds at least 1.");
            }
        }

        return counts.IsEmpty ? Empty : new DwellHistogram(counts);
    }

    /// <summary>A histogram with one more visit.</summary>
    /// <param name="dwell">Its time; not negative.</param>
    public DwellHistogram Add(TimeSpan dwell)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dwell, TimeSpan.Zero);
        double seconds = Math.Max(dwell.TotalSeconds, ShortestSeconds);
        int bucket = (int)Math.Ceiling(Math.Log(seconds) / LogGamma);
        return new DwellHistogram(_counts.SetItem(bucket, _counts.GetValueOrDefault(bucket) + 1));
    }

    /// <summary>Both histograms' visits together.</summary>
    public DwellHistogram Merge(DwellHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var counts = _counts.ToBuilder();
        foreach ((int bucket, int count) in other._counts)
        {
            counts[bucket] = counts.GetValueOrDefault(bucket) + count;
        }

        return new DwellHistogram(counts.ToImmutable());
    }

    /// <summary>The time that a share of the visits did not exceed (nearest rank).</summary>
    /// <param name="share">In (0, 1]: 0.5 for the median.</param>
    /// <returns>Seconds within 1 %; null when there were no visits.</returns>
    public double? Percentile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        int rank = (int)Math.Ceiling(share * Count);
        int seen = 0;
        foreach ((int bucket, int count) in _counts)
        {
            seen += count;
            if (seen >= rank)
            {
                return Middle(bucket);
            }
        }

        return null;
    }

    /// <summary>How many took no longer than some time.</summary>
    /// <param name="seconds">The time; it is placed to 1 %.</param>
    public int CountWithin(double seconds) => _counts.TakeWhile(entry => Middle(entry.Key) <= seconds).Sum(entry => entry.Value);

    // In the sense that bounds the relative error on both sides.
    private static double Middle(int bucket) => 2 * Math.Pow(Gamma, bucket) / (Gamma + 1);

    /// <inheritdoc/>
    public bool Equals(DwellHistogram? other) => other is not null && _counts.SequenceEqual(other._counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DwellHistogram);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, _counts.Keys.FirstOrDefault());
}
