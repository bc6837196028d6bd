namespace Footfall.Domain.Plans;

/// <summary>Kinds of placement warnings.</summary>
public enum PlanWarningCode
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>The line is so near the border that people are not seen on both of its sides.</summary>
    LineNearEdge,

    /// <summary>The line is shorter than a person is wide, or than its band.</summary>
    LineTooShort,

    /// <summary>The line lies where nothing is analysed: outside the region or in a mask.</summary>
    LineNotAnalysed,

    /// <summary>Two entrance lines lie so close together that one person crosses both.</summary>
    EntrancesOverlap,

    /// <summary>The zone lies where nothing is analysed: outside the region or in a mask.</summary>
    ZoneNotAnalysed,

    /// <summary>The zone is smaller than a person's foot point wanders.</summary>
    ZoneTooSmall,

    /// <summary>A queue names no service zone, so that nobody in it is ever served.</summary>
    QueueWithoutService,

    /// <summary>The queue and its service zone lie further apart than people walk within the handover time.</summary>
    ServiceTooFar,
}
