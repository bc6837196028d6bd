namespace Footfall.Cli.CommandLine;

/// <summary>Finds the files that come with the project, from wherever the program was built to.</summary>
internal static class Installation
{
    /// <summary>The folder with one folder for each model.</summary>
    public static string ModelsFolder => Find("models/README.md", "models");

    /// <summary>The film that the demo store shows.</summary>
    public static string DemoClip => Find("footage/demo-store/entrance.mp4", "footage/demo-store/entrance.mp4");

    /// <summary>Where films are shipped.</summary>
    public static string Footage => Path.GetDirectoryName(Path.GetDirectoryName(DemoClip))!;

    /// <summary>The service's data folder, where its settings name no other.</summary>
    public static string DataFolder => Find("FootfallPipeline.sln", "data");

    private static string Find(string mark, string wanted)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, mark)))
            {
                return Path.Combine(folder.FullName, wanted);
            }
        }

        throw new InputException($"{wanted} is in no folder above {AppContext.BaseDirectory}; run the program from a checkout.");
    }
}
