using CsCheck;
using Footfall.Domain.Measures;

namespace Footfall.Domain.Tests.Measures;

public sealed class DwellHistogramTests
{
    private static readonly Gen<TimeSpan[]> AnyVisits = Gen.Double[0.02, 10_000].Select(TimeSpan.FromSeconds).Array[0, 60];

    [Fact]
    public void Percentile_IsWithinOnePercentOfTheNearestRank() =>
        Gen.Select(AnyVisits, Gen.Double[0.01, 1]).Sample((visits, share) =>
        {
            double? found = Of(visits).Percentile(share);
            if (visits.Length == 0)
            {
                found.ShouldBeNull();
                return;
            }

            double exact = visits.Order().ElementAt((int)Math.Ceiling(share * visits.Length) - 1).TotalSeconds;
            found.ShouldNotBeNull().ShouldBe(exact, exact * 0.010001);
        });

    [Fact]
    public void Merge_EqualsAddingAllVisits_InAnyOrder() =>
        Gen.Select(AnyVisits, AnyVisits).Sample((first, second) =>
        {
            DwellHistogram merged = Of(first).Merge(Of(second));

            merged.ShouldBe(Of([.. first, .. second]));
            merged.ShouldBe(Of(second).Merge(Of(first)));
            merged.Count.ShouldBe(first.Length + second.Length);
        });

    [Fact]
    public void Merge_WithEmpty_ChangesNothing() =>
        AnyVisits.Sample(visits => Of(visits).Merge(DwellHistogram.Empty).ShouldBe(Of(visits)));

    [Fact]
    public void FromBuckets_RestoresWhatWasStored() =>
        AnyVisits.Sample(visits => DwellHistogram.FromBuckets(Of(visits).Buckets).ShouldBe(Of(visits)));

    [Fact]
    public void FromBuckets_OfNoVisitsInABucket_IsRefused() =>
        Should.Throw<ArgumentException>(() => DwellHistogram.FromBuckets([new(3, 0)])).Message.ShouldContain("Bucket 3");

    [Fact]
    public void Add_OfNoTime_CountsInTheLowestBucket() =>
        DwellHistogram.Empty.Add(TimeSpan.Zero).ShouldBe(DwellHistogram.Empty.Add(TimeSpan.FromMilliseconds(10)));

    [Fact]
    public void CountWithin_PlacesAnEdgeToOnePercent_AndRisesToAll() =>
        Gen.Select(AnyVisits, Gen.Double[0.02, 5000]).Sample((visits, edge) =>
        {
            int within = Of(visits).CountWithin(edge);

            within.ShouldBeInRange(
                visits.Count(visit => visit.TotalSeconds <= edge * 0.989), visits.Count(visit => visit.TotalSeconds <= edge * 1.011));
            Of(visits).CountWithin(double.MaxValue).ShouldBe(visits.Length);
        });

    private static DwellHistogram Of(IEnumerable<TimeSpan> visits) =>
        visits.Aggregate(DwellHistogram.Empty, (histogram, visit) => histogram.Add(visit));
}
