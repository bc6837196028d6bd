using Footfall.Testing;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Api.Tests.Live;

public sealed class WatchCountsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Watcher_AddsUpWhatItIsTold_AndHasWhatTheServiceHas()
    {
        WatchedStore.Write(_data);
        await using WatchedService service = await WatchedService.StartAsync(_data);
        using var reader = new CountReader(service.Live, new CountLedger());
        WatchCountsResponse first = await reader.ReadAsync();
        first.EventCase.ShouldBe(WatchCountsResponse.EventOneofCase.Standing);
        first.Gap.ShouldBeFalse();
        first.Standing.Lines.Select(line => line.Line).ShouldBe([$"{WatchedStore.Camera}/lines/gate"]);
        first.Standing.Zones.Select(zone => zone.Zone)
            .ShouldBe([$"{WatchedStore.Camera}/zones/forecourt", $"{WatchedStore.Camera}/zones/path"]);

        await reader.ReadUntilAsync(() => reader.Ledger.Crossings >= 2);

        await ShouldAgreeAsync(reader, service);
    }

    [Fact]
    public async Task Watcher_GoesOnFromItsToken_WithoutLossOrRepeat()
    {
        WatchedStore.Write(_data);
        await using WatchedService service = await WatchedService.StartAsync(_data);
        using var steady = new CountReader(service.Live, new CountLedger());
        await steady.ReadAsync();
        var broken = new CountLedger();
        broken.Take(await FirstAsync(service, steady.Ledger.Newest));

        // Comes back after every few messages, while the other one reads on.
        for (int visit = 1; visit <= 6; visit++)
        {
            using var reader = new CountReader(service.Live, broken, broken.Newest);
            int enough = broken.Events + visit;
            await reader.ReadUntilAsync(() => broken.Events >= enough);
        }

        await steady.ReadUntilAsync(() => steady.Ledger.After.ContainsKey(broken.Newest));
        string[] told = [.. steady.Ledger.Tokens.Skip(1).TakeWhile(token => token != broken.Newest), broken.Newest];
        broken.Tokens.Distinct().Where(token => steady.Ledger.After.ContainsKey(token)).ShouldBe(told.Distinct());
    }

    [Fact]
    public async Task Watcher_GoesOnOverARestart_ThatWasAskedFor()
    {
        WatchedStore.Write(_data);
        var ledger = new CountLedger();
        await using (WatchedService first = await WatchedService.StartAsync(_data))
        {
            using var reader = new CountReader(first.Live, ledger);
            await reader.ReadUntilAsync(() => ledger.Crossings >= 1);
            (await first.Process.StopAsync()).ShouldBe(0);
        }

        await using WatchedService second = await WatchedService.StartAsync(_data);
        using var again = new CountReader(second.Live, ledger, ledger.Newest);
        WatchCountsResponse next = await again.ReadAsync();
        next.EventCase.ShouldNotBe(WatchCountsResponse.EventOneofCase.Standing);
        next.Gap.ShouldBeFalse();
        await again.ReadUntilAsync(() => ledger.Crossings >= 2);

        await ShouldAgreeAsync(again, second);
    }

    [Fact]
    public async Task Watcher_OfAServiceThatIsKilled_HasItsNumbers_OrIsToldOfAGap()
    {
        WatchedStore.Write(_data);
        var ledger = new CountLedger();
        string early;
        await using (WatchedService first = await WatchedService.StartAsync(_data))
        {
            using var reader = new CountReader(first.Live, ledger);
            await reader.ReadUntilAsync(() => ledger.Events >= 3);
            early = ledger.Newest;

            // Longer than a journal takes to come, so that what was told up to here is not lost.
            await reader.ReadUntilAsync(() => ledger.Crossings >= 2);
            await Task.Delay(TimeSpan.FromSeconds(12), TestContext.Current.CancellationToken);
            await reader.ReadAsync();
            await first.Process.KillAsync();
        }

        await using WatchedService second = await WatchedService.StartAsync(_data);

        // Whoever has read less than was kept goes on in any case.
        var late = new CountLedger();
        using var patient = new CountReader(second.Live, late, early);
        (await patient.ReadAsync()).EventCase.ShouldNotBe(WatchCountsResponse.EventOneofCase.Standing);

        using var again = new CountReader(second.Live, ledger, ledger.Newest);
        WatchCountsResponse next = await again.ReadAsync();
        next.Gap.ShouldBe(next.EventCase == WatchCountsResponse.EventOneofCase.Standing);
        int before = ledger.Crossings;
        await again.ReadUntilAsync(() => ledger.Crossings > before);

        await ShouldAgreeAsync(again, second);
    }

    [Fact]
    public async Task TokenThatNobodyKnows_BeginsAnew_WithAGap()
    {
        WatchedStore.Write(_data);
        string foreign;
        using (var elsewhere = new TemporaryFolder())
        {
            WatchedStore.Write(elsewhere);
            await using WatchedService other = await WatchedService.StartAsync(elsewhere);
            foreign = (await CountReader.StandAsync(other.Live)).Token;
        }

        await using WatchedService service = await WatchedService.StartAsync(_data);
        using var reader = new CountReader(service.Live, new CountLedger(), foreign);
        WatchCountsResponse first = await reader.ReadAsync();
        first.EventCase.ShouldBe(WatchCountsResponse.EventOneofCase.Standing);
        first.Gap.ShouldBeTrue();

        using var nonsense = new CountReader(service.Live, new CountLedger(), "nonsense");
        (await Should.ThrowAsync<RpcException>(nonsense.ReadAsync)).StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    [Fact]
    public async Task Silence_IsToldOf()
    {
        WatchedStore.Write(_data, Repository.File("footage", "demo-store", "no-such-film.mp4"));
        await using WatchedService service = await WatchedService.StartAsync(_data);
        using var reader = new CountReader(service.Live, new CountLedger());
        long started = TimeProvider.System.GetTimestamp();
        WatchCountsResponse message;
        do
        {
            message = await reader.ReadAsync();
            TimeProvider.System.GetElapsedTime(started).TotalSeconds.ShouldBeLessThan(16);
            started = TimeProvider.System.GetTimestamp();
        }
        while (message.EventCase != WatchCountsResponse.EventOneofCase.Quiet);

        message.ResumeToken.ShouldNotBeEmpty();
        using var again = new CountReader(service.Live, new CountLedger(), message.ResumeToken);
        (await again.ReadAsync()).EventCase.ShouldBe(WatchCountsResponse.EventOneofCase.Quiet);
    }

    [Theory]
    [InlineData("demo", StatusCode.InvalidArgument)]
    [InlineData("stores/elsewhere", StatusCode.NotFound)]
    public async Task WrongStore_IsRefused(string parent, StatusCode expected)
    {
        WatchedStore.Write(_data);
        await using WatchedService service = await WatchedService.StartAsync(_data);
        using AsyncServerStreamingCall<WatchCountsResponse> call = service.Live.WatchCounts(
            new WatchCountsRequest { Parent = parent }, cancellationToken: TestContext.Current.CancellationToken);
        (await Should.ThrowAsync<RpcException>(() => call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)))
            .StatusCode.ShouldBe(expected);
    }

    // The service says where counts stand at a token; whoever was told everything up to that token has the same numbers.
    private static async Task ShouldAgreeAsync(CountReader reader, WatchedService service)
    {
        string numbers;
        string token;
        do
        {
            // After a restart the newest place may be one that no message was told at; the next one will do.
            (numbers, token) = await CountReader.StandAsync(service.Live);
            int enough = reader.Ledger.Events + 3;
            await reader.ReadUntilAsync(() => reader.Ledger.After.ContainsKey(token) || reader.Ledger.Events >= enough);
        }
        while (!reader.Ledger.After.ContainsKey(token));
        reader.Ledger.After[token].ShouldBe(numbers);
    }

    private static async Task<WatchCountsResponse> FirstAsync(WatchedService service, string token)
    {
        using var reader = new CountReader(service.Live, new CountLedger(), token);
        return await reader.ReadAsync();
    }
}
