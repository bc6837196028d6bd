namespace Footfall.Cli.Scoring.Tracks;

/// <summary>Whose rules say what ground truth counts.</summary>
internal enum Benchmark
{
    /// <summary>Pedestrians only, without classes.</summary>
    Mot15,

    /// <summary>Classes; MOT16 has the same.</summary>
    Mot17,

    /// <summary>As <see cref="Mot17"/>, and vehicles without a person are passed over too.</summary>
    Mot20,

    /// <summary>Everybody is a pedestrian; ids begin at 0.</summary>
    DanceTrack,
}
