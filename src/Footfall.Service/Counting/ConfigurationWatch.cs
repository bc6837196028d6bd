using System.Threading.Channels;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;

namespace Footfall.Service.Counting;

/// <summary>Applies every change of the configuration to what is running.</summary>
/// <remarks>
/// Changes by this process come at once; those by others, such as <c>footfall config import</c>, are found by asking for the
/// number of the newest one, since SQLite tells nobody.
/// </remarks>
internal sealed partial class ConfigurationWatch(
    CountingService counting,
    ConfigurationNotice notice,
    TimeProvider clock,
    ILogger<ConfigurationWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    // What could not be applied may be possible later, without anyone changing anything again.
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ChannelReader<ConfigSnapshot> changes = counting.Configuration.Watch(stoppingToken);
        long taken = counting.ConfiguredAt;
        long triedAt = 0;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await WaitAsync(changes, stoppingToken).ConfigureAwait(false);
                long newest = await ReadNumberAsync(taken, stoppingToken).ConfigureAwait(false);
                if (counting.IsCounting
                    && (newest != taken || (triedAt != 0 && clock.GetElapsedTime(triedAt) >= TryAgainAfter)))
                {
                    taken = newest;
                    triedAt = await TakeAsync(stoppingToken).ConfigureAwait(false) ? 0 : clock.GetTimestamp();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    /// <summary>Until something was written here, but no longer than until it is time to ask for what others wrote.</summary>
    private async Task WaitAsync(ChannelReader<ConfigSnapshot> changes, CancellationToken cancellation)
    {
        using var period = new CancellationTokenSource(Period, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(period.Token, cancellation);
        try
        {
            if (!await changes.WaitToReadAsync(either.Token).ConfigureAwait(false))
            {
                // The watch has ended; asking goes on.
                await Task.Delay(Period, clock, cancellation).ConfigureAwait(false);
            }

            changes.TryRead(out _);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time to ask.
        }
#pragma warning disable CA1031 // A snapshot that cannot be read is met again, and said, when it is taken.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            await Task.Delay(Period, clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<long> ReadNumberAsync(long taken, CancellationToken cancellation)
    {
        try
        {
            return await counting.Configuration.ReadNumberAsync(cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A file that cannot be read now must not stop those who count.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Say(failure);
            return taken;
        }
    }

    /// <returns>False where trying again may help.</returns>
    private async Task<bool> TakeAsync(CancellationToken cancellation)
    {
        try
        {
            ConfigSnapshot next = await counting.Configuration.ReadSnapshotAsync(cancellation).ConfigureAwait(false);
            ApplyOutcome outcome = await counting.ApplyAsync(next.Stores).ConfigureAwait(false);
            notice.Problem = outcome.Problems.IsEmpty ? null : string.Join('\n', outcome.Problems.Select(one => one.Message));
            return outcome.Problems.IsEmpty;
        }
        catch (StoreConfigException refusal)
        {
            LogRefused(logger, refusal.Message);
            notice.Problem = $"The changed configuration is not in force; the last good one counts on. {refusal.Message}";
            return false;
        }
#pragma warning disable CA1031 // Whatever it was, those who count go on.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Say(failure);
            return false;
        }
    }

    private void Say(Exception failure)
    {
        string problem = $"The configuration could not be applied: {failure.Message} See the log; it is tried again.";
        if (notice.Problem != problem)
        {
            LogUnforeseen(logger, failure);
            notice.Problem = problem;
        }
    }
}
