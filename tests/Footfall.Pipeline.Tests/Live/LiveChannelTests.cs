using Footfall.Analytics;
using Footfall.Pipeline.Live;

namespace Footfall.Pipeline.Tests.Live;

public sealed class LiveChannelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SlowWatcher_SkipsToTheNewestPicture()
    {
        var channel = new LiveChannel();
        await using IAsyncEnumerator<LivePicture> watcher = channel.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        ValueTask<bool> first = watcher.MoveNextAsync();
        channel.IsWatched.ShouldBeTrue();
        channel.Publish(Picture(1));
        (await first).ShouldBeTrue();

        channel.Publish(Picture(2));
        channel.Publish(Picture(3));
        channel.Publish(Picture(4));

        (await watcher.MoveNextAsync()).ShouldBeTrue();
        watcher.Current.Sequence.ShouldBe(4);
    }

    [Fact]
    public async Task LastWatcher_Leaving_StopsTheMakingOfPictures()
    {
        var channel = new LiveChannel();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        IAsyncEnumerator<LivePicture> watcher = channel.WatchAsync(leaving.Token).GetAsyncEnumerator(leaving.Token);
        ValueTask<bool> next = watcher.MoveNextAsync();
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await next);
        await watcher.DisposeAsync();

        channel.IsWatched.ShouldBeFalse();
    }

    [Fact]
    public async Task RemovedCamera_EndsItsWatchers()
    {
        var channel = new LiveChannel();
        IAsyncEnumerator<LivePicture> early = channel.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        ValueTask<bool> next = early.MoveNextAsync();
        channel.Complete();

        (await next).ShouldBeFalse();
        (await channel.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation).MoveNextAsync()).ShouldBeFalse();
    }

    private static LivePicture Picture(long sequence) => new(
        "door", sequence, DateTimeOffset.UnixEpoch, new(64, 48), ReadOnlyMemory<byte>.Empty, [], new LiveCounts([], []));
}
