namespace Footfall.Service.Live.Events;

/// <summary>What kind of event it is.</summary>
internal enum CountEventKind
{
    /// <summary>Taken back: a restart did not find it in the counts.</summary>
    None,

    /// <summary>Somebody crossed a line.</summary>
    Crossing,

    /// <summary>A visit ended.</summary>
    Visit,

    /// <summary>Somebody joined or left a queue.</summary>
    Queue,

    /// <summary>The number of people in a zone changed.</summary>
    Occupancy,
}
