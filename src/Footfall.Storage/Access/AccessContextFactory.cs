using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Footfall.Storage.Access;

/// <summary>Lets <c>dotnet ef migrations add</c> see the tables; nothing else uses it.</summary>
internal sealed class AccessContextFactory : IDesignTimeDbContextFactory<AccessContext>
{
    public AccessContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AccessContext>().UseSqlite("Data Source=:memory:").Options);
}
