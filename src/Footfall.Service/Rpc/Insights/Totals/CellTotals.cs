using Footfall.Domain.Measures;
using Footfall.Storage.Series.Sums;

namespace Footfall.Service.Rpc.Insights.Totals;

/// <summary>Heat maps while their parts come in.</summary>
internal sealed class CellTotals(int buckets, int cameras)
{
    private readonly Cell[]?[] _maps = new Cell[buckets * cameras][];

    /// <summary>All cells of one map; null where nobody stood anywhere.</summary>
    public Cell[]? this[int bucket, int camera] => _maps[(bucket * cameras) + camera];

    public void Add(IReadOnlyList<HeatSum> sums)
    {
        foreach (HeatSum sum in sums)
        {
            Cell[] map = _maps[(sum.Bucket * cameras) + sum.Subject] ??= new Cell[HeatGrid.Columns * HeatGrid.Rows];
            if (sum.Cell >= 0 && sum.Cell < map.Length)
            {
                map[sum.Cell] = new Cell(map[sum.Cell].OccupancySeconds + sum.OccupancySeconds, map[sum.Cell].Visits + sum.Visits);
            }
        }
    }
}
