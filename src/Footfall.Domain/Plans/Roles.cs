namespace Footfall.Domain.Plans;

/// <summary>What a line's crossings mean.</summary>
public enum LineRole
{
    /// <summary>People enter and leave the store here: feeds entries, exits and footfall.</summary>
    Entrance,

    /// <summary>People walk past the store here: feeds passers-by and capture rate.</summary>
    Passing,

    /// <summary>A boundary inside the store; counted on its own.</summary>
    Internal,
}

/// <summary>What presence in a zone means.</summary>
public enum ZoneRole
{
    /// <summary>Shelf, aisle, department.</summary>
    Area,

    /// <summary>People waiting to be served.</summary>
    Queue,

    /// <summary>Where a queue's people are served.</summary>
    Service,

    /// <summary>Where only staff stand; its visits are not shoppers'.</summary>
    Staff,
}

/// <summary>Way across a directed line, seen by someone standing on its start and facing its end.</summary>
public enum CrossingSide
{
    /// <summary>From the left hand to the right hand.</summary>
    LeftToRight,

    /// <summary>From the right hand to the left hand.</summary>
    RightToLeft,
}

/// <summary>Direction of a counted crossing.</summary>
public enum CrossingDirection
{
    /// <summary>The way that the line's <c>in</c> names.</summary>
    In,

    /// <summary>The other way.</summary>
    Out,
}
