namespace Footfall.Testing;

/// <summary>Where the checkout is.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>FootfallPipeline.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of a file of the project.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "FootfallPipeline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"FootfallPipeline.sln is in no folder above {AppContext.BaseDirectory}; run the tests from a checkout.");
    }
}
