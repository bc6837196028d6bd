using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Intervals;

/// <summary>One line's counts in one open interval.</summary>
internal sealed class LineTally(LinePlan line)
{
    public int In { get; private set; }

    public int Out { get; private set; }

    public void Add(CrossingDirection direction)
    {
        if (direction == CrossingDirection.In)
        {
            In++;
        }
        else
        {
            Out++;
        }
    }

    /// <summary>The measure, under the role that the line had when it first counted here.</summary>
    public LineMeasure Close() => Close(line);

    public LineMeasure Close(LinePlan current) => new(current.Id, current.Role, In, Out);
}
