using Footfall.Domain.Stillness;
using Footfall.Storage.Stillness;
using Footfall.Tracking.Stillness;

namespace Footfall.Service.Counting;

/// <summary>Announces what one camera leaves out, and keeps it over restarts.</summary>
internal sealed partial class StillKeeper(string cameraId, StillThingsFile file, ILogger<StillKeeper> logger) : IStillObserver
{
    private StillThings? _things;

    /// <summary>The learner, with what the file knows of the camera.</summary>
    public StillThings Begin(StillOptions options) => _things = new StillThings(options, file.Read(cameraId), this);

    /// <summary>Keeps where everything stands.</summary>
    public void Save()
    {
        if (_things is not null)
        {
            OnChanged(_things.Know());
        }
    }

    /// <summary>Forgets everything: the camera was removed.</summary>
    public void Forget()
    {
        _things = null;
        try
        {
            file.Forget(cameraId);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotKept(logger, cameraId, failure.Message);
        }
    }

    public void OnLearnt(StillThing thing) =>
        LogLearnt(logger, cameraId, thing.Id, Across(thing), Down(thing), thing.Since);

    public void OnForgotten(StillThing thing) => LogForgotten(logger, cameraId, thing.Id, thing.AbsentFor);

    public void OnBroughtBack(StillThing thing) => LogBroughtBack(logger, cameraId, thing.Id, Across(thing), Down(thing));

    public void OnLeftOutAgain(StillThing thing) => LogLeftOutAgain(logger, cameraId, thing.Id, Across(thing), Down(thing));

    public void OnShifted(int things) => LogShifted(logger, cameraId, things);

    public void OnChanged(StillKnowledge knowledge)
    {
        try
        {
            file.Write(cameraId, knowledge);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotKept(logger, cameraId, failure.Message);
        }
    }

    private static int Across(StillThing thing) => Percent(thing.Region.X + (thing.Region.Width / 2));

    private static int Down(StillThing thing) => Percent(thing.Region.Y + (thing.Region.Height / 2));

    private static int Percent(double share) => (int)Math.Round(100 * share);
}
