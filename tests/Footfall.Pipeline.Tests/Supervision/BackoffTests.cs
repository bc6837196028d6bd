using Footfall.Pipeline.Supervision;

namespace Footfall.Pipeline.Tests.Supervision;

public sealed class BackoffTests
{
    [Fact]
    public void Pauses_DoubleUpToTheLimit_EachShortenedByHalfAtMost()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(7));

        foreach (double due in (double[])[1, 2, 4, 8, 16, 30, 30, 30])
        {
            backoff.Next().TotalSeconds.ShouldBeInRange(due / 2, due);
        }
    }

    [Fact]
    public void Pauses_NeverExceedTheLimit_HoweverOftenItIsTried()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(7));

        for (int attempt = 0; attempt < 10_000; attempt++)
        {
            backoff.Next().TotalSeconds.ShouldBeInRange(0.5, 30);
        }
    }

    [Fact]
    public void Pauses_OfManyCameras_Differ()
    {
        var jitter = new Random(7);
        IEnumerable<TimeSpan> pauses = Enumerable.Range(0, 50)
            .Select(_ => new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), jitter).Next());

        pauses.Distinct().Count().ShouldBe(50);
    }

    [Fact]
    public void Pause_AfterAHealthyTime_IsShortAgain()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(7));
        for (int attempt = 0; attempt < 6; attempt++)
        {
            backoff.Next();
        }

        backoff.Reset();

        backoff.Next().TotalSeconds.ShouldBeInRange(0.5, 1);
    }
}
