using System.Globalization;
using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Configuration.Database;

/// <content>Lists, page by page.</content>
public sealed partial class ConfigStore
{
    /// <inheritdoc/>
    public async Task<ConfigPage<StoredStore>> ListStoresAsync(PageRequest page, CancellationToken cancellation)
    {
        string[] key = PageToken.Read(page.Token, 1);
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            IQueryable<StoreRow> after = rows.Stores.FromSql($"SELECT * FROM stores WHERE Id > {key[0]}").AsNoTracking();
            List<StoreRow> found = await after.OrderBy(row => row.Id)
                .Take(PageToken.Size(page) + 1).ToListAsync(cancellation).ConfigureAwait(false);
            IReadOnlyDictionary<string, FloorPlanInfo> floorPlans =
                await ConfigReader.FloorPlansAsync(rows, [.. found.Select(row => row.Id)], cancellation).ConfigureAwait(false);
            return PageToken.Page(found, page, row => ConfigReader.Stored(row, floorPlans.GetValueOrDefault(row.Id)), row => [row.Id]);
        }
    }

    /// <inheritdoc/>
    public async Task<ConfigPage<StoredCamera>> ListCamerasAsync(string? storeId, PageRequest page, CancellationToken cancellation)
    {
        string[] key = PageToken.Read(page.Token, 2);
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            IQueryable<CameraRow> after = rows.Cameras.FromSql($"SELECT * FROM cameras WHERE (StoreId, Id) > ({key[0]}, {key[1]})").AsNoTracking();
            after = storeId is null ? after : after.Where(row => row.StoreId == storeId);
            List<CameraRow> found = await after.OrderBy(row => row.StoreId).ThenBy(row => row.Id)
                .Take(PageToken.Size(page) + 1).ToListAsync(cancellation).ConfigureAwait(false);
            return PageToken.Page(found, page, ConfigReader.Stored, row => [row.StoreId, row.Id]);
        }
    }

    /// <inheritdoc/>
    public async Task<ConfigPage<StoredLine>> ListLinesAsync(string? storeId, string? cameraId, PageRequest page, CancellationToken cancellation)
    {
        string[] key = PageToken.Read(page.Token, 3);
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            IQueryable<LineRow> after = rows.Lines.FromSql($"SELECT * FROM lines WHERE (StoreId, CameraId, Id) > ({key[0]}, {key[1]}, {key[2]})").AsNoTracking();
            after = storeId is null ? after : after.Where(row => row.StoreId == storeId);
            after = cameraId is null ? after : after.Where(row => row.CameraId == cameraId);
            List<LineRow> found = await after.OrderBy(row => row.StoreId).ThenBy(row => row.CameraId).ThenBy(row => row.Id)
                .Take(PageToken.Size(page) + 1).ToListAsync(cancellation).ConfigureAwait(false);
            return PageToken.Page(found, page, ConfigReader.Stored, row => [row.StoreId, row.CameraId, row.Id]);
        }
    }

    /// <inheritdoc/>
    public async Task<ConfigPage<StoredZone>> ListZonesAsync(string? storeId, string? cameraId, PageRequest page, CancellationToken cancellation)
    {
        string[] key = PageToken.Read(page.Token, 3);
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            IQueryable<ZoneRow> after = rows.Zones.FromSql($"SELECT * FROM zones WHERE (StoreId, CameraId, Id) > ({key[0]}, {key[1]}, {key[2]})").AsNoTracking();
            after = storeId is null ? after : after.Where(row => row.StoreId == storeId);
            after = cameraId is null ? after : after.Where(row => row.CameraId == cameraId);
            List<ZoneRow> found = await after.OrderBy(row => row.StoreId).ThenBy(row => row.CameraId).ThenBy(row => row.Id)
                .Take(PageToken.Size(page) + 1).ToListAsync(cancellation).ConfigureAwait(false);
            return PageToken.Page(found, page, ConfigReader.Stored, row => [row.StoreId, row.CameraId, row.Id]);
        }
    }

    /// <inheritdoc/>
    public async Task<ConfigPage<StoredArea>> ListAreasAsync(string? storeId, PageRequest page, CancellationToken cancellation)
    {
        string[] key = PageToken.Read(page.Token, 2);
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            IQueryable<AreaRow> after = rows.Areas.FromSql($"SELECT * FROM areas WHERE (StoreId, Id) > ({key[0]}, {key[1]})");
            after = storeId is null ? after : after.Where(row => row.StoreId == storeId);
            IQueryable<AreaRow> some = after.OrderBy(row => row.StoreId).ThenBy(row => row.Id).Take(PageToken.Size(page) + 1);
            return PageToken.Page(
                [.. await ConfigReader.AreasAsync(rows, some, cancellation).ConfigureAwait(false)],
                page,
                area => area,
                area => [area.StoreId, area.Area.Id]);
        }
    }

    /// <inheritdoc/>
    public async Task<ConfigPage<StoredPlanVersion>> ListPlanVersionsAsync(
        string storeId, string cameraId, PageRequest page, CancellationToken cancellation)
    {
        long before = PageToken.ReadNumber(page.Token);
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            List<PlanVersionRow> found = await rows.PlanVersions.AsNoTracking()
                .Where(row => row.StoreId == storeId && row.CameraId == cameraId && row.Version < before)
                .OrderByDescending(row => row.Version)
                .Take(PageToken.Size(page) + 1).ToListAsync(cancellation).ConfigureAwait(false);
            return PageToken.Page(found, page, ConfigReader.Stored, row => [row.Version.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    /// <inheritdoc/>
    public Task<ConfigPage<AuditEntry>> ListAuditAsync(PageRequest page, CancellationToken cancellation) =>
        ListAuditAsync(AuditFilter.None, page, cancellation);

    /// <inheritdoc/>
    public async Task<ConfigPage<AuditEntry>> ListAuditAsync(AuditFilter filter, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        long before = PageToken.ReadNumber(page.Token);
        ConfigContext rows = _database.Connect();
        await using (rows.ConfigureAwait(false))
        {
            List<AuditRow> found = await Chosen(rows.Audit.AsNoTracking(), filter)
                .Where(row => row.Change < before)
                .OrderByDescending(row => row.Change)
                .Take(PageToken.Size(page) + 1).ToListAsync(cancellation).ConfigureAwait(false);
            return PageToken.Page(found, page, ConfigReader.Stored, row => [row.Change.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static IQueryable<AuditRow> Chosen(IQueryable<AuditRow> entries, AuditFilter filter)
    {
        entries = filter.From is { } from ? entries.Where(row => row.At >= from) : entries;
        entries = filter.Until is { } until ? entries.Where(row => row.At < until) : entries;
        // Not StartsWith, which becomes LIKE here and takes upper and lower case for the same.
        entries = filter.ResourcePrefix is { } prefix ? entries.Where(row => row.Resource.Substring(0, prefix.Length) == prefix) : entries;
        entries = filter.Author is { } author ? entries.Where(row => row.Author == author) : entries;
        return filter.Method is { } method ? entries.Where(row => row.Method == method) : entries;
    }
}
