using Footfall.Domain.Plans;
using Footfall.Scenes.Film;

namespace Footfall.Scenes.Truth;

/// <summary>How far counts are from the truth: |counted − true| summed over lines and directions.</summary>
public readonly record struct CountError(int Crossings, int Error)
{
    public double Share => Crossings == 0 ? 0 : (double)Error / Crossings;

    public static CountError Of(CameraPlan plan, IReadOnlyList<TrueCrossing> truth, SceneSink counted)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(counted);
        int error = 0;
        foreach (LinePlan line in plan.Lines)
        {
            foreach (CrossingDirection direction in Enum.GetValues<CrossingDirection>())
            {
                int wanted = truth.Count(crossing => crossing.LineId == line.Id && crossing.Direction == direction);
                error += Math.Abs(counted.Count(line.Id, direction) - wanted);
            }
        }

        return new CountError(truth.Count, error);
    }

    public static CountError operator +(CountError one, CountError other) => one.Add(other);

    public CountError Add(CountError other) => new(Crossings + other.Crossings, Error + other.Error);
}
