using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Footfall.Storage.Configuration.Database;

/// <content>Writes.</content>
public sealed partial class ConfigStore
{
    private const int LongestRequestId = 128;

    private static readonly TimeSpan RequestsAreKept = TimeSpan.FromDays(1);

    // What is refused later, such as a coordinate that is no number, has a fingerprint too.
    private static readonly JsonSerializerOptions AnyNumber = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <inheritdoc/>
    public async Task<ConfigResult> WriteAsync(ConfigCommand command, WriteRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(request);
        CheckRequest(request);
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ConfigContext rows = _database.Connect();
            await using (rows.ConfigureAwait(false))
            {
                // Takes the write lock at once: what is checked here holds until the commit.
                IDbContextTransaction transaction = await rows.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    return await FirstAnswerAsync(rows, command, request, cancellation).ConfigureAwait(false)
                        ?? await RunAsync(rows, transaction, command, request, cancellation).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async Task MarkAppliedAsync(string storeId, string cameraId, int version, DateTimeOffset at, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            ConfigContext rows = _database.Connect();
            await using (rows.ConfigureAwait(false))
            {
                await rows.PlanVersions
                    .Where(row => row.StoreId == storeId && row.CameraId == cameraId && row.Version == version && row.AppliedAt == null)
                    .ExecuteUpdateAsync(row => row.SetProperty(plan => plan.AppliedAt, at), cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    private static void CheckRequest(WriteRequest request)
    {
        if (request.RequestId is { } id && (id.Length is 0 or > LongestRequestId))
        {
            throw ConfigRefusedException.Invalid(
                ResourceName.Configuration, "request_id", $"The request id has {id.Length} characters; write a UUID, or none.");
        }
    }

    private async Task<ConfigResult> RunAsync(
        ConfigContext rows,
        IDbContextTransaction transaction,
        ConfigCommand command,
        WriteRequest request,
        CancellationToken cancellation)
    {
        // As exact as it is stored, so that an answer says what a later read says.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(_clock.GetUtcNow().ToUnixTimeMilliseconds());
        long change = await LastChangeAsync(rows, cancellation).ConfigureAwait(false) + 1;
        var scope = new WriteScope(rows, _secrets, _folder, request.Author, now, change) { DetectionRule = DetectionRule };
        Outcome outcome = await command.RunAsync(scope, cancellation).ConfigureAwait(false);
        var result = new ConfigResult(outcome.Resource, outcome.Etag, outcome.PlanVersion, outcome.Warnings, outcome.Changes);
        if (request.Answer is { } answer)
        {
            result = result with { Answer = await answer(new ConfigReads(rows), result).ConfigureAwait(false) };
        }

        if (request.ValidateOnly)
        {
            return result;
        }

        if (!outcome.Changes.IsEmpty)
        {
            rows.Add(new AuditRow
            {
                Change = change,
                At = now,
                Author = request.Author,
                Command = command.Name,
                Method = request.Method,
                Peer = request.Peer,
                Resource = outcome.Resource,
                Before = outcome.Before,
                After = outcome.After,
                Changes = string.Join('\n', outcome.Changes),
                PlanVersion = outcome.PlanVersion,
            });
        }

        if (request.RequestId is { } id)
        {
            rows.Add(new RequestRow
            {
                Author = request.Author,
                RequestId = id,
                Fingerprint = Convert.ToBase64String(_secrets.Protect(Fingerprint(command, request))),
                Answer = JsonSerializer.Serialize(result),
                AnsweredAt = now,
            });
        }

        await rows.SaveChangesAsync(cancellation).ConfigureAwait(false);
        // From here on it is done: giving up between commit and answer would make it look undone.
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        if (!outcome.Changes.IsEmpty)
        {
            await PublishAsync().ConfigureAwait(false);
        }

        return result;
    }

    private async Task<ConfigResult?> FirstAnswerAsync(
        ConfigContext rows, ConfigCommand command, WriteRequest request, CancellationToken cancellation)
    {
        if (request.RequestId is not { } id)
        {
            return null;
        }

        DateTimeOffset oldest = _clock.GetUtcNow() - RequestsAreKept;
        await rows.Requests.Where(old => old.AnsweredAt < oldest).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        if (await rows.Requests.FindAsync([request.Author, id], cancellation).ConfigureAwait(false) is not { } first)
        {
            return null;
        }

        return _secrets.Unprotect(Convert.FromBase64String(first.Fingerprint)) == Fingerprint(command, request)
            ? JsonSerializer.Deserialize<ConfigResult>(first.Answer)
            : throw ConfigRefusedException.RequestIdReused();
    }

    // Kept encrypted: a bare hash of a command with a password in it would let the password be guessed.
    private static string Fingerprint(ConfigCommand command, WriteRequest request) =>
        $"{command.Name} {Convert.ToHexString(SHA256.HashData(request.Asked is { } asked ? asked.Span : Said(command)))}";

    private static byte[] Said(ConfigCommand command) => command switch
    {
        ReplaceConfiguration all => StoreConfigFile.WriteAll(all.Stores, withCredentials: true),
        { IsComputed: true } => throw new ArgumentException(
            $"{command.Name} is worked out inside the transaction; say what was asked to make its request id count."),
        _ => JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), AnyNumber),
    };

    private async Task PublishAsync()
    {
        if (_watchers.IsEmpty)
        {
            return;
        }

        try
        {
            _watchers.Publish(await ReadSnapshotAsync(CancellationToken.None).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // The write is done and must be answered as done; whoever watches is told that it cannot go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _watchers.Complete(failure);
        }
    }
}
