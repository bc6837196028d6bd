using System.Collections.Immutable;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <content>Who changed what, from any place in the log on.</content>
public sealed partial class ConfigStore
{
    /// <summary>Lines of the log, newest first.</summary>
    /// <param name="before">Only lines with smaller numbers.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ImmutableArray<AuditEntry>> ListAuditBeforeAsync(long before, int most, CancellationToken cancellation)
    {
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            List<AuditRow> found = await rows.Audit.AsNoTracking()
                .Where(row => row.Change < before)
                .OrderByDescending(row => row.Change)
                .Take(most).ToListAsync(cancellation).ConfigureAwait(false);
            return [.. found.Select(ConfigReader.Stored)];
        }
    }
}
