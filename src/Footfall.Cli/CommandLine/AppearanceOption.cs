using System.CommandLine;
using Footfall.Vision.Appearance;
using Footfall.Vision.Detection;
using Footfall.Vision.Models;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Cli.CommandLine;

/// <summary>The option that has people told apart by their looks as well.</summary>
internal static class AppearanceOption
{
    /// <summary>Makes the option for one command.</summary>
    public static Option<string?> Create() => new("--appearance")
    {
        Description = "Tells people who were hidden by their looks: an embedding model's name, or the path of its card; off unless set.",
        HelpName = "M",
    };

    /// <summary>Loads the model that a command line asks for; null where it asks for none.</summary>
    /// <exception cref="ModelException">There is none of that name, or it is broken.</exception>
    public static OnnxAppearanceModel? Load(string? model) => model is null
        ? null
        : new OnnxAppearanceModel(
            new ModelCatalog(Installation.ModelsFolder).Find(model), ExecutionProvider.Cpu, NullLogger.Instance);
}
