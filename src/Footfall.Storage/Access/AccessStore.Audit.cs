using System.Collections.Immutable;
using Footfall.Storage.Access.Rows;
using Footfall.Storage.Configuration.Database;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Access;

/// <content>Who did what.</content>
public sealed partial class AccessStore
{
    /// <summary>Keeps what was done or refused elsewhere.</summary>
    /// <param name="request">Who and what.</param>
    /// <param name="resource">What it was about; cut at 256 characters.</param>
    /// <param name="code">A google.rpc.Code; 0 for done.</param>
    /// <param name="changes">One sentence each; never secrets.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task NoteAsync(
        AccessRequest request, string resource, int code, ImmutableArray<string> changes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(resource);
        return WriteAsync(
            request with { RequestId = null, ValidateOnly = false },
            scope =>
            {
                scope.Rows.Add(Entry(scope, request, resource, code, changes));
                return Task.FromResult(new Written<bool>(true, resource, []));
            },
            cancellation);
    }

    /// <summary>Lines of the log, newest first.</summary>
    /// <param name="before">Only lines with smaller numbers.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ImmutableArray<AccessEntry>> ListEntriesAsync(long before, int most, CancellationToken cancellation) => ReadAsync(
        async rows =>
        {
            List<EntryRow> found = await rows.Audit.AsNoTracking()
                .Where(row => row.Number < before)
                .OrderByDescending(row => row.Number)
                .Take(most).ToListAsync(cancellation).ConfigureAwait(false);
            return found.Select(Stored).ToImmutableArray();
        });

    /// <summary>One line of the log.</summary>
    /// <exception cref="ConfigRefusedException">It is not there.</exception>
    public async Task<AccessEntry> GetEntryAsync(long number, CancellationToken cancellation)
    {
        ImmutableArray<AccessEntry> found = await ListEntriesAsync(number + 1, 1, cancellation).ConfigureAwait(false);
        return found is [{ Number: var had } entry] && had == number
            ? entry
            : throw ConfigRefusedException.NotFound($"auditEntries/a{number}");
    }

    private static EntryRow Entry(
        AccessScope scope, AccessRequest request, string resource, int code, ImmutableArray<string> changes) => new()
        {
            Number = scope.Change,
            At = scope.Now,
            Actor = request.Actor,
            Peer = request.Peer,
            Method = request.Method,
            Resource = resource.Length <= LongestResource ? resource : resource[..LongestResource],
            Code = code,
            Changes = string.Join('\n', changes),
        };

    private static AccessEntry Stored(EntryRow row) => new(
        row.Number,
        row.At,
        row.Actor,
        row.Peer,
        row.Method,
        row.Resource,
        row.Code,
        [.. row.Changes.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);

    private const int LongestResource = 256;
}
