using System.Collections.Immutable;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Insights.Answers;
using Footfall.Service.Rpc.Insights.Csv;
using Footfall.Service.Rpc.Insights.Ranges;
using Footfall.Service.Rpc.Insights.Subjects;
using Footfall.Service.Rpc.Insights.Totals;
using Footfall.V1;
using Grpc.Core;
using ZoneRole = Footfall.Domain.Plans.ZoneRole;

namespace Footfall.Service.Rpc.Insights;

/// <summary>Numbers of the past, out of the store of record.</summary>
/// <remarks>No answer holds more rows than the contract allows, and none is worked out from more than a month of minutes at a time.</remarks>
internal sealed class InsightsRpc(InsightStores stores, CsvExport csv) : InsightsService.InsightsServiceBase
{
    /// <summary>Most buckets in one range.</summary>
    public const int MostBuckets = 100_000;

    private const int MostQueueRows = 10_000;
    private const int UsualPage = 1000;
    private const int MostPage = 10_000;

    /// <inheritdoc/>
    public override async Task<QueryIntervalsResponse> QueryIntervals(QueryIntervalsRequest request, ServerCallContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        InsightStore store = await stores.FindAsync(request.Parent, cancellation).ConfigureAwait(false);
        var problems = new Problems();
        InsightRange? asked = new RangeReader(store.Calendar, store.Now, problems).Read(request.Range, request.Bucket, MostBuckets);
        if (request.PageSize < 0)
        {
            problems.Add("page_size", $"{request.PageSize} is below 0; give 1 to {MostPage}, or 0 for {UsualPage}.");
        }

        ImmutableArray<Subject> subjects = await SubjectsAsync(store, request.Subjects, problems, cancellation).ConfigureAwait(false);
        byte[] print = RowToken.PrintOf(request, subjects);
        var first = new RowToken(asked!.Start, 0, asked.End);
        RowToken token = request.PageToken.Length == 0 ? first : RowToken.Read(request.PageToken, print, asked, subjects.Length);
        InsightRange range = asked with { End = token.End };
        DateTimeOffset closed = await stores.ClosedUntilAsync(store, cancellation).ConfigureAwait(false);
        int size = request.PageSize == 0 ? UsualPage : Math.Min(request.PageSize, MostPage);
        var answer = new QueryIntervalsResponse { ClosedUntilTime = Times.Of(closed) };
        int skip = token.Subject;
        await foreach (Interval row in new IntervalRows(store, range, subjects, closed)
            .ReadAsync(token.Bucket, size + skip + 1L, cancellation).ConfigureAwait(false))
        {
            if (skip > 0)
            {
                skip--;
            }
            else if (answer.Intervals.Count < size)
            {
                answer.Intervals.Add(row);
            }
            else
            {
                int place = (token.Subject + size) % subjects.Length;
                answer.NextPageToken = new RowToken(row.StartTime.ToDateTimeOffset(), place, range.End).Write(print);
                break;
            }
        }

        return answer;
    }

    /// <inheritdoc/>
    public override async Task<QueryDwellResponse> QueryDwell(QueryDwellRequest request, ServerCallContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        InsightStore store = await stores.FindAsync(request.Parent, cancellation).ConfigureAwait(false);
        var problems = new Problems();
        InsightRange? range = new RangeReader(store.Calendar, store.Now, problems).Read(request.Range, V1.Bucket.Whole, 1);
        ImmutableArray<double> edges = TimeClasses.Read(request.EdgesSeconds, TimeClasses.OfDwell, problems);
        var reader = new SubjectReader(store, problems);
        List<SubjectName> names = reader.Parse(
            request.Subjects, "subjects", SubjectReader.MostNames, SubjectKind.Zone, SubjectKind.Area, SubjectKind.Camera);
        problems.ThrowIfAny();
        ImmutableArray<Subject> subjects = names.Count == 0
            ? reader.Zones(ZoneRole.Area)
            : await reader.FindAsync(names, "subjects", zonesOnly: true, cancellation).ConfigureAwait(false);
        Require(subjects, subject => subject.HasZones, "has no zones; give areas that have some");
        BucketTotals totals = (await new TotalsReader(store, range!)
            .ReadAsync(subjects, [.. range!.Buckets], cancellation).ConfigureAwait(false))[0];
        var message = new MessageOf(store);
        var answer = new QueryDwellResponse();
        for (int i = 0; i < subjects.Length; i++)
        {
            SubjectTotal total = totals.Subjects[i];
            PresenceMeasures presence = MessageOf.Presence(subjects[i], total);
            var one = new DwellDistribution
            {
                Subject = subjects[i].Name,
                Coverage = message.Coverage(subjects[i], totals, total),
                Presence = presence,
                Provenance = message.Provenance(total),
            };
            one.Classes.AddRange(presence.HasZoneVisits ? TimeClasses.Of(total.Dwell, edges) : []);
            answer.Distributions.Add(one);
        }

        return answer;
    }

