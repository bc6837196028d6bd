using System.Numerics.Tensors;
using Footfall.Domain.Geometry;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;
using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;

namespace Footfall.Vision.Appearance;

/// <summary>Turns people in a picture into vectors with an ONNX model as its card describes it.</summary>
/// <remarks>
/// Thread-safe: one session serves all cameras, each call has memory of its own that is used again. The vectors tell a person
/// from others for as long as they are kept; this class keeps none.
/// </remarks>
public sealed partial class OnnxAppearanceModel : IAppearanceModel, IDisposable
{
    private const int PeoplePerCallOnCard = 16;

    private readonly ModelGraph _graph;
    private readonly EmbeddingHeadCard _head;
    private readonly WorkspacePool _workspaces;
    private readonly int _peoplePerCall;

    /// <summary>Loads the model and makes sure that it is what the card says.</summary>
    /// <param name="card">The model; its head is of kind <c>embedding</c>.</param>
    /// <param name="provider">What computes it.</param>
    /// <param name="logger">Told what was loaded.</param>
    /// <exception cref="ModelException">
    /// The file is missing, changed or corrupt, the graph is not what the card says, or the card is a detector's.
    /// </exception>
    public OnnxAppearanceModel(ModelCard card, ExecutionProvider provider, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(card);
        _head = card.Head as EmbeddingHeadCard ?? throw new ModelException(
            card.Name,
            $"It finds people (head '{card.Head.Kind}') and cannot tell them apart: name a model whose head is 'embedding'.");
        _graph = ModelGraph.Load(card, new EmbeddingHead(_head), new DetectorOptions { ExecutionProvider = provider });
        _peoplePerCall = Math.Min(provider == ExecutionProvider.Cpu ? 1 : PeoplePerCallOnCard, _graph.PictureLimit);
        _workspaces = new WorkspacePool(_graph);
        LogLoaded(logger, card.Name, _head.Length, provider, _peoplePerCall);
    }

    /// <inheritdoc/>
    public string Model => _graph.Card.Name;

    /// <inheritdoc/>
    public EmbeddingHeadCard Head => _head;

    /// <summary>Pieces of call memory in use right now; 0 when no call is in work.</summary>
    internal int WorkspacesOutstanding => _workspaces.Outstanding;

    /// <inheritdoc/>
    public void Embed(PixelBuffer pixels, PictureSize source, ReadOnlySpan<BoxPixels> boxes, Span<float> vectors)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        if (vectors.Length != boxes.Length * _head.Length)
        {
            throw new ArgumentException(
                $"{boxes.Length} people need {boxes.Length * _head.Length} numbers, found room for {vectors.Length}.", nameof(vectors));
        }

        for (int first = 0; first < boxes.Length; first += _peoplePerCall)
        {
            int count = Math.Min(_peoplePerCall, boxes.Length - first);
            EmbedTogether(pixels, source, boxes.Slice(first, count), vectors.Slice(first * _head.Length, count * _head.Length));
        }
    }

    /// <summary>Unloads the model; no call may be in work.</summary>
    public void Dispose()
    {
        _workspaces.Dispose();
        _graph.Dispose();
    }

    private void EmbedTogether(PixelBuffer pixels, PictureSize source, ReadOnlySpan<BoxPixels> boxes, Span<float> vectors)
    {
        ModelInput input = _graph.Card.Input;
        InferenceWorkspace workspace = _workspaces.Rent(new InputShape(boxes.Length, input.Width!.Value, input.Height!.Value));
        try
        {
            for (int i = 0; i < boxes.Length; i++)
            {
                var letterbox = Letterbox.Fit(input, longSide: null, pixels.Width, pixels.Height, source, RegionOf(boxes[i], source));
                workspace.Fill(i, pixels, letterbox);
            }

            workspace.Run();
            for (int i = 0; i < boxes.Length; i++)
            {
                Normalize(workspace.Outputs.Floats(0, i), vectors.Slice(i * _head.Length, _head.Length));
            }
        }
        catch (OnnxRuntimeException error)
        {
            throw new AppearanceException($"Model '{Model}' failed on {boxes.Length} people: {error.Message}", error);
        }
        finally
        {
            _workspaces.Return(workspace);
        }
    }

    private static RegionNormalized RegionOf(in BoxPixels box, PictureSize source) => new(
        (double)box.Left / source.Width,
        (double)box.Top / source.Height,
        (double)box.Width / source.Width,
        (double)box.Height / source.Height);

    private static void Normalize(ReadOnlySpan<float> raw, Span<float> vector)
    {
        float length = TensorPrimitives.Norm(raw);
        if (length > 0 && float.IsFinite(length))
        {
            TensorPrimitives.Divide(raw, length, vector);
        }
        else
        {
            vector.Clear();
        }
    }
}
