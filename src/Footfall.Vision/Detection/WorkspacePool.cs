using System.Collections.Concurrent;

namespace Footfall.Vision.Detection;

/// <summary>Lends workspaces by size and takes them back.</summary>
/// <remarks>Thread-safe. Keeps a bounded number idle, so that regions drawn one after another do not fill the memory.</remarks>
internal sealed class WorkspacePool(ModelGraph graph) : IDisposable
{
    private const int IdleLimit = 64;
    private readonly ConcurrentDictionary<InputShape, ConcurrentBag<InferenceWorkspace>> _idle = new();
    private int _idleCount;
    private int _outstanding;
    private volatile bool _closed;

    /// <summary>Workspaces lent and not yet returned.</summary>
    public int Outstanding => Volatile.Read(ref _outstanding);

    public InferenceWorkspace Rent(InputShape shape)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        InferenceWorkspace? workspace = null;
        if (_idle.TryGetValue(shape, out ConcurrentBag<InferenceWorkspace>? idle) && idle.TryTake(out workspace))
        {
            Interlocked.Decrement(ref _idleCount);
        }

        workspace ??= new InferenceWorkspace(graph, shape);
        Interlocked.Increment(ref _outstanding);
        return workspace;
    }

    public void Return(InferenceWorkspace workspace)
    {
        Interlocked.Decrement(ref _outstanding);
        if (_closed)
        {
            workspace.Dispose();
            return;
        }

        if (Interlocked.Increment(ref _idleCount) > IdleLimit)
        {
            Shed(workspace.Shape);
        }

        _idle.GetOrAdd(workspace.Shape, static _ => []).Add(workspace);
    }

    public void Dispose()
    {
        _closed = true;
        foreach (ConcurrentBag<InferenceWorkspace> idle in _idle.Values)
        {
            while (idle.TryTake(out InferenceWorkspace? workspace))
            {
                workspace.Dispose();
            }
        }
    }

    /// <summary>Makes room by giving up one of another size: the size just used will be asked for again.</summary>
    private void Shed(InputShape keep)
    {
        foreach ((InputShape shape, ConcurrentBag<InferenceWorkspace> idle) in _idle)
        {
            if (shape != keep && idle.TryTake(out InferenceWorkspace? other))
            {
                Interlocked.Decrement(ref _idleCount);
                other.Dispose();
                return;
            }
        }
    }
}
