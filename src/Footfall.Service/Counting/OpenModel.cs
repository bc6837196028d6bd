using Footfall.Pipeline.Graph;
using Footfall.Service.Hosting;
using Footfall.Vision.Detection;
using Footfall.Vision.Models;

namespace Footfall.Service.Counting;

/// <summary>The loaded model and how the graph uses it.</summary>
/// <param name="Detector">Finds people; owned.</param>
/// <param name="Graph">Sizes of the graph.</param>
internal sealed record OpenModel(OnnxPersonDetector Detector, GraphSettings Graph) : IDisposable
{
    /// <summary>Finds, checks and loads the model that the settings name.</summary>
    /// <exception cref="ModelException">There is no such model, or its file is not what its card says.</exception>
    public static OpenModel Open(InferenceOptions options, ILoggerFactory loggers)
    {
        ModelCard card = new ModelCatalog(ServiceHome.Resolve(options.ModelFolder)).Find(options.Model);
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
        return new OpenModel(
            detector,
            new GraphSettings(detector.Model, detectors, new BatchingOptions(options.BatchSize, options.Deadline)));
    }

    public void Dispose() => Detector.Dispose();
}
