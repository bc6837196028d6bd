using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Footfall.Service.Counting;
using Footfall.Storage.Access;
using ConfigEntry = Footfall.Storage.Configuration.Database.AuditEntry;

namespace Footfall.Service.Rpc.Access;

/// <summary>Reads the logs of both databases as one.</summary>
internal sealed class AuditReader(AccessStore store, CountingService counting)
{
    private const int LinesAtOnce = 200;

    /// <summary>Lines between two places, newest first.</summary>
    /// <param name="before">Only lines before it, in each log.</param>
    /// <param name="after">Only lines after it, in each log.</param>
    /// <param name="cancellation">Gives up.</param>
    public async IAsyncEnumerable<AuditLine> ReadAsync(
        AuditPosition before, AuditPosition after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IAsyncEnumerator<AuditLine> config = ConfigAsync(before.Config, after.Config, cancellation).GetAsyncEnumerator(cancellation);
        await using (config.ConfigureAwait(false))
        {
            IAsyncEnumerator<AuditLine> access = AccessAsync(before.Access, after.Access, cancellation).GetAsyncEnumerator(cancellation);
            await using (access.ConfigureAwait(false))
            {
                bool hasConfig = await config.MoveNextAsync().ConfigureAwait(false);
                bool hasAccess = await access.MoveNextAsync().ConfigureAwait(false);
                while (hasConfig || hasAccess)
                {
                    // The log of users on equal times, so that the order is one.
                    if (!hasAccess || (hasConfig && config.Current.Entry.CreateTime > access.Current.Entry.CreateTime))
                    {
                        yield return config.Current;
                        hasConfig = await config.MoveNextAsync().ConfigureAwait(false);
                    }
                    else
                    {
                        yield return access.Current;
                        hasAccess = await access.MoveNextAsync().ConfigureAwait(false);
                    }
                }
            }
        }
    }

    private async IAsyncEnumerable<AuditLine> ConfigAsync(long before, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            ImmutableArray<ConfigEntry> lines = await counting.Configuration.ListAuditBeforeAsync(before, LinesAtOnce, cancellation).ConfigureAwait(false);
            foreach (ConfigEntry line in lines.Where(line => line.Number > after))
            {
                yield return AuditLine.Of(line);
            }

            if (lines.Length < LinesAtOnce || lines[^1].Number <= after)
            {
                yield break;
            }

            before = lines[^1].Number;
        }
    }

    private async IAsyncEnumerable<AuditLine> AccessAsync(long before, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            ImmutableArray<AccessEntry> lines = await store.ListEntriesAsync(before, LinesAtOnce, cancellation).ConfigureAwait(false);
            foreach (AccessEntry line in lines.Where(line => line.Number > after))
            {
                yield return AuditLine.Of(line);
            }

            if (lines.Length < LinesAtOnce || lines[^1].Number <= after)
            {
                yield break;
            }

            before = lines[^1].Number;
        }
    }
}
