using System.Globalization;
using System.Text;
using System.Text.Json;
using Footfall.Cli.Mot;
using Footfall.Domain.Plans;
using Footfall.Tracking.Association;

namespace Footfall.Cli.Count;

/// <summary>Counted crossings beside the true ones.</summary>
internal sealed class CrossingReport
{
    private readonly SequenceInfo _film;
    private readonly List<CountedCrossing> _missed = [];
    private readonly List<CountedCrossing> _made;

    private CrossingReport(SequenceInfo film, IReadOnlyList<CrossingScore> ways, List<CountedCrossing> made) =>
        (_film, Ways, _made) = (film, ways, made);

    /// <summary>Each line, in and out apart.</summary>
    public IReadOnlyList<CrossingScore> Ways { get; }

    /// <summary>All lines together. Its error is the sum of theirs: what one counts too much, another does not make good.</summary>
    public CrossingScore Total => new(
        "", default, Ways.Sum(static way => way.Truth), Ways.Sum(static way => way.Counted), Ways.Sum(static way => way.Matched), Ways.Sum(static way => way.Error));

    /// <summary>Compares.</summary>
    /// <param name="film">Gives times their frames.</param>
    /// <param name="plan">Its lines are reported, also those that nobody crossed.</param>
    /// <param name="truth">True crossings.</param>
    /// <param name="counted">Counted crossings.</param>
    public static CrossingReport Of(
        SequenceInfo film, CameraPlan plan, IReadOnlyList<CountedCrossing> truth, IReadOnlyList<CountedCrossing> counted)
    {
        int[] partners = CrossingMatcher.Match(truth, counted);
        var made = counted.Where((_, index) => !partners.Contains(index)).ToList();
        var ways = new List<CrossingScore>();
        foreach (LinePlan line in plan.Lines)
        {
            foreach (CrossingDirection way in (CrossingDirection[])[CrossingDirection.In, CrossingDirection.Out])
            {
                int trueOnes = truth.Count(IsHere);
                int countedOnes = counted.Count(IsHere);
                ways.Add(new CrossingScore(
                    line.Id, way, trueOnes, countedOnes, countedOnes - made.Count(IsHere), Math.Abs(countedOnes - trueOnes)));

                bool IsHere(CountedCrossing item) => item.Crossing.LineId == line.Id && item.Crossing.Direction == way;
            }
        }

        var report = new CrossingReport(film, ways, made);
        report._missed.AddRange(truth.Where((_, index) => partners[index] == AssignmentSolver.Alone));
        return report;
    }

    /// <summary>For a person to read: a line for each way, one for all.</summary>
    public string ToText()
    {
        var text = new StringBuilder("against labelled tracks:\n");
        foreach (CrossingScore way in Ways)
        {
            string name = way.Direction == CrossingDirection.In ? "in" : "out";
            text.Append(CultureInfo.InvariantCulture, $"  line {way.LineId} {name}: {way.Counted} counted, {way.Truth} true, {way.Matched} the same\n");
        }

        CrossingScore all = Total;
        string f1 = all.F1?.ToString("0.0", CultureInfo.InvariantCulture) ?? "no data";
        text.Append(CultureInfo.InvariantCulture, $"  all: error {all.Error} of {all.Truth}, F1 {f1}\n");
        return text.ToString();
    }

    /// <summary>Writes it as the member <c>against_truth</c>, with every crossing that was missed or made up.</summary>
    public void WriteMember(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("against_truth");
        writer.WriteStartObject("lines");
        foreach (IGrouping<string, CrossingScore> line in Ways.GroupBy(static way => way.LineId))
        {
            writer.WriteStartObject(line.Key);
            foreach (CrossingScore way in line)
            {
                writer.WriteStartObject(Name(way.Direction));
                way.WriteMembers(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        Total.WriteMembers(writer);
        WriteList(writer, "missed", _missed);
        WriteList(writer, "made_up", _made);
        writer.WriteEndObject();
    }

    private void WriteList(Utf8JsonWriter writer, string name, IEnumerable<CountedCrossing> crossings)
    {
        writer.WriteStartArray(name);
        foreach (CountedCrossing item in crossings.OrderBy(static item => item.Crossing.At))
        {
            writer.WriteStartObject();
            writer.WriteString("line", item.Crossing.LineId);
            writer.WriteString("direction", Name(item.Crossing.Direction));
            writer.WriteNumber("frame", _film.FrameAt(item.Crossing.At));
            writer.WriteNumber("track", item.Crossing.TrackId);
            writer.WriteNumber("x", Math.Round(item.X / _film.PictureSize.Aspect, 4));
            writer.WriteNumber("y", Math.Round(item.Y, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Name(CrossingDirection way) => way == CrossingDirection.In ? "in" : "out";
}
