using System.Collections.Immutable;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;

namespace Footfall.Service.Rpc.Insights.Csv;

/// <summary>A checked request for CSV.</summary>
/// <param name="Store">The store.</param>
/// <param name="Range">Which buckets.</param>
/// <param name="Subjects">What the rows are about.</param>
/// <param name="InUtc">Whether times are written in UTC instead of the store's own time.</param>
/// <param name="ClosedUntil">Up to here every interval is closed.</param>
internal sealed record CsvQuestion(
    InsightStore Store, InsightRange Range, ImmutableArray<Subject> Subjects, bool InUtc, DateTimeOffset ClosedUntil)
{
    /// <summary>Name of a file for it, as in <c>footfall-high-street-20260329-20260405.csv</c>: the store's days, the last included.</summary>
    public string FileName =>
        $"footfall-{Store.Plan.Id}-{Store.Calendar.ToLocal(Range.Start):yyyyMMdd}-{Store.Calendar.ToLocal(Range.End.AddTicks(-1)):yyyyMMdd}.csv";
}
