using Footfall.Cli.CommandLine;
using Footfall.Cli.Mot;

namespace Footfall.Cli.Scoring.Tracks;

/// <summary>What the classes of ground truth mean, and which benchmark a file is of.</summary>
/// <remarks>
/// Milan et al., "MOT16", arXiv 1603.00831, sections 3.1 and 4.1; Dendorfer et al., "MOT20", arXiv 2003.09003, table 3 and
/// section 4. Classes: 1 pedestrian, 2 person on vehicle, 3 car, 4 bicycle, 5 motorbike, 6 vehicle without motor, 7 static
/// person, 8 distractor, 9 occluder, 10 occluder on the ground, 11 full occluder, 12 reflection, 13 crowd.
/// </remarks>
internal static class BenchmarkRules
{
    private const int Pedestrian = 1;
    private const int VehicleWithoutMotor = 6;
    private const int Crowd = 13;

    /// <summary>Whether ground truth carries classes.</summary>
    public static bool HasClasses(this Benchmark benchmark) => benchmark != Benchmark.Mot15;

    /// <summary>Whether a box of ground truth is to be found.</summary>
    public static bool IsWanted(this Benchmark benchmark, in MotRow truth) =>
        (int)truth.Score != 0 && (!benchmark.HasClasses() || truth.Kind == Pedestrian);

    /// <summary>Whether a track on this box of ground truth is neither right nor wrong.</summary>
    public static bool IsDistractor(this Benchmark benchmark, in MotRow truth) => benchmark.HasClasses()
        && (truth.Kind is 2 or 7 or 8 or 12 || (benchmark == Benchmark.Mot20 && truth.Kind == VehicleWithoutMotor));

    /// <summary>Tells the benchmark from what its files look like.</summary>
    /// <param name="name">The sequence; most are named after their benchmark.</param>
    /// <param name="truth">Its ground truth.</param>
    public static Benchmark Guess(string name, IReadOnlyList<MotRow> truth)
    {
        if (!truth.All(static row => IsClass(row.Kind)))
        {
            return Benchmark.Mot15; // Its eighth column is a place in the world, or -1.
        }

        foreach (Benchmark benchmark in Enum.GetValues<Benchmark>())
        {
            if (name.StartsWith(benchmark.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return benchmark;
            }
        }

        return truth.Any(static row => row.Kind == Crowd) ? Benchmark.Mot20
            : truth.Any(static row => row.Id == 0) ? Benchmark.DanceTrack
            : Benchmark.Mot17;
    }

    /// <summary>Makes sure that ground truth has the classes its benchmark needs.</summary>
    /// <exception cref="InputException">A row has none.</exception>
    public static void RequireClasses(this Benchmark benchmark, IReadOnlyList<MotRow> truth, string path)
    {
        if (!benchmark.HasClasses())
        {
            return;
        }

        foreach (MotRow row in truth)
        {
            if (!IsClass(row.Kind))
            {
                throw new InputException(FormattableString.Invariant(
                    $"{path}: person {row.Id} in frame {row.Frame} has no class from 1 to {Crowd} in column 8, as {benchmark} ground truth has; give --benchmark mot15 for files without classes."));
            }
        }
    }

    private static bool IsClass(double? kind) => kind is >= Pedestrian and <= Crowd && kind == Math.Floor(kind.Value);
}
