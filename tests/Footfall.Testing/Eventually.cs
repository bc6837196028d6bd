using System.Diagnostics;
using Xunit;

namespace Footfall.Testing;

/// <summary>Waits for something that other threads or processes bring about, as long as it takes within a limit.</summary>
public static class Eventually
{
    /// <summary>Waits until a condition holds; fails the test if it does not within the limit.</summary>
    /// <param name="condition">Looked at every few milliseconds.</param>
    /// <param name="what">Names it in the failure.</param>
    /// <param name="limitSeconds">Generous: a busy machine must not fail the test.</param>
    public static Task Holds(Func<bool> condition, string what, double limitSeconds = 30) =>
        Holds(condition, () => what, limitSeconds);

    /// <summary>Waits until a condition holds; fails the test if it does not within the limit.</summary>
    /// <param name="condition">Looked at every few milliseconds.</param>
    /// <param name="what">Asked at the failure what is missing and how things stand.</param>
    /// <param name="limitSeconds">Generous: a busy machine must not fail the test.</param>
    public static async Task Holds(Func<bool> condition, Func<string> what, double limitSeconds = 30)
    {
        long started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(started).TotalSeconds > limitSeconds)
            {
                Assert.Fail($"not within {limitSeconds} s: {what()}");
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
