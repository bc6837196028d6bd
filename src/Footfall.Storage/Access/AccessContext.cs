using Footfall.Storage.Access.Rows;
using Footfall.Storage.Configuration.Database;
using Microsoft.EntityFrameworkCore;

namespace Footfall.Storage.Access;

/// <summary>The tables of <c>access.db</c>.</summary>
internal sealed class AccessContext(DbContextOptions<AccessContext> options) : DbContext(options)
{
    public DbSet<UserRow> Users => Set<UserRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<SetupRow> Setup => Set<SetupRow>();

    public DbSet<EntryRow> Audit => Set<EntryRow>();

    public DbSet<AnsweredRow> Answered => Set<AnsweredRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<UserRow>().ToTable("users").HasKey(user => user.Id);
        modelBuilder.Entity<KeyRow>().ToTable("api_keys").HasKey(key => key.Id);
        modelBuilder.Entity<KeyRow>().HasIndex(key => key.SecretHash).IsUnique();
        modelBuilder.Entity<SessionRow>().ToTable("sessions").HasKey(session => session.TokenHash);
        modelBuilder.Entity<SessionRow>().HasIndex(session => session.ExpiresAt);
        modelBuilder.Entity<SessionRow>().HasOne<UserRow>().WithMany().HasForeignKey(session => session.UserId);
        modelBuilder.Entity<SetupRow>().ToTable("setup").HasKey(setup => setup.Id);
        modelBuilder.Entity<SetupRow>().Property(setup => setup.Id).ValueGeneratedNever();
        modelBuilder.Entity<EntryRow>().ToTable("audit").HasKey(entry => entry.Number);
        modelBuilder.Entity<EntryRow>().Property(entry => entry.Number).ValueGeneratedNever();
        modelBuilder.Entity<AnsweredRow>().ToTable("requests").HasKey(request => new { request.Actor, request.RequestId });
        modelBuilder.Entity<AnsweredRow>().HasIndex(request => request.AnsweredAt);
    }
}
