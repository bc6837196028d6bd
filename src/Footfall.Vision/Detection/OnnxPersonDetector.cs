using System.Buffers;
using Footfall.Domain.Geometry;
using Footfall.Vision.Detection.Heads;
using Footfall.Vision.Models;
using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;

namespace Footfall.Vision.Detection;

/// <summary>Finds people with an ONNX model as its card describes it.</summary>
/// <remarks>
/// Thread-safe: one session serves all threads, each call has memory of its own that is used again. The same picture gives the
/// same boxes, alone or in a batch.
/// </remarks>
public sealed partial class OnnxPersonDetector : IPersonDetector, IDisposable
{
    private const int PicturesPerCallOnCard = 16;

    private readonly DetectorOptions _options;
    private readonly float _overlapLimit;
    private readonly int _picturesPerCall;
    private readonly IBoxHead _head;
    private readonly ModelGraph _graph;
    private readonly WorkspacePool _workspaces;

    /// <summary>Loads the model and makes sure that it is what the card says; takes about a second for a small one.</summary>
    /// <param name="card">The model.</param>
    /// <param name="options">How it is run; read once.</param>
    /// <param name="logger">Told what was loaded.</param>
    /// <exception cref="ModelException">The file is missing, changed or corrupt, or the graph is not what the card says.</exception>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">An option is out of range; lists all.</exception>
    public OnnxPersonDetector(ModelCard card, DetectorOptions options, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _options = options;
        _overlapLimit = options.OverlapLimit ?? card.OverlapThreshold;
        _head = OutputHeads.For(card);
        _graph = ModelGraph.Load(card, _head, options);
        int wanted = options.PicturesPerCall ?? (options.ExecutionProvider == ExecutionProvider.Cpu ? 1 : PicturesPerCallOnCard);
        _picturesPerCall = Math.Min(wanted, _graph.PictureLimit);
        _workspaces = new WorkspacePool(_graph);
        LogLoaded(logger, card.Name, card.Head.Kind, options.ExecutionProvider, _picturesPerCall);
    }

    /// <inheritdoc/>
    public string Model => _graph.Card.Name;

    /// <summary>The model's card.</summary>
    public ModelCard Card => _graph.Card;

    /// <summary>Pieces of call memory in use right now; 0 when no call is in work.</summary>
    internal int WorkspacesOutstanding => _workspaces.Outstanding;

    /// <inheritdoc/>
    public void Detect(ReadOnlySpan<DetectionRequest> requests)
    {
        if (requests.Length == 0)
        {
            throw new ArgumentException("A batch needs at least one picture.", nameof(requests));
        }

        Letterbox[] letterboxes = ArrayPool<Letterbox>.Shared.Rent(requests.Length);
        int[] waiting = ArrayPool<int>.Shared.Rent(requests.Length);
        int[] call = ArrayPool<int>.Shared.Rent(_picturesPerCall);
        try
        {
            for (int i = 0; i < requests.Length; i++)
            {
                letterboxes[i] = Fit(requests[i]);
                waiting[i] = i;
            }

            for (int left = requests.Length; left > 0;)
            {
                int taken = TakeAlike(letterboxes, waiting.AsSpan(0, left), call.AsSpan(0, _picturesPerCall));
                left -= taken;
                DetectAlike(requests, letterboxes, call.AsSpan(0, taken));
            }
        }
        finally
        {
            ArrayPool<Letterbox>.Shared.Return(letterboxes);
            ArrayPool<int>.Shared.Return(waiting);
            ArrayPool<int>.Shared.Return(call);
        }
    }

    /// <summary>Unloads the model; no call may be in work.</summary>
    public void Dispose()
    {
        _workspaces.Dispose();
        _graph.Dispose();
    }

    /// <summary>Columns and rows that the model is shown for pictures of one camera; all whose size is equal share a batch.</summary>
    /// <param name="analysisSize">Size of the pictures as they are decoded.</param>
    /// <param name="sourceSize">Size of the camera's full picture.</param>
    /// <param name="region">The part that is looked at.</param>
    public PictureSize InputSizeFor(PictureSize analysisSize, PictureSize sourceSize, RegionNormalized region)
    {
        Letterbox letterbox = Fit(analysisSize, sourceSize, region);
        return new PictureSize(letterbox.InputWidth, letterbox.InputHeight);
    }

    private Letterbox Fit(in DetectionRequest request) =>
        Fit(new PictureSize(request.Pixels.Width, request.Pixels.Height), request.SourceSize, request.Region);

    private Letterbox Fit(PictureSize analysisSize, PictureSize sourceSize, RegionNormalized region) => Letterbox.Fit(
        _graph.Card.Input, _options.InputLongSide, analysisSize.Width, analysisSize.Height, sourceSize, region);

    /// <summary>Moves pictures of the first one's input size from <paramref name="waiting"/> to <paramref name="call"/>.</summary>
    /// <returns>How many; the rest of <paramref name="waiting"/> keeps its order and closes up.</returns>
    private static int TakeAlike(Letterbox[] letterboxes, Span<int> waiting, Span<int> call)
    {
        ref readonly Letterbox first = ref letterboxes[waiting[0]];
        int taken = 0;
        int kept = 0;
        foreach (int index in waiting)
        {
            bool alike = letterboxes[index].InputWidth == first.InputWidth && letterboxes[index].InputHeight == first.InputHeight;
            if (alike && taken < call.Length)
            {
                call[taken++] = index;
            }
            else
            {
                waiting[kept++] = index;
            }
        }

        return taken;
    }

    private void DetectAlike(ReadOnlySpan<DetectionRequest> requests, Letterbox[] letterboxes, ReadOnlySpan<int> call)
    {
        ref readonly Letterbox first = ref letterboxes[call[0]];
        var shape = new InputShape(call.Length, first.InputWidth, first.InputHeight);
        InferenceWorkspace workspace = _workspaces.Rent(shape);
        try
        {
            for (int i = 0; i < call.Length; i++)
            {
                workspace.Fill(i, requests[call[i]].Pixels, letterboxes[call[i]]);
            }

            workspace.Run();
            for (int i = 0; i < call.Length; i++)
            {
                Read(workspace, i, letterboxes[call[i]], requests[call[i]]);
            }
        }
        catch (OnnxRuntimeException error)
        {
            throw new DetectionException(
                $"Model '{Model}' failed on {shape.Pictures} pictures of {shape.Width}x{shape.Height}: {error.Message}", error);
        }
        finally
        {
            _workspaces.Return(workspace);
        }
    }

    private void Read(InferenceWorkspace workspace, int picture, in Letterbox letterbox, in DetectionRequest request)
    {
        CandidateList candidates = workspace.Candidates;
        candidates.Clear();
        _head.Decode(workspace.Outputs, workspace.Shape, picture, request.ScoreFloor ?? _options.ScoreFloor, candidates);
        if (_head.IsThinned)
        {
            candidates.KeepBest(_options.MaxDetections);
        }
        else
        {
            candidates.Suppress(request.OverlapLimit ?? _overlapLimit, _options.MaxDetections);
        }

        foreach (ref readonly Candidate candidate in candidates.Items)
        {
            request.Detections.Add(new Domain.Detections.Detection(letterbox.ToSource(candidate), candidate.Score));
        }
    }
}
