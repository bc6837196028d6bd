using Footfall.Storage.Configuration;

namespace Footfall.Service.Counting;

/// <summary>Applies wanted configurations one at a time; one that waits gives way to a newer one.</summary>
/// <param name="apply">Does it.</param>
internal sealed class ApplyQueue(Func<StorePlan, Task<ApplyOutcome>> apply)
{
    private readonly Lock _gate = new();
    private (StorePlan Plan, TaskCompletionSource<ApplyOutcome> Done)? _waiting;
    private Task _running = Task.CompletedTask;
    private bool _isRunning;
    private bool _isClosed;

    /// <summary>Asks for a configuration.</summary>
    /// <returns>Done once it is in force, or given way.</returns>
    public Task<ApplyOutcome> ApplyAsync(StorePlan plan)
    {
        var done = new TaskCompletionSource<ApplyOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<ApplyOutcome>? older;
        lock (_gate)
        {
            if (_isClosed)
            {
                return Task.FromResult(ApplyOutcome.Superseded);
            }

            older = _waiting?.Done;
            _waiting = (plan, done);
            if (!_isRunning)
            {
                _isRunning = true;
                _running = Task.Run(RunAsync);
            }
        }

        older?.SetResult(ApplyOutcome.Superseded);
        return done.Task;
    }

    /// <summary>Takes no more, and waits for the one that is being applied.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            _waiting?.Done.SetResult(ApplyOutcome.Superseded);
            _waiting = null;
            return _running;
        }
    }

    private async Task RunAsync()
    {
        while (TryTake(out StorePlan? plan, out TaskCompletionSource<ApplyOutcome>? done))
        {
            try
            {
                done!.SetResult(await apply(plan!).ConfigureAwait(false));
            }
#pragma warning disable CA1031 // Whoever asked is told; the next one has its turn all the same.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                done!.SetException(failure);
            }
        }
    }

    private bool TryTake(out StorePlan? plan, out TaskCompletionSource<ApplyOutcome>? done)
    {
        lock (_gate)
        {
            (plan, done) = _waiting is { } next ? (next.Plan, next.Done) : (null, (TaskCompletionSource<ApplyOutcome>?)null);
            _waiting = null;
            return _isRunning = plan is not null;
        }
    }
}
