using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Totals;

/// <summary>All that was counted of one subject in one bucket; the bucket's parts are added one after the other.</summary>
internal sealed class SubjectTotal
{
    private readonly Dictionary<string, double> _coverage = new(StringComparer.Ordinal);
    private readonly SortedSet<(string CameraKey, int Version)> _plans = [];
    private readonly SortedSet<string> _models = new(StringComparer.Ordinal);
    private readonly LineTotals[] _lines = new LineTotals[3];
    private readonly Dictionary<(string CameraKey, string ZoneId), ZoneSum> _zones = [];
    private readonly Dictionary<(string CameraKey, string ZoneId), QueueSum> _queues = [];
    private TimeTotals _dwell;
    private TimeTotals _waits;
    private PeakSum? _peak;
    private IdentityMeasure? _identity;

    /// <summary>Seconds seen by each camera's key.</summary>
    public IReadOnlyDictionary<string, double> Coverage => _coverage;

    /// <summary>Stored minutes.</summary>
    public long Minutes { get; private set; }

    /// <summary>Plans in force, by camera and version.</summary>
    public IEnumerable<(string CameraKey, int Version)> Plans => _plans;

    /// <summary>Detectors.</summary>
    public IEnumerable<string> Models => _models;

    /// <summary>How well people could be told apart; null where nobody noted it.</summary>
    public IdentityMeasure? Identity => _identity;

    /// <summary>Every zone of it that is stored.</summary>
    public IReadOnlyCollection<ZoneSum> Zones => _zones.Values;

    /// <summary>Every queue of it that is stored.</summary>
    public IReadOnlyCollection<QueueSum> Queues => _queues.Values;

    /// <summary>How long visits took.</summary>
    public DwellHistogram Dwell => _dwell.Histogram;

    /// <summary>How long waits took.</summary>
    public DwellHistogram Waits => _waits.Histogram;

    /// <summary>Bounds of several zones together; null for a single zone.</summary>
    public PeakSum? Peak => _peak;

    /// <summary>Crossings of the lines that had a role.</summary>
    public LineTotals Lines(LineRole role) => _lines[(int)role];

    /// <summary>Crossings of all its lines.</summary>
    public LineTotals AllLines()
    {
        LineTotals all = _lines[0];
        all.Add(_lines[1]);
        all.Add(_lines[2]);
        return all;
    }

    public void Add(SeenSum sum)
    {
        _coverage[sum.CameraKey] = _coverage.GetValueOrDefault(sum.CameraKey) + sum.CoverageSeconds;
        Minutes += sum.Minutes;
        _plans.Add((sum.CameraKey, sum.PlanVersion));
        _models.Add(sum.Model);
        if (sum.Identity is { } more)
        {
            IdentityMeasure before = _identity ?? new IdentityMeasure(0, 0, 0, 0);
            _identity = new IdentityMeasure(
                before.TrackedSeconds + more.TrackedSeconds,
                before.Certain + more.Certain,
                before.Mended + more.Mended,
                before.Broken + more.Broken);
        }
    }

    public void Add(in LineSum sum) => _lines[(int)sum.Role].Add(sum);

    public void Add(ZoneSum sum)
    {
        (string CameraKey, string ZoneId) key = (sum.CameraKey, sum.ZoneId);
        _zones[key] = _zones.TryGetValue(key, out ZoneSum? before)
            ? before with
            {
                CoverageSeconds = before.CoverageSeconds + sum.CoverageSeconds,
                PersonSeconds = before.PersonSeconds + sum.PersonSeconds,
                OccupancyMax = Largest(before.OccupancyMax, sum.OccupancyMax),
                OccupancyMin = Least(before.OccupancyMin, sum.OccupancyMin),
                Visits = before.Visits + sum.Visits,
                DwellPersonSeconds = before.DwellPersonSeconds + sum.DwellPersonSeconds,
                EngagedVisits = before.EngagedVisits + sum.EngagedVisits,
                BouncedVisits = before.BouncedVisits + sum.BouncedVisits,
            }
            : sum;
    }

    public void Add(QueueSum sum)
    {
        (string CameraKey, string ZoneId) key = (sum.CameraKey, sum.ZoneId);
        _queues[key] = _queues.TryGetValue(key, out QueueSum? before)
            ? before with
            {
                CoverageSeconds = before.CoverageSeconds + sum.CoverageSeconds,
                Joined = before.Joined + sum.Joined,
                Served = before.Served + sum.Served,
                Abandoned = before.Abandoned + sum.Abandoned,
                ServedWithinTarget = before.ServedWithinTarget + sum.ServedWithinTarget,
                WaitingPersonSeconds = before.WaitingPersonSeconds + sum.WaitingPersonSeconds,
                WaitingMax = Largest(before.WaitingMax, sum.WaitingMax),
                WaitPersonSeconds = before.WaitPersonSeconds + sum.WaitPersonSeconds,
            }
            : sum;
    }

    public void Add(in PeakSum sum) => _peak = _peak is { } before
        ? before with
        {
            OccupancyMax = Largest(before.OccupancyMax, sum.OccupancyMax),
            OccupancyMin = Least(before.OccupancyMin, sum.OccupancyMin),
            WaitingMax = Largest(before.WaitingMax, sum.WaitingMax),
        }
        : sum;

    /// <summary>Adds visits that took a like time.</summary>
    public void AddDwell(in TimeSum sum) => _dwell.Add(sum.Length, sum.Count);

    /// <summary>Adds waits that took a like time.</summary>
    public void AddWaits(in TimeSum sum) => _waits.Add(sum.Length, sum.Count);

    private static int? Largest(int? one, int? other) => one is null || other > one ? other : one;

    private static int? Least(int? one, int? other) => one is null || other < one ? other : one;
}
