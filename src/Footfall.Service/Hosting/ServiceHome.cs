namespace Footfall.Service.Hosting;

/// <summary>Where relative paths of settings start.</summary>
internal static class ServiceHome
{
    /// <summary>The checkout that the program was built in, else the program's own folder.</summary>
    public static string Folder { get; } = FindCheckout() ?? AppContext.BaseDirectory;

    /// <summary>Full path of a setting's path.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path, Folder);

    private static string? FindCheckout()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FootfallPipeline.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
