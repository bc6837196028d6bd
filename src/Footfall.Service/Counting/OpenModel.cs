using Footfall.Pipeline.Graph;
using Footfall.Service.Hosting;
using Footfall.Vision.Appearance;
using Footfall.Vision.Detection;
using Footfall.Vision.Models;

namespace Footfall.Service.Counting;

/// <summary>The loaded models and how the graph uses them.</summary>
/// <param name="Detector">Finds people; owned.</param>
/// <param name="Looks">Tells people apart; owned. Null where the settings name no such model.</param>
/// <param name="Graph">Sizes of the graph.</param>
/// <param name="Appearance">How each camera uses the looks; null where there are none.</param>
internal sealed record OpenModel(
    OnnxPersonDetector Detector, OnnxAppearanceModel? Looks, GraphSettings Graph, AppearanceSettings? Appearance) : IDisposable
{
    /// <summary>What it can do for single cameras.</summary>
    public DetectionSupport Support(InferenceOptions options, ILoggerFactory loggers) => new(
        Detector.Model,
        options.InputLongSide,
        new ModelCatalog(ServiceHome.Resolve(options.ModelFolder)),
        loggers.CreateLogger<DetectionSupport>());

    /// <summary>Finds, checks and loads the models that the settings name.</summary>
    /// <exception cref="ModelException">There is no such model, or its file is not what its card says.</exception>
    public static OpenModel Open(InferenceOptions options, AppearanceOptions appearance, ILoggerFactory loggers)
    {
        var catalog = new ModelCatalog(ServiceHome.Resolve(options.ModelFolder));
        ModelCard card = catalog.Find(options.Model);
        int detectors = options.Detectors ?? Environment.ProcessorCount;
        var detector = new OnnxPersonDetector(
            card,
            new DetectorOptions
            {
                ScoreFloor = options.ScoreFloor,
                InputLongSide = options.InputLongSide,
                ExecutionProvider = options.ExecutionProvider,
            },
            loggers.CreateLogger<OnnxPersonDetector>());
        OnnxAppearanceModel? looks = string.IsNullOrEmpty(appearance.Model)
            ? null
            : new OnnxAppearanceModel(
                catalog.Find(appearance.Model), options.ExecutionProvider, loggers.CreateLogger<OnnxAppearanceModel>());
        return new OpenModel(
            detector,
            looks,
            new GraphSettings(detector.Model, detectors, new BatchingOptions(options.BatchSize, options.Deadline)),
            looks is null ? null : Settings(looks, appearance));
    }

    public void Dispose()
    {
        Detector.Dispose();
        Looks?.Dispose();
    }

    private static AppearanceSettings Settings(OnnxAppearanceModel looks, AppearanceOptions options)
    {
        var usual = AppearanceSettings.Of(looks);
        return usual with
        {
            Options = usual.Options with { Limit = options.Limit, LooksPerFrame = options.LooksPerFrame },
        };
    }
}
