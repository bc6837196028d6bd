using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Commands;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Fills a configuration that was never written to.</summary>
public static class FirstConfiguration
{
    /// <summary>Ending of a <c>store.json</c> that was taken over; kept for whoever wants to look at it.</summary>
    public const string ImportedEnding = ".imported";

    private static readonly WriteRequest AsService = new("system");

    /// <summary>Takes over a <c>store.json</c> of an earlier version, else the demo store.</summary>
    /// <param name="store">Left as it is where anything was ever written to it.</param>
    /// <param name="dataFolder">Where a <c>store.json</c> may be; once taken over it is renamed.</param>
    /// <param name="demoFile">The demo store's configuration; relative addresses start at its folder.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreConfigException">The file is not usable; it is left as it was.</exception>
    public static async Task FillAsync(IConfigStore store, string dataFolder, string demoFile, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        if ((await store.ListAuditAsync(new PageRequest(1), cancellation).ConfigureAwait(false)).Items.Length > 0)
        {
            return;
        }

        string earlier = Path.Combine(dataFolder, StoreConfigFile.FileName);
        bool isThere = File.Exists(earlier) || Directory.Exists(earlier);
        string file = isThere ? earlier : demoFile;
        StorePlan plan = await StoreConfigFile.LoadAsync(file, null, cancellation).ConfigureAwait(false);
        try
        {
            await store.WriteAsync(new ReplaceConfiguration([plan], Replace: false), AsService, cancellation).ConfigureAwait(false);
        }
        catch (ConfigRefusedException refused)
        {
            throw new StoreConfigException(file, [new PlanError("", refused.Message)], refused);
        }

        if (isThere)
        {
            // A crash just before leaves the file under its name, where nothing reads it any more.
            File.Move(earlier, earlier + ImportedEnding, overwrite: true);
        }
    }
}
