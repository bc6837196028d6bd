using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Totals;

/// <summary>Crossings of some lines.</summary>
internal struct LineTotals
{
    private double _coverageSeconds;

    public long In { get; private set; }

    public long Out { get; private set; }

    public long InWhileOpen { get; private set; }

    /// <summary>Whether they were seen, or counted something that became certain after the pictures had stopped.</summary>
    public readonly bool HasData => _coverageSeconds > 0 || In > 0 || Out > 0;

    public void Add(in LineSum sum)
    {
        In += sum.In;
        Out += sum.Out;
        InWhileOpen += sum.InWhileOpen;
        _coverageSeconds += sum.CoverageSeconds;
    }

    public void Add(in LineTotals other)
    {
        In += other.In;
        Out += other.Out;
        InWhileOpen += other.InWhileOpen;
        _coverageSeconds += other._coverageSeconds;
    }
}
