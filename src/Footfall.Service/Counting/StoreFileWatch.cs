using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Counting;

/// <summary>Applies <c>store.json</c> whenever it changes; one that is not usable is refused with every mistake named.</summary>
/// <remarks>
/// Looks at the file's stamp a few times a second: notices of the file system do not come from network shares and from some
/// containers' volumes. A file is read once its stamp has stood still, so that one that is just being written is not refused.
/// </remarks>
internal sealed partial class StoreFileWatch(
    CountingService counting,
    ConfigurationNotice notice,
    IOptions<StorageOptions> storage,
    TimeProvider clock,
    ILogger<StoreFileWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    // What could not be applied may be possible later, without anyone writing the file again.
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);

    private readonly string _path = Path.Combine(ServiceHome.Resolve(storage.Value.DataFolder), StoreConfigFile.FileName);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        Stamp? taken = null;
        Stamp? seen = null;
        long triedAt = 0;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                var now = Stamp.Of(_path);
                bool isNew = now != taken && now == seen;
                seen = now;
                if (counting.IsCounting && (isNew || (triedAt != 0 && clock.GetElapsedTime(triedAt) >= TryAgainAfter)))
                {
                    taken = now;
                    triedAt = await TakeAsync(stoppingToken).ConfigureAwait(false) ? 0 : clock.GetTimestamp();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    /// <returns>False where trying again may help.</returns>
    private async Task<bool> TakeAsync(CancellationToken cancellation)
    {
        try
        {
            StorePlan next = await StoreConfigFile.LoadAsync(_path, null, cancellation).ConfigureAwait(false);
            ApplyOutcome outcome = await counting.ApplyAsync(next).ConfigureAwait(false);
            notice.Problem = outcome.Problems.IsEmpty ? null : string.Join('\n', outcome.Problems.Select(one => one.Message));
            return outcome.Problems.IsEmpty;
        }
        catch (StoreConfigException refusal)
        {
            LogRefused(logger, refusal.Message);
            notice.Problem = $"The changed configuration is not in force; the last good one counts on. {refusal.Message}";
            return true;
        }
#pragma warning disable CA1031 // A file that cannot be looked at must not stop those who count.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogUnforeseen(logger, failure);
            notice.Problem = $"The configuration could not be applied: {failure.Message} See the log; it is tried again.";
            return false;
        }
    }

    private readonly record struct Stamp(DateTime WrittenUtc, long Length)
    {
        public static Stamp Of(string path)
        {
            var file = new FileInfo(path);
            try
            {
                return file.Exists ? new Stamp(file.LastWriteTimeUtc, file.Length) : default;
            }
            catch (IOException)
            {
                // Gone between the two questions.
                return default;
            }
        }
    }
}
