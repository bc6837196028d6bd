using System.Text.Json;
using Footfall.Service.Tests.Stores;
using Footfall.Testing;

namespace Footfall.Service.Tests.Process;

public sealed class LastDayTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task ServiceThatStarts_ChecksYesterday_AndSaysWhatToLookAt()
    {
        DateTimeOffset since = await StoredDays.AddLastTwentyMinutesAsync(_data, came: 7);
        PosterStore.Write(_data, since);
        await StoredDays.AddYesterdayAsync(_data, came: 10, went: 7);

        await using RunningService running = await RunningService.StartAsync(_data);
        JsonElement status = await running.WaitAsync(
            status => status.GetProperty("lastDay").ValueKind == JsonValueKind.Object, "the day before");

        JsonElement day = status.GetProperty("lastDay");
        day.GetProperty("entries").GetInt32().ShouldBe(240);
        day.GetProperty("exits").GetInt32().ShouldBe(168);
        day.GetProperty("footfall").GetInt32().ShouldBe(240);
        day.GetProperty("captureRate").ValueKind.ShouldBe(JsonValueKind.Null, "no line is passed by");
        day.GetProperty("coverageShare").GetDouble().ShouldBe(1);
        JsonElement check = day.GetProperty("checks").EnumerateArray().ShouldHaveSingleItem();
        (check.GetProperty("name").GetString(), check.GetProperty("verdict").GetString()).ShouldBe(("balance", "fails"));
        check.GetProperty("words").GetString()!.ShouldContain("exits are missed more often");
        running.Process.Log.ShouldContain(line => IsWarning(line, 6602) && line.Contains("240 came in and 168 went out", StringComparison.Ordinal));

        string page = await running.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        page.ShouldContain("240 came in and 168 went out");
        page.ShouldContain("exits are missed more often");
        // What is known is not marked as unknown before the first event either.
        page.ShouldContain("""<dd id="entries" class="figure" >7</dd>""");
        page.ShouldContain("""<dd id="inside" class="figure" >7</dd>""");
        page.ShouldNotContain("data-unknown=");
    }

    [Fact]
    public async Task StoreWithoutAYesterday_HasNone_AndItsFiguresAreMarkedUnknown()
    {
        PosterStore.Write(_data);
        await using RunningService running = await RunningService.StartAsync(_data);
        JsonElement status = await running.StatusAsync();
        status.GetProperty("lastDay").ValueKind.ShouldBe(JsonValueKind.Null);
        string page = await running.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        page.ShouldContain("""<dd id="inside" class="figure" data-unknown>unknown</dd>""");
        page.ShouldContain("""<p id="last-day" class="note" hidden="hidden"></p>""");
    }

    private static bool IsWarning(string line, int id)
    {
        JsonElement entry = JsonDocument.Parse(line).RootElement;
        return entry.GetProperty("EventId").GetInt32() == id && entry.GetProperty("LogLevel").GetString() == "Warning";
    }
}
