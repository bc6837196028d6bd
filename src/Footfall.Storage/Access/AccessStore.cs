using System.Text.Json;
using Footfall.Storage.Access.Rows;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Footfall.Storage.Access;

/// <summary>Users, keys, sessions and who did what, in <c>access.db</c>, an SQLite file in the data folder.</summary>
/// <remarks>
/// Holds hashes of passwords, keys and tokens, never those themselves. Safe to use from several threads; other processes, such
/// as the command line, may write too and are seen at once. Refusals throw <see cref="ConfigRefusedException"/> or
/// <see cref="AccessRefusedException"/> and change nothing.
/// </remarks>
public sealed partial class AccessStore : IDisposable
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "access.db";

    private static readonly TimeSpan AnswersAreKept = TimeSpan.FromDays(1);

    private readonly MigratedFile<AccessContext> _file;
    private readonly TimeProvider _clock;
    private readonly bool _emailSignsIn;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private AccessStore(MigratedFile<AccessContext> file, TimeProvider clock, bool emailSignsIn)
    {
        _file = file;
        _clock = clock;
        _emailSignsIn = emailSignsIn;
    }

    /// <summary>Opens the users of a data folder.</summary>
    /// <param name="dataFolder">It and the file are made where they are missing.</param>
    /// <param name="clock">Stamps what is written and says what has expired.</param>
    /// <param name="emailSignsIn">Whether a user without password can sign in by an address that an external provider vouches for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreConfigException">The file cannot be used.</exception>
    public static async Task<AccessStore> OpenAsync(
        string dataFolder, TimeProvider clock, bool emailSignsIn, CancellationToken cancellation)
    {
        string path = Path.Combine(Path.GetFullPath(dataFolder), FileName);
        return new AccessStore(
            await MigratedFile<AccessContext>.OpenAsync(path, cancellation).ConfigureAwait(false),
            clock,
            emailSignsIn);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Close();
        _writing.Dispose();
    }

    private async Task<T> ReadAsync<T>(Func<AccessContext, Task<T>> read)
    {
        AccessContext rows = _file.Connect();
        await using (rows.ConfigureAwait(false))
        {
            return await read(rows).ConfigureAwait(false);
        }
    }

    private async Task<T> WriteAsync<T>(AccessRequest request, Func<AccessScope, Task<Written<T>>> run, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            AccessContext rows = _file.Connect();
            await using (rows.ConfigureAwait(false))
            {
                // Takes the write lock at once: what is checked here holds until the commit.
                IDbContextTransaction transaction = await rows.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    if (await FirstAnswerAsync(rows, request, cancellation).ConfigureAwait(false) is { } first)
                    {
                        return JsonSerializer.Deserialize<T>(first.Answer)!;
                    }

                    long change = (await rows.Audit.MaxAsync(entry => (long?)entry.Number, cancellation).ConfigureAwait(false) ?? 0) + 1;
                    var scope = new AccessScope(rows, _clock.GetUtcNow(), change);
                    Written<T> written = await run(scope).ConfigureAwait(false);
                    if (!request.ValidateOnly)
                    {
                        Keep(scope, request, written);
                        await rows.SaveChangesAsync(cancellation).ConfigureAwait(false);
                        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                    }

                    return written.Answer;
                }
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    private static void Keep<T>(AccessScope scope, AccessRequest request, Written<T> written)
    {
        if (!written.Changes.IsEmpty)
        {
            scope.Rows.Add(Entry(scope, request, written.Resource, 0, written.Changes));
        }

        if (request.RequestId is { } id)
        {
            scope.Rows.Add(new AnsweredRow
            {
                Actor = request.Actor,
                RequestId = id,
                Fingerprint = request.Fingerprint,
                Answer = JsonSerializer.Serialize(written.Answer),
                AnsweredAt = scope.Now,
            });
        }
    }

    private async Task<AnsweredRow?> FirstAnswerAsync(AccessContext rows, AccessRequest request, CancellationToken cancellation)
    {
        if (request.RequestId is not { } id)
        {
            return null;
        }

        DateTimeOffset oldest = _clock.GetUtcNow() - AnswersAreKept;
        await rows.Answered.Where(old => old.AnsweredAt < oldest).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        AnsweredRow? first = await rows.Answered.FindAsync([request.Actor, id], cancellation).ConfigureAwait(false);
        return first is null || first.Fingerprint == request.Fingerprint
            ? first
            : throw new AccessRefusedException(
                AccessRefusal.RequestIdReused, "", "The request_id was used for another request within the last day; make a new one for each change.");
    }
}
