namespace Footfall.Service.Rpc.Insights.Totals;

/// <summary>People in a store in one bucket, by its entrances; each number is null where nobody can say it.</summary>
internal sealed class OccupancyFigures
{
    /// <summary>At the bucket's end, or at the end of what is closed.</summary>
    public int? AtEnd { get; set; }

    /// <summary>Most at once, at the ends of minutes at which it is known.</summary>
    public int? Most { get; private set; }

    /// <summary>Thrown away at the resets in the bucket.</summary>
    public int? Drift { get; private set; }

    public void See(int inside) => Most = Math.Max(Most ?? 0, inside);

    public void Reset(int drift) => Drift = (Drift ?? 0) + drift;
}
