using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Api.Tests.Insights;

/// <summary>The CSV says what the query says, as a stream, as JSON and as a file.</summary>
[Collection(InsightTests.Name)]
public sealed class CsvTests(InsightService service)
{
    private const string Gate = InsightService.Store + "/cameras/door/lines/gate";
    private const string Floor = InsightService.Store + "/areas/floor";

    private static readonly ExportCsvRequest Hours = new()
    {
        Parent = InsightService.Store,
        Subjects = { InsightService.Store, Floor, InsightService.Store + "/cameras/back" },
        Range = InsightService.Range("2026-03-20T00:00Z", "2026-04-02T00:00Z"),
        Bucket = Bucket.Hour,
    };

    [Fact]
    public async Task Rows_AreThoseOfTheQuery()
    {
        List<List<string>> csv = CsvFile.Parse(Encoding.UTF8.GetString(await ExportAsync(Hours)));
        List<Interval> rows = await service.AskAsync(new QueryIntervalsRequest
        {
            Parent = Hours.Parent,
            Subjects = { Hours.Subjects },
            Range = Hours.Range,
            Bucket = Hours.Bucket,
        });

        csv[0].Take(9).ShouldBe(
        [
            "subject", "display_name", "start_time", "end_time", "coverage_seconds [s]", "elapsed_seconds [s]", "missing_cameras", "in [events]", "out [events]",
        ]);
        csv.ShouldAllBe(line => line.Count == csv[0].Count);
        csv.Count.ShouldBe(rows.Count + 1);
        for (int i = 0; i < rows.Count; i++)
        {
            var line = csv[0].Zip(csv[i + 1]).ToDictionary(cell => cell.First, cell => cell.Second);
            Interval row = rows[i];
            line["subject"].ShouldBe(row.Subject);
            DateTimeOffset.Parse(line["start_time"], CultureInfo.InvariantCulture).ShouldBe(row.StartTime.ToDateTimeOffset());
            DateTimeOffset.Parse(line["end_time"], CultureInfo.InvariantCulture).ShouldBe(row.EndTime.ToDateTimeOffset());
            line["coverage_seconds [s]"].ShouldBe(Text(row.Coverage.CoverageSeconds));
            line["missing_cameras"].ShouldBe(string.Join(' ', row.Coverage.MissingCameras));
            line["in [events]"].ShouldBe(Text(row.Crossings is { HasIn: true } ? row.Crossings.In : null));
            line["entries [events]"].ShouldBe(Text(row.Store is { HasEntries: true } ? row.Store.Entries : null));
            line["occupancy_derived [people]"].ShouldBe(Text(row.Store is { HasOccupancyDerived: true } ? row.Store.OccupancyDerived : null));
            line["occupancy_drift [people]"].ShouldBe(Text(row.Store is { HasOccupancyDrift: true } ? row.Store.OccupancyDrift : null));
            line["zone_visits [visits]"].ShouldBe(Text(row.Presence is { HasZoneVisits: true } ? row.Presence.ZoneVisits : null));
            line["dwell_time_p90 [s]"].ShouldBe(Text(row.Presence?.DwellTime?.P90Seconds));
            line["wait_time_mean [s]"].ShouldBe(Text(row.Queue?.WaitTime?.MeanSeconds));
            line["queue_length_max [people]"].ShouldBe(Text(row.Queue is { HasQueueLengthMax: true } ? row.Queue.QueueLengthMax : null));
            line["models"].ShouldBe(string.Join(' ', row.Provenance.Models));
            line["minutes [min]"].ShouldBe(Text(row.Provenance.Minutes));
        }

        csv.Any(line => line[7].Length == 0).ShouldBeTrue();
    }

    [Fact]
    public async Task Times_AreThoseOnTheStoresWall_OrUtc()
    {
        ExportCsvRequest day = new(Hours) { Range = InsightService.Range("2026-03-29T00:00Z", "2026-03-29T22:00Z"), Bucket = Bucket.Day };

        List<string> local = CsvFile.Parse(Encoding.UTF8.GetString(await ExportAsync(day)))[1];
        List<string> utc = CsvFile.Parse(Encoding.UTF8.GetString(await ExportAsync(new ExportCsvRequest(day) { Time = CsvTime.Utc })))[1];

        local[2..4].ShouldBe(["2026-03-29T00:00:00+00:00", "2026-03-30T00:00:00+01:00"]);
        utc[2..4].ShouldBe(["2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z"]);
    }

