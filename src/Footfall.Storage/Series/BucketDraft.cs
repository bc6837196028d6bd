using Footfall.Domain.Measures;

namespace Footfall.Storage.Series;

/// <summary>Histograms by zone while their buckets are read from a table.</summary>
internal sealed class BucketDraft
{
    private Dictionary<string, List<KeyValuePair<int, int>>>? _zones;

    public void Add(string zoneId, int bucket, int count)
    {
        _zones ??= new Dictionary<string, List<KeyValuePair<int, int>>>(StringComparer.Ordinal);
        if (!_zones.TryGetValue(zoneId, out List<KeyValuePair<int, int>>? buckets))
        {
            _zones.Add(zoneId, buckets = []);
        }

        buckets.Add(KeyValuePair.Create(bucket, count));
    }

    /// <summary>The zone's histogram, of what <see cref="Add"/> was given before.</summary>
    public DwellHistogram Of(string zoneId) =>
        _zones is not null && _zones.TryGetValue(zoneId, out List<KeyValuePair<int, int>>? buckets)
            ? DwellHistogram.FromBuckets(buckets)
            : DwellHistogram.Empty;
}
