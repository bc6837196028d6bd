using Footfall.Domain.Geometry;
using Footfall.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace Footfall.Cli.Bench;

/// <summary>ONNX Runtime alone: the same model, input size and number of calls at once, on memory that is already filled.</summary>
internal sealed class BareInference : IDisposable
{
    private readonly SessionOptions _options = new()
    {
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
    };

    private readonly InferenceSession _session;
    private readonly string _input;
    private readonly OrtValue _pictures;

    /// <param name="card">A model with a byte input of rows, columns and channels.</param>
    /// <param name="size">Columns and rows that the graph shows it.</param>
    /// <exception cref="CommandLine.InputException">The model takes another kind of input.</exception>
    public BareInference(ModelCard card, PictureSize size)
    {
        if (card.Input.Type != PixelType.Bytes || card.Input.Layout != PixelLayout.Nhwc)
        {
            throw new CommandLine.InputException(
                $"Model '{card.Name}' does not take bytes as they come (uint8, nhwc), so bare inference would not be the same work. Measure one that does, such as nanodet-g.");
        }

        _session = new InferenceSession(card.FilePath, _options);
        _input = card.Input.Tensor;
        byte[] gray = new byte[size.Width * size.Height * 3];
        Array.Fill<byte>(gray, 128);
        _pictures = OrtValue.CreateTensorValueFromMemory(gray, [1, size.Height, size.Width, 3]);
    }

    /// <summary>Runs the model once for every frame.</summary>
    public async Task RunAsync(long frames, int callsAtOnce)
    {
        long left = frames;
        await Task.WhenAll(Enumerable.Range(0, callsAtOnce).Select(_ => Task.Run(Work))).ConfigureAwait(false);

        void Work()
        {
            using var options = new RunOptions();
            while (Interlocked.Decrement(ref left) >= 0)
            {
                using IDisposableReadOnlyCollection<OrtValue> outputs =
                    _session.Run(options, [_input], [_pictures], _session.OutputNames);
            }
        }
    }

    /// <summary>Unloads the model.</summary>
    public void Dispose()
    {
        _pictures.Dispose();
        _session.Dispose();
        _options.Dispose();
    }
}