    [Fact]
    public async Task NamesThatASpreadsheetWouldRun_AreText()
    {
        string csv = Encoding.UTF8.GetString(await ExportAsync(new ExportCsvRequest(Hours) { Subjects = { Gate }, Bucket = Bucket.Whole }));

        csv.ShouldContain("\r\nstores/high-street,\"'=High Street, \"\"1\"\"\",");
        csv.ShouldContain($"\r\n{Floor},'+Sales floor,");
        csv.ShouldContain($"\r\n{Gate},'@Gate,");
        csv.ShouldEndWith("\r\n");
        csv.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
    }

    [Fact]
    public async Task Parts_AreAtMost64KiB_AndLongFilesHaveMany()
    {
        using AsyncServerStreamingCall<ExportCsvResponse> call = service.Client.ExportCsv(
            new ExportCsvRequest(Hours) { Bucket = Bucket.QuarterHour }, cancellationToken: TestContext.Current.CancellationToken);
        List<int> parts = [];
        await foreach (ExportCsvResponse part in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            parts.Add(part.Csv.Length);
        }

        parts.Count.ShouldBeGreaterThan(5);
        parts.SkipLast(1).ShouldAllBe(length => length == 64 * 1024);
        parts[^1].ShouldBeInRange(1, 64 * 1024);
    }

    [Fact]
    public async Task File_IsTheSameBytes_WithANameAndItsType()
    {
        using HttpClient http = await service.ClientAsync();
        string subjects = string.Concat(Hours.Subjects.Select(name => $"&subjects={Uri.EscapeDataString(name)}"));
        using HttpResponseMessage file = await http.GetAsync(
            new Uri($"/v1/{InsightService.Store}/insights.csv?range.startTime=2026-03-20T00:00:00Z&range.endTime=2026-04-02T00:00:00Z&bucket=BUCKET_HOUR{subjects}", UriKind.Relative),
            TestContext.Current.CancellationToken);

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("footfall-high-street-20260320-20260402.csv");
        (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(await ExportAsync(Hours));
    }

    [Theory]
    [InlineData("stores/high-street/insights.csv?range.startTime=yesterday", 400, "range.start_time")]
    [InlineData("stores/high-street/insights.csv?bucket=HOUR", 400, "bucket")]
    [InlineData("stores/high-street/insights.csv?from=now", 400, "from")]
    [InlineData("stores/high-street/insights.csv", 400, "range.start_time")]
    [InlineData("stores/low-street/insights.csv?range.startTime=2026-03-20T00:00:00Z&range.endTime=2026-04-02T00:00:00Z", 404, "stores/low-street")]
    public async Task File_ThatCannotBe_IsRefusedAsTheContractsErrorsAre(string address, int status, string word)
    {
        using HttpClient http = await service.ClientAsync();
        using HttpResponseMessage answer = await http.GetAsync(new Uri("/v1/" + address, UriKind.Relative), TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(status);
        using var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        error.RootElement.GetProperty("message").GetString()!.ShouldContain(word);
        error.RootElement.GetProperty("details")[0].GetProperty("domain").GetString().ShouldBe("footfall");
    }

    [Fact]
    public async Task Json_AnswersTheSameQuestions()
    {
        using HttpClient http = await service.ClientAsync();
        using var body = new StringContent(
            """{ "range": { "startTime": "2026-03-28T00:00:00Z", "endTime": "2026-03-29T00:00:00Z" }, "bucket": "BUCKET_DAY" }""", Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.PostAsync(
            new Uri($"/v1/{InsightService.Store}/insights:queryIntervals", UriKind.Relative), body, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Interval day = (await service.AskAsync(new QueryIntervalsRequest
        {
            Parent = InsightService.Store,
            Range = InsightService.Range("2026-03-28T00:00Z", "2026-03-29T00:00Z"),
        })).ShouldHaveSingleItem();
        json.RootElement.GetProperty("intervals")[0].GetProperty("store").GetProperty("entries").GetInt32().ShouldBe(day.Store.Entries);
    }

    private static string Text(double? number) => number is { } value ? value.ToString(CultureInfo.InvariantCulture) : "";

    private async Task<byte[]> ExportAsync(ExportCsvRequest request)
    {
        using AsyncServerStreamingCall<ExportCsvResponse> call =
            service.Client.ExportCsv(request, cancellationToken: TestContext.Current.CancellationToken);
        using var whole = new MemoryStream();
        await foreach (ExportCsvResponse part in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            part.Csv.WriteTo(whole);
        }

        return whole.ToArray();
    }
}