    /// <inheritdoc/>
    public override async Task<QueryQueuesResponse> QueryQueues(QueryQueuesRequest request, ServerCallContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        InsightStore store = await stores.FindAsync(request.Parent, cancellation).ConfigureAwait(false);
        var problems = new Problems();
        InsightRange? range = new RangeReader(store.Calendar, store.Now, problems).Read(request.Range, request.Bucket, MostQueueRows);
        ImmutableArray<double> edges = TimeClasses.Read(request.EdgesSeconds, TimeClasses.OfWaits, problems);
        var reader = new SubjectReader(store, problems);
        List<SubjectName> names = reader.Parse(
            request.Subjects, "subjects", SubjectReader.MostNames, SubjectKind.Zone, SubjectKind.Area);
        problems.ThrowIfAny();
        ImmutableArray<Subject> subjects = names.Count == 0
            ? reader.Zones(ZoneRole.Queue)
            : await reader.FindAsync(names, "subjects", zonesOnly: true, cancellation).ConfigureAwait(false);
        Require(subjects, subject => subject.HasQueues || IsPast(store, subject), "has no queue; give zones of role queue, or areas with them");
        int buckets = range!.Buckets.Take(MostQueueRows + 1).Count();
        if ((long)buckets * subjects.Length > MostQueueRows)
        {
            throw Refusal.InvalidField(
                "bucket",
                $"{buckets} buckets of {subjects.Length} queues are more than {MostQueueRows} rows; give a longer bucket, a shorter range or fewer subjects.");
        }

        DateTimeOffset closed = await stores.ClosedUntilAsync(store, cancellation).ConfigureAwait(false);
        var answer = new QueryQueuesResponse { ClosedUntilTime = Times.Of(closed) };
        answer.Queues.AddRange(subjects.Select(subject => new QueueSummary { Subject = subject.Name }));
        int row = 0;
        await foreach (Interval interval in new IntervalRows(store, range, subjects, closed)
            .ReadAsync(range.Start, MostQueueRows, cancellation).ConfigureAwait(false))
        {
            answer.Queues[row++ % subjects.Length].Intervals.Add(interval);
        }

        InsightRange whole = range with { Bucket = V1.Bucket.Whole };
        BucketTotals totals = (await new TotalsReader(store, whole)
            .ReadAsync(subjects, [.. whole.Buckets], cancellation).ConfigureAwait(false))[0];
        for (int i = 0; i < subjects.Length; i++)
        {
            bool hasData = QueueMessage.Of(totals.Subjects[i]).HasQueueJoins;
            answer.Queues[i].Waits.AddRange(hasData ? TimeClasses.Of(totals.Subjects[i].Waits, edges) : []);
        }

        return answer;
    }

    /// <inheritdoc/>
    public override async Task<QueryHeatMapResponse> QueryHeatMap(QueryHeatMapRequest request, ServerCallContext context)
    {
        InsightStore store = await stores.FindAsync(request.Parent, context.CancellationToken).ConfigureAwait(false);
        DateTimeOffset closed = await stores.ClosedUntilAsync(store, context.CancellationToken).ConfigureAwait(false);
        var answer = new QueryHeatMapResponse { ClosedUntilTime = Times.Of(closed) };
        answer.HeatMaps.AddRange(await new HeatMaps(store).ReadAsync(request, context.CancellationToken).ConfigureAwait(false));
        return answer;
    }

    /// <inheritdoc/>
    public override async Task<QueryFlowResponse> QueryFlow(QueryFlowRequest request, ServerCallContext context)
    {
        InsightStore store = await stores.FindAsync(request.Parent, context.CancellationToken).ConfigureAwait(false);
        var answer = new QueryFlowResponse();
        answer.Matrices.AddRange(await new FlowMatrices(store).ReadAsync(request, context.CancellationToken).ConfigureAwait(false));
        return answer;
    }

    /// <inheritdoc/>
    public override async Task ExportCsv(
        ExportCsvRequest request, IServerStreamWriter<ExportCsvResponse> responseStream, ServerCallContext context)
    {
        CsvQuestion question = await csv.ReadAsync(request, context.CancellationToken).ConfigureAwait(false);
        await foreach (ReadOnlyMemory<byte> part in CsvExport.WriteAsync(question, context.CancellationToken).ConfigureAwait(false))
        {
            await responseStream.WriteAsync(
                new ExportCsvResponse { Csv = Google.Protobuf.ByteString.CopyFrom(part.Span) }, context.CancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What intervals are asked for; all problems of the request are told by it.</summary>
    internal static async Task<ImmutableArray<Subject>> SubjectsAsync(
        InsightStore store, IReadOnlyList<string> names, Problems problems, CancellationToken cancellation)
    {
        var reader = new SubjectReader(store, problems);
        List<SubjectName> parsed = reader.Parse(
            names, "subjects", SubjectReader.MostNames,
            SubjectKind.Store, SubjectKind.Area, SubjectKind.Camera, SubjectKind.Line, SubjectKind.Zone);
        problems.ThrowIfAny();
        return parsed.Count == 0
            ? [await reader.StoreAsync(cancellation).ConfigureAwait(false)]
            : await reader.FindAsync(parsed, "subjects", zonesOnly: false, cancellation).ConfigureAwait(false);
    }

    /// <summary>A zone that is not in the plan any more; what it was is in the store of record alone.</summary>
    private static bool IsPast(InsightStore store, Subject subject) =>
        subject.Kind == SubjectKind.Zone
        && !store.Plan.Cameras.Any(camera => camera.Plan.Zones.Any(zone =>
            store.Key(camera.Id) == subject.Items[0].CameraKey && zone.Id == subject.Items[0].Id));

    private static void Require(ImmutableArray<Subject> subjects, Func<Subject, bool> holds, string problem)
    {
        if (subjects.FirstOrDefault(subject => !holds(subject)) is { } wrong)
        {
            throw Refusal.InvalidField("subjects", $"'{wrong.Name}' {problem}.");
        }
    }
}
