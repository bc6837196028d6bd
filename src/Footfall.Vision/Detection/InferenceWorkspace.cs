using Footfall.Vision.Detection.Heads;
using Footfall.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace Footfall.Vision.Detection;

/// <summary>Everything one model call of one size needs, made once and used again.</summary>
/// <remarks>
/// Input and outputs are bound to memory kept here, so that a call neither allocates nor copies. Used by one thread at a time.
/// </remarks>
internal sealed class InferenceWorkspace : IDisposable
{
    private readonly ModelGraph _graph;
    private readonly OrtIoBinding _binding;
    private readonly OrtValue _inputValue;
    private readonly OrtValue? _sizeValue;
    private readonly InputTensor _input;

    public InferenceWorkspace(ModelGraph graph, InputShape shape)
    {
        _graph = graph;
        Shape = shape;
        _binding = graph.Session.CreateIoBinding();
        _input = new InputTensor(graph.Card.Input, shape);
        _inputValue = _input.CreateValue();
        _binding.BindInput(graph.Card.Input.Tensor, _inputValue);
        if (graph.Head.SizeInput is { } size)
        {
            _sizeValue = CreateSizes(shape);
            _binding.BindInput(size, _sizeValue);
        }

        Outputs = new HeadOutputs(graph.Head, shape, _binding);
    }

    public InputShape Shape { get; }

    public HeadOutputs Outputs { get; }

    public CandidateList Candidates { get; } = new();

    /// <summary>Puts one picture in its place.</summary>
    public void Fill(int picture, Frames.PixelBuffer pixels, in Letterbox letterbox) => _input.Fill(picture, pixels, letterbox);

    /// <summary>Runs the model on all pictures put in.</summary>
    public void Run()
    {
        Outputs.Open(_binding);
        _graph.Session.RunWithBinding(_graph.RunOptions, _binding);
        Outputs.Take(_binding);
    }

    /// <summary>Refuses outputs whose length the graph decides, where their shape is not what the head reads.</summary>
    public void CheckOpenShapes()
    {
        ModelCard card = _graph.Card;
        for (int i = 0; i < _graph.Head.Outputs.Length; i++)
        {
            long[] expected = _graph.Head.ShapeOf(i, Shape);
            long[] found = Outputs.ShapeOf(i);
            if (!GraphCheck.Fits(found, expected))
            {
                throw new ModelException(
                    card.Name,
                    $"Output '{_graph.Head.Outputs[i]}': head '{card.Head.Kind}' expects shape {GraphCheck.Show(expected)}, " +
                    $"a trial run gave {GraphCheck.Show(found)}.");
            }
        }
    }

    public void Dispose()
    {
        Outputs.Dispose();
        _inputValue.Dispose();
        _sizeValue?.Dispose();
        _binding.Dispose();
    }

    /// <summary>The graph scales boxes to this size: the input's own, so that the letterbox leads back from there.</summary>
    private static OrtValue CreateSizes(InputShape shape)
    {
        long[] sizes = new long[shape.Pictures * 2];
        for (int i = 0; i < sizes.Length; i += 2)
        {
            sizes[i] = shape.Width;
            sizes[i + 1] = shape.Height;
        }

        return OrtValue.CreateTensorValueFromMemory(sizes, [shape.Pictures, 2]);
    }
}
