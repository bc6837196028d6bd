using System.Collections.Concurrent;
using Footfall.Analytics;
using Footfall.Service.Hosting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Stillness;
using Footfall.Tracking.Stillness;

namespace Footfall.Service.Counting;

/// <summary>Makes the cameras' learners of still things and keeps what they learn.</summary>
internal sealed class StillLearning(StillThingsFile file, StillnessOptions options, ILoggerFactory loggers)
{
    private readonly ConcurrentDictionary<string, StillKeeper> _keepers = new(StringComparer.Ordinal);
    private readonly ILogger<StillKeeper> _logger = loggers.CreateLogger<StillKeeper>();

    /// <summary>A camera's learner with what it knew; null where learning is off.</summary>
    public StillThings? Begin(string key, CameraSetup setup)
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
        if (_keepers.TryGetValue(key, out StillKeeper? before))
        {
            before.Save();
        }

        var keeper = new StillKeeper(key, file, _logger);
        _keepers[key] = keeper;
        return keeper.Begin(learning);
    }

    /// <summary>Forgets what a camera left out, once it has been removed.</summary>
    public void Forget(string key)
    {
        if (_keepers.TryRemove(key, out StillKeeper? keeper))
        {
            keeper.Forget();
        }
    }

    /// <summary>Keeps where everything stands; once the cameras have stopped.</summary>
    public void Save()
    {
        foreach (StillKeeper keeper in _keepers.Values)
        {
            keeper.Save();
        }
    }
}
