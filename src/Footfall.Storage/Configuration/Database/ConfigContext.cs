using Footfall.Storage.Configuration.Database.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footfall.Storage.Configuration.Database;

/// <summary>The tables of <c>config.db</c>.</summary>
internal sealed class ConfigContext(DbContextOptions<ConfigContext> options) : DbContext(options)
{
    public DbSet<StoreRow> Stores => Set<StoreRow>();

    public DbSet<FloorPlanRow> FloorPlans => Set<FloorPlanRow>();

    public DbSet<CameraRow> Cameras => Set<CameraRow>();

    public DbSet<LineRow> Lines => Set<LineRow>();

    public DbSet<ZoneRow> Zones => Set<ZoneRow>();

    public DbSet<PlanVersionRow> PlanVersions => Set<PlanVersionRow>();

    public DbSet<AreaRow> Areas => Set<AreaRow>();

    public DbSet<AreaLineRow> AreaLines => Set<AreaLineRow>();

    public DbSet<AreaZoneRow> AreaZones => Set<AreaZoneRow>();

    public DbSet<RequestRow> Requests => Set<RequestRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        EntityTypeBuilder<StoreRow> stores = modelBuilder.Entity<StoreRow>();
        stores.ToTable("stores").HasKey(store => store.Id);
        stores.Property(store => store.Change).IsConcurrencyToken();

        EntityTypeBuilder<FloorPlanRow> floorPlans = modelBuilder.Entity<FloorPlanRow>();
        floorPlans.ToTable("floor_plans").HasKey(floorPlan => floorPlan.StoreId);
        floorPlans.Property(floorPlan => floorPlan.Change).IsConcurrencyToken();
        floorPlans.HasOne<StoreRow>().WithOne().HasForeignKey<FloorPlanRow>(floorPlan => floorPlan.StoreId);

        EntityTypeBuilder<CameraRow> cameras = modelBuilder.Entity<CameraRow>();
        cameras.ToTable("cameras").HasKey(camera => new { camera.StoreId, camera.Id });
        cameras.Property(camera => camera.Change).IsConcurrencyToken();
        cameras.Property(camera => camera.PlanChange).IsConcurrencyToken();
        cameras.Property(camera => camera.PictureMode).HasConversion<string>().HasDefaultValue(PictureMode.Full);
        cameras.HasOne<StoreRow>().WithMany().HasForeignKey(camera => camera.StoreId).OnDelete(DeleteBehavior.Restrict);

        EntityTypeBuilder<LineRow> lines = modelBuilder.Entity<LineRow>();
        lines.ToTable("lines").HasKey(line => new { line.StoreId, line.CameraId, line.Id });
        lines.Property(line => line.Change).IsConcurrencyToken();
        lines.Property(line => line.Role).HasConversion<string>();
        lines.Property(line => line.In).HasConversion<string>();
        lines.HasOne<CameraRow>().WithMany().HasForeignKey(line => new { line.StoreId, line.CameraId });

        EntityTypeBuilder<ZoneRow> zones = modelBuilder.Entity<ZoneRow>();
        zones.ToTable("zones").HasKey(zone => new { zone.StoreId, zone.CameraId, zone.Id });
        zones.Property(zone => zone.Change).IsConcurrencyToken();
        zones.Property(zone => zone.Role).HasConversion<string>();
        zones.HasOne<CameraRow>().WithMany().HasForeignKey(zone => new { zone.StoreId, zone.CameraId });

        EntityTypeBuilder<PlanVersionRow> versions = modelBuilder.Entity<PlanVersionRow>();
        versions.ToTable("plan_versions").HasKey(version => new { version.StoreId, version.CameraId, version.Version });
        versions.HasOne<CameraRow>().WithMany().HasForeignKey(version => new { version.StoreId, version.CameraId });

        ModelAreas(modelBuilder);

        modelBuilder.Entity<RequestRow>().ToTable("requests").HasKey(request => new { request.Author, request.RequestId });
        modelBuilder.Entity<RequestRow>().HasIndex(request => request.AnsweredAt);
        modelBuilder.Entity<AuditRow>().ToTable("audit").HasKey(entry => entry.Change);
        modelBuilder.Entity<AuditRow>().Property(entry => entry.Change).ValueGeneratedNever();
    }

    // What an area names cannot go while the area names it.
    private static void ModelAreas(ModelBuilder modelBuilder)
    {
        EntityTypeBuilder<AreaRow> areas = modelBuilder.Entity<AreaRow>();
        areas.ToTable("areas").HasKey(area => new { area.StoreId, area.Id });
        areas.Property(area => area.Change).IsConcurrencyToken();
        areas.Property(area => area.Kind).HasConversion<string>();
        areas.HasOne<StoreRow>().WithMany().HasForeignKey(area => area.StoreId).OnDelete(DeleteBehavior.Restrict);

        EntityTypeBuilder<AreaLineRow> lines = modelBuilder.Entity<AreaLineRow>();
        lines.ToTable("area_lines").HasKey(line => new { line.StoreId, line.AreaId, line.CameraId, line.LineId });
        lines.HasOne<AreaRow>().WithMany().HasForeignKey(line => new { line.StoreId, line.AreaId });
        lines.HasOne<LineRow>().WithMany().HasForeignKey(line => new { line.StoreId, line.CameraId, line.LineId })
            .OnDelete(DeleteBehavior.Restrict);

        EntityTypeBuilder<AreaZoneRow> zones = modelBuilder.Entity<AreaZoneRow>();
        zones.ToTable("area_zones").HasKey(zone => new { zone.StoreId, zone.AreaId, zone.CameraId, zone.ZoneId });
        zones.HasOne<AreaRow>().WithMany().HasForeignKey(zone => new { zone.StoreId, zone.AreaId });
        zones.HasOne<ZoneRow>().WithMany().HasForeignKey(zone => new { zone.StoreId, zone.CameraId, zone.ZoneId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
