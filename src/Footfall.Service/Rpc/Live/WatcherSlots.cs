using Footfall.Service.Counting;
using Footfall.Service.Hosting;
using Footfall.Service.Rpc.Errors;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Live;

/// <summary>Lets so many watchers in at once, and ends them all when the service stops.</summary>
internal sealed class WatcherSlots(IOptions<LiveOptions> options, ServiceMeter meter, IHostApplicationLifetime lifetime)
{
    // Numbers cost little; whoever opens more streams than this has lost track of them.
    private const int MostOfNumbers = 1000;

    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(10);

    private int _ofPictures;
    private int _ofNumbers;

    /// <summary>Runs a watch of numbers or states.</summary>
    public Task RunAsync(ServerCallContext context, Func<CancellationToken, Task> watch) =>
        RunAsync(ref _ofNumbers, MostOfNumbers, () => Interlocked.Decrement(ref _ofNumbers), context, watch);

    /// <summary>Runs a watch of scenes.</summary>
    public Task RunSceneAsync(ServerCallContext context, Func<CancellationToken, Task> watch) =>
        RunAsync(ref _ofPictures, options.Value.MaxWatchers, () => Interlocked.Decrement(ref _ofPictures), context, watch);

    private Task RunAsync(ref int taken, int most, Action leave, ServerCallContext context, Func<CancellationToken, Task> watch)
    {
        if (Interlocked.Increment(ref taken) > most)
        {
            leave();
            throw Refusal.LimitExceeded($"{most} watch already, and no more are let in; come back later.", ComeBackAfter);
        }

        return RunAsync(leave, context, watch);
    }

    private async Task RunAsync(Action leave, ServerCallContext context, Func<CancellationToken, Task> watch)
    {
        meter.WatcherCame();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await watch(ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw new RpcException(new Status(
                StatusCode.Unavailable, "The service stops; call again in a moment, with the newest token where there is one."));
        }
        finally
        {
            meter.WatcherWent();
            leave();
        }
    }
}
