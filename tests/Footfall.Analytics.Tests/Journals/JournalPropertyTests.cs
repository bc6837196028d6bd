using CsCheck;
using Footfall.Domain.Journals;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tests.Journals;

/// <summary>What the process would lose is in its journal, at any moment.</summary>
public sealed class JournalPropertyTests
{
    private static readonly CameraPlan Plan = Scene.Plan([Scene.Door], [Scene.RightHalf]);

    // Three people, each on a way of their own and far from the others, walk to and fro over the door.
    private static readonly Gen<double[][]> Walks = Gen.Double[0.1, 0.9].Array[8].Array[3];

    [Fact]
    public void ClosedIntervals_AndTheJournal_HoldEveryCount() =>
        Gen.Select(Walks, Gen.Int[1, 1400]).Sample((walks, end) =>
        {
            var scene = new Scene(Plan);
            Play(scene, walks, 0, end, firstId: 1);
            CameraJournal journal = scene.Analyzer.ReadJournal();

            int crossings = scene.Sink.Intervals.Concat(journal.Open).Sum(interval => interval.Lines[0].In + interval.Lines[0].Out);
            int visits = scene.Sink.Intervals.Concat(journal.Open).Sum(interval => interval.Zones[0].Visits);

            crossings.ShouldBe(scene.Sink.Crossings.Count);
            visits.ShouldBe(scene.Sink.Visits.Count);
        });

    [Fact]
    public void Restart_BetweenAnyTwoFrames_ChangesNoCount() =>
        Gen.Select(Walks, Gen.Int[1, 1399]).Sample((walks, cut) =>
        {
            var whole = new Scene(Plan);
            Play(whole, walks, 0, 1400, firstId: 1);
            whole.Complete();
            var before = new Scene(Plan);
            Play(before, walks, 0, cut, firstId: 1);
            Scene after = before.Restart(0.1);
            Play(after, walks, cut, 1400, firstId: 1);
            after.Complete();

            (before.In + after.In, before.Out + after.Out).ShouldBe((whole.In, whole.Out));
            before.Sink.Visits.Concat(after.Sink.Visits)
                .Select(visit => (visit.EnteredAt, visit.LeftAt)).Order()
                .ShouldBe(whole.Sink.Visits.Select(visit => (visit.EnteredAt, visit.LeftAt)).Order());
            before.Sink.Transitions.Count.ShouldBeLessThanOrEqualTo(whole.Sink.Transitions.Count);
            (before.Sink.Transitions.Count + after.Sink.Transitions.Count).ShouldBe(whole.Sink.Transitions.Count);
        });

    // Twenty seconds from each place to the next.
    private static void Play(Scene scene, double[][] walks, int from, int until, int firstId)
    {
        for (int frame = from; frame < until; frame++)
        {
            int leg = frame / 200;
            double share = frame % 200 / 200.0;
            scene.Frame([
                .. walks.Select((walk, person) => new Person(
                    firstId + person, walk[leg] + (share * (walk[leg + 1] - walk[leg])), 0.3 + (0.3 * person))),
            ]);
        }
    }
}
