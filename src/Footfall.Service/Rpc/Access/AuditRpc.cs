using System.Collections.Immutable;
using System.Globalization;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Service.Rpc.Access;

/// <summary>Who did what and when, out of both databases.</summary>
internal sealed class AuditRpc(AuditReader reader) : AuditService.AuditServiceBase
{
    // A filter that fits little must not keep one call busy for long; the next page goes on.
    private const int MostLooked = 20_000;

    private static readonly ListField<AuditLine>[] Fields =
    [
        ListField<AuditLine>.Text("actor", line => line.Entry.Actor),
        ListField<AuditLine>.Text("method", line => line.Entry.Method),
        ListField<AuditLine>.Text("resource", line => line.Entry.Resource),
        new NumberField<AuditLine>("code", line => line.Entry.Code),
        ListField<AuditLine>.Time("create_time", line => line.Entry.CreateTime.ToDateTimeOffset()),
    ];

    /// <inheritdoc/>
    public override async Task<ListAuditEntriesResponse> ListAuditEntries(ListAuditEntriesRequest request, ServerCallContext context)
    {
        var page = new ListRequest("auditEntries", "", request.PageSize, request.PageToken, request.Filter, request.OrderBy);
        int size = page.Size;
        (Func<AuditLine, bool> filter, bool oldestFirst) = Read(page);
        AuditPosition? from = ListToken.Read(page.PageToken, page.Binding, 2) is { } parts
            ? AuditPosition.Read(parts) ?? throw Refusal.InvalidPageToken()
            : null;
        (ImmutableArray<AuditLine> lines, AuditPosition? next) = oldestFirst
            ? await OldestAsync(from ?? AuditPosition.Start, size, filter, context.CancellationToken).ConfigureAwait(false)
            : await NewestAsync(from ?? AuditPosition.End, size, filter, context.CancellationToken).ConfigureAwait(false);
        return new ListAuditEntriesResponse
        {
            AuditEntries = { lines.Select(line => line.Entry) },
            NextPageToken = next is { } place ? ListToken.Of(page.Binding, place.Parts) : "",
        };
    }

    /// <inheritdoc/>
    public override async Task<GetAuditEntryResponse> GetAuditEntry(GetAuditEntryRequest request, ServerCallContext context)
    {
        string id = ResourceNames.AuditEntry.Parse(request.Name, "name")[0];
        if (id[0] is AuditLine.ConfigLetter or AuditLine.AccessLetter
            && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number is > 0 and < long.MaxValue)
        {
            bool isConfig = id[0] == AuditLine.ConfigLetter;
            AuditPosition before = isConfig ? new(number + 1, 0) : new(0, number + 1);
            AuditPosition after = isConfig ? new(number - 1, 0) : new(0, number - 1);
            await foreach (AuditLine line in reader.ReadAsync(before, after, context.CancellationToken).ConfigureAwait(false))
            {
                return new GetAuditEntryResponse { AuditEntry = line.Entry };
            }
        }

        throw Refusal.NotFound(request.Name);
    }

    private static (Func<AuditLine, bool> Filter, bool OldestFirst) Read(ListRequest page)
    {
        Func<AuditLine, bool>? filter;
        try
        {
            filter = FilterParser.Parse(page.Filter)?.Compile(Fields);
        }
        catch (FilterException refused)
        {
            throw Refusal.InvalidField("filter", refused.Message);
        }

        string order = string.Join(' ', page.OrderBy.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return order is "" or "create_time desc" or "create_time" or "create_time asc"
            ? (filter ?? (_ => true), order is "create_time" or "create_time asc")
            : throw Refusal.InvalidField("order_by", "The log is ordered by time alone; write 'create_time', 'create_time desc', or nothing for newest first.");
    }

    private async Task<(ImmutableArray<AuditLine> Lines, AuditPosition? Next)> NewestAsync(
        AuditPosition before, int size, Func<AuditLine, bool> filter, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<AuditLine>();
        AuditPosition place = before;
        int looked = 0;
        await foreach (AuditLine line in reader.ReadAsync(before, AuditPosition.Start, cancellation).ConfigureAwait(false))
        {
            if (found.Count == size || looked == MostLooked)
            {
                return (found.ToImmutable(), place);
            }

            looked++;
            place = line.IsConfig ? place with { Config = line.Number } : place with { Access = line.Number };
            if (filter(line))
            {
                found.Add(line);
            }
        }

        return (found.ToImmutable(), null);
    }

    // Read from the newest on all the same: the last ones that are kept are the oldest.
    private async Task<(ImmutableArray<AuditLine> Lines, AuditPosition? Next)> OldestAsync(
        AuditPosition after, int size, Func<AuditLine, bool> filter, CancellationToken cancellation)
    {
        var kept = new Queue<AuditLine>();
        bool hasMore = false;
        await foreach (AuditLine line in reader.ReadAsync(AuditPosition.End, after, cancellation).ConfigureAwait(false))
        {
            if (filter(line))
            {
                kept.Enqueue(line);
                if (kept.Count > size)
                {
                    hasMore = true;
                    kept.Dequeue();
                }
            }
        }

        ImmutableArray<AuditLine> lines = [.. kept.Reverse()];
        AuditPosition? next = !hasMore ? null : lines.Aggregate(after, (place, line) => line.IsConfig
            ? place with { Config = Math.Max(place.Config, line.Number) }
            : place with { Access = Math.Max(place.Access, line.Number) });
        return (lines, next);
    }
}
