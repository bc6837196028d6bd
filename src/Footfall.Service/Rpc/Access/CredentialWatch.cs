namespace Footfall.Service.Rpc.Access;

/// <summary>Cuts a connection soon after what its caller showed has ceased to hold.</summary>
internal sealed class CredentialWatch : IAsyncDisposable
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _ending = new();
    private readonly Task _watching;

    private CredentialWatch(HttpContext context, Credential credential, CallerReader callers, TimeProvider clock)
    {
        _watching = WatchAsync(context, credential, callers, clock);
    }

    /// <summary>Watches until what is returned is disposed; null where the caller showed nothing.</summary>
    public static CredentialWatch? Begin(HttpContext context) => context.Features.Get<Credential>() is { } credential
        ? new CredentialWatch(
            context,
            credential,
            context.RequestServices.GetRequiredService<CallerReader>(),
            context.RequestServices.GetRequiredService<TimeProvider>())
        : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private async Task WatchAsync(HttpContext context, Credential credential, CallerReader callers, TimeProvider clock)
    {
        using var timer = new PeriodicTimer(LooksEvery, clock);
        while (await timer.WaitForNextTickAsync(_ending.Token).ConfigureAwait(false))
        {
            if (await callers.ReadAsync(credential, _ending.Token).ConfigureAwait(false) is null)
            {
                context.Abort();
                return;
            }
        }
    }
}
