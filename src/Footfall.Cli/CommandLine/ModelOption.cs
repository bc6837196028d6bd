using System.CommandLine;
using Footfall.Vision.Detection;
using Footfall.Vision.Models;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Cli.CommandLine;

/// <summary>The option that chooses a detector, the same for every command.</summary>
internal static class ModelOption
{
    /// <summary>The model that is used unless another is named.</summary>
    public const string DefaultModel = "nanodet-g";

    /// <summary>Makes the option for one command.</summary>
    public static Option<string> Create() => new("--model")
    {
        Description = "A model's name (see 'footfall models list'), or the path of a card.",
        HelpName = "M",
        DefaultValueFactory = static _ => DefaultModel,
    };

    /// <summary>Loads the detector that a command line asks for.</summary>
    /// <exception cref="ModelException">There is none of that name, or it is broken.</exception>
    public static OnnxPersonDetector Load(string model) => new(
        new ModelCatalog(Installation.ModelsFolder).Find(model), new DetectorOptions(), NullLogger.Instance);
}
