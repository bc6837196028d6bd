using Footfall.Domain.Journals;
using Footfall.Domain.Measures;

namespace Footfall.Analytics;

/// <summary>Takes what one camera's analyzer finds, in order, from one thread at a time.</summary>
/// <remarks>Called while the analyzer is locked: take it and return.</remarks>
public interface IAnalysisSink
{
    /// <summary>A crossing was counted; its time may lie up to the hold time back.</summary>
    void OnCrossing(in LineCrossing crossing);

    /// <summary>A visit ended and was long enough to be one.</summary>
    void OnVisitEnded(in ZoneVisit visit);

    /// <summary>A track went from one zone to its next.</summary>
    void OnTransition(in ZoneTransition transition);

    /// <summary>Somebody joined a queue, was served or gave up; each is told once it is certain.</summary>
    void OnQueue(in QueueEvent happening);

    /// <summary>The number of people in a zone changed, or ceased to be known; each zone's first number is told too.</summary>
    /// <remarks>What happens now, and nothing that intervals are made of: a sink that shows nobody the present leaves it out.</remarks>
    void OnOccupancy(in ZoneOccupancy occupancy)
    {
    }

    /// <summary>An interval is complete: nothing that can still happen changes it.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="rest">What is left to lose once the interval is stored; to be stored with it.</param>
    void OnIntervalClosed(CameraInterval interval, CameraJournal rest);
}
