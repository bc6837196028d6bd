using Footfall.Pipeline.Graph;

namespace Footfall.Pipeline.Tests.Graph;

/// <summary>A message that knows whether it was sent home.</summary>
internal sealed class NumberedMessage(int number) : IStageMessage
{
    private int _disposals;

    public int Number => number;

    public int FrameCount => 1;

    public int Disposals => Volatile.Read(ref _disposals);

    public string Describe() => $"message {number}";

    public void Dispose() => Interlocked.Increment(ref _disposals);
}
