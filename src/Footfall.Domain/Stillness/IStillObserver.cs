namespace Footfall.Domain.Stillness;

/// <summary>Told what one camera learns about still things.</summary>
/// <remarks>Called seldom, from the thread that follows the camera's tracks or that brought a thing back; must not throw.</remarks>
public interface IStillObserver
{
    /// <summary>A thing is left out from now on.</summary>
    void OnLearnt(StillThing thing);

    /// <summary>A thing has been gone for so long that it was forgotten; people in its place count.</summary>
    void OnForgotten(StillThing thing);

    /// <summary>Someone said that it is a person; it counts again.</summary>
    void OnBroughtBack(StillThing thing);

    /// <summary>Someone said that it is no person after all; it is left out again.</summary>
    void OnLeftOutAgain(StillThing thing)
    {
    }

    /// <summary>The camera was moved, and its things with it.</summary>
    /// <param name="things">How many.</param>
    void OnShifted(int things);

    /// <summary>What is known changed: called after each of the others, for whoever keeps it.</summary>
    void OnChanged(StillKnowledge knowledge);
}
