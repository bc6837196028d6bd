using Footfall.Domain.Measures;

namespace Footfall.Service.Rpc.Insights.Totals;

/// <summary>A histogram while its parts come in.</summary>
internal struct TimeTotals
{
    private Dictionary<int, int>? _counts;

    public void Add(int length, int count)
    {
        _counts ??= [];
        _counts[length] = (int)Math.Min((long)_counts.GetValueOrDefault(length) + count, int.MaxValue);
    }

    /// <summary>The histogram of all parts.</summary>
    public readonly DwellHistogram Histogram => _counts is null ? DwellHistogram.Empty : DwellHistogram.FromBuckets(_counts);
}
