using Footfall.Analytics;
using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Stillness;
using Footfall.Tracking.Stillness;

namespace Footfall.Service.Counting;

/// <summary>Makes the cameras' learners of still things and keeps what they learn.</summary>
internal sealed class StillLearning(StillThingsFile file, StillnessOptions options, ILoggerFactory loggers)
{
    private readonly List<StillKeeper> _keepers = [];
    private readonly ILogger<StillKeeper> _logger = loggers.CreateLogger<StillKeeper>();

    /// <summary>A camera's learner with what it knew; null where learning is off.</summary>
    public StillThings? Begin(CameraSetup setup)
    {
        if (options.LearnAfter == TimeSpan.Zero)
        {
            return null;
        }

        var learning = new StillOptions
        {
            LearnAfter = options.LearnAfter,
            LongestFrameGap = AnalyzerOptions.For(setup.FramesPerSecond).LongestFrameGap,
        };
        var keeper = new StillKeeper(setup.Id, file, _logger);
        _keepers.Add(keeper);
        return keeper.Begin(learning);
    }

    /// <summary>Keeps where everything stands; once the cameras have stopped.</summary>
    public void Save()
    {
        foreach (StillKeeper keeper in _keepers)
        {
            keeper.Save();
        }
    }
}
