using System.Text;
using Footfall.Domain.Plans;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Encrypts with ASP.NET Data Protection; the keys lie in the folder <c>keys</c> beside the configuration.</summary>
/// <remarks>
/// Who has the whole data folder has the keys too: this keeps secrets out of copies of <c>config.db</c>, exports, logs and
/// backups of the file alone. Needs no web host, so that the command line and the service read the same file.
/// </remarks>
public sealed class DataProtectionSecrets : ISecretProtector, IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly ServiceProvider _services;
    private readonly IDataProtector _protector;

    private DataProtectionSecrets(ServiceProvider services)
    {
        _services = services;
        _protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Footfall.Configuration.Secrets");
    }

    /// <summary>Uses the keys of a data folder; the first secret makes the first key.</summary>
    /// <param name="dataFolder">Its folder <c>keys</c> is made where it is missing, for its owner only.</param>
    /// <exception cref="StoreConfigException">The folder cannot be made.</exception>
    public static DataProtectionSecrets In(string dataFolder)
    {
        string keys = Path.Combine(dataFolder, "keys");
        try
        {
            MakeFolder(dataFolder, keys);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreConfigException(
                dataFolder,
                [new PlanError("", $"The folder '{keys}' cannot be made: {failure.Message} Make the data folder writable, or choose another one.")],
                failure);
        }

        var services = new ServiceCollection();
        // A fixed name: by default it is the program's folder, and a moved installation could not read its own secrets.
        services.AddDataProtection().SetApplicationName("footfall").PersistKeysToFileSystem(new DirectoryInfo(keys));
        return new DataProtectionSecrets(services.BuildServiceProvider());
    }

    private static void MakeFolder(string dataFolder, string keys)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(keys);
        }
        else if (!Directory.Exists(keys))
        {
            Directory.CreateDirectory(dataFolder);
            Directory.CreateDirectory(keys, OwnerOnly);
        }
    }

    /// <inheritdoc/>
    public byte[] Protect(string secret) => _protector.Protect(Encoding.UTF8.GetBytes(secret));

    /// <inheritdoc/>
    public string Unprotect(byte[] bytes) => Encoding.UTF8.GetString(_protector.Unprotect(bytes));

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
