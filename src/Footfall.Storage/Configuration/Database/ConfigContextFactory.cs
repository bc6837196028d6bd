using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Lets <c>dotnet ef migrations add</c> see the tables; nothing else uses it.</summary>
internal sealed class ConfigContextFactory : IDesignTimeDbContextFactory<ConfigContext>
{
    public ConfigContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ConfigContext>().UseSqlite("Data Source=:memory:").Options);
}
