using Footfall.Cli.Mot;

namespace Footfall.Cli.Scoring;

/// <summary>Average precision of one class, all points of the curve.</summary>
/// <remarks>
/// Everingham et al., "The PASCAL Visual Object Classes Challenge: A Retrospective", IJCV 2015, as from 2010 on: detections are
/// taken best first; each takes the best overlapping box of its frame that is still free; precision is made to fall monotonically
/// and summed over every rise in recall. Boxes of ground truth with flag 0 are ignored: a detection that overlaps only such a
/// box is neither right nor wrong. Written from the paper.
/// </remarks>
public static class AveragePrecision
{
    /// <summary>Scores detections.</summary>
    /// <param name="truth">Ground truth; score 0 marks boxes that are ignored.</param>
    /// <param name="detections">Any order; equal scores keep it.</param>
    /// <param name="overlap">Intersection over union from which a box counts as found.</param>
    public static PrecisionResult Score(
        IReadOnlyList<MotRow> truth, IReadOnlyList<MotRow> detections, double overlap = 0.5)
    {
        var frames = truth.GroupBy(static row => row.Frame)
            .ToDictionary(static group => group.Key, static group => group.ToList());
        var taken = new HashSet<(int Frame, int Index)>();
        int total = truth.Count(static row => row.Score != 0);
        int wrong = 0;
        int ignored = 0;
        var curve = new List<(double Recall, double Precision)>();
        foreach (MotRow detection in detections.OrderByDescending(static row => row.Score))
        {
            List<MotRow> boxes = frames.GetValueOrDefault(detection.Frame) ?? [];
            int best = Best(boxes, detection, overlap, index => boxes[index].Score != 0 && !taken.Contains((detection.Frame, index)));
            if (best >= 0)
            {
                taken.Add((detection.Frame, best));
            }
            else if (Best(boxes, detection, overlap, index => boxes[index].Score == 0) >= 0)
            {
                ignored++;
                continue;
            }
            else
            {
                wrong++;
            }

            curve.Add(((double)taken.Count / total, (double)taken.Count / (taken.Count + wrong)));
        }

        return new PrecisionResult(total == 0 ? null : Area(curve), total, taken.Count, wrong, ignored);
    }

    private static int Best(List<MotRow> boxes, MotRow detection, double overlap, Predicate<int> counts)
    {
        int best = -1;
        double bestOverlap = overlap;
        for (int i = 0; i < boxes.Count; i++)
        {
            double found = boxes[i].Box.IntersectionOverUnion(detection.Box);
            if (found >= bestOverlap && (best < 0 || found > bestOverlap) && counts(i))
            {
                best = i;
                bestOverlap = found;
            }
        }

        return best;
    }

    private static double Area(List<(double Recall, double Precision)> curve)
    {
        double area = 0;
        double envelope = 0;
        for (int i = curve.Count - 1; i >= 0; i--)
        {
            envelope = Math.Max(envelope, curve[i].Precision);
            area += envelope * (curve[i].Recall - (i == 0 ? 0 : curve[i - 1].Recall));
        }

        return area;
    }
}
