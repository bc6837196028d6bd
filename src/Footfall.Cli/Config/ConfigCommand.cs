using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Footfall.Cli.CommandLine;
using Footfall.Domain.Plans;
using Footfall.Exchange;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;

namespace Footfall.Cli.Config;

/// <summary><c>footfall config</c>: the configuration out of and into a data folder.</summary>
internal static class ConfigCommand
{
    public static Command Create() => new("config", "Keeps a copy of the configuration, or puts one in place.")
    {
        CreateExport(),
        CreateImport(),
    };

    private static Command CreateExport()
    {
        Option<string?> data = DataOption();
        var output = new Option<string?>("--out") { Description = "File to write, for its owner only; standard output unless given." };
        var credentials = new Option<bool>("--with-credentials")
        {
            Description = "Writes the cameras' users and passwords in clear, which makes the file a secret; else *** stands for them.",
        };
        var command = new Command("export", "Writes all stores, cameras, plans and areas as JSON.") { data, output, credentials };
        command.SetAction(async (parsed, cancellation) =>
        {
            string folder = Folder(parsed.GetValue(data));
            if (!File.Exists(Path.Combine(folder, ConfigStore.FileName)))
            {
                throw new InputException($"There is no {ConfigStore.FileName} in {folder}; start the service once, or name its data folder with --data.");
            }

            using var secrets = DataProtectionSecrets.In(folder);
            ConfigStore store = await ConfigStore.OpenAsync(folder, secrets, TimeProvider.System, cancellation).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                ImmutableArray<StorePlan> stores = (await store.ReadExportAsync(cancellation).ConfigureAwait(false)).Stores;
                byte[] document = ConfigurationJson.Write(Configurations.Of(stores, parsed.GetValue(credentials), TimeProvider.System.GetUtcNow()));
                if (parsed.GetValue(output) is { } path)
                {
                    StoreConfigFile.WriteDocument(path, document);
                }
                else
                {
                    await Console.Out.WriteAsync(Encoding.UTF8.GetString(document)).ConfigureAwait(false);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateImport()
    {
        var file = new Argument<string>("FILE") { Description = "An export, one of an earlier version, or one store in the form of store.json; relative camera files start at its folder." };
        Option<string?> data = DataOption();
        var replace = new Option<bool>("--replace") { Description = "Puts it in place of the present configuration; what is not in it goes." };
        var check = new Option<bool>("--check") { Description = "Says what would change, and changes nothing." };
        var command = new Command("import", "Puts a configuration in place, whole or not at all.") { file, data, replace, check };
        command.SetAction(async (parsed, cancellation) =>
        {
            string folder = Folder(parsed.GetValue(data));
            string path = parsed.GetRequiredValue(file);
            (ImmutableArray<StorePlan> stores, V1.Configuration? message) = ConfigurationJson.Read(
                await StoreConfigFile.ReadDocumentAsync(path, cancellation).ConfigureAwait(false),
                path,
                Path.GetDirectoryName(Path.GetFullPath(path))!);
            await WarnOfFilesAsync(stores, folder).ConfigureAwait(false);
            using var secrets = DataProtectionSecrets.In(folder);
            ConfigStore store = await ConfigStore.OpenAsync(folder, secrets, TimeProvider.System, cancellation).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                var request = new WriteRequest("command line", ValidateOnly: parsed.GetValue(check));
                ConfigResult result = await WriteAsync(
                    store, new ReplaceConfiguration(stores, parsed.GetValue(replace)), message, request, cancellation).ConfigureAwait(false);
                await TellAsync(result).ConfigureAwait(false);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<ConfigResult> WriteAsync(
        ConfigStore store, ReplaceConfiguration all, V1.Configuration? message, WriteRequest request, CancellationToken cancellation)
    {
        try
        {
            return await store.WriteAsync(all, request, cancellation).ConfigureAwait(false);
        }
        catch (ConfigRefusedException refused) when (refused.Kind == RefusalKind.Blocked)
        {
            throw new InputException(
                $"The configuration is not empty: it has {string.Join(", ", refused.Blockers)}. Give --replace to put the file in its place.");
        }
        catch (ConfigRefusedException refused) when (refused.Kind == RefusalKind.Invalid && message is not null)
        {
            throw new InvalidMessageException(
                [.. refused.Errors.Select(error => new PlanError(Configurations.Path(message, refused.Resource, error.Path), error.Message))]);
        }
        catch (ConfigRefusedException refused)
        {
            throw new InputException(refused.Message);
        }
    }

    // Whoever is on the computer itself may read any file; over the contract nobody may.
    private static async Task WarnOfFilesAsync(ImmutableArray<StorePlan> stores, string folder)
    {
        var fence = new FolderFence([folder, Installation.Footage]);
        foreach (StorePlan store in stores)
        {
            foreach (CameraSetup camera in store.Cameras.Where(camera => !fence.Allows(camera.Address)))
            {
                await Console.Error.WriteLineAsync(
                    $"stores/{store.Id}/cameras/{camera.Id}: its file lies outside the data folder and {Installation.Footage}. It is counted, but nobody can give it to a camera " +
                    "over the service unless Storage:MediaFolders names its folder.").ConfigureAwait(false);
            }
        }
    }

    private static async Task TellAsync(ConfigResult result)
    {
        foreach (string change in result.Changes)
        {
            await Console.Out.WriteLineAsync(change).ConfigureAwait(false);
        }

        foreach (PlanWarning warning in result.Warnings)
        {
            await Console.Error.WriteLineAsync(warning.ToString()).ConfigureAwait(false);
        }

        await Console.Error.WriteLineAsync(result.Changes.IsEmpty
            ? "Nothing differs."
            : "A service that runs on this folder counts by it once it is started again.").ConfigureAwait(false);
    }

    private static Option<string?> DataOption() => new("--data") { Description = "The service's data folder; data in the checkout unless given." };

    private static string Folder(string? given) => Path.GetFullPath(given ?? Installation.DataFolder);
}
