using System.Collections.Concurrent;

namespace Footfall.Pipeline.Graph;

/// <summary>Keeps the lists and objects that carry frames, so that steady running allocates none.</summary>
internal sealed class FrameInFlightPool(TimeProvider clock)
{
    private readonly ConcurrentBag<FrameInFlight> _idle = [];

    public FrameInFlight Rent() => _idle.TryTake(out FrameInFlight? idle) ? idle : new FrameInFlight(this, clock);

    public void Return(FrameInFlight frame) => _idle.Add(frame);
}
