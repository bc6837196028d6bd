using Footfall.Service.Counting;
using Footfall.Service.Live.Events;
using Footfall.Service.Rpc.Errors;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Live;

/// <summary>Tells one watcher of a store's counts where they stand, and what happens from then on.</summary>
/// <param name="store">The store.</param>
/// <param name="isWatched">Which of its cameras are wanted.</param>
/// <param name="log">Its events.</param>
/// <param name="standing">Reads where counts stand.</param>
/// <param name="clock">Tells when it was quiet for too long.</param>
internal sealed class CountWatch(
    CountedStore store, Func<string, bool> isWatched, StoreEvents log, StandingReader standing, TimeProvider clock)
{
    // The contract says 15 seconds; a little less, so that a busy machine keeps the promise.
    private static readonly TimeSpan QuietAfter = TimeSpan.FromSeconds(14);

    private const int BatchEvents = 128;

    // Whoever is so many events behind would take minutes to come near the present.
    private const long MostBehind = 50_000;

    private readonly CountMessages _messages = new(store.Store.Config.Id);

    /// <summary>Tells, until the watcher goes or is too slow.</summary>
    /// <param name="resume">The newest token; empty to begin with where things stand.</param>
    /// <param name="watcher">Takes what is told.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(string resume, WatcherStream<WatchCountsResponse> watcher, CancellationToken cancellation)
    {
        EventReader? resumed = resume.Length == 0 ? null
            : EventToken.TryParse(resume, out EventToken token) ? log.Resume(token)
            : throw Refusal.InvalidField("resume_token", "Not a token of this method; send one as it came, or none.");
        using EventReader reader = resumed ?? await BeginAsync(isGap: resume.Length > 0, watcher, cancellation).ConfigureAwait(false);
        await FollowAsync(reader, watcher, cancellation).ConfigureAwait(false);
    }

    private async Task<EventReader> BeginAsync(
        bool isGap, WatcherStream<WatchCountsResponse> watcher, CancellationToken cancellation)
    {
        (StandingCounts counts, long number) = standing.Read(store, isWatched);
        EventReader reader = log.ReadAfter(number);
        try
        {
            await watcher.WriteAsync(
                new WatchCountsResponse { Standing = counts, Gap = isGap, ResumeToken = reader.Token.ToString() }, cancellation)
                .ConfigureAwait(false);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private async Task FollowAsync(EventReader reader, WatcherStream<WatchCountsResponse> watcher, CancellationToken cancellation)
    {
        var batch = new CountEvent[BatchEvents];
        while (true)
        {
            long before = reader.Position;
            if (log.Last - before > MostBehind || reader.Read(batch) is not { } count)
            {
                throw Refusal.SlowReader("This reader is too far behind; call again with the newest token, and read faster.");
            }

            for (int i = 0; i < count; i++)
            {
                if (batch[i].Kind != CountEventKind.None && isWatched(batch[i].CameraId))
                {
                    WatchCountsResponse message = _messages.Of(batch[i]);
                    message.ResumeToken = reader.TokenAfter(before + i + 1).ToString();
                    await watcher.WriteAsync(message, cancellation).ConfigureAwait(false);
                }
            }

            TimeSpan quiet = clock.GetElapsedTime(watcher.WrittenAt);
            if (quiet >= QuietAfter)
            {
                await watcher.WriteAsync(Quiet(reader), cancellation).ConfigureAwait(false);
            }
            else if (count == 0)
            {
                await reader.WaitAsync(QuietAfter - quiet, cancellation).ConfigureAwait(false);
            }
        }
    }

    private WatchCountsResponse Quiet(EventReader reader) => new()
    {
        Quiet = new QuietEvent { ReadTime = Timestamp.FromDateTimeOffset(clock.GetUtcNow()) },
        ResumeToken = reader.Token.ToString(),
    };
}
