using Footfall.V1;
using Google.Rpc;
using Grpc.Core;
using static Footfall.Api.Tests.Insights.HighStreet;

namespace Footfall.Api.Tests.Insights;

/// <summary>What cannot be answered, and what is said then.</summary>
[Collection(InsightTests.Name)]
public sealed class RefusedTests(InsightService service)
{
    private const string Gate = InsightService.Store + "/cameras/door/lines/gate";

    public static TheoryData<string> Unknown =>
    [
        InsightService.Store + "/cameras/door/lines/portal",
        InsightService.Store + "/cameras/door/zones/gate",
        InsightService.Store + "/cameras/side/zones/mat",
        InsightService.Store + "/cameras/side",
        InsightService.Store + "/areas/roof",
    ];

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task UnknownSubject_IsNotFound_ByItsName(string name)
    {
        RpcException refusal = await RefusalAsync(Request(subjects: name));

        refusal.StatusCode.ShouldBe(StatusCode.NotFound);
        refusal.GetRpcStatus()!.GetDetail<ResourceInfo>()!.ResourceName.ShouldBe(name);
    }

    [Fact]
    public async Task UnknownStore_IsNotFound_EvenIfItHasNumbers()
    {
        RpcException refusal = await RefusalAsync(new QueryIntervalsRequest(Request()) { Parent = "stores/riverside" });

        refusal.StatusCode.ShouldBe(StatusCode.NotFound);
        refusal.GetRpcStatus()!.GetDetail<ResourceInfo>()!.ResourceName.ShouldBe("stores/riverside");
    }

    [Theory]
    [InlineData("stores/high-street-2/cameras/door/lines/gate")]
    [InlineData("stores/riverside")]
    [InlineData("stores/-/cameras/door")]
    [InlineData("door/gate")]
    [InlineData("")]
    [InlineData("stores/high-street/cameras/door/lines/gate\n")]
    [InlineData("stores/high-street/cameras/door/masks/0")]
    public async Task SubjectThatIsNoneOfThisStore_IsAWrongField(string name) =>
        (await FieldsAsync(Request(subjects: [Gate, name]))).ShouldBe(["subjects[1]"]);

    [Theory]
    [InlineData("2026-03-02T00:00Z", "2026-03-01T00:00Z", "range.end_time")]
    [InlineData("2026-03-01T00:00Z", "2026-03-01T00:00Z", "range.end_time")]
    [InlineData("1999-03-01T00:00Z", "2026-03-01T00:00Z", "range.start_time")]
    [InlineData("2990-03-01T00:00Z", "2991-03-01T00:00Z", "range.start_time")]
    public async Task RangeThatIsEmptyReversedOrNowhere_IsAWrongField(string from, string until, string field) =>
        (await FieldsAsync(new QueryIntervalsRequest(Request()) { Range = InsightService.Range(from, until) })).ShouldBe([field]);

    [Fact]
    public async Task EveryWrongField_IsToldAtOnce()
    {
        var request = new QueryIntervalsRequest
        {
            Parent = InsightService.Store,
            Subjects = { "nothing" },
            Range = new TimeRange { Hours = (HoursMode)9 },
            Bucket = (Bucket)77,
            PageSize = -1,
        };

        (await FieldsAsync(request)).ShouldBe(
            ["bucket", "range.hours", "range.start_time", "range.end_time", "page_size", "subjects[0]"], ignoreOrder: true);
    }

    [Fact]
    public async Task RangeTooLongForItsBucket_SaysWhatIsAllowed()
    {
        RpcException refusal = await RefusalAsync(new QueryIntervalsRequest(Request())
        {
            Range = InsightService.Range("2026-01-01T00:00Z", "2026-06-01T00:00Z"),
            Bucket = Bucket.Minute,
        });

        refusal.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        refusal.Status.Detail.ShouldContain("100000");
        (await FieldsAsync(new QueryIntervalsRequest(Request()) { Range = InsightService.Range("2001-01-01T00:00Z", "2026-06-01T00:00Z") }))
            .ShouldBe(["range"]);
    }

    [Fact]
    public async Task PageToken_OfAnotherQuestion_IsRefused()
    {
        QueryIntervalsRequest request = new(Request()) { Bucket = Bucket.Hour, PageSize = 2 };
        QueryIntervalsResponse first = await service.Client.QueryIntervalsAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        foreach (QueryIntervalsRequest other in (QueryIntervalsRequest[])
        [
            new(request) { PageToken = first.NextPageToken, Bucket = Bucket.Minute },
            new(request) { PageToken = "AAAA" },
            new(request) { PageToken = "%%%" },
            new(request) { PageToken = new string('A', 43) },
        ])
        {
            RpcException refusal = await RefusalAsync(other);
            refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.ShouldBe("INVALID_PAGE_TOKEN");
        }
    }

    [Fact]
    public async Task TooMuchForOneAnswer_IsRefused()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        TimeRange year = InsightService.Range("2026-01-01T00:00Z", "2026-06-01T00:00Z");
        (await Should.ThrowAsync<RpcException>(async () => await service.Client.QueryQueuesAsync(
            new QueryQueuesRequest { Parent = InsightService.Store, Range = year, Bucket = Bucket.QuarterHour }, cancellationToken: cancellation)))
            .StatusCode.ShouldBe(StatusCode.InvalidArgument);
        (await Should.ThrowAsync<RpcException>(async () => await service.Client.QueryHeatMapAsync(
            new QueryHeatMapRequest { Parent = InsightService.Store, Cameras = { InsightService.Store + "/cameras/door" }, Range = year, Bucket = Bucket.Hour },
            cancellationToken: cancellation))).StatusCode.ShouldBe(StatusCode.InvalidArgument);
        (await FieldsAsync(new QueryIntervalsRequest(Request()) { Subjects = { Enumerable.Repeat(Gate, 1001) } })).ShouldBe(["subjects"]);
    }

    [Fact]
    public async Task LineHasNoDwell_AndEdgesRise()
    {
        RpcException refusal = await Should.ThrowAsync<RpcException>(async () => await service.Client.QueryDwellAsync(
            new QueryDwellRequest
            {
                Parent = InsightService.Store,
                Subjects = { Gate },
                Range = InsightService.Range("2026-03-01T00:00Z", "2026-03-02T00:00Z"),
                EdgesSeconds = { 5, 5 },
            },
            cancellationToken: TestContext.Current.CancellationToken));

        Fields(refusal).ShouldBe(["edges_seconds[1]", "subjects[0]"]);
    }

    private static QueryIntervalsRequest Request(params string[] subjects) => new()
    {
        Parent = InsightService.Store,
        Subjects = { subjects },
        Range = InsightService.Range(At("2026-03-28T00:00Z"), At("2026-03-29T00:00Z")),
    };

    private static string[] Fields(RpcException refusal) =>
        [.. refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(violation => violation.Field)];

    private async Task<string[]> FieldsAsync(QueryIntervalsRequest request) => Fields(await RefusalAsync(request));

    private Task<RpcException> RefusalAsync(QueryIntervalsRequest request) => Should.ThrowAsync<RpcException>(async () =>
        await service.Client.QueryIntervalsAsync(request, cancellationToken: TestContext.Current.CancellationToken));
}
