using CsCheck;
using Footfall.V1;
using static Footfall.Api.Tests.Insights.HighStreet;

namespace Footfall.Api.Tests.Insights;

/// <summary>What holds for any range and any bucket.</summary>
[Collection(InsightTests.Name)]
public sealed class SumPropertyTests(InsightService service)
{
    private const int Iterations = 40;

    private static readonly string[] Subjects =
    [
        InsightService.Store,
        InsightService.Store + "/cameras/door/lines/gate",
        InsightService.Store + "/cameras/door/zones/mat",
        InsightService.Store + "/cameras/back/zones/queue",
        InsightService.Store + "/areas/floor",
        InsightService.Store + "/areas/front",
    ];

    // From a minute around the change of clocks, where every minute is there, up to two days.
    private static readonly Gen<(DateTimeOffset From, DateTimeOffset Until, Bucket Bucket, HoursMode Hours)> Question = Gen.Select(
        Gen.Int[-600, 2500], Gen.Int[1, 2880], Gen.OneOfConst(Bucket.Minute, Bucket.QuarterHour, Bucket.Hour, Bucket.Day),
        Gen.OneOfConst(HoursMode.All, HoursMode.Open),
        (start, length, bucket, hours) => (DenseStart.AddMinutes(start), DenseStart.AddMinutes(start + length), bucket, hours));

    [Fact]
    public Task SumsOfBuckets_AreTheSumOfTheRange_AndNoMoreWasSeenThanTimePassed() => Question.SampleAsync(
        async question =>
        {
            List<Interval> rows = await AskAsync(question.From, question.Until, question.Bucket, question.Hours);
            var from = rows[0].StartTime.ToDateTimeOffset();
            var until = rows[^1].EndTime.ToDateTimeOffset();
            List<Interval> whole = await AskAsync(from, until, Bucket.Whole, question.Hours);

            from.ShouldBeLessThanOrEqualTo(question.From);
            until.ShouldBeGreaterThanOrEqualTo(question.Until);
            foreach (Interval row in rows)
            {
                row.Coverage.CoverageSeconds.ShouldBeInRange(0, row.Coverage.ElapsedSeconds);
                row.Coverage.ElapsedSeconds.ShouldBeLessThanOrEqualTo((row.EndTime - row.StartTime).ToTimeSpan().TotalSeconds);
            }

            foreach (Interval sum in whole)
            {
                ShouldAddUp(sum, [.. rows.Where(row => row.Subject == sum.Subject)]);
            }
        },
        iter: Iterations,
        threads: 1);

    private static void ShouldAddUp(Interval sum, Interval[] parts)
    {
        for (int i = 1; i < parts.Length; i++)
        {
            parts[i].StartTime.ShouldBe(parts[i - 1].EndTime);
        }

        parts.Sum(part => part.Provenance.Minutes).ShouldBe(sum.Provenance.Minutes);
        parts.Sum(part => part.Coverage.ElapsedSeconds).ShouldBe(sum.Coverage.ElapsedSeconds, 1e-4);
        parts.Sum(part => part.Coverage.CoverageSeconds).ShouldBe(sum.Coverage.CoverageSeconds, 1e-4);
        ShouldAddUp(sum, parts, row => row.Crossings is { HasIn: true } ? row.Crossings.In : null);
        ShouldAddUp(sum, parts, row => row.Crossings is { HasOut: true } ? row.Crossings.Out : null);
        ShouldAddUp(sum, parts, row => row.Presence is { HasZoneVisits: true } ? row.Presence.ZoneVisits : null);
        ShouldAddUp(sum, parts, row => row.Presence is { HasPersonSeconds: true } ? row.Presence.PersonSeconds : null);
        ShouldAddUp(sum, parts, row => row.Presence?.DwellTime?.Count);
        ShouldAddUp(sum, parts, row => row.Queue is { HasQueueJoins: true } ? row.Queue.QueueJoins : null);
        ShouldAddUp(sum, parts, row => row.Queue?.WaitTime?.Count);
        ShouldAddUp(sum, parts, row => row.Store is { HasEntries: true } ? row.Store.Entries : null);
        ShouldAddUp(sum, parts, row => row.Store is { HasFootfall: true } ? row.Store.Footfall : null);
        ShouldAddUp(sum, parts, row => row.Store is { HasPassersBy: true } ? row.Store.PassersBy : null);
        ShouldAddUp(sum, parts, row => row.Store is { HasOccupancyDrift: true } ? row.Store.OccupancyDrift : null);
        Largest(parts, row => row.Presence is { HasOccupancyMax: true } ? row.Presence.OccupancyMax : null)
            .ShouldBe(sum.Presence is { HasOccupancyMax: true } ? sum.Presence.OccupancyMax : null);
        Largest(parts, row => row.Queue is { HasQueueLengthMax: true } ? row.Queue.QueueLengthMax : null)
            .ShouldBe(sum.Queue is { HasQueueLengthMax: true } ? sum.Queue.QueueLengthMax : null);
        Largest(parts, row => row.Store is { HasOccupancyDerivedMax: true } ? row.Store.OccupancyDerivedMax : null)
            .ShouldBe(sum.Store is { HasOccupancyDerivedMax: true } ? sum.Store.OccupancyDerivedMax : null);
    }

    private static void ShouldAddUp(Interval sum, Interval[] parts, Func<Interval, double?> number)
    {
        double[] known = [.. parts.Select(number).OfType<double>()];
        (known.Length > 0).ShouldBe(number(sum) is not null, sum.ToString());
        known.Sum().ShouldBe(number(sum) ?? 0, 1e-4);
    }

    private static int? Largest(Interval[] parts, Func<Interval, int?> number) => parts.Max(number);

    private Task<List<Interval>> AskAsync(DateTimeOffset from, DateTimeOffset until, Bucket bucket, HoursMode hours) =>
        service.AskAsync(new QueryIntervalsRequest
        {
            Parent = InsightService.Store,
            Subjects = { Subjects },
            Range = InsightService.Range(from, until, hours),
            Bucket = bucket,
            PageSize = 10_000,
        });
}
